import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuedListSchema, LOOKS_ISSUED, openPlaceholders, restore } from './placeholders.ts';

describe('a placeholder', () => {
  it('is the same for the same value, and shares its number with other spellings of it', () => {
    const issued = openPlaceholders();
    expect(issued.issue('NAME', 'June Doe')).toBe('[[PATIENT_1]]');
    expect(issued.issue('NAME', 'DOE, JUNE')).toBe('[[PATIENT_1.2]]');
    expect(issued.issue('NAME', 'June Doe')).toBe('[[PATIENT_1]]');
    expect(issued.issue('PHONE', '(555) 555-0142')).toBe('[[PHONE_1]]');
    expect(issued.issue('PHONE', '555.555.0142')).toBe('[[PHONE_1.2]]');
    expect(issued.issue('PHONE', '555-555-0143')).toBe('[[PHONE_2]]');
    expect(issued.counts()).toEqual({ NAME: 2, PHONE: 3 });
  });

  it('goes on where the case stopped', () => {
    const first = openPlaceholders();
    first.issue('DATE', '03/14/2026', 'DOS+12d');
    const kept = issuedListSchema.parse(JSON.parse(JSON.stringify(first.issued())));
    const second = openPlaceholders(kept);
    expect(second.issue('DATE', '03/14/2026')).toBe('[[DATE_1 = DOS+12d]]');
    expect(second.issue('DATE', '03/15/2026')).toBe('[[DATE_2]]');
    expect(second.valueOf('[[DATE_1 = DOS+12d]]')).toBe('03/14/2026');
  });
});

describe('putting back', () => {
  const issued = openPlaceholders();
  const patient = issued.issue('NAME', 'June [[DATE_1]] Doe');
  const date = issued.issue('DATE', '03/14/2026');

  it('gives the values back, and does not look into them again', () => {
    expect(restore(`Dear ${patient}, on ${date}.`, issued)).toEqual({
      ok: true,
      text: 'Dear June [[DATE_1]] Doe, on 03/14/2026.',
    });
  });

  it.each([
    ['invented', `${patient} and [[PATIENT_9]]`, 'unknown', '[[PATIENT_9]]'],
    ['of another case', '[[SSN_1]]', 'unknown', '[[SSN_1]]'],
    ['in small letters', '[[patient_1]]', 'altered', '[[patient_1]]'],
    ['merged', '[[PATIENT_1 DATE_1]]', 'altered', '[[PATIENT_1 DATE_1]]'],
    ['with a blank', '[[PATIENT 1]]', 'altered', '[[PATIENT 1]]'],
    ['without brackets', 'as PATIENT_1 said', 'altered', 'PATIENT_1'],
    ['in single brackets', 'as [DATE_1] shows', 'altered', 'DATE_1'],
    ['in round ones', 'as (Date 1) shows', 'altered', '(Date 1)'],
    ['cut off', 'as [[PATIENT_1', 'altered', '[['],
    ['with another note', '[[DATE_1 = DOS+3d]]', 'unknown', '[[DATE_1 = DOS+3d]]'],
  ])('refuses one that was %s', (_how, text, kind, placeholder) => {
    const restored = restore(text, issued);
    expect(restored.ok).toBe(false);
    expect(restored.ok ? [] : restored.problems).toContainEqual({ kind, placeholder });
  });

  it('takes prose with numbers for prose', () => {
    const text = 'Patient 1 of 3, phone 2, age 45, date 3 of 5.';
    expect(restore(text, issued)).toEqual({ ok: true, text });
  });

  it('refuses a text that has lost one that it must hold', () => {
    expect(restore(`Dear ${patient}`, issued, [patient, date])).toEqual({
      ok: false,
      problems: [{ kind: 'missing', placeholder: date }],
    });
  });

  it('is exact for any values, however hostile', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('[[', ']]', '$&', '[[PATIENT_1]]', '\\1'),
    );
    fc.assert(
      fc.property(fc.array(hostile), (values) => {
        const mine = openPlaceholders();
        const text = values.map((value) => mine.issue('TEXT', value)).join(' and ');
        expect(text.replaceAll(LOOKS_ISSUED, '')).not.toMatch(/[[\]]/);
        expect(restore(text, mine)).toEqual({ ok: true, text: values.join(' and ') });
      }),
    );
  });
});
