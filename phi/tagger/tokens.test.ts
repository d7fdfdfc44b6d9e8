import { describe, expect, it } from 'vitest';
import { emptyLine, gapOf, hashWord, lineBreak, plainGap, shape, Tokens } from './tokens.ts';

function cut(text: string) {
  const tokens = new Tokens();
  tokens.read(text, text.toLowerCase());
  return Array.from({ length: tokens.count }, (_, at) => ({
    word: text.slice(tokens.starts[at], tokens.ends[at]),
    shape: tokens.shapes[at],
    gap: tokens.gaps[at],
    hash: tokens.hashes[at],
    line: tokens.lines[at],
  }));
}

describe('cutting a text into words', () => {
  it("keeps an inner apostrophe and leaves a possessive one out: O'Neil, Smith's", () => {
    expect(cut("O'Neil and Smith's").map(({ word }) => word)).toEqual(["O'Neil", 'and', 'Smith']);
  });

  it('tells how each word is written', () => {
    const shapes = cut('ann Ann ANN A McAnn 12 90210 1234567 A1c C1earwater').map((word) => word.shape);
    const { lower, capital, caps, initial, mixed, digits, zip, longDigits, code, damaged } = shape;
    expect(shapes).toEqual([lower, capital, caps, initial, mixed, digits, zip, longDigits, code, damaged]);
  });

  it('remembers what stands before each word', () => {
    const gaps = cut('Ray, Ann\n\nSue Lee').map((word) => word.gap);
    expect(gaps).toEqual([lineBreak | emptyLine, gapOf(','), lineBreak | emptyLine, plainGap]);
  });

  it('counts lines', () => {
    expect(cut('a b\nc\n\nd').map((word) => word.line)).toEqual([0, 0, 1, 2]);
  });

  it('gives a word the hash of its small letters, digits in it read as the letters they stand for', () => {
    const [first, second, third] = cut("MERCY Mercy O'Neil");
    expect(first?.hash).toBe(hashWord('mercy'));
    expect(second?.hash).toBe(hashWord('mercy'));
    expect(third?.hash).toBe(hashWord('oneil'));
    expect(cut('C1earwater')[0]?.hash).toBe(hashWord('clearwater'));
  });

  it('reads a text longer than its first arrays', () => {
    expect(cut('word '.repeat(5000))).toHaveLength(5000);
  });
});
