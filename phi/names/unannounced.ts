/** Names that no word before them promises: what stands behind them or they themselves must tell. */

import type { PhiType } from '#phi/finding.ts';
import { isEponym } from './eponyms.ts';
import { isReversed, type Span } from './span.ts';
import { credentialAfter } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, fixed, isDose, isNameOnly } from './traits.ts';
import { is, nameLists, ordinary } from './words.ts';

/** `DOE, JANE M` without a label: a surname, a comma, a first name. */
export function reversedAt(tokens: Tokens, at: number, taken: Uint8Array): Span | undefined {
  const known = tokens.known(at);
  const next = tokens.known(at + 1);
  if ((next & is.first) === 0 || (next & (is.clinical | is.calendar | is.state)) !== 0 || taken[at + 1])
    return undefined;
  if ((known & (is.clinical | is.never | is.calendar | is.city)) !== 0 && (known & nameLists) === 0) return undefined;
  if ((known & nameLists) === 0 && (known & ordinary) !== 0 && tokens.shape(at) !== shape.upper) return undefined;
  // `Parkinson, Evelyn`: an illness is not followed by a first name.
  const isWord = (known & is.clinical) !== 0 && (known & is.eponym) === 0;
  if (isWord || !isReversed(tokens, at, at + 1) || tokens.shape(at) === shape.initial) return undefined;
  const third = tokens.before(at + 2);
  const middle = tokens.shape(at + 2) === shape.initial && (third & ~blankOnly) === 0;
  // A list of people or things goes on with a comma.
  if (!middle && (third & gap.comma) !== 0) return undefined;
  return { from: at, to: middle ? at + 3 : at + 2 };
}

/** In: a name. Out: whose it is by the degree, relation or verb behind it; undefined if nothing there tells. */
export function cueAfter(tokens: Tokens, span: Span): PhiType | undefined {
  if (credentialAfter(tokens, span.to)) return 'PROVIDER';
  const between = tokens.before(span.to);
  const after = tokens.known(span.to);
  if ((between & gap.paren) !== 0 && (after & is.relation) !== 0) return 'RELATIVE';
  if ((between & ~blankOnly) !== 0 || (after & is.verb) === 0) return undefined;
  const lone = span.to - span.from === 1;
  if (lone && tokens.end(span.from) - tokens.start(span.from) < 3) return undefined;
  if (lone && isPlainVerb(tokens, span)) return undefined;
  return (tokens.before(span.from) & blankOnly) === tokens.before(span.from) && lone ? undefined : 'NAME';
}

/** `Pain is`, `Abdomen was`, `Regulalr is`: only a first name, or a word of no list before a verb that takes a person. */
function isPlainVerb(tokens: Tokens, span: Span): boolean {
  const known = tokens.known(span.from);
  if ((known & (is.never | fixed | is.clinical)) !== 0) return true;
  if ((known & nameLists) === 0 && (known & ordinary) === 0)
    return /^(?:is|was|has|will|may|can)$/.test(tokens.word(span.to)) && !isAged(tokens, span.to + 1);
  if ((known & is.first) !== 0) return false;
  return (known & ordinary) !== 0 && !/^(?:turned|lives|works|says|said|drove|wishes)$/.test(tokens.word(span.to));
}

/** `is a 54-year-old`, `is a pleasant woman of 71`. */
function isAged(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 5; next += 1) {
    if ((tokens.before(next) & (gap.newline | gap.period)) !== 0) return false;
    if (/(?:^\d{1,3}-|old$|^(?:woman|man|male|female|lady|gentleman|boy|girl)$)/.test(tokens.word(next))) return true;
  }
  return false;
}

/** Two words or more of which one is plainly a name, or one word in the midst of a sentence that is plainly one. */
export function byItself(tokens: Tokens, span: Span): PhiType | undefined {
  let plain = 0;
  let listed = 0;
  let firsts = 0;
  let words = 0;
  for (let at = span.from; at < span.to; at += 1) {
    const known = tokens.known(at);
    if (tokens.shape(at) === shape.initial || (known & is.suffix) !== 0) continue;
    words += 1;
    if (isNameOnly(known) && ((known & is.eponym) === 0 || (known & is.first) !== 0)) plain += 1;
    if ((known & nameLists) !== 0) listed += 1;
    if ((known & is.first) !== 0) firsts += 1;
  }
  if (words === 0) return undefined;
  if (words === 1 && span.to - span.from === 2 && tokens.shape(span.from) === shape.initial) return 'NAME';
  if (words === 1) return loneName(tokens, span);
  if (words > plain + firsts && firsts === 0) return undefined;
  if (plain === 0) return words === 2 && firsts > 0 && listed === 2 && span.to - span.from === 3 ? 'NAME' : undefined;
  return listed > 0 || plain === words ? 'NAME' : undefined;
}

function loneName(tokens: Tokens, span: Span): PhiType | undefined {
  const at = span.from;
  const known = tokens.known(at);
  if (tokens.shape(at) !== shape.capital || !isNameOnly(known) || tokens.end(at) - tokens.start(at) < 3)
    return undefined;
  if (isEponym(tokens, at)) return undefined;
  const inSentence = (tokens.before(at) & ~(blankOnly | gap.comma)) === 0 && tokens.shape(at - 1) === shape.lower;
  if ((known & is.first) !== 0 && (known & is.eponym) === 0) return 'NAME';
  if ((known & is.eponym) !== 0) return undefined;
  if (isDose(tokens, at + 1)) return undefined;
  return inSentence && (known & nameLists) !== 0 ? 'NAME' : undefined;
}
