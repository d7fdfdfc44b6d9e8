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

describe('blind, in the words of everyday documents', () => {
  const values = (raw: string) => found(raw, openFind({})).map(([value]) => value);

  it.each([
    ['Denied 5/6 "conservative care", appeal faxed 3/12.', ['5/6', '3/12']],
    ['No show on 4/9, 4/16 and 4/23; 13 visits 2/26 thru 4/22.', ['4/9', '4/16', '4/23', '2/26', '4/22']],
    ['Recheck Tues 4/2 or the 20th; since 2019-10.', ['4/2', 'the 20th', '2019-10']],
    ['NOTE DATE: NOV 30, 2023@09:14', ['NOV 30, 2023@09:14']],
    ['Worn from 6-24 to 6-30, results from 02-08 are back.', ['6-24 to 6-30', '02-08']],
    ['1774219053  0226 022624  11  1', ['1774219053', '0226 022624']],
    ['Rec : O3/l9/24 by fax', ['O3/l9/24']],
  ])('finds the days in: %s', (raw, days) => expect(values(raw)).toEqual(days));

  it.each([
    'Pain 7/10, strength 4/5, reflexes 2/4, a 2/6 systolic murmur, MoCA 21/30, GDS 3/15, 1/2 tablet, 20/40.',
    'GCS 14/15. Apgars 8/9. Take 2 may repeat. The OCT and visual field.',
    'page 02/03',
  ])('takes no score, fraction or word for a day: %s', (raw) => expect(values(raw)).toEqual([]));

  it.each([
    ['Resident is 91, admitted for pneumonia.', ['91']],
    ['Mrs. Constance Duquette is 94 and lives alone.', ['Constance Duquette', '94']],
    ['Sats 94 and stable, HR is 92.', []],
  ])('knows an age of 90 and more from a value: %s', (raw, ages) => expect(values(raw)).toEqual(ages));

  it.each([
    ['Recoupment letter no RC-3309187.', 'RC-3309187'],
    ['Member number ........ 00418832', '00418832'],
    ['Humana, member KYM 884 20 1177', 'KYM 884 20 1177'],
    ['Id OP4417720*01 of the daughter', 'OP4417720*01'],
    ['Mail to P.O. Drawer 18497.', 'P.O. Drawer 18497'],
    ['He lives at 417 N 9th Ave Apt 3.', '417 N 9th Ave Apt 3'],
    ['Perf at the lab, 800 NE 13th, today', '800 NE 13th'],
    ['Filled at Kinney Drugs #61 again', 'Kinney Drugs #61'],
    ["Seen at Phoenix Children's for a cough", "Phoenix Children's"],
    ['Referred to Westbank Heart & Vascular', 'Westbank Heart & Vascular'],
    ['I saw P.J. Kowalski by video', 'P.J. Kowalski'],
    ['Dictated not read. GB/lmt', 'GB/lmt'],
    ['<p class="Moreno">Mr. Mu&ntilde;oz called</p>', 'Mu&ntilde;oz'],
  ])('finds the whole of it in: %s', (raw, value) => expect(values(raw)).toContain(value));

  it('reads the columns of comma-separated values', () => {
    const raw =
      'PatientID,LastName,FirstName,DOB,City\n10093,Quill,Rosa,1980-02-14,Newport\n10101,"Pain",Gladys,1949-07-02,Ames';
    expect(values(raw)).toEqual(expect.arrayContaining(['10093', '1980-02-14', 'Newport', '10101', 'Pain', 'Ames']));
    expect(values(raw).join()).toMatch(/Quill.*Rosa.*Gladys/);
  });

  it.each([
    'Carbidopa-levodopa, Mavyret and Lokelma; FPL and EPL intact, WBAT, DME.',
    'Dix-Hallpike positive, Homans neg, Finkelstein is negative, mild Trendelenburg R, Child-Pugh A, Tinetti 22.',
    'MONTHLY DIALYSIS NOTE\nSKILLED NURSING\nAsk about low salt. Chin strap.',
    '<td style="font-family:Arial" class="Meta">stable</td><style>.brand { max-width: 10px }</style>',
  ])('leaves clinical words and layout: %s', (raw) => expect(values(raw)).toEqual([]));

  it('takes the name without its degree, the next column and the rest of the sentence', () => {
    expect(values('Seen by M. Okonjo-Bright RN')).toEqual(['M. Okonjo-Bright']);
    expect(values('I can see Mrs. Moua gratis at the outreach')).toEqual(['Moua']);
    expect(values('GRAY   ROSCOE                    Rehab')).not.toContain('GRAY   ROSCOE                    Rehab');
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
