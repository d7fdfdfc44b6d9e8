/** Small questions about a word and its neighbour that all readers of names and places ask. */

import { gap, shape, type Tokens } from './tokens.ts';
import { is, nameLists, ordinary } from './words.ts';

/** A month or a day, a word of many names of facilities, a field of medicine. */
export const fixed = is.calendar | is.generic | is.specialty;

/** Nothing but blanks between two words. */
export const blankOnly = gap.blank | gap.wide;

/** Longest name in words, initials and particles included. */
export const MAX_WORDS = 6;

/** Tells whether a word begins with a capital or is written in capitals. */
export const isCapital = (tokens: Tokens, at: number): boolean => {
  const form = tokens.shape(at);
  return form === shape.capital || form === shape.upper || form === shape.initial;
};

/** No ordinary word, and in the lists or in no list at all. */
export const isNameOnly = (known: number): boolean => (known & (ordinary | fixed | is.never | is.state)) === 0;

/** In the lists of names, or no ordinary word. */
export const mayBeName = (known: number): boolean =>
  (known & (nameLists | ordinary)) === 0 || (known & nameLists) !== 0;

/** `J. Smith`, `J Smith`. */
export const isNextName = (tokens: Tokens, at: number): boolean =>
  (tokens.before(at + 1) & ~(blankOnly | gap.period)) === 0 &&
  (tokens.before(at + 1) & blankOnly) !== 0 &&
  tokens.shape(at + 1) !== shape.initial &&
  isCapital(tokens, at + 1) &&
  isNameOnly(tokens.known(at + 1)) &&
  (tokens.known(at + 1) & nameLists) !== 0;

/** A number, a unit, or how often: what stands before is a drug. */
export const isDose = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.number || /^(?:mg|mcg|ml|units?|tablets?|daily|bid|tid|prn)$/.test(tokens.word(at));
