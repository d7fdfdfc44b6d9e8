/**
 * The redactor: takes a document and a case, and gives back text that holds none of what it found. Everything that is
 * replaced can be put back to the letter, see `restore`.
 */
import { daysBetween, isoDate } from './dates.ts';
import type { Finding, PhiType } from './finding.ts';
import { lookalikes, type PlaceholderKind, type Placeholders } from './placeholders.ts';
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
  const text = readText(raw);
  const spans = options.find(text).map((finding) => {
    const { start, end } = text.rawRange(finding.start, finding.end);
    return { start, end, type: finding.type };
  });
  const places = withLookalikes(raw, joined(spans));
  const counts: Partial<Record<PhiType, number>> = {};
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, type } of places) {
    parts.push(raw.slice(from, start), issue(options, type, raw.slice(start, end)));
    if (type !== 'TEXT') counts[type] = (counts[type] ?? 0) + 1;
    from = end;
  }
  parts.push(raw.slice(from));
  const redacted = sealRedacted({ text: parts.join(''), caseId: options.caseId, placeholders: counts });
  return { redacted, spans };
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

interface Place {
  readonly start: number;
  readonly end: number;
  readonly type: PlaceholderKind;
}

/** Places that overlap become one, of the type of the longest. */
function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
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
  const date = type === 'DATE' ? isoDate(value) : undefined;
  if (date === undefined) return placeholders.issue(type, value);
  return placeholders.issue(type, value, date, datesFrom && distance(datesFrom, date));
}

function distance({ name, date }: { readonly name: string; readonly date: string }, of: string): string {
  const days = daysBetween(date, of);
  return days === 0 ? name : `${name}${days > 0 ? '+' : '-'}${Math.abs(days)}d`;
}
