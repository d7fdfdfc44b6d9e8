import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedPostgres } from '#records/postgres/embedded.ts';
import { removeHome } from '#records/postgres/settings.ts';

/** One real PostgreSQL for all test files, in a folder of its own; each test makes its own database there. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) return async () => undefined;
  const home = await mkdtemp(join(tmpdir(), 'orderly-test-postgres-'));
  const server = await openEmbeddedPostgres(home);
  process.env.TEST_DATABASE_URL = server.url;
  return async () => {
    await server.close();
    removeHome(home);
  };
}
