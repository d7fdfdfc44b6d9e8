/** A text as words: where each stands, how it is written, and what stands between it and the word before. */

import type { Text } from '#phi/text.ts';
import { classesAt, classesOf } from './lexicon.ts';
import { is, nameLists, ordinary } from './words.ts';

export const shape = { lower: 0, capital: 1, upper: 2, initial: 3, number: 4 } as const;

/** Signs between two words, one bit each. */
export const gap = {
  blank: 1 << 0,
  wide: 1 << 1,
  newline: 1 << 2,
  emptyLine: 1 << 3,
  comma: 1 << 4,
  period: 1 << 5,
  colon: 1 << 6,
  paren: 1 << 7,
  quote: 1 << 8,
  dash: 1 << 9,
  slash: 1 << 10,
  other: 1 << 11,
} as const;

const letter = 1;
const digit = 2;
const kinds = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code += 1) kinds[code] = kinds[code - 32] = letter;
for (let code = 0x30; code <= 0x39; code += 1) kinds[code] = digit;

const signs = new Uint16Array(128).fill(gap.other);
for (const [chars, bit] of [
  [' \t\r', gap.blank],
  ['\n', gap.newline],
  [',', gap.comma],
  ['.', gap.period],
  [':;', gap.colon],
  ['()[]', gap.paren],
  ['"\'', gap.quote],
  ['-', gap.dash],
  ['/', gap.slash],
] as const) {
  for (const char of chars) signs[char.charCodeAt(0)] = bit;
}

/** Words of a text, by number. Beyond either end there are none: every question has an answer there too. */
export class Tokens {
  readonly text: Text;
  count = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private shapes: Uint8Array;
  private gaps: Uint16Array;
  private classes: Int32Array;

  constructor(text: Text) {
    this.text = text;
    // A word and the blank behind it have six characters and more in most texts.
    const room = 16 + Math.floor(text.plain.length / 5);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.shapes = new Uint8Array(room);
    this.gaps = new Uint16Array(room);
    this.classes = new Int32Array(room);
    this.scan(text.plain);
  }

  start(at: number): number {
    return this.starts[at] ?? this.text.plain.length;
  }

  /** Behind the word; a possessive `'s` is not part of it. */
  end(at: number): number {
    return this.ends[at] ?? this.text.plain.length;
  }

  /** How many characters a word has. */
  size(at: number): number {
    return this.end(at) - this.start(at);
  }

  shape(at: number): number {
    return at >= 0 && at < this.count ? (this.shapes[at] ?? 0) : shape.lower;
  }

  /** What stands between the word before and this one. The document begins and ends with an empty line. */
  before(at: number): number {
    return at > 0 && at < this.count ? (this.gaps[at] ?? 0) : gap.newline | gap.emptyLine;
  }

  /** What is known of the word: bits of `is`. Looked up when asked for the first time. */
  known(at: number): number {
    if (at < 0 || at >= this.count) return 0;
    const before = this.classes[at] ?? -1;
    if (before >= 0) return before;
    const found = classify(this.text.folded, this.start(at), this.end(at)) & 0x7fffffff;
    this.classes[at] = found;
    return found;
  }

  /** The same for several words together, as towns are listed. */
  phrase(from: number, to: number): number {
    return classesAt(this.text.folded, this.start(from), this.end(to - 1));
  }

  /** In small letters. */
  word(at: number): string {
    return this.text.folded.slice(this.start(at), this.end(at));
  }

  /** The first word that ends behind an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private scan(plain: string): void {
    let between: number = gap.newline | gap.emptyLine;
    for (let at = 0; at < plain.length; ) {
      const kind = kindOf(plain, at);
      if (kind === 0) {
        between = joinedGap(between, plain.charCodeAt(at));
        at += 1;
        continue;
      }
      const end = kind === digit ? numberEnd(plain, at) : wordEnd(plain, at);
      this.put(at, end, kind === digit ? shape.number : shapeOf(plain, at, end), between);
      between = 0;
      at = end;
      if (plain.charCodeAt(at) === 0x27 && (plain.charCodeAt(at + 1) | 32) === 0x73) at += 2;
    }
  }

  private put(start: number, end: number, form: number, between: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.shapes[this.count] = form;
    this.gaps[this.count] = between;
    this.classes[this.count] = form === shape.number ? 0 : -1;
    this.count += 1;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const larger = <A extends Int32Array | Uint8Array | Uint16Array>(fresh: A, old: A): A => {
      fresh.set(old);
      return fresh;
    };
    this.starts = larger(new Int32Array(size), this.starts);
    this.ends = larger(new Int32Array(size), this.ends);
    this.shapes = larger(new Uint8Array(size), this.shapes);
    this.gaps = larger(new Uint16Array(size), this.gaps);
    this.classes = larger(new Int32Array(size), this.classes);
  }
}

const read = new WeakMap<Text, Tokens>();

/** The words of a text; read once for all layers that ask. */
export function tokensOf(text: Text): Tokens {
  const known = read.get(text);
  if (known) return known;
  const tokens = new Tokens(text);
  read.set(text, tokens);
  return tokens;
}

function kindOf(plain: string, at: number): number {
  const code = plain.charCodeAt(at);
  if (code < 128) return kinds[code] ?? 0;
  const char = plain.charAt(at);
  return char.toLowerCase() !== char.toUpperCase() ? letter : 0;
}

function joinedGap(between: number, code: number): number {
  const sign = code < 128 ? (signs[code] ?? 0) : gap.other;
  if (sign === gap.blank && (between & gap.blank) !== 0) return between | gap.wide;
  if (sign === gap.newline && (between & gap.newline) !== 0) return between | gap.emptyLine;
  return between | sign;
}

/** Letters and digits, and single hyphens and apostrophes between letters; the possessive stays outside. */
function wordEnd(plain: string, start: number): number {
  let at = start + 1;
  for (; at < plain.length; at += 1) {
    if (kindOf(plain, at) !== 0) continue;
    const code = plain.charCodeAt(at);
    if ((code !== 0x2d && code !== 0x27) || kindOf(plain, at + 1) !== letter) return at;
    if (code === 0x27 && (plain.charCodeAt(at + 1) | 32) === 0x73 && kindOf(plain, at + 2) === 0) return at;
  }
  return at;
}

function numberEnd(plain: string, start: number): number {
  let at = start + 1;
  while (at < plain.length && kindOf(plain, at) !== 0) at += 1;
  return at;
}

function shapeOf(plain: string, start: number, end: number): number {
  if (!isUpper(plain, start)) return shape.lower;
  if (end - start === 1) return shape.initial;
  for (let at = start + 1; at < end; at += 1) {
    if (kindOf(plain, at) === letter && !isUpper(plain, at)) return shape.capital;
  }
  return shape.upper;
}

function isUpper(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  if (code < 128) return code >= 0x41 && code <= 0x5a;
  const char = plain.charAt(at);
  return char !== char.toLowerCase();
}

/** How words for findings, procedures and drugs end; no list of them is ever complete. */
const CLINICAL_END =
  /(?:osis|itis|emia|aemia|ectomy|otomy|ostomy|oscopy|ogram|ography|opathy|algia|uria|plasty|plegia|megaly|rrhea|penia|trophy|ology|ological|ectasia|esthesia|kinesia|cillin|mycin|floxacin|statin|sartan|prazole|azole|idone|triptan|gliptin|gliflozin|xaban|zepam|setron|tidine|olol|pril|oxetine|mab|nib|parin|thyroid|lukast|dronate|oxicam|profen|cycline|glutide)s?$/;

/** A hyphenated word is a name if a part is one, and ordinary only if all its parts are. */
function classify(folded: string, start: number, end: number): number {
  const whole = classesAt(folded, start, end);
  if (whole !== 0) return whole;
  const word = folded.slice(start, end);
  // A scan reads `m` as `rn`.
  if (word.includes('rn')) {
    const read = classesOf(word.replaceAll('rn', 'm'));
    if ((read & is.common) !== 0) return read;
  }
  if (word.includes("'")) return classesOf(word.replaceAll("'", ''));
  if (!word.includes('-')) return word.length > 6 && CLINICAL_END.test(word) ? is.clinical : 0;
  let any = 0;
  let all = ordinary;
  let isEponym = true;
  for (let at = start; at < end; ) {
    const hyphen = folded.indexOf('-', at);
    const stop = hyphen < 0 || hyphen > end ? end : hyphen;
    const found = classesAt(folded, at, stop);
    any |= found;
    if ((found & (is.eponym | ordinary)) === 0) isEponym = false;
    all &= (found & ordinary) !== 0 ? ordinary : 0;
    at = stop + 1;
  }
  // `Dix-Hallpike`
  if (isEponym && (any & is.eponym) !== 0) return is.eponym;
  return (any & nameLists) | (all & any & ordinary);
}
