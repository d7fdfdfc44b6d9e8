import type { Finding, PhiType } from '../finding.ts';
import type { Text } from '../text.ts';
import { isWordCode } from './alphabet.ts';
import { compileWordTree } from './automaton.ts';
import { compileDamaged } from './damaged.ts';
import { grown } from './edges.ts';
import { fit } from './fit.ts';
import { type NameHit, namesAmong, peopleOf } from './names.ts';
import {
  closesNumber,
  closesWord,
  isDisease,
  isLabelled,
  opensNumber,
  opensWord,
  standAsInitials,
  standsAsPlace,
  standsAsZip,
} from './places.ts';
import type { CaseRecord } from './record.ts';
import type { Place, Variant } from './variant.ts';
import { variantsOf } from './variants.ts';
import { isOrdinary } from './words.ts';

export interface KnownMatcher {
  /**
   * Finds the values of the record in a document, however they are written or damaged. Out: findings of layer `known`,
   * in order, none inside another. Takes time in proportion to the length of the text.
   */
  find(text: Text): Finding[];
}

/** In: what the clinic knows about a case. Out: a matcher to be used for all documents of the case. */
export function compileKnown(record: CaseRecord): KnownMatcher {
  const variants = variantsOf(record);
  const tree = compileWordTree(variants.map(({ text }) => text));
  const people = peopleOf(variants);
  const damaged = compileDamaged(variants);
  return {
    find: (text) => {
      const spans: Span[] = [];
      const names: NameHit[] = [];
      tree.walk(text.plain, text.folded, (needle, first, last) => {
        const variant = variants[needle];
        if (variant) judge(text, variant, first, last + 1, spans, names);
      });
      damaged.find(text, spans, names);
      spans.push(...namesAmong(text, names, people));
      return inOrder(spans);
    },
  };
}

/** A place that is sure to be somebody's value. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: PhiType;
}

function judge(text: Text, variant: Variant, start: number, end: number, spans: Span[], names: NameHit[]): void {
  if (!standsFree(text.plain, variant, start, end)) return;
  const how = fit(text.folded, variant, start, end);
  if (how === 'not') return;
  if (variant.shape === 'name') {
    if (how === 'exact' || !isOrdinary(text.folded.slice(start, end)))
      names.push(nameHit(text, variant, start, end, how));
    return;
  }
  if (!isItsPlace(text, variant, start, end)) return;
  const range = grown(text.folded, variant, start, end);
  if (range) spans.push({ ...range, type: variant.type });
}

function nameHit(text: Text, variant: Variant, start: number, end: number, how: 'exact' | 'damaged'): NameHit {
  return { start, end, variant, place: namePlace(text, variant, start, end, how) };
}

function namePlace(
  { folded }: Text,
  { text, place }: Variant,
  start: number,
  end: number,
  how: 'exact' | 'damaged',
): Place {
  if (isDisease(folded, start, end)) return 'beside';
  if (how === 'exact' || text.length > 4 || place === 'beside') return place;
  return text.length > 2 ? 'guarded' : 'beside';
}

function standsFree(plain: string, { shape, text }: Variant, start: number, end: number): boolean {
  if (shape === 'code' || shape === 'date' || shape === 'zip') {
    return text.length > 5
      ? opensNumber(plain, start) && closesNumber(plain, end)
      : !isWordCode(plain.charCodeAt(start - 1)) && !isWordCode(plain.charCodeAt(end));
  }
  if (!opensWord(plain, start)) return false;
  return closesWord(plain, end) || (shape === 'name' && text.length > 3 && /\d/.test(plain.charAt(end)));
}

function isItsPlace(
  { plain, folded }: Text,
  { shape, place, type, text }: Variant,
  start: number,
  end: number,
): boolean {
  if (shape === 'initials') return standAsInitials(plain, folded, start, end);
  if (shape === 'zip') return standsAsZip(folded, start, end);
  if (shape === 'date' && place === 'guarded') return isDay(plain, folded, text, start, end);
  if (shape === 'date' && place === 'labelled') return isShortDate(folded, text, start, end);
  if (shape === 'city' && !text.includes(' ')) return standsAsPlace(plain, folded, start, end);
  if (shape === 'street' || place === 'anywhere') return true;
  if (place === 'labelled') return isLabelled(folded, start, type);
  return standsAsPlace(plain, folded, start, end);
}

/** A day without a year: `may 3` may be a verb and a number. */
function isDay(plain: string, folded: string, text: string, start: number, end: number): boolean {
  if (/^[/-]?\d/.test(folded.slice(end, end + 2))) return false;
  return !/\b(?:may|march|mar)\b/.test(text) || /[A-Z]/.test(plain.slice(start, end));
}

/** Month and day as bare numbers: anywhere with a slash where the second is no score out of ten, else behind a label. */
function isShortDate(folded: string, text: string, start: number, end: number): boolean {
  if (
    /^[/.-]\d|^%/.test(folded.slice(end, end + 2)) ||
    /(?:\d[/.-]|\bp(?:g|age)?[. ]{0,2})$/.test(folded.slice(Math.max(0, start - 7), start))
  ) {
    return false;
  }
  const [, day = ''] = text.split(' ');
  const isPlainDay = Number(day) > 12 && folded.slice(start, end).includes('/');
  return isPlainDay || isLabelled(folded, start, 'DATE');
}

/** Sorts, and leaves out what lies inside another find; overlapping finds of one type become one. */
function inOrder(spans: readonly Span[]): Finding[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: (Finding & { end: number })[] = [];
  for (const { start, end, type } of sorted) {
    const last = kept.at(-1);
    if (!last || start >= last.end) kept.push({ start, end, type, layer: 'known', sure: true });
    else last.end = Math.max(last.end, end);
  }
  return kept;
}
