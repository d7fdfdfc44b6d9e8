import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testRecords } from '#test/support/database.ts';
import { queuedRun, settledRun } from '#test/support/runs.ts';
import type { Records } from './db.ts';
import { cancelRun, takeRun, waitForRetry } from './runs.ts';
import { appointments, auditEvents, credentials, lanes, notices, patients } from './schema.ts';
import { sealJson } from './seal.ts';
import { reopenWorkItem, resolveNotice, resolveWorkItem, worklist } from './worklist.ts';

const notFound = { outcome: { code: 'notFound', reason: 'memberNotFound' } } as const;

async function appointmentOn(records: Records, localDate: string): Promise<string> {
  const patientId = randomUUID();
  const identity = sealJson(records.keyring, {}, `patients.identity:${patientId}`);
  await records.db.insert(patients).values({ id: patientId, token: `PT-${patientId.slice(0, 5)}`, identity });
  const id = randomUUID();
  const startsAt = new Date(`${localDate}T15:00:00Z`);
  const fixed = { timeZone: 'America/Chicago', kind: 'visit', status: 'booked', sourceKey: id } as const;
  await records.db.insert(appointments).values({ id, patientId, startsAt, localDate, ...fixed });
  return id;
}

test('runs whose ending asks for a person are listed by the day of the visit, each with what to do', async () => {
  await using records = await testRecords();
  const later = await settledRun(records, notFound, { appointmentId: await appointmentOn(records, '2026-11-26') });
  const none = await settledRun(records, { outcome: { code: 'needsHuman', reason: 'unknownDialog' } });
  const sooner = await settledRun(
    records,
    { outcome: { code: 'payerUnavailable' } },
    { appointmentId: await appointmentOn(records, '2026-11-24') },
  );
  await settledRun(records, { outcome: { code: 'ok' } });
  const items = await worklist(records);
  expect(items.map((item) => item.kind === 'run' && item.runId)).toEqual([sooner, later, none]);
  expect(items[0]).toMatchObject({ kind: 'run', appointmentDate: '2026-11-24', outcome: 'payerUnavailable' });
  expect(items[1]?.runbook).toContain('Compare the member id');
});

test('a run that still gets another attempt, or was cancelled by a person, is nobody’s work', async () => {
  await using records = await testRecords();
  const run = await takeRun(records, await queuedRun(records), 'worker-1');
  if (!run) throw new Error('not taken');
  const end = {
    outcome: { code: 'payerUnavailable' },
    detail: {},
    versions: { bot: '1.0.0', orderly: '0.1.0' },
  } as const;
  await waitForRetry(records.db, run, end, new Date('2030-01-01'));
  await cancelRun(records.db, await queuedRun(records));
  expect(await worklist(records)).toEqual([]);
});

test('a newer run of the same appointment speaks for it', async () => {
  await using records = await testRecords();
  const appointmentId = await appointmentOn(records, '2026-11-24');
  await settledRun(records, notFound, { appointmentId });
  const second = await settledRun(records, notFound, { appointmentId });
  expect(await worklist(records)).toMatchObject([{ runId: second }]);
  await settledRun(records, { outcome: { code: 'ok' } }, { appointmentId });
  expect(await worklist(records)).toEqual([]);
});

test('closed lanes come first with the runs that wait for them, then frozen log-ins, then notices', async () => {
  await using records = await testRecords();
  await settledRun(records, notFound);
  await queuedRun(records);
  await records.db.insert(lanes).values([
    { payerId: 'acme-health', state: 'stopped', reason: 'layoutChanged' },
    { payerId: 'cedar-medicare', state: 'open' },
  ]);
  const secret = sealJson(records.keyring, {}, 'credentials.secret:x');
  await records.db
    .insert(credentials)
    .values({ portalId: 'cedar', label: 'main', secret, state: 'frozen', frozenReason: 'wrongPassword' });
  await records.db.insert(notices).values([
    { key: 'a', kind: 'passwordExpiring', payerId: 'acme-health', detail: {} },
    { key: 'b', kind: 'laneStopped', payerId: 'acme-health', detail: {} },
  ]);
  const items = await worklist(records);
  expect(items.map((item) => item.kind)).toEqual(['lane', 'credential', 'notice', 'run']);
  expect(items[0]).toMatchObject({ payer: 'acme-health', state: 'stopped', waiting: 1 });
  const notice = items.find((item) => item.kind === 'notice');
  expect(await resolveNotice(records, notice?.noticeId ?? '', 'person:ada')).toBe(true);
  expect((await worklist(records)).map((item) => item.kind)).toEqual(['lane', 'credential', 'run']);
});

test('an item is resolved once, can be put back, and both are in the audit', async () => {
  await using records = await testRecords();
  const id = await settledRun(records, notFound);
  const both = await Promise.all([
    resolveWorkItem(records, id, 'person:ada'),
    resolveWorkItem(records, id, 'person:bo'),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await worklist(records)).toEqual([]);
  expect(await reopenWorkItem(records, id, 'person:ada')).toBe(true);
  expect(await reopenWorkItem(records, id, 'person:ada')).toBe(false);
  expect(await worklist(records)).toMatchObject([{ runId: id }]);
  const trail = await records.db.select({ action: auditEvents.action }).from(auditEvents);
  expect(trail.map((entry) => entry.action)).toEqual(['run.resolve', 'run.reopen']);
});
