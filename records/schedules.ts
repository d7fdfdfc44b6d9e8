/** Schedules are rows; what a queue knows of them is a projection. Every change is audited and raises the version. */
import { asc, eq, sql } from 'drizzle-orm';
import { audit } from './audit.ts';
import { checkTiming, nextTimes, ScheduleError } from './cron.ts';
import type { Queryable, Records } from './db.ts';
import { next, type ScheduleEvent, scheduleMachine } from './machines.ts';
import { scheduleFirings, schedules } from './schema.ts';

export type ScheduleRow = typeof schedules.$inferSelect;

export interface NewSchedule {
  readonly name: string;
  /** A key of the table of tasks. */
  readonly task: string;
  /** Parameters of the task; no identifiers. */
  readonly query: ScheduleRow['query'];
  /** Five cron fields, read in `timeZone`. */
  readonly cron: string;
  readonly timeZone: string;
  /** What happens when it comes due and its last runs are not finished. Default: skip. */
  readonly overlap?: ScheduleRow['overlap'];
  /** What happens when it could not fire in time. Default: runOnce. */
  readonly missed?: ScheduleRow['missed'];
}

/** Thrown when a name is no schedule. */
export class ScheduleNotFound extends Error {
  override readonly name = 'ScheduleNotFound';
  constructor(name: string) {
    super(`there is no schedule ${name}; see: orderly schedules list`);
  }
}

const PLAIN_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * Adds a schedule. `tasks` are the known ones.
 * @throws ScheduleError naming the field that is wrong; nothing is written then.
 */
export async function addSchedule(
  records: Records,
  wanted: NewSchedule,
  tasks: readonly string[],
  actor: string,
): Promise<ScheduleRow> {
  checkTiming(wanted);
  if (!PLAIN_NAME.test(wanted.name)) throw new ScheduleError('name', 'lower-case letters, digits and hyphens');
  if (!tasks.includes(wanted.task)) throw new ScheduleError('task', `one of ${tasks.join(', ')}`);
  return records.db.transaction(async (tx) => {
    const values = { overlap: 'skip', missed: 'runOnce', ...wanted } as const;
    const [row] = await tx.insert(schedules).values(values).onConflictDoNothing().returning();
    if (!row) throw new ScheduleError('name', `there is a schedule ${wanted.name} already`);
    await noteChange(records, tx, row, 'add', actor);
    return row;
  });
}

/** Stops a schedule from firing until it is resumed. @throws ScheduleNotFound, TransitionError when it is paused. */
export function pauseSchedule(records: Records, name: string, actor: string): Promise<void> {
  return move(records, name, 'pause', actor);
}

/** Lets a schedule fire again. What came due in between is skipped. @throws ScheduleNotFound, TransitionError */
export function resumeSchedule(records: Records, name: string, actor: string): Promise<void> {
  return move(records, name, 'resume', actor);
}

async function move(records: Records, name: string, event: ScheduleEvent, actor: string): Promise<void> {
  await records.db.transaction(async (tx) => {
    const row = await lockByName(tx, name);
    const state = next(scheduleMachine, row.state, event);
    await tx
      .update(schedules)
      .set({ state, version: sql`${schedules.version} + 1` })
      .where(eq(schedules.id, row.id));
    // Where the watchdog starts to count again.
    if (event === 'resume')
      await tx.insert(scheduleFirings).values({ scheduleId: row.id, dueAt: new Date(), state: 'skipped' });
    await noteChange(records, tx, row, event, actor);
  });
}

/** Removes a schedule and the list of its firings; the runs it started stay. @throws ScheduleNotFound */
export async function removeSchedule(records: Records, name: string, actor: string): Promise<void> {
  await records.db.transaction(async (tx) => {
    const row = await lockByName(tx, name);
    await tx.delete(schedules).where(eq(schedules.id, row.id));
    await noteChange(records, tx, row, 'remove', actor);
  });
}

async function lockByName(tx: Queryable, name: string): Promise<ScheduleRow> {
  const [row] = await tx.select().from(schedules).where(eq(schedules.name, name)).for('update');
  if (!row) throw new ScheduleNotFound(name);
  return row;
}

async function noteChange(
  records: Records,
  tx: Queryable,
  row: ScheduleRow,
  verb: string,
  actor: string,
): Promise<void> {
  const detail = { name: row.name, cron: row.cron, timeZone: row.timeZone };
  await audit(records, { actor, action: `schedule.${verb}`, subject: row.id, detail }, tx);
  await tx.execute("select pg_notify('orderly_schedules', '')");
}

export interface ListedSchedule extends ScheduleRow {
  /** When it fires next; nothing while it is paused. */
  readonly nextTimes: readonly Date[];
}

/** Every schedule with its next `count` instants, by name. */
export async function listSchedules(records: Records, count = 5): Promise<ListedSchedule[]> {
  const rows = await records.db.select().from(schedules).orderBy(asc(schedules.name));
  return rows.map((row) => ({ ...row, nextTimes: row.state === 'active' ? nextTimes(row, count) : [] }));
}

/** The rows of all active schedules. */
export function activeSchedules(records: Records): Promise<ScheduleRow[]> {
  return records.db.select().from(schedules).where(eq(schedules.state, 'active'));
}

/** The row of a schedule, or `undefined` when it was removed. */
export async function scheduleById(records: Records, id: string): Promise<ScheduleRow | undefined> {
  const [row] = await records.db.select().from(schedules).where(eq(schedules.id, id));
  return row;
}
