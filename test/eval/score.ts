/** What a redactor finds of documents whose identifiers are known, and what else it takes. Shares go from 0 to 1. */
import type { PhiType } from '#phi/finding.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface GoldSpan extends Range {
  readonly type: PhiType;
  readonly scope: 'patient' | 'provider';
  /** The value stands in the record. */
  readonly known?: boolean | undefined;
  /** Parts that may stay, such as the year of a date. */
  readonly free?: readonly (readonly [start: number, end: number])[] | undefined;
}

/** A document with the place of each identifier. Offsets are UTF-16 units, `end` exclusive. */
export interface GoldDocument {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** Clinical text that must survive. */
  readonly keep: readonly Range[];
  /** What counts neither way. */
  readonly optional?: readonly Range[] | undefined;
}

/** What a redactor made of a document: what it takes out, and whether the gate keeps the rest from leaving. */
export interface Outcome {
  readonly spans: readonly Range[];
  readonly blocked: boolean;
}

export interface Found {
  readonly spans: number;
  readonly missed: number;
}

/** An identifier of which a letter or a digit is left. */
export interface Miss extends Range {
  readonly id: string;
  readonly type: PhiType;
  readonly text: string;
}

export interface Score {
  readonly documents: number;
  readonly spans: number;
  /** Share of identifiers of which no letter and no digit is left, save those that may stay. */
  readonly recall: number;
  /** The same of patients, relatives, households and employers: what the law wants gone. */
  readonly patientRecall: number;
  /** The same of values that stand in the record. */
  readonly knownRecall: number;
  /** Share of the letters and digits taken that belong to an identifier. */
  readonly precision: number;
  /** Share of clinical terms of which a letter or a digit is taken. */
  readonly keepHit: number;
  /** Of the documents that may leave, the share without an identifier of a patient. */
  readonly sentClean: number;
  /** Share of documents that may not leave. */
  readonly blocked: number;
  readonly byType: ReadonlyMap<string, Found>;
  readonly byKind: ReadonlyMap<string, Found>;
  readonly misses: readonly Miss[];
}

/** Scores documents, each beside what a redactor made of it. */
export function score(pairs: readonly (readonly [GoldDocument, Outcome])[]): Score {
  const sheets = pairs.map(([document, redacted]) => sheetOf(document, redacted));
  const spans = sheets.flatMap(({ judged }) => judged);
  const sent = sheets.filter(({ blocked }) => !blocked);
  const total = (of: (sheet: Sheet) => number) => sheets.reduce((sum, sheet) => sum + of(sheet), 0);
  return {
    documents: sheets.length,
    spans: spans.length,
    recall: shareFound(spans),
    patientRecall: shareFound(spans.filter(({ span }) => span.scope === 'patient')),
    knownRecall: shareFound(spans.filter(({ span }) => span.known)),
    precision: share(
      total(({ right }) => right),
      total(({ right, wrong }) => right + wrong),
      1,
    ),
    keepHit: share(
      total(({ termsHit }) => termsHit),
      total(({ terms }) => terms),
      0,
    ),
    sentClean: share(sent.filter((sheet) => !sheet.judged.some(isPatientMiss)).length, sent.length, 1),
    blocked: share(sheets.length - sent.length, sheets.length, 0),
    byType: foundBy(spans, ({ span }) => span.type),
    byKind: foundBy(spans, ({ kind }) => kind),
    misses: spans.filter(({ missed }) => missed).map(missOf),
  };
}

const share = (part: number, whole: number, ofNone: number) => (whole === 0 ? ofNone : part / whole);
const shareFound = (spans: readonly Judged[]) => share(spans.filter(({ missed }) => !missed).length, spans.length, 1);
const isPatientMiss = ({ missed, span }: Judged) => missed && span.scope === 'patient';

function foundBy(spans: readonly Judged[], keyOf: (one: Judged) => string): Map<string, Found> {
  const groups = new Map<string, Found>();
  for (const one of spans) {
    const { spans: count, missed } = groups.get(keyOf(one)) ?? { spans: 0, missed: 0 };
    groups.set(keyOf(one), { spans: count + 1, missed: missed + (one.missed ? 1 : 0) });
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const missOf = ({ id, span: { type, start, end }, text }: Judged): Miss => ({ id, type, start, end, text });

interface Judged {
  readonly id: string;
  readonly kind: string;
  readonly span: GoldSpan;
  readonly text: string;
  readonly missed: boolean;
}

/** One document, judged. */
interface Sheet {
  readonly judged: readonly Judged[];
  readonly blocked: boolean;
  /** Letters and digits taken that belong to an identifier, and those that belong to nothing. */
  readonly right: number;
  readonly wrong: number;
  readonly terms: number;
  readonly termsHit: number;
}

/** What a character of a document is. */
const part = { rest: 0, identifier: 1, either: 2 } as const;
const isSign = /[\p{L}\p{N}]/u;

function sheetOf(document: GoldDocument, { spans, blocked }: Outcome): Sheet {
  const { id, kind, text, keep } = document;
  const parts = partsOf(document);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  /** Letters and digits from `start` to `end` of one part that are taken, or left. */
  const count = ({ start, end }: Range, of: number, isTaken: 0 | 1) => {
    let found = 0;
    for (let at = start; at < end; at += 1)
      if (parts[at] === of && taken[at] === isTaken && isSign.test(text.charAt(at))) found += 1;
    return found;
  };
  const whole = { start: 0, end: text.length };
  return {
    judged: document.spans.map((span) => {
      const missed = count(span, part.identifier, 0) > 0;
      return { id, kind, span, text: text.slice(span.start, span.end), missed };
    }),
    blocked,
    right: count(whole, part.identifier, 1),
    wrong: count(whole, part.rest, 1),
    terms: keep.length,
    termsHit: keep.filter((term) => count(term, part.rest, 1) > 0).length,
  };
}

/** An identifier outweighs what counts neither way, and what may stay of it outweighs the identifier. */
function partsOf({ text, spans, optional = [] }: GoldDocument): Uint8Array {
  const parts = new Uint8Array(text.length);
  for (const { start, end } of optional) parts.fill(part.either, start, end);
  for (const { start, end } of spans) parts.fill(part.identifier, start, end);
  for (const [start, end] of spans.flatMap(({ free = [] }) => free)) parts.fill(part.either, start, end);
  return parts;
}
