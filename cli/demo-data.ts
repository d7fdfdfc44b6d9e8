/** What the made-up clinic holds when it opens: its log-ins, its appointments, and the morning's schedule. */
import { createHash } from 'node:crypto';
import { readAppointmentsCsv } from '#connectors/appointments/csv.ts';
import { demoAppointments, demoCredentials } from '#fixtures/clinic/clinic.ts';
import { scheduleTasks, taskNames } from '#queues/tasks.ts';
import { localDateOf } from '#records/calendar.ts';
import { openCredential, setCredential } from '#records/credentials.ts';
import { fire } from '#records/firings.ts';
import { importFile } from '#records/imports.ts';
import { addSchedule, listSchedules } from '#records/schedules.ts';
import type { Clinic } from './context.ts';

const SWEEP = 'eligibility-sweep';

/** Fills the made-up clinic, each thing once, and starts the checks of the next days. Out: how many were started. */
export async function seedDemo(clinic: Clinic): Promise<number> {
  await seedLogins(clinic);
  await importToday(clinic);
  const tasks = scheduleTasks(new Set(Object.keys(demoCredentials)));
  const now = new Date();
  const firing = await fire(clinic.records, await sweepSchedule(clinic), now, tasks, { now, graceMs: 60_000 });
  return firing?.started ?? 0;
}

/** Sets the log-ins at the simulated payers, unless somebody has set others. */
export async function seedLogins({ records }: Pick<Clinic, 'records'>): Promise<void> {
  for (const [portalId, secret] of Object.entries(demoCredentials)) {
    if (await openCredential(records, portalId)) continue;
    await setCredential(records, { portalId, secret, actor: 'system' });
  }
}

async function importToday({ records, config }: Clinic): Promise<void> {
  const { timeZone } = config.clinic;
  const content = demoAppointments(localDateOf(new Date(), timeZone));
  const items = readAppointmentsCsv(Buffer.from(content), { payerIds: ['acme', 'cedar'], clinicZone: timeZone });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await importFile(records, { kind: 'appointments', sha256, items });
}

async function sweepSchedule({ records, config }: Clinic): Promise<string> {
  const found = (await listSchedules(records)).find(({ name }) => name === SWEEP);
  if (found) return found.id;
  const wanted = {
    name: SWEEP,
    task: SWEEP,
    query: { businessDays: 3, notCheckedInDays: 7 },
    cron: '30 6 * * 1-5',
    timeZone: config.clinic.timeZone,
  };
  return (await addSchedule(records, wanted, taskNames, 'system')).id;
}
