/** Streets, boxes, towns and ZIP codes. */

import type { Finding } from '#phi/finding.ts';
import { classesOf } from '#phi/names/lexicon.ts';
import { is } from '#phi/names/words.ts';
import type { Text } from '#phi/text.ts';
import { digitsOf, isMostlyDigits } from './checks.ts';
import { before, D, isDigit, isWordPart, matchAt, nothing, one } from './hit.ts';
import { directions, firstDigit, notStreets, otherSuffixes, plainSuffixes, statePattern, states } from './places.ts';

const houseNumber = /[0-9][0-9oilsb]{0,5}(?:[a-z]|-[0-9a-z]{1,4}| ?1\/2)?,?[ \t]{1,3}(?=[a-z0-9#'])/y;
const streetWord = /([a-z0-9][a-z0-9'-]{0,29})(\.?)(,?)([ \t]{1,3}|\b)/y;
const numberedRoad =
  /(?:(?:u\.?s\.?|state|county|old|north|south|east|west|[nsew]\.?|texas|farm to market|fm|rural|interstate) {1,2})?(?:(?:highway|hwy|route|rte|rt|road|rd) ?-?#? ?[a-z]?[0-9][0-9oil]{0,4}|(?:cr|sr|fm|i|us) ?-?#? ?[0-9][0-9oil]{1,4})[a-z]?(?![0-9a-z])/y;
const unit =
  /(?:[ ,.]{1,4}|,?\s?\n[ \t]{0,20})(?:(?:apartment|apt|unit|suite|ste|sfe|room|rm|building|bldg|floor|lot|trailer|trlr|space|spc|penthouse|ph|dept)\b\.?:? {0,2}#? ?[a-z0-9][a-z0-9-]{0,6}|# ?[a-z0-9][a-z0-9-]{0,6}|[0-9]{1,2}(?:st|nd|rd|th) (?:floor|fl)\b|(?:floor|fl)\b\.? ?[0-9]{1,2}|(?:basement|bsmt|upstairs|downstairs|rear|upper|lower|front)\b)(?![a-z0-9])/y;
/** `800 NE 13th`, `114 N Main`: without the word for a street, a point of the compass stands before its name. */
const compassStreet =
  /(?:n\.?e|n\.?w|s\.?e|s\.?w|[nsew]|north|south|east|west)\b\.? (?:[0-9]{1,3}(?:st|nd|rd|th)\b|[a-z]{3,20}(?=[ \t]{0,3}(?:[,\n]|$)| {2}))/y;
/** `6624 Fannin, 19th floor`: a name before a floor. */
const named =
  /(?:[nsew]\.? )?[a-z][a-z'-]{2,20}(?: [a-z][a-z'-]{2,20})?(?=, ?(?:[0-9]{1,2}(?:st|nd|rd|th) (?:floor|fl)|(?:floor|fl|suite|ste|apt|apartment|unit)\b\.? ?#? ?[0-9]))/y;
const beforeUnit = /([a-z][a-z'-]{3,20})(?:,? #[0-9]{1,4}[a-z]?|, ?[0-9]{1,4}[a-z])(?![a-z0-9])/y;
const trailing =
  / {1,2}(?:n\.?e|n\.?w|s\.?e|s\.?w|north|south|east|west|[nsew])\b\.?(?! ?[0-9a-z]{2,20} (?:st|street|ave|road|rd)\b)/y;
/** Roads of the language of the streets of the South-West and of Puerto Rico come before the name. */
const spanish = /(?:calle|avenida|camino|paseo|via|rue|avenue) [a-z' .-]{2,30}?(?=[,\n]|$| {2})/y;
const MAX_STREET_WORDS = 7;

/** In: a place where digits begin. Out: the street address there, with its apartment. */
export function streetAtDigit(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  // Behind a point or a hyphen digits are the rest of a value: "11.2, Cr 1.3", "IGF-1 98".
  const house = /[.-]/.test(folded.charAt(at - 1)) ? null : matchAt(houseNumber, folded, at);
  if (!house) return nothing;
  const street = at + house[0].length;
  const end = roadEnd(folded, street) ?? suffixEnd(text, street) ?? bareRoadEnd(text, street);
  if (end === undefined) return nothing;
  const compass = matchAt(trailing, folded, end);
  const withCompass = compass ? end + compass[0].length : end;
  return one(at, withUnits(folded, withCompass), 'ADDRESS');
}

function roadEnd(folded: string, at: number): number | undefined {
  const road = matchAt(numberedRoad, folded, at) ?? matchAt(spanish, folded, at);
  return road ? at + road[0].length : undefined;
}

function bareRoadEnd({ folded, plain }: Text, at: number): number | undefined {
  if (!isCapitalOrDigit(plain.charCodeAt(at))) return undefined;
  const road = matchAt(compassStreet, folded, at) ?? matchAt(named, folded, at);
  if (road) return at + road[0].length;
  // `318 Ormewood, 2B`, `10222 Bissonnet #1107`; a drug with how many to dispense looks alike.
  const bare = matchAt(beforeUnit, folded, at);
  return bare && (classesOf(bare[1] ?? '') & (is.clinical | is.common)) === 0 ? at + bare[0].length : undefined;
}

function withUnits(folded: string, end: number): number {
  let last = end;
  for (let times = 0; times < 3; times += 1) {
    const found = matchAt(unit, folded, last);
    if (!found) return last;
    last += found[0].length;
  }
  return last;
}

/** Words up to the last ending of a street that one line holds. */
function suffixEnd({ plain, folded }: Text, from: number): number | undefined {
  let at = from;
  let end: number | undefined;
  let isName = true;
  for (let count = 0; count < MAX_STREET_WORDS; count += 1) {
    const found = matchAt(streetWord, folded, at);
    if (!found) break;
    const [whole, word = '', point = '', comma = ''] = found;
    if (count === 0 && notStreets.has(word)) return undefined;
    const wordEnd = at + word.length + point.length;
    if (endsStreet(word, count, isName && isCapitalOrDigit(plain.charCodeAt(at)))) end = wordEnd;
    else if (notStreets.has(word)) break;
    isName &&= isCapitalOrDigit(plain.charCodeAt(at)) || directions.has(word);
    at += whole.length;
    // A sentence ends here: only short words and endings of streets have a point.
    if (point !== '' && word.length > 3 && end !== wordEnd && !directions.has(word)) break;
    if (comma !== '' || whole.length === word.length + point.length) break;
  }
  return end;
}

function endsStreet(word: string, count: number, isName: boolean): boolean {
  if (count === 0) return word === 'broadway' && isName;
  return plainSuffixes.has(word) || (isName && otherSuffixes.has(word));
}

const isCapitalOrDigit = (code: number) => isCapital(code) || isDigit(code);

const box =
  /(?:p\.? ?[o0]\.? ?b[o0]x|post office box|(?:(?:r\.?r\.?|rural route|hc|star route|rt|route) ?#? ?[0-9]{1,3},? )?b[o0]x|pmb|caller box|p\.? ?o\.? ?drawer) ?(?:no\.? ?)?#? ?[a-z]?[0-9oilsb]{1,7}(?:-[0-9]{1,4}|[a-z])?(?![0-9a-z])/y;
const ruralRoute = /(?:r\.?r\.?|rural route|star route) ?#? ?[0-9]{1,4}(?:,? b[o0]x [0-9a-z]{1,6})?(?![0-9a-z])/y;
const cornerOf = /(?:highway|hwy|route) [0-9]{1,4}(?![0-9a-z])/y;

/** In: a place where a word of boxes and rural routes begins. Out: the address there. */
export function boxAtWord({ folded, plain }: Text, at: number): readonly Finding[] {
  const found = matchAt(box, folded, at) ?? matchAt(ruralRoute, folded, at) ?? matchAt(cornerOf, folded, at);
  // RR is a breathing rate as well, and a box in small letters may be one of a form.
  const isVital = found !== null && /^rr ?[0-9]+$/.test(found[0]);
  // "Box 24J" and "Box 33" are fields of a claim form.
  const isForm =
    found !== null &&
    /^box/.test(found[0]) &&
    (!/[A-Z]/.test(plain.charAt(at)) || /^box ?(?:[0-9]|[12][0-9]|3[0-3])[a-z]?$/.test(found[0]));
  return found && !isVital && !isForm ? one(at, withUnits(folded, at + found[0].length), 'ADDRESS') : nothing;
}

const zip = new RegExp(`(${D}{5})(?:[- ]?-[- ]?${D}{4})?(?![0-9a-z]|[-.][0-9])`, 'y');
const STATE_BEFORE = new RegExp(`(?:^|[^a-z])((?:${statePattern})\\.?[ \\t,]{0,4}(?:\\n[ \\t]{0,8})?)$`);
const ZIP_LABEL = /\b(?:zip|postal)(?: ?code)?[ :#]{1,4}$/;

/** In: a place where digits begin. Out: the ZIP code there and the town before it. Other five digits are a procedure. */
export function zipAtDigit(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  const found = isWordPart(folded.charCodeAt(at + 4)) ? matchAt(zip, folded, at) : null;
  if (!found || !isMostlyDigits(found[0])) return nothing;
  const code: Finding = { start: at, end: at + found[0].length, type: 'ZIP', layer: 'structured', sure: true };
  const state = STATE_BEFORE.exec(before(folded, at, 30))?.[1];
  if (state === undefined) {
    if (found[0].length > 8 || ZIP_LABEL.test(before(folded, at, 16))) return [code];
    const town = listedTownBefore(text, at);
    return town ? [town, code] : nothing;
  }
  const stateAt = at - state.length;
  const town = townBefore(text, stateAt);
  return town && isStateOf(text, state, stateAt, town, digitsOf(found[0])) ? [town, code] : nothing;
}

/** The end of a street or of its apartment, on the way to the town. */
const STREET_BEFORE =
  /\b(?:st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|ct|court|pl|place|way|pkwy|cir|circle|ter|hwy|(?:apt|ste|suite|unit|lot|box|fl) ?#?[a-z0-9-]{1,6}|drawer [0-9]{1,6})[.,]?[ ,·]{1,3}$|#[a-z0-9-]{1,6}[ ,·]{1,3}$/;

/** `Oklahoma City 73104`: without its state a town must be a listed one, in capitals, and no word of the clinic. */
function listedTownBefore({ plain, folded }: Text, at: number): Finding | undefined {
  const found = /(?:^|[^A-Za-z'-])((?:[A-Z][A-Za-z'.]{1,18} ){0,2}[A-Z][A-Za-z'.]{2,18})[ ,\t]{1,3}$/.exec(
    before(plain, at, 60),
  );
  const words = found?.[1]?.split(' ') ?? [];
  const gap = found ? found[0].length - found[0].indexOf(words.join(' ')) - words.join(' ').length : 0;
  for (let first = 0; first < words.length; first += 1) {
    const name = words.slice(first).join(' ');
    const start = at - gap - name.length;
    const known = classesOf(folded.slice(start, at - gap));
    if ((known & is.city) === 0) continue;
    const isOnlyTown = (known & (is.common | is.rare | is.clinical | is.first | is.surname)) === 0;
    if (isOnlyTown || words.length - first > 1 || STREET_BEFORE.test(before(folded, start, 24)))
      return { start, end: at - gap, type: 'CITY', layer: 'structured', sure: true };
  }
  return undefined;
}

/**
 * "Ames, IA 50010" is a place. "OR 27447" is a word and a procedure, "Doe, MD 99213" a degree and one: without a comma,
 * or where the state is a degree too, the code must begin as those of the state do.
 */
function isStateOf({ plain, folded }: Text, state: string, stateAt: number, town: Finding, code: string): boolean {
  const hasComma = /[,\n]/.test(folded.slice(town.end, stateAt));
  const name = state.slice(0, 2);
  const isShort = /^[a-z]{2}[^a-z]*$/.test(state);
  if (!isShort) return hasComma || isCapital(plain.charCodeAt(town.start));
  if (hasComma && !DEGREE.test(name)) return true;
  const isWritten = plain.slice(stateAt, stateAt + 2) === name.toUpperCase() && isCapital(plain.charCodeAt(town.start));
  return (hasComma || isWritten) && firstDigit.get(name) === code.charAt(0);
}

const DEGREE = /^(?:md|pa|ma|ms|do|dc|nd)$/;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/** The town that ends before a state: back to a comma, a line, a gap, a digit or the end of a street. */
function townBefore({ plain, folded }: Text, stateAt: number): Finding | undefined {
  let end = stateAt;
  while (end > 0 && /[ ,.\t\n]/.test(folded.charAt(end - 1)) && stateAt - end < 12) end -= 1;
  const limit = Math.max(0, end - 40);
  let start = end;
  while (start > limit && isTownChar(plain, start - 1)) start -= 1;
  // "#3F Queens": what hangs on a number is no part of the name.
  if (/[0-9#]/.test(plain.charAt(start - 1))) while (start < end && plain.charAt(start) !== ' ') start += 1;
  const words = plain.slice(start, end);
  const trimmed = words.slice(streetTail(words)).trimStart();
  return /[A-Za-z]{2}/.test(trimmed)
    ? { start: end - trimmed.length, end, type: 'CITY', layer: 'structured', sure: true }
    : undefined;
}

function isTownChar(plain: string, at: number): boolean {
  const char = plain.charAt(at);
  if (/[A-Za-z'.-]/.test(char) || char.charCodeAt(0) > 127) return true;
  return char === ' ' && plain.charAt(at - 1) !== ' ' && plain.charAt(at + 1) !== ' ';
}

/** Without a comma between street and town, the town begins behind the last ending of a street. */
function streetTail(words: string): number {
  let tail = 0;
  for (const { 0: word, index } of words.matchAll(/[A-Za-z'.-]+/g)) {
    const small = word.toLowerCase().replace(/\.$/, '');
    const isLast = index + word.length >= words.length;
    if (!isLast && (plainSuffixes.has(small) || /^(?:of|in|at|from|near|to|lives|resides|dr)$/.test(small)))
      tail = index + word.length;
  }
  return tail;
}

/** State codes that are credentials, clinical short forms or words when no ZIP code follows. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'al co ct de hi id in la ma md me mi ms mt nd ne ok or pa pt sc va vt wa'.split(' '),
);

/** In: a word of two letters behind a comma. Out: the town before it, where the word can only be a state. */
export function townAtState({ plain, folded }: Text, at: number): readonly Finding[] {
  const hasComma = plain.charCodeAt(at - (plain.charCodeAt(at - 1) === 0x20 ? 2 : 1)) === 0x2c;
  if (!hasComma || !isCapital(plain.charCodeAt(at)) || !isCapital(plain.charCodeAt(at + 1))) return nothing;
  const word = folded.slice(at, at + 2);
  if (!states.has(word) || AMBIGUOUS.has(word)) return nothing;
  const found = /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z'.-]{1,20} ){0,2}[A-Z][A-Za-z'.-]{2,20}), ?$/.exec(
    plain.slice(Math.max(0, at - 60), at),
  );
  if (!found?.[1]) return nothing;
  const start = at - (found[0].length - found[0].indexOf(found[1]));
  return one(start, start + found[1].length, 'CITY', false);
}
