import { STREET_ENDS } from './place-forms.ts';
import type { Variant } from './variant.ts';

/** What belongs to a found value on its left and right: `+1 (`, `ext. 4`, `Apt 4B`, `-02`. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** In: the place of a variant. Out: the whole value, or undefined where what has to follow is missing. */
export function grown(folded: string, variant: Variant, start: number, end: number): Range | undefined {
  if (variant.shape === 'street') return street(folded, variant, start, end);
  if (variant.shape === 'box') return { start, end };
  if (variant.shape === 'phrase') return { start, end: end + tail(LEGAL, folded, end) };
  switch (variant.type) {
    case 'PHONE':
      return { start: start - head(PREFIX, folded, start), end: end + tail(EXTENSION, folded, end) };
    case 'SSN':
      return { start: start - head(MASK, folded, start), end };
    case 'MEMBER_ID':
      return { start, end: end + tail(DEPENDANT, folded, end) };
    case 'ZIP':
      return { start, end: end + tail(PLUS_FOUR, folded, end) };
    default:
      return { start, end };
  }
}

const LEGAL = /^,?\s{1,2}(?:inc|llc|llp|lp|ltd|corp|corporation|co|company|pc|pllc|p\.a|pa|p\.c|l\.l\.c)\b\.?/;
const PREFIX = /(?:\+?\b1[ .-]{0,2})?\(?$/;
const EXTENSION = /^[ ,;]{0,3}(?:extension|extn|ext|x)[.: #]{0,3}\d{1,6}\b/;
const MASK = /[x*#]{1,3}[- ]?[x*#]{1,2}[- ]?$/;
const DEPENDANT = /^[ ]?-[ ]?\d{1,2}\b/;
const PLUS_FOUR = /^-\d{4}\b/;
const WORD_AFTER = /^[\s.]{1,3}([a-z]{2,10})\b\.?/;
const DIRECTION = /^[\s,.]{1,2}(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\b\.?/;
const UNIT =
  /^[\s,.]{0,4}(?:(?:apt|apartment|unit|suite|ste|bldg|building|floor|fl|lot|rm|room|spc|space|trlr)\b[\s.:#-]{0,4}|#\s{0,2})[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?\b/;

/** How many characters after a place belong to it. */
function tail(pattern: RegExp, folded: string, end: number): number {
  return pattern.exec(folded.slice(end, end + 32))?.[0].length ?? 0;
}

function head(pattern: RegExp, folded: string, start: number): number {
  return pattern.exec(folded.slice(Math.max(0, start - 10), start))?.[0].length ?? 0;
}

function street(folded: string, variant: Variant, start: number, end: number): Range | undefined {
  const after = WORD_AFTER.exec(folded.slice(end, end + 16));
  const hasEnd = after !== null && STREET_ENDS.has(after[1] ?? '');
  if (!hasEnd && variant.place !== 'anywhere') return undefined;
  let last = hasEnd ? end + after[0].length : end;
  last += tail(DIRECTION, folded, last);
  last += tail(UNIT, folded, last);
  return { start, end: last };
}
