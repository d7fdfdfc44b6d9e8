/**
 * A connection of its own to the database. What a process holds through it (a lock, a leadership) ends with the
 * process at once, however it dies: the server sees the connection close. Beats tell a wedged process from a live one.
 */
import { setInterval } from 'node:timers';
import { Client } from 'pg';
import type { Records } from './db.ts';

const BEAT_MS = 3_000;
/** Without a beat for this long, a holder counts as dead although its connection stands. */
const SILENT_AFTER_MS = 15_000;
const WORKER_PREFIX = 'orderly worker ';

/** First halves of the advisory lock keys; the second half is a hash of what is locked. */
const lockKinds = { leader: 7_031_010, run: 7_031_011 } as const;
type LockKind = keyof typeof lockKinds;

export interface Session {
  /** Aborted when the connection is gone, and with it every lock. */
  readonly lost: AbortSignal;
  /** Takes a lock for as long as the session lives. Out: false when another session has it. */
  tryLock(kind: LockKind, key: string): Promise<boolean>;
  unlock(kind: LockKind, key: string): Promise<void>;
  /** Calls back on each notification of a channel. */
  listen(channel: 'orderly_outbox' | 'orderly_lanes' | 'orderly_schedules', heard: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens a session; `worker` makes it count in `liveWorkers`. The caller closes it. */
export async function openSession(records: Records, worker?: string): Promise<Session> {
  const client = new Client({
    ...records.pool.options,
    keepAlive: true,
    application_name: worker ? `${WORKER_PREFIX}${worker}` : 'orderly leader',
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  await client.connect();
  const ask = oneAtATime(client);
  const beat = setInterval(() => void ask('select 1').catch(() => lost.abort()), BEAT_MS);
  lost.signal.addEventListener('abort', () => clearInterval(beat), { once: true });
  return {
    lost: lost.signal,
    tryLock: async (kind, key) => {
      const { rows } = await ask('select pg_try_advisory_lock($1, hashtext($2)) as held', [lockKinds[kind], key]);
      return rows[0]?.held === true;
    },
    unlock: async (kind, key) => {
      await ask('select pg_advisory_unlock($1, hashtext($2))', [lockKinds[kind], key]);
    },
    listen: async (channel, heard) => {
      client.on('notification', (message) => message.channel === channel && heard());
      await ask(`listen ${channel}`);
    },
    close: async () => {
      lost.abort();
      await client.end();
    },
  };
}

/** The driver wants one query at a time on a connection. */
function oneAtATime(client: Client) {
  let last: Promise<unknown> = Promise.resolve();
  return (text: string, values: readonly unknown[] = []) => {
    const answer = last.then(() => client.query<{ held?: boolean }>(text, [...values]));
    last = answer.catch(() => undefined);
    return answer;
  };
}

/** Whether a session that still beats holds the lock. */
export async function isHeld(
  records: Records,
  kind: LockKind,
  key: string,
  silentAfterMs = SILENT_AFTER_MS,
): Promise<boolean> {
  const { rows } = await records.pool.query<{ held: boolean }>(
    `select exists (
       select from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'advisory' and l.granted and l.objsubid = 2
         and a.datname = current_database()
         and l.database = (select oid from pg_database where datname = current_database())
         and l.classid::bigint = $1 and l.objid::bigint = hashtext($2)::bigint & 4294967295
         and a.state_change > clock_timestamp() - make_interval(secs => $3)
     ) as held`,
    [lockKinds[kind], key, silentAfterMs / 1_000],
  );
  return rows[0]?.held === true;
}

/** Ids of the worker processes that are connected now. */
export async function liveWorkers(records: Records): Promise<string[]> {
  const { rows } = await records.pool.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and application_name like $1 order by 1`,
    [`${WORKER_PREFIX}%`],
  );
  return rows.map(({ name }) => name.slice(WORKER_PREFIX.length));
}
