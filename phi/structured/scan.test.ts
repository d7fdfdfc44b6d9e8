import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '#phi/text.ts';
import { processorTime } from '#test/support/times.ts';
import { findStructured } from './scan.ts';

/** What is found, as `TYPE value`. */
function found(raw: string): string[] {
  const text = readText(raw);
  return findStructured(text).map(({ type, start, end }) => `${type} ${text.plain.slice(start, end)}`);
}

describe('by its shape alone', () => {
  it.each([
    ['call (617) 555-0142 ext. 12 today', 'PHONE (617) 555-0142 ext. 12'],
    ['617.555.0143x5', 'PHONE 617.555.0143x5'],
    ['1 (617) 555-0144', 'PHONE 1 (617) 555-0144'],
    ['+1 617 555 0144', 'PHONE +1 617 555 0144'],
    ['fax 617-5S5-O1B2', 'PHONE 617-5S5-O1B2'],
    ['dial 1-800-EXAMPLE', 'PHONE 1-800-EXAMPLE'],
    ['SSN 123-45-6789', 'SSN 123-45-6789'],
    ['ends XXX-XX-6789', 'SSN 6789'],
    ['has 1EG4-TE5-MK73', 'MEMBER_ID 1EG4-TE5-MK73'],
    ['EIN 12-3456789', 'TIN 12-3456789'],
    ['(1234567893)', 'NPI 1234567893'],
    ['car 1M8GDM9AXKP042788', 'VEHICLE 1M8GDM9AXKP042788'],
    ['claim REQ55203917', 'ACCOUNT REQ55203917'],
    ['K40127753-02', 'ACCOUNT K40127753-02'],
    ['from 192.168.1.20:8080', 'IP 192.168.1.20:8080'],
    ['from 2001:db8::ff00:42:8329', 'IP 2001:db8::ff00:42:8329'],
    ['to ann.doe+x@mail.example.com.', 'EMAIL ann.doe+x@mail.example.com'],
    ['ann @ example . corn', 'EMAIL ann @ example . corn'],
    ['ann dot doe at example dot com', 'EMAIL ann dot doe at example dot com'],
    ['see https://pay.example.com/a?t=1.', 'URL https://pay.example.com/a?t=1'],
    ['see pay.example.org/login', 'URL pay.example.org/login'],
  ])('%j shows %j', (raw, expected) => {
    expect(found(raw)).toEqual([expected]);
  });

  it.each([
    '03/14/2026',
    '3-14-26',
    '2026-03-14',
    '14-MAR-2026',
    '14MAR2026',
    '14 Mar 26',
    'March 14th, 2026',
    'Mar. 14',
    '22nd of April',
    'October 2025',
    '03142026',
    '20260101-20260131',
    'March 3-5, 2026',
    'Novernber 9, 2025',
    '0ct 8th',
    '05-O9-2023',
    '05/2023',
  ])('%j is a date', (date) => {
    expect(found(`on ${date}, she`)).toEqual([`DATE ${date}`]);
  });

  it.each([
    ['seen in October.', 'DATE October'],
    ['resumed on 3/14 at home', 'DATE 3/14'],
    ['9/6   29 done', 'DATE 9/6'],
    ['at 2026-03-14T10:00', 'DATE 2026-03-14T10:00'],
  ])('a part of a date is found by what stands around it: %j', (raw, expected) => {
    expect(found(raw)).toEqual([expected]);
  });

  it.each([
    ['96 years old', '96'],
    ['a 94-year-old', '94'],
    ['97 y/o Male', '97'],
    ['aged 91', '91'],
    ['turned 93 this year', '93'],
    ['age: 102', '102'],
    ['in her nineties', 'nineties'],
    ['ninety-four-year-old', 'ninety-four'],
  ])('%j is an age of 90 or more', (raw, age) => {
    expect(found(raw)).toEqual([`AGE90 ${age}`]);
  });

  it.each([
    ['12 Oak St, Ames, IA 50010', ['ADDRESS 12 Oak St', 'CITY Ames', 'ZIP 50010']],
    [
      '1200 Broadway Apt 4B\nNew York NY 10001-1234',
      ['ADDRESS 1200 Broadway Apt 4B', 'CITY New York', 'ZIP 10001-1234'],
    ],
    ['P.O. Box 12\nAmes, IA 50010', ['ADDRESS P.O. Box 12', 'CITY Ames', 'ZIP 50010']],
    ['RR 2 Box 45', ['ADDRESS RR 2 Box 45']],
    ['at 9821 County Road 12', ['ADDRESS 9821 County Road 12']],
    ['at 77 n. 5th street', ['ADDRESS 77 n. 5th street']],
  ])('an address is found whole: %j', (raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  it.each([
    'BP 120/80, T 98.6, HR 96, SpO2 98%, 5\'10", temp 99 F',
    'pain 3/10, strength 5/5, reflexes 2+/4, a grade 3/6 murmur, 20/40 vision, MMSE 28/30',
    'metformin 500 mg, 50,000 IU, 1/2 tablet, 2-3 times daily, 200-1000 mg',
    'WBC 10,500, glucose 135-145, plt 250000/uL, specific gravity 1.020, EF 55-60%',
    'E11.9, M25.561, S72001A, J1885, CPT 99213, CO-45, N130, PR-204',
    'L4-5, C7-T1, T1N0M0, HER2, CYP2D6, COVID-19, rs1800497',
    'page 1 of 3, version 10.2.1, 24/7, at 12:30:45, $1,234.56, 6 of 12',
    'a 45-year-old, 89 years old, 90 mg, for 90 days, in the 90s',
    'he may improve; in 2 weeks; march on; take 2 may repeat',
    'Order 20610 OR 27447 with 99213 in 2025; Ann Lee, MD 99214',
  ])('clinical and billing text stays: %j', (raw) => {
    expect(found(raw).filter((value) => !value.endsWith('Ann Lee'))).toEqual([]);
  });
});

describe('any text', () => {
  it('is read to its end with places inside it, in order, without overlap', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('1', '/', '-', '@', '.', ' ', 'Mar ', '555-0142', ':', 'IA 50010', '12 Oak St', 'x'),
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (raw) => {
          const text = readText(raw);
          let last = 0;
          for (const { start, end } of findStructured(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.plain.length);
        },
      ),
    );
  });

  it.each(['1', '1/', '1-', '1 ', 'a@', '@', 'Jan ', 'ABC', ': ', '1 Main ', 'CA 12345 ', 'ab:', 'a.', '('])(
    'of %j over and over takes time in proportion to its length',
    (unit) => {
      const time = (size: number) => {
        const text = readText(unit.repeat(size));
        return processorTime(() => findStructured(text));
      };
      // Ten times the text takes a hundred times as long where the time grows with the square.
      expect(time(50_000)).toBeLessThan(40 * time(5_000) + 250);
    },
  );
});
