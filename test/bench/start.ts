import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeHome } from '#records/postgres/settings.ts';
import type { BenchOptions, Line } from './report.ts';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;
const ASK_EVERY_MS = 20;

/** Seconds from `npm start` until the console shows its sign-in page, for a new clinic and for one that is there. */
export async function benchStart({ progress }: BenchOptions): Promise<Line[]> {
  const home = await mkdtemp(join(tmpdir(), 'orderly-bench-start-'));
  try {
    progress('start: a new home folder');
    const first = await secondsToConsole(home);
    progress('start: the same again');
    const again = await secondsToConsole(home);
    return [
      line('npm start on a warm checkout, new home folder', first),
      line('npm start on a warm checkout, second start', again),
    ];
  } finally {
    removeHome(home);
  }
}

const line = (what: string, measured: number): Line => ({
  bench: 'start',
  what,
  measured,
  unit: 's',
  detail: 'until the console answers with its sign-in page',
  goal: { atMost: 6 },
});

async function secondsToConsole(home: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, [script, '--port', String(port)], {
    env: { ...env, ORDERLY_HOME: home },
    stdio: 'ignore',
  });
  try {
    await answered(`http://127.0.0.1:${port}/`, child);
    return (performance.now() - started) / 1_000;
  } finally {
    await stop(child);
  }
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`npm start ended by itself with code ${child.exitCode}; run it to see why`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) }).catch(() => undefined);
    if (answer?.ok) return;
    await delay(ASK_EVERY_MS);
  }
  throw new Error(`npm start showed no console within ${LIMIT_MS / 1_000} s`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const killing = new AbortController();
  const late = delay(STOP_LIMIT_MS, undefined, { signal: killing.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  killing.abort();
  await late;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
