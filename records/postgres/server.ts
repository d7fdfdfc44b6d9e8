/** Starts and stops the server process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresStartError } from './errors.ts';
import { readyDataFolder, serverEnvironment } from './initialise.ts';
import { removeMisleadingNote, runningServer } from './pidFile.ts';
import { type Cluster, serverUserOf } from './settings.ts';

const STOP_LIMIT_MS = 30_000;
const LOG_KEPT_BYTES = 1_000_000;

/** A server process of ours that has just been started. */
export interface StartedServer {
  readonly pid: number | undefined;
  /** True once the process has ended. */
  ended(): boolean;
}

/**
 * Starts a server on the data folder, making that first where needed. It outlives us: it is in a session of its own,
 * so a Ctrl-C in our terminal does not reach it.
 * @throws PostgresStartError for everything but the server's own refusal to start, which only ends it.
 */
export async function startServer(cluster: Cluster): Promise<StartedServer> {
  const binaries = await readyDataFolder(cluster);
  removeMisleadingNote(cluster.dataDir);
  const user = serverUserOf(cluster);
  const log = openLog(cluster.logPath);
  try {
    const child = spawn(binaries.postgres, ['-D', cluster.dataDir, ...settings(await freePort(cluster.lastPort))], {
      ...(user && { uid: user.uid, gid: user.gid }),
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    await spawned(child);
    child.unref();
    return { pid: child.pid, ended: () => child.exitCode !== null || child.signalCode !== null };
  } finally {
    closeSync(log);
  }
}

function settings(port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Failing statements are ours to report. In the server's log their messages would quote patients' values.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_KEPT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The wished port where it is free, else any. Somebody may take it before the server does; then the start is repeated. */
async function freePort(wished: number | undefined): Promise<number> {
  return (wished && (await tryPort(wished))) || (await tryPort(0)) || 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) =>
      reject(
        new PostgresStartError(
          'binariesMissing',
          `The packaged PostgreSQL cannot be run (${child.spawnfile}).`,
          'Run npm install again, or set DATABASE_URL to a PostgreSQL of yours.',
          { cause },
        ),
      ),
    );
  });
}

/** Stops the server at once but cleanly (open transactions are rolled back) and waits until it has ended. */
export async function stopServer(dataDir: string): Promise<void> {
  const server = runningServer(dataDir);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + STOP_LIMIT_MS;
  while (runningServer(dataDir) && Date.now() < deadline) await pause(10);
}

/** The last lines of the server's log. They tell of the server alone: statements never get there. */
export function logTail(path: string): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' | ').slice(-600);
}
