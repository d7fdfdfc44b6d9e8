import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { openRecords, type Records } from '#records/db.ts';
import { openKeyring } from '#records/keyring.ts';

export interface TestRecords extends Records, AsyncDisposable {
  readonly home: string;
  readonly databaseUrl: string;
}

/** Address of the server that holds the test databases. */
function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set; run the tests with: npm test');
  return url;
}

/** Records in a database and a home folder of their own, both gone when disposed of. */
export async function testRecords(): Promise<TestRecords> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name}`);
  const address = new URL(serverUrl());
  address.pathname = `/${name}`;
  const home = await mkdtemp(join(tmpdir(), 'orderly-test-'));
  const records = await openRecords({ databaseUrl: address.href, keyring: openKeyring(home, {}), home });
  return {
    ...records,
    home,
    databaseUrl: address.href,
    [Symbol.asyncDispose]: async () => {
      await records.close();
      await admin(`drop database ${name} with (force)`);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function admin(statement: string): Promise<void> {
  const pool = new Pool({ connectionString: serverUrl(), max: 1 });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}
