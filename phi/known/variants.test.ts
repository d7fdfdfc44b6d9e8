import { describe, expect, it } from 'vitest';
import { nicknamesOf } from './nicknames.ts';
import { readRecord } from './record.ts';
import { wordsOf } from './variant.ts';
import { variantsOf } from './variants.ts';

const textsOf = (patient: Parameters<typeof readRecord>[0]['patient'], shape: string) =>
  variantsOf(readRecord({ patient }))
    .filter((variant) => variant.shape === shape)
    .map(({ text }) => text);

describe('the variants of a record', () => {
  it('are those of its own clinic, whichever clinic was asked about before', () => {
    const fieldsOf = (name: string, providers: readonly string[]) =>
      variantsOf(
        readRecord({
          patient: { names: [{ first: 'Ottilie', last: 'Brack' }] },
          clinic: { name, providers: providers.map((last) => ({ names: [{ first: 'Ana', last }] })) },
          others: [{ names: [{ first: 'Jory', last: 'Brack' }] }],
        }),
      ).map(({ text, field, person }) => `${field} ${person} ${text}`);
    const [quell, okonjo] = [['Quell', 'Tarn'], ['Okonjo']];
    const first = fieldsOf('Fernmoor Family Practice', quell);
    const other = fieldsOf('Fernmoor Family Practice', okonjo);
    expect(other.filter((each) => each.includes('quell'))).toEqual([]);
    expect(first).toContain('others[0].last 3 brack');
    expect(other).toContain('others[0].last 2 brack');
    expect(fieldsOf('Fernmoor Family Practice', quell)).toEqual(first);
  });

  it('are none for an empty record', () => {
    expect(variantsOf(readRecord({}))).toEqual([]);
  });

  it('hold a name whole, in halves and words, without its particles alone', () => {
    const names = textsOf({ names: [{ first: 'Ottilie', last: 'de la Brack-Tamarind' }] }, 'name');
    expect(names).toEqual(expect.arrayContaining(['ottilie', 'de la brack tamarind', 'brack', 'tamarind']));
    expect(names).not.toContain('la');
  });

  it('hold a date in figures and words', () => {
    expect(textsOf({ dob: '1961-04-02' }, 'date')).toEqual(
      expect.arrayContaining([
        '04 02 1961',
        '4 2 61',
        '1961 04 02',
        '19610402',
        'apr 2nd 1961',
        '2 april 61',
        'april 2',
      ]),
    );
  });

  it('hold a number without the letters in front', () => {
    expect(textsOf({ mrn: 'MR-904331' }, 'code')).toEqual(['mr904331', '904331']);
  });

  it('say where an ordinary word counts', () => {
    const [rose] = variantsOf(readRecord({ patient: { names: [{ first: 'Rose', last: '' }] } }));
    expect(rose).toMatchObject({ text: 'rose', place: 'guarded' });
  });

  it('are read as documents are', () => {
    expect(wordsOf('D\u2019\u00c1ngelo & S\u00f8n <b>')).toEqual(['d', 'angelo', 'son', 'b']);
    expect(wordsOf(undefined)).toEqual([]);
  });
});

describe('a nickname', () => {
  it('leads to the full name and back', () => {
    expect(nicknamesOf('robert')).toEqual(expect.arrayContaining(['bob', 'rob', 'bobby']));
    expect(nicknamesOf('bob')).toContain('robert');
    expect(nicknamesOf('ottilie')).toEqual([]);
  });
});
