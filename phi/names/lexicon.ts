/**
 * The word lists of `data/` as one table: what is known of a word, asked by its place in a folded text, without cutting
 * the word out. Open addressing over 32 bits of hash with 16 bits more as a check: the words themselves are not kept.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { closedClasses, is } from './words.ts';

const lists: readonly (readonly [keyof typeof is, string])[] = [
  ['first', 'first-names.txt.gz'],
  ['frequentSurname', 'surnames-common.txt.gz'],
  ['surname', 'surnames.txt.gz'],
  ['city', 'cities.txt.gz'],
  ['common', 'words-common.txt.gz'],
  ['rare', 'words-rare.txt.gz'],
  ['clinical', 'clinical.txt.gz'],
  ['clinical', 'clinical-own.txt'],
  ['eponym', 'eponyms.txt.gz'],
  ['eponym', 'eponyms-own.txt'],
];

/** About 230,000 words in twice as many places. */
const SIZE = 1 << 19;
const NEWLINE = 10;
const BLANK = 32;

/** Hash, check and classes of a word stand side by side, so that a question costs one reach into memory. */
const FIELDS = 3;

let loaded: Uint32Array | undefined;

/** What is known of the word at `start` of a folded text: bits of `is`, 0 for an unknown word. */
export function classesAt(folded: string, start: number, end: number): number {
  loaded ??= load();
  let key = 0x811c9dc5;
  let check = 0;
  for (let at = start; at < end; at += 1) {
    const code = folded.charCodeAt(at);
    key = Math.imul(key ^ code, 0x01000193);
    check = (Math.imul(check, 31) + code) | 0;
  }
  key = mixed(key);
  check &= 0xffff;
  return loaded[placeOf(loaded, key, check) + 2] ?? 0;
}

/** Where a word stands in the table, or the free place where it would. */
function placeOf(table: Uint32Array, key: number, check: number): number {
  for (let slot = key & (SIZE - 1); ; slot = (slot + 1) & (SIZE - 1)) {
    const place = slot * FIELDS;
    if (table[place + 2] === 0 || (table[place] === key && table[place + 1] === check)) return place;
  }
}

/** The same for a word by itself, in small letters. */
export const classesOf = (word: string): number => classesAt(word, 0, word.length);

let abbreviations: ReadonlySet<string> | undefined;

/**
 * Tells whether a word, given in small letters, is an abbreviation of notes, orders or remittances. They are a set of
 * their own: only how a word is written tells `MAC` from `Mac`, and few words are asked for.
 */
export function isListedAbbreviation(word: string): boolean {
  abbreviations ??= new Set(
    readFileSync(path.join(import.meta.dirname, 'data', 'abbreviations-own.txt'), 'utf8')
      .toLowerCase()
      .split(/\s+/),
  );
  return abbreviations.has(word);
}

function load(): Uint32Array {
  const table = new Uint32Array(SIZE * FIELDS);
  for (const [name, file] of lists) {
    const bytes = readFileSync(path.join(import.meta.dirname, 'data', file));
    // Cities have blanks in their names; the lists written by hand have several words a line.
    addWords(table, file.endsWith('.gz') ? gunzipSync(bytes) : bytes, is[name], !file.endsWith('.gz'));
  }
  for (const [name, words] of closedClasses) addWords(table, Buffer.from(words), is[name], true);
  return table;
}

function addWords(table: Uint32Array, bytes: Uint8Array, bit: number, byBlanks: boolean): void {
  let key = 0x811c9dc5;
  let check = 0;
  let length = 0;
  const size = bytes.length;
  for (let at = 0; at <= size; at += 1) {
    // No reading beyond the end: that alone would make the whole loop slow.
    const code = at < size ? (bytes[at] ?? NEWLINE) : NEWLINE;
    if (code === NEWLINE || (byBlanks && code === BLANK)) {
      if (length > 0) add(table, mixed(key), check & 0xffff, bit);
      key = 0x811c9dc5;
      check = 0;
      length = 0;
    } else {
      key = Math.imul(key ^ code, 0x01000193);
      check = (Math.imul(check, 31) + code) | 0;
      length += 1;
    }
  }
}

function add(table: Uint32Array, key: number, check: number, bit: number): void {
  const place = placeOf(table, key, check);
  table[place] = key;
  table[place + 1] = check;
  table[place + 2] = (table[place + 2] ?? 0) | bit;
}

/** FNV leaves its low bits poorly mixed. */
function mixed(key: number): number {
  let hash = key ^ (key >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}
