import { CLASS_BITS, classAt, classOf, GAP, isCapital, isDigit, isLetter, isWordCode } from './alphabet.ts';

/** One walk over a text that finds all needles at once (Aho and Corasick, 1975), blind to punctuation and look-alikes. */
export interface Automaton {
  /**
   * Calls `found` for each place where the letters and digits of a needle follow each other, whatever stands between.
   * In: the folded text. Out of `found`: the number of the needle, and where its first and last character stand.
   */
  walk(folded: string, found: (needle: number, first: number, last: number) => void): void;
}

/** In: the needles; those of one reading are reported each. Needles without letters or digits are never found. */
export function compileAutomaton(needles: readonly string[]): Automaton {
  const rows = needles.map(classesOf);
  const trie = plant(rows);
  const next = link(trie);
  return { walk: (folded, found) => walk(folded, next, trie, found) };
}

/** The same for needles that only count where a word or a number may begin: cheaper, for most letters begin nothing. */
export interface WordTree {
  /** As `walk` of an automaton, but in the order in which the places begin. `plain` and `folded` are those of one text. */
  walk(plain: string, folded: string, found: (needle: number, first: number, last: number) => void): void;
}

/** In: the needles; those of one reading are reported each. Needles without letters or digits are never found. */
export function compileWordTree(needles: readonly string[]): WordTree {
  const { next, ends } = plant(needles.map(classesOf));
  return {
    walk: (plain, folded, found) => {
      for (let first = 0; first < folded.length; first += 1) {
        let each = classAt(folded, first);
        if (each === GAP || !mayBegin(plain, first)) continue;
        let node = next[each] ?? 0;
        for (let at = first; node !== 0; ) {
          for (const needle of ends[node] ?? NONE) found(needle, first, at);
          do {
            at += 1;
            each = at < folded.length ? classAt(folded, at) : 0;
          } while (each === GAP);
          node = at < folded.length ? (next[(node << CLASS_BITS) | each] ?? 0) : 0;
        }
      }
    },
  };
}

const NONE: readonly number[] = [];

/** Behind a sign; a capital or a digit behind a letter as well. */
function mayBegin(plain: string, at: number): boolean {
  const last = plain.charCodeAt(at - 1);
  if (!isWordCode(last)) return true;
  const here = plain.charCodeAt(at);
  return isLetter(last) && (isCapital(here) || isDigit(here));
}

interface Trie {
  readonly size: number;
  readonly next: Int32Array;
  /** The needles that end in a node. */
  readonly ends: (number[] | undefined)[];
  readonly lengths: Int32Array;
  /** The nearest node at which a shorter needle ends as well, 0 for none. */
  readonly shorter: Int32Array;
}

function classesOf(needle: string): number[] {
  const classes: number[] = [];
  for (let at = 0; at < needle.length; at += 1) {
    const each = classOf(needle.charCodeAt(at));
    if (each !== GAP) classes.push(each);
  }
  return classes;
}

function plant(rows: readonly (readonly number[])[]): Trie {
  const room = 1 + rows.reduce((sum, row) => sum + row.length, 0);
  const next = new Int32Array(room << CLASS_BITS);
  const ends: (number[] | undefined)[] = [];
  let size = 1;
  rows.forEach((row, needle) => {
    let node = 0;
    for (const each of row) {
      const at = (node << CLASS_BITS) | each;
      if (next[at] === 0) {
        next[at] = size;
        size += 1;
      }
      node = next[at] ?? 0;
    }
    if (node === 0) return;
    const here = ends[node];
    if (here) here.push(needle);
    else ends[node] = [needle];
  });
  return {
    size,
    next: next.slice(0, size << CLASS_BITS),
    ends,
    lengths: Int32Array.from(rows, (row) => row.length),
    shorter: new Int32Array(size),
  };
}

/** Turns the trie into a table of all steps: where a needle breaks off, the walk goes on with the longest other one. */
function link(trie: Trie): Int32Array {
  const { next, shorter, ends, size } = trie;
  const width = 1 << CLASS_BITS;
  const fallback = new Int32Array(size);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] ?? 0;
    const back = (fallback[node] ?? 0) << CLASS_BITS;
    for (let each = 0; each < width; each += 1) {
      const at = (node << CLASS_BITS) | each;
      const child = next[at] ?? 0;
      const other = node === 0 ? 0 : (next[back | each] ?? 0);
      if (child === 0) {
        next[at] = other;
        continue;
      }
      fallback[child] = other;
      shorter[child] = ends[other] ? other : (shorter[other] ?? 0);
      queue.push(child);
    }
  }
  return next;
}

function walk(
  folded: string,
  next: Int32Array,
  trie: Trie,
  found: (needle: number, first: number, last: number) => void,
): void {
  const { ends, shorter, lengths } = trie;
  const places = new Int32Array(folded.length);
  let count = 0;
  let node = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const each = classAt(folded, at);
    if (each === GAP) continue;
    places[count] = at;
    count += 1;
    node = next[(node << CLASS_BITS) | each] ?? 0;
    let end = ends[node] ? node : (shorter[node] ?? 0);
    while (end !== 0) {
      for (const needle of ends[end] ?? []) found(needle, places[count - (lengths[needle] ?? 0)] ?? 0, at);
      end = shorter[end] ?? 0;
    }
  }
}
