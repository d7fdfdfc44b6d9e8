/**
 * Identifiers that are known by their shape, found in one walk over the text: every word is looked at once, and only
 * the recognisers that its first characters call for are asked.
 */

import type { Finding } from '#phi/finding.ts';
import { sieveOf } from '#phi/sieve.ts';
import type { Text } from '#phi/text.ts';
import { boxAtWord, streetAtDigit, townAtState, zipAtDigit } from './addresses.ts';
import { ageAtDigit, ageAtWord } from './ages.ts';
import { dateAtDigit, dateAtWord, ordinalWords, spelledDayAtWord } from './dates.ts';
import { isDigit, isWordPart, nothing, type Recogniser } from './hit.ts';
import { isMisreadMonth, isMonth, misreadMonths, monthNames } from './months.ts';
import { emailAtSign, emailInWords, ipAtDigit, ipv6AtWord, urlAtWord } from './network.ts';
import {
  digitWords,
  groupedAtDigit,
  idAtWord,
  joinedIdAtWord,
  mbiAtDigit,
  phoneAtDigit,
  phoneInWords,
  plateAtWord,
  printedIdAtWord,
  ssnAtDigit,
  tinAtDigit,
} from './numbers.ts';

/** The first that answers is right: the narrow shapes stand before the wide ones. */
const atDigits: readonly Recogniser[] = [
  ipAtDigit,
  dateAtDigit,
  ageAtDigit,
  ssnAtDigit,
  phoneAtDigit,
  mbiAtDigit,
  tinAtDigit,
  zipAtDigit,
  streetAtDigit,
  groupedAtDigit,
];

/**
 * In: a document. Out: what is recognised by shape alone, in order, each place once; `sure` where a shape means nothing
 * else. Time is linear in the length: every recogniser looks at a bounded stretch.
 */
export function findStructured(text: Text): Finding[] {
  const found: Finding[] = [];
  const { plain } = text;
  let done = 0;
  for (let at = 0; at < plain.length; ) {
    const code = plain.charCodeAt(at);
    if (!isWordPart(code)) {
      if (code === 0x40) done = add(found, emailAtSign(text, at), done);
      at = Math.max(at + 1, done);
      continue;
    }
    const word = wordAt(plain, at);
    done = add(found, recognise(text, at, word), done);
    // What was found may end inside the word: "2026-03-14T10:00".
    at = Math.max(word.end, done);
  }
  return found;
}

interface Word {
  readonly end: number;
  readonly digits: number;
}

function wordAt(plain: string, start: number): Word {
  let digits = 0;
  let end = start;
  for (; end < plain.length; end += 1) {
    const code = plain.charCodeAt(end);
    if (!isWordPart(code)) break;
    if (isDigit(code)) digits += 1;
  }
  return { end, digits };
}

/** Keeps what does not begin inside what is there already; an e-mail address may swallow what its parts looked like. */
function add(found: Finding[], more: readonly Finding[], done: number): number {
  let end = done;
  for (const finding of more) {
    while (isSwallowed(found.at(-1), finding)) found.pop();
    const last = found.at(-1);
    if (last && last.end > finding.start) continue;
    found.push(finding);
    end = Math.max(end, finding.end);
  }
  return end;
}

function isSwallowed(last: Finding | undefined, finding: Finding): boolean {
  return last !== undefined && last.start >= finding.start && last.end <= finding.end;
}

function recognise(text: Text, at: number, word: Word): readonly Finding[] {
  const linked = inNetwork(text, at, word.end);
  if (linked.length > 0) return linked;
  if (word.digits === 0) return atWord(text, at, word.end);
  const onPlate = plateAtWord(text, at);
  if (onPlate.length > 0) return onPlate;
  const byShape = isNumberLike(text.plain, at, word) ? firstOf(atDigits, text, at) : nothing;
  if (byShape.length > 0) return byShape;
  const misread = word.end - at < 10 ? dateOf(text, at, word.end) : nothing;
  if (misread.length > 0) return misread;
  const joined = text.plain.charCodeAt(word.end) === 0x2d ? joinedIdAtWord(text, at) : nothing;
  return joined.length > 0 ? joined : idAtWord(text, at, word.end);
}

/** A number begins with a digit, or with a letter that a scanner made of one. */
function isNumberLike(plain: string, at: number, word: Word): boolean {
  if (isDigit(plain.charCodeAt(at))) return true;
  return /[OoIlSB]/.test(plain.charAt(at)) && word.digits * 2 >= word.end - at;
}

function firstOf(recognisers: readonly Recogniser[], text: Text, at: number): readonly Finding[] {
  for (const recogniser of recognisers) {
    const found = recogniser(text, at);
    if (found.length > 0) return found;
  }
  return nothing;
}

/** A colon or a point right behind a word may belong to a link or an address. */
function inNetwork(text: Text, at: number, end: number): readonly Finding[] {
  const sign = text.plain.charCodeAt(end);
  if (sign !== 0x3a && sign !== 0x2e && sign !== 0x2d) return nothing;
  const next = text.plain.charCodeAt(end + 1);
  if (sign === 0x3a && (next === 0x3a || (end - at <= 4 && isWordPart(next)))) {
    const address = ipv6AtWord(text, at);
    if (address.length > 0) return address;
  }
  return isWordPart(next) || next === 0x2f ? urlAtWord(text, at) : nothing;
}

type WordRecogniser = (text: Text, at: number, word: string) => readonly Finding[];

/** Words without digits that begin something, by their spelling. */
const byWord: ReadonlyMap<string, WordRecogniser> = new Map<string, WordRecogniser>([
  ...[...monthNames, ...misreadMonths].map((name) => [name, dateAtWord] as const),
  ...ordinalWords.map((name) => [name, spelledDayAtWord] as const),
  ...digitWords.map((name) => [name, phoneInWords] as const),
  ...['p', 'po', 'post', 'box', 'rr', 'r', 'rural', 'hc', 'star', 'pmb', 'caller', 'highway', 'hwy', 'route', 'rt'].map(
    (name) => [name, boxAtWord] as const,
  ),
  ...['ninety', 'nineties', 'nonagenarian', 'centenarian', 'supercentenarian', 'a'].map(
    (name) => [name, ageAtWord] as const,
  ),
]);
const mayBegin = sieveOf(byWord.keys());

function atWord(text: Text, at: number, end: number): readonly Finding[] {
  if (mayBegin(text.folded, at, end)) {
    const word = text.folded.slice(at, end);
    const found = byWord.get(word)?.(text, at, word) ?? nothing;
    if (found.length > 0) return found;
  }
  if (end - at < 5 && isDigit(text.plain.charCodeAt(end + 1)) && text.plain.charCodeAt(end) === 0x20) {
    const printed = printedIdAtWord(text, at);
    if (printed.length > 0) return printed;
  }
  // `l/1/2023`, `IO/28/24`: a scan's digits.
  if (end - at === 3 && text.plain.charCodeAt(end) === 0x2d) {
    const onPlate = plateAtWord(text, at);
    if (onPlate.length > 0) return onPlate;
  }
  if (end - at <= 2 && text.plain.charCodeAt(end) === 0x2f && /^[IlOo]+$/.test(text.plain.slice(at, end)))
    return dateAtDigit(text, at);
  if (end - at === 2) return townAtState(text, at);
  return isSpelledAddress(text.folded, end) ? emailInWords(text, at, end) : nothing;
}

/** `… at name dot com` behind a word. */
function isSpelledAddress(folded: string, end: number): boolean {
  if (folded.charCodeAt(end) !== 0x20 || !' a@(['.includes(folded.charAt(end + 1))) return false;
  return /^ ?[ ([](?:at|@)[ )\]]/.test(folded.slice(end, end + 6));
}

function dateOf(text: Text, at: number, end: number): readonly Finding[] {
  const word = text.folded.slice(at, end);
  return isMonth(word) || isMisreadMonth(word) ? dateAtWord(text, at, word) : nothing;
}
