/** Fires schedules as BullMQ's job schedulers bring them up. */
import { UnrecoverableError } from 'bullmq';
import * as z from 'zod';
import { isDue } from '#records/cron.ts';
import type { Records } from '#records/db.ts';
import { fire, type Tasks } from '#records/firings.ts';
import { errorName, type Log } from '#records/log.ts';
import { scheduleById } from '#records/schedules.ts';
import type { Backend, JobWorker, QueueJob } from '../backend.ts';
import { SCHEDULE_QUEUE } from '../schedules.ts';
import type { PortalReadSettings } from '../settings.ts';

// 1. Data

/** BullMQ notes on each job the instant it was due. */
const jobSchema = z.object({
  data: z.object({ scheduleId: z.uuid() }),
  opts: z.object({ prevMillis: z.int() }),
});

export interface ScheduleWork {
  readonly records: Records;
  readonly tasks: Tasks;
  readonly graceMs: number;
  readonly locks: Pick<PortalReadSettings, 'lockDurationMs' | 'stalledIntervalMs' | 'maxStalledCount'>;
  readonly log: Log;
}

// 2. Queue name: see SCHEDULE_QUEUE.

// 3. Init

/** Starts the worker of the schedules. The backend closes it. */
export async function initScheduleWorker(backend: Backend, work: ScheduleWork): Promise<JobWorker> {
  const worker = backend.worker(SCHEDULE_QUEUE, (job) => execFire(work, job), {
    concurrency: 1,
    lockDuration: work.locks.lockDurationMs,
    stalledInterval: work.locks.stalledIntervalMs,
    maxStalledCount: work.locks.maxStalledCount,
  });
  worker.on('failed', (job, error) => work.log('job.failed', { jobId: job?.id ?? '', error: errorName(error) }));
  worker.run().catch((error) => work.log('queue.error', { queue: SCHEDULE_QUEUE, error: errorName(error) }));
  await worker.waitUntilReady();
  return worker;
}

// 4. Add: by projection alone, see projectSchedules.

// 5. Exec

/** A firing that fails here leaves no row behind, so the watchdog sees it missing. */
async function execFire(work: ScheduleWork, job: QueueJob): Promise<void> {
  const parsed = jobSchema.safeParse({ data: job.data, opts: job.opts });
  if (!parsed.success) throw new UnrecoverableError('not a firing');
  const { scheduleId } = parsed.data.data;
  const dueAt = new Date(parsed.data.opts.prevMillis);
  const schedule = await scheduleById(work.records, scheduleId);
  const now = new Date();
  // Too late is for the watchdog, which sees all that was missed and not only the first of it.
  if (now.getTime() - dueAt.getTime() > work.graceMs) return;
  // BullMQ may count from the middle of an hour that autumn repeats; we do not.
  if (!schedule || !isDue(schedule, dueAt)) return;
  const firing = await fire(work.records, scheduleId, dueAt, work.tasks, { now, graceMs: work.graceMs });
  if (firing) work.log('schedule.fired', { scheduleId, code: firing.state, count: firing.started });
}
