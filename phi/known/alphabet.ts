/**
 * How the matcher sees characters: letters and digits only, those that scanners confuse as one. What stands between
 * them is passed over, and looked at again only where something was found.
 */

/** Ends no word and starts none: everything but letters and digits. */
export const GAP = 255;
/** Number of classes, rounded up so that a row of the automaton is found by a shift. */
export const CLASS_BITS = 5;

const CONFUSED = ['0o', '1il', '2z', '5s', '6g', '8b'];
const REST = 'acdefhjkmnpqrtuvwxy3479';
/** Letters of other alphabets share a class; whoever finds one compares the characters themselves. */
const FOREIGN = CONFUSED.length + REST.length;

const table = new Uint8Array(128).fill(GAP);
[...CONFUSED, ...REST].forEach((chars, at) => {
  for (const char of chars) {
    table[char.charCodeAt(0)] = at;
    table[char.toUpperCase().charCodeAt(0)] = at;
  }
});

const BAR = 0x7c;

/** The class of a character by its code, or GAP. A bar counts as a gap here; see `classAt`. */
export function classOf(code: number): number {
  return code < 128 ? (table[code] ?? GAP) : foreignClass(code);
}

/** The class of the character at a place: a bar between two letters is a scanned `l`. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === BAR) return isLetter(text.charCodeAt(at - 1)) && barEnds(text, at) ? 1 : GAP;
  return classOf(code);
}

function barEnds(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isLetter(next) || next === BAR;
}

function foreignClass(code: number): number {
  // Spaces, dashes and quotation marks of other alphabets; readText leaves few of them.
  if (code < 0xaa || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2c00)) return GAP;
  return code >= 0x3000 && code < 0x3040 ? GAP : FOREIGN;
}

/** A letter a-z in either case. */
export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a && code < 128;
}

/** A digit 0-9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A capital letter A-Z. */
export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** A letter or digit, of any alphabet. NaN, beyond the text, is none. */
export function isWordCode(code: number): boolean {
  return code >= 0 && classOf(code) !== GAP;
}
