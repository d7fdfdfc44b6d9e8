import { describe, expect, it } from 'vitest';
import { sieveOf } from './sieve.ts';

const mayBe = sieveOf(['march', 'dob', 'of']);
const asked = (word: string) => mayBe(`to ${word} it`, 3, 3 + word.length);

describe('a sieve of words', () => {
  it('lets every word of its list pass', () => {
    for (const word of ['march', 'dob', 'of']) expect(asked(word)).toBe(true);
  });

  it('stops words of another length, another beginning or another end', () => {
    for (const word of ['marches', 'larch', 'marco', 'dab0', 'or', 'o']) expect(asked(word)).toBe(false);
  });
});
