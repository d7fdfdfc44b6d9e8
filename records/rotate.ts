/** Rotating the master key: every sealed column and file gets its data key wrapped anew; contents are not touched. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { audit } from './audit.ts';
import type { Records } from './db.ts';
import * as schema from './schema.ts';
import { keyIdOf, rewrap } from './seal.ts';

/** A column whose values are sealed, found by its type: a new table cannot be forgotten. */
export interface SealedColumn {
  readonly table: PgTable;
  readonly name: string;
  readonly column: PgColumn;
  readonly key: PgColumn;
}

/** Every sealed column of the schema. */
export function sealedColumns(): SealedColumn[] {
  return allTables().flatMap((table) =>
    Object.values(getTableColumns(table))
      .filter((column) => column.getSQLType() === 'bytea')
      .map((column) => ({ table, name: `${getTableName(table)}.${column.name}`, column, key: keyOf(table) })),
  );
}

/** Every table of the schema. */
export function allTables(): PgTable[] {
  return Object.values<unknown>(schema).flatMap((value) => (is(value, PgTable) ? [value] : []));
}

function keyOf(table: PgTable): PgColumn {
  const key = getTableConfig(table).columns.find((column) => column.primary);
  if (!key) throw new Error(`table ${getTableName(table)} has sealed columns and no key of one column`);
  return key;
}

/**
 * Wraps everything that an older key sealed with the current one. Safe to stop and start again: what is done stays
 * done, and the older keys stay in the ring until the key file is shortened by hand.
 */
export async function rotateSeals(
  records: Records,
  actor: string,
): Promise<{ readonly values: number; readonly files: number }> {
  let values = 0;
  for (const sealedColumn of sealedColumns()) values += await rotateColumn(records, sealedColumn);
  const files = await rotateFiles(records);
  await audit(records, {
    actor,
    action: 'key.rotate',
    subject: records.keyring.current,
    detail: { values, files },
  });
  return { values, files };
}

async function rotateColumn(records: Records, { table, column, key }: SealedColumn): Promise<number> {
  const rows = await records.db.select({ key, box: column }).from(table);
  let count = 0;
  for (const { key: id, box } of rows) {
    if (!Buffer.isBuffer(box) || keyIdOf(box) === records.keyring.current) continue;
    // Only if nobody has sealed a new value meanwhile: that one already carries the current key.
    const changed = await records.db
      .update(table)
      .set({ [fieldName(table, column)]: rewrap(records.keyring, box) })
      .where(and(eq(key, id), eq(column, box)))
      .returning({ id: key });
    count += changed.length;
  }
  return count;
}

function fieldName(table: PgTable, column: PgColumn): string {
  const entry = Object.entries(getTableColumns(table)).find(([, candidate]) => candidate === column);
  return entry?.[0] ?? column.name;
}

async function rotateFiles(records: Records): Promise<number> {
  let count = 0;
  for (const name of await readdir(records.artifactsFolder)) {
    const path = join(records.artifactsFolder, name);
    const box = await readFile(path);
    if (name.endsWith('.new') || keyIdOf(box) === records.keyring.current) continue;
    await writeFile(`${path}.new`, rewrap(records.keyring, box), { mode: 0o600 });
    await rename(`${path}.new`, path);
    count += 1;
  }
  return count;
}
