import { CLASS_BITS, classOf, GAP } from './alphabet.ts';

/**
 * Words that are nearly known ones: typing errors, and the damage that scanners do. A change costs 10, one that scanners
 * make 5, one within a class of look-alikes 3 (Damerau and Levenshtein, without a second change at a swapped pair).
 */

const CHANGE = 10;
const SCANNED = 5;
const LOOK_ALIKE = 3;

/** Pairs that scanners take for each other, beside the look-alikes of the alphabet. */
const SCANNED_PAIRS =
  'ce co eo ea ao oa hb hn nh un uv vy ft lt it rt ij lj fl mn rn nr gq gy 9g 9q 4a 7t 7l 7i 1t 1f fe db bd 0d do qo sa kh xk';
/** Two letters that scanners read as one, and that one. */
const MERGED = ['rnm', 'rin', 'nnm', 'inm', 'cld', 'vvw', 'uvw', 'iiu', 'liu', 'lih', 'ilu', 'cid', 'lkh', 'fil'];

const CODES = 128;
/** What it costs to read one character as another. */
const swaps = new Uint8Array(CODES * CODES).fill(CHANGE);
for (let x = 0; x < CODES; x += 1) {
  for (let y = 0; y < CODES; y += 1) {
    if (classOf(x) !== GAP && classOf(x) === classOf(y)) swaps[x * CODES + y] = LOOK_ALIKE;
  }
}
for (const pair of SCANNED_PAIRS.split(' ')) {
  const [x, y] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  swaps[x * CODES + y] = SCANNED;
  swaps[y * CODES + x] = SCANNED;
}
const mergeKey = (x: number, y: number, one: number) => (x * CODES + y) * CODES + one;
const merges = new Set(
  MERGED.map((letters) => mergeKey(letters.charCodeAt(0), letters.charCodeAt(1), letters.charCodeAt(2))),
);
/** The letters that two may be read as: most are none, and their pairs are not looked up. */
const isMerged = new Uint8Array(CODES);
for (const letters of MERGED) isMerged[letters.charCodeAt(2)] = 1;

/** Longest word that is compared; a longer one is no name. */
const MAX_LENGTH = 28;
const WIDTH = MAX_LENGTH + 2;
/** More than any budget. */
const FAR = 10_000;
const table = new Uint16Array(WIDTH * WIDTH);

/** What may be spent on a word of this length: one change from 4 letters, two from 8. */
function budgetOf(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? CHANGE : 2 * CHANGE;
}

/** In: two words in small letters and what may be spent at most. Out: the cost, or more than `budget`. */
export function distance(a: string, b: string, budget: number): number {
  const [n, m] = [a.length, b.length];
  // Each letter more or less is a change, or half of one where two became one: farther from the diagonal is too dear.
  const band = Math.floor(budget / SCANNED);
  if (n > MAX_LENGTH || m > MAX_LENGTH || Math.abs(n - m) > band) return budget + 1;
  for (let j = 0; j <= m; j += 1) table[j] = j * CHANGE;
  let last = 0;
  for (let i = 1; i <= n; i += 1) {
    table[i * WIDTH] = i * CHANGE;
    const from = Math.max(1, i - band);
    const to = Math.min(m, i + band);
    if (from > 1) table[i * WIDTH + from - 1] = FAR;
    let best = i * CHANGE;
    for (let j = from; j <= to; j += 1) {
      const cost = cell(a, b, i, j);
      table[i * WIDTH + j] = cost;
      if (cost < best) best = cost;
    }
    if (to < m) table[i * WIDTH + to + 1] = FAR;
    // All that follows costs at least as much as this row, or as the last one and a pair of letters that reaches over.
    if (best > budget && last + SCANNED > budget) return budget + 1;
    last = best;
  }
  return table[n * WIDTH + m] ?? budget + 1;
}

function cell(a: string, b: string, i: number, j: number): number {
  const [x, y] = [a.charCodeAt(i - 1), b.charCodeAt(j - 1)];
  const here = i * WIDTH + j;
  const diagonal = table[here - WIDTH - 1] ?? FAR;
  if (x === y) return diagonal;
  const side = Math.min(table[here - WIDTH] ?? FAR, table[here - 1] ?? FAR) + CHANGE;
  const swap = diagonal + (x < CODES && y < CODES ? (swaps[x * CODES + y] ?? CHANGE) : CHANGE);
  return Math.min(side, swap, pairCost(a.charCodeAt(i - 2), x, b.charCodeAt(j - 2), y, here));
}

/** Two letters swapped, or two read as one. A character before the first is NaN and equals none. */
function pairCost(w: number, x: number, v: number, y: number, here: number): number {
  if (w === y && v === x) return (table[here - 2 * WIDTH - 2] ?? FAR) + CHANGE;
  if (isMerged[y] === 1 && merges.has(mergeKey(w, x, y))) return (table[here - 2 * WIDTH - 1] ?? FAR) + SCANNED;
  if (isMerged[x] === 1 && merges.has(mergeKey(v, y, x))) return (table[here - WIDTH - 2] ?? FAR) + SCANNED;
  return FAR;
}

/** A word of a text that is a known word or nearly one. */
export interface Near {
  /** The number of the known word. */
  readonly word: number;
  readonly cost: number;
}

export interface FuzzyIndex {
  /** The known words nearest to this one, within their budgets. In: small letters. */
  near(token: string): readonly Near[];
  /**
   * Could a known word be near to one of this length, with these classes as bits, and these at its ends? Cheap: no text
   * is taken.
   */
  maybe(length: number, mask: number, first: number, last: number): boolean;
}

interface Entry {
  readonly word: number;
  readonly text: string;
  /** Its classes as bits. */
  readonly mask: number;
  readonly budget: number;
}

/** Numbers of a row: the classes, and how many may differ. */
const ROW = 2;
/** How many different words of a case are remembered. */
const MAX_ANSWERS = 20_000;

/** In: the known words, in small letters. Words of fewer than 4 letters are only near to themselves. */
export function compileFuzzy(words: readonly string[]): FuzzyIndex {
  const byLength: Entry[][] = Array.from({ length: MAX_LENGTH + 3 }, () => []);
  words.forEach((text, word) => {
    if (text.length > MAX_LENGTH) return;
    const budget = budgetOf(text.length);
    const slack = Math.ceil(budget / CHANGE);
    const entry: Entry = { word, text, mask: maskOf(text), budget };
    for (let length = text.length - slack; length <= text.length + slack; length += 1) {
      byLength[length]?.push(entry);
    }
  });
  const { rows, starts } = rowsOf(byLength);
  const hasNear = (key: number, mask: number) => isNear(rows, starts[key] ?? 0, starts[key + 1] ?? 0, mask);
  const answers = new Map<string, readonly Near[]>();

  return {
    maybe: (length, mask, first, last) =>
      length < byLength.length && (hasNear(rowKey(length, first, 0), mask) || hasNear(rowKey(length, last, 1), mask)),
    near: (token) => {
      const known = answers.get(token);
      if (known) return known;
      const answer = nearest(token, byLength[token.length] ?? []);
      // Words come again and again; a hostile text must not fill the memory.
      if (answers.size < MAX_ANSWERS) answers.set(token, answer);
      return answer;
    },
  };
}

function nearest(token: string, entries: readonly Entry[]): Near[] {
  const mask = maskOf(token);
  const found: Near[] = [];
  for (const { word, text, mask: classes, budget } of entries) {
    if (!isWithin(classes ^ mask, MOST_BITS * Math.floor(budget / SCANNED))) continue;
    const cost = distance(token, text, budget);
    if (cost <= budget) found.push({ word, cost });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** How many classes one change can take away and bring at most: two letters that are read as one. None is cheaper than `SCANNED`. */
const MOST_BITS = 3;

const CLASSES = (1 << CLASS_BITS) - 1;

/** Where the rows stand of words of a length with a class at their beginning (`end` 0) or their end (1). */
const rowKey = (length: number, each: number, end: 0 | 1): number =>
  (((length << CLASS_BITS) | (each & CLASSES)) << 1) | end;

/**
 * Damage at the first and at the last character of one word is too rare to look for: one of them must be right. Out: all
 * rows in one piece, ordered by `rowKey`, and where those of each key start.
 */
function rowsOf(byLength: readonly (readonly Entry[])[]): { readonly rows: Int32Array; readonly starts: Int32Array } {
  const found: { readonly key: number; readonly mask: number; readonly most: number }[] = [];
  const starts = new Int32Array(rowKey(byLength.length, 0, 0) + 1);
  byLength.forEach((entries, length) => {
    for (const { text, mask, budget } of entries) {
      const most = differences(budget, length !== text.length);
      const first = rowKey(length, classOf(text.charCodeAt(0)), 0);
      const last = rowKey(length, classOf(text.charCodeAt(text.length - 1)), 1);
      for (const key of [first, last]) {
        found.push({ key, mask, most });
        starts[key + 1] = (starts[key + 1] ?? 0) + ROW;
      }
    }
  });
  for (let key = 1; key < starts.length; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const rows = new Int32Array(found.length * ROW);
  const free = starts.slice();
  for (const { key, mask, most } of found) {
    const at = free[key] ?? 0;
    rows[at] = mask;
    rows[at + 1] = most;
    free[key] = at + ROW;
  }
  return { rows, starts };
}

function maskOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << (classOf(text.charCodeAt(at)) & 31);
  return mask;
}

/** How many classes may differ: a change takes one away and brings one, two letters read as one change three. */
function differences(budget: number, isOtherLength: boolean): number {
  if (budget === 0) return 0;
  if (budget > CHANGE) return 4;
  return isOtherLength ? 3 : 2;
}

function isNear(rows: Int32Array, from: number, to: number, mask: number): boolean {
  for (let i = from; i < to; i += ROW) if (isWithin((rows[i] ?? 0) ^ mask, rows[i + 1] ?? 0)) return true;
  return false;
}

/** Whether no more bits are set than `most`. */
function isWithin(bits: number, most: number): boolean {
  let rest = bits;
  for (let left = most; left > 0 && rest !== 0; left -= 1) rest &= rest - 1;
  return rest === 0;
}
