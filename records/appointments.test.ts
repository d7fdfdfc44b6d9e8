import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { type AppointmentToSave, dueForCheck, saveAppointments } from './appointments.ts';
import { instantOf } from './calendar.ts';
import { openCheck } from './eligibility-checks.ts';
import { createRun } from './runs.ts';
import { saveCoverages, savePatients } from './save-people.ts';
import { appointments, eligibilityChecks, runs } from './schema.ts';

const ZONE = 'America/New_York';
/** A Wednesday, noon at the clinic; the next day is Thanksgiving. */
const now = instantOf('2026-11-25T12:00', ZONE);

let records: TestRecords;
let patientId: string;
let coverageId: string;

beforeAll(async () => {
  records = await testRecords();
  const identity = { firstName: 'Ida', lastName: 'Fenwick', dob: '1971-05-04', sex: 'female' as const, mrn: '1' };
  const [patient] = await savePatients(records, records.db, [{ source: ['mrn', '1'], identity }]);
  if (!patient || patient === 'otherPerson') throw new Error('no patient');
  patientId = patient.id;
  const member = { memberId: 'ACM1', relationship: 'self' as const };
  const [coverage] = await saveCoverages(records, records.db, [{ patientId, payerId: 'acme', member }]);
  coverageId = coverage?.id ?? '';
});
afterAll(() => records[Symbol.asyncDispose]());
beforeEach(async () => {
  await records.db.delete(eligibilityChecks);
  await records.db.delete(runs);
  await records.db.delete(appointments);
});

async function book(at: string, changes: Partial<AppointmentToSave> = {}): Promise<string> {
  const startsAt = instantOf(at, ZONE);
  const base = {
    source: ['test', randomUUID()],
    patientId,
    coverageId,
    startsAt,
    timeZone: ZONE,
    kind: 'visit',
    status: 'booked' as const,
  };
  const [saved] = await saveAppointments(records, records.db, [{ ...base, ...changes }]);
  if (!saved || saved === 'otherPatient') throw new Error('not saved');
  return saved.id;
}

const due = () => dueForCheck(records, records.db, { today: '2026-11-25', businessDays: 3, notCheckedInDays: 7, now });

async function check(appointmentId: string, serviceDate: string): Promise<string> {
  const wanted = {
    kind: 'bot',
    name: 'eligibility',
    payerId: 'acme',
    trigger: 'schedule',
    appointmentId,
    coverageId,
    input: {},
  } as const;
  const runId = (await createRun(records, records.db, wanted)) ?? '';
  await openCheck(records.db, { runId, appointmentId, coverageId, payerId: 'acme', serviceDate });
  return runId;
}

async function finish(
  runId: string,
  state: 'verified' | 'rejected' | 'payerUnavailable',
  daysAgo: number,
): Promise<void> {
  const checkedAt = new Date(now.getTime() - daysAgo * 86_400_000);
  await records.db.update(runs).set({ state: 'succeeded' }).where(eq(runs.id, runId));
  await records.db.update(eligibilityChecks).set({ state, checkedAt }).where(eq(eligibilityChecks.runId, runId));
}

describe('appointments due for a check', () => {
  it('are those still to come today and through the third business day, with what a check needs', async () => {
    await book('2026-11-25T09:00');
    const today = await book('2026-11-25T16:00');
    const saturday = await book('2026-11-28T09:00');
    const third = await book('2026-12-01T23:30');
    await book('2026-12-02T09:00');
    const found = await due();
    expect(found.map((one) => one.appointmentId)).toEqual([today, saturday, third]);
    expect(found[2]).toEqual({
      appointmentId: third,
      coverageId,
      patientToken: expect.stringMatching(/^PT-/),
      payerId: 'acme',
      serviceDate: '2026-12-01',
      input: {
        payer: 'acme',
        memberId: 'ACM1',
        dob: '1971-05-04',
        serviceDate: '2026-12-01',
        firstName: 'Ida',
        lastName: 'Fenwick',
      },
    });
  });

  it('leave out the cancelled, the past and those without a coverage', async () => {
    await book('2026-11-27T09:00', { status: 'cancelled' });
    await book('2026-11-27T10:00', { status: 'past' });
    await book('2026-11-27T11:00', { coverageId: undefined });
    expect(await due()).toEqual([]);
  });

  it('need one check for two visits of the same coverage on one day', async () => {
    const first = await book('2026-11-27T09:00');
    await book('2026-11-27T14:00');
    expect((await due()).map((one) => one.appointmentId)).toEqual([first]);
  });

  it('leave out what is being checked now, for either visit of the day', async () => {
    const appointmentId = await book('2026-11-27T09:00');
    await book('2026-11-27T14:00');
    await check(appointmentId, '2026-11-27');
    expect(await due()).toEqual([]);
  });

  it.each([
    ['verified', 6, 0],
    ['rejected', 6, 0],
    ['verified', 8, 1],
    ['payerUnavailable', 1, 1],
  ] as const)('after a check that ended %s %i days ago are %i', async (state, daysAgo, count) => {
    await finish(await check(await book('2026-11-27T09:00'), '2026-11-27'), state, daysAgo);
    expect(await due()).toHaveLength(count);
  });

  it('need a new check when the visit moves to another day', async () => {
    const source = ['test', 'moves'];
    await finish(await check(await book('2026-11-27T09:00', { source }), '2026-11-27'), 'verified', 1);
    await book('2026-11-30T09:00', { source });
    expect((await due()).map((one) => one.serviceDate)).toEqual(['2026-11-30']);
  });
});
