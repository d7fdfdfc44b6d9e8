/**
 * Dates in every form that clinics write, whole or in part (45 CFR 164.514(b)(2)(i)(C): all elements but the year).
 * Whoever begins with a digit is read by `dateAtDigit`, whoever begins with a month by `dateAtWord`.
 */

import { months as long } from '#phi/dates.ts';
import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { digitsOf, isMostlyDigits } from './checks.ts';
import { before, D, hasWithin, isDigit, isWordPart, matchAt, nothing, one } from './hit.ts';
import { isMisreadMonth, isMonth, monthPattern } from './months.ts';

const END = '(?![0-9a-z])';
/** A year as a scanner may read it. */
const Y = `(?:19|2[0o])${D}{2}`;
/** Two digits of a year, one of which the scanner could read: "13-MAY. Lidocaine" has none. */
const YY = `(?:[0-9]${D}|${D}[0-9])`;
/** A time may follow without a blank: `2026-03-14T10:00`. */
const END_OR_TIME = '(?![0-9]|[a-su-z]|t(?![0-9]))';

const yearFirst = new RegExp(`(${D}{4})([-/.])(${D}{1,2})\\2(${D}{1,2})${END_OR_TIME}`, 'y');
const yearLast = new RegExp(`(${D}{1,2}) ?([-/.]) ?(${D}{1,2}) ?\\2 ?'?(${D}{4}|${YY})${END_OR_TIME}`, 'y');
const yearMonth = new RegExp(`(${Y})-(0[1-9]|1[0-2])(?![0-9a-z]|-[0-9])`, 'y');
/** From and to of a service line on a Medicare remittance: "0226 022624". */
const serviceDays = /([0-9]{2})([0-9]{2}) {1,3}([0-9]{2})([0-9]{2})[0-9]{2}(?![0-9a-z])/y;
const spacedOut = new RegExp(`(${D}{2}) (${D}{2}) (${Y}|${YY}(?=[ \\t]*(?:\\n|$)))${END}`, 'y');
const compact = new RegExp(`${D}{8}(?:-${D}{8})?${END}`, 'y');
const monthYear = new RegExp(`(${D}{1,2}) ?[/-] ?(${Y})(?![0-9a-z/-])`, 'y');
const monthDay = new RegExp(`(${D}{1,2})/(${D}{1,2})(?![0-9a-z/]|\\.[0-9])`, 'y');
const dashRange = /([0-9]{1,2})-([0-9]{1,2}) ?(?:to|thru|through|until) ?([0-9]{1,2})-([0-9]{1,2})(?![0-9a-z-])/y;
const monthDashDay = new RegExp(`(${D}{1,2})-(${D}{1,2})(?=[.,;)\n]|$| (?:are|is|was|were|and|at|for|by|show))`, 'y');
const dayRange = new RegExp(`(${D}{1,2})/(${D}{1,2}) ?- ?(${D}{1,2})/(${D}{1,2})(?:/(?:${D}{4}|${D}{2}))?${END}`, 'y');
const dayMonth = new RegExp(
  `(${D}{1,2})(?:st|nd|rd|th)?(?: ?[-/. ] ?| {1,3}(?:day )?of {1,3})?(${monthPattern})(?![a-z])\\.?` +
    `(?:(?: {0,3}[-/., ] {0,3}|, ?)'?(?:${Y}|${YY}(?![0-9:]))|(?:19|20)?${YY})?(?![0-9])`,
  'y',
);
const ordinalDay =
  /(?:[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)(?=[.,;:)!?\n]|$| (?:and|at|but|for|or|so|to|with|we|i|he|she|they|please|pls|if|because|when|due|that|since)\b)/y;
/** A time right behind a date stamps it. */
const time =
  /(?:t| ?@ ?|,? )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?: ?[ap]\.?m\b\.?)?(?:z\b|[+-][0-9]{2}:?[0-9]{2}\b)?(?![0-9:])/y;

/** In: a place where digits begin. Out: the date there, with the time that stamps it. */
export function dateAtDigit(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  const found =
    wholeDate(folded, at) ?? dayAndMonth(text, at) ?? partOfDate(folded, at) ?? dayAlone(folded, at) ?? undefined;
  if (!found) return nothing;
  const isOrdinal = /^[0-9]{1,2}(?:st|nd|rd|th)/.test(found[0]) && before(folded, at, 5).endsWith(' the ');
  return one(isOrdinal ? at - 4 : at, withTime(folded, at + found[0].length), 'DATE');
}

/** "booked for the 20th": a day without its month. */
function dayAlone(folded: string, at: number): RegExpExecArray | null {
  const isDay =
    /\b(?:on|for|to|by|since|until|til|till|from|of|thru|through|and|or|(?:mon|tues|wednes|thurs|fri|satur|sun)day) the $/.test(
      before(folded, at, 14),
    );
  return isDay ? matchAt(ordinalDay, folded, at) : null;
}

/** Where a date ends that begins with a month or a digit, with its time. */
function withTime(folded: string, end: number): number {
  return end + (matchAt(time, folded, end)?.[0].length ?? 0);
}

const BLANK = 0x20;
const DASH = 0x2d;
const SLASH = 0x2f;
const isSign = (code: number): boolean => code === DASH || code === SLASH || code === 0x2e;

// Most numbers are no dates. The sign without which a form cannot match is looked for before its pattern is tried.

function wholeDate(folded: string, at: number): RegExpExecArray | undefined {
  const iso = isSign(folded.charCodeAt(at + 4)) ? matchAt(yearFirst, folded, at) : null;
  if (iso && isYear(iso[1]) && isMonthAndDay(iso[3], iso[4])) return iso;
  const usual = matchAt(yearLast, folded, at);
  if (usual && isCalendar(usual, folded, at)) return usual;
  const spaced = folded.charCodeAt(at + 2) === BLANK ? matchAt(spacedOut, folded, at) : null;
  if (
    spaced &&
    isMonthAndDay(spaced[1], spaced[2]) &&
    (spaced[3]?.length === 4 || isField(before(folded, at), folded, at + spaced[0].length))
  )
    return spaced;
  const digits = isWordPart(folded.charCodeAt(at + 7)) ? matchAt(compact, folded, at) : null;
  return digits && isCompactDate(digits[0]) ? digits : undefined;
}

/** `12.1.26` may be a version or a section: points need two-digit parts or a whole year. */
function isCalendar([whole, first = '', sign, second = '', year = '']: RegExpExecArray, folded: string, at: number) {
  if (!isReadAsDigits(whole) || !(isMonthAndDay(first, second) || isMonthAndDay(second, first))) return false;
  if (year.length === 4) return isYear(year);
  if (sign !== '.' || isField(before(folded, at), folded, at + whole.length)) return true;
  if (DATE_WORD.test(before(folded, at))) return true;
  const isRecent =
    Number(digitsOf(year)) <= 35 &&
    /^(?:[ ,;:)]|\.?\s|\.?$)/.test(folded.slice(at + whole.length, at + whole.length + 2));
  if (isRecent && /[ (/]$/.test(before(folded, at, 1)) && !SECTION.test(before(folded, at, 12))) return true;
  return whole.length === 8 && !SECTION.test(before(folded, at, 12));
}

const SECTION = /(?:version|section|chapter|step|item|fig(?:ure)?|table|no|§|#|\bv)[ .]{0,2}$/;

/** Three parts with two signs between them bear more misread digits than a bare number: `O3/l9/24`. */
const isReadAsDigits = (whole: string): boolean => (whole.match(/[0-9]/g)?.length ?? 0) >= 2;

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

function dayAndMonth({ folded, plain }: Text, at: number): RegExpExecArray | undefined {
  // A day has two digits at most.
  if (isDigit(folded.charCodeAt(at + 1)) && isDigit(folded.charCodeAt(at + 2))) return undefined;
  const found = matchAt(dayMonth, folded, at);
  if (!found) return undefined;
  const [whole, day = '', month = ''] = found;
  const number = Number(digitsOf(day));
  if (number < 1 || number > 31) return undefined;
  // "take 2 may repeat", "5 mar": small letters and a word of the language need more than a day before them.
  const isWord = /^(?:may|mar|march|dec|sep)$/.test(month) && !isCapital(plain.charCodeAt(at + whole.indexOf(month)));
  return isWord && whole.endsWith(month) && !/st|nd|rd|th/.test(whole.slice(0, 4))
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
  const month = folded.charCodeAt(at + 4) === DASH ? matchAt(yearMonth, folded, at) : null;
  if (month) return month;
  const hasSlash = hasWithin(folded, at + 1, 2, SLASH);
  const range = hasSlash ? matchAt(dayRange, folded, at) : null;
  if (range && isMonthAndDay(range[1], range[2]) && isMonthAndDay(range[3], range[4])) return range;
  const hasDash = hasWithin(folded, at + 1, 2, DASH);
  const dashes = hasDash ? matchAt(dashRange, folded, at) : null;
  if (dashes && isMonthAndDay(dashes[1], dashes[2]) && isMonthAndDay(dashes[3], dashes[4]) && Number(dashes[4]) > 12)
    return dashes;
  const days = folded.charCodeAt(at + 4) === BLANK ? matchAt(serviceDays, folded, at) : null;
  if (days && isMonthAndDay(days[1], days[2]) && isMonthAndDay(days[3], days[4])) return days;
  const dashed = hasDash ? matchAt(monthDashDay, folded, at) : null;
  if (dashed && isMonthAndDay(dashed[1], dashed[2]) && /\b(?:on|since|dated|from) $/.test(before(folded, at, 7)))
    return dashed;
  const day = hasSlash ? matchAt(monthDay, folded, at) : null;
  if (!day || !isMonthAndDay(day[1], day[2])) return undefined;
  return isDateByContext(folded, at, day) ? day : undefined;
}

const DATE_WORD =
  /(?:\b(?:on|since|until|til|till|dated|dates?|dos|dob|due|received|processed|posted|paid|seen|last|next|collected|sent|starting|ending|effective|expires|visits?|service|updated|admitted|discharged|week of|as of|rec'?d|appt|appointment|booked|scheduled|echo|labs?|mri|ct|x-?rays?|eval|exam|court|yesterday|today|tomorrow|tonight|this morning|thru|through|lmp|dc'?d|d\/c'?d|refill(?:ed)?|out|resume|restart|stop|start|begin|recheck|return|back|bp|(?:mon|tue?s?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?)\.?(?: is| was)?|@|→|\b[0-9.,]{1,7} ?(?:mg|mcg|ml|units?)|[0-9]{3}-[0-9]{4})[:.,]?[ \t]{0,12}\(?$/;
/** Whoever did something did it on a day: "denied 5/6", "finished 2/11". Counting and measuring is done out of a whole. */
const DEED =
  /\b(?!(?:rat|grad|scor|recall|remember|answer|repeat|measur|reduc|decreas|increas|improv|limit|need|bas|us|fix|add|mix|rais)ed\b)[a-z]{2,12}(?:ed|nt|ew|ook)[ \t]{1,3}$/;
const LOOSE_WORD =
  /\b(?:in|by|from|to|and|around|about|approximately|before|after|between|of|for|was|her|his|at)[ \t]{1,3}$/;
/** What is counted in parts of ten, of five or of another whole, and vitals. */
const SCORE_WORD =
  /\b(?:pain|scor\w*|scale|strength|grade|murmur|reflex\w*|pulses?|rated?|rating|level|apgars?|gcs|motor|power|mmse|moca|phq|gad|vision|va|acuity|severity|intensity|stage|visual|mmt|dtrs?|mini-?cog|tinetti|waddell|gds|i?adls?|epds|audit|dast|cage|nihss|braden|berg|odi|ndi|flacc|vas|nrs|fim|cssrs|beighton|katz|recall\w*|gait|balance|iop|cdr?|ratio)\b/;
/** What stands behind a score, a fraction or a part of a series. */
const SCORE_AFTER =
  /^ ?(?:tab|cap|cup|pack|ppd|inch|in\b|teasp|tsp|strength|systolic|diastolic|murmur|pain|dose|normal|points?|correct|intensity|bilat|throughout|weeks?|wks?|days?|hours?|hrs?|months?|criteria|positive|pulses?|motor|sys|sem|holo|grade|of\b|full|mile|scale|severity|x\b|recall|power|symm)/;
/** What things are scored out of, or halved and quartered by. */
const scales: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10]);
/** Wholes of scores that are seldom days of a month: GCS, PHQ, MMSE and MoCA, Tinetti. */
const rareScales: ReadonlySet<number> = new Set([7, 9, 12, 15, 16, 20, 21, 24, 27, 28, 30]);

/**
 * `3/14` may be a date, a score, a grade or a fraction. A month above the second number, and a second number out of
 * which nothing is scored, make it a date; else the words around it and its place in the line decide.
 */
function isDateByContext(folded: string, at: number, [whole, first = '', second = '']: RegExpExecArray): boolean {
  const end = at + whole.length;
  const previous = before(folded, at, 40);
  const after = folded.slice(end, end + 14);
  const [month, day] = [Number(digitsOf(first)), Number(digitsOf(second))];
  const isPart = month <= day && (scales.has(day) || rareScales.has(day));
  if (isPart && (SCORE_AFTER.test(after) || (/^(?:"|'')/.test(after) && (day === 2 || day === 4 || day === 8))))
    return false;
  if (/[a-z]$|\bp(?:g|gs|age)?\.? ?$/.test(previous)) return false;
  const clause = previous.slice(previous.search(/[.;:,()\n|][^.;:,()\n|]*$/) + 1);
  const isSaid = DATE_WORD.test(previous) || TIME_AFTER.test(after);
  if (isSaid) return month > day || !SCORE_WORD.test(clause) || !scales.has(day);
  if (SCORE_WORD.test(clause) || (rareScales.has(day) && SCORE_WORD.test(previous))) return false;
  if (month > day || second.startsWith('0') || (first.startsWith('0') && first.length === 2)) return true;
  if (!scales.has(day)) return !rareScales.has(day) || !/^[ )]*(?:on|\()? ?(?:the )?(?:score|scale|screen)/.test(after);
  return (
    DEED.test(previous) ||
    (LOOSE_WORD.test(previous) && day > 10) ||
    isField(previous, folded, end) ||
    isListed(folded, at, end)
  );
}

const LISTED =
  /\b(?:on|since|from|dated|between|dos|missed) [0-9]{1,2}\/[0-9]{1,2}(?:, ?[0-9]{1,2}\/[0-9]{1,2}){0,6},? ?(?:and|&|to|thru|through|-|,) ?$/;
/** A whole date ends what this one begins. */
const UNTIL = /^ ?(?:to|thru|through|until|-|–) ?[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{2}/;

/** In a row of dates: "missed 4/9, 4/16 and 4/23", "2/6 thru 4/22"; or first in its line, before what happened. */
function isListed(folded: string, at: number, end: number): boolean {
  if (LISTED.test(before(folded, at, 60)) || UNTIL.test(folded.slice(end, end + 24))) return true;
  if (
    /^ ?(?:,|and|&|→|-|–|thru|through|to|till?|until) ?(?:and )?(?:1[0-2]|[1-9])\/(?:1[1-9]|2[0-9]|3[01]|[12]?[79])(?![0-9/])/.test(
      folded.slice(end, end + 16),
    )
  )
    return true;
  if (
    /(?:[0-9]\/[0-9]{1,2}) ?(?:,|and|&|→|-|–|thru|through|to|till?|until) ?(?:and )?$/.test(before(folded, at, 16)) &&
    !/[0-9]\/(?:[234568]|10) ?\S* ?$/.test(before(folded, at, 16))
  )
    return true;
  return (
    /(?:^|\n)[ \t]*(?:[-*•] ?)?$/.test(before(folded, at, 8)) && /^[ \t]{1,3}[a-z]{3}/.test(folded.slice(end, end + 6))
  );
}

const TIME_AFTER = /^[ ,]{1,3}(?:at )?[0-9oil]{1,2}(?::[0-9oilsb]{2}| ?[ap]\.?m?\b)/;

/** Alone between the beginning of a line, or a wide gap, and the end of the line, or another. */
function isField(previous: string, folded: string, end: number): boolean {
  return (
    /(?:^|\n|\t| {2}|\|)[ \t]*$/.test(previous) && /^(?:[ \t]*(?:\r?\n|\||$)|\t| {2})/.test(folded.slice(end, end + 12))
  );
}

const MONTH_TAIL = new RegExp(
  `(?:\\.|,)?(?: {0,3}|\\n)(?:(?:of )?(${Y})(?![0-9a-z])` +
    `|(${D}{1,2})(?:st|nd|rd|th)?(?![0-9a-z%]|:[0-9]|/[0-9]|\\.[0-9])` +
    `(?: ?(?:-|to|through|thru|and|&) ?${D}{1,2}(?:st|nd|rd|th)?(?![0-9a-z:/%]))?` +
    `(?:(?:,|\\.)?(?: {1,3}|\\n)${Y}(?![0-9a-z])|, {0,2}'?${YY}(?![0-9a-z:])| '${YY}(?![0-9a-z])|-${D}{4}|-${YY}(?![0-9a-z]))?)`,
  'y',
);
const DASHED_TAIL = new RegExp(
  `[-/](${D}{1,2})[-/](?:${Y}|${YY})(?![0-9a-z])|\\.?[-/' ]{1,2}(?:${Y}|(?<=')${YY})(?![0-9a-z])`,
  'y',
);
const MONTH_WORD_BEFORE =
  /(?:\b(?:in|since|until|till?|last|this|next|early|late|mid|by|of|from|through|thru|during|before|after|around|between|and|or|every|each|to|for|the|due|past|on|recheck|repeat)|(?:january|february|march|april|june|july|august|september|october|november|december),)[ \t\n-]{1,3}$/;

/** In: a place where the word `word` of the folded text begins. Out: the date that begins with it, if it is a month. */
export function dateAtWord(text: Text, at: number, word: string): readonly Finding[] {
  const sure = isMonth(word);
  if (!sure && !isMisreadMonth(word)) return nothing;
  const { folded } = text;
  const end = at + word.length;
  const dashed = matchAt(DASHED_TAIL, folded, end);
  if (dashed) return one(at, withTime(folded, end + dashed[0].length), 'DATE');
  const tail = matchAt(MONTH_TAIL, folded, end);
  if (tail && isTail(tail, text, at, word)) return one(at, withTime(folded, end + tail[0].length), 'DATE');
  const spelled = sure ? matchAt(SPELLED_TAIL, folded, end) : null;
  if (spelled) return one(at, end + spelled[0].length, 'DATE');
  return sure && isBareMonth(text, at, word) ? one(at, end, 'DATE', false) : nothing;
}

const ordinal =
  '(?:twenty|thirty)[ -]first|twenty[ -](?:second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
const SPELLED_TAIL = new RegExp(`(?:,? the)? (?:${ordinal})(?![a-z])(?:,? ${Y}(?![0-9]))?`, 'y');
const spelledDay = new RegExp(
  `(?:${ordinal})(?: (?:day )?of (?:${long.join('|')})(?:,? ${Y}(?![0-9]))?)?(?![a-z])`,
  'y',
);
/** The words with which a day begins that is spelled out, for the table of words. */
export const ordinalWords: readonly string[] = ordinal
  .replace(/\(\?:([a-z|]+)\)/g, '$1')
  .replaceAll('[ -]', ' ')
  .split('|')
  .map((word) => word.split(' ')[0] ?? word);

/** `the twelfth of April`, `Sunday the fourth`; a fourth of anything else is none. */
export function spelledDayAtWord({ folded }: Text, at: number): readonly Finding[] {
  const found = matchAt(spelledDay, folded, at);
  if (!found) return nothing;
  const isDay =
    / of (?!the)/.test(found[0]) ||
    (/\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on|by|until|since) (?:or before )?)[ ,]{0,2}the $/.test(
      before(folded, at, 28),
    ) &&
      /^(?:[.,;:!?\n]|$| (?:and|at|but|for|or|so|no|with|we|i|he|she|they|because|when)\b)/.test(
        folded.slice(at + found[0].length, at + found[0].length + 9),
      ));
  const lead = /(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[ ,]{1,2})?the $/.exec(before(folded, at, 16));
  return isDay ? one(at - (lead?.[0].length ?? 0), at + found[0].length, 'DATE') : nothing;
}

function isTail([whole, year, day = '']: RegExpExecArray, { plain, folded }: Text, at: number, word: string): boolean {
  // "may 5 mg" and "mar 2 cm" in small letters are no dates, "May 5" is.
  if (/^(?:may|mar|dec|sep)$/.test(word) && !isCapital(plain.charCodeAt(at)))
    return (
      year !== undefined || /st|nd|rd|th|,/.test(whole) || /\b(?:on|by|since|until|til) $/.test(before(folded, at, 7))
    );
  if (year !== undefined) return true;
  // A scanner's day has a digit that it could read: "in July. I saw her", "April is".
  const number = /[0-9]/.test(day) ? Number(digitsOf(day)) : 0;
  return number >= 1 && number <= 31;
}

const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/** A month without a day is a date too. `may`, `march`, `august` and the short forms are so only after words of time. */
function isBareMonth({ plain, folded }: Text, at: number, word: string): boolean {
  const ofTime = MONTH_WORD_BEFORE.test(before(folded, at, 14));
  // OCT is a scan of the eye as well.
  if (word.length < 5 && word !== 'june' && word !== 'july')
    return ofTime && isCapital(plain.charCodeAt(at)) && !isCapital(plain.charCodeAt(at + 1));
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
