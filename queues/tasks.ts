/** What schedules can start. */
import { dueForCheck } from '#records/appointments.ts';
import { localDateOf } from '#records/calendar.ts';
import { openCheck } from '#records/eligibility-checks.ts';
import type { Task, TaskContext, Tasks } from '#records/firings.ts';
import { putInOutbox } from '#records/outbox.ts';
import { createRun } from '#records/runs.ts';
import { portalEntry } from './lane.ts';

/** Names of the tasks, for the check of new schedules. */
export const taskNames = ['eligibility-sweep'] as const;

/** The table of tasks. `payers` are those that have a portal here; nobody would take a run for another. */
export function scheduleTasks(payers: ReadonlySet<string>): Tasks {
  return { 'eligibility-sweep': (context) => sweep(context, payers) } satisfies Record<
    (typeof taskNames)[number],
    Task
  >;
}

/**
 * Checks all appointments of the next business days that were not checked of late. Query: `businessDays` (3) and
 * `notCheckedInDays` (7). Today is the day in the zone of the schedule.
 */
async function sweep(
  { records, tx, schedule, firingId, now }: TaskContext,
  payers: ReadonlySet<string>,
): Promise<number> {
  const due = await dueForCheck(records, tx, {
    today: localDateOf(now, schedule.timeZone),
    businessDays: Number(schedule.query.businessDays ?? 3),
    notCheckedInDays: Number(schedule.query.notCheckedInDays ?? 7),
    now,
  });
  const entries = [];
  for (const { appointmentId, coverageId, patientToken, payerId, serviceDate, input } of due) {
    if (!payers.has(payerId)) continue;
    const id = await createRun(records, tx, {
      kind: 'bot',
      name: 'eligibility',
      payerId,
      subject: patientToken,
      appointmentId,
      coverageId,
      trigger: 'schedule',
      triggerRef: firingId,
      input,
    });
    if (!id) continue;
    await openCheck(tx, { runId: id, appointmentId, coverageId, payerId, serviceDate });
    entries.push(portalEntry({ id, payerId }));
  }
  await putInOutbox(tx, entries);
  return entries.length;
}
