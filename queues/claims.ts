/**
 * Which run is being executed by whom. A queue delivers at least once: a lock lost to a busy event loop, a queue that
 * was emptied and rebuilt, an entry relayed twice. So whoever executes a run holds a lock on it in the records, through
 * a session that dies with the process. A second delivery finds the lock held and comes back later; after a kill the
 * lock is free at once. Should a holder hang without a beat, the run is taken over, and its fence keeps the old one out.
 */
import type { Records } from '#records/db.ts';
import { isHeld, openSession, type Session } from '#records/session.ts';

export interface Claims {
  /** Claims a run until the claim is disposed of. Out: `undefined` when somebody else is at it. */
  claim(runId: string): Promise<AsyncDisposable | undefined>;
  close(): Promise<void>;
}

/**
 * Opens the claims of one worker process; it counts as a live worker as long as they are open. A holder that has not
 * been heard of for `silentAfterMs` (default 15 s) is passed over.
 */
export async function openClaims(records: Records, worker: string, silentAfterMs?: number): Promise<Claims> {
  const mine = new Set<string>();
  let session = await openSession(records, worker);

  async function live(): Promise<Session> {
    // What was claimed through a lost session runs on unprotected; its fence still is.
    if (session.lost.aborted) session = await openSession(records, worker);
    return session;
  }

  return {
    claim: async (runId) => {
      // The lock is one of the process: it would be given to a second job of ours as well.
      if (mine.has(runId)) return undefined;
      mine.add(runId);
      try {
        const through = await live();
        const locked = await through.tryLock('run', runId);
        if (!locked && (await isHeld(records, 'run', runId, silentAfterMs))) {
          mine.delete(runId);
          return undefined;
        }
        return {
          [Symbol.asyncDispose]: async () => {
            mine.delete(runId);
            if (locked && !through.lost.aborted) await through.unlock('run', runId);
          },
        };
      } catch (error) {
        mine.delete(runId);
        throw error;
      }
    },
    close: () => session.close(),
  };
}
