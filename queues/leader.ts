/**
 * One process leads: it holds a lock through a session of its own, and whoever finds the lock free takes over. What
 * only one process should do are its duties.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Records } from '#records/db.ts';
import { errorName, type Log } from '#records/log.ts';
import { openSession, type Session } from '#records/session.ts';

export interface Duty {
  readonly name: string;
  readonly everyMs: number;
  /** Done at once when this channel is notified. */
  readonly wakeOn?: Parameters<Session['listen']>[0];
  /** `first` is true for the first time in a leadership. */
  readonly run: (first: boolean) => Promise<unknown>;
}

export interface Leader {
  leads(): boolean;
  close(): Promise<void>;
}

/** Stands for election until it is closed. The lock has the name of what is led. */
export function openLeader(options: {
  readonly records: Records;
  readonly name: string;
  readonly electEveryMs: number;
  readonly duties: readonly Duty[];
  readonly log: Log;
}): Leader {
  const { log, electEveryMs } = options;
  const closing = new AbortController();
  let leading = false;

  async function stand(): Promise<void> {
    const session = await openSession(options.records);
    try {
      while (!session.lost.aborted && !(await session.tryLock('leader', options.name))) {
        await pause(electEveryMs, AbortSignal.any([closing.signal, session.lost]));
        if (closing.signal.aborted) return;
      }
      if (session.lost.aborted) return;
      leading = true;
      log('leader.elected');
      await lead(options, session, closing.signal);
      log('leader.lost');
    } finally {
      leading = false;
      await session.close();
    }
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      await stand().catch((error) => log('duty.failed', { code: 'election', error: errorName(error) }));
      await pause(electEveryMs, closing.signal);
    }
  }

  const running = run();
  return {
    leads: () => leading,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

/** Does every duty, each in its own rhythm, until the session is lost or the leader is closed. */
async function lead(
  { duties, log }: { readonly duties: readonly Duty[]; readonly log: Log },
  session: Session,
  closing: AbortSignal,
): Promise<void> {
  const until = AbortSignal.any([closing, session.lost]);
  await Promise.all(duties.map((duty) => perform(duty, session, until, log)));
}

async function perform(duty: Duty, session: Session, until: AbortSignal, log: Log): Promise<void> {
  let woken = new AbortController();
  const heard = () => woken.abort();
  if (duty.wakeOn) await session.listen(duty.wakeOn, heard).catch(() => undefined);
  for (let first = true; !until.aborted; first = false) {
    // Made anew before the work: what is heard during it means once more.
    woken = new AbortController();
    try {
      await duty.run(first);
    } catch (error) {
      log('duty.failed', { code: duty.name, error: errorName(error) });
    }
    await pause(duty.everyMs, AbortSignal.any([until, woken.signal]));
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
