import { describe, expect, it } from 'vitest';
import { saveAppointments } from '#records/appointments.ts';
import { instantOf } from '#records/calendar.ts';
import { fire } from '#records/firings.ts';
import { saveCoverages, savePatients } from '#records/save-people.ts';
import { addSchedule } from '#records/schedules.ts';
import { eligibilityChecks, outbox, runs } from '#records/schema.ts';
import { type Clinic, eventually, ok, openClinic } from '#test/support/queues.ts';
import { scheduleTasks, taskNames } from './tasks.ts';

const ZONE = 'America/New_York';
const DAY = 86_400_000;

/** One patient with an appointment in two days for each payer. */
async function book(clinic: Clinic, payerIds: readonly string[]): Promise<void> {
  const { records } = clinic;
  const soon = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);
  for (const [i, payerId] of payerIds.entries()) {
    const identity = { firstName: 'Ida', lastName: 'Fenwick', dob: '1971-05-04', sex: 'female' as const, mrn: `${i}` };
    const [patient] = await savePatients(records, records.db, [{ source: ['mrn', `${i}`], identity }]);
    if (!patient || patient === 'otherPerson') throw new Error('no patient');
    const member = { memberId: `MEM${i}`, relationship: 'self' as const };
    const [coverage] = await saveCoverages(records, records.db, [{ patientId: patient.id, payerId, member }]);
    const startsAt = instantOf(`${soon}T09:00`, ZONE);
    const visit = { source: ['test', `${i}`], startsAt, timeZone: ZONE, kind: 'visit', status: 'booked' } as const;
    await saveAppointments(records, records.db, [{ ...visit, patientId: patient.id, coverageId: coverage?.id }]);
  }
}

describe('the eligibility sweep', () => {
  it('starts one run for each appointment that is due, with its check, and brings it to an answer', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { records } = clinic;
    await book(clinic, ['acme', 'cedar', 'a-payer-without-a-portal']);
    const tasks = scheduleTasks(new Set(['acme', 'cedar']));
    const sweep = { name: 'morning', task: 'eligibility-sweep', cron: '30 6 * * 1-5', timeZone: ZONE };
    const { id } = await addSchedule(records, { ...sweep, query: { businessDays: 3 } }, taskNames, 'person:test');
    const now = new Date();

    const first = await fire(records, id, now, tasks, { now, graceMs: 60_000 });
    expect(first).toMatchObject({ state: 'fired', started: 2 });
    const rows = await records.db.select().from(runs);
    expect(rows.map(({ payerId, triggerRef }) => [payerId, triggerRef]).sort()).toEqual([
      ['acme', first?.id],
      ['cedar', first?.id],
    ]);
    expect(JSON.stringify(await records.db.select().from(outbox))).not.toMatch(/MEM|Fenwick|1971/);

    const answer = { ...ok, outcome: { code: 'notFound', reason: 'memberNotFound' } } as const;
    await clinic.open({ execute: async () => answer });
    await clinic.settled(rows.map((row) => row.id));
    await eventually(async () => {
      const checks = await records.db.select().from(eligibilityChecks);
      expect(checks.map(({ state }) => state)).toEqual(['rejected', 'rejected']);
    });

    const later = new Date(now.getTime() + 1_000);
    expect(await fire(records, id, later, tasks, { now: later, graceMs: 60_000 })).toMatchObject({
      state: 'fired',
      started: 0,
    });
  });
});
