import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Check, Finding } from './check.ts';
import { missingPackages } from './lockfile.mjs';
import { homeCheck, keyCheck } from './machine.ts';
import { databaseCheck, redisCheck } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'orderly-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = (check: Check, env: NodeJS.ProcessEnv = {}): Promise<Finding> => check.look({ home: folder, env });

/** A server that gives one answer to whatever it is asked. */
async function answering(answer: string): Promise<{ url: string; heard: () => string; close: () => void }> {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      heard += data.toString();
      socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `redis://clinic:pass%20word@127.0.0.1:${port}`, heard: () => heard, close: () => server.close() };
}

describe('orderly doctor', () => {
  it('prints one JSON value and ends with 1 when a check fails', async () => {
    const bin = fileURLToPath(new URL('../../bin/orderly.mjs', import.meta.url));
    const env = { PATH: process.env.PATH, HOME: folder, ORDERLY_HOME: folder, REDIS_URL: 'redis://127.0.0.1:1' };
    const child = spawn(process.execPath, [bin, 'doctor', '--json'], { cwd: '/', env });
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    const answer: { ok: boolean; checks: { name: string; state: string }[] } = JSON.parse(printed);
    expect(answer.ok).toBe(false);
    expect(answer.checks.find(({ name }) => name === 'Redis')?.state).toBe('failed');
    expect(answer.checks.find(({ name }) => name === 'Browser')?.state).toBe('ok');
    expect(code).toBe(1);
  });
});

describe('the key check', () => {
  it('finds a key that others can read, and closes it', async () => {
    const key = join(folder, 'key');
    writeFileSync(key, 'x');
    chmodSync(key, 0o644);
    expect(await look(keyCheck)).toMatchObject({ ok: false, mend: `Run: chmod 600 ${key}` });
    await keyCheck.fix?.({ home: folder, env: {} }, () => undefined);
    expect(await look(keyCheck)).toMatchObject({ ok: true });
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });
});

describe('the home check', () => {
  it('makes nothing where there is no home yet', async () => {
    const home = join(folder, 'later', '.orderly');
    expect(await homeCheck.look({ home, env: {} })).toMatchObject({ ok: true });
    expect(statSync(join(folder, 'later'), { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('the database check', () => {
  it('runs the packaged server where no database has been made yet', async () => {
    expect(await look(databaseCheck)).toMatchObject({ ok: true, says: expect.stringContaining('PostgreSQL 18') });
  });

  it('does not tell the password of an address that does not answer', async () => {
    const finding = await look(databaseCheck, { DATABASE_URL: 'postgres://clinic:geheim@127.0.0.1:1/orderly' });
    expect(finding).toMatchObject({ ok: false, says: expect.stringContaining('ECONNREFUSED') });
    expect(JSON.stringify(finding)).not.toContain('geheim');
  });
});

describe('the Redis check', () => {
  it('signs in and hears an answer', async () => {
    const server = await answering('+OK\r\n+PONG\r\n');
    expect(await look(redisCheck, { REDIS_URL: server.url })).toMatchObject({ ok: true });
    expect(server.heard()).toContain('pass word');
    server.close();
  });

  it('tells a refused sign-in from silence', async () => {
    const server = await answering('-WRONGPASS invalid\r\n');
    const finding = await look(redisCheck, { REDIS_URL: server.url });
    expect(finding).toMatchObject({ ok: false, says: 'Redis refuses us (WRONGPASS)' });
    server.close();
    expect(await look(redisCheck, { REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject({ ok: false });
    expect(await look(redisCheck, { REDIS_URL: 'not an address' })).toMatchObject({ ok: false });
  });
});

describe('comparing node_modules with the lock file', () => {
  const write = (path: string, packages: Record<string, object>) => {
    mkdirSync(join(folder, 'project', 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'project', path), JSON.stringify({ packages }));
  };

  it('names what is missing or of another version, and lets packages for other systems be', () => {
    write('package-lock.json', {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/a/node_modules/c': { version: '3.0.0' },
      'node_modules/for-mac': { version: '1.0.0', optional: true },
      'node_modules/tester': { version: '1.0.0', dev: true },
    });
    write('node_modules/.package-lock.json', {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.9.0' },
    });
    expect(missingPackages(join(folder, 'project'), { dev: false })).toEqual(['b', 'c']);
    expect(missingPackages(join(folder, 'project'), { dev: true })).toEqual(['b', 'c', 'tester']);
  });
});
