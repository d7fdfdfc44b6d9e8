import { describe, expect, it } from 'vitest';
import { type GoldDocument, type GoldSpan, type Range, score } from './score.ts';

const text = 'Okonjo, 3/5/2024: warfarin by Quell at Aetna.';
const at = (value: string): Range => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length });
const name: GoldSpan = { ...at('Okonjo'), type: 'NAME', scope: 'patient', known: true };
const date: GoldSpan = {
  ...at('3/5/2024'),
  type: 'DATE',
  scope: 'patient',
  free: [[at('2024').start, at('2024').end]],
};
const doctor: GoldSpan = { ...at('Quell'), type: 'PROVIDER', scope: 'provider' };
const gold: GoldDocument = {
  id: 'a',
  kind: 'note',
  text,
  spans: [name, date, doctor],
  keep: [at('warfarin')],
  optional: [at('Aetna')],
};
const scored = (spans: readonly Range[], blocked = false) => score([[gold, { spans, blocked }]]);

describe('the score', () => {
  it('is full where exactly the identifiers go', () => {
    const { misses, ...figures } = scored([name, date, doctor]);
    expect(misses).toEqual([]);
    expect(figures).toMatchObject({
      recall: 1,
      patientRecall: 1,
      knownRecall: 1,
      precision: 1,
      keepHit: 0,
      sentClean: 1,
    });
  });

  it('counts an identifier as missed when one letter or digit of it is left, but not for punctuation or what may stay', () => {
    expect(scored([at('Okonj'), at('3/5'), doctor])).toMatchObject({
      recall: 2 / 3,
      patientRecall: 1 / 2,
      knownRecall: 0,
    });
    expect(scored([name, at('3'), at('5/'), doctor]).recall).toBe(1);
  });

  it('tells what was missed, by type and by kind', () => {
    const { misses, byType, byKind } = scored([name, date]);
    expect(misses).toEqual([{ id: 'a', type: 'PROVIDER', ...at('Quell'), text: 'Quell' }]);
    expect([...byType]).toEqual([
      ['DATE', { spans: 1, missed: 0 }],
      ['NAME', { spans: 1, missed: 0 }],
      ['PROVIDER', { spans: 1, missed: 1 }],
    ]);
    expect([...byKind]).toEqual([['note', { spans: 3, missed: 1 }]]);
  });

  it('measures precision in letters and digits, without what counts neither way', () => {
    expect(scored([name, at('at Aetna.')]).precision).toBe(6 / 8);
    expect(scored([at('2024')]).precision).toBe(1);
    expect(scored([name, at('Okonjo, ')]).precision).toBe(1);
  });

  it('counts a clinical term as hit when a letter of it goes', () => {
    expect(scored([at('w')]).keepHit).toBe(1);
    expect(scored([at(': ')]).keepHit).toBe(0);
  });

  it('asks of patient leaks only where a document may leave, and not of clinicians', () => {
    const leaking = { spans: [doctor], blocked: true };
    const clean = { spans: [name, date], blocked: false };
    expect(
      score([
        [gold, leaking],
        [gold, clean],
      ]),
    ).toMatchObject({ sentClean: 1, blocked: 1 / 2 });
    expect(
      score([
        [gold, { ...leaking, blocked: false }],
        [gold, clean],
      ]),
    ).toMatchObject({ sentClean: 1 / 2, blocked: 0 });
  });

  it('has a value where there is nothing to count', () => {
    expect(score([])).toMatchObject({ documents: 0, recall: 1, precision: 1, keepHit: 0, sentClean: 1, blocked: 0 });
  });
});
