/** How the queues are, for the health page and `/healthz`. */
import type { Records } from '#records/db.ts';
import { allLanes } from '#records/lanes.ts';
import type { LaneState } from '#records/machines.ts';
import { isHeld, liveWorkers } from '#records/session.ts';
import type { Backend } from './backend.ts';
import { laneQueue } from './lane.ts';

interface LaneHealth {
  readonly payerId: string;
  readonly state: LaneState;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
}

export interface QueueHealth {
  readonly backend: Backend['kind'];
  /** Some process leads. */
  readonly leader: boolean;
  /** Worker processes that are connected now. */
  readonly workers: readonly string[];
  readonly lanes: readonly LaneHealth[];
}

/** Asks queues and records. Throws when either cannot be reached. */
export async function queueHealth(
  records: Records,
  backend: Backend,
  payerIds: readonly string[],
  leaderName: string,
): Promise<QueueHealth> {
  const states = new Map((await allLanes(records)).map(({ payerId, state }) => [payerId, state]));
  const lanes = payerIds.map(async (payerId) => {
    const counts = await backend.queue(laneQueue(payerId)).getJobCounts('waiting', 'active', 'delayed');
    const { waiting = 0, active = 0, delayed = 0 } = counts;
    return { payerId, state: states.get(payerId) ?? 'open', waiting, active, delayed };
  });
  return {
    backend: backend.kind,
    leader: await isHeld(records, 'leader', leaderName),
    workers: await liveWorkers(records),
    lanes: await Promise.all(lanes),
  };
}
