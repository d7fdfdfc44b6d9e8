import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

const folder = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every process uses the same one. */
const MIGRATION_LOCK = 7_031_001;

/** Thrown when the database holds migrations that this version does not know, or knows differently. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database to this version: each migration once, in a transaction of its own, one process at a time.
 * @throws MigrationError when the database belongs to a newer or a changed version; nothing is altered then.
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists orderly_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from orderly_migrations',
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const known = migrations();
    refuseStrangers(applied, known);
    for (const migration of known.filter(({ name }) => !applied.has(name))) {
      await client.query('begin');
      await client.query(migration.sql);
      await client.query('insert into orderly_migrations (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ]);
      await client.query('commit');
    }
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  }
}

function refuseStrangers(applied: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  for (const [name, sha256] of applied) {
    const ours = known.find((migration) => migration.name === name);
    if (!ours) throw new MigrationError(`the database was made by a newer version (${name}); update Orderly`);
    if (ours.sha256 !== sha256)
      throw new MigrationError(`migration ${name} differs from the one the database was made with`);
  }
}
