/** From the outbox to the queues: entries are marked as sent in the same transaction that locks them. */
import { and, asc, gt, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm';
import type { Records } from './db.ts';
import { outbox, runs } from './schema.ts';

export type SentEntry = typeof outbox.$inferSelect;

/**
 * Hands the oldest unsent entries to `send` and marks them. When `send` throws, or the process dies, they stay unsent
 * and are handed out again: `send` must not mind seeing an entry twice. Out: how many were sent.
 */
export function relayOutbox(
  records: Records,
  limit: number,
  send: (entries: readonly SentEntry[]) => Promise<void>,
): Promise<number> {
  return records.db.transaction(async (tx) => {
    const entries = await tx
      .select()
      .from(outbox)
      .where(isNull(outbox.sentAt))
      .orderBy(asc(outbox.seq))
      .limit(limit)
      .for('update', { skipLocked: true });
    if (entries.length === 0) return 0;
    await send(entries);
    const seqs = entries.map(({ seq }) => seq);
    await tx.update(outbox).set({ sentAt: sql`now()` }).where(inArray(outbox.seq, seqs));
    return entries.length;
  });
}

/** Forgets entries that were sent long ago. Out: how many. */
export async function pruneOutbox(records: Records, olderThanDays: number): Promise<number> {
  const old = sql`now() - make_interval(days => ${olderThanDays})`;
  const rows = await records.db.delete(outbox).where(lt(outbox.sentAt, old)).returning({ seq: outbox.seq });
  return rows.length;
}

/** A run that ought to be in a queue. */
export type UnfinishedRun = Pick<typeof runs.$inferSelect, 'id' | 'payerId' | 'retries' | 'waitsUntil'>;

/**
 * Unfinished runs, a page at a time by id: those that came before `before`, and do not wait for a later instant.
 * With everything in order each of them has its queue entry.
 */
export function unfinishedRuns(
  records: Records,
  page: { readonly before: Date; readonly afterId?: string | undefined; readonly limit: number },
): Promise<UnfinishedRun[]> {
  return records.db
    .select({ id: runs.id, payerId: runs.payerId, retries: runs.retries, waitsUntil: runs.waitsUntil })
    .from(runs)
    .where(
      and(
        notInArray(runs.state, ['succeeded', 'failed', 'handedOff', 'cancelled']),
        lt(sql`coalesce(${runs.waitsUntil}, ${runs.queuedAt})`, page.before),
        page.afterId ? gt(runs.id, page.afterId) : undefined,
      ),
    )
    .orderBy(asc(runs.id))
    .limit(page.limit);
}
