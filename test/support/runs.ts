/** Runs as workers leave them, made through the functions of the records. */
import type { Records } from '#records/db.ts';
import type { NewStep } from '#records/evidence.ts';
import { recordSteps } from '#records/evidence.ts';
import type { Outcome, StopDetail } from '#records/outcomes.ts';
import { createRun, type NewRun, type RunRow, runById, settleRun, takeRun } from '#records/runs.ts';

const versions = { bot: '1.0.0', portal: '1.0.0', browser: 'chromium 150', orderly: '0.1.0' };

/** A queued run. What is left out is a plain eligibility check. */
export async function queuedRun(records: Records, wanted: Partial<NewRun> = {}): Promise<string> {
  const plain: NewRun = {
    kind: 'bot',
    name: 'eligibility',
    payerId: 'acme-health',
    subject: 'PT-7K2M9',
    trigger: 'schedule',
    input: { payer: 'acme-health', memberId: 'AHP900100', dob: '1961-04-12', serviceDate: '2026-11-24' },
  };
  const id = await createRun(records, records.db, { ...plain, ...wanted });
  if (id === undefined) throw new Error('the appointment already has an unfinished run');
  return id;
}

export interface Ending {
  readonly outcome: Outcome;
  readonly detail?: StopDetail;
  readonly output?: unknown;
  readonly steps?: readonly NewStep[];
  /** Called while the worker holds the run, for evidence. */
  readonly during?: (run: RunRow) => Promise<unknown>;
}

/** A run that has been taken and settled. Out: its id. */
export async function settledRun(records: Records, ending: Ending, wanted: Partial<NewRun> = {}): Promise<string> {
  const id = await queuedRun(records, wanted);
  const run = await takeRun(records, id, 'worker-1');
  if (!run) throw new Error('a fresh run could not be taken');
  await recordSteps(records, run, ending.steps ?? []);
  await ending.during?.(run);
  await settleRun(records, records.db, run, {
    outcome: ending.outcome,
    detail: ending.detail ?? {},
    output: ending.output,
    versions,
    minutesSaved: 12,
  });
  return (await runById(records, id)).id;
}
