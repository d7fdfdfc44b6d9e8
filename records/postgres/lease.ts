/**
 * Who uses the embedded server: every process holds one connection with a shared advisory lock for as long as it
 * needs the database. The kernel gives it back when a process is killed, so the last one out is always known.
 */
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { SUPERUSER } from './initialise.ts';
import type { Cluster } from './settings.ts';

const DATABASE = 'orderly';
/** Any fixed number that nobody else locks. */
const IN_USE_LOCK = 6_733_759;
const CONNECT_LIMIT_MS = 5_000;
/** Pools that were just closed may still show for a moment. */
const FAREWELL_MS = 1_000;

/** Our share in the running server. */
export interface Lease {
  /** Gives the share back. While nobody else uses the server, `stop` is run with everybody else kept waiting. */
  release(stop: () => Promise<void>): Promise<void>;
}

/** The address of the database on a port. */
export function urlOf(cluster: Cluster, port: number, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/**
 * Takes a share in the server on this port. Undefined where it does not answer yet, is just stopping, or turns out to
 * be somebody else's.
 */
export async function tryLease(cluster: Cluster, port: number): Promise<Lease | undefined> {
  const socket = new Socket();
  const client = new Client({
    connectionString: urlOf(cluster, port),
    application_name: 'orderly lease',
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: CONNECT_LIMIT_MS,
    keepAlive: true,
    stream: () => socket,
  });
  // The server may go away (or be stopped by a person) while we only wait: not our end.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SELECT current_setting($1) AS folder', ['data_directory']);
    if (rows[0]?.folder !== cluster.dataDir) throw new Error('another server');
    await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
  } catch (error) {
    socket.destroy();
    if (error instanceof DatabaseError && error.code === '3D000') await createDatabase(cluster, port);
    return undefined;
  }
  // Holding a lease must not keep a process alive that has nothing else to do.
  socket.unref();
  return { release: (stop) => release(client, socket, stop) };
}

/** Makes the database in a fresh server. Another starter may do the same at this moment. */
async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  } finally {
    await client.end();
  }
}

async function release(client: Client, socket: Socket, stop: () => Promise<void>): Promise<void> {
  socket.ref();
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [IN_USE_LOCK]);
    if (rows[0]?.last === true && (await nobodyElse(client))) await stop();
  } catch {
    // The server is gone already: nothing to give back.
  } finally {
    socket.destroy();
  }
}

async function nobodyElse(client: Client): Promise<boolean> {
  for (const deadline = Date.now() + FAREWELL_MS; ; await pause(25)) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    if (rows[0]?.others === 0) return true;
    if (Date.now() > deadline) return false;
  }
}
