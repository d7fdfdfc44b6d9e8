/** Reads a name from its first word on: which words may begin one, which go on with it, and where it ends. */

import { isAbbreviation } from './abbreviations.ts';
import type { Cue } from './cues.ts';
import { isBareEponym } from './eponyms.ts';
import { continuesSmall, isSmallPart } from './small-letters.ts';
import { credentialAfter, isLabel, isTitle, labels } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital, isNextName, MAX_WORDS, mayBeName } from './traits.ts';
import { is, nameLists, ordinary } from './words.ts';

/** A stretch of words: the first, and the one behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A name from a word on, as far as it goes; undefined if the first word is none. */
export function readName(tokens: Tokens, from: number, cue: Cue, taken: Uint8Array): Span | undefined {
  if (!canStart(tokens, from, cue)) return undefined;
  let to = from + 1;
  let comma = false;
  while (to < tokens.count && to - from < MAX_WORDS && !taken[to]) {
    if (cue.reversed && !comma && isReversed(tokens, from, to)) comma = true;
    else if (!continues(tokens, to, from, cue)) break;
    to += 1;
  }
  return { from, to: trimmed(tokens, from, to) };
}

function canStart(tokens: Tokens, at: number, cue: Cue): boolean {
  const known = tokens.known(at);
  if (tokens.shape(at) === shape.initial) return cue.trust === 'certain' || isNextName(tokens, at);
  if (isTitle(tokens, at)) return false;
  if ((known & is.credential) !== 0 && tokens.shape(at) === shape.upper && !cue.anyWord) return false;
  if ((known & is.never) !== 0 && (known & is.first) === 0) return false;
  if (cue.anyWord) return true;
  if (isAbbreviation(tokens, at)) return false;
  if (cue.trust !== 'certain' && isBareEponym(tokens, at) && !isNextName(tokens, at)) return false;
  if (isOffice(tokens, at) || isPhrase(tokens, at)) return false;
  if ((known & is.relation) !== 0 && (known & is.first) === 0) return false;
  return cue.trust === 'certain' ? !isHeading(tokens, at) : mayBeName(known);
}

/** `Appeals Department`, `Claims Review Unit`: no person. */
const isOffice = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & is.first) === 0 &&
  (tokens.known(at) & ordinary) !== 0 &&
  (tokens.before(at + 1) & ~blankOnly) === 0 &&
  /^(?:department|dept|team|unit|office|desk|review|reviewer|committee|division|services|center|section)$/.test(
    tokens.word(at + 1),
  );

/** `RE: Appeal for`, `Patient: Denies pain`: an ordinary word with more of them behind it. */
function isPhrase(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & ordinary) === 0 || (known & is.first) !== 0 || tokens.shape(at + 1) !== shape.lower) return false;
  return (tokens.before(at + 1) & ~blankOnly) === 0 && (tokens.known(at + 1) & (ordinary | is.never)) !== 0;
}

/** Behind a label anything may be a name, but a label of its own and a heading. */
function isHeading(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (isLabel(tokens, at)) return true;
  return (
    (known & nameLists) === 0 && (known & (is.calendar | is.generic | is.specialty | is.clinical | is.facility)) !== 0
  );
}

/** `LAST, FIRST`: the comma of a name, not that before a degree or a state. */
export function isReversed(tokens: Tokens, from: number, at: number): boolean {
  const between = tokens.before(at);
  if ((between & gap.comma) === 0 || (between & ~(blankOnly | gap.comma)) !== 0) return false;
  if (!isCapital(tokens, at)) {
    return /^\d[a-z]{2,}$/.test(tokens.word(at)) || (tokens.shape(from) === shape.lower && continuesSmall(tokens, at));
  }
  const known = tokens.known(at);
  if ((known & (is.credential | is.suffix)) !== 0 && tokens.shape(at) === shape.upper) return false;
  const sameCase =
    tokens.shape(at) === shape.initial || (tokens.shape(at) === shape.upper) === (tokens.shape(from) === shape.upper);
  const never = tokens.shape(at) !== shape.initial && (known & is.never) !== 0 && (known & is.first) === 0;
  return sameCase && !never && !credentialAfter(tokens, at);
}

function continues(tokens: Tokens, at: number, from: number, cue: Cue): boolean {
  const between = tokens.before(at);
  const afterInitial =
    tokens.shape(at - 1) === shape.initial ||
    (tokens.known(at - 1) & is.suffix) !== 0 ||
    /^(?:st|sta)$/.test(tokens.word(at - 1));
  if ((between & ~(blankOnly | (afterInitial ? gap.period : 0))) !== 0) return isSuffix(tokens, at);
  // Two blanks part columns, unless a scan made them.
  if ((between & gap.wide) !== 0 && isLabelAhead(tokens, at)) return false;
  const known = tokens.known(at);
  if (!isCapital(tokens, at)) return isSmallPart(tokens, at, from, cue);
  if (tokens.shape(at) === shape.initial) return (tokens.before(at + 1) & gap.colon) === 0;
  if (isLabel(tokens, at) || ((known & is.never) !== 0 && (known & is.first) === 0)) return false;
  if (isTitle(tokens, at)) return false;
  if (isOddCapitals(tokens, at, from)) return (known & is.suffix) !== 0;
  if ((known & is.calendar) !== 0 && (known & is.first) === 0) return false;
  if ((known & is.suffix) !== 0) return true;
  if ((known & (is.clinical | is.facility | is.specialty)) !== 0 && (known & nameLists) === 0) return false;
  if (mayBeName(known)) return true;
  if (tokens.shape(at) === shape.upper) return cue.trust === 'certain';
  // `Dr. Imani Quell`: behind the first part of a name a capitalised word in mid-sentence is hardly a verb.
  return at === from + 1 && (cue.anyWord === true || (cue.trust === 'certain' && (known & is.common) === 0));
}

/** `BO` and `MD` behind a word in mixed letters; `Jane SMITH` is a name. */
const isOddCapitals = (tokens: Tokens, at: number, from: number): boolean =>
  tokens.shape(at) === shape.upper &&
  tokens.shape(from) === shape.capital &&
  (tokens.end(at) - tokens.start(at) < 4 || (tokens.known(at) & nameLists) === 0);

/** `, Jr.` */
const isSuffix = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & is.suffix) !== 0 && (tokens.before(at) & ~(blankOnly | gap.comma)) === 0;

/** `DOB:`, `Patient:`, `MRN 12`: the next column. */
function isLabelAhead(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (tokens.shape(at) === shape.initial) return (tokens.before(at + 1) & gap.colon) !== 0;
  if ((known & (labels | is.never)) !== 0 || isLabel(tokens, at)) return true;
  return (known & ordinary) !== 0 && isLabel(tokens, at + 1);
}

/** A name ends with a name: no particle and no verb. */
function trimmed(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (tokens.known(end - 1) & is.particle) !== 0 && tokens.shape(end - 1) === shape.lower)
    end -= 1;
  return end;
}
