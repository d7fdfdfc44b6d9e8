/**
 * The second look of the gate: looser than the redactor, because here a false alarm costs a person's glance and a miss
 * costs a leak. It knows no names and no labels, only shapes that text without identifiers hardly ever has.
 */
import { classesOf } from '../names/lexicon.ts';
import type { Text } from '../text.ts';

/** Six digits and more, with single signs between them. */
const DIGITS = /(?<![\d.,$])\d(?:[ ./-]?\d){5,40}(?![\d%A-Za-z])/g;
/** Letters and digits in one run, as numbers of members and claims have them. */
const MIXED = /(?<![\w-])(?=[A-Z-]{0,6}\d|\d{1,12}[A-Z])[A-Z\d-]{8,40}(?![\w-])/gi;
const MAIL = /\S@\S|[a-z\d] @ [a-z]{2,40} ?\. ?[a-z]/gi;
/** A month and a day. Scores such as 7/10 and 12/16 look alike: see `isScore`. */
const MONTH_DAY =
  /(?<![\d/.-]|\b(?:page|pg|p)\.? ?)(0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?![\d/.%-]|\s?(?:mg|mcg|ml|cm|mm|min|hrs?|d|days?|wks?|weeks?|mos?|months?|yrs?|years?|cmh2o|units?|u|lbs?|kg|x|reps?|sets?)\b)/gi;

/** Versions of X12 transactions, such as 005010X279A1. */
const X12_VERSION = /\b00\d{4}X\d{3}(?:[A-Z]\d{1,2})?\b/g;

/** What in a text without its placeholders still has the shape of an identifier. */
export function looseRuns(
  text: string,
): { readonly start: number; readonly end: number; readonly type: 'EMAIL' | 'ACCOUNT' | 'DATE' }[] {
  const plain = text.replace(X12_VERSION, (version) => ' '.repeat(version.length));
  const found: ReturnType<typeof looseRuns> = [];
  const add = (type: 'EMAIL' | 'ACCOUNT' | 'DATE', index: number, length: number) =>
    found.push({ start: index, end: index + length, type });
  for (const { index, 0: run } of plain.matchAll(MAIL)) add('EMAIL', index, run.length);
  for (const { index, 0: run } of plain.matchAll(DIGITS)) if (!isOrdinaryNumber(run)) add('ACCOUNT', index, run.length);
  for (const { index, 0: run } of plain.matchAll(MIXED)) if (!isOrdinaryCode(run)) add('ACCOUNT', index, run.length);
  for (const { index, 0: run, 1: month = '', 2: day = '' } of plain.matchAll(MONTH_DAY)) {
    if (!isScore(month, day)) add('DATE', index, run.length);
  }
  return found;
}

/** Whether a text without its placeholders still holds the shape of an identifier. */
export const hasLooseMatch = (text: string): boolean => looseRuns(text).length > 0;

/** Ranges of values and of years, blood pressures, fractions, pairs of procedures, sums beside each other, versions. */
const ordinaryNumbers: readonly RegExp[] = [
  /^(?:19|20)\d\d-\d\d$/,
  /^\d{1,3}\/\d{1,3}(?:[ /-]\d{1,3}\/\d{1,3})*$/,
  /^\d{5}(?:\/\d{5})+$/,
  /^\d{1,7}(?:\.\d{1,2})?(?:[ /-]\d{1,7}(?:\.\d{1,2})?)*\.\d{1,2}$/,
  /^\d{1,7}\.\d{1,4}(?:[ /-]\d{1,7}\.\d{1,4})*$/,
  /^\d{1,4}(?:\.\d{1,5}){3}$/,
  // Years, and hours of the day, from and to.
  /^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/,
  /^(?:[01]\d|2[0-4])[0-5]\d ?- ?(?:[01]\d|2[0-4])[0-5]\d$/,
];

function isOrdinaryNumber(run: string): boolean {
  const range = /^(\d{2,3})-(\d{2,3})(?:[/ ]\d{2,3}(?:-\d{2,3})?)?$/.exec(run);
  if (range) return Number(range[1]) < Number(range[2]);
  return ordinaryNumbers.some((form) => form.test(run));
}

/** Short codes, words with a number or two in them, and what a provider is by taxonomy (207Q00000X). */
function isOrdinaryCode(run: string): boolean {
  return run.replace(/\D/g, '').length < 5 || !/[A-Z]/i.test(run) || /^\d{3}[A-Z\d]{6}X$/.test(run);
}

/** What pain, strength, gait, days of a week and tests are scored out of. A day of a month with a nought is no score. */
const scales: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 21, 24, 27, 28, 30]);
const isScore = (month: string, day: string): boolean =>
  !month.startsWith('0') && !day.startsWith('0') && scales.has(Number(day));

/** Of fewer words no share can be told. */
const MIN_WORDS = 20;
/** Clinic text without identifiers has up to 3 unknown words in 100, a page of another language or of noise over 30. */
const MAX_UNKNOWN = 0.3;
/** Unknown words with a capital letter are what names look like. */
const MAX_UNKNOWN_CAPITALISED = 0.12;
const WORD = /\p{L}[\p{L}\p{M}'’]{2,60}/gu;

/** Whether so many words stand in no list that the text may be another language, a failed scan or a list of names. */
export function hasUnknownWords(texts: readonly Pick<Text, 'plain' | 'folded'>[]): boolean {
  let words = 0;
  let unknown = 0;
  let capitalised = 0;
  for (const { plain, folded } of texts) {
    for (const { index, 0: word } of plain.matchAll(WORD)) {
      words += 1;
      if (isKnown(folded.slice(index, index + word.length))) continue;
      unknown += 1;
      if (/^\p{Lu}/u.test(word)) capitalised += 1;
    }
  }
  if (words < MIN_WORDS) return false;
  return unknown > MAX_UNKNOWN * words || capitalised > MAX_UNKNOWN_CAPITALISED * words;
}

function isKnown(folded: string): boolean {
  if (classesOf(folded) !== 0) return true;
  const stem = folded.replace(/['’]s?$/, '').replace(/(?:e?s|ed|ing|ly)$/, '');
  return stem.length > 2 && (classesOf(stem) !== 0 || classesOf(`${stem}e`) !== 0);
}
