/** The weights of the tagger: a signed byte for each place and tag but `other`, whose weight is nought, and the lexicon. */
import { places, tags } from './features.ts';
import { type Lexicon, openLexicon, packLexicon } from './lexicon.ts';

/** `other` needs no weights of its own: only differences count. */
export const classes = tags.length - 1;

export interface Model {
  /** Two numbers a place: the first four weights as bytes, counted from `zero`, and the fifth. */
  readonly weights: Int32Array;
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
  const weights = byFours(new Int8Array(file.buffer, file.byteOffset + header, places * classes));
  return { weights, threshold: view.getInt16(2), lexicon: openLexicon(file.subarray(header + places * classes)) };
}

/** What a weight of nought is as a byte. */
const zero = 128;

function byFours(bytes: Int8Array): Int32Array {
  const weights = new Int32Array(places * 2);
  for (let place = 0; place < places; place += 1) {
    const at = place * classes;
    let four = 0;
    for (let n = 3; n >= 0; n -= 1) four = (four << 8) | ((bytes[at + n] ?? 0) + zero);
    weights[place * 2] = four;
    weights[place * 2 + 1] = bytes[at + 4] ?? 0;
  }
  return weights;
}

/** Adds up the weights of some features into `scores`, one for each class: two bytes at a time, with room to grow. */
export function addUp(weights: Int32Array, found: Int32Array, count: number, scores: Int32Array): void {
  let even = 0;
  let odd = 0;
  let last = 0;
  for (let n = 0; n < count; n += 1) {
    const at = (found[n] ?? 0) * 2;
    const four = weights[at] ?? 0;
    even += four & 0xff00ff;
    odd += (four >>> 8) & 0xff00ff;
    last += weights[at + 1] ?? 0;
  }
  const bias = count * zero;
  scores[0] = (even & 0xffff) - bias;
  scores[1] = (odd & 0xffff) - bias;
  scores[2] = (even >>> 16) - bias;
  scores[3] = (odd >>> 16) - bias;
  scores[4] = last;
}
