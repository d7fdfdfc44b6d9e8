/** Puts back what a queue has lost. The queue can be emptied at any time: this fills it again from the records. */
import type { Records } from '#records/db.ts';
import { unfinishedRuns } from '#records/relay.ts';
import type { Backend } from './backend.ts';
import { portalEntry } from './lane.ts';
import { addEntries } from './relay.ts';

const PAGE = 1_000;

/**
 * Adds the entry of every unfinished run that has been due since `before`; where the entry is still in the queue
 * nothing happens. Out: how many runs were looked at.
 */
export async function rebuild(records: Records, backend: Backend, before: Date): Promise<number> {
  let count = 0;
  let afterId: string | undefined;
  for (;;) {
    const page = await unfinishedRuns(records, { before, afterId, limit: PAGE });
    await addEntries(backend, page.flatMap(entryOf));
    count += page.length;
    afterId = page.at(-1)?.id;
    if (page.length < PAGE) return count;
  }
}

function entryOf(run: Awaited<ReturnType<typeof unfinishedRuns>>[number]) {
  if (!run.payerId) return [];
  const entry = portalEntry({ id: run.id, payerId: run.payerId, turn: run.retries });
  return [{ ...entry, availableAt: run.waitsUntil ?? new Date(0) }];
}
