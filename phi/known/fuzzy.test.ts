import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFuzzy, distance } from './fuzzy.ts';

/** Letters and digits that are often misread, so that chance makes near words as well as far ones. */
const word = fc
  .array(fc.constantFrom(...'rnmcdluviltoesg01'), { minLength: 1, maxLength: 14 })
  .map((letters) => letters.join(''));
/** More than any two words of this length cost: nothing is left out and no search is broken off. */
const AMPLE = 1_000;

describe('the distance between two words', () => {
  it('is the same however little may be spent, as long as it is enough', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0, 10, 20), (a, b, budget) => {
        const cost = distance(a, b, AMPLE);
        const bounded = distance(a, b, budget);
        if (cost <= budget) expect(bounded).toBe(cost);
        else expect(bounded).toBeGreaterThan(budget);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is half a change where a scanner read two letters as one, and three tenths for look-alikes', () => {
    expect(distance('moumer', 'moumer', 20)).toBe(0);
    expect(distance('bumett', 'burnett', 20)).toBe(5);
    expect(distance('m0rris', 'morris', 20)).toBe(3);
    expect(distance('kowlaski', 'kowalski', 20)).toBe(10);
  });
});

describe('the index of known words', () => {
  it('leaves out no word that is near enough', () => {
    const budgetOf = (length: number) => (length < 4 ? 0 : length < 8 ? 10 : 20);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, (known, token) => {
        const near = known
          .map((text, at) => ({ word: at, cost: distance(token, text, AMPLE), text }))
          .filter(({ cost, text }) => {
            const budget = budgetOf(text.length);
            return cost <= budget && Math.abs(text.length - token.length) <= budget / 10;
          })
          .map(({ word: at, cost }) => ({ word: at, cost }))
          .sort((a, b) => a.cost - b.cost);
        expect(compileFuzzy(known).near(token)).toEqual(near);
      }),
      { numRuns: 2_000 },
    );
  });
});
