/**
 * The redactor: takes a document and a case, and gives back text that holds none of what it found. Everything that is
 * replaced can be put back to the letter, see `restore`.
 */
import { daysBetween, isoDate } from './dates.ts';
import type { Finding, PhiType } from './finding.ts';
import { lookalikes, openPlaceholders, type PlaceholderKind, type Placeholders } from './placeholders.ts';
import { type Redacted, sealRedacted } from './redacted.ts';
import { readText, type Text } from './text.ts';

/** Finds what may identify somebody, in coordinates of the text. */
export type Find = (text: Text) => readonly Finding[];

export interface RedactOptions {
  readonly caseId: string;
  /** Those of the case: what was issued before is used again. */
  readonly placeholders: Placeholders;
  readonly find: Find;
  /**
   * Tells of each full date how many days before or after this one it lies, as in `[[DATE_3 = DOS+12d]]`. The distance is
   * derived from the date, which 45 CFR 164.514(c) does not want of a code: only where a BAA covers the model.
   */
  readonly datesFrom?: { readonly name: 'DOS'; readonly date: string };
}

/** A place in the document as it came. Offsets are UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: PhiType;
}

export interface Redaction {
  readonly redacted: Redacted;
  readonly spans: readonly Span[];
}

/** Redacts one document. Whatever looks like a placeholder in it is replaced as well, so that only ours are ever put back. */
export function redact(raw: string, options: RedactOptions): Redaction {
  return seal(raw, spansOf(raw, options.find), options);
}

/**
 * Redacts one document as the gate will look at it: what shows only in the redacted text, where placeholders stand for
 * the values around it, is taken out as well. Takes about twice as long.
 */
export function redactTwice(raw: string, options: RedactOptions): Redaction {
  const spans = spansOf(raw, options.find);
  const places = withLookalikes(raw, joined(spans));
  const { text, toRaw } = write(raw, places, { ...options, placeholders: openPlaceholders() });
  return seal(raw, [...spans, ...spansOf(text, options.find).map(toRaw)], options);
}

function spansOf(raw: string, find: Find): Span[] {
  const text = readText(raw);
  return find(text).map(({ start, end, type }) => ({ ...text.rawRange(start, end), type }));
}

function seal(raw: string, found: readonly Span[], options: RedactOptions): Redaction {
  const spans = joined(found);
  const places = withLookalikes(raw, spans);
  const counts: Partial<Record<PhiType, number>> = {};
  for (const { type } of places) if (type !== 'TEXT') counts[type] = (counts[type] ?? 0) + 1;
  const { text } = write(raw, places, options);
  return { redacted: sealRedacted({ text, caseId: options.caseId, placeholders: counts }), spans };
}

interface Written {
  readonly text: string;
  /** A span of the written text in the document; a placeholder that it touches counts whole. */
  readonly toRaw: (span: Span) => Span;
}

function write(raw: string, places: readonly Place[], options: RedactOptions): Written {
  const parts: string[] = [];
  const ends: number[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, type } of places) {
    const placeholder = issue(options, type, raw.slice(start, end));
    parts.push(raw.slice(from, start), placeholder);
    length += start - from + placeholder.length;
    ends.push(length);
    from = end;
  }
  parts.push(raw.slice(from));
  /** The end of the placeholder that holds a place of the text, or the place itself in the document. */
  const behind = (at: number) => {
    const next = firstFrom(ends, at);
    const last = next - 1;
    const moved = (places[last]?.end ?? 0) + at - (ends[last] ?? 0);
    const place = places[next];
    return place && moved > place.start ? place : moved;
  };
  return {
    text: parts.join(''),
    toRaw: ({ start, end, type }) => {
      const [first, last] = [behind(start + 1), behind(end)];
      return {
        start: typeof first === 'number' ? first - 1 : first.start,
        end: typeof last === 'number' ? last : last.end,
        type,
      };
    },
  };
}

/** Of rising numbers, the place of the first that is not below a value; behind the last one where all are. */
function firstFrom(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks for them in what is left between the places, just as `restore` will. */
function withLookalikes(raw: string, places: Place[]): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (const { start, end } of [...places, { start: raw.length, end: raw.length }]) {
    for (const place of lookalikes(raw.slice(from, start))) {
      found.push({ start: from + place.start, end: from + place.end, type: 'TEXT' });
    }
    from = end;
  }
  return found.length === 0 ? places : joined([...places, ...found]);
}

interface Place<Kind extends PlaceholderKind = PlaceholderKind> {
  readonly start: number;
  readonly end: number;
  readonly type: Kind;
}

/** Places that overlap become one, of the type of the longest. */
function joined<Kind extends PlaceholderKind>(places: readonly Place<Kind>[]): Place<Kind>[] {
  const result: Place<Kind>[] = [];
  const sorted = places.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const place of sorted) {
    const last = result.at(-1);
    if (!last || place.start >= last.end) {
      result.push(place);
      continue;
    }
    const longer = place.end - place.start > last.end - last.start ? place : last;
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, place.end), type: longer.type };
  }
  return result;
}

function issue({ placeholders, datesFrom }: RedactOptions, type: PlaceholderKind, value: string): string {
  const date = datesFrom && type === 'DATE' ? isoDate(value) : undefined;
  return placeholders.issue(type, value, datesFrom && date && distance(datesFrom, date));
}

function distance({ name, date }: { readonly name: string; readonly date: string }, of: string): string {
  const days = daysBetween(date, of);
  return days === 0 ? name : `${name}${days > 0 ? '+' : '-'}${Math.abs(days)}d`;
}
