import { describe, expect, it } from 'vitest';
import { lists, openLexicon, packLexicon } from './lexicon.ts';
import { hashWord } from './tokens.ts';

describe('the packed lexicon', () => {
  it('gives back what was packed, and nothing for a stranger', () => {
    const entries = new Map(Array.from({ length: 3000 }, (_, at) => [hashWord(`word${at}`), (at % 255) + 1] as const));
    const lexicon = openLexicon(packLexicon(entries));
    for (const [hash, bits] of entries) expect(lexicon.look(hash)).toBe(bits);
    expect(lexicon.look(hashWord('stranger'))).toBe(0);
  });

  it('holds all lists of a word in one byte', () => {
    expect(Object.values(lists).reduce((sum, bit) => sum | bit, 0)).toBe(255);
  });
});
