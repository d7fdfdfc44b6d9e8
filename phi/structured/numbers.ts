/** Telephone, social security and other numbers that are known by their shape. */

import type { Finding, PhiType } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { ageAtWord } from './ages.ts';
import { digitsOf, isMbi, isMostlyDigits, isNpi, isVin } from './checks.ts';
import { before, D, isDigit, isWordPart, matchAt, nothing, one } from './hit.ts';

const EXTENSION = '(?:,? {0,2}(?:ext(?:ension|n)?|x)[.:#]? {0,2}[0-9oilsb]{1,6}(?![0-9]))?';
const phone = new RegExp(
  `(?:${D}[-. ]{1,2}\\(?)?(?:${D}{3}\\) {0,3}|${D}{3} ?[-./ ] {0,2})${D}{3} ?[-./ ] {0,2}${D}{4}(?![0-9a-wyz])${EXTENSION}`,
  'y',
);
/** `(617)2059018`, `(617) 2059018`, `16172059018`, `6172059018`. */
const tightPhone = new RegExp(
  `(?:1 ?)?(?:${D}{3}(?:\\) {0,2}|[ .-])${D}{7}|(?:1)?${D}{10})(?![0-9a-wyz])${EXTENSION}`,
  'y',
);
const localPhone = new RegExp(`[2-9]${D}{2}[-.]${D}{4}(?![0-9a-wyz]|[-.][0-9])${EXTENSION}`, 'y');
const foreignPhone = /[1-9][0-9]{0,2}(?:[ .-]?\(?[0-9]{1,4}\)?){2,6}(?![0-9a-z])/y;
/** `1-800-EXAMPLE`, `(800) 555-CARE`. */
const vanityPhone =
  /(?:1[-. ])?8(?:00|33|44|55|66|77|88)[-.) ]{1,2}(?=[0-9a-z-]{7,9}(?![0-9a-z]))(?:[a-z]{3,8}[0-9]{0,4}|[0-9]{3}-?[a-z]{4}|[a-z]{3}-[a-z0-9]{4})(?![0-9a-z])/y;

/** The shortest number that is not foreign has seven digits or letters for them; few signs stand between these. */
function isLong(folded: string, at: number): boolean {
  let count = 0;
  for (let next = at; next < at + 16; next += 1) if (isWordPart(folded.charCodeAt(next))) count += 1;
  return count >= 7;
}

/** In: a place where digits begin. Out: the telephone number there, with area code, country code and extension. */
export function phoneAtDigit({ folded, plain }: Text, at: number): readonly Finding[] {
  const isForeign = folded.charAt(at - 1) === '+';
  if (!isForeign && !isLong(folded, at)) return nothing;
  const found =
    matchAt(phone, folded, at) ??
    matchAt(tightPhone, folded, at) ??
    (isForeign ? matchAt(foreignPhone, folded, at) : null);
  const start = at - (/[+(]/.test(folded.charAt(at - 1)) ? 1 : 0);
  if (found && isMostlyDigits(found[0].replace(/[a-z]{2,}.*/, ''))) {
    if (isNpi(found[0])) return one(at, at + 10, 'NPI');
    return one(start, at + found[0].length, 'PHONE', isForeign || /[^0-9]/.test(found[0]));
  }
  const letters = matchAt(vanityPhone, folded, at);
  if (letters && plain.slice(at, at + letters[0].length) === letters[0].toUpperCase())
    return one(start, at + letters[0].length, 'PHONE');
  return localPhoneAt(folded, at);
}

/** Seven digits are a number where no range or dose is meant. */
function localPhoneAt(folded: string, at: number): readonly Finding[] {
  const found = matchAt(localPhone, folded, at);
  if (!found || !isMostlyDigits(found[0]) || /[.$][0-9]*$/.test(before(folded, at, 2))) return nothing;
  return UNIT.test(folded.slice(at + found[0].length, at + found[0].length + 12))
    ? nothing
    : one(at, at + found[0].length, 'PHONE');
}

/** What follows a measured number. */
const UNIT =
  /^[ -]?(?:%|°|(?:m?c?g|mcg|ug|ng|pg|kg|ml|dl|l|cc|iu|units?|u|mmol|mol|meq|mm|cm|m|hz|khz|bpm|cal|kcal|calories|copies|cells|k|steps|days?|weeks?|hours?|hrs?|minutes?|mins?|months?|years?|tabs?|tablets?|lbs?|oz|feet|ft|ms|msec|mosm|x10|cmh2o)(?![a-z])|\/(?:u|m|d|c|h|l))/;

const digitWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const spelledPhone = new RegExp(
  `${digitWord}(?:[ ,-]{1,2}(?:double |triple |area code )?${digitWord}){6,14}(?![a-z])`,
  'y',
);
/** With which a number begins that is said aloud. */
export const digitWords = [
  'zero',
  'oh',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const;

/** In: a place where the word for a digit begins. Out: the number that goes on for seven digits and more, as it is dictated. */
export function phoneInWords(text: Text, at: number): readonly Finding[] {
  const found = matchAt(spelledPhone, text.folded, at);
  return found ? one(at, at + found[0].length, 'PHONE') : ageAtWord(text, at);
}

const ssn = new RegExp(`${D}{3}([- .]) ?${D}{2} ?\\1 ?${D}{4}(?![0-9a-z])`, 'y');
const maskedTail = /[0-9oilsb]{4}(?![0-9a-z])/y;

/** In: a place where digits begin. Out: the social security number there, whole or masked but for its end. */
export function ssnAtDigit({ folded }: Text, at: number): readonly Finding[] {
  const whole = isWordPart(folded.charCodeAt(at + 3)) ? null : matchAt(ssn, folded, at);
  if (whole && isMostlyDigits(whole[0])) {
    const end = at + whole[0].length;
    // With a letter behind it a claim number of Medicare, or the number that a payer made of it.
    return one(at, end + (matchAt(/-[a-z][0-9]?(?![0-9a-z])/y, folded, end)?.[0].length ?? 0), 'SSN');
  }
  if (!isMask(folded.charCodeAt(at - 1)) && !isMask(folded.charCodeAt(at - 2))) return nothing;
  const card = /\b(?:visa|mastercard|mc|amex|discover|card|acct)[ #]{1,2}[x*#]$/.test(before(folded, at, 14))
    ? matchAt(maskedTail, folded, at)
    : null;
  if (card) return one(at, at + card[0].length, 'ACCOUNT');
  const masked = /(?:[x*#]{3}[- ]?)?[x*#]{2}[- ]?$/.exec(before(folded, at, 8));
  if (!masked) return nothing;
  const tail = matchAt(maskedTail, folded, at);
  return tail ? one(at, at + tail[0].length, 'SSN') : nothing;
}

const isMask = (code: number) => code === 0x78 || code === 0x2a || code === 0x23;

const tin = new RegExp(`${D}{2}-${D}{7}(?![0-9a-z])`, 'y');

/** In: a place where digits begin. Out: the tax number of an employer there. */
export function tinAtDigit({ folded, plain }: Text, at: number): readonly Finding[] {
  const found = folded.charCodeAt(at + 2) === 0x2d ? matchAt(tin, folded, at) : null;
  if (!found || !isMostlyDigits(found[0])) return nothing;
  // `WC-24-0038816` is the number of a claim.
  const start = prefixStart(plain, at);
  return one(start, at + found[0].length, start < at ? 'ACCOUNT' : 'TIN');
}

/** A Medicare number has 11 characters; a dash or a blank may stand in each gap. */
const mbiLike = /[1-9](?:[ -]?[a-z0-9]){10}(?![a-z0-9])/y;

/** In: a place where digits begin. Out: the Medicare number there. */
export function mbiAtDigit({ folded, plain }: Text, at: number): readonly Finding[] {
  // The second character is a letter.
  if (isDigit(folded.charCodeAt(at + 1))) return nothing;
  const found = matchAt(mbiLike, folded, at);
  if (!found) return nothing;
  const value = plain
    .slice(at, at + found[0].length)
    .replace(/[ -]/g, '')
    .toUpperCase();
  // In its own grouping also where a letter of it cannot be one: somebody mistyped it.
  const isGrouped = /^[0-9][A-Z][A-Z0-9]{2}-[A-Z0-9]{3}-[A-Z0-9]{4}$/.test(plain.slice(at, at + found[0].length));
  return isGrouped || isMbi(value) ? one(at, at + found[0].length, 'MEMBER_ID') : nothing;
}

const grouped = /[0-9oilsb]{1,13}(?:-[0-9oilsb]{1,13}){1,4}(?![0-9a-z])/y;
const spaced = /[0-9]{3,4}(?: [0-9]{3,5}){2,5}(?![0-9a-z%]|[.,][0-9])/y;

/** In: a place where digits begin. Out: the number there that joins groups of digits and is nothing better known. */
export function groupedAtDigit({ folded, plain }: Text, at: number): readonly Finding[] {
  const found = matchAt(grouped, folded, at) ?? matchAt(spaced, folded, at);
  if (!found || !isMostlyDigits(found[0])) return nothing;
  const groups = found[0].split(/[- ]/);
  const digits = groups.join('').length;
  const [first = '', second = ''] = groups;
  const isNumber =
    (plain.charCodeAt(at - 1) === 0x23 && digits > 4) ||
    (groups.length > 2
      ? digits >= 6 && groups.some((group) => group.length > 2 || Number(group) > 31)
      : isPair(first, second));
  const end = at + found[0].length;
  const start = prefixStart(plain, at);
  if (isMeasured(folded, at, end) || !(isNumber || (start < at && digits >= 5))) return nothing;
  return one(start, end + (matchAt(tail, plain, end)?.[0].length ?? 0), 'ACCOUNT', false);
}

/** `24-188203`, `41-8827`: two groups that are no range of values, years or hours, and no procedure with its modifier. */
function isPair(first: string, second: string): boolean {
  if (first.length + second.length < 6) return false;
  if (first.length === second.length && first.length < 4) return false;
  if (first.length === 5 && second.length <= 2) return false;
  if (/^(?:19|20)[0-9]{2}$/.test(first)) return second.length > 4;
  if (first.length === 4 && second.length === 4)
    return !(isHour(first) && isHour(second)) && !(first < second && /00$/.test(first));
  return first.length !== 3 || second.length !== 4 || first > '199';
}

const isHour = (digits: string): boolean => /^(?:[01][0-9]|2[0-4])[0-5][0-9]$/.test(digits);

/** Letters that belong to the number behind them: `RC-3309187`, `AUTH-0092-7718-B`. */
function prefixStart(plain: string, at: number): number {
  if (plain.charCodeAt(at - 1) !== 0x2d) return at;
  const found = /(?:^|[^A-Za-z0-9-])((?:[A-Z]{1,6}-){1,3})$/.exec(plain.slice(Math.max(0, at - 22), at));
  return found?.[1] === undefined || CODE_SYSTEM.test(found[1]) ? at : at - found[1].length;
}

/** Names of lists of codes and of reasons, whose numbers are nobody's. */
const CODE_SYSTEM =
  /^(?:ICD|CPT|COVID|SARS|CO|PR|OA|PI|DRG|NDC|HCPCS|APC|CARC|RARC|CAS|ISO|ANSI|USP|DSM|CMS|HCFA|UB|VA|SSA|DD|SF|OMB|FDA|NCT)-/;
const tail = /(?:-[A-Z0-9]{1,4}){1,2}(?![A-Za-z0-9-])/y;

function isMeasured(folded: string, at: number, end: number): boolean {
  return (
    /[$<>~=] ?$|[.,]$/.test(before(folded, at, 2)) ||
    UNIT.test(folded.slice(end, end + 12)) ||
    /^[.,][0-9]/.test(folded.slice(end, end + 2))
  );
}

const DIAGNOSIS = /^[A-TV-Z][0-9][0-9AB][0-9A-Z]{0,4}$/;
const UNIT_OF_DIGITS = /^[0-9]+[A-Za-z]{1,6}$/;

/** What is driven, towed and registered, with the state before its plate. */
const DRIVEN =
  /\b(?:plates?|tags?|truck|car|van|suv|sedan|jeep|pickup|motorcycle|moped|vehicle|trailer|impounded|jetta|subaru|toyota|honda|ford|chevy|nissan|hyundai|kia|dodge|driv\w+|parked|registered|reg)\b[^.\n]{0,24}\b[A-Z]{2} ?$/i;
const plate = /(?=[A-Z0-9-]{0,7}[0-9])(?=[0-9-]{0,6}[A-Z])[A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,5}(?![A-Za-z0-9-])/y;

/** In: a word. Out: the plate of a vehicle there, told by its state and by what was said of driving before it. */
export function plateAtWord({ plain }: Text, at: number): readonly Finding[] {
  const found = plain.charCodeAt(at - 1) === 0x20 ? matchAt(plate, plain, at) : null;
  if (!found || found[0].length < 5 || !DRIVEN.test(plain.slice(Math.max(0, at - 48), at))) return nothing;
  return one(at - 3, at + found[0].length, 'VEHICLE');
}

/**
 * In: a word of letters and digits, or digits alone. Out: the number, if it is long enough to be one: six digits, or six
 * characters of which three are digits. Measures, diagnosis codes and gene names stay.
 */
export function idAtWord({ plain, folded }: Text, at: number, end: number): readonly Finding[] {
  const word = plain.slice(at, Math.min(end, at + 80));
  const digits = countDigits(word);
  if (digits < 3 || isMeasured(folded, at, end)) return nothing;
  const start = prefixStart(plain, at);
  if (start < at && digits > 3) return one(start, end + (matchAt(tail, plain, end)?.[0].length ?? 0), 'ACCOUNT', false);
  const dependantOf = digits > 5 ? (matchAt(/\*0[0-9](?![0-9])/y, plain, end)?.[0].length ?? 0) : 0;
  if (digits === word.length && dependantOf > 0) return one(at, end + dependantOf, 'MEMBER_ID', false);
  if (digits === word.length) return digits >= 6 ? one(at, end, digits === 9 ? 'SSN' : 'ACCOUNT', false) : nothing;
  if (word.length < 6 || !isIdShape(word, digits)) return nothing;
  // The number of a dependant: "OP4417720*01", "K0044917 01".
  const dependant = digits > 5 ? (matchAt(DEPENDANT, plain, end)?.[0].length ?? 0) : 0;
  if (dependant > 0) return one(at, end + dependant, 'MEMBER_ID', false);
  return one(at, end, isVin(word.toUpperCase()) ? 'VEHICLE' : typeOfId(word), false);
}

const DEPENDANT = /(?:\*| )0[0-9](?![0-9A-Za-z/:-]|\.[0-9])/y;

function typeOfId(word: string): PhiType {
  return /^[A-Z]{1,3}[0-9]{9,}$/.test(word) ? 'MEMBER_ID' : 'ACCOUNT';
}

function isIdShape(word: string, digits: number): boolean {
  if (DIAGNOSIS.test(word) || UNIT_OF_DIGITS.test(word)) return false;
  // Variants of genes, and the versions of X12 guides.
  // … and how often a woman was pregnant.
  if (/^rs[0-9]+$|^G[0-9]{1,2}P[0-9]{1,5}$|^00[345]0[0-9]{2}X/.test(word)) return false;
  if (digits >= 4 || (word.length >= 8 && digits >= 3 && word === word.toUpperCase())) return true;
  // `TU02L9K`: letters and digits take turns. Genes and enzymes do so too.
  return (
    word.length >= 6 &&
    /^[A-Z0-9]+$/.test(word) &&
    turns(word) >= 3 &&
    !/^(?:CYP|SLC|COL|ABC|HLA|KCN|UGT|TNF|IL|[CPY]?T[0-4IX].*N[0-3X])/.test(word)
  );
}

const turns = (word: string): number => word.match(/[A-Z](?=[0-9])|[0-9](?=[A-Z])/g)?.length ?? 0;

function countDigits(word: string): number {
  let digits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits;
}

/** `JHW 3301 88264 00`, `KYM 884 20 1177`: letters and groups of digits, as cards print the number of a member. */
const printedId = /[A-Z]{2,4}(?: [0-9]{2,6}){2,4}(?![0-9A-Za-z.,%/-])/y;
const ORDINARY_PREFIX =
  /^(?:CO|PR|OA|PI|DOS|DOB|FAX|TEL|PH|ICD|CPT|DRG|NDC|BP|HR|RR|WT|HT|REV|POS|QTY|AGE|NO|AND|FOR|THE|AT|OF|TO|IN|ON|PO|APT|STE|BOX|US|RT|HWY|Q|T|PT|EXT|PA|NPI|TIN|SSN|MRN|ID)$/;

/** In: a word of capitals. Out: the number of a member that begins with it. */
export function printedIdAtWord({ plain }: Text, at: number): readonly Finding[] {
  const found = matchAt(printedId, plain, at);
  if (!found) return nothing;
  const [letters = '', ...groups] = found[0].split(' ');
  const isId = groups.join('').length >= 7 && !ORDINARY_PREFIX.test(letters);
  return isId ? one(at, at + found[0].length, 'MEMBER_ID', false) : nothing;
}

const joinedId = /[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){1,6}(?![a-z0-9])/y;

/** In: a word before a hyphen. Out: the number that goes on behind it: `QA-70531`, `K40127753-02`, a UUID. */
export function joinedIdAtWord({ plain, folded }: Text, at: number): readonly Finding[] {
  const found = matchAt(joinedId, folded, at);
  if (!found) return nothing;
  const value = plain.slice(at, at + found[0].length);
  const digits = countDigits(value);
  const longest = Math.max(...value.split('-').map(countDigits));
  const isId =
    (/[a-z]/i.test(value) && digits >= 5 && longest >= 3 && !/[a-z]{3}/.test(value)) ||
    /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(found[0]);
  // "130s-150s" is a range.
  return isId && digitsOf(value) !== '' && !CODE_SYSTEM.test(value) && !/^[0-9]+s-[0-9]+s$/.test(found[0])
    ? one(at, at + value.length, 'ACCOUNT', false)
    : nothing;
}
