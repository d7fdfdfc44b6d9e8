/**
 * Where the master keys are: `ORDERLY_KEY`, or the file `key` in the home folder (mode 0600), made at first start.
 * The file holds one key a line, newest first; rotation adds a line at the top and rewraps everything.
 */
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyring } from './seal.ts';

const KEY_LINE = /^[A-Za-z0-9+/]{43}=$/;

/** Thrown when the key is missing, malformed or readable by others. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** First four bytes of the key's hash: names a key without telling it. */
function idOf(key: Buffer): string {
  return createHash('sha256').update('orderly key id').update(key).digest('hex').slice(0, 8);
}

function parse(text: string, where: string): Keyring {
  const lines = text.split(/[\s,]+/).filter(Boolean);
  const bad = lines.findIndex((line) => !KEY_LINE.test(line));
  if (bad >= 0) throw new KeyError(`${where}: entry ${bad + 1} is not 32 bytes in base64`);
  const entries = lines.map((line) => Buffer.from(line, 'base64')).map((key) => [idOf(key), key] as const);
  const first = entries[0];
  if (!first) throw new KeyError(`${where} is empty`);
  return { current: first[0], keys: new Map(entries) };
}

/** Writes a file that appears whole or not at all, and never replaces one that is already there. */
function createOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}

/**
 * Opens the keyring of a home folder, making a first key where there is none.
 * @throws KeyError with the mending step.
 */
export function openKeyring(home: string, env: { readonly ORDERLY_KEY?: string | undefined } = process.env): Keyring {
  if (env.ORDERLY_KEY) return parse(env.ORDERLY_KEY, 'ORDERLY_KEY');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const path = join(home, 'key');
  createOnceIfAbsent(path);
  const { mode } = statSync(path);
  if (process.platform !== 'win32' && mode & 0o077) {
    throw new KeyError(`the key file can be read by others; run: chmod 600 ${path}`);
  }
  return parse(readFileSync(path, 'utf8'), path);
}

function createOnceIfAbsent(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  createOnce(path, `${randomBytes(32).toString('base64')}\n`);
}

/** Puts a new key at the top of the key file and gives the new ring. Everything old still opens. */
export function addKey(home: string): Keyring {
  const path = join(home, 'key');
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n${readFileSync(path, 'utf8')}`, { mode: 0o600 });
  renameSync(draft, path);
  return parse(readFileSync(path, 'utf8'), path);
}
