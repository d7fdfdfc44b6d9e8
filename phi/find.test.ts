import { describe, expect, it } from 'vitest';
import { processorTime } from '#test/support/times.ts';
import { openFind } from './find.ts';
import { compileKnown } from './known/matcher.ts';
import { readRecord } from './known/record.ts';
import { readText } from './text.ts';

const record = readRecord({ patient: { names: [{ first: 'Wanda', last: 'Okonjo' }], dob: '1961-04-12' } });
const known = compileKnown(record);

function found(raw: string, find = openFind({ known })): [string, string][] {
  const text = readText(raw);
  return find(text).map(({ start, end, type }) => {
    const range = text.rawRange(start, end);
    return [raw.slice(range.start, range.end), type];
  });
}

describe('the vote of the layers', () => {
  it('finds the patient by the record, others by context, numbers by their shape', () => {
    const raw =
      'Ms. Okonjo was seen by Dr. Imani Quell at Harrow Falls Clinic on 04/02/2026. Her son Tobiah: 555-555-0142.';
    expect(found(raw)).toEqual([
      ['Okonjo', 'NAME'],
      ['Imani Quell', 'PROVIDER'],
      ['Harrow Falls Clinic', 'FACILITY'],
      ['04/02/2026', 'DATE'],
      ['Tobiah', 'NAME'],
      ['555-555-0142', 'PHONE'],
    ]);
  });

  it('leaves clinical words alone', () => {
    const raw = 'Crohn disease, Lachman test negative, age 45, BP 120/80, metformin 500 mg, E11.9, CO-45.';
    expect(found(raw)).toEqual([]);
  });

  it('finds a name everywhere once it is found', () => {
    expect(found('Her brother Tobiah called. Later tobiah came.').map(([value]) => value)).toEqual([
      'Tobiah',
      'tobiah',
    ]);
  });

  it('takes the name in a salutation whole, though its colon looks like that of a label', () => {
    expect(found('Dear Jilji Hull:\nThe notes: none.', openFind({})).map(([value]) => value)).toEqual(['Jilji Hull']);
  });

  it('hears a detector of the site', () => {
    const site = [{ find: () => [{ start: 0, end: 5, type: 'DEVICE' as const, layer: 'site' as const, sure: true }] }];
    expect(found('zebra x', openFind({ site }))).toEqual([['zebra', 'DEVICE']]);
  });
});

describe('hostile text', () => {
  const pieces = [
    '1',
    'a@',
    'Jan ',
    ': ',
    'A',
    'Dr. ',
    'Mc',
    '<',
    '<b>',
    '&amp;',
    'a-\n',
    '~NM1*',
    'Name: ',
    '555-',
    '(',
    'St. ',
    "O'",
    '1 Main ',
    'NM1*IL*1*',
    '\n',
    '  ',
    'DOB ',
    '03/',
    '\u00e9',
    'W a n d a ',
    'ISA*',
    'age 9',
  ];

  it.each(pieces)('of %j takes time in proportion to its length', (piece) => {
    const find = openFind({ known });
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return processorTime(() => find(readText(text)));
    };
    time(2_000);
    // Eight times the text: sixty-four times the time would be quadratic. Four milliseconds are noise.
    expect(time(64_000)).toBeLessThan(24 * Math.max(time(8_000), 4));
  });
});
