/** Typing secrets: only into the portal's own pages, and a one-time code never twice. */
import { Secret, TOTP } from 'otpauth';
import type { Locator } from 'playwright';
import { BotStop } from '#connectors/portals/define.ts';
import type { CredentialSecret } from '#records/credentials.ts';

/** The secrets of one account, for the one visit that signs in. */
export interface SecretSource {
  readonly secret: CredentialSecret;
  /** Claims a 30-second window for one code. Out: false when another log-in has used it. */
  readonly takeWindow: (window: number) => Promise<boolean>;
  /** Waits for the next window, unless the worker is about to stop. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface SecretTyping {
  fillSecret(field: Locator, which: 'username' | 'password'): Promise<void>;
  fillCode(fields: Locator | readonly Locator[]): Promise<void>;
}

const PERIOD_MS = 30_000;
/** A code with less time left may be too old when it arrives. */
const LEAST_LEFT_MS = 8_000;

/** Makes the typing functions for a portal's origins. `source` is undefined where nobody signs in. */
export function createSecretTyping(
  origins: ReadonlySet<string>,
  source: SecretSource | undefined,
  limits: { readonly deadline: number; readonly signal: AbortSignal },
): SecretTyping {
  return {
    async fillSecret(field, which) {
      const { secret } = required(source);
      await refuseForeign(field, origins);
      await field.fill(secret[which]);
    },
    async fillCode(fields) {
      const { secret, ...windows } = required(source);
      if (!secret.totpSecret)
        throw new BotStop({ code: 'credentialProblem', reason: 'missing' }, { what: 'totpSecret' });
      const boxes = 'fill' in fields ? [fields] : fields;
      for (const box of boxes) await refuseForeign(box, origins);
      const code = await freshCode(secret.totpSecret, windows, limits);
      const [only] = boxes;
      if (boxes.length === 1 && only) return only.fill(code);
      for (const [at, box] of boxes.entries()) await box.fill(code[at] ?? '');
    },
  };
}

function required(source: SecretSource | undefined): SecretSource {
  if (!source) throw new BotStop({ code: 'needsHuman', reason: 'internalError' }, { what: 'secretOutsideSignIn' });
  return source;
}

/** Asks the field's own document, so that a frame of another origin does not get it either. */
async function refuseForeign(field: Locator, origins: ReadonlySet<string>): Promise<void> {
  const origin = await field.evaluate((element) => element.ownerDocument.location.origin);
  if (!origins.has(origin)) throw new BotStop({ code: 'layoutChanged', reason: 'unexpectedPage' }, { what: 'origin' });
}

/** The code of a window nobody has used, with at least 8 s left. @throws BotStop when the run has no time to wait for it */
async function freshCode(
  totpSecret: string,
  { takeWindow, wait }: Pick<SecretSource, 'takeWindow' | 'wait'>,
  { deadline, signal }: { readonly deadline: number; readonly signal: AbortSignal },
): Promise<string> {
  const totp = new TOTP({ secret: Secret.fromBase32(totpSecret), period: PERIOD_MS / 1_000, digits: 6 });
  for (;;) {
    const now = Date.now();
    const window = Math.floor(now / PERIOD_MS);
    const left = PERIOD_MS - (now % PERIOD_MS);
    if (left >= LEAST_LEFT_MS && (await takeWindow(window))) return totp.generate({ timestamp: now });
    if (now + left >= deadline)
      throw new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, { what: 'codeWindow' });
    await wait(left + 20, signal);
  }
}
