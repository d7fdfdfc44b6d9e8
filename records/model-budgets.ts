/** How much the models may use: by case, by agent and day, and by day for the whole clinic. */
import { sql } from 'drizzle-orm';
import type { Queryable } from './db.ts';
import { modelCalls } from './schema.ts';

/** What a call uses, or may use. Money in micro-dollars: 1,000,000 are one dollar. */
export interface Spend {
  readonly tokens: number;
  readonly microDollars: number;
  readonly ms: number;
}

const measures = ['tokens', 'microDollars', 'ms'] as const satisfies readonly (keyof Spend)[];
const scopes = ['case', 'agentDay', 'day'] as const;
export type BudgetScope = (typeof scopes)[number];

/** The most that may be used. `case` counts all days; the days are those of the clinic's zone. */
export type Budgets = Readonly<Record<BudgetScope, Spend>>;

/** The first budget that a call would exceed. */
export interface Excess {
  readonly scope: BudgetScope;
  readonly measure: keyof Spend;
  readonly limit: number;
  readonly used: number;
  readonly wanted: number;
}

/** Whose budgets a call draws on. */
export interface Drawer {
  readonly caseId: string;
  readonly agent: string;
  /** YYYY-MM-DD in the clinic's zone. */
  readonly localDate: string;
}

/** What has been used so far: calls under way count with what was set aside for them. */
export async function spendOf(db: Queryable, { caseId, agent, localDate }: Drawer): Promise<Budgets> {
  const mine = sql`${modelCalls.caseId} = ${caseId}`;
  const today = sql`${modelCalls.localDate} = ${localDate}`;
  const [row] = await db
    .select({
      case: added(mine),
      agentDay: added(sql`${today} and ${modelCalls.agent} = ${agent}`),
      day: added(today),
    })
    .from(modelCalls)
    .where(sql`${mine} or ${today}`);
  const none = { tokens: 0, microDollars: 0, ms: 0 };
  return row ?? { case: none, agentDay: none, day: none };
}

function added(which: ReturnType<typeof sql>) {
  const sum = (of: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(${of}) filter (where ${which}), 0)`.mapWith(Number);
  return {
    tokens: sum(sql`${modelCalls.tokensIn}::bigint + ${modelCalls.tokensOut}`),
    microDollars: sum(sql`${modelCalls.microDollars}`),
    ms: sum(sql`${modelCalls.durationMs}`),
  };
}

/** The first budget that `wanted` on top of `used` would exceed, the narrowest first. */
export function excessOf(budgets: Budgets, used: Budgets, wanted: Spend): Excess | undefined {
  return scopes
    .flatMap((scope) =>
      measures.map((measure) => ({
        scope,
        measure,
        limit: budgets[scope][measure],
        used: used[scope][measure],
        wanted: wanted[measure],
      })),
    )
    .find((each) => each.used + each.wanted > each.limit);
}
