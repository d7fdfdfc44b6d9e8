/**
 * Reads X12 segments: whole interchanges, and single segments that somebody pasted into a letter. The place of an
 * element says what it is, so nothing is guessed. Free text inside a segment (NTE, MSG, K3) is left to the other layers.
 */

import type { Finding, PhiType } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { byPlace, channels, identifiers, persons, references } from './x12-elements.ts';

/** A value and where it stands in `plain`. */
interface Element {
  readonly start: number;
  readonly value: string;
}

type Found = { readonly element: Element; readonly type: PhiType };

/** What later segments take from the name segment before them. */
interface Loop {
  party: PhiType | 'payer';
}

/**
 * In: a document. Out: what its X12 segments say of people, all sure; nothing for a text without segments. Elements of
 * the envelope (ISA, GS) stay: they name trading partners.
 */
export function findX12(text: Text): Finding[] {
  const found: Finding[] = [];
  const { plain } = text;
  const terminator = declaredTerminator(plain);
  const loop: Loop = { party: 'NAME' };
  SEGMENT.lastIndex = 0;
  for (let hit = SEGMENT.exec(plain); hit; hit = SEGMENT.exec(plain)) {
    const [, id = '', separator = '*'] = hit;
    // Where a bar separates the elements, `|N4|` is one of them.
    if (separator === '|' && plain.charAt(hit.index - 1) === '|') continue;
    const start = hit.index + id.length + 1;
    const end = segmentEnd(plain, start, terminator);
    const elements = elementsOf(plain, start, end, separator);
    cutProse(elements, text.format === 'x12' ? SENTENCE : PROSE);
    for (const { element, type } of readSegment(id, elements, loop)) push(found, element, type);
    const last = elements.at(-1);
    SEGMENT.lastIndex = last ? last.start + last.value.length : end;
  }
  return found;
}

const SEGMENT =
  /(?<![A-Za-z0-9*])(NM1|N[1-4]|DMG|DTP|DTM|REF|PER|CLM|CLP|TRN|BHT|BGN|BPR|INS|PAT|PLB|PWK|SBR|STC|SVD|TS3|HI)([*|^])(?=[^\s])/g;

/** The ISA segment is 106 characters long and ends with the terminator of the interchange; a piece without it shows its own. */
function declaredTerminator(plain: string): string {
  const isa = /ISA[*|^]/.exec(plain.slice(0, 400));
  const sign = isa ? plain.charAt(isa.index + 105) : '';
  if (/[^A-Za-z0-9\s*|^]/.test(sign)) return sign;
  return /\|\s*(?:NM1|N[34]|DMG|REF|DTP|CLM|HI|LX|PER)\*/.test(plain) ? '|' : '~';
}

/** A longer segment is none. */
const MAX_SEGMENT = 500;

function segmentEnd(plain: string, from: number, terminator: string): number {
  const limit = Math.min(plain.length, from + MAX_SEGMENT);
  for (let at = from; at < limit; at += 1) {
    const char = plain.charAt(at);
    if (char === terminator || char === '~' || char === '\n' || char === '\r' || char === '<') return at;
  }
  return limit;
}

/** The elements by number: the first of the result is 1, as the guides count. */
function elementsOf(plain: string, from: number, to: number, separator: string): Element[] {
  const elements: Element[] = [{ start: from, value: '' }];
  let start = from;
  for (const value of plain.slice(from, to).split(separator)) {
    elements.push({ start, value });
    start += value.length + 1;
  }
  return elements;
}

/** In a letter the sentence goes on behind the last element; nothing after that belongs to the segment. */
function cutProse(elements: Element[], pattern: RegExp): void {
  for (const [number, { start, value }] of elements.entries()) {
    const prose = pattern.exec(value);
    if (!prose) continue;
    elements.splice(number, elements.length, { start, value: value.slice(0, prose.index) });
    return;
  }
}

const SENTENCE = / (?:was|is|are|has|were|and|on|in|to|for|not|which|as|but|the|with|from) |["')\]][.,;:]?(?:\s|$)/;
const PROSE = /["'`)\]]|[,.;](?:\s|$)| +[a-z(]/;

function readSegment(id: string, elements: readonly Element[], loop: Loop): Found[] {
  if (id === 'NM1') return readName(elements, loop);
  if (id === 'N1') return readParty(elements, loop);
  if (id === 'N2') return loop.party === 'payer' ? [] : typed(elements, { 1: loop.party, 2: loop.party });
  // The address of a payer is nobody's address.
  if ((id === 'N3' || id === 'N4') && loop.party === 'payer') return [];
  if (id === 'REF') return readReference(elements);
  if (id === 'PER') return readContact(elements);
  if (id === 'HI') return readCodes(elements);
  return typed(elements, byPlace[id] ?? {});
}

function typed(elements: readonly Element[], types: Readonly<Record<number, PhiType>>): Found[] {
  return elements.flatMap((element, number) => {
    const type = types[number];
    return type === undefined ? [] : [{ element, type }];
  });
}

const valueAt = (elements: readonly Element[], number: number) => elements[number]?.value.trim() ?? '';

function readName(elements: readonly Element[], loop: Loop): Found[] {
  const person = persons[valueAt(elements, 1)] ?? (valueAt(elements, 2) === '2' ? 'FACILITY' : 'PROVIDER');
  loop.party = person;
  if (person === 'payer') return [];
  const id = identifiers[valueAt(elements, 8)] ?? (person === 'NAME' ? 'MEMBER_ID' : 'ACCOUNT');
  const isPlanOrPayer = /^(?:PI|XV)$/.test(valueAt(elements, 8));
  return typed(elements, { 3: person, 4: person, 5: person, 7: person, ...(isPlanOrPayer ? {} : { 9: id }) });
}

function readParty(elements: readonly Element[], loop: Loop): Found[] {
  const known = persons[valueAt(elements, 1)];
  const party = known ?? 'FACILITY';
  loop.party = party;
  if (party === 'payer') return [];
  return typed(elements, { 2: party, 4: identifiers[valueAt(elements, 3)] ?? 'ACCOUNT' });
}

function readReference(elements: readonly Element[]): Found[] {
  const type = references[valueAt(elements, 1)] ?? 'ACCOUNT';
  // A group's number comes with the group's name, mostly an employer's.
  return type === 'none'
    ? []
    : typed(elements, { 2: type, ...(GROUP.test(valueAt(elements, 1)) ? { 3: 'EMPLOYER' } : {}) });
}

const GROUP = /^(?:6P|1L|IG)$/;

function readContact(elements: readonly Element[]): Found[] {
  const ways = [3, 5, 7].flatMap((number) => {
    const type = channels[valueAt(elements, number)];
    return type === undefined ? [] : typed(elements, { [number + 1]: type });
  });
  return DESK.test(valueAt(elements, 2)) ? ways : [...typed(elements, { 2: 'PROVIDER' }), ...ways];
}

/** `CUSTOMER SERVICE`, `EDI HELP DESK`: a contact that is nobody. */
const DESK =
  /\b(?:service|svc|services|relations|claims?|help|helpdesk|desk|support|dept|department|edi|customer|office|inquiry)\b/i;

/** Codes stay; the dates that some of them carry go. */
function readCodes(elements: readonly Element[]): Found[] {
  return elements.flatMap(({ start, value }) => {
    const date = /:R?D8:(\d[\d-]{7,16})/.exec(value);
    if (!date) return [];
    const [whole, digits = ''] = date;
    return [
      { element: { start: start + date.index + whole.length - digits.length, value: digits }, type: 'DATE' as const },
    ];
  });
}

function push(found: Finding[], { start, value }: Element, type: PhiType): void {
  const trimmed = value.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const from = start + value.indexOf(trimmed);
  found.push({ start: from, end: from + trimmed.length, type, layer: 'format', sure: true });
}
