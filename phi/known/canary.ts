import { readText } from '../text.ts';
import { isWordCode } from './alphabet.ts';
import { compileAutomaton } from './automaton.ts';
import { fit } from './fit.ts';
import { closesNumber, closesWord, isDisease, isLabelled, opensNumber, opensWord, standsAsZip } from './places.ts';
import type { CaseRecord, PersonName } from './record.ts';
import { type Variant, wordsOf } from './variant.ts';
import { variantsOf } from './variants.ts';
import { type View, viewsOf } from './views.ts';
import { isOrdinary } from './words.ts';

/** A known value in a request that is about to leave. Says which and how it hid, never the value. */
export interface CanaryHit {
  /** Where in the record the value stands, such as `patient.ssn`. */
  readonly field: string;
  readonly disguise: View['disguise'] | 'spelled' | 'reversed';
}

/**
 * In: what the clinic knows about a case. Out: a search for all values of at least 4 characters in a whole serialised
 * request, under look-alikes, punctuation, escapes, Base64 and hex, and in reverse. Each field comes once, with the plainest of its disguises.
 */
export function compileCanary(record: CaseRecord): (serialised: string) => CanaryHit[] {
  const needles = needlesOf(record);
  const automaton = compileAutomaton(needles.map(({ needle }) => needle));
  return (serialised) => {
    const hits = new Map<string, CanaryHit>();
    for (const view of viewsOf(serialised)) {
      const { plain, folded } = foldedView(view.text);
      automaton.walk(folded, (number, first, last) => {
        const needle = needles[number];
        const disguise = needle && disguiseOf(needle, view, plain, folded, first, last + 1);
        if (needle && disguise) {
          const { field } = needle.variant;
          if (!hits.has(field)) hits.set(field, { field, disguise });
        }
      });
    }
    return [...hits.values()];
  };
}

/** The reading of a text that is no document: brackets and ampersands are themselves. */
function foldedView(text: string): { plain: string; folded: string } {
  return readText(text.replace(/[<&]/g, ' '));
}

interface Needle {
  readonly variant: Variant;
  /** The letters and digits looked for. */
  readonly needle: string;
  readonly isReversed: boolean;
}

const MIN_LENGTH = 4;
/** Shortest value that is looked for in reverse. */
const MIN_REVERSED = 6;

function needlesOf(record: CaseRecord): Needle[] {
  const alone = variantsOf(record).filter(isTelling);
  const variants = [...alone, ...fullNames(record)];
  return variants.flatMap((variant) => {
    const needle = variant.text.replaceAll(' ', '');
    if (needle.length < MIN_LENGTH) return [];
    const isLong =
      needle.length >= MIN_REVERSED &&
      (variant.shape === 'code' ||
        variant.shape === 'name' ||
        variant.shape === 'phrase' ||
        variant.shape === 'street');
    const reversed = [...needle].reverse().join('');
    return [
      { variant, needle, isReversed: false },
      ...(isLong && reversed !== needle ? [{ variant, needle: reversed, isReversed: true }] : []),
    ];
  });
}

/** Words that may stand in any request are left to their companions: a first name to the full name. */
function isTelling({ shape, place, text }: Variant): boolean {
  if (shape === 'initials') return false;
  if (shape === 'code') return place === 'anywhere' || text.length >= MIN_LENGTH;
  return place === 'anywhere';
}

function fullNames(record: CaseRecord): Variant[] {
  const people = [
    { names: record.patient.names, field: 'patient.name', type: 'NAME' as const },
    ...record.clinic.providers.map(({ names }, at) => ({
      names,
      field: `clinic.providers[${at}].name`,
      type: 'PROVIDER' as const,
    })),
    ...record.others.map(({ names }, at) => ({ names, field: `others[${at}].name`, type: 'RELATIVE' as const })),
  ];
  return people.flatMap(({ names, field, type }, person) =>
    names.flatMap(ordersOf).map((text): Variant => ({ text, shape: 'name', type, field, person, place: 'anywhere' })),
  );
}

function ordersOf(name: PersonName): string[] {
  const [first, middle, last] = [wordsOf(name.first), wordsOf(name.middle), wordsOf(name.last)];
  if (first.length === 0 || last.length === 0) return [];
  const initial = (middle[0] ?? '').charAt(0);
  const given = [first, [...first, ...middle], initial === '' ? first : [...first, initial]];
  const nicknames = name.nicknames.map(wordsOf);
  const orders = [...given, ...nicknames].flatMap((each) => [
    [...each, ...last],
    [...last, ...each],
  ]);
  return [...new Set(orders.map((words) => words.join(' ')))];
}

/** From this length on a value is itself, whatever stands around it. */
const MIN_FREE = 9;
const MIN_FREE_CODE = 8;

/** In: a hit. Out: how the value is hidden, or undefined where chance has put its letters together. */
function disguiseOf(
  { variant, needle, isReversed }: Needle,
  view: View,
  plain: string,
  folded: string,
  start: number,
  end: number,
): CanaryHit['disguise'] | undefined {
  // Signs between the letters may be many, but not more than a spelled word has.
  if (end - start > 8 * needle.length + 16) return undefined;
  const letters = lettersOf(folded, start, end);
  if (!isAlike(letters, needle)) return undefined;
  if (!isBounded(variant, needle, plain, folded, start, end)) return undefined;
  if (!isInPlace(variant, folded, start, end)) return undefined;
  if (isReversed) return 'reversed';
  if (view.disguise !== 'none') return view.disguise;
  return isPlain(folded.slice(start, end), letters, variant) ? 'none' : 'spelled';
}

const lettersOf = (folded: string, start: number, end: number) =>
  folded.slice(start, end).replace(/[^a-z0-9\u0080-\uffff|]/g, '');

const isPlain = (written: string, letters: string, { text }: Variant) =>
  letters === text.replaceAll(' ', '') &&
  written.replace(/[^a-z0-9]{1,3}/g, ' ').split(' ').length <= text.split(' ').length;

/** Half of the characters must be themselves: `sos` is no 505. */
function isAlike(letters: string, needle: string): boolean {
  let equal = 0;
  for (let i = 0; i < needle.length; i += 1) if (letters.charAt(i) === needle.charAt(i)) equal += 1;
  return needle.length < 5 ? equal === needle.length : 2 * equal >= needle.length;
}

function isBounded(
  variant: Variant,
  needle: string,
  plain: string,
  folded: string,
  start: number,
  end: number,
): boolean {
  if (variant.shape === 'code') {
    if (needle.length >= MIN_FREE_CODE) return true;
    return opensNumber(plain, start) && closesNumber(plain, end) && gapsUpTo(folded, start, end, 2);
  }
  if (variant.shape === 'date') return isWholeDate(variant, folded, start, end);
  if (needle.length >= MIN_FREE && variant.text.includes(' ')) return true;
  return opensWord(plain, start) && closesWord(plain, end) && !isChance(variant, folded, start, end);
}

function isInPlace({ shape, type, place }: Variant, folded: string, start: number, end: number): boolean {
  if (shape === 'zip') return end - start === 5 && standsAsZip(folded, start, end);
  if (place === 'labelled') return isLabelled(folded, start, type) && gapsUpTo(folded, start, end, 1);
  return shape !== 'name' || !isDisease(folded, start, end);
}

/** Are the signs between the characters few each time? */
function gapsUpTo(folded: string, start: number, end: number, most: number): boolean {
  let gap = 0;
  for (let at = start; at < end; at += 1) {
    gap = isWordCode(folded.charCodeAt(at)) ? 0 : gap + 1;
    if (gap > most) return false;
  }
  return true;
}

const COMPACT = /^\d{8}$/;

/** A date in its form, or eight digits with whatever a date may have between them. */
function isWholeDate(variant: Variant, folded: string, start: number, end: number): boolean {
  if (isDigitAt(folded, start - 1) || isDigitAt(folded, end)) return false;
  if (fit(folded, variant, start, end) !== 'not') return true;
  return (
    COMPACT.test(variant.text) &&
    /^[\d\soilsbzg/.-]+$/.test(folded.slice(start, end)) &&
    gapsUpTo(folded, start, end, 3)
  );
}

const isDigitAt = (text: string, at: number) => /\d/.test(text.charAt(at));

/** Pieces that are words in themselves: `in gram` is nobody. */
function isChance({ text }: Variant, folded: string, start: number, end: number): boolean {
  const pieces = folded.slice(start, end).split(/[^a-z0-9\u0080-\uffff|]+/);
  if (pieces.length <= text.split(' ').length || end - start > MIN_FREE) return false;
  return pieces.every((piece) => piece.length > 1 && isOrdinary(piece));
}
