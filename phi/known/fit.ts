import { isWordCode } from './alphabet.ts';
import type { Variant } from './variant.ts';
import { isOrdinary } from './words.ts';

/** How a hit of the automaton, which sees letters and digits only, agrees with what really stands there. */
export type Fit = 'exact' | 'damaged' | 'not';

/** Blanks and signs that may stand inside a value, by its shape. */
const INSIDE = {
  name: /^[\s,.'"()/^*_|:;&-]{0,8}$/,
  phrase: /^[\s,.'"()/&*_|-]{0,6}$/,
  city: /^[\s,.'-]{0,4}$/,
  street: /^[\s,.'#-]{0,5}$/,
  box: /^[\s.#:]{0,5}$/,
  initials: /^[\s.]{0,2}$/,
  code: /^(?:[ ./()_#\t-]{0,3}|[ \t]{0,3}-?\r?\n[ \t]{0,8})$/,
  date: /^[\s/.,'_-]{1,4}$/,
  email: /^[\s.@_()[\]<>"+-]{0,5}$/,
  zip: /^$/,
} as const;

/** In: the folded text and where the first and the last character of a variant stand. */
export function fit(folded: string, variant: Variant, start: number, end: number): Fit {
  const { text, shape } = variant;
  // A value with more signs than letters is none.
  if (end - start > 6 * text.length + 8) return 'not';
  const walk = { equal: 0, total: 0, splits: 0 };
  let at = start;
  for (let i = 0; i < text.length; i += 1) {
    const isBlank = text.charCodeAt(i) === 0x20;
    if (isBlank) i += 1;
    const from = at;
    if (i > 0) while (at < end && !isThere(folded, at)) at += 1;
    if (i > 0 && !isGap(folded, from, at, variant, isBlank)) return 'not';
    if (at > from && !isBlank) walk.splits += 1;
    walk.total += 1;
    if (folded.charCodeAt(at) === text.charCodeAt(i)) walk.equal += 1;
    at += 1;
  }
  if (walk.splits > 0 && shape !== 'code' && !isSplit(folded, text, start, end, walk.splits)) return 'not';
  if (walk.equal === walk.total) return walk.splits > 0 ? 'damaged' : 'exact';
  return walk.equal * 2 >= walk.total && walk.total > 3 ? 'damaged' : 'not';
}

/** A bar counts as a letter where the automaton took it for one: between letters. */
function isThere(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return (
    isWordCode(code) || (code === 0x7c && isWordCode(folded.charCodeAt(at - 1)) && /[a-z|]/.test(folded.charAt(at + 1)))
  );
}

function isGap(folded: string, from: number, to: number, { shape, text }: Variant, isBlank: boolean): boolean {
  const gap = folded.slice(from, to);
  if (shape === 'code') return INSIDE.code.test(gap) && (gap === '' || text.length > 7 || /^ ?-? ?$/.test(gap));
  if (isBlank) return INSIDE[shape].test(gap) || (shape === 'date' && gap === '' && isTurn(folded, to));
  if (gap === '') return true;
  return (shape === 'name' || shape === 'phrase' || shape === 'city' || shape === 'email') && /^[\s.-]{1,3}$/.test(gap);
}

/** `12Jul1966`: a change between letters and digits parts as well as a sign. */
function isTurn(folded: string, at: number): boolean {
  return /\d/.test(folded.charAt(at)) !== /\d/.test(folded.charAt(at - 1));
}

/** Shortest word that a scanner is believed to have broken in two. */
const MIN_SPLIT = 6;

/** A word broken once into no two words, or with each letter apart. */
function isSplit(folded: string, text: string, start: number, end: number, splits: number): boolean {
  const letters = text.replaceAll(' ', '').length;
  const words = text.split(' ').length;
  if (splits === letters - words) return letters > 2;
  if (splits > 1 + letters / 8 || letters < MIN_SPLIT) return false;
  const pieces = folded.slice(start, end).split(/[^a-z0-9]+/);
  return !pieces.every((piece) => piece.length < 3 || isOrdinary(piece));
}
