/** The record of model calls: a row is written, and its budgets are drawn on, before anything may be sent. */
import { eq, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { type Budgets, type Excess, excessOf, spendOf } from './model-budgets.ts';
import type { ModelCallOutcome } from './model-outcomes.ts';
import { modelCalls } from './schema.ts';

const BUDGET_LOCK = 7_031_007;

export type ModelCallRow = typeof modelCalls.$inferSelect;

/** A call that somebody is about to make, with the most that it can use. */
export interface WantedCall {
  readonly runId?: string | undefined;
  readonly caseId: string;
  readonly agent: string;
  readonly provider: string;
  readonly model: string;
  readonly turn: 1 | 2;
  readonly placeholders: Readonly<Record<string, number>>;
  /** An estimate from the length of the request, on the high side. */
  readonly tokensIn: number;
  /** The limit that is sent with the request. */
  readonly tokensOut: number;
  readonly microDollars: number;
  /** The time-out of the call. */
  readonly ms: number;
}

/** How a call ended. Figures that are left out stay at what was set aside: a call that broke off may have been charged. */
export interface CallEnd {
  readonly outcome: ModelCallOutcome;
  readonly durationMs: number;
  readonly used?:
    | { readonly tokensIn: number; readonly tokensOut: number; readonly microDollars: number }
    | 'nothing'
    | undefined;
  readonly promptSha256?: string | undefined;
  readonly gate?: 'passed' | 'refused' | undefined;
  readonly gatePolicy?: string | undefined;
  readonly gateReasons?: readonly string[] | undefined;
}

/**
 * Sets aside what a call may use at most. Out: the id of its row, or the budget that it would exceed; then there is no
 * row and nothing may be sent. Workers take turns here, so two at once cannot both take the last of a budget.
 */
export async function reserveModelCall(
  records: Records,
  call: WantedCall,
  limits: { readonly budgets: Budgets; readonly timeZone: string },
): Promise<{ readonly id: string } | { readonly over: Excess }> {
  const { tokensIn, tokensOut, microDollars, ms, ...columns } = call;
  return records.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${BUDGET_LOCK})`);
    const localDate = await today(tx, limits.timeZone);
    const used = await spendOf(tx, { ...call, localDate });
    const over = excessOf(limits.budgets, used, { tokens: tokensIn + tokensOut, microDollars, ms });
    if (over) return { over };
    const [row] = await tx
      .insert(modelCalls)
      .values({ ...columns, localDate, tokensIn, tokensOut, microDollars, durationMs: ms, usage: 'reserved' })
      .returning({ id: modelCalls.id });
    if (!row) throw new Error('the model call could not be recorded');
    return row;
  });
}

async function today(tx: Queryable, timeZone: string): Promise<string> {
  // Asked after the lock was taken: `now()` would still say when the transaction began.
  const { rows } = await tx.execute<{ day: string }>(
    sql`select to_char(clock_timestamp() at time zone ${timeZone}, 'YYYY-MM-DD') as day`,
  );
  const day = rows[0]?.day;
  if (day === undefined) throw new Error('the database did not tell the day');
  return day;
}

/** Writes how a call ended, once: a second end of the same call changes nothing. */
export async function settleModelCall(records: Records, id: string, end: CallEnd): Promise<void> {
  const { used, outcome, durationMs, promptSha256, gate, gatePolicy, gateReasons } = end;
  await records.db
    .update(modelCalls)
    .set({
      outcome,
      durationMs,
      promptSha256: promptSha256 ?? null,
      gate: gate ?? null,
      gatePolicy: gatePolicy ?? null,
      gateReasons: gateReasons ?? [],
      ...figures(used),
      finishedAt: sql`clock_timestamp()`,
    })
    .where(sql`${modelCalls.id} = ${id} and ${modelCalls.outcome} is null`);
}

function figures(used: CallEnd['used']): Partial<typeof modelCalls.$inferInsert> {
  if (used === undefined) return {};
  if (used === 'nothing') return { tokensIn: 0, tokensOut: 0, microDollars: 0, usage: 'none' };
  return { ...used, usage: 'reported' };
}

/** The calls about one case, in order. */
export function modelCallsOf(records: Records, caseId: string): Promise<ModelCallRow[]> {
  return records.db.select().from(modelCalls).where(eq(modelCalls.caseId, caseId)).orderBy(modelCalls.createdAt);
}
