/** The pace at which a lane may be used, held by the row of the lane for every worker there is. */
import { and, eq, sql } from 'drizzle-orm';
import type { Records } from './db.ts';
import type { RunRow } from './runs.ts';
import { lanes, runs } from './schema.ts';

/** How fast a portal may be used; the same words as in its policy. */
export interface Pace {
  readonly minGapMs: number;
  readonly maxPerHour: number;
  readonly maxPerDay: number;
  /** The portal's zone: its day ends there at midnight. */
  readonly timeZone: string;
}

/**
 * Takes a start slot for a run: one atomic update that holds gap, hour and day together, for every worker there is.
 * Hours count from the first start in them, days from midnight at the portal.
 */
export async function takeSlot(records: Records, run: RunRow, payerId: string, pace: Pace): Promise<boolean> {
  const sameHour = sql`${lanes.hourStart} > now() - interval '1 hour'`;
  const today = sql`date_trunc('day', now(), ${pace.timeZone})`;
  const sameDay = sql`${lanes.dayStart} = ${today}`;
  const rows = await records.db
    .update(lanes)
    .set({
      nextSlotAt: sql`now() + make_interval(secs => ${pace.minGapMs / 1_000})`,
      hourStart: sql`case when ${sameHour} then ${lanes.hourStart} else now() end`,
      hourCount: sql`case when ${sameHour} then ${lanes.hourCount} + 1 else 1 end`,
      dayStart: today,
      dayCount: sql`case when ${sameDay} then ${lanes.dayCount} + 1 else 1 end`,
    })
    .where(
      and(
        eq(lanes.payerId, payerId),
        sql`(${lanes.nextSlotAt} is null or ${lanes.nextSlotAt} <= now())`,
        sql`(${sameHour} and ${lanes.hourCount} >= ${pace.maxPerHour}) is not true`,
        sql`(${sameDay} and ${lanes.dayCount} >= ${pace.maxPerDay}) is not true`,
      ),
    )
    .returning({ at: sql<string>`now()` });
  if (rows.length === 0) return false;
  await records.db
    .update(runs)
    .set({ slotAt: sql`${rows[0]?.at}::timestamptz` })
    .where(eq(runs.id, run.id));
  return true;
}

/** The earliest instant at which the lane may have a free slot. */
export async function nextSlot(records: Records, payerId: string, pace: Pace): Promise<Date> {
  const hourFull = sql`${lanes.hourStart} > now() - interval '1 hour' and ${lanes.hourCount} >= ${pace.maxPerHour}`;
  const dayFull = sql`${lanes.dayStart} = date_trunc('day', now(), ${pace.timeZone}) and ${lanes.dayCount} >= ${pace.maxPerDay}`;
  const tomorrow = sql`(date_trunc('day', now() at time zone ${pace.timeZone}) + interval '1 day') at time zone ${pace.timeZone}`;
  const [row] = await records.db
    .select({
      at: sql<string>`greatest(now(), ${lanes.nextSlotAt},
        case when ${hourFull} then ${lanes.hourStart} + interval '1 hour' end, case when ${dayFull} then ${tomorrow} end)`,
    })
    .from(lanes)
    .where(eq(lanes.payerId, payerId));
  return row ? new Date(row.at) : new Date();
}

/** The end of the line of runs that wait for a slot, or `undefined` where nobody waits. */
export async function endOfLine(records: Records, payerId: string): Promise<Date | undefined> {
  const [row] = await records.db
    .select({ at: sql<string | null>`max(${runs.waitsUntil})` })
    .from(runs)
    .where(and(eq(runs.payerId, payerId), eq(runs.state, 'waiting'), eq(runs.waitsFor, 'pacing')));
  return row?.at ? new Date(row.at) : undefined;
}
