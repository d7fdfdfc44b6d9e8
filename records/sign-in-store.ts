/** What the console's sign-in stands on: a database schema of its own, and a secret sealed in the records. */
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { Pool } from 'pg';
import type { Records } from './db.ts';
import { secrets } from './schema.ts';
import { open, seal } from './seal.ts';

const SIGN_IN_LOCK = 7_031_003;

export interface SignInStore {
  /** Sees the schema `auth` and nothing else: accounts and patients never meet in one query. */
  readonly pool: Pool;
  /** Signs session cookies. The same for every console of this clinic. */
  readonly secret: string;
  /** Runs one such work at a time, over all processes of the clinic. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens the store, making schema and secret at first. The caller closes it. */
export async function openSignInStore(records: Records, databaseUrl: string): Promise<SignInStore> {
  const pool = new Pool({ connectionString: databaseUrl, options: '-c search_path=auth', max: 3 });
  pool.on('error', () => undefined);
  const exclusively = <T>(work: () => Promise<T>) => underLock(pool, work);
  try {
    await exclusively(() => pool.query('create schema if not exists auth'));
    return { pool, secret: await cookieSecret(records), exclusively, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function underLock<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SIGN_IN_LOCK]);
    return await work();
  } finally {
    // Closing the connection gives the lock back, whatever state the work left it in.
    client.release(true);
  }
}

async function cookieSecret(records: Records): Promise<string> {
  const name = 'console-sign-in';
  const place = `secrets.value:${name}`;
  await records.db
    .insert(secrets)
    .values({ name, value: seal(records.keyring, randomBytes(32), place) })
    .onConflictDoNothing();
  const [row] = await records.db.select().from(secrets).where(eq(secrets.name, name));
  if (!row) throw new Error('the sign-in secret could not be stored');
  return open(records.keyring, row.value, place).toString('base64url');
}
