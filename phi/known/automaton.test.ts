import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAutomaton } from './automaton.ts';

/** Few letters, none of which scanners confuse, so that needles lie inside one another and end in one another. */
const letters = (most: number) =>
  fc.array(fc.constantFrom('a', 'c', 'd'), { minLength: 1, maxLength: most }).map((each) => each.join(''));

const foundIn = (needles: readonly string[], text: string): string[] => {
  const found: string[] = [];
  compileAutomaton(needles).walk(text, (needle, first, last) => found.push(`${needle} ${first} ${last}`));
  return found.sort();
};

describe('the automaton', () => {
  it('finds each needle wherever it stands, inside others and at their ends', () => {
    fc.assert(
      fc.property(fc.array(letters(5), { minLength: 1, maxLength: 10 }), letters(40), (needles, text) => {
        const expected = needles.flatMap((needle, number) =>
          [...text].flatMap((_, at) =>
            text.startsWith(needle, at) ? [`${number} ${at} ${at + needle.length - 1}`] : [],
          ),
        );
        expect(foundIn(needles, text)).toEqual(expected.sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the needles of one case apart from those of the next', () => {
    expect(foundIn(['acd', 'dca'], 'x acd dca')).toHaveLength(2);
    expect(foundIn(['cc'], 'x acd dca')).toEqual([]);
    expect(foundIn(['dca'], 'x acd dca')).toEqual(['0 6 8']);
  });
});
