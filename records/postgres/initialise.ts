/** Makes the data folder, once, whole or not at all. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, usableBinaries } from './binaries.ts';
import { PostgresStartError } from './errors.ts';
import type { ServerUser } from './owner.ts';
import { processAlive } from './pidFile.ts';
import { type Cluster, serverUserOf } from './settings.ts';

/** Slow disks and a machine busy with installing: far above the second it takes. */
const INITDB_LIMIT_MS = 120_000;

/** The name of the database superuser; the only one there is. */
export const SUPERUSER = 'orderly';

/** What a PostgreSQL program is given of our environment: nothing of ours, no keys. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
};

/**
 * Makes sure that the data folder is there and that the packaged server can read it.
 * Out: the programs to start it with.
 * @throws PostgresStartError `initFailed`, `dataVersion`, `notAccessible` and those of `usableBinaries`.
 */
export async function readyDataFolder(cluster: Cluster): Promise<Binaries> {
  const user = serverUserOf(cluster);
  const binaries = usableBinaries(user);
  if (!existsSync(cluster.dataDir)) await initialise(cluster, binaries, user);
  const made = readFileSync(join(cluster.dataDir, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return binaries;
  throw new PostgresStartError(
    'dataVersion',
    `The database folder ${cluster.dataDir} was made by PostgreSQL ${made}; this Orderly brings ${binaries.major}.`,
    `Start it with a PostgreSQL ${made} (or the earlier Orderly), dump it with pg_dump, move the folder away and restore the dump.`,
  );
}

async function initialise(cluster: Cluster, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  const draft = `${cluster.dataDir}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    removeAbandonedDrafts(cluster.dataDir);
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
    await runInitdb(binaries, draft, passwordFile, user);
    moveIntoPlace(draft, cluster.dataDir);
  } catch (cause) {
    throw initFailed(cluster, cause);
  } finally {
    for (const path of [draft, passwordFile]) rmSync(path, { recursive: true, force: true });
  }
}

async function runInitdb(binaries: Binaries, folder: string, passwordFile: string, user?: ServerUser): Promise<void> {
  const flags = ['--encoding=UTF8', '--no-locale', '--auth=scram-sha-256', '--no-instructions'];
  await promisify(execFile)(
    binaries.initdb,
    [`--pgdata=${folder}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...flags],
    // The working folder of whoever started us may be closed to the server's user.
    { ...(user && { uid: user.uid, gid: user.gid }), cwd: '/', env: serverEnvironment, timeout: INITDB_LIMIT_MS },
  );
}

/** Of several first starts at once one renames its folder first; the others go on with that one. */
function moveIntoPlace(draft: string, dataDir: string): void {
  try {
    renameSync(draft, dataDir);
  } catch (error) {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw error;
  }
}

/** Drafts carry the id of the process that makes them; those of dead ones were left by a kill. */
function removeAbandonedDrafts(dataDir: string): void {
  const folder = dirname(dataDir);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const maker = new RegExp(`^${basename(dataDir)}\\.new-(\\d+)-`).exec(name)?.[1];
    if (maker && !processAlive(Number(maker))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function initFailed(cluster: Cluster, cause: unknown): PostgresStartError {
  const said =
    cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n').slice(-3).join(' ') : '';
  return new PostgresStartError(
    'initFailed',
    `The database folder ${cluster.dataDir} could not be made${said ? ` (${said})` : ''}.`,
    'Make sure that its folder can be written and has 200 MB free, or set DATABASE_URL to a PostgreSQL of yours.',
    { cause },
  );
}
