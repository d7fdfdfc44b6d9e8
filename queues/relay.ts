/** Carries outbox entries into the queues. */
import type { Records } from '#records/db.ts';
import { relayOutbox, type SentEntry } from '#records/relay.ts';
import type { Backend } from './backend.ts';

const BATCH = 500;

/**
 * Sends everything that waits in the outbox. A crash after an entry was added and before it is marked adds it again:
 * the queue drops the second one, or, where the first is done with already, the worker finds its turn over.
 * Out: how many entries were sent.
 */
export async function relay(records: Records, backend: Backend): Promise<number> {
  let sent = 0;
  for (;;) {
    const batch = await relayOutbox(records, BATCH, (entries) => addEntries(backend, entries));
    sent += batch;
    if (batch < BATCH) return sent;
  }
}

type Entry = Pick<SentEntry, 'queue' | 'name' | 'jobId' | 'data' | 'availableAt'>;

/** Adds entries to their queues; one whose job id is there already changes nothing. */
export async function addEntries(backend: Backend, entries: readonly Entry[]): Promise<void> {
  for (const name of new Set(entries.map(({ queue }) => queue))) {
    const jobs = entries.filter(({ queue }) => queue === name).map(jobOf);
    await backend.queue(name).addBulk(jobs);
  }
}

function jobOf({ name, jobId, data, availableAt }: Entry) {
  const delay = Math.max(0, availableAt.getTime() - Date.now());
  return { name, data, opts: { jobId, ...(delay > 0 ? { delay } : {}) } };
}
