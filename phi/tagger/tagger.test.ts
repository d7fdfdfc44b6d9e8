import { describe, expect, it } from 'vitest';
import { readText } from '../text.ts';
import { loadTagger } from './tagger.ts';

const tagger = loadTagger();
const found = (raw: string) => {
  const text = readText(raw);
  return tagger.find(text).map(({ start, end, type }) => `${type} ${text.plain.slice(start, end)}`);
};

describe('the tagger', () => {
  it.each([
    ['Mrs. Tindlebury reports less pain.', ['NAME Tindlebury']],
    ['PATIENT NAME: OKONJO-REYES, MARIBEL T', ['NAME OKONJO-REYES, MARIBEL T']],
    ['His wife Philippa says he sleeps poorly.', ['RELATIVE Philippa']],
    ['Electronically signed by Bogumil Trask, MD on 3/4/2025', ['PROVIDER Bogumil Trask']],
    ['Dr. Vandersloot started lisinopril 10 mg.', ['PROVIDER Vandersloot']],
    ['Labs from Juniper Hollow Hospital were reviewed.', ['FACILITY Juniper Hollow Hospital']],
    ['She works for Brackett Lumber and is on leave.', ['EMPLOYER Brackett Lumber']],
    ['He drove here from Chattanooga last week.', ['CITY Chattanooga']],
    ['<tr><td>Member</td><td>ODUYA, FENELLA</td></tr>', ['NAME ODUYA, FENELLA']],
    ['hi dr pemberthy, thanks', ['PROVIDER pemberthy']],
  ])('finds who is named in: %s', (raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  it.each([
    'Continue Metoprolol 25 mg daily. Lungs are clear.',
    "Crohn's disease, in remission. Negative Phalen test.",
    'REVIEW OF SYSTEMS\n\nConstitutional: Denies fever.\nMusculoskeletal: Reports knee pain.',
    'ASSESSMENT AND PLAN: Type 2 diabetes. Refill Ozempic.',
    'BP 128/76, HR 72, SpO2 98%. Hemoglobin A1c was 7.2.',
  ])('leaves clinical words alone: %s', (raw) => {
    expect(found(raw)).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' \n\t.,;')).toEqual([]);
  });

  it('keeps its findings inside the text and in order', () => {
    const text = readText("Zoë O'Brannigan, 44, saw Dr. Nkemelu (St. Brisa's Clinic); cc: F. Ardmore");
    let last = 0;
    for (const { start, end } of tagger.find(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.plain.length);
  });

  it('judges a text the same whatever it read before', () => {
    const before = found('Seen with Ottoline Grice, RN.');
    found('ottoline grice walks. '.repeat(2000));
    expect(found('Seen with Ottoline Grice, RN.')).toEqual(before);
  });

  it.each(['A', "O'", 'Dr. ', 'Smith-', 'a\n', 'de la ', "x's ", 'Éa1 '])(
    'takes time in proportion to the length of %j repeated',
    (part) => {
      const time = (length: number) => {
        const text = readText(part.repeat(Math.ceil(length / part.length)));
        const start = performance.now();
        tagger.find(text);
        return performance.now() - start;
      };
      time(20_000);
      const short = Math.max(1, Math.min(time(40_000), time(40_000)));
      expect(Math.min(time(320_000), time(320_000))).toBeLessThan(short * 40);
    },
  );
});
