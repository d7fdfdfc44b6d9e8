/** Firing a schedule: once for each instant it is due, in one transaction with whatever it starts. */
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { raiseNotice } from './notices.ts';
import { cancelRun } from './runs.ts';
import type { ScheduleRow } from './schedules.ts';
import { runs, scheduleFirings, schedules } from './schema.ts';

export type FiringRow = typeof scheduleFirings.$inferSelect;

export interface TaskContext {
  readonly records: Records;
  readonly tx: Queryable;
  readonly schedule: ScheduleRow;
  /** Goes into the runs as their trigger. */
  readonly firingId: string;
  readonly now: Date;
}

/** What a schedule starts. Out: the number of runs started. It writes through `tx` alone. */
export type Task = (context: TaskContext) => Promise<number>;
export type Tasks = Readonly<Record<string, Task>>;

export interface FireOptions {
  readonly now: Date;
  /** A schedule that fires later than this after it was due has missed its time. */
  readonly graceMs: number;
}

/**
 * Fires a schedule for one instant. A second call for the same instant does nothing: the row of the firing is unique,
 * and it commits with the runs. Out: the firing, or `undefined` when there was nothing to do.
 */
export function fire(
  records: Records,
  scheduleId: string,
  dueAt: Date,
  tasks: Tasks,
  options: FireOptions,
): Promise<FiringRow | undefined> {
  return records.db.transaction(async (tx) => {
    // One firing of a schedule at a time, or two could each find the other's runs absent.
    const [schedule] = await tx.select().from(schedules).where(eq(schedules.id, scheduleId)).for('update');
    if (schedule?.state !== 'active') return undefined;
    const [firing] = await tx
      .insert(scheduleFirings)
      .values({ scheduleId, dueAt, state: 'pending' })
      .onConflictDoNothing()
      .returning();
    if (!firing) return undefined;
    const late = options.now.getTime() - dueAt.getTime() > options.graceMs;
    if (late) await noteMissed(tx, schedule, dueAt);
    if (late && schedule.missed !== 'runOnce') return close(tx, firing, { state: 'missed' });
    return start(records, tx, schedule, firing, tasks, late ? 'late' : 'fired', options.now);
  });
}

/** Starts the oldest firing that waits for the runs before it, if those are finished. Out: whether there was one. */
export function firePending(records: Records, schedule: ScheduleRow, tasks: Tasks, now: Date): Promise<boolean> {
  return records.db.transaction(async (tx) => {
    const [locked] = await tx.select().from(schedules).where(eq(schedules.id, schedule.id)).for('update');
    const [firing] = await tx
      .select()
      .from(scheduleFirings)
      .where(and(eq(scheduleFirings.scheduleId, schedule.id), eq(scheduleFirings.state, 'pending')))
      .orderBy(asc(scheduleFirings.dueAt))
      .limit(1);
    if (!locked || !firing || (await unfinished(tx, schedule.id, firing.id)).length > 0) return false;
    await start(records, tx, locked, firing, tasks, 'fired', now);
    return true;
  });
}

async function start(
  records: Records,
  tx: Queryable,
  schedule: ScheduleRow,
  firing: FiringRow,
  tasks: Tasks,
  state: 'fired' | 'late',
  now: Date,
): Promise<FiringRow> {
  const open = await unfinished(tx, schedule.id, firing.id);
  if (open.length > 0 && schedule.overlap === 'skip') return close(tx, firing, { state: 'skipped' });
  if (open.length > 0 && schedule.overlap === 'queue') return firing;
  // Runs that have begun are let finish: their answers are as good as new ones.
  if (schedule.overlap === 'cancelOld') for (const id of open) await cancelRun(tx, id);
  const started = (await tasks[schedule.task]?.({ records, tx, schedule, firingId: firing.id, now })) ?? 0;
  return close(tx, firing, { state, started, firedAt: now });
}

async function close(tx: Queryable, firing: FiringRow, change: Partial<FiringRow>): Promise<FiringRow> {
  await tx.update(scheduleFirings).set(change).where(eq(scheduleFirings.id, firing.id));
  return { ...firing, ...change };
}

async function unfinished(tx: Queryable, scheduleId: string, butFiringId: string): Promise<string[]> {
  const mine = tx
    .select({ ref: sql<string>`${scheduleFirings.id}::text` })
    .from(scheduleFirings)
    .where(and(eq(scheduleFirings.scheduleId, scheduleId), ne(scheduleFirings.id, butFiringId)));
  const rows = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        inArray(runs.state, ['queued', 'waiting', 'running']),
        eq(runs.trigger, 'schedule'),
        inArray(runs.triggerRef, mine),
      ),
    );
  return rows.map(({ id }) => id);
}

async function noteMissed(tx: Queryable, schedule: ScheduleRow, dueAt: Date): Promise<void> {
  await raiseNotice(tx, {
    key: `schedule:${schedule.id}`,
    kind: 'scheduleMissed',
    detail: { schedule: schedule.name, dueAt: dueAt.toISOString(), policy: schedule.missed },
  });
}

/** The last instant of each schedule that somebody has dealt with, by schedule id. */
export async function lastSeen(records: Records): Promise<Map<string, Date>> {
  const rows = await records.db
    .select({ id: scheduleFirings.scheduleId, at: sql<string>`max(${scheduleFirings.dueAt})` })
    .from(scheduleFirings)
    .groupBy(scheduleFirings.scheduleId);
  return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
}
