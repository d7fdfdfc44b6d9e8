/** Names, towns and words to draw from: the public lists of `phi/names/data`, cut into two parts that share nothing. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashWord } from '#phi/tagger/tokens.ts';

/** `train` teaches the tagger, `test` measures it: they share neither a name, nor a town, nor a sentence. */
export type Split = 'train' | 'test';

const folder = new URL('../../phi/names/data/', import.meta.url);
const words = (text: string): string[] => text.split(/[\n\r]+/).filter((word) => word !== '');

/** A list of `phi/names/data` by its name, folded words. */
export const readList = (name: string): readonly string[] =>
  words(gunzipSync(readFileSync(new URL(`${name}.txt.gz`, folder))).toString('utf8'));
/** A list of our own beside it. */
export const readOwn = (name: string): readonly string[] =>
  readFileSync(new URL(`${name}-own.txt`, folder), 'utf8')
    .split(/\s+/)
    .filter(Boolean);

/** Whether a name belongs to a split: by its hash, one in five to `test`. */
export const inSplit = (word: string, split: Split): boolean => (hashWord(word) % 5 === 0) === (split === 'test');

const all = {
  first: readList('first-names').filter((name) => name.length > 2),
  commonLast: readList('surnames-common'),
  last: readList('surnames'),
  towns: readList('cities'),
  words: readList('words-common').filter((word) => word.length > 3),
  clinical: [...readList('clinical'), ...readOwn('clinical')],
  eponyms: [...readList('eponyms'), ...readOwn('eponyms')],
};
export type Lists = typeof all & Ambiguous & { readonly split: Split };

/** Names that are words of the language as well, the hard ones: Grant, Daisy, Mason. */
interface Ambiguous {
  readonly wordFirst: readonly string[];
  readonly wordLast: readonly string[];
  /** Surnames that a sign or a disease is called by: Parkinson, Bell. */
  readonly eponymLast: readonly string[];
}

/** The lists a split draws from. Words of the language are shared, names and towns are not. */
export function listsOf(split: Split): Lists {
  const made = cut.get(split) ?? cutFor(split);
  cut.set(split, made);
  return made;
}

const cut = new Map<Split, Lists>();

function cutFor(split: Split): Lists {
  const own = (list: readonly string[]) => list.filter((word) => inSplit(word, split));
  const towns = all.towns.filter(
    (town) => town.split(' ').some((part) => inSplit(part, split)) && inSplit(town, split),
  );
  const isWord = new Set(all.words.concat('may', 'joy', 'sky', 'ray', 'pat'));
  const first = own(all.first);
  const wordFirst = first.filter((name) => isWord.has(name));
  const wordLast = own(all.commonLast).filter((name) => isWord.has(name));
  const isEponym = new Set(all.eponyms);
  const eponymLast = own([...all.commonLast, ...all.last]).filter((name) => isEponym.has(name));
  return {
    ...all,
    split,
    first,
    wordFirst,
    wordLast,
    eponymLast,
    commonLast: own(all.commonLast),
    last: own(all.last),
    towns,
  };
}

/** The sentences of a bank that a split may use: every fifth is kept for `test`. */
export const ofBank = (bank: readonly string[], split: Split): readonly string[] =>
  bank.filter((_, at) => (at % 5 === 4) === (split === 'test'));
