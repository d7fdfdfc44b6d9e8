import { PortalDefinitionError } from '#connectors/portals/define.ts';
import { ConfigError } from '#records/home.ts';
import { KeyError } from '#records/keyring.ts';

/** Exit codes that scripts rely on. */
export const exit = { done: 0, failed: 1, badInput: 2 } as const;

/** Bad input: one line that says which field and why; nothing was written. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

const badInputErrors = [BadInput, ConfigError, KeyError, PortalDefinitionError];

/** Writes one clear line for an error and gives the exit code that fits it. */
export function report(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`orderly: ${message}\n`);
  if (process.env.ORDERLY_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return badInputErrors.some((kind) => error instanceof kind) ? exit.badInput : exit.failed;
}
