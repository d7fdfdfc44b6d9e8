/** The queue of one payer and the entries in it. */
import type { OutboxEntry } from '#records/outbox.ts';

const PREFIX = 'portal-';

/** One queue a payer, so that pausing one pauses nobody else. BullMQ allows no colon in the name. */
export function laneQueue(payerId: string): string {
  return `${PREFIX}${encodeURIComponent(payerId)}`;
}

/**
 * The id of a run's queue entry. `turn` is the number of retries granted before it: each has an entry of its own, and
 * an entry of an earlier turn that shows up late is recognised.
 */
export function jobIdOf(runId: string, turn: number): string {
  return `${runId}-${turn}`;
}

/** The entry that brings a run into its payer's queue; to be put in the outbox with the run. */
export function portalEntry(run: {
  readonly id: string;
  readonly payerId: string;
  readonly turn?: number;
  readonly availableAt?: Date;
}): OutboxEntry {
  const turn = run.turn ?? 0;
  return {
    queue: laneQueue(run.payerId),
    name: 'portal-run',
    jobId: jobIdOf(run.id, turn),
    data: { runId: run.id, turn: String(turn) },
    ...(run.availableAt ? { availableAt: run.availableAt } : {}),
  };
}
