/** The road to one payer: open, tripped (opens again by itself) or stopped (a person opens it). */
import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { audit } from './audit.ts';
import type { Queryable, Records } from './db.ts';
import { type LaneEvent, type LaneState, laneMachine, next } from './machines.ts';
import { raiseNotice, resolveNotice } from './notices.ts';
import { type Outcome, ruleOf, type StopDetail } from './outcomes.ts';
import type { RunRow } from './runs.ts';
import { lanes, runs } from './schema.ts';

export type LaneRow = typeof lanes.$inferSelect;

export interface BreakerSettings {
  /** Failures in a row that trip the lane. */
  readonly failures: number;
  /** How long a tripped lane rests the first time; doubled with each failed probe. */
  readonly restMs: number;
  readonly longestRestMs: number;
  /** How long the one run that probes a tripped lane may take before another may. */
  readonly probeMs: number;
}

/** The row of a lane, made when it is first asked for. */
export async function laneOf(records: Records, payerId: string): Promise<LaneRow> {
  const [row] = await records.db.select().from(lanes).where(eq(lanes.payerId, payerId));
  if (row) return row;
  await records.db.insert(lanes).values({ payerId }).onConflictDoNothing();
  return laneOf(records, payerId);
}

/** Every lane that was ever used, by payer. */
export function allLanes(records: Records): Promise<LaneRow[]> {
  return records.db.select().from(lanes).orderBy(lanes.payerId);
}

/** Lets one run through a tripped lane whose rest is over. Out: false when another run probes already. */
export async function claimProbe(records: Records, payerId: string, probeMs: number): Promise<boolean> {
  const rows = await records.db
    .update(lanes)
    .set({ until: sql`now() + make_interval(secs => ${probeMs / 1_000})` })
    .where(and(eq(lanes.payerId, payerId), eq(lanes.state, 'tripped'), lte(lanes.until, sql`now()`)))
    .returning({ payerId: lanes.payerId });
  return rows.length === 1;
}

/** Says nothing about the payer: our own fault, or a rule of the house. */
const saysNothing: readonly Outcome['code'][] = ['policyBlocked', 'credentialProblem'];

function eventOf(
  lane: LaneRow,
  run: RunRow,
  outcome: Outcome,
  breaker: BreakerSettings,
): LaneEvent | 'fail' | undefined {
  const { next: move } = ruleOf(outcome.code);
  if (move === 'stopLane') return 'stop';
  if (saysNothing.includes(outcome.code) || outcome.reason === 'internalError') return undefined;
  if (lane.state === 'stopped') return undefined;
  if (move !== 'retry') return 'reopen';
  if (lane.state === 'open') return lane.failures + 1 >= breaker.failures ? 'trip' : 'fail';
  return isProbe(lane, run, breaker) ? 'trip' : undefined;
}

/** Runs that were already under way when the lane tripped do not lengthen its rest. */
function isProbe(lane: LaneRow, run: RunRow, breaker: BreakerSettings): boolean {
  if (!lane.until || !run.slotAt) return false;
  return run.slotAt.getTime() >= lane.until.getTime() - breaker.probeMs;
}

/**
 * Learns from how a run ended, in the transaction that settles it: failures in a row trip the lane, a changed page
 * stops it, an answer opens a tripped one. Out: the lane's new state when it changed.
 */
export async function noteOutcome(
  tx: Queryable,
  run: RunRow & { readonly payerId: string },
  end: { readonly outcome: Outcome; readonly detail: StopDetail },
  breaker: BreakerSettings,
): Promise<LaneState | undefined> {
  const { payerId } = run;
  await tx.insert(lanes).values({ payerId }).onConflictDoNothing();
  const [lane] = await tx.select().from(lanes).where(eq(lanes.payerId, payerId)).for('update');
  const event = lane && eventOf(lane, run, end.outcome, breaker);
  if (!lane || !event) return undefined;
  const state = event === 'fail' ? lane.state : next(laneMachine, lane.state, event);
  const failures = event === 'reopen' ? 0 : lane.failures + (event === 'stop' ? 0 : 1);
  const change = {
    state,
    failures,
    reason: event === 'reopen' ? null : end.outcome.code,
    until: state === 'tripped' ? sql`now() + make_interval(secs => ${restMs(failures, breaker) / 1_000})` : null,
  };
  await tx.update(lanes).set(change).where(eq(lanes.payerId, payerId));
  await slowDown(tx, payerId, end.detail.retryAfterMs);
  await tellPerson(tx, run, lane.state, state, end);
  return state === lane.state ? undefined : state;
}

/** A portal that says how long to wait is waited for. */
async function slowDown(tx: Queryable, payerId: string, retryAfterMs = 0): Promise<void> {
  if (retryAfterMs <= 0) return;
  const after = sql`greatest(${lanes.nextSlotAt}, now() + make_interval(secs => ${retryAfterMs / 1_000}))`;
  await tx.update(lanes).set({ nextSlotAt: after }).where(eq(lanes.payerId, payerId));
}

function restMs(failures: number, breaker: BreakerSettings): number {
  return Math.min(breaker.restMs * 2 ** Math.max(0, failures - breaker.failures), breaker.longestRestMs);
}

const noticeKey = (payerId: string) => `lane:${payerId}`;

async function tellPerson(
  tx: Queryable,
  run: RunRow & { readonly payerId: string },
  before: LaneState,
  state: LaneState,
  end: { readonly outcome: Outcome; readonly detail: StopDetail },
): Promise<void> {
  const key = noticeKey(run.payerId);
  if (state === 'open' && before !== 'open') await resolveNotice(tx, key, 'system');
  if (state === 'open' || (state === before && state === 'stopped')) return;
  // A lane that tripped and is stopped now is one notice less and one more: the two ask for different things.
  if (state !== before) await resolveNotice(tx, key, 'system');
  const { page, what } = end.detail;
  const detail = { outcome: end.outcome.code, ...(page ? { page } : {}), ...(what ? { what } : {}) };
  const kind = state === 'stopped' ? 'laneStopped' : 'laneTripped';
  await raiseNotice(tx, { key, kind, payerId: run.payerId, runId: run.id, detail });
}

/** Thrown when a payer has no lane. */
export class LaneNotFound extends Error {
  override readonly name = 'LaneNotFound';
  constructor(payerId: string) {
    super(`no run has gone to payer ${payerId} yet; see: orderly runs list`);
  }
}

/** Opens a lane again, whatever stopped it, and wakes the runs that wait for it. @throws LaneNotFound */
export async function reopenLane(records: Records, payerId: string, actor: string): Promise<void> {
  await records.db.transaction(async (tx) => {
    const [lane] = await tx.select().from(lanes).where(eq(lanes.payerId, payerId)).for('update');
    if (!lane) throw new LaneNotFound(payerId);
    const state = next(laneMachine, lane.state, 'reopen');
    await tx.update(lanes).set({ state, reason: null, until: null, failures: 0 }).where(eq(lanes.payerId, payerId));
    await resolveNotice(tx, noticeKey(payerId), actor);
    await tx
      .update(runs)
      .set({ waitsUntil: sql`now()` })
      .where(and(eq(runs.payerId, payerId), inArray(runs.state, ['waiting']), eq(runs.waitsFor, 'lane')));
    await audit(records, { actor, action: 'lane.reopen', subject: payerId, detail: { was: lane.state } }, tx);
    await tx.execute("select pg_notify('orderly_lanes', '')");
  });
}
