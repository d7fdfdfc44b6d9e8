/** Says when a schedule should have fired and did not. It asks the clock and the records; the queue is not trusted. */
import { dueBetween } from '#records/cron.ts';
import type { Records } from '#records/db.ts';
import { fire, firePending, lastSeen, type Tasks } from '#records/firings.ts';
import type { Log } from '#records/log.ts';
import { activeSchedules, type ScheduleRow } from '#records/schedules.ts';

export interface Watch {
  readonly records: Records;
  readonly tasks: Tasks;
  readonly graceMs: number;
  readonly log: Log;
}

/**
 * Looks at every active schedule. An instant that came due longer ago than the grace and has no firing is missed: a
 * notice is raised and the schedule's policy applied, once for all that were missed in a row. Firings that wait for the
 * runs before them are started where those are finished. Out: how many schedules had missed one.
 */
export async function watch(watching: Watch, now = new Date()): Promise<number> {
  const seen = await lastSeen(watching.records);
  let missed = 0;
  for (const schedule of await activeSchedules(watching.records)) {
    if (await watchOne(watching, schedule, seen.get(schedule.id) ?? schedule.createdAt, now)) missed += 1;
    await firePending(watching.records, schedule, watching.tasks, now);
  }
  return missed;
}

async function watchOne(watching: Watch, schedule: ScheduleRow, seen: Date, now: Date): Promise<boolean> {
  const { records, tasks, graceMs, log } = watching;
  // A millisecond over the grace, so that `fire` sees it as late as well.
  const dueAt = dueBetween(schedule, seen, new Date(now.getTime() - graceMs - 1)).at(-1);
  if (!dueAt) return false;
  const firing = await fire(records, schedule.id, dueAt, tasks, { now, graceMs });
  if (firing) log('schedule.missed', { scheduleId: schedule.id, code: firing.state, count: firing.started });
  return firing !== undefined;
}
