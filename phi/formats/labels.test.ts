import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#phi/text.ts';
import { processorTime } from '#test/support/times.ts';
import { findLabelled } from './labels.ts';

function found(raw: string): string[] {
  const text = readText(raw);
  return findLabelled(text).map(({ type, start, end }) => `${type} ${text.plain.slice(start, end)}`);
}

describe('what stands behind a label', () => {
  it.each([
    ['Patient: Ann Doe    DOB: 1/2/60   Sex: F', ['NAME Ann Doe', 'DATE 1/2/60']],
    ['PATIENT NAME: DOE, ANN MARIE', ['NAME DOE, ANN MARIE']],
    ['Patient: Ann Doe DOB: 031460', ['NAME Ann Doe', 'DATE 031460']],
    ['Attending: Jane Q. Roe, MD', ['PROVIDER Jane Q. Roe']],
    ['Dear Dr. Roe,', ['NAME Roe']],
    ['RE: Rita May', ['NAME Rita May']],
    ['Guardian\tMary Roe', ['RELATIVE Mary Roe']],
    ['| Member | Ann Doe | D.O.B. | 1/2/60 |', ['NAME Ann Doe', 'DATE 1/2/60']],
    ['Facility: Elm Valley Hospital   Fax: 555.555.0142', ['FACILITY Elm Valley Hospital', 'PHONE 555.555.0142']],
    ['Member ID: 415 330 92718', ['MEMBER_ID 415 330 92718']],
    ['ID# QRB 415 330927, Group 44421', ['MEMBER_ID QRB 415 330927', 'ACCOUNT 44421']],
    ['the SSN was 123 45 6789.', ['SSN 123 45 6789']],
    ['SSN ending in 6789', ['SSN 6789']],
    ['Claim # 12-9934', ['ACCOUNT 12-9934']],
    ['pacemaker, serial SVKQMBT4ZRW, was', ['DEVICE SVKQMBT4ZRW']],
    ['plate ABC 1234 and', ['VEHICLE ABC 1234']],
    ['DEA# AB1234563', ['LICENSE AB1234563']],
    ['Palient: Doe, Ann  D0B: 0l/02/196O', ['NAME Doe, Ann', 'DATE 0l/02/196O']],
    ['{"memberId": "W123", "last_name":"Doe"}', ['MEMBER_ID W123', 'NAME Doe']],
    ['member: ann doe', ['NAME ann doe']],
  ])('is found in %j', (raw, expected) => {
    expect(found(raw).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    [
      '<tr><td>Member</td><td>DOE, ANN</td></tr><tr><td>ID</td><td>W123456</td></tr>',
      ['NAME DOE, ANN', 'MEMBER_ID W123456'],
    ],
    ['<input name="dob" value="01/02/1960">', ['DATE 01/02/1960']],
    ['<div data-member="W123456">x</div>', ['MEMBER_ID W123456']],
    ['<dl><dt>Patient name</dt><dd>Ann Doe</dd><dt>Plan</dt><dd>PPO</dd></dl>', ['NAME Ann Doe']],
  ])('is found in markup: %j', (raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  it.each([
    'Patient: reports pain in the knee',
    'Patient: Denies fever.',
    'Patient Handouts and Teaching: we went over the diet.',
    'Provider: see below',
    'Member: self\nName: N/A\nSubscriber: unknown',
    'Attn: Medical Records',
    'RE: Denial of claim',
    'Dx: I10  CPT: 99213\nColor: Yellow\nNote: Stable\nRate: 72',
    'Ref range 70-99, reference: 3.5-5.0 mmol/L; Group A strep; Case 2; HDL 51 mg/dL, LDL 117 mg/dL',
    'Call: 2 times. Home: lives alone. Visit 3 of 6. Received 2 units.',
    'CC: Sore left elbow',
  ])('stays where it is prose: %j', (raw) => {
    expect(found(raw)).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    'Patient Name     Member ID   Status\nAnn Doe    W12   Paid\nJo Roe     W13   Denied',
    'Patient Name | Member ID | Status\nAnn Doe | W12 | Paid\nJo Roe | W13 | Denied',
    '<table>\n<tr><th>Patient</th>\n<th>ID</th><th>Status</th></tr>\n<tr>\n<td>Ann Doe</td>\n<td>W12</td><td>Paid</td></tr>' +
      '<tr><td>Jo Roe</td><td>W13</td><td>Denied</td></tr></table>',
  ])('is read by the heads of its columns: %j', (raw) => {
    expect(found(raw)).toEqual(['NAME Ann Doe', 'MEMBER_ID W12', 'NAME Jo Roe', 'MEMBER_ID W13']);
  });
});

describe('any text', () => {
  it('has its values inside it', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('Patient', ': ', 'DOB', '\n', '  ', '|', 'Ann', 'ID', '#', '1', '<td>', '</tr>', 'Re', '"'),
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (raw) => {
          const text = readText(raw);
          for (const { start, end } of findLabelled(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.plain.length);
          }
        },
      ),
    );
  });

  it.each([': ', 'Patient: ', 'MRN ', 'DOB   ', '| ', 'patient name ', 'Ann, ', 'Patient\n'])(
    'of %j over and over takes time in proportion to its length',
    (unit) => {
      const time = (size: number) => {
        const text = readText(unit.repeat(size));
        return processorTime(() => findLabelled(text));
      };
      // Ten times the text takes a hundred times as long where the time grows with the square.
      expect(time(50_000)).toBeLessThan(40 * time(5_000) + 250);
    },
  );
});
