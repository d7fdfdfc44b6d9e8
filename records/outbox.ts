import type { Queryable } from './db.ts';
import { outbox } from './schema.ts';

/** A queue entry to come. Its data holds ids, nothing else. */
export interface OutboxEntry {
  readonly queue: string;
  readonly name: string;
  /** Letters, digits and hyphens; the queue drops a second entry with the same id. */
  readonly jobId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly availableAt?: Date;
}

/**
 * Writes queue entries in the caller's transaction; a relay carries them to the queue after the commit. A crash in
 * between loses nothing, and doubles nothing: the job id is unique here and in the queue.
 */
export async function putInOutbox(tx: Queryable, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(outbox)
    .values([...entries])
    .onConflictDoNothing({ target: outbox.jobId });
  await tx.execute("select pg_notify('orderly_outbox', '')");
}
