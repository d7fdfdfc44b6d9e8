/** Sign-in as the console sees it. Behind it is a library; nothing else in the console knows which. */
import * as z from 'zod';
import { audit } from '#records/audit.ts';
import type { Records } from '#records/db.ts';
import { openSignInStore } from '#records/sign-in-store.ts';
import { ensureFirstAdmin, type FirstSignIn } from './first-admin.ts';
import { CLIENT_HEADER, INNER_URL, type Library, openLibrary } from './library.ts';
import { actorOf, type Person, roleOf } from './people.ts';

const enteredSchema = z.object({ user: z.object({ id: z.string() }) });

/** `Set-Cookie` values to send along. */
type Cookies = readonly string[];

export interface SignIn {
  /** There only while the first admin's one-time password has not been changed. */
  readonly firstSignIn: FirstSignIn | undefined;
  /** The person behind a request. With `stay`, asking does not count as activity. */
  personOf(
    headers: Headers,
    options?: { readonly stay?: boolean },
  ): Promise<{ person: Person; cookies: Cookies } | undefined>;
  /** @param client the visitor's address, for the rate limit */
  enter(email: string, password: string, client: string): Promise<{ cookies: Cookies } | 'wrong' | 'tooMany'>;
  leave(headers: Headers, person: Person): Promise<Cookies>;
  /** Ends every other session of the person. Out: `undefined` when the current password is not right. */
  changePassword(headers: Headers, person: Person, change: PasswordChange): Promise<Cookies | undefined>;
  close(): Promise<void>;
}

interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Opens sign-in on the records' database, making its tables and the first admin where they are missing. */
export async function openSignIn(options: {
  readonly records: Records;
  readonly databaseUrl: string;
  readonly secureCookies: boolean;
}): Promise<SignIn> {
  const { records } = options;
  const store = await openSignInStore(records, options.databaseUrl);
  try {
    const library = await openLibrary(store, options.secureCookies);
    const firstSignIn = await store.exclusively(() => ensureFirstAdmin(records, library));
    return {
      firstSignIn,
      personOf: (headers, how) => personOf(library, headers, how?.stay ?? false),
      enter: (email, password, client) => enter(records, library, { email, password, client }),
      leave: (headers, person) => leave(records, library, headers, person),
      changePassword: (headers, person, change) => changePassword(records, library, headers, person, change),
      close: store.close,
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function personOf(library: Library, headers: Headers, stay: boolean) {
  const found = await library.api.getSession({ headers, query: { disableRefresh: stay }, returnHeaders: true });
  if (!found.response) return undefined;
  const { id, email, name, role, mustChangePassword } = found.response.user;
  const person: Person = { id, email, name, role: roleOf(role), mustChangePassword };
  return { person, cookies: found.headers.getSetCookie() };
}

/** Goes through the library's front door: only there does its rate limit stand. */
async function enter(
  records: Records,
  library: Library,
  attempt: { readonly email: string; readonly password: string; readonly client: string },
): Promise<{ cookies: Cookies } | 'wrong' | 'tooMany'> {
  const { email, password, client } = attempt;
  const response = await library.handler(
    new Request(`${INNER_URL}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: INNER_URL, [CLIENT_HEADER]: client },
      body: JSON.stringify({ email, password }),
    }),
  );
  if (response.status === 429) return 'tooMany';
  if (!response.ok) {
    await audit(records, { actor: 'person:unknown', action: 'session.refuse', subject: 'console' });
    return 'wrong';
  }
  const { user } = enteredSchema.parse(await response.json());
  await audit(records, { actor: `person:${user.id}`, action: 'session.begin', subject: 'console' });
  return { cookies: response.headers.getSetCookie() };
}

async function leave(records: Records, library: Library, headers: Headers, person: Person): Promise<Cookies> {
  const left = await library.api.signOut({ headers, returnHeaders: true });
  await audit(records, { actor: actorOf(person), action: 'session.end', subject: 'console' });
  return left.headers.getSetCookie();
}

async function changePassword(
  records: Records,
  library: Library,
  headers: Headers,
  person: Person,
  change: PasswordChange,
): Promise<Cookies | undefined> {
  const { APIError } = await import('better-auth/api');
  try {
    const changed = await library.api.changePassword({
      headers,
      body: { currentPassword: change.current, newPassword: change.next, revokeOtherSessions: true },
      returnHeaders: true,
    });
    const context = await library.$context;
    await context.internalAdapter.updateUser(person.id, { mustChangePassword: false });
    await audit(records, { actor: actorOf(person), action: 'password.change', subject: person.id });
    return changed.headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}
