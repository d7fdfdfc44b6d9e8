/**
 * Reads the clinic documents written by hand in `written/*.txt`: made-up people, and each identifier marked where it
 * stands.
 *
 *     === ID KIND
 *     known: {"patient":{…},"clinic":{…}}
 *     Seen by Dr. {{PROVIDER|Imani Quell}} on {{DATE|4/2}}, takes {{keep|metformin}}, {{optional|Aetna}}.
 *
 * After the type, `/p` gives the identifier to a clinician or a facility, and `~ocr`, `~typo`, `~nickname` and
 * `~initials` say how the text differs from the record.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type PhiType, phiTypes } from '#phi/finding.ts';
import { type CaseRecord, recordFromKnown } from '#phi/known/record.ts';
import { kinds } from './layouts.ts';
import { standsIn } from './stands-in.ts';
import type { Keep, LabelledSpan } from './writer.ts';

export interface WrittenSpan extends LabelledSpan {
  /** Parts of the text inside the span that may stay, `end` exclusive. */
  free?: readonly (readonly [start: number, end: number])[];
}

export interface WrittenDocument {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  readonly spans: readonly WrittenSpan[];
  readonly keep: readonly Keep[];
  /** What counts neither way, taken or left. */
  readonly optional: readonly { readonly start: number; readonly end: number }[];
  readonly known: Readonly<Record<string, unknown>>;
}

/** Ages are told on a fixed day, so that no figure changes with the calendar. */
const DAY = '2026-11-24';

/** All documents of a folder, file by file. @throws Error naming file, document and line of what is no such document */
export function readWritten(folder = join(import.meta.dirname, 'written')): WrittenDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const documents = files.sort().flatMap((name) => parseWritten(readFileSync(join(folder, name), 'utf8'), name));
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id)) throw new Error(`${basename(folder)}: two documents are called ${id}`);
    ids.add(id);
  }
  return documents;
}

/** The documents of one file, whose name errors carry. @throws Error naming file, document and line */
export function parseWritten(source: string, file: string): WrittenDocument[] {
  const lines = source.split('\n');
  const heads = lines.flatMap((line, at) => (line.startsWith('=== ') ? [at] : []));
  const before = lines.slice(0, heads[0] ?? lines.length).findIndex((line) => line.trim() !== '');
  if (before >= 0) throw new Error(`${file}, line ${before + 1}: stands before the first document`);
  return heads.map((head, at) => parseOne(lines.slice(head, heads[at + 1] ?? lines.length), { file, line: head + 1 }));
}

interface Place {
  readonly file: string;
  /** Line of the header, from 1. */
  readonly line: number;
  readonly id?: string;
}

const fail = ({ file, id, line }: Place, what: string): never => {
  throw new Error(`${file}, ${id === undefined ? '' : `document ${id}, `}line ${line}: ${what}`);
};

const kindSchema = z.enum(kinds);
const knownSchema = z.record(z.string(), z.unknown());

function parseOne([head = '', knownLine = '', ...body]: readonly string[], place: Place): WrittenDocument {
  const [, id, kindName] = /^=== (\S+) (\S+)\s*$/.exec(head) ?? fail(place, 'a header is === ID KIND');
  const here = id === undefined ? place : { ...place, id };
  const kind = kindSchema.safeParse(kindName);
  if (id === undefined || !kind.success) return fail(here, `a kind is one of ${kinds.join(', ')}`);
  const known = parseKnown(knownLine, { ...here, line: place.line + 1 });
  const marked = readMarkup(body.join('\n').trimEnd(), { ...here, line: place.line + 2 });
  return { id, kind: kind.data, known, ...marked, spans: completed(marked, recordFromKnown(known)) };
}

function parseKnown(line: string, place: Place): Readonly<Record<string, unknown>> {
  if (!line.startsWith('known:')) return fail(place, 'known: {…} belongs below the header');
  try {
    return knownSchema.parse(JSON.parse(line.slice('known:'.length)));
  } catch {
    return fail(place, 'what is known is no JSON object');
  }
}

interface Marked {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  readonly keep: readonly Keep[];
  readonly optional: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the markup out. `place.line` is the first line of the body. */
function readMarkup(body: string, place: Place): Marked {
  const spans: LabelledSpan[] = [];
  const keep: Keep[] = [];
  const optional: { start: number; end: number }[] = [];
  let text = '';
  const lineOf = (at: number) => ({ ...place, line: place.line + body.slice(0, at).split('\n').length - 1 });
  for (let at = 0; at < body.length; ) {
    const open = body.indexOf('{{', at);
    const plain = body.slice(at, open < 0 ? body.length : open);
    if (plain.includes('}}')) return fail(lineOf(at + plain.indexOf('}}')), '}} closes nothing');
    text += plain;
    if (open < 0) break;
    const here = lineOf(open);
    const { label, value, end } = readMark(body, open, here);
    const range = { start: text.length, end: text.length + value.length };
    text += value;
    at = end;
    if (label === 'optional') optional.push(range);
    else if (label === 'keep') keep.push({ ...range, kind: 'term' });
    else spans.push({ ...range, ...readLabel(label, here) });
  }
  return { text, spans, keep, optional };
}

function readMark(body: string, open: number, place: Place): { label: string; value: string; end: number } {
  const close = body.indexOf('}}', open);
  if (close < 0) return fail(place, 'a {{ is never closed');
  const inner = body.slice(open + 2, close);
  const [label = '', value = '', ...more] = inner.split('|');
  if (inner.includes('{{')) return fail(place, 'a {{ stands inside another');
  if (value.trim() === '' || more.length > 0) return fail(place, 'a mark is {{TYPE|value}}');
  return { label, value, end: close + 2 };
}

const typeSchema = z.enum(phiTypes);
const variantSchema = z.enum(['ocr', 'typo', 'nickname', 'initials']);
/** Clinicians and facilities are nobody else's. */
const ofProviders: ReadonlySet<PhiType> = new Set(['PROVIDER', 'FACILITY', 'NPI', 'TIN']);

function readLabel(label: string, place: Place): Pick<LabelledSpan, 'type' | 'scope' | 'variant'> {
  const [, typeName, modifiers = ''] = /^([A-Z0-9_]+)((?:\/p|~[a-z]+)*)$/.exec(label) ?? [];
  const type = typeSchema.safeParse(typeName);
  if (!type.success) return fail(place, `there is no type ${label}`);
  const scope = ofProviders.has(type.data) || modifiers.includes('/p') ? 'provider' : 'patient';
  const [, variantName] = /~([a-z]+)/.exec(modifiers) ?? [];
  if (variantName === undefined) return { type: type.data, scope };
  const variant = variantSchema.safeParse(variantName);
  return variant.success
    ? { type: type.data, scope, variant: variant.data }
    : fail(place, `there is no variant ~${variantName}`);
}

/** Adds what follows from the rest: what stands in the record, and what may stay. */
function completed({ text, spans }: Marked, record: CaseRecord): WrittenSpan[] {
  const isNinety = spans.some(({ type }) => type === 'AGE90') || yearsOld(record.patient.dob) >= 90;
  return spans.map((span) => {
    const value = text.slice(span.start, span.end);
    const free = span.type === 'DATE' ? freeOfDate(value, isNinety) : [];
    const whole: WrittenSpan = { ...span };
    if (standsIn(record, value, span.type)) whole.known = true;
    if (free.length > 0) whole.free = free.map(([from, to]) => [span.start + from, span.start + to] as const);
    return whole;
  });
}

/** Complete years on `DAY`; 0 where no date of birth is known. */
function yearsOld(dob: string | undefined): number {
  if (dob === undefined) return 0;
  const years = Number(DAY.slice(0, 4)) - Number(dob.slice(0, 4));
  return dob.slice(5) > DAY.slice(5) ? years - 1 : years;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b/i;
/** Not the time after the T of a timestamp. */
const YEAR_APART = /(?<!\d|\dT|:)(?:19|20)\d\d(?!\d)/g;
const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** With a time behind it or without. */
const YEAR_FIRST = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?=${MONTH_DAY}(?:\\d{4}|\\d{6})?(?!\\d))`, 'g');
const YEAR_LAST = new RegExp(`(?<=(?<!\\d)${MONTH_DAY})(?:19|20)\\d\\d(?!\\d)`, 'g');

/** 45 CFR 164.514(b)(2)(i)(C): the year may stay, except of those over 89. A weekday tells no date. */
function freeOfDate(value: string, isNinety: boolean): (readonly [number, number])[] {
  const patterns = isNinety ? [] : [YEAR_APART, YEAR_FIRST, YEAR_LAST];
  const years = patterns.flatMap((pattern) => [...value.matchAll(pattern)]);
  const weekday = WEEKDAY.exec(value);
  return [...(weekday ? [weekday] : []), ...years].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
}
