/** The weights of the tagger: a signed byte for each place and tag but `other`, whose weight is nought, and the lexicon. */
import { places, tags } from './features.ts';
import { type Lexicon, openLexicon, packLexicon } from './lexicon.ts';

/** `other` needs no weights of its own: only differences count. */
export const classes = tags.length - 1;

export interface Model {
  readonly weights: Int8Array;
  /** What `other` is worth, in units of the weights: less finds more names, and more that are none. */
  readonly threshold: number;
  readonly lexicon: Lexicon;
}

const header = 4;

/** The file: two bytes of version, two of threshold, the weights, the lexicon. */
export function packModel(weights: Int8Array, threshold: number, entries: ReadonlyMap<number, number>): Uint8Array {
  const lexicon = packLexicon(entries);
  const file = new Uint8Array(header + weights.length + lexicon.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, version);
  view.setInt16(2, threshold);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), header);
  file.set(lexicon, header + weights.length);
  return file;
}

const version = 1;

/** Opens a file of weights; throws when it was made for other features. */
export function openModel(file: Uint8Array): Model {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < header + places * classes || view.getUint16(0) !== version) {
    throw new Error('phi/tagger/weights.bin does not fit this code. Make it anew: npx tsx test/phi/train.ts');
  }
  const weights = new Int8Array(file.buffer, file.byteOffset + header, places * classes);
  return { weights, threshold: view.getInt16(2), lexicon: openLexicon(file.subarray(header + places * classes)) };
}

/** Adds up the weights of some features into `scores`, one for each class. */
export function addUp(weights: Int8Array, found: Int32Array, count: number, scores: Int32Array): void {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  for (let n = 0; n < count; n += 1) {
    const at = (found[n] ?? 0) * classes;
    a += weights[at] ?? 0;
    b += weights[at + 1] ?? 0;
    c += weights[at + 2] ?? 0;
    d += weights[at + 3] ?? 0;
    e += weights[at + 4] ?? 0;
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
  scores[3] = d;
  scores[4] = e;
}
