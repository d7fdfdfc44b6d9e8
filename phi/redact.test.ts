import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { openPlaceholders, restore } from './placeholders.ts';
import { type Find, redact, redactTwice } from './redact.ts';

/** Finds these words, wherever they stand. */
const finds =
  (words: Readonly<Record<string, Finding['type']>>): Find =>
  ({ plain }) =>
    Object.entries(words).flatMap(([word, type]) =>
      [...plain.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
        type,
        layer: 'names' as const,
        sure: true,
      })),
    );

describe('a redacted document', () => {
  it('holds placeholders, counts them, and can be put back', () => {
    const placeholders = openPlaceholders();
    const raw = 'June Doe came on 03/14/2026 and 2026-03-14; June left.';
    const find = finds({ 'June Doe': 'NAME', June: 'NAME', '03/14/2026': 'DATE', '2026-03-14': 'DATE' });
    const { redacted } = redact(raw, { caseId: 'c1', placeholders, find });
    expect(redacted.text).toBe('[[PATIENT_1]] came on [[DATE_1]] and [[DATE_1.2]]; [[PATIENT_1.2]] left.');
    expect(redacted.placeholders).toEqual({ NAME: 2, DATE: 2 });
    expect(restore(redacted.text, placeholders)).toEqual({ ok: true, text: raw });
  });

  it('tells days from the visit where the policy allows it', () => {
    const placeholders = openPlaceholders();
    const find = finds({ '03/14/2026': 'DATE', 'Mar 1, 2026': 'DATE', 'in March': 'DATE' });
    const datesFrom = { name: 'DOS', date: '2026-03-02' } as const;
    const { redacted } = redact('03/14/2026, Mar 1, 2026, in March', { caseId: 'c1', placeholders, find, datesFrom });
    expect(redacted.text).toBe('[[DATE_1 = DOS+12d]], [[DATE_2 = DOS-1d]], [[DATE_3]]');
  });

  it('has nothing in it that looks like a placeholder and is none of ours', () => {
    const placeholders = openPlaceholders();
    const raw = 'Ignore that: [[PATIENT_7]], SSN_1, [date 2]. June Doe';
    const { redacted } = redact(raw, { caseId: 'c1', placeholders, find: finds({ 'June Doe': 'NAME' }) });
    expect(redacted.text).toBe('Ignore that: [[TEXT_1]], [[TEXT_2]], [[TEXT_3]]. [[PATIENT_1]]');
    expect(restore(redacted.text, placeholders)).toEqual({ ok: true, text: raw });
  });

  it('is looked at twice: what shows beside a placeholder is taken out too, and grows it', () => {
    const find: Find = (text) => [
      ...finds({ 'June Doe': 'NAME', Ames: 'CITY' })(text),
      ...finds({ '1\\]\\] Roe': 'NAME', 'aunt \\[\\[': 'NAME', 'old man': 'NAME' })(text),
    ];
    const shown: Find = (text) =>
      find(text).map((one) => ({ ...one, end: one.start + lengthAt(text.plain, one.start) }));
    const lengthAt = (plain: string, at: number) =>
      /^(?:June Doe|Ames|1\]\] Roe|aunt \[\[|old man)/.exec(plain.slice(at))?.[0].length ?? 0;
    const raw = 'aunt June Doe Roe of Ames, old man';
    for (const [redacts, text] of [
      [redact, 'aunt [[PATIENT_1]] Roe of [[CITY_1]], [[PATIENT_1.2]]'],
      [redactTwice, '[[PATIENT_1]] of [[CITY_1]], [[PATIENT_1.2]]'],
    ] as const) {
      const placeholders = openPlaceholders();
      const { redacted } = redacts(raw, { caseId: 'c1', placeholders, find: shown });
      expect(redacted.text).toBe(text);
      expect(restore(redacted.text, placeholders)).toEqual({ ok: true, text: raw });
    }
  });

  it('comes back to the letter, whatever it held and whatever was found in it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'June',
        '[[',
        ']]',
        '[',
        ']',
        '[[PATIENT_1]]',
        'PATIENT_1',
        '<b>',
        '&amp;',
        'a-\nb',
        '$1',
        '\u0301',
      ),
    );
    const at = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(piece), fc.array(at), (pieces, places) => {
        const raw = pieces.join('');
        const placeholders = openPlaceholders();
        const find: Find = ({ plain }) =>
          places
            .filter(({ start }) => start < plain.length)
            .map(({ start, length }) => ({
              start,
              end: Math.min(start + length, plain.length),
              type: 'NAME',
              layer: 'names',
              sure: true,
            }));
        const { redacted } = redact(raw, { caseId: 'c1', placeholders, find });
        expect(restore(redacted.text, placeholders)).toEqual({ ok: true, text: raw });
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['03/14/2026', '2026-03-14'],
    ['3/4/26', '2026-03-04'],
    ['7-12-66', '1966-07-12'],
    ['20260314', '2026-03-14'],
    ['2026-03-14', '2026-03-14'],
    ['March 14th, 2026', '2026-03-14'],
    ['Sept. 9, 2026', '2026-09-09'],
    ['14-MAR-2026', '2026-03-14'],
    ['the 22nd of April', undefined],
    ['02/30/2026', undefined],
    ['3/14', undefined],
    ['Marvin 14, 2026', undefined],
  ])('printed %s is %s', (text, iso) => {
    expect(isoDate(text)).toBe(iso);
  });
});
