import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';
import * as schema from './schema.ts';
import { type Keyring, open, seal } from './seal.ts';

export type Database = NodePgDatabase<typeof schema>;
/** A database or a transaction on it: whatever can run a query. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'selectDistinctOn'>;

/** The clinic's records: one pool, the keys, and where sealed files lie. Passed in, never global. */
export interface Records {
  readonly db: Database;
  readonly pool: Pool;
  readonly keyring: Keyring;
  /** Folder of the sealed files. */
  readonly artifactsFolder: string;
  /** A keyed hash for look-ups of values that may not stand in clear, such as a member id. */
  lookupKey(...parts: readonly string[]): string;
  close(): Promise<void>;
}

/** Opens the records at a PostgreSQL address, bringing the schema up to date first. The caller closes them. */
export async function openRecords(options: {
  readonly databaseUrl: string;
  readonly keyring: Keyring;
  readonly home: string;
}): Promise<Records> {
  const pool = new Pool({ connectionString: options.databaseUrl, max: 10 });
  // A pooled connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await migrate(pool);
    const db = drizzle(pool, { schema });
    const hashKey = await lookupHashKey(db, options.keyring);
    const artifactsFolder = join(options.home, 'artifacts');
    mkdirSync(artifactsFolder, { recursive: true, mode: 0o700 });
    return {
      db,
      pool,
      keyring: options.keyring,
      artifactsFolder,
      lookupKey: (...parts) => createHmac('sha256', hashKey).update(parts.join('\u0000')).digest('base64url'),
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** The key of the look-up hashes lives sealed in the database, so that rotating the master key leaves the hashes valid. */
async function lookupHashKey(db: Database, keyring: Keyring): Promise<Buffer> {
  const name = 'lookup-hash-key';
  const place = `secrets.value:${name}`;
  await db
    .insert(schema.secrets)
    .values({ name, value: seal(keyring, randomBytes(32), place) })
    .onConflictDoNothing();
  const [row] = await db.select().from(schema.secrets).where(eq(schema.secrets.name, name));
  if (!row) throw new Error('the look-up key could not be stored');
  return open(keyring, row.value, place);
}
