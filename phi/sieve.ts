/** A quick question before a dictionary is asked, for which no word has to be cut out of the text. */
export type Sieve = (text: string, start: number, end: number) => boolean;

/**
 * In: words in small letters. Out: tells whether the part of a text from `start` to `end` may be one of them; it is none
 * where no word has its length, its first and its last letter.
 */
export function sieveOf(words: Iterable<string>): Sieve {
  // A bit for each length, for each pair of letters.
  const lengths = new Int32Array(1 << 10);
  for (const word of words) {
    const ends = endsOf(word, 0, word.length);
    lengths[ends] = (lengths[ends] ?? 0) | bitOf(word.length);
  }
  return (text, start, end) => ((lengths[endsOf(text, start, end)] ?? 0) & bitOf(end - start)) !== 0;
}

const endsOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);

const bitOf = (length: number): number => 1 << Math.min(length, 31);
