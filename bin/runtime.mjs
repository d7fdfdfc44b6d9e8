// What has to be right before the TypeScript sources can run; there is no build step. Only node: imports at the top.
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A path inside this package. */
export const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The line to tell a person whose Node is too old, going by "engines" in package.json; undefined for a good one. */
export function nodeProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const supported = major === 20 ? minor >= 16 : major === 22 ? minor >= 3 : major > 22;
  if (supported) return undefined;
  return `orderly needs Node 20.16 or newer (20, 22 or 24); this is ${process.version}. See https://nodejs.org`;
}

let enabled = false;

/** Lets this process import TypeScript. Throws ERR_MODULE_NOT_FOUND while the packages are not installed. */
export async function enableTypeScript() {
  if (enabled) return;
  keepCompiledCodePrivate();
  const { register } = await import('tsx/esm/api');
  // Named, so that a tsconfig.json in somebody's working folder plays no part.
  register({ tsconfig: inPackage('tsconfig.json') });
  enabled = true;
}

/**
 * tsx keeps compiled code in a folder of the shared temporary directory and runs what it finds there. Where that
 * folder is not ours alone to write, somebody else could plant code: then nothing is kept.
 */
function keepCompiledCodePrivate() {
  if (!process.geteuid) return;
  const cache = join(tmpdir(), `tsx-${process.geteuid()}`);
  try {
    mkdirSync(cache, { mode: 0o700 });
  } catch {
    const found = lstatSync(cache, { throwIfNoEntry: false });
    const ours = found?.isDirectory() && found.uid === process.geteuid() && (found.mode & 0o022) === 0;
    if (!ours) process.env.TSX_DISABLE_CACHE = '1';
  }
}
