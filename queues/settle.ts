/** What follows from the way a run ended: finished, tried again later, and what its lane learns from it. */
import type { Records } from '#records/db.ts';
import { settleCheck } from '#records/eligibility-checks.ts';
import { noteOutcome } from '#records/lanes.ts';
import type { Log } from '#records/log.ts';
import { putInOutbox } from '#records/outbox.ts';
import { ruleOf } from '#records/outcomes.ts';
import { type RunEnd, type RunRow, settleRun, waitForRetry } from '#records/runs.ts';
import { portalEntry } from './lane.ts';
import type { PortalReadSettings } from './settings.ts';

export type LaneRun = RunRow & { readonly payerId: string };

interface Settling {
  readonly records: Records;
  readonly settings: Pick<PortalReadSettings, 'retryDelaysMs' | 'breaker'>;
  readonly log: Log;
}

/** One transaction: the run, its check, its lane, and the entry of its next turn stand or fall together. */
export async function settle(work: Settling, run: LaneRun, end: RunEnd): Promise<undefined> {
  const { records, settings, log } = work;
  const retryMs = retryDelay(run, end, settings.retryDelaysMs);
  const laneState = await records.db.transaction(async (tx) => {
    if (retryMs === undefined) {
      await settleRun(records, tx, run, end);
      if (run.name === 'eligibility') await settleCheck(records, tx, run, end);
    } else {
      const availableAt = new Date(Date.now() + retryMs);
      await waitForRetry(tx, run, end, availableAt);
      await putInOutbox(tx, [portalEntry({ id: run.id, payerId: run.payerId, turn: run.retries + 1, availableAt })]);
    }
    return noteOutcome(tx, run, end, settings.breaker);
  });
  log(retryMs === undefined ? 'run.settled' : 'run.retries', { runId: run.id, code: end.outcome.code });
  if (laneState) log(laneEvents[laneState], { payerId: run.payerId, runId: run.id });
  return undefined;
}

const laneEvents = { open: 'lane.reopened', tripped: 'lane.tripped', stopped: 'lane.stopped' } as const;

/** The pause before the next attempt; a portal that named a longer one is obeyed. Out: `undefined` for no attempt. */
function retryDelay(run: RunRow, end: RunEnd, delaysMs: readonly number[]): number | undefined {
  if (ruleOf(end.outcome.code).next !== 'retry') return undefined;
  const delay = delaysMs[run.retries];
  return delay === undefined ? undefined : Math.max(delay, end.detail.retryAfterMs ?? 0);
}

/** The ending of a run that a fault of ours ended. */
export function ownFault(run: RunRow, what: 'workerLost' | 'overran'): RunEnd {
  const versions = run.versions ?? { bot: 'unknown', orderly: 'unknown' };
  return { outcome: { code: 'needsHuman', reason: 'internalError' }, detail: { what }, versions };
}
