/**
 * Dates in every form that clinics write, whole or in part (45 CFR 164.514(b)(2)(i)(C): all elements but the year).
 * Whoever begins with a digit is read by `dateAtDigit`, whoever begins with a month by `dateAtWord`.
 */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { digitsOf, isMostlyDigits } from './checks.ts';
import { before, D, matchAt, nothing, one } from './hit.ts';
import { isMisreadMonth, isMonth, monthPattern } from './months.ts';

const END = '(?![0-9a-z])';
/** A time may follow without a blank: `2026-03-14T10:00`. */
const END_OR_TIME = '(?![0-9]|[a-su-z]|t(?![0-9]))';

const yearFirst = new RegExp(`(${D}{4})([-/.])(${D}{1,2})\\2(${D}{1,2})${END_OR_TIME}`, 'y');
const yearLast = new RegExp(`(${D}{1,2}) ?([-/.]) ?(${D}{1,2}) ?\\2 ?(${D}{4}|${D}{2})${END}`, 'y');
const spacedOut = new RegExp(`(${D}{2}) (${D}{2}) ((?:19|20)${D}{2})${END}`, 'y');
const compact = new RegExp(`${D}{8}(?:-${D}{8})?${END}`, 'y');
const monthYear = new RegExp(`(${D}{1,2}) ?[/-] ?((?:19|20)${D}{2})(?![0-9a-z/-])`, 'y');
const monthDay = new RegExp(`(${D}{1,2})/(${D}{1,2})(?![0-9a-z/]|\\.[0-9])`, 'y');
const dayRange = new RegExp(`(${D}{1,2})/(${D}{1,2}) ?- ?(${D}{1,2})/(${D}{1,2})(?:/(?:${D}{4}|${D}{2}))?${END}`, 'y');
const dayMonth = new RegExp(
  `(${D}{1,2})(?:st|nd|rd|th)?(?: {0,3}[-/. ] {0,3}| {1,3}(?:day )?of {1,3})?(${monthPattern})(?![a-z])\\.?` +
    `(?:(?: {0,3}[-/., ] {0,3}|, ?)'?(?:(?:19|20)${D}{2}|${D}{2}(?![0-9:]))|(?:19|20)?${D}{2})?(?![0-9])`,
  'y',
);
const ordinalDay = /(?:[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?=[.,;)\n]|$)/y;

/** In: a place where digits begin. Out: the date there. */
export function dateAtDigit(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  const found =
    wholeDate(folded, at) ??
    dayAndMonth(folded, at) ??
    partOfDate(folded, at) ??
    (/\bon the $/.test(before(folded, at, 8)) ? matchAt(ordinalDay, folded, at) : null);
  return found ? one(at, at + found[0].length, 'DATE') : nothing;
}

function wholeDate(folded: string, at: number): RegExpExecArray | undefined {
  const iso = matchAt(yearFirst, folded, at);
  if (iso && isYear(iso[1]) && isMonthAndDay(iso[3], iso[4])) return iso;
  const usual = matchAt(yearLast, folded, at);
  if (usual && isCalendar(usual, folded, at)) return usual;
  const spaced = matchAt(spacedOut, folded, at);
  if (spaced && isMonthAndDay(spaced[1], spaced[2])) return spaced;
  const digits = matchAt(compact, folded, at);
  return digits && isCompactDate(digits[0]) ? digits : undefined;
}

/** `12.1.26` may be a version or a section: points need two-digit parts or a whole year. */
function isCalendar([whole, first = '', sign, second = '', year = '']: RegExpExecArray, folded: string, at: number) {
  if (!isMostlyDigits(whole) || !(isMonthAndDay(first, second) || isMonthAndDay(second, first))) return false;
  if (year.length === 4) return isYear(year);
  return sign !== '.' || (whole.length === 8 && !/(?:version|section|\bv)[ .]{0,2}$/.test(before(folded, at, 12)));
}

/** Eight digits, year first or last; two of them joined are a range as X12 writes it. */
function isCompactDate(value: string): boolean {
  return value.split('-').every((part) => {
    const digits = digitsOf(part);
    if (!isMostlyDigits(part) || digits.length !== 8) return false;
    return (
      (isYear(digits.slice(0, 4)) && isMonthAndDay(digits.slice(4, 6), digits.slice(6))) ||
      (isYear(digits.slice(4)) &&
        (isMonthAndDay(digits.slice(0, 2), digits.slice(2, 4)) ||
          isMonthAndDay(digits.slice(2, 4), digits.slice(0, 2))))
    );
  });
}

function dayAndMonth(folded: string, at: number): RegExpExecArray | undefined {
  const found = matchAt(dayMonth, folded, at);
  if (!found) return undefined;
  const [whole, day = '', month = ''] = found;
  const number = Number(digitsOf(day));
  if (number < 1 || number > 31) return undefined;
  // "take 2 may repeat", "5 mar": small letters and a word of the language need more than a day before them.
  return /^(?:may|mar|march|dec|sep)$/.test(month) && whole.endsWith(month) && !/st|nd|rd|th/.test(whole.slice(0, 4))
    ? beforeSentence(folded, at)
      ? found
      : undefined
    : found;
}

function beforeSentence(folded: string, at: number): boolean {
  return DATE_WORD.test(before(folded, at));
}

function partOfDate(folded: string, at: number): RegExpExecArray | undefined {
  const year = matchAt(monthYear, folded, at);
  if (year && isMonthNumber(year[1])) return year;
  const range = matchAt(dayRange, folded, at);
  if (range && isMonthAndDay(range[1], range[2]) && isMonthAndDay(range[3], range[4])) return range;
  const day = matchAt(monthDay, folded, at);
  if (!day || !isMonthAndDay(day[1], day[2])) return undefined;
  return isDateByContext(folded, at, at + day[0].length, Number(digitsOf(day[2] ?? ''))) ? day : undefined;
}

const DATE_WORD =
  /(?:\b(?:on|since|until|til|till|dated|dates?|dos|dob|due|received|processed|posted|paid|seen|last|next|collected|sent|starting|ending|effective|expires|visit|service|updated|admitted|discharged|week of|as of)|@)[:.,]?[ \t]{1,12}$/;
const LOOSE_WORD =
  /\b(?:in|by|from|through|thru|to|and|around|about|approximately|before|after|between|of|for)[ \t]{1,3}$/;
/** What is counted in parts of ten, of five or of another whole, and vitals. */
const SCORE_WORD =
  /\b(?:pain|scor\w*|scale|strength|grade|murmur|reflex\w*|pulses?|rated?|rating|level|apgar|gcs|motor|power|mmse|moca|phq|gad|bp|vision|va|acuity|severity|intensity|stage|visual)\b/;

/** `3/14` is a date where the words or the place say so; elsewhere it may be a score, a grade or a fraction. */
function isDateByContext(folded: string, at: number, end: number, second: number): boolean {
  const previous = before(folded, at, 40);
  if (SCORE_WORD.test(previous.slice(previous.search(/[.;\n][^.;\n]*$/) + 1))) return false;
  if (DATE_WORD.test(previous) || TIME_AFTER.test(folded.slice(end, end + 14))) return true;
  if (LOOSE_WORD.test(previous)) return second > 10 || folded.charAt(at) === '0';
  return isField(previous, folded, end);
}

const TIME_AFTER = /^[ ,]{1,3}(?:at )?[0-9oil]{1,2}:[0-9oilsb]{2}/;

/** Alone between the beginning of a line, or a wide gap, and the end of the line, or another. */
function isField(previous: string, folded: string, end: number): boolean {
  return (
    /(?:^|\n|\t| {2}|\|)[ \t]*$/.test(previous) && /^(?:[ \t]*(?:\r?\n|\||$)|\t| {2})/.test(folded.slice(end, end + 12))
  );
}

const MONTH_TAIL = new RegExp(
  `(?:\\.|,)?(?: {0,3}|\\n)(?:(?:of )?((?:19|20)${D}{2})(?![0-9a-z])` +
    `|(${D}{1,2})(?:st|nd|rd|th)?(?![0-9a-z:%]|/[0-9]|\\.[0-9])` +
    `(?: ?(?:-|to|through|thru|and|&) ?${D}{1,2}(?:st|nd|rd|th)?(?![0-9a-z:/%]))?` +
    `(?:(?:,|\\.)?(?: {1,3}|\\n)(?:19|20)${D}{2}(?![0-9a-z])|, {0,2}'?${D}{2}(?![0-9a-z:])| '${D}{2}(?![0-9a-z])|-${D}{4}|-${D}{2}(?![0-9a-z]))?)`,
  'y',
);
const DASHED_TAIL = new RegExp(
  `[-/](${D}{1,2})[-/](?:(?:19|20)${D}{2}|${D}{2})(?![0-9a-z])|\\.?[-/' ]{1,2}(?:(?:19|20)${D}{2}|(?<=')${D}{2})(?![0-9a-z])`,
  'y',
);
const MONTH_WORD_BEFORE =
  /\b(?:in|since|until|till?|last|this|next|early|late|mid|by|of|from|through|thru|during|before|after|around|between|and|or|every|each|to|for)[ \t\n-]{1,3}$/;

/** In: a place where the word `word` of the folded text begins. Out: the date that begins with it, if it is a month. */
export function dateAtWord(text: Text, at: number, word: string): readonly Finding[] {
  const sure = isMonth(word);
  if (!sure && !isMisreadMonth(word)) return nothing;
  const { folded } = text;
  const end = at + word.length;
  const dashed = matchAt(DASHED_TAIL, folded, end);
  if (dashed) return one(at, end + dashed[0].length, 'DATE');
  const tail = matchAt(MONTH_TAIL, folded, end);
  if (tail && isTail(tail, text, at, word)) return one(at, end + tail[0].length, 'DATE');
  return sure && isBareMonth(text, at, word) ? one(at, end, 'DATE', false) : nothing;
}

function isTail([whole, year, day = '']: RegExpExecArray, { plain }: Text, at: number, word: string): boolean {
  // "may 5 mg" and "mar 2 cm" in small letters are no dates, "May 5" is.
  if (/^(?:may|mar|dec|sep)$/.test(word) && !isCapital(plain.charCodeAt(at)))
    return year !== undefined || /st|nd|rd|th|,/.test(whole);
  if (year !== undefined) return true;
  const number = Number(digitsOf(day));
  return number >= 1 && number <= 31;
}

const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/** A month without a day is a date too. `may`, `march`, `august` and the short forms are so only after words of time. */
function isBareMonth({ plain, folded }: Text, at: number, word: string): boolean {
  const ofTime = MONTH_WORD_BEFORE.test(before(folded, at, 14));
  if (word.length < 5 && word !== 'june' && word !== 'july') return ofTime && isCapital(plain.charCodeAt(at));
  if (word === 'march' || word === 'august') return ofTime && isCapital(plain.charCodeAt(at));
  return ofTime || isCapital(plain.charCodeAt(at));
}

function isYear(digits = ''): boolean {
  const year = Number(digitsOf(digits));
  return year >= 1880 && year <= 2099;
}

function isMonthNumber(digits = ''): boolean {
  const month = Number(digitsOf(digits));
  return month >= 1 && month <= 12;
}

function isMonthAndDay(month = '', day = ''): boolean {
  const number = Number(digitsOf(day));
  return isMonthNumber(month) && number >= 1 && number <= 31 && digitsOf(month + day).length === (month + day).length;
}
