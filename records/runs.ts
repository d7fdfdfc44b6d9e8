/** The life of a run: made with its queue entry, taken by one worker at a time, settled once. */
import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { eligibilityCheckMachine, next, type RunEvent, type RunState, runMachine, statesBefore } from './machines.ts';
import { type Outcome, ruleOf, type StopDetail } from './outcomes.ts';
import { eligibilityChecks, type RunVersions, runSteps, runs } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

export type RunRow = typeof runs.$inferSelect;

/** What somebody wants done. */
export interface NewRun {
  readonly kind: 'bot' | 'agent';
  readonly name: string;
  readonly payerId?: string;
  /** The patient's token, for lists. */
  readonly subject?: string;
  readonly appointmentId?: string;
  readonly coverageId?: string;
  readonly trigger: RunRow['trigger'];
  readonly triggerRef?: string;
  readonly input: unknown;
  readonly keepTrace?: boolean;
}

/** Thrown when a worker whose run was taken over by another tries to write. */
export class FencedOut extends Error {
  override readonly name = 'FencedOut';
  constructor(runId: string) {
    super(`run ${runId} was taken over by another worker`);
  }
}

/** Thrown when a run id names nothing. */
export class RunNotFound extends Error {
  override readonly name = 'RunNotFound';
  constructor(runId: string) {
    super(`there is no run ${runId}; see: orderly runs list`);
  }
}

/**
 * Writes a queued run. Out: its id, or `undefined` when the appointment already has an unfinished run of that name.
 * Call it in one transaction with `putInOutbox`.
 */
export async function createRun(records: Records, tx: Queryable, wanted: NewRun): Promise<string | undefined> {
  const id = randomUUID();
  const { input, ...columns } = wanted;
  const rows = await tx
    .insert(runs)
    .values({
      id,
      ...columns,
      state: 'queued',
      queuedAt: sql`clock_timestamp()`,
      input: sealJson(records.keyring, input, `runs.input:${id}`),
    })
    .onConflictDoNothing()
    .returning({ id: runs.id });
  return rows[0]?.id;
}

/** The row of a run. @throws RunNotFound */
export async function runById(records: Records, runId: string): Promise<RunRow> {
  const [row] = await records.db.select().from(runs).where(eq(runs.id, runId));
  if (!row) throw new RunNotFound(runId);
  return row;
}

/** What the run was asked, still to be parsed by its bot's schema. @throws SealError */
export function runInput(records: Records, run: Pick<RunRow, 'id' | 'input'>): unknown {
  return openJson(records.keyring, run.input, `runs.input:${run.id}`);
}

/** What the run found, or `undefined` where it found nothing. @throws SealError */
export function runOutput(records: Records, run: Pick<RunRow, 'id' | 'output'>): unknown {
  return run.output ? openJson(records.keyring, run.output, `runs.output:${run.id}`) : undefined;
}

/**
 * Takes a run for one worker: raises attempt and fence, so that whoever had it before can no longer write.
 * Out: the run, or `undefined` when it is finished and there is nothing to do.
 */
export async function takeRun(records: Records, runId: string, worker: string): Promise<RunRow | undefined> {
  const [row] = await records.db
    .update(runs)
    .set({
      state: 'running',
      attempt: sql`${runs.attempt} + 1`,
      fence: sql`${runs.fence} + 1`,
      worker,
      waitsFor: null,
      waitsUntil: null,
      startedAt: sql`coalesce(${runs.startedAt}, now())`,
    })
    .where(and(eq(runs.id, runId), inArray(runs.state, statesBefore(runMachine, 'start'))))
    .returning();
  return row;
}

/** Puts a run that nobody has taken to wait. Out: false when it is no longer queued or waiting. */
export async function letWait(
  records: Records,
  runId: string,
  wait: { readonly for: NonNullable<RunRow['waitsFor']>; readonly until: Date; readonly slotAt?: Date },
): Promise<boolean> {
  const rows = await records.db
    .update(runs)
    .set({ state: 'waiting', waitsFor: wait.for, waitsUntil: wait.until, slotAt: wait.slotAt ?? null })
    .where(and(eq(runs.id, runId), inArray(runs.state, ['queued', 'waiting'])))
    .returning({ id: runs.id });
  return rows.length === 1;
}

/** How one attempt ended. */
export interface RunEnd {
  readonly outcome: Outcome;
  readonly detail: StopDetail;
  readonly output?: unknown;
  readonly versions: RunVersions;
  readonly minutesSaved?: number;
}

const finishingEvents = { succeeded: 'succeed', failed: 'fail', handedOff: 'handOff' } as const;

function finalState(end: RunEnd, from: RunState): RunState {
  const event: RunEvent = finishingEvents[ruleOf(end.outcome.code).state];
  return next(runMachine, from, event);
}

/** Settles a run for good, in the caller's transaction. @throws FencedOut when another worker has it now. */
export async function settleRun(records: Records, tx: Queryable, run: RunRow, end: RunEnd): Promise<void> {
  await writeFenced(tx, run, {
    ...endColumns(end),
    state: finalState(end, run.state),
    output: end.output === undefined ? null : sealJson(records.keyring, end.output, `runs.output:${run.id}`),
    minutesSaved: end.minutesSaved ?? null,
    finishedAt: sql`now()`,
    durationMs: sql`round(extract(epoch from now() - ${runs.startedAt}) * 1000)::int`,
  });
}

/** Leaves a run waiting for its next attempt, in the caller's transaction. @throws FencedOut */
export async function waitForRetry(tx: Queryable, run: RunRow, end: RunEnd, until: Date): Promise<void> {
  await writeFenced(tx, run, {
    ...endColumns(end),
    state: next(runMachine, run.state, 'retry'),
    retries: sql`${runs.retries} + 1`,
    waitsFor: 'retry',
    waitsUntil: until,
    slotAt: null,
  });
}

/** The last outcome stands in the row even while the run waits for another attempt. */
function endColumns(end: RunEnd) {
  return { outcome: end.outcome.code, reason: end.outcome.reason ?? null, detail: end.detail, versions: end.versions };
}

type RunChange = Parameters<ReturnType<Queryable['update']>['set']>[0];

async function writeFenced(tx: Queryable, run: RunRow, change: RunChange): Promise<void> {
  const rows = await tx
    .update(runs)
    .set(change)
    .where(and(eq(runs.id, run.id), eq(runs.fence, run.fence), eq(runs.state, 'running')))
    .returning({ id: runs.id });
  if (rows.length === 0) throw new FencedOut(run.id);
}

/**
 * Gives a run back that was taken, without an ending: its account was busy, its worker shuts down, or its worker died
 * and the lane has no room now. Whoever had it is fenced out. `executed: false` takes the attempt back as well, unless
 * it has left a step. @throws FencedOut
 */
export async function giveBack(
  records: Records,
  run: RunRow,
  wait: { readonly for: NonNullable<RunRow['waitsFor']>; readonly until: Date; readonly executed: boolean },
): Promise<void> {
  const stepped = sql`exists (select from ${runSteps} where ${runSteps.runId} = ${run.id} and ${runSteps.attempt} = ${run.attempt})`;
  await writeFenced(records.db, run, {
    state: next(runMachine, 'running', 'wait'),
    attempt: wait.executed ? run.attempt : sql`${runs.attempt} - (case when ${stepped} then 0 else 1 end)`,
    fence: sql`${runs.fence} + 1`,
    waitsFor: wait.for,
    waitsUntil: wait.until,
  });
}

/** Cancels a run that is not under way, and the check it was for: one transaction. Out: false when it is running or finished. */
export async function cancelRun(tx: Queryable, runId: string): Promise<boolean> {
  const rows = await tx
    .update(runs)
    .set({ state: 'cancelled', outcome: 'policyBlocked', reason: 'cancelled', finishedAt: sql`now()` })
    .where(and(eq(runs.id, runId), inArray(runs.state, ['queued', 'waiting'])))
    .returning({ id: runs.id });
  if (rows.length === 0) return false;
  const open = inArray(eligibilityChecks.state, statesBefore(eligibilityCheckMachine, 'cancel'));
  await tx
    .update(eligibilityChecks)
    .set({ state: 'cancelled' })
    .where(and(eq(eligibilityChecks.runId, runId), open));
  return true;
}
