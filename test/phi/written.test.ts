import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phiTypes } from '#phi/finding.ts';
import { recordFromKnown } from '#phi/known/record.ts';
import { standsIn } from './stands-in.ts';
import { parseWritten, readWritten, type WrittenDocument } from './written.ts';

const known = JSON.stringify({
  patient: { first: 'Wanda', middle: 'Jo', last: 'Okonjo', dob: '1961-04-12', phones: ['3125550147'], mrn: 'MX-4455' },
  clinic: { name: 'Tern Lake Clinic', npi: '1234567893', providers: [{ first: 'Imani', last: 'Quell' }] },
});

const one = (body: string, record = known): WrittenDocument => {
  const [document] = parseWritten(`=== n-1 note\nknown: ${record}\n${body}\n`, 'notes.txt');
  if (!document) throw new Error('no document');
  return document;
};
const textAt = ({ text }: WrittenDocument, { start, end }: { start: number; end: number }) => text.slice(start, end);
const freeOf = (body: string, record?: string) => {
  const document = one(body, record);
  return document.spans.map(({ free = [] }) => free.map(([start, end]) => document.text.slice(start, end)));
};

describe('a document written by hand', () => {
  it('is read without its markup, with the places of identifiers, of what must stay and of what counts neither way', () => {
    const document = one('Pt {{NAME|Okonjo}} on {{keep|warfarin}},\n{{optional|Aetna}} {{MEMBER_ID|XQ 12}}.\n\n');
    expect(document.text).toBe('Pt Okonjo on warfarin,\nAetna XQ 12.');
    expect(document.spans.map((span) => [span.type, textAt(document, span)])).toEqual([
      ['NAME', 'Okonjo'],
      ['MEMBER_ID', 'XQ 12'],
    ]);
    expect(document.keep.map((term) => textAt(document, term))).toEqual(['warfarin']);
    expect(document.optional.map((range) => textAt(document, range))).toEqual(['Aetna']);
    expect(document).toMatchObject({ id: 'n-1', kind: 'note', known: JSON.parse(known) });
  });

  it('stands in a file beside others', () => {
    const file = '\n=== a query\nknown: {}\nHi {{NAME|Wanda}}\n\n=== b fax\nknown: {}\n=== not a header?';
    expect(() => parseWritten(file, 'f.txt')).toThrow('f.txt, line 8: a header is === ID KIND');
    expect(parseWritten(file.replace('=== not', '== not'), 'f.txt').map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Hi Wanda'],
      ['b', '== not a header?'],
    ]);
  });

  it('gives every text back whole, whatever is marked', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '1', '.', 'é', '\n', '|', '}', '{', '*', '~') });
    const piece = plain.map((text) => text.replace(/[{}]{2,}/g, '').replace(/^[{}]|[{}]$/g, ''));
    const value = piece.map((text) => `v${text.replace(/[|{}]/g, '')}v`);
    const label = fc.constantFrom('keep', 'optional', ...phiTypes, 'PHONE/p', 'NAME~typo', 'CITY/p~ocr');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, label, value)), (parts) => {
        const document = one(parts.map(([before, name, marked]) => `${before}{{${name}|${marked}}}`).join(''));
        expect(document.text).toBe(parts.map(([before, , marked]) => before + marked).join(''));
        const places = [...document.spans, ...document.keep, ...document.optional].sort((a, b) => a.start - b.start);
        expect(places.map((place) => textAt(document, place))).toEqual(parts.map(([, , marked]) => marked));
      }),
    );
  });

  it('says whose an identifier is, and how it differs from the record', () => {
    const body = '{{PHONE/p|1}} {{PHONE|2}} {{NPI|3}} {{FACILITY~ocr|F}} {{NAME~initials|W.O.}} {{CITY/p~typo|Ausitn}}';
    expect(one(body).spans.map(({ scope, variant }) => [scope, variant])).toEqual([
      ['provider', undefined],
      ['patient', undefined],
      ['provider', undefined],
      ['provider', 'ocr'],
      ['patient', 'initials'],
      ['provider', 'typo'],
    ]);
  });

  it('lets the year of a date stay, and its weekday', () => {
    const dates = '2024-03-05T20:14 3/5/2024 5-MAR-2024 05OCT2024 20240305 03052024 202403052014 3/5/24 3/5';
    const marked = dates.replace(/\S+/g, '{{DATE|$&}}');
    expect(freeOf(marked)).toEqual([...Array.from({ length: 7 }, () => ['2024']), [], []]);
    expect(freeOf('{{DATE|Tues 4/2/2024}} {{DATE|3/5/2024-4/5/2025}}')).toEqual([
      ['Tues', '2024'],
      ['2024', '2025'],
    ]);
  });

  it('lets no year stay of somebody of 90 or more', () => {
    const born = (dob: string) => JSON.stringify({ patient: { dob } });
    expect(freeOf('{{AGE90|91}} on {{DATE|3/5/2024}}')).toEqual([[], []]);
    expect(freeOf('{{DATE|Mon 3/5/2024}}', born('1936-11-24'))).toEqual([['Mon']]);
    expect(freeOf('{{DATE|3/5/2024}}', born('1936-11-25'))).toEqual([['2024']]);
  });

  it.each([
    ['=== x letter\nknown: {}', 'document x, line 1: a kind is one of'],
    ['=== x note', 'document x, line 2: known: {…} belongs'],
    ['=== x note\nknown: {"patient":', 'document x, line 2: what is known is no JSON object'],
    ['=== x note\nknown: []', 'document x, line 2: what is known is no JSON object'],
    ['=== x note\nknown: {}\nHi\n{{NAME|Wanda', 'document x, line 4: a {{ is never closed'],
    ['=== x note\nknown: {}\nHi {{NAME|Wan\n{{keep|da}} }}', 'document x, line 3: a {{ stands inside another'],
    ['=== x note\nknown: {}\nHi\n\n Wanda}}', 'document x, line 5: }} closes nothing'],
    ['=== x note\nknown: {}\n{{NAME}}', 'document x, line 3: a mark is {{TYPE|value}}'],
    ['=== x note\nknown: {}\n{{NAME| }}', 'document x, line 3: a mark is {{TYPE|value}}'],
    ['=== x note\nknown: {}\n{{NAME|a|b}}', 'document x, line 3: a mark is {{TYPE|value}}'],
    ['=== x note\nknown: {}\n{{PATIENT|a}}', 'document x, line 3: there is no type PATIENT'],
    ['=== x note\nknown: {}\n{{keep/p|a}}', 'document x, line 3: there is no type keep/p'],
    ['=== x note\nknown: {}\n{{NAME~wrong|a}}', 'document x, line 3: there is no variant ~wrong'],
    ['Hello\n=== x note\nknown: {}', 'line 1: stands before the first document'],
  ])('is refused where it is malformed, by file, document and line: %j', (source, message) => {
    expect(() => parseWritten(source, 'notes.txt')).toThrow(`notes.txt, ${message}`);
  });
});

describe('an identifier', () => {
  const record = recordFromKnown(JSON.parse(known));

  it.each([
    ['NAME', 'OKONJO, Wanda J.', true],
    ['NAME', 'Wánda', true],
    ['NAME', 'Wanda Quell', false],
    ['NAME', 'Wnada', false],
    ['PROVIDER', 'I. Quell', true],
    ['PROVIDER', 'Quellen', false],
    ['RELATIVE', 'Chidi Okonjo', false],
    ['DATE', '04/12/61', true],
    ['DATE', '04121961', true],
    ['DATE', '4/13/1961', false],
    ['PHONE', '+1 (312) 555-0147 x4', true],
    ['PHONE', '555-0147', true],
    ['PHONE', '312-555-0148', false],
    ['MRN', 'mx 4455', true],
    ['MRN', '4455', false],
    ['FACILITY', 'Tern Lake  CLINIC', true],
    ['NPI', '1234567893', true],
    ['ZIP', '60601', false],
    ['SSN', '4455', false],
  ] as const)('%s %s stands in the record: %s', (type, value, expected) => {
    expect(standsIn(record, value, type)).toBe(expected);
  });
});

describe('the documents in test/phi/written', () => {
  it('can all be read', () => {
    expect(readWritten().length).toBeGreaterThan(100);
  });
});
