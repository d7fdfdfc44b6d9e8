/**
 * The PostgreSQL that comes with Orderly, for a clinic that has none: started by whoever needs it first, shared by
 * every Orderly process of the same home folder, stopped by the last one out. What a kill leaves behind (a running
 * server, half a data folder, an old process id) the next start uses or clears away.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresStartError } from './errors.ts';
import { type Lease, tryLease, urlOf } from './lease.ts';
import { runningServer } from './pidFile.ts';
import { logTail, type StartedServer, startServer, stopServer } from './server.ts';
import { type Cluster, openCluster, rememberPort } from './settings.ts';

/** Recovery after a power cut reads the whole write-ahead log; that may take a while. */
const START_LIMIT_MS = 60_000;
const ATTEMPTS = 4;

/** A running PostgreSQL and our share in it. */
export interface EmbeddedPostgres {
  /** Address with user and password: treat it as a secret. */
  readonly url: string;
  readonly dataDir: string;
  readonly port: number;
  /** True when the server was running already. */
  readonly adopted: boolean;
  /** Gives our share back; stops the server when nobody else uses it. Close your own connections first. */
  close(): Promise<void>;
}

/**
 * Makes sure that this home's PostgreSQL runs and takes a share in it. Any number of processes may call it at once.
 * In: the home folder (made if missing). Every wait is bounded: a minute for the server, two for the first folder.
 * @throws PostgresStartError which says what is wrong and what mends it.
 */
export async function openEmbeddedPostgres(home: string): Promise<EmbeddedPostgres> {
  const cluster = openCluster(home);
  const mine: StartedServer[] = [];
  let deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const server = runningServer(cluster.dataDir);
    if (server?.port) {
      const lease = await tryLease(cluster, server.port);
      if (lease) return handle(cluster, server.port, lease, !mine.some(({ pid }) => pid === server.pid));
    }
    if (!server && mine.every((started) => started.ended())) {
      if (mine.length === ATTEMPTS) throw startFailed(cluster);
      mine.push(await startServer(cluster));
      deadline = Date.now() + START_LIMIT_MS;
    }
    await pause(20);
  }
  throw notAnswering(cluster);
}

function handle(cluster: Cluster, port: number, lease: Lease, adopted: boolean): EmbeddedPostgres {
  if (!adopted) rememberPort(cluster, port);
  let closing: Promise<void> | undefined;
  return {
    url: urlOf(cluster, port),
    dataDir: cluster.dataDir,
    port,
    adopted,
    close: () => {
      closing ??= lease.release(() => stopServer(cluster.dataDir));
      return closing;
    },
  };
}

function startFailed(cluster: Cluster): PostgresStartError {
  return new PostgresStartError(
    'startFailed',
    `PostgreSQL did not start: ${logTail(cluster.logPath)}`,
    `Read ${cluster.logPath}, mend what it names and start again, or set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

function notAnswering(cluster: Cluster): PostgresStartError {
  const pid = runningServer(cluster.dataDir)?.pid;
  return new PostgresStartError(
    'notAnswering',
    `PostgreSQL${pid ? ` (process ${pid})` : ''} does not take our connection within ${START_LIMIT_MS / 1000} s.`,
    `Read ${cluster.logPath}; if it hangs, end it with: kill -INT ${pid ?? 'PID'}`,
  );
}
