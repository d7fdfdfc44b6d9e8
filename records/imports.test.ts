import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { type AcceptedItem, type FileReport, type ImportItem, importFile, sumOf } from './imports.ts';
import { openMember, openPatient } from './people.ts';
import { appointments, coverages, imports, patients } from './schema.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

let visits = 0;
function visit(
  mrn: string,
  changes: { lastName?: string; dob?: string; member?: string; id?: string; at?: string } = {},
): AcceptedItem {
  visits += 1;
  return {
    status: 'accepted',
    type: 'appointment',
    row: visits,
    patient: {
      source: ['mrn', mrn],
      identity: {
        firstName: 'Ida',
        lastName: changes.lastName ?? 'Fenwick',
        dob: changes.dob ?? '1971-05-04',
        sex: 'female',
        mrn,
      },
    },
    coverage: { payerId: 'acme', member: { memberId: changes.member ?? `ACM${mrn}`, relationship: 'self' } },
    appointment: {
      source: ['csv', changes.id ?? `v${visits}`],
      startsAt: new Date(changes.at ?? '2026-12-01T15:00:00Z'),
      timeZone: 'America/New_York',
      kind: 'visit',
      status: 'booked',
    },
  };
}
const take = (items: Iterable<ImportItem>, sha256: string = randomUUID()) =>
  importFile(records, { kind: 'appointments', sha256, items });
const counts = (report: FileReport) => sumOf(report.byType);
const patientOf = async (mrn: string) => {
  const rows = await records.db.select().from(patients);
  return rows.find((row) => openPatient(records, row).mrn === mrn);
};

describe('an import', () => {
  it('takes good rows in beside refused ones, and shows the patient by a token', async () => {
    const bad: ImportItem = { status: 'refused', type: 'appointment', row: 9, field: 'dob', why: 'is empty' };
    const report = await take([visit('100'), bad, visit('100')]);
    expect(counts(report)).toEqual({ seen: 3, takenIn: 2, refused: 1, duplicates: 0 });
    expect(report.refused).toEqual([{ row: 9, field: 'dob', why: 'is empty' }]);
    expect((await patientOf('100'))?.token).toMatch(/^PT-[2-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('takes a file in once: the second time it is duplicates, whole', async () => {
    const items = [visit('110'), visit('111')];
    const bad: ImportItem = { status: 'refused', type: 'appointment', row: 9, field: 'dob', why: 'is empty' };
    await take([...items, bad], 'file-110');
    const moved = items.map((item) => ({ ...item, row: 1 }));
    expect(counts(await take([...moved, bad], 'file-110'))).toEqual({ seen: 3, takenIn: 0, refused: 0, duplicates: 3 });
  });

  it('does not remember a file of which nothing was good', async () => {
    const bad: ImportItem = { status: 'refused', type: 'appointment', row: 2, field: 'payer', why: 'is empty' };
    await take([bad], 'file-120');
    expect(counts(await take([visit('120')], 'file-120')).takenIn).toBe(1);
  });

  it('leaves nothing of a file that breaks off in the middle', async () => {
    function* breaking(): Generator<ImportItem> {
      for (let n = 0; n < 1_200; n += 1) yield visit(`130-${n}`);
      throw new Error('the disk is gone');
    }
    const before = await records.db.$count(patients);
    await expect(take(breaking(), 'file-130')).rejects.toThrow('the disk is gone');
    expect(await records.db.$count(patients)).toBe(before);
    expect((await records.db.select().from(imports)).map((row) => row.fileSha256)).not.toContain('file-130');
  });

  it('knows an appointment again in another file: unchanged it is a duplicate, moved it is corrected', async () => {
    await take([visit('140', { id: 'same' })]);
    expect(counts(await take([visit('140', { id: 'same' })])).duplicates).toBe(1);
    expect(counts(await take([visit('140', { id: 'same', at: '2026-12-02T03:00:00Z' })])).takenIn).toBe(1);
    const patientId = (await patientOf('140'))?.id;
    const rows = (await records.db.select().from(appointments)).filter((row) => row.patientId === patientId);
    expect(rows.map((row) => row.localDate)).toEqual(['2026-12-01']);
  });

  it('corrects a name and keeps what the new file leaves out', async () => {
    const first = visit('150', { id: 'v150' });
    const identity = { ...first.patient.identity, middleName: 'Ruth' };
    await take([{ ...first, patient: { ...first.patient, identity } }]);
    const token = (await patientOf('150'))?.token;
    expect(counts(await take([visit('150', { id: 'v150', lastName: 'Fenwick-Sato' })])).takenIn).toBe(1);
    const row = await patientOf('150');
    expect(row && openPatient(records, row)).toMatchObject({ lastName: 'Fenwick-Sato', middleName: 'Ruth' });
    expect(row?.token).toBe(token);
  });

  it('refuses a record number that comes with another name and date of birth, and an appointment of somebody else', async () => {
    await take([visit('160', { id: 'v160' }), visit('161', { lastName: 'Sato' })]);
    const report = await take([
      visit('160', { lastName: 'Oyelaran', dob: '1990-01-01' }),
      visit('161', { lastName: 'Sato', id: 'v160' }),
    ]);
    expect(report.refused.map(({ field }) => field)).toEqual(['patient', 'appointment']);
    const row = await patientOf('160');
    expect(row && openPatient(records, row).lastName).toBe('Fenwick');
  });

  it('keeps one coverage for a member id written with spaces or in small letters', async () => {
    await take([
      visit('170', { member: 'acm 170 1' }),
      visit('170', { member: 'ACM1701' }),
      visit('170', { member: 'ACM1702' }),
    ]);
    const patientId = (await patientOf('170'))?.id;
    const rows = (await records.db.select().from(coverages)).filter((row) => row.patientId === patientId);
    expect(rows.map((row) => openMember(records, row).memberId).sort()).toEqual(['ACM1701', 'ACM1702']);
  });

  it('adds a patient once when two files with her are taken in at the same time', async () => {
    const reports = await Promise.all(Array.from({ length: 6 }, () => take([visit('180'), visit('180')])));
    expect(reports.map((report) => counts(report).takenIn)).toEqual([2, 2, 2, 2, 2, 2]);
    const rows = await records.db.select().from(patients);
    expect(rows.filter((row) => openPatient(records, row).mrn === '180')).toHaveLength(1);
  });
});
