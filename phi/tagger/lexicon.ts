/** What lists of words, names and towns say about a word, held as hashes: three bytes a word, one look-up for all lists. */

/** The lists a word may stand in, as bits. */
export const lists = {
  commonWord: 1,
  rareWord: 2,
  clinical: 4,
  eponym: 8,
  firstName: 16,
  commonSurname: 32,
  surname: 64,
  town: 128,
} as const;

const buckets = 1 << 16;

export interface Lexicon {
  /** The lists that hold the word of this hash. One stranger in twenty thousand is taken for a known word. */
  look(hash: number): number;
}

/** Packs hashes with their bits: a count for each upper half, then the lower halves, then the bits. */
export function packLexicon(entries: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const packed = new Uint8Array(buckets + sorted.length * 3);
  for (const [at, [hash, bits]] of sorted.entries()) {
    const bucket = hash >>> 16;
    packed[bucket] = (packed[bucket] ?? 0) + 1;
    packed[buckets + at * 2] = hash & 0xff;
    packed[buckets + at * 2 + 1] = (hash >>> 8) & 0xff;
    packed[buckets + sorted.length * 2 + at] = bits;
  }
  return packed;
}

/** Opens what `packLexicon` packed. */
export function openLexicon(packed: Uint8Array): Lexicon {
  const count = (packed.length - buckets) / 3;
  const starts = new Uint32Array(buckets + 1);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    starts[bucket + 1] = (starts[bucket] ?? 0) + (packed[bucket] ?? 0);
  }
  const rests = new Uint16Array(count);
  for (let at = 0; at < count; at += 1) {
    rests[at] = (packed[buckets + at * 2] ?? 0) | ((packed[buckets + at * 2 + 1] ?? 0) << 8);
  }
  const bits = packed.slice(buckets + count * 2);
  return {
    look: (hash) => {
      const bucket = hash >>> 16;
      const rest = hash & 0xffff;
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at += 1) if (rests[at] === rest) return bits[at] ?? 0;
      return 0;
    },
  };
}
