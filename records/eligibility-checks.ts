/** The eligibility check of one coverage on one day: opened with its run, settled with its run. */
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { type EligibilityResult, eligibilityResultSchema } from './eligibility.ts';
import {
  type EligibilityCheckEvent,
  type EligibilityCheckState,
  eligibilityCheckMachine,
  next,
  statesBefore,
} from './machines.ts';
import type { OutcomeCode } from './outcomes.ts';
import type { RunEnd, RunRow } from './runs.ts';
import { eligibilityChecks } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

type CheckRow = typeof eligibilityChecks.$inferSelect;

export interface NewCheck {
  readonly runId: string;
  readonly appointmentId?: string;
  readonly coverageId?: string;
  readonly payerId: string;
  /** The day of the visit, YYYY-MM-DD. */
  readonly serviceDate: string;
}

/** Writes a queued check in the transaction that makes its run. Out: its id. */
export async function openCheck(tx: Queryable, wanted: NewCheck): Promise<string> {
  const [row] = await tx
    .insert(eligibilityChecks)
    .values({ ...wanted, state: 'queued' })
    .returning({ id: eligibilityChecks.id });
  if (!row) throw new Error(`the check of run ${wanted.runId} could not be written`);
  return row.id;
}

/** Marks the check of a run as begun; a take-over begins it again. Out: false when the run has none, or it is over. */
export async function beginCheck(tx: Queryable, runId: string): Promise<boolean> {
  const rows = await tx
    .update(eligibilityChecks)
    .set({ state: 'checking' })
    .where(
      and(
        eq(eligibilityChecks.runId, runId),
        inArray(eligibilityChecks.state, statesBefore(eligibilityCheckMachine, 'check')),
      ),
    )
    .returning({ id: eligibilityChecks.id });
  return rows.length === 1;
}

/** What the final outcome of a run means for its check. All others need a person. */
const eventOf: Partial<Record<OutcomeCode, EligibilityCheckEvent>> = {
  ok: 'verify',
  okWithWarnings: 'verifyWithIssues',
  notFound: 'reject',
  ambiguous: 'findSeveral',
  payerUnavailable: 'giveUp',
  rateLimited: 'giveUp',
};

/**
 * Settles the check of a run, in the transaction that settles the run. An outcome that promises an answer without one
 * that can be read needs a person. Out: the new state, or `undefined` when the run has no check.
 * @throws TransitionError when the check is settled already.
 */
export async function settleCheck(
  records: Records,
  tx: Queryable,
  run: Pick<RunRow, 'id'>,
  end: Pick<RunEnd, 'outcome' | 'output'>,
): Promise<EligibilityCheckState | undefined> {
  const [check] = await tx.select().from(eligibilityChecks).where(eq(eligibilityChecks.runId, run.id)).for('update');
  if (!check) return undefined;
  const result = eligibilityResultSchema.safeParse(end.output);
  const wished = eventOf[end.outcome.code] ?? 'handOff';
  const promisesAnswer = wished === 'verify' || wished === 'verifyWithIssues';
  const state = stateAfter(check.state, promisesAnswer && !result.success ? 'handOff' : wished);
  await tx
    .update(eligibilityChecks)
    .set({ state, ...(result.success ? answerColumns(records, check.id, result.data) : { checkedAt: new Date() }) })
    .where(eq(eligibilityChecks.id, check.id));
  return state;
}

/** A run may be settled whose worker never said that it began. */
function stateAfter(state: EligibilityCheckState, event: EligibilityCheckEvent): EligibilityCheckState {
  const from = state === 'queued' ? next(eligibilityCheckMachine, state, 'check') : state;
  return next(eligibilityCheckMachine, from, event);
}

function answerColumns(records: Records, checkId: string, result: EligibilityResult) {
  return {
    coverageStatus: result.coverageStatus,
    result: sealJson(records.keyring, result, `eligibility_checks.result:${checkId}`),
    checkedAt: new Date(result.asOf),
  };
}

/** Unseals what the payer answered, or `undefined` where there is no answer. @throws SealError */
export function checkResult(records: Records, check: Pick<CheckRow, 'id' | 'result'>): EligibilityResult | undefined {
  if (!check.result) return undefined;
  return eligibilityResultSchema.parse(
    openJson(records.keyring, check.result, `eligibility_checks.result:${check.id}`),
  );
}

/** Marks answers older than so many days as stale. Out: how many. */
export async function markStale(records: Records, olderThanDays: number): Promise<number> {
  const limit = new Date(Date.now() - olderThanDays * 86_400_000);
  const rows = await records.db
    .update(eligibilityChecks)
    .set({ state: next(eligibilityCheckMachine, 'verified', 'age') })
    .where(
      and(
        inArray(eligibilityChecks.state, statesBefore(eligibilityCheckMachine, 'age')),
        lt(eligibilityChecks.checkedAt, limit),
      ),
    )
    .returning({ id: eligibilityChecks.id });
  return rows.length;
}
