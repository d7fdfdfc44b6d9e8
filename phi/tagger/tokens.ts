/** A text cut into words, with what the tagger wants to know about each: one pass, flat arrays, no strings made. */

/** How a word is written. */
export const shape = {
  none: 0,
  lower: 1,
  capital: 2,
  caps: 3,
  initial: 4,
  mixed: 5,
  digits: 6,
  zip: 7,
  longDigits: 8,
  code: 9,
  damaged: 10,
} as const;

/** The signs between two words fall into these classes; every other sign is `other`. */
const signs = ',.:;-()/\'"*|~^@_=<>&#$%+!?[]{}\\`';
const other = signs.length + 1;
const apostrophe = signs.indexOf("'") + 1;

const word = 1;
const digit = 2;
const blank = 3;
const newline = 4;

/** What an ASCII character is; signs count from 8. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) return word;
  if (/\d/.test(char)) return digit;
  if (char === '\n' || char === '\r') return newline;
  if (code <= 32) return blank;
  const at = signs.indexOf(char);
  return 8 + (at < 0 ? other : at + 1);
});

function kindOf(code: number): number {
  if (code < 128) return kinds[code] ?? blank;
  return isForeignSign(code) ? 8 + other : word;
}

/** Signs of Latin-1, general punctuation, arrows, boxes; everything else beyond ASCII is taken for a letter. */
function isForeignSign(code: number): boolean {
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2c00) || code === 0xfffd;
}

/** A gap without any sign in it. */
export const plainGap = 0;
/** The gap of a single hyphen or full stop, as `gapBefore` tells it. */
export const gapOf = (sign: string): number => {
  const at = signs.indexOf(sign) + 1;
  return at | (at << 6);
};
/** Added to a gap with two blanks or a tab, a line break, an empty line, or no blank at all. */
export const wide = 1 << 12;
export const lineBreak = 1 << 13;
export const emptyLine = 1 << 14;
export const tight = 1 << 15;

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Spreads the bits of a word's hash. */
const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

/** The hash of a word in small letters, apostrophes left out: the same as `Tokens` computes. */
export function hashWord(folded: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== 0x27) hash = Math.imul(hash ^ code, prime);
  }
  return finish(hash);
}

/** Digits that a scanner puts for letters. */
const asLetter = new Map([
  [0x30, 0x6f],
  [0x31, 0x6c],
  [0x35, 0x73],
  [0x38, 0x62],
  [0x39, 0x67],
]);

/** The words of one text. The arrays are reused from text to text: only the first `count` places hold. */
export class Tokens {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Uint32Array(1024);
  shapes = new Uint8Array(1024);
  gaps = new Uint16Array(1025);
  /** Number of the line a word stands on, counted from 0. */
  lines = new Int32Array(1024);
  /** For each line the place of its first word. */
  lineStarts = new Int32Array(1024);
  lineCount = 0;

  /** Cuts a text. `folded` is `plain` in small letters, unit for unit. */
  read(plain: string, folded: string): void {
    this.count = 0;
    this.lineCount = 0;
    let first = 0;
    let last = 0;
    let flags = emptyLine | lineBreak;
    let blanks = 0;
    const { length } = plain;
    for (let at = 0; at < length; ) {
      const kind = kindOf(plain.charCodeAt(at));
      if (kind === word || kind === digit) {
        if (blanks === 0 && flags === 0) flags = tight;
        else if (blanks > 1) flags |= wide;
        at = this.take(plain, folded, at, first | (last << 6) | flags);
        // A possessive ending belongs to no word, but the gap remembers it: "Smith's" is Smith.
        last = at > (this.ends[this.count - 1] ?? 0) ? apostrophe : 0;
        first = last;
        flags = 0;
        blanks = 0;
        continue;
      }
      if (kind === newline) {
        if (plain.charCodeAt(at) === 10) flags |= flags & lineBreak ? emptyLine : lineBreak;
      } else if (kind === blank) blanks += plain.charCodeAt(at) === 9 ? 2 : 1;
      else {
        last = kind - 8;
        if (first === 0) first = last;
      }
      at += 1;
    }
    this.gaps[this.count] = first | (last << 6) | lineBreak | emptyLine;
  }

  /** Takes the word that begins at `start`; gives where to go on. */
  private take(plain: string, folded: string, start: number, gap: number): number {
    if (this.count + 2 >= this.starts.length) this.grow();
    const { length } = plain;
    let hash = offsetBasis;
    let letters = 0;
    let digits = 0;
    let capitals = 0;
    let at = start;
    for (; at < length; at += 1) {
      const code = folded.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === word) letters += 1;
      else if (kind === digit) digits += 1;
      else if (code === 0x27 && letters > 0 && isInner(plain, folded, at)) continue;
      else break;
      if (code !== plain.charCodeAt(at)) capitals += 1;
      hash = Math.imul(hash ^ code, prime);
    }
    const n = this.count;
    this.starts[n] = start;
    this.ends[n] = at;
    const firstIsCapital = plain.charCodeAt(start) !== folded.charCodeAt(start);
    const written = shapeOf(letters, digits, capitals, firstIsCapital);
    this.shapes[n] = written;
    this.hashes[n] = written === shape.damaged ? repaired(folded, start, at) : finish(hash);
    this.gaps[n] = gap;
    if (gap & lineBreak) this.lineStarts[this.lineCount++] = n;
    this.lines[n] = this.lineCount - 1;
    this.count = n + 1;
    return isPossessive(folded, at) ? at + 2 : at;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const larger = <T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.starts = larger(new Int32Array(size), this.starts);
    this.ends = larger(new Int32Array(size), this.ends);
    this.hashes = larger(new Uint32Array(size), this.hashes);
    this.shapes = larger(new Uint8Array(size), this.shapes);
    this.gaps = larger(new Uint16Array(size + 1), this.gaps);
    this.lines = larger(new Int32Array(size), this.lines);
    this.lineStarts = larger(new Int32Array(size), this.lineStarts);
  }
}

const isLetter = (code: number): boolean => kindOf(code) === word;

/** An apostrophe between letters, as in O'Neil, but not before a possessive s. */
function isInner(plain: string, folded: string, at: number): boolean {
  return at + 1 < plain.length && isLetter(plain.charCodeAt(at + 1)) && !isPossessive(folded, at);
}

function isPossessive(folded: string, at: number): boolean {
  if (folded.charCodeAt(at) !== 0x27 || folded.charCodeAt(at + 1) !== 0x73) return false;
  return at + 2 >= folded.length || !isLetter(folded.charCodeAt(at + 2));
}

function shapeOf(letters: number, digits: number, capitals: number, firstIsCapital: boolean): number {
  if (digits > 0) return digitShape(letters, digits);
  if (capitals === 0) return shape.lower;
  if (letters === 1) return shape.initial;
  if (capitals === letters) return shape.caps;
  return capitals === 1 && firstIsCapital ? shape.capital : shape.mixed;
}

function digitShape(letters: number, digits: number): number {
  if (letters >= 3 && digits <= 2) return shape.damaged;
  if (letters > 0) return shape.code;
  if (digits === 5) return shape.zip;
  return digits > 5 ? shape.longDigits : shape.digits;
}

function repaired(folded: string, start: number, end: number): number {
  let hash = offsetBasis;
  for (let at = start; at < end; at += 1) {
    const code = folded.charCodeAt(at);
    if (code !== 0x27) hash = Math.imul(hash ^ (asLetter.get(code) ?? code), prime);
  }
  return finish(hash);
}
