import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportItem } from '#records/imports.ts';
import { readAppointmentsCsv } from './csv.ts';

const rules = { payerIds: ['acme', 'cedar'], clinicZone: 'America/New_York' };
const HEADER =
  'appointment_id,starts_at,time_zone,kind,patient_mrn,first_name,last_name,dob,sex,payer,member_id,group_number,relationship';
const columns = HEADER.split(',');
const good = {
  appointment_id: 'A-1',
  starts_at: '2026-11-24T09:30',
  time_zone: 'America/Chicago',
  kind: 'follow-up',
  patient_mrn: '1001',
  first_name: 'Zoë',
  last_name: 'Quill-Ándersen',
  dob: '1980-02-29',
  sex: 'Female',
  payer: 'ACME',
  member_id: 'ACM 100 200',
  group_number: 'G-7',
  relationship: 'child',
};
type Row = Partial<Record<string, string>>;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (row: Row, names = columns) => names.map((name) => quoted(row[name] ?? '')).join(',');
const file = (...rows: Row[]) => [HEADER, ...rows.map((row) => line(row))].join('\n');
const read = (text: string | Buffer): ImportItem[] => [...readAppointmentsCsv(Buffer.from(text), rules)];
const refusal = (changes: Row) => {
  const [item] = read(file({ ...good, ...changes }));
  return item?.status === 'refused' ? `${item.row} ${item.field} ${item.why}` : item?.status;
};

describe('an appointments file', () => {
  it('gives patient, coverage and appointment of each row', () => {
    expect(read(file(good))).toEqual([
      {
        status: 'accepted',
        type: 'appointment',
        row: 2,
        patient: {
          source: ['mrn', '1001'],
          identity: { firstName: 'Zoë', lastName: 'Quill-Ándersen', dob: '1980-02-29', sex: 'female', mrn: '1001' },
        },
        coverage: { payerId: 'acme', member: { memberId: 'ACM 100 200', groupNumber: 'G-7', relationship: 'child' } },
        appointment: {
          source: ['csv', 'A-1'],
          startsAt: new Date('2026-11-24T15:30:00Z'),
          timeZone: 'America/Chicago',
          kind: 'follow-up',
          status: 'booked',
        },
      },
    ]);
  });

  it('may have its columns in any order, more of them, a byte order mark, CRLF, quotes and blank lines', () => {
    const names = [...columns, 'room'].reverse();
    const every = (row: Row) => names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',');
    const text = `\ufeff${names.join(',').toUpperCase()}\r\n\r\n${every({ ...good, room: '=1+1' })}\r\n`;
    expect(read(text)).toEqual(read(file(good)).map((item) => ({ ...item, row: 3 })));
  });

  it('may leave out what the clinic can fill in', () => {
    const names = columns.filter(
      (name) => !['time_zone', 'kind', 'sex', 'group_number', 'relationship'].includes(name),
    );
    const [item] = read(`${names.join(',')}\n${line(good, names)}`);
    expect(item).toMatchObject({
      patient: { identity: { sex: 'unknown' } },
      coverage: { member: { relationship: 'self' } },
      appointment: { timeZone: 'America/New_York', kind: 'visit' },
    });
  });

  it('is refused once, naming every column it lacks', () => {
    expect(read('appointment_id,starts_at,dob\nA-1,x,y\nA-2,x,y')).toEqual([
      {
        status: 'refused',
        type: 'appointment',
        row: 1,
        field: '(header)',
        why: 'has no column patient_mrn, first_name, last_name, payer, member_id',
      },
    ]);
    expect(read('')).toMatchObject([{ status: 'refused', field: '(file)', why: 'is empty' }]);
    expect(read(`${HEADER},payer\n`)).toMatchObject([{ why: 'has the column payer twice' }]);
    expect(read(Buffer.from(`\ufeff${file(good)}`, 'utf16le'))).toMatchObject([
      { status: 'refused', field: '(header)' },
    ]);
  });

  it.each([
    [{ starts_at: '11/24/2026 9:30' }, '2 starts_at is not a time written YYYY-MM-DDTHH:MM'],
    [{ starts_at: '2026-02-30T09:30' }, '2 starts_at is not a time written YYYY-MM-DDTHH:MM'],
    [{ starts_at: '2026-11-24T24:30' }, '2 starts_at is not a time written YYYY-MM-DDTHH:MM'],
    [{ time_zone: 'EST5' }, '2 time_zone is no IANA time zone, such as America/Chicago'],
    [{ dob: '02/29/1980' }, '2 dob is not a calendar date written YYYY-MM-DD'],
    [{ dob: '1981-02-29' }, '2 dob is not a calendar date written YYYY-MM-DD'],
    [{ dob: '2999-01-01' }, '2 dob lies in the future'],
    [{ payer: 'globex' }, '2 payer is no payer of this clinic; see: orderly portals list'],
    [{ payer: '' }, '2 payer is empty'],
    [{ member_id: ' ' }, '2 member_id is empty'],
    [{ patient_mrn: '' }, '2 patient_mrn is empty'],
    [{ first_name: '=cmd|calc' }, '2 first_name starts like a spreadsheet formula'],
    [{ last_name: 'a\u0000b' }, '2 last_name holds a control character or is not UTF-8'],
    [{ last_name: 'a\u202eb' }, '2 last_name holds a control character or is not UTF-8'],
    [{ member_id: 'x'.repeat(81) }, '2 member_id is longer than 80 characters'],
    [{ kind: 'x'.repeat(17_000) }, '2 (row) is longer than 16 KB'],
    [{ kind: '<b>visit</b>' }, '2 kind may hold letters, digits, spaces, - and / only'],
    [{ kind: 'call Quill back' }, '2 kind holds the patient’s name'],
    [{ sex: 'X1' }, '2 sex is none of female, male, other, unknown'],
    [{ relationship: 'cousin' }, '2 relationship is none of self, spouse, child, other'],
  ])('refuses the row with %j', (changes, why) => {
    expect(refusal(changes)).toBe(why);
  });

  it('takes a start with an offset as that instant', () => {
    const [item] = read(file({ ...good, starts_at: '2026-11-24T09:30:00-08:00' }));
    expect(item).toMatchObject({ appointment: { startsAt: new Date('2026-11-24T17:30:00Z') } });
  });

  it('counts the second row of an appointment as a duplicate', () => {
    expect(read(file(good, { ...good, kind: 'visit' })).map((item) => item.status)).toEqual(['accepted', 'duplicate']);
  });

  it('loses no neighbour of a damaged line', () => {
    const other = { ...good, appointment_id: 'A-2' };
    const damaged = ['A-9,"never closed', 'A-8,quote " inside,x', 'too,few', `${'y,'.repeat(30)}`];
    const text = [HEADER, line(good), ...damaged, line(other)].join('\n');
    expect(read(text).map((item) => `${item.row} ${item.status}`)).toEqual([
      '2 accepted',
      '3 refused',
      '4 refused',
      '5 refused',
      '6 refused',
      '7 accepted',
    ]);
  });

  it('gives back any ordinary name and number, quoted where needed', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((value) => value.trim() !== '' && !/^[=+\-@]|[\p{Cc}\u200b-\u2069\ufeff\ufffd]/u.test(value.trim()));
    fc.assert(
      fc.property(text, text, text, (first_name, last_name, member_id) => {
        const [item] = read(file({ ...good, first_name, last_name, member_id, kind: 'visit' }));
        fc.pre(item?.status === 'accepted' || !/name$/.test(item?.status === 'refused' ? item.why : ''));
        expect(item).toMatchObject({
          patient: { identity: { firstName: first_name.trim(), lastName: last_name.trim() } },
          coverage: { member: { memberId: member_id.trim() } },
        });
      }),
    );
  });

  it('accounts for every line of any text, and repeats none of it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...Object.values(good)));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 15 })), (rows) => {
        const body = rows.map((cells) => cells.join(',')).join('\n');
        const lines = Buffer.from(body)
          .toString()
          .split('\n')
          .map((one) => one.replace(/\r$/, ''));
        const items = read(`${HEADER}\n${body}`);
        expect(items).toHaveLength(lines.filter((one) => one !== '').length);
      }),
    );
    const secret = fc.stringMatching(/^[A-Z]{12}[0-9]{8}$/);
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...columns),
        fc.constantFrom('\u0000', '=', '"', ''),
        (value, column, spoil) => {
          const [item] = read(file({ ...good, [column]: spoil + value }));
          if (item?.status === 'refused') expect(JSON.stringify(item)).not.toContain(value);
        },
      ),
    );
  });
});
