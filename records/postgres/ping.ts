/** Questions of `orderly doctor`: does the database answer, and which one would it be. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { usableBinaries } from './binaries.ts';
import { runsAsRoot, serverUserForRoot } from './owner.ts';

const PING_LIMIT_MS = 10_000;

/** The version of the server behind an address, such as `18.4`. @throws Error of the connection, without the password. */
export async function pingDatabase(url: string): Promise<string> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: PING_LIMIT_MS,
    query_timeout: PING_LIMIT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query("SELECT split_part(current_setting('server_version'), ' ', 1) AS version");
    return String(rows[0]?.version);
  } finally {
    await client.end();
  }
}

/** True once this home has an embedded database. */
export const hasEmbeddedDatabase = (home: string): boolean => existsSync(join(home, 'pg.json'));

/**
 * The version of the packaged server, proved by running it as the user it would run as.
 * @throws PostgresStartError, or the error of the program where this system cannot run it.
 */
export async function packagedVersion(): Promise<string> {
  const user = runsAsRoot() ? serverUserForRoot() : undefined;
  const { postgres } = usableBinaries(user);
  const { stdout } = await promisify(execFile)(postgres, ['--version'], {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: '/',
    timeout: PING_LIMIT_MS,
  });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}
