/** The program as people run it: real processes in a home folder of their own, and what they leave behind. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import * as z from 'zod';
import { openRecords, type Records } from '#records/db.ts';
import { openKeyring } from '#records/keyring.ts';
import { openDatabase } from '#records/postgres/services.ts';
import { removeHome } from '#records/postgres/settings.ts';

const bin = fileURLToPath(new URL('../../bin/orderly.mjs', import.meta.url));
/** No command of the suite may take longer. */
const COMMAND_MS = 60_000;

export type Env = Readonly<Record<string, string | undefined>>;

export interface TestHome extends AsyncDisposable {
  readonly folder: string;
  /** What commands and processes of this home are given; without the database that other tests share. */
  readonly env: Env;
  /** The records of the home, on its embedded database, from this process. The caller closes them. */
  records(): Promise<Records & AsyncDisposable>;
}

/** An empty home folder, gone with its database when disposed of. `env` is added to what every process gets. */
export async function testHome(env: Env = {}): Promise<TestHome> {
  const folder = await mkdtemp(join(tmpdir(), 'orderly-home-'));
  const mine = { NODE_ENV: undefined, DATABASE_URL: undefined, REDIS_URL: undefined, ...env, ORDERLY_HOME: folder };
  return {
    folder,
    env: mine,
    async records() {
      const database = await openDatabase({ DATABASE_URL: mine.DATABASE_URL }, folder);
      const records = await openRecords({ databaseUrl: database.url, keyring: openKeyring(folder, {}), home: folder });
      const close = async () => {
        await records.close();
        await database.close();
      };
      return { ...records, close, [Symbol.asyncDispose]: close };
    },
    async [Symbol.asyncDispose]() {
      for (const pid of processesOf(folder)) process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => noProcessesOf(folder), { timeout: 10_000 });
      removeHome(folder);
    },
  };
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line to its end. `input` is its standard input; empty when left out. */
export async function orderly(home: Pick<TestHome, 'env'>, args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...home.env },
    timeout: COMMAND_MS,
  });
  // A command that ends without reading closes the pipe first.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: typeof code === 'number' ? code : null, out, err };
}

/** The one JSON value that a command with `--json` printed. Throws where there is more or less on stdout. */
export async function orderlyJson(
  home: TestHome,
  args: readonly string[],
  input = '',
): Promise<Ended & { json: unknown }> {
  const ended = await orderly(home, [...args, '--json'], input);
  try {
    return { ...ended, json: JSON.parse(ended.out) };
  } catch (cause) {
    throw new Error(`not one JSON value: ${ended.out || ended.err}`, { cause });
  }
}

export interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  out(): string;
  err(): string;
  /** Waits for the first match in its output. */
  saw(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Sends a signal and waits for the end. Out: exit code, or null after a signal that it could not handle. */
  end(signal: NodeJS.Signals, timeoutMs?: number): Promise<number | null>;
}

/** Starts a command that goes on until it is ended. */
export function running(home: Pick<TestHome, 'env'>, args: readonly string[]): Running {
  const child = fork(bin, args, {
    env: { ...process.env, ...home.env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, 'exit');
  return {
    child,
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    saw: (pattern, timeout = 30_000) =>
      vi.waitFor(
        () => {
          const found = `${said.out}\n${said.err}`.match(pattern);
          if (!found) throw new Error(`no ${pattern} in: ${said.out}${said.err}`);
          return found[1] ?? found[0];
        },
        { timeout, interval: 25 },
      ),
    async end(signal, timeoutMs = 30_000) {
      child.kill(signal);
      const overdue = AbortSignal.timeout(timeoutMs);
      const late = once(overdue, 'abort').then(() => {
        const left = processesOf(home.env.ORDERLY_HOME ?? '')
          .map(describeProcess)
          .join('; ');
        child.kill('SIGKILL');
        throw new Error(`did not end within ${timeoutMs} ms of ${signal}: ${left}\n${said.out}${said.err}`);
      });
      const [code] = await Promise.race([ended, late]);
      return typeof code === 'number' ? code : null;
    },
  };
}

export interface RunningClinic extends Running {
  readonly url: string;
  readonly signIn: string;
}

/** `orderly start --demo`, up to the lines that tell a person where to look. */
export async function startClinic(home: TestHome, ...args: string[]): Promise<RunningClinic> {
  const clinic = running(home, ['start', '--demo', '--port', '0', ...args]);
  const url = await clinic.saw(/^Console: (http\S+)$/m, 60_000);
  await clinic.saw(/checks started/);
  const signIn = clinic.out().match(/^First sign-in: .*$/m)?.[0] ?? '';
  return { ...clinic, url, signIn };
}

const settings = z.object({ dataDir: z.string() });

/** Where the embedded database of a home lies: a path in the home, or an absolute one. */
function dataFolder(home: string): string | undefined {
  const file = join(home, 'pg.json');
  return existsSync(file) ? settings.parse(JSON.parse(readFileSync(file, 'utf8'))).dataDir : undefined;
}

interface WhichProcesses {
  /** Leaves the database server out, which outlives a killed start. */
  readonly exceptDatabase?: boolean;
}

/** Every process that works for a home: started with it in its environment, or serving its database. Linux only. */
function processesOf(home: string, { exceptDatabase = false }: WhichProcesses = {}): number[] {
  const data = exceptDatabase ? undefined : dataFolder(home);
  const database = data === undefined ? undefined : isAbsolute(data) ? data : join(home, data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const isServer = database !== undefined && readProc(pid, 'cmdline').includes(`\0${database}\0`);
      return isServer || `\0${readProc(pid, 'environ')}`.includes(`\0ORDERLY_HOME=${home}\0`);
    })
    .map(Number);
}

/** @throws Error naming the processes that are left. */
export function noProcessesOf(home: string, which: WhichProcesses = {}): void {
  const left = processesOf(home, which).map(describeProcess);
  if (left.length > 0) throw new Error(`still running: ${left.join('; ').slice(0, 2_000)}`);
}

const describeProcess = (pid: number) => `${pid} ${readProc(String(pid), 'cmdline').replaceAll('\0', ' ')}`;

/** Empty for a process that has just ended; a zombie has neither arguments nor environment. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

/** Whether anybody listens on the port of a URL. */
export function listens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

export const runListSchema = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    payer: z.string().nullable(),
    subject: z.string().nullable(),
    state: z.string(),
    outcome: z.string().nullable(),
    reason: z.string().nullable(),
    attempt: z.int(),
  }),
);
export type ListedRun = z.infer<typeof runListSchema>[number];

/** `orderly runs list --json`. */
export async function listedRuns(home: TestHome, ...args: string[]): Promise<ListedRun[]> {
  return runListSchema.parse((await orderlyJson(home, ['runs', 'list', '--limit', '1000', ...args])).json);
}

const finished: ReadonlySet<string> = new Set(['succeeded', 'failed', 'handedOff', 'cancelled']);

/** Waits until no run of the clinic is on its way. Out: all runs. */
export async function morningOver(home: TestHome, count: number, timeoutMs = 90_000): Promise<ListedRun[]> {
  return vi.waitFor(
    async () => {
      const runs = await listedRuns(home);
      const open = runs.filter(({ state }) => !finished.has(state));
      if (runs.length < count || open.length > 0) {
        throw new Error(
          `${runs.length} runs, open: ${open.map(({ state, reason }) => `${state} ${reason}`).join(', ')}`,
        );
      }
      return runs;
    },
    { timeout: timeoutMs, interval: 250 },
  );
}
