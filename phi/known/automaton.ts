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
  const trie = plant(needles.map(classesOf));
  const links = link(trie);
  return { walk: (folded, found) => walk(folded, trie, links, found) };
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
  /** Node and class to the next node, 0 where no needle goes on. */
  readonly next: Int32Array;
  /** For each node the one before it, and the class by which it follows. Nodes are numbered as they are planted. */
  readonly parents: Int32Array;
  readonly classes: Uint8Array;
  readonly depths: Int32Array;
  /** The needles that end in a node. */
  readonly ends: (number[] | undefined)[];
  /** Letters and digits of each needle. */
  readonly lengths: Int32Array;
}

function classesOf(needle: string): number[] {
  const classes: number[] = [];
  for (let at = 0; at < needle.length; at += 1) {
    const each = classOf(needle.charCodeAt(at));
    if (each !== GAP) classes.push(each);
  }
  return classes;
}

/** Where tries are planted: most needles share their beginnings, and room for all their letters is dear to make anew. */
let bed = new Int32Array(0);

function plant(rows: readonly (readonly number[])[]): Trie {
  const room = 1 + rows.reduce((sum, row) => sum + row.length, 0);
  if (bed.length < room << CLASS_BITS) bed = new Int32Array(room << CLASS_BITS);
  const parents = new Int32Array(room);
  const classes = new Uint8Array(room);
  const depths = new Int32Array(room);
  const ends: (number[] | undefined)[] = [];
  let size = 1;
  rows.forEach((row, needle) => {
    let node = 0;
    for (const each of row) {
      const at = (node << CLASS_BITS) | each;
      if (bed[at] === 0) {
        bed[at] = size;
        parents[size] = node;
        classes[size] = each;
        depths[size] = (depths[node] ?? 0) + 1;
        size += 1;
      }
      node = bed[at] ?? 0;
    }
    if (node === 0) return;
    const here = ends[node];
    if (here) here.push(needle);
    else ends[node] = [needle];
  });
  const next = bed.slice(0, size << CLASS_BITS);
  bed.fill(0, 0, size << CLASS_BITS);
  const lengths = Int32Array.from(rows, (row) => row.length);
  return { next, parents: parents.subarray(0, size), classes, depths, ends, lengths };
}

interface Links {
  /** Where a needle breaks off: the node with which the longest other one goes on. */
  readonly fallback: Int32Array;
  /** The nearest node at which a shorter needle ends as well, 0 for none. */
  readonly shorter: Int32Array;
}

/** Links each node with those that lie less deep, so these come first. */
function link({ next, parents, classes, depths, ends }: Trie): Links {
  const fallback = new Int32Array(parents.length);
  const shorter = new Int32Array(parents.length);
  for (const node of byDepth(depths, parents.length)) {
    const parent = parents[node] ?? 0;
    if (parent === 0) continue;
    const other = step(next, fallback, fallback[parent] ?? 0, classes[node] ?? 0);
    fallback[node] = other;
    shorter[node] = ends[other] ? other : (shorter[other] ?? 0);
  }
  return { fallback, shorter };
}

/** The nodes but the root, by counting. */
function byDepth(depths: Int32Array, size: number): Int32Array {
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  const starts = new Int32Array(deepest + 2);
  for (let node = 1; node < size; node += 1) {
    const after = (depths[node] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let depth = 1; depth < starts.length; depth += 1)
    starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
  const order = new Int32Array(size - 1);
  for (let node = 1; node < size; node += 1) {
    const depth = depths[node] ?? 0;
    const at = starts[depth] ?? 0;
    order[at] = node;
    starts[depth] = at + 1;
  }
  return order;
}

/** The node behind a node and a class: its own, or that of the longest needle that goes on with the class. */
function step(next: Int32Array, fallback: Int32Array, from: number, each: number): number {
  let node = from;
  for (;;) {
    const found = next[(node << CLASS_BITS) | each] ?? 0;
    if (found !== 0 || node === 0) return found;
    node = fallback[node] ?? 0;
  }
}

function walk(
  folded: string,
  { next, ends, lengths }: Trie,
  { fallback, shorter }: Links,
  found: (needle: number, first: number, last: number) => void,
): void {
  const places = new Int32Array(folded.length);
  let count = 0;
  let node = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const each = classAt(folded, at);
    if (each === GAP) continue;
    places[count] = at;
    count += 1;
    node = step(next, fallback, node, each);
    let end = ends[node] ? node : (shorter[node] ?? 0);
    while (end !== 0) {
      for (const needle of ends[end] ?? NONE) found(needle, places[count - (lengths[needle] ?? 0)] ?? 0, at);
      end = shorter[end] ?? 0;
    }
  }
}
