/** How far the value behind a label goes, and whether it is one. Each reader gives the end of the value, or -1. */

import type { Finding, PhiType } from '#phi/finding.ts';
import { digitsOf, isMostlyDigits } from '#phi/structured/checks.ts';
import { dateAtDigit, dateAtWord } from '#phi/structured/dates.ts';
import { isDigit, matchAt } from '#phi/structured/hit.ts';
import type { Text } from '#phi/text.ts';
import { labelAt, wordEnd } from './label-at.ts';
import { type Label, labels, type Shape } from './label-words.ts';

/** What stands between a label and its value. A blank alone is the weakest: prose has it too. */
type Bond = 'sign' | 'gap' | 'blank';

type Reader = (text: Text, start: number, bond: Bond) => number;

const NO_VALUE = -1;
/** The longest value on one line. */
const MAX_FIELD = 90;

const token = /[^\s,;|()<>"'[\]]{1,60}/y;

/** A number in one or several groups; every group holds a digit, but the first may be letters alone: `QRB 415 330927`. */
function numberEnd(text: Text, start: number, bond: Bond): number {
  const { plain } = text;
  let end = NO_VALUE;
  let length = 0;
  for (let at = start, count = 0; count < 5; count += 1) {
    const found = matchAt(token, plain, at);
    if (!found) break;
    const [word] = found;
    const isPrefix =
      count === 0 &&
      /^[A-Z]{1,5}$/.test(word) &&
      /^ [0-9]{2}/.test(plain.slice(at + word.length, at + word.length + 3));
    if (!isPrefix && !(/[0-9]/.test(word) && !NOT_A_NUMBER.test(word))) break;
    length += word.length;
    end = at + word.replace(/[.:*#-]{1,9}$/, '').length;
    at += word.length;
    if (length > 10 || plain.charAt(at) !== ' ' || end < at) break;
    at += 1;
  }
  if (end < 0) return NO_VALUE;
  // The number of a dependant: `PBC 118820471 03`.
  end += matchAt(DEPENDANT, plain, end)?.[0].length ?? 0;
  if (/^(?:[A-Z0-9]{6,}|(?=.*[0-9])[A-Z0-9.]{6,})$/.test(plain.slice(start, end))) return end;
  const [digits, size] = bond === 'blank' ? [3, 4] : [2, 3];
  return digitsIn(plain, start, end) >= digits && end - start >= size ? end : NO_VALUE;
}

const DEPENDANT = / 0[0-9](?![0-9A-Za-z/:.-])/y;

const login = /[a-z][a-z0-9_.@-]{3,40}/iy;

/** The name of an account: one word, with a digit, a point or an underscore in it. */
function loginEnd({ plain }: Text, start: number): number {
  const name = matchAt(login, plain, start)?.[0].replace(/[.@-]+$/, '') ?? '';
  return /[0-9_.@]/.test(name) ? start + name.length : NO_VALUE;
}

/** Measures, ranges, money, times, codes of diagnoses. */
const NOT_A_NUMBER =
  /^(?:[$<>~=].*|[0-9]{1,3}\.[0-9]{1,3}(?:-[0-9.]{1,6})?|[0-9]{1,2}[-/][0-9]{1,3}|[0-9]{1,2}:[0-9]{2}.*|[0-9]w[0-9]|[0-9.]+(?:%|mg|mcg|ml|g|kg|cm|mm|units?)|[A-TV-Z][0-9][0-9A-Z]\.[0-9A-Z]{1,4}|(?:CO|PR|OA|PI)-?[0-9]{1,3})\.?$/i;

function digitsIn(plain: string, start: number, end: number): number {
  let digits = 0;
  for (let at = start; at < end; at += 1) if (isDigit(plain.charCodeAt(at))) digits += 1;
  return digits;
}

const looseDate =
  /[0-9oilsb]{1,4}[-/. ][0-9oilsb]{1,2}(?:[-/. ][0-9oilsb]{1,4})?(?![0-9a-z])|[0-9oilsb]{6}(?![0-9a-z])|[0-9oilsb]{8}(?![0-9a-z])/y;
const WEEKDAY = /(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]{0,2} {1,2}/y;
const letters = /[a-z0-9]{3,9}/y;

/** Behind a label a part of a date, or a misread one, is a date as well. */
function dateEnd(text: Text, start: number, bond: Bond): number {
  const { folded } = text;
  const at = start + (matchAt(WEEKDAY, folded, start)?.[0].length ?? 0);
  const word = matchAt(letters, folded, at)?.[0] ?? '';
  const found = dateAtDigit(text, at)[0] ?? dateAtWord(text, at, word)[0];
  if (found) return found.end;
  const loose = matchAt(looseDate, folded, at);
  if (!loose || bond === 'blank' || !isMostlyDigits(loose[0]) || digitsOf(loose[0]).length < 3) return NO_VALUE;
  return /^[ ]?(?:%|mg|weeks?|days?|hours?|am\b|pm\b|:)/.test(
    folded.slice(at + loose[0].length, at + loose[0].length + 8),
  )
    ? NO_VALUE
    : at + loose[0].length;
}

const dialled = /[+(]?[0-9oilsb][0-9oilsb().+ -]{5,22}[0-9oilsb](?: ?(?:ext|x)\.? ?[0-9]{1,6})?(?![0-9a-z])/y;

function phoneEnd({ folded }: Text, start: number): number {
  const found = matchAt(dialled, folded, start);
  return found && isMostlyDigits(found[0]) && digitsOf(found[0]).length >= 7 && !/ {3}/.test(found[0])
    ? start + found[0].length
    : NO_VALUE;
}

/** Where the field ends: the line, a wide gap, a column, or the next label on the line. */
function fieldEnd(plain: string, start: number): number {
  const limit = Math.min(start + MAX_FIELD, plain.length);
  const end = stopBefore(plain, start, limit);
  const gap = matchAt(WORD_GAP, plain, end);
  if (!gap || labels.next.has((gap[1] ?? '').toLowerCase())) return end;
  const more = stopBefore(plain, end + 2, limit);
  return more < limit ? more : end;
}

function stopBefore(plain: string, start: number, limit: number): number {
  const field = plain.slice(start, limit);
  const stop = FIELD_END.exec(field);
  if (!stop) return limit;
  // The next label may have two words: "Member ID:".
  const first = /^,? [A-Za-z]/.test(stop[0]) ? / ([A-Za-z]{2,12})$/.exec(field.slice(0, stop.index)) : null;
  return start + stop.index - (first && labels.next.has((first[1] ?? '').toLowerCase()) ? first[0].length : 0);
}

/** A scanner doubles the blank inside a name now and then; the columns of a form are wider or begin with a label. */
const WORD_GAP = / {2}([A-Z][A-Za-z'-]+)(?![A-Za-z]*[ .]?[A-Za-z]*[:#])/y;

const FIELD_END =
  /[\n\r\t|;<>"]| {2}| - | [([]|,? [A-Za-z][A-Za-z.]{0,13} ?[:#]|,? (?:DOB|MRN|SSN|NPI|Phone|Fax|DOS|D\.O\.B)\b| (?:seen|on|at) [0-9]/;

const CREDENTIAL =
  /^(?:M\.?D\.?|D\.?O\.?|N\.?P\.?|P\.?A\.?(?:-C)?|R\.?N\.?|L\.?P\.?N\.?|DDS|DMD|DPM|DC|OD|PhD|Ph\.D\.?|PsyD|FACC|FACS|FACP|FAAP|FAAFP|APRN|ARNP|CRNA|CNM|CNP|FNP(?:-C|-BC)?|DNP|MSN|BSN|LCSW|LMFT|LPC|PharmD|RPh|PT|DPT|OT|OTR|RD|MPH|MBA|MS|CPC|APN|CRNP|BCBA(?:-D)?|LMSW|RDH|EFDA|Esq)[.,]?$/;
/** Words that follow a label as prose, as a heading or as an excuse, but are never a name. */
const notNames: ReadonlySet<string> = new Set(
  (
    'a about above account accompanied active address advised agreement agreements agrees all also an and any appeal appeals ' +
    'appears apt are as asked assessment at authorization be been below benefits billing brought by calendar called calls care ' +
    'claim claims claimed clinic came can center complains confirmed consent contacted continues could customer data date declined ' +
    'denial denied denies department describes did director discharged does education eligible explanation expresses ' +
    'failed feels female fax follow following for from given goals had has have he health her here him his history hotline ' +
    'how id if in inactive indicated information initial instructed instructions insurance is it lab language last left letter ' +
    'line low male medical member message must n/a na name needs new next no none not note noted notes notice notified ' +
    'number of office on or order other our page pages patient payer payment pending per phone physician plan portal ' +
    'pleasant policy portion position presented presents preferred previously prior provider provided questions race reason ' +
    'received records referral refused reports request requests responsibility results return returned review rights ' +
    'safety said same satisfaction seen see self services service should signature since spoke staff stated states status still ' +
    'subject summary support team tbd test the there this today to tolerated total type understands unit unknown unspecified ' +
    'update urgent verbalized visit voicemail was we weight well were what when where who whom with work would you your ' +
    'subscriber insured spouse child parent group number verified eligibility coverage copay deductible covid dear fwd ' +
    'active/self x xx xxx yes y n u m f male/female age sex gender marital single married divorced widowed english spanish'
  ).split(' '),
);
const particles: ReadonlySet<string> = new Set(
  'de la las los del da das do dos di du van von der den ter bin ibn al el y e le st mc af zu'.split(' '),
);

interface Token {
  readonly start: number;
  readonly word: string;
}

const COMMA = 0x2c;
const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** The words between blanks and commas, each with the comma behind it. */
function tokensOf(plain: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const from = at;
    while (at < end && !isBlank(plain.charCodeAt(at)) && plain.charCodeAt(at) !== COMMA) at += 1;
    if (at === from) {
      at += 1;
      continue;
    }
    if (at < end && plain.charCodeAt(at) === COMMA) at += 1;
    tokens.push({ start: from, word: plain.slice(from, at) });
  }
  return tokens;
}

/** A name: its leading words that look like one, without title at the end, degrees and what the sentence goes on with. */
function personEnd({ plain }: Text, start: number, bond: Bond): number {
  const limit = fieldEnd(plain, start);
  if (bond === 'blank' && (/^ ?:/.test(plain.slice(limit, limit + 2)) || !isFieldStop(plain, limit))) return NO_VALUE;
  const all = tokensOf(plain, start, limit);
  const tokens = leadingName(all);
  const last = tokens.at(-1);
  if (!last || !isName(tokens, all, bond)) return NO_VALUE;
  return last.start + last.word.replace(/[,:]$/, '').length;
}

function isFieldStop(plain: string, at: number): boolean {
  return at >= plain.length || /^(?:[\n\r\t|]| {2}| [([])/.test(plain.slice(at, at + 2));
}

function leadingName(all: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const token of all) {
    const bare = token.word.replace(/[,.:]+$/, '');
    const previous = tokens.at(-1)?.word ?? '';
    if (
      tokens.length > 5 ||
      /[a-z]{3}\.$/.test(previous) ||
      !isNamePart(bare, token.word, tokens.length > 0 && all.length < 5 && !previous.endsWith(','))
    )
      break;
    tokens.push(token);
  }
  return tokens;
}

function isNamePart(bare: string, word: string, maySmall: boolean): boolean {
  if (CREDENTIAL.test(word) && word === word.toUpperCase() && bare.length > 1) return false;
  if (/^(?:PA-C|PhD|PsyD|PharmD|Esq)/.test(bare)) return false;
  const small = bare.toLowerCase();
  if (particles.has(small)) return true;
  if (notNames.has(small) && bare.length > 1) return false;
  // A scanner reads the first letter as a digit now and then; a number is no name.
  if (/^[0-9][a-z]{3,}/.test(bare)) return true;
  if (/[0-9]{2}/.test(bare)) return false;
  return /^[\p{Lu}&]/u.test(bare) || (maySmall && /^\p{L}/u.test(bare)) || /^["'(]\p{Lu}/u.test(bare);
}

function isName(tokens: readonly Token[], all: readonly Token[], bond: Bond): boolean {
  const first = tokens[0]?.word ?? '';
  if (!/\p{L}/u.test(first)) return false;
  // What goes on as a sentence is a name only with several capitalised words at its head.
  if (all.length > tokens.length) return tokens.length > 1;
  return bond !== 'blank' || tokens.length > 1;
}

/** A whole name in small letters, as portals show it: the field holds nothing else. */
function smallNameEnd({ plain }: Text, start: number, bond: Bond): number {
  const limit = fieldEnd(plain, start);
  const all = tokensOf(plain, start, limit);
  if (bond === 'blank' || all.length < 2 || all.length > 4 || !isFieldStop(plain, limit)) return NO_VALUE;
  const isSmallName = all.every(
    ({ word }) => /^\p{Ll}[\p{L}'.-]{0,20},?$/u.test(word) && !notNames.has(word.replace(/[,.]$/, '')),
  );
  return isSmallName ? limit : NO_VALUE;
}

/** A name, or, where the form asks for a member and means the number, that. */
function personOrNumberEnd(text: Text, start: number, bond: Bond): number {
  const person = personEnd(text, start, bond);
  if (person >= 0) return person;
  const small = smallNameEnd(text, start, bond);
  if (small >= 0) return small;
  const number = numberEnd(text, start, bond);
  return number >= 0 && digitsIn(text.plain, start, number) >= 4 ? number : NO_VALUE;
}

const CONNECTING = /^(?:of|the|and|for|at|in|on|de|la|&|-)$/;

/** The name of an organisation or a town: capitalised words and those that join them. */
function placeEnd({ plain }: Text, start: number, bond: Bond): number {
  const limit = fieldEnd(plain, start);
  if (bond === 'blank') return NO_VALUE;
  const all = tokensOf(plain, start, limit);
  if (all.length > 9) return NO_VALUE;
  let end = NO_VALUE;
  for (const [index, { start: at, word }] of all.entries()) {
    // "From: Dana Kruse, RN": a person stands there, and the degree is none of it.
    if (CREDENTIAL.test(word) && (all[index - 1]?.word ?? '').endsWith(',')) break;
    const bare = word.replace(/[,.:]+$/, '');
    const isPart =
      /^[\p{Lu}0-9&'"]/u.test(bare) && !/[0-9]{3}/.test(bare) && !(end < 0 && notNames.has(bare.toLowerCase()));
    if (isPart) end = at + bare.length;
    else if (end < 0 || !CONNECTING.test(bare.toLowerCase())) break;
    if (/^attn/i.test(bare)) return NO_VALUE;
  }
  return end >= 0 && /\p{L}{2}/u.test(plain.slice(start, end)) ? end : NO_VALUE;
}

/** Street and house number, and whatever else the field holds. */
function addressEnd({ plain }: Text, start: number, bond: Bond): number {
  const limit = fieldEnd(plain, start);
  const value = plain.slice(start, limit);
  if (bond === 'blank' || !/[0-9]/.test(value) || value.split(' ').length > 14) return NO_VALUE;
  return start + value.trimEnd().length;
}

/** The subject of a letter: a name only where all of it is one. */
function topicEnd(text: Text, start: number, bond: Bond): number {
  const end = bond === 'sign' ? personEnd(text, start, bond) : NO_VALUE;
  return end >= 0 && tokensOf(text.plain, start, end).length > 1 && tokensOf(text.plain, start, end).length < 6
    ? end
    : NO_VALUE;
}

const readers: Readonly<Record<Shape, Reader>> = {
  address: addressEnd,
  date: dateEnd,
  login: loginEnd,
  number: numberEnd,
  person: personOrNumberEnd,
  phone: phoneEnd,
  place: placeEnd,
  topic: topicEnd,
};

/** Whether the value is words rather than a number. */
export const asksForWords = ({ shape }: Label) =>
  shape === 'person' || shape === 'place' || shape === 'topic' || shape === 'address';

const TITLE = /(?:(?:mr|mrs|ms|miss|mx|dr|prof)\b\.? {1,2}){1,2}/iy;

/**
 * In: a label and where its value would begin. Out: the value, if there is one. In columns a value that is itself a label
 * is the head of the next column.
 */
export function read(text: Text, label: Label, from: number, bond: Bond): Finding | undefined {
  const title = asksForWords(label) ? (matchAt(TITLE, text.plain, from)?.[0].length ?? 0) : 0;
  const start = from + title;
  // A title makes a single word a name: "Dear Dr. Roe".
  const end = readers[label.shape](text, start, title > 0 && bond === 'blank' ? 'gap' : bond);
  if (end === NO_VALUE || end <= start) return undefined;
  if (bond !== 'sign' && asksForWords(label) && (labelAt(text, start, wordEnd(text.plain, start))?.end ?? start) >= end)
    return undefined;
  return { start, end, type: typeOf(text.plain, label, start, end), layer: 'format', sure: true };
}

/** Where a form asks for a person and a number is given, it is the number of that person. */
function typeOf(plain: string, { type, shape }: Label, start: number, end: number): PhiType {
  if (shape !== 'person') return type;
  let digits = 0;
  for (let at = start; at < end; at += 1) if (isDigit(plain.charCodeAt(at))) digits += 1;
  return digits > 3 ? 'MEMBER_ID' : type;
}
