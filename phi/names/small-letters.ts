/** Parts of names without a capital: particles, and names in a message or a label typed in small letters. */

import type { Cue } from './cues.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital } from './traits.ts';
import { is, nameLists, ordinary } from './words.ts';

/** `de Jesus`; a listed name in a message typed in small letters; a word that lost its first letter in a scan. */
export function startsSmall(tokens: Tokens, at: number, cue: Cue): boolean {
  const form = tokens.shape(at);
  if (form === shape.number) return cue.anyWord === true && /^\d[a-z]{3,}$/.test(tokens.word(at));
  const known = tokens.known(at);
  const joined = (tokens.before(at + 1) & ~blankOnly) === 0 && isCapital(tokens, at + 1);
  if (cue.trust !== 'certain') return false;
  if (joined && (known === 0 || (known & is.particle) !== 0)) return true;
  if (!cue.reversed || form !== shape.lower || (known & nameLists) === 0 || (known & is.never) !== 0) return false;
  return (known & ordinary) === 0 || ((known & is.first) !== 0 && isSmallSurname(tokens, at + 1));
}

const isSmallSurname = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & nameLists) !== 0 &&
  (tokens.known(at) & ordinary) === 0 &&
  (tokens.before(at) & ~(blankOnly | gap.comma)) === 0;

/** `de la`, and a surname in small letters behind a whole name. */
export function isSmallPart(tokens: Tokens, at: number, from: number, cue: Cue): boolean {
  if (tokens.shape(at) !== shape.lower) return false;
  const known = tokens.known(at);
  if (cue.reversed && tokens.shape(from) === shape.lower && continuesSmall(tokens, at)) return true;
  if ((known & is.particle) !== 0) {
    return isCapital(tokens, at + 1) || ((tokens.known(at + 1) & is.particle) !== 0 && isCapital(tokens, at + 2));
  }
  const isFolk = (known & (is.surname | is.frequentSurname)) !== 0;
  if (isFolk && cue.reversed && (tokens.before(at + 1) & gap.newline) !== 0) return true;
  return isFolk && (known & (ordinary | is.never | is.verb | is.frame)) === 0 && at - from >= 1;
}

/** `maria lopez`, `lopez, maria m` at the end of a line. */
export function continuesSmall(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (tokens.end(at) - tokens.start(at) === 1) return (tokens.before(at + 1) & gap.newline) !== 0;
  return (known & nameLists) !== 0 && (known & (ordinary | is.never | is.verb)) === 0;
}
