/**
 * Placeholders: what stands in a text instead of a value. They are typed and counted within a case, never derived from
 * the value (45 CFR 164.514(c)). Each spelling of a value has its own, so that putting it back is exact; spellings of
 * the same person or date share their number, so that a reader can still tell who is who.
 */
import * as z from 'zod';
import { isoDate } from './dates.ts';
import { phiTypes } from './finding.ts';

/** TEXT stands for something in the document that looks like a placeholder itself. */
export const placeholderKinds = [...phiTypes, 'TEXT'] as const;
export type PlaceholderKind = (typeof placeholderKinds)[number];

const words: Readonly<Partial<Record<PlaceholderKind, string>>> = { NAME: 'PATIENT', RELATIVE: 'PERSON' };
const wordOf = (kind: PlaceholderKind): string => words[kind] ?? kind;

const issuedSchema = z.strictObject({
  kind: z.enum(placeholderKinds),
  /** Which person, date or number of its kind. */
  number: z.int().min(1),
  /** Which spelling of it. */
  spelling: z.int().min(1),
  value: z.string().min(1),
  /** What is told about it besides, such as `DOS+12d`. */
  note: z.string().optional(),
});
type Issued = z.infer<typeof issuedSchema>;

/** What has been issued in a case, as it is kept sealed. */
export const issuedListSchema = z.array(issuedSchema);

export interface Placeholders {
  /** The placeholder of a value; the same each time. */
  issue(kind: PlaceholderKind, value: string, note?: string): string;
  /** The value behind a placeholder as it was issued, to the letter. */
  valueOf(placeholder: string): string | undefined;
  /** How many of each kind. */
  counts(): Readonly<Partial<Record<PlaceholderKind, number>>>;
  /** All that was issued, to be sealed. It holds the values. */
  issued(): readonly Issued[];
}

/** Opens the placeholders of a case, going on from what was issued before. */
export function openPlaceholders(before: readonly Issued[] = []): Placeholders {
  const list: Issued[] = [];
  const byValue = new Map<string, string>();
  const byText = new Map<string, Issued>();
  const numbers = new Map<string, number>();
  const last = new Map<PlaceholderKind, number>();
  const spellings = new Map<string, number>();

  function keep(issued: Issued, entity = entityOf(issued.kind, issued.value)): string {
    const { kind, number, spelling, value } = issued;
    list.push(issued);
    const text = textOf(issued);
    byValue.set(`${kind} ${value}`, text);
    byText.set(text, issued);
    numbers.set(`${kind} ${entity}`, number);
    last.set(kind, Math.max(last.get(kind) ?? 0, number));
    const spelled = `${kind} ${number}`;
    spellings.set(spelled, Math.max(spellings.get(spelled) ?? 0, spelling));
    return text;
  }
  for (const issued of before) keep(issued);

  return {
    issue(kind, value, note) {
      const known = byValue.get(`${kind} ${value}`);
      if (known !== undefined) return known;
      const entity = entityOf(kind, value);
      const number = numbers.get(`${kind} ${entity}`) ?? (last.get(kind) ?? 0) + 1;
      const spelling = (spellings.get(`${kind} ${number}`) ?? 0) + 1;
      return keep({ kind, number, spelling, value, ...(note === undefined ? {} : { note }) }, entity);
    },
    valueOf: (placeholder) => byText.get(placeholder)?.value,
    counts: () => {
      const counts: Partial<Record<PlaceholderKind, number>> = {};
      for (const { kind } of list) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    },
    issued: () => list,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, all of it
const isAscii = (value: string): boolean => !/[^\x00-\x7f]/.test(value);

/** Only spellings that differ in case, blanks and punctuation are taken for the same thing; there is one patient a case. */
function entityOf(kind: PlaceholderKind, value: string): string {
  if (kind === 'NAME') return 'patient';
  const date = kind === 'DATE' ? isoDate(value) : undefined;
  if (date !== undefined) return date;
  const squeezed = isAscii(value)
    ? value.toLowerCase().replace(/[^a-z0-9]+/g, '')
    : value
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toLowerCase();
  return squeezed || value;
}

function textOf({ kind, number, spelling, note }: Issued): string {
  return `[[${wordOf(kind)}_${number}${spelling === 1 ? '' : `.${spelling}`}${note === undefined ? '' : ` = ${note}`}]]`;
}

/** What may be a placeholder, meant or not. */
export const LOOKS_ISSUED = /\[\[[^[\]\n]{0,80}\]\]/g;

export interface Problem {
  /** Never issued here; changed on the way; asked for and not there. */
  readonly kind: 'unknown' | 'altered' | 'missing';
  /** As it stands in the text, or as it should have stood. It holds no value. */
  readonly placeholder: string;
}

export type Restored =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const kindWords = placeholderKinds.map(wordOf).join('|');
/** A word and number of ours without its exact brackets. Prose such as `Patient 1 of 3` is none. */
const REMAINS = new RegExp(
  `(?<![A-Za-z0-9])(?:${kindWords})_\\d{1,6}(?![A-Za-z0-9])|[[({<] ?(?:${kindWords})[ -]\\d{1,6} ?[\\])}>]`,
  'gi',
);
const BRACKETS = /\[\[|\]\]/g;

/** What each lookalike has, quick to look for. */
const HINT = /\[\[|\]\]|_\d|[ -]\d{1,6} ?[\])}>]/;

/** Every part of a text that could be taken for a placeholder. In a document that comes in, these are values. */
export function lookalikes(text: string): { readonly start: number; readonly end: number }[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(LOOKS_ISSUED), ...text.matchAll(REMAINS), ...text.matchAll(BRACKETS)].map(
    ({ index, 0: part }) => ({ start: index, end: index + part.length }),
  );
}

/**
 * Puts values back. In: a text with placeholders of this case, and those that it must hold. Out: the text, or what is
 * wrong with it; then nothing is put back and a person has to look. What is put back is not looked at again.
 */
export function restore(text: string, placeholders: Placeholders, mustHold: readonly string[] = []): Restored {
  const problems: Problem[] = [];
  const held = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(LOOKS_ISSUED)) {
    const [placeholder] = match;
    const value = placeholders.valueOf(placeholder);
    if (value === undefined) problems.push({ kind: kindOfUnknown(placeholder), placeholder });
    else held.add(placeholder);
    problems.push(...remains(text.slice(from, match.index)));
    parts.push(text.slice(from, match.index), value ?? '');
    from = match.index + placeholder.length;
  }
  problems.push(...remains(text.slice(from)));
  parts.push(text.slice(from));
  for (const placeholder of mustHold) if (!held.has(placeholder)) problems.push({ kind: 'missing', placeholder });
  return problems.length === 0 ? { ok: true, text: parts.join('') } : { ok: false, problems };
}

const PLACEHOLDER = `\\[\\[(?:${kindWords})_\\d{1,6}(?:\\.\\d{1,6})?(?: = DOS(?:[+-]\\d{1,6}d)?)?\\]\\]`;
const WELL_FORMED = new RegExp(`^${PLACEHOLDER}$`);

/** Every placeholder of the exact form in which they are issued, whether it was or not. */
export const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

function kindOfUnknown(placeholder: string): 'unknown' | 'altered' {
  return WELL_FORMED.test(placeholder) ? 'unknown' : 'altered';
}

/** Halves and copies of placeholders in text that has none that is whole. */
function remains(text: string): Problem[] {
  return lookalikes(text).map(({ start, end }) => ({ kind: 'altered', placeholder: text.slice(start, end) }));
}
