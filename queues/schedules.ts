/** What BullMQ knows of schedules: a projection of their rows, kept by the leader alone and never wiped. */
import type { Records } from '#records/db.ts';
import { activeSchedules, type ScheduleRow } from '#records/schedules.ts';
import type { Backend, JobQueue } from './backend.ts';

export const SCHEDULE_QUEUE = 'schedules';

/** Brings BullMQ's job schedulers in line with the rows: adds, renews by version, removes. Out: how many it changed. */
export async function projectSchedules(records: Records, backend: Backend): Promise<number> {
  const queue = backend.queue(SCHEDULE_QUEUE);
  const rows = await activeSchedules(records);
  const known = new Map(
    (await queue.getJobSchedulers(0, -1)).map(({ key, template }) => [key, template?.data?.version]),
  );
  const stale = rows.filter((row) => known.get(row.id) !== String(row.version));
  const wanted = new Set(rows.map(({ id }) => id));
  const gone = [...known.keys()].filter((key) => !wanted.has(key));
  for (const row of stale) await project(queue, row);
  for (const key of gone) await queue.removeJobScheduler(key);
  return stale.length + gone.length;
}

async function project(queue: JobQueue, row: ScheduleRow): Promise<void> {
  const data = { scheduleId: row.id, version: String(row.version) };
  const opts = { removeOnComplete: true, removeOnFail: true };
  await queue.upsertJobScheduler(row.id, { pattern: row.cron, tz: row.timeZone }, { name: 'fire', data, opts });
}
