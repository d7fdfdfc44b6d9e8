import { readdirSync } from 'node:fs';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { migrate } from './migrate.ts';
import { allTables, sealedColumns } from './rotate.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

/** What the schema file says, in the words of information_schema. */
function declared(): string[] {
  const aliases: Record<string, string> = { bigserial: 'bigint' };
  return allTables()
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map((column) => {
        const type = aliases[column.getSQLType()] ?? column.getSQLType();
        return `${name}.${column.name} ${type} ${column.notNull ? 'not null' : 'null'}`;
      });
    })
    .sort();
}

async function migrated(): Promise<string[]> {
  const { rows } = await records.pool.query<{ line: string }>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' ||
           case is_nullable when 'NO' then 'not null' else 'null' end as line
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'orderly_migrations'`);
  return rows.map(({ line }) => line).sort();
}

describe('the schema', () => {
  it('says the same as the migrations', async () => {
    expect(await migrated()).toEqual(declared());
  });

  it('is migrated once, however many processes start together', async () => {
    await Promise.all([migrate(records.pool), migrate(records.pool), migrate(records.pool)]);
    const { rows } = await records.pool.query<{ name: string }>('select name from orderly_migrations order by name');
    const files = readdirSync(new URL('./migrations/', import.meta.url)).sort();
    expect(rows.map(({ name }) => name)).toEqual(files);
  });

  it('is refused when the database was made by a newer version', async () => {
    await records.pool.query(`insert into orderly_migrations (name, sha256) values ('9999_future.sql', 'x')`);
    await expect(migrate(records.pool)).rejects.toThrow('made by a newer version (9999_future.sql)');
    await records.pool.query(`delete from orderly_migrations where name = '9999_future.sql'`);
  });

  it('is refused when a migration was changed after it ran', async () => {
    await records.pool.query(`update orderly_migrations set sha256 = 'x'`);
    await expect(migrate(records.pool)).rejects.toThrow('differs from the one');
  });

  it('knows its sealed columns by their type', () => {
    expect(sealedColumns().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'patients.identity',
        'coverages.member',
        'runs.input',
        'runs.output',
        'credentials.secret',
      ]),
    );
  });
});
