/** Runs one thing at once, in this process, with the same claim, admission and settlement as a queued run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Records } from '#records/db.ts';
import { eligibilityInputSchema } from '#records/eligibility.ts';
import { openCheck } from '#records/eligibility-checks.ts';
import type { Log } from '#records/log.ts';
import { cancelRun, createRun, type NewRun, type RunRow, runById } from '#records/runs.ts';
import type { LanePolicy } from './admission.ts';
import { openClaims } from './claims.ts';
import { portalRead } from './settings.ts';
import { type Execute, proceed } from './workers/portal.ts';

/** A wait longer than this is not waited for: the run is cancelled and the caller told. */
const LONGEST_WAIT_MS = 60_000;
/** How often a run whose turn has not come asks again. */
const ASK_AGAIN_MS = 250;

/** Thrown when the payer cannot be asked now: closed, in maintenance, or its lane is not open. Nothing was sent. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
  constructor(payerId: string, what: string, until: Date | null) {
    super(
      `${payerId} cannot be asked now (${what}${until ? ` until ${until.toISOString()}` : ''}); the run was cancelled`,
    );
  }
}

export interface RunNowOptions {
  readonly records: Records;
  readonly portal: { readonly policy: LanePolicy };
  readonly worker: string;
  readonly execute: Execute;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Goes although the lane is tripped or stopped: for looking at what stopped it. */
  readonly evenIfStopped?: boolean;
}

/**
 * Makes a run and executes it here. Out: its row, settled; an ending that a queue would retry is final here.
 * @throws NotNow when it would have to wait for more than a minute.
 */
export async function runNow(wanted: NewRun & { readonly payerId: string }, options: RunNowOptions): Promise<RunRow> {
  const { records, portal, worker, signal } = options;
  const runId = await makeRun(records, wanted);
  const claims = await openClaims(records, worker);
  const settings = { ...portalRead, retryDelaysMs: [] };
  const work = { records, claims, settings, worker, log: options.log, shutdown: signal, execute: options.execute };
  const lane = { payerId: wanted.payerId, policy: portal.policy, evenIfStopped: options.evenIfStopped ?? false };
  try {
    for (;;) {
      const later = await proceed(work, lane, { runId, turn: 0 }, signal);
      const run = await runById(records, runId);
      if (!later || run.finishedAt) return run;
      if (later.getTime() - Date.now() > LONGEST_WAIT_MS) {
        await records.db.transaction((tx) => cancelRun(tx, runId));
        throw new NotNow(wanted.payerId, run.waitsFor ?? 'busy', run.waitsUntil);
      }
      await sleep(Math.max(later.getTime() - Date.now(), ASK_AGAIN_MS), undefined, { signal });
    }
  } finally {
    await claims.close();
  }
}

async function makeRun(records: Records, wanted: NewRun & { readonly payerId: string }): Promise<string> {
  return records.db.transaction(async (tx) => {
    const runId = await createRun(records, tx, wanted);
    if (!runId) throw new Error('the run could not be made');
    const asked = eligibilityInputSchema.safeParse(wanted.input);
    if (wanted.name === 'eligibility' && asked.success) {
      await openCheck(tx, { runId, payerId: wanted.payerId, serviceDate: asked.data.serviceDate });
    }
    return runId;
  });
}
