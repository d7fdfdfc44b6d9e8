/** better-auth, set up for a clinic: closed sign-up, short sessions, its tables in the schema `auth`. */
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { SignInStore } from '#records/sign-in-store.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './password.ts';

/** Only this process talks to the library, so its address is a name and never resolved. */
export const INNER_URL = 'http://orderly.invalid';
/** The header that carries the visitor's address to the rate limit; set by us, never taken from the visitor. */
export const CLIENT_HEADER = 'x-orderly-client';

/** Signed out after this long without a click: a screen left alone in a clinic must not stay open. */
const IDLE_SECONDS = 15 * 60;

function options(store: SignInStore, secureCookies: boolean) {
  return {
    appName: 'Orderly',
    baseURL: INNER_URL,
    secret: store.secret,
    database: store.pool,
    telemetry: { enabled: false },
    // Its warnings repeat what the audit keeps.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: 60 },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    user: {
      additionalFields: {
        role: { type: 'string' as const, input: false, required: true, defaultValue: 'manager' },
        mustChangePassword: { type: 'boolean' as const, input: false, required: true, defaultValue: false },
      },
    },
    advanced: {
      cookiePrefix: 'orderly',
      useSecureCookies: secureCookies,
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
  };
}

/** Opens the library with its tables up to date. */
export async function openLibrary(store: SignInStore, secureCookies: boolean) {
  const auth = betterAuth(options(store, secureCookies));
  await store.exclusively(async () => {
    const { runMigrations } = await getMigrations(auth.options);
    await runMigrations();
  });
  return auth;
}

export type Library = Awaited<ReturnType<typeof openLibrary>>;
