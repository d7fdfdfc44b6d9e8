import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { bad, type Check, good } from './check.ts';
import { missingPackages } from './lockfile.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ENOUGH_BYTES = 1024 ** 3;

export const nodeCheck: Check = {
  name: 'Node',
  // An unsupported version never gets here: bin/orderly.mjs refuses it.
  look: async () => {
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    return good(`${process.version} (supported: ${engines.node})`);
  },
};

export const packagesCheck: Check = {
  name: 'Packages',
  look: async () => {
    const missing = missingPackages(root, { dev: false });
    if (missing.length === 0) return good('as in package-lock.json');
    return bad(
      `${missing.length} missing or of another version (${missing.slice(0, 3).join(', ')} …)`,
      'Run: npm install',
    );
  },
};

export const homeCheck: Check = {
  name: 'Home folder',
  look: async ({ home }) => {
    const existing = nearestExisting(home);
    try {
      accessSync(existing, constants.W_OK | constants.X_OK);
    } catch {
      return bad(`${existing} cannot be written`, 'Run as the user it belongs to, or set ORDERLY_HOME.');
    }
    return good(existing === home ? home : `${home} (made at the first start)`);
  },
};

/** Files of the home folder that nobody else may read. */
const secretFiles = ['key', 'pg.json'];

const openFiles = (home: string): string[] =>
  secretFiles
    .map((name) => join(home, name))
    .filter((path) => existsSync(path) && process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0);

export const keyCheck: Check = {
  name: 'Key',
  look: async ({ home, env }) => {
    const [first] = openFiles(home);
    if (first) return bad(`others can read ${first}`, `Run: chmod 600 ${first}`);
    if (env.ORDERLY_KEY) return good('from ORDERLY_KEY');
    return good(existsSync(join(home, 'key')) ? 'only its owner can read it' : 'made at the first start');
  },
  fix: async ({ home }) => {
    for (const path of openFiles(home)) chmodSync(path, 0o600);
  },
};

export const diskCheck: Check = {
  name: 'Disk space',
  look: async ({ home }) => {
    const { bavail, bsize } = await statfs(nearestExisting(home));
    const free = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB free`;
    return bavail * bsize >= ENOUGH_BYTES ? good(free) : bad(free, 'Make room: Orderly wants at least 1 GB.');
  },
};

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
