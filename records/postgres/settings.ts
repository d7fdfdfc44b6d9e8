/** What a home folder knows about its PostgreSQL: the file `pg.json` (0600) and where the data folder lies. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { PostgresStartError } from './errors.ts';
import { canEnter, giveTo, ownerOf, runsAsRoot, type ServerUser, serverUserForRoot } from './owner.ts';

const settingsSchema = z.object({
  version: z.literal(1),
  password: z.string().min(20),
  /** Relative to the home folder where it lies inside. */
  dataDir: z.string().min(1),
  /** The port of the last start; used again where it is free, so that addresses people noted stay right. */
  port: z.int().optional(),
});
type Settings = z.infer<typeof settingsSchema>;

/** The place and the keys of one home's PostgreSQL. */
export interface Cluster {
  readonly home: string;
  readonly dataDir: string;
  readonly password: string;
  readonly lastPort: number | undefined;
  readonly logPath: string;
}

const SYSTEM_DATA = '/var/lib/orderly';
const fileOf = (home: string): string => join(home, 'pg.json');

/**
 * Reads where this home's PostgreSQL is, deciding it once, at the first use.
 * @throws PostgresStartError `notAccessible`, `dataMissing`.
 */
export function openCluster(homeFolder: string): Cluster {
  const home = accessible(homeFolder, () => {
    mkdirSync(homeFolder, { recursive: true, mode: 0o700 });
    return realpathSync(homeFolder);
  });
  const settings = accessible(home, () => read(home) ?? createOnce(home));
  const dataDir = resolve(home, settings.dataDir);
  if (isAbsolute(settings.dataDir)) claimForHome(dataDir, home);
  if (settings.port !== undefined && !existsSync(dataDir)) {
    throw new PostgresStartError(
      'dataMissing',
      `The database folder ${dataDir} is gone.`,
      `Put it back from a backup, or delete ${fileOf(home)} to begin with an empty database.`,
    );
  }
  return { home, dataDir, password: settings.password, lastPort: settings.port, logPath: join(home, 'pg.log') };
}

/** The user that the server of this cluster runs as; undefined where that is simply our own. */
export function serverUserOf(cluster: Cluster): ServerUser | undefined {
  if (!runsAsRoot()) return undefined;
  if (!existsSync(cluster.dataDir)) return serverUserForRoot();
  const owner = ownerOf(cluster.dataDir);
  if (owner.uid !== 0) return owner;
  // A backup that root copied back belongs to root, and no server may read it.
  const user = serverUserForRoot();
  giveTo(user, cluster.dataDir);
  return user;
}

/** Notes the port of a start that worked. */
export function rememberPort(cluster: Cluster, port: number): void {
  const settings = read(cluster.home);
  if (!settings || settings.port === port) return;
  renameSync(draft(cluster.home, { ...settings, port }), fileOf(cluster.home));
}

/** Deletes a home folder and its database, wherever that lies. The server must have been stopped. */
export function removeHome(home: string): void {
  const { dataDir } = read(home) ?? {};
  if (dataDir !== undefined && isAbsolute(dataDir)) rmSync(dirname(dataDir), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

function read(home: string): Settings | undefined {
  if (!existsSync(fileOf(home))) return undefined;
  return settingsSchema.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')));
}

/** Of several first starts at once the first to link its file wins, and all go on with that one. */
function createOnce(home: string): Settings {
  const mine: Settings = { version: 1, password: randomBytes(24).toString('base64url'), dataDir: dataDirFor(home) };
  const path = draft(home, mine);
  try {
    linkSync(path, fileOf(home));
    return mine;
  } catch (error) {
    const winner = read(home);
    if (winner) return winner;
    throw error;
  } finally {
    rmSync(path);
  }
}

function draft(home: string, settings: Settings): string {
  const path = `${fileOf(home)}.${randomBytes(6).toString('hex')}`;
  writeFileSync(path, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  return path;
}

/** Inside the home, but for a root whose server user cannot enter it (it is private, or lies below /root). */
function dataDirFor(home: string): string {
  if (!runsAsRoot() || canEnter(serverUserForRoot(), home)) return 'pg';
  // By chance, not by the home's path: a home that was deleted and made anew must not meet the old database.
  return join(SYSTEM_DATA, randomBytes(8).toString('hex'), 'pg');
}

/** A data folder outside the home says whose it is, so that a copied checkout does not write into the original's. */
function claimForHome(dataDir: string, home: string): void {
  const note = join(dirname(dataDir), 'home');
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
  if (owner === home) return;
  if (owner !== undefined && existsSync(fileOf(owner)) && relative(owner, home) !== '') {
    throw new PostgresStartError(
      'dataMissing',
      `${home} is a copy of ${owner}, and its database is still in use there.`,
      `Delete ${fileOf(home)} to begin with an empty database here.`,
    );
  }
  accessible(dirname(note), () => {
    mkdirSync(dirname(note), { recursive: true, mode: 0o755 });
    writeFileSync(note, `${home}\n`);
  });
}

function accessible<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof PostgresStartError || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw new PostgresStartError(
      'notAccessible',
      `The folder ${folder} cannot be used (${String(cause.code)}).`,
      'Run Orderly as the user it belongs to, or set ORDERLY_HOME to a folder of your own.',
      { cause },
    );
  }
}
