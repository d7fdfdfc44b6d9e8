import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import type { Records } from '#records/db.ts';
import { testRecords } from '#test/support/database.ts';
import { openConsole } from './open.ts';

function options(records: Records, databaseUrl: string, port = 0) {
  const health = async () => ({ ok: false, database: true, queues: 'down', workers: 0, browser: true });
  return {
    records,
    databaseUrl,
    port,
    health,
    clinic: { name: 'Riverbend', timeZone: 'America/Chicago' },
    log: () => undefined,
  };
}

test('the console takes the next port where the wanted one is taken, and says when a part is down', async () => {
  await using records = await testRecords();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  const opened = await openConsole(options(records, records.databaseUrl, taken));
  try {
    expect(Number(new URL(opened.url).port)).toBeGreaterThan(taken);
    const health = await fetch(`${opened.url}/healthz`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ ok: false, queues: 'down' });
    expect((await fetch(`${opened.url}/`, { redirect: 'manual' })).status).toBe(303);
  } finally {
    await opened.close();
    other.close();
  }
});

test('until somebody has chosen a password, each start gives a fresh one-time password and the old one is void', async () => {
  await using records = await testRecords();
  const first = await openConsole(options(records, records.databaseUrl));
  await first.close();
  const second = await openConsole(options(records, records.databaseUrl));
  try {
    const enter = async (password: string | undefined) => {
      const body = new URLSearchParams({ email: 'admin@orderly.local', password: password ?? '' });
      const response = await fetch(`${second.url}/sign-in`, {
        method: 'POST',
        body,
        headers: { origin: second.url },
        redirect: 'manual',
      });
      return response.status;
    };
    expect(second.firstSignIn?.email).toBe('admin@orderly.local');
    expect(await enter(first.firstSignIn?.password)).toBe(401);
    expect(await enter(second.firstSignIn?.password)).toBe(303);
  } finally {
    await second.close();
  }
});

test('two consoles opened at once share their accounts and their cookies', async () => {
  await using records = await testRecords();
  const both = await Promise.all([1, 2].map(() => openConsole(options(records, records.databaseUrl))));
  try {
    const users = await records.pool.query('select count(*)::int as count from auth."user"');
    expect(users.rows).toEqual([{ count: 1 }]);
  } finally {
    await Promise.all(both.map((opened) => opened.close()));
  }
});
