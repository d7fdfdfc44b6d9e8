/** What the tagger looks at when it judges a word: hashed into a fixed number of places of the weights. */
import { type Lexicon, lists } from './lexicon.ts';
import { emptyLine, gapOf, hashWord, lineBreak, plainGap, shape, Tokens, tight, wide } from './tokens.ts';

/** The places a feature may fall into. */
export const placeBits = 18;
export const places = 1 << placeBits;
/** No word has more features. */
export const maxFeatures = 64;

/** What a word may be. `other` is what stays; an address is told apart but not reported, other layers know it better. */
export const tags = ['other', 'person', 'facility', 'employer', 'city', 'address'] as const;
export type Tag = (typeof tags)[number];
export const other = 0;
export const person = 1;

const memory = 1 << 12;
const isName = lists.firstName | lists.commonSurname | lists.surname;
const isPlainWord = lists.commonWord | lists.clinical;

/** For all bits of the lists: does a list of names, of words, of rare words, of towns have the word? */
const coarseBits = Uint8Array.from({ length: 256 }, (_, bits) => {
  const words = (bits & isPlainWord) !== 0 ? 2 : (bits & lists.rareWord) !== 0 ? 4 : 0;
  return (bits & lists.town ? 8 : 0) | ((bits & isName) !== 0 ? 1 : 0) | words;
});

const hashesOf = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Small words inside names: "Center of the Valley". */
const joiners = hashesOf('of the for and at y on in n');
/** Small words that also begin a name: "Mr. de la Vega". */
const particles = hashesOf('de la del da dos di du von van der den el al bin');
/** Words after which a word in small letters may be a name. */
const callers = hashesOf(
  'dr mr mrs ms miss doctor nurse patient pt name member subscriber guarantor attn dear provider pcp husband wife son daughter mother father brother sister spouse hi hello thanks sincerely hey thx ty mom dad niece nephew aunt uncle cousin grandma grandpa dtr husb hubby neighbor friend coworker roommate rep cc re fr caller tell ask told',
);
/** What a clinic or a shop is, in small letters after its name: "Wewoka pharmacy". */
const kindsOfPlace = hashesOf(
  'pharmacy clinic hospital lab labs center jail hub plant hq warehouse store school office mill yard shop factory campus mine dock depot terminal medical health care pt rehab imaging urgent counseling dental',
);

/** Words before a place. */
const placers = hashesOf('at to from via in for with w the and not');

/** For the lower bits of a hash, which of these sets may hold the word: most words are in none, and are not looked for. */
const hints = new Uint8Array(1 << 12);
for (const [at, words] of [particles, joiners, callers, kindsOfPlace, placers].entries())
  for (const hash of words) hints[hash & 0xfff] = (hints[hash & 0xfff] ?? 0) | (1 << at);
const [isParticle, isJoiner, isCaller, isKind, isPlacer] = [1, 2, 4, 8, 16] as const;
const hinted = (hash: number, sets: number): boolean => ((hints[hash & 0xfff] ?? 0) & sets) !== 0;

const hyphen = gapOf('-') | tight;
const ampersand = gapOf('&');
const possessive = gapOf("'");
const colon = gapOf(':') & 63;

/** A text prepared for judging its words one after the other. */
export class View {
  readonly tokens = new Tokens();
  /** The lists that hold each word. */
  bits = new Uint8Array(1024);
  /** What was decided for each word so far. */
  tags = new Uint8Array(1024);
  /** How each word is written and what the lists say of it, in one number, and the same, coarser. */
  private kinds = new Int32Array(1024);
  private coarses = new Int32Array(1024);
  /** The last word of the run of capitalised words that each word stands in. */
  private runEnds = new Int32Array(1024);
  /** The word after which a colon stood last on the line, or -1. */
  private labels = new Int32Array(1024);
  /** Words seen in small letters, and words that were taken for names, in this text: stamped with its number. */
  private readonly small = new Uint32Array(memory);
  private readonly named = new Uint32Array(memory);
  private stamp = 0;
  private folded = '';

  readonly found = new Int32Array(maxFeatures);
  private foundCount = 0;

  /** Reads a text; `plain` and `folded` as in `Text`. */
  read(plain: string, folded: string, lexicon: Lexicon): void {
    const { tokens } = this;
    this.folded = folded;
    this.stamp += 1;
    tokens.read(plain, folded);
    if (this.bits.length < tokens.starts.length) this.grow(tokens.starts.length);
    const { count, hashes, shapes } = tokens;
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] ?? 0;
      const written = shapes[at] ?? 0;
      this.tags[at] = other;
      const isWord = written < shape.digits || written === shape.damaged;
      const bits = isWord ? lexicon.look(hash) : 0;
      this.bits[at] = bits;
      this.kinds[at] = (written << 8) | bits;
      this.coarses[at] = (written << 4) | (coarseBits[bits] ?? 0);
      if (written === shape.lower) this.small[hash & (memory - 1)] = this.stamp;
    }
    this.findRuns();
    this.findLabels();
  }

  private grow(size: number): void {
    this.bits = new Uint8Array(size);
    this.tags = new Uint8Array(size);
    this.kinds = new Int32Array(size);
    this.coarses = new Int32Array(size);
    this.runEnds = new Int32Array(size);
    this.labels = new Int32Array(size);
  }

  private findRuns(): void {
    const { count, gaps } = this.tokens;
    for (let at = count - 1; at >= 0; at -= 1) {
      const gap = gaps[at + 1] ?? 0;
      const joined = gap === plainGap || gap === hyphen || gap === ampersand || gap === possessive;
      this.runEnds[at] = at + 1 < count && joined && this.isCapital(at + 1) ? (this.runEnds[at + 1] ?? at) : at;
    }
  }

  private findLabels(): void {
    const { count, gaps } = this.tokens;
    let label = -1;
    for (let at = 0; at < count; at += 1) {
      const gap = gaps[at] ?? 0;
      if (gap & lineBreak) label = -1;
      if ((gap & 63) === colon) label = at - 1;
      this.labels[at] = label;
    }
  }

  private isCapital(at: number): boolean {
    const written = this.tokens.shapes[at] ?? 0;
    return (written >= shape.capital && written <= shape.mixed) || written === shape.damaged;
  }

  /** Whether a word may be part of a name at all: only these are judged. */
  isCandidate(at: number): boolean {
    const written = this.tokens.shapes[at] ?? 0;
    return written === shape.lower ? this.isSmallCandidate(at) : this.isCapital(at);
  }

  private isSmallCandidate(at: number): boolean {
    const { hashes } = this.tokens;
    const bits = this.bits[at] ?? 0;
    const hash = hashes[at] ?? 0;
    const last = this.tags[at - 1] ?? 0;
    if (hinted(hash, isParticle | isJoiner)) {
      if (particles.has(hash)) return this.isCapital(at + 1) || particles.has(hashes[at + 1] ?? 0);
      if (joiners.has(hash)) return at > 0 && last !== other && (this.isCapital(at + 1) || last !== person);
    }
    if (last === person) return ((this.tokens.gaps[at] ?? 0) & lineBreak) === 0;
    if (last !== other && this.goesOn(at)) return true;
    if (bits === 0 || (at > 0 && this.isCalled(at))) return true;
    if (this.isPlaceStart(at)) return true;
    if ((bits & isName) === 0) return (bits & (lists.town | isPlainWord | lists.rareWord)) === lists.town;
    return (bits & (isPlainWord | lists.rareWord)) === 0 || this.isBareName(at + 1);
  }

  /** Whether a word stands after one that calls somebody. */
  private isCalled(at: number): boolean {
    const before = this.tokens.hashes[at - 1] ?? 0;
    return hinted(before, isCaller) && callers.has(before);
  }

  /** Whether a name of a place may go on in small letters: "Wewoka pharmacy", "kenai river clinic". */
  private goesOn(at: number): boolean {
    const { gaps, shapes, hashes } = this.tokens;
    if ((gaps[at] ?? 0) !== plainGap) return false;
    const hash = hashes[at] ?? 0;
    return shapes[at - 1] === shape.lower || (hinted(hash, isKind) && kindsOfPlace.has(hash));
  }

  /** Whether a place in small letters may begin here: "seen at st lukes hospital". */
  private isPlaceStart(at: number): boolean {
    const { gaps, hashes, count } = this.tokens;
    const before = hashes[at - 1] ?? 0;
    if (((gaps[at] ?? 0) & lineBreak) === 0 && !(hinted(before, isPlacer) && placers.has(before))) return false;
    for (let next = at + 1; next < at + 4 && next < count && (gaps[next] ?? 0) === plainGap; next += 1) {
      const hash = hashes[next] ?? 0;
      if (hinted(hash, isKind) && kindsOfPlace.has(hash)) return true;
    }
    return false;
  }

  /** Whether a word in small letters stands in lists of names and in no other, right after the one before. */
  private isBareName(at: number): boolean {
    const bits = this.bits[at] ?? 0;
    if (at >= this.tokens.count || (this.tokens.gaps[at] ?? 0) !== plainGap) return false;
    return (
      (this.tokens.shapes[at] ?? 0) === shape.lower &&
      (bits & isName) !== 0 &&
      (bits & (isPlainWord | lists.rareWord)) === 0
    );
  }

  /** Notes what was decided for a word. */
  decide(at: number, tag: number): void {
    this.tags[at] = tag;
    if (tag === person) this.named[(this.tokens.hashes[at] ?? 0) & (memory - 1)] = this.stamp;
  }

  /** Puts the features of a word into `found`; gives how many. */
  features(at: number): number {
    this.foundCount = 0;
    this.ownFeatures(at);
    this.neighbourFeatures(at);
    this.layoutFeatures(at);
    return this.foundCount;
  }

  private add(kind: number, value: number): void {
    const mixed = Math.imul(value ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
    this.found[this.foundCount++] = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - placeBits);
  }

  private hash(at: number): number {
    return at >= 0 && at < this.tokens.count ? (this.tokens.hashes[at] ?? 0) : 1;
  }

  private kind(at: number): number {
    return at >= 0 && at < this.tokens.count ? (this.kinds[at] ?? 0) : 0;
  }

  private coarse(at: number): number {
    return at >= 0 && at < this.tokens.count ? (this.coarses[at] ?? 0) : 0;
  }

  private ownFeatures(at: number): void {
    const { starts, ends, shapes } = this.tokens;
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    const bits = this.bits[at] ?? 0;
    this.add(0, 0);
    this.add(1, this.hash(at));
    this.add(2, this.kind(at));
    this.add(3, bits);
    this.add(4, (shapes[at] ?? 0) | (Math.min(end - start, 12) << 4));
    this.affixes(start, end);
    const hash = this.hash(at) & (memory - 1);
    const memoryOf = (this.small[hash] === this.stamp ? 1 : 0) | (this.named[hash] === this.stamp ? 2 : 0);
    this.add(5, memoryOf);
    this.add(6, (memoryOf << 16) | this.kind(at));
  }

  private affixes(start: number, end: number): void {
    const { folded } = this;
    const length = Math.min(4, end - start);
    let head = 0;
    let tail = 0;
    for (let n = 0; n < length; n += 1) {
      head = Math.imul(head ^ folded.charCodeAt(start + n), 0x01000193);
      tail = Math.imul(tail ^ folded.charCodeAt(end - 1 - n), 0x01000193);
      if (n > 0) {
        this.add(7 + n, head);
        this.add(11 + n, tail);
      }
    }
  }

  private neighbourFeatures(at: number): void {
    const { gaps } = this.tokens;
    const before = gaps[at] ?? 0;
    const after = gaps[at + 1] ?? 0;
    const w2 = this.hash(at - 2);
    const w1 = this.hash(at - 1);
    const n1 = this.hash(at + 1);
    const n2 = this.hash(at + 2);
    const k0 = this.coarse(at);
    const k1 = this.coarse(at - 1);
    const m1 = this.coarse(at + 1);
    const tag1 = before & emptyLine ? 7 : (this.tags[at - 1] ?? 0);
    const tag2 = this.tags[at - 2] ?? 0;
    this.add(16, w1 ^ before);
    this.add(17, w1);
    this.add(18, w2);
    this.add(19, n1 ^ after);
    this.add(20, n1);
    this.add(21, n2);
    this.add(22, Math.imul(w2, 31) ^ w1);
    this.add(23, Math.imul(n1, 31) ^ n2);
    this.add(24, before);
    this.add(25, after);
    this.add(26, (before << 16) | after);
    this.add(27, (k1 << 20) | (k0 << 10) | m1);
    this.add(28, (k0 << 16) | before);
    this.add(29, (k0 << 16) | after);
    this.add(30, (m1 << 18) ^ (after << 2) ^ this.coarse(at + 2));
    this.add(31, tag1);
    this.add(32, (tag1 << 24) | (k0 << 12) | (before & 0xfff));
    this.add(33, (tag1 << 16) | before);
    this.add(34, (tag1 << 4) | tag2);
    this.add(35, Math.imul(w1, 31) ^ k0);
    this.add(36, Math.imul(n1, 31) ^ k0 ^ (after << 16));
    this.add(37, (tag1 << 28) ^ Math.imul(this.hash(at), 7));
    this.add(38, Math.imul(this.hash(at - 3), 31) ^ w2);
    this.add(39, (this.kind(at - 1) << 14) ^ this.kind(at));
    this.add(40, (this.kind(at + 1) << 14) ^ this.kind(at));
  }

  private layoutFeatures(at: number): void {
    const { lines, lineStarts, lineCount, count } = this.tokens;
    const line = lines[at] ?? 0;
    const first = lineStarts[line] ?? 0;
    const next = line + 1 < lineCount ? (lineStarts[line + 1] ?? 0) : count;
    const previous = line > 0 ? (lineStarts[line - 1] ?? 0) : -1;
    const place = Math.min(at - first, 4);
    const k0 = this.coarse(at);
    this.add(41, (place << 4) | Math.min(next - at, 6));
    this.add(42, Math.imul(this.hash(first), 31) ^ place);
    this.add(43, (this.kind(next) << 8) ^ (k0 << 20) ^ place);
    this.add(44, this.hash(next) ^ place);
    this.add(45, this.hash(previous) ^ place);
    this.add(46, (k0 << 16) ^ (this.coarse(previous) << 4) ^ place);
    const runEnd = this.runEnds[at] ?? at;
    const run = Math.min(runEnd - at, 4);
    this.add(47, Math.imul(this.hash(runEnd), 31) ^ Math.min(run, 1));
    this.add(48, (run << 16) ^ this.kind(runEnd));
    this.add(49, this.hash(runEnd + 1) ^ (this.tokens.gaps[runEnd + 1] ?? 0));
    this.labelFeatures(at, k0);
  }

  private labelFeatures(at: number, k0: number): void {
    const label = this.labels[at] ?? -1;
    const far = label < 0 ? 0 : Math.min(at - label, 4);
    const word = label < 0 ? 0 : this.hash(label);
    this.add(50, Math.imul(word, 31) ^ far);
    this.add(51, Math.imul(word, 31) ^ Math.imul(label > 0 ? this.hash(label - 1) : 0, 7));
    this.add(52, Math.imul(word, 31) ^ (k0 << 3) ^ Math.min(far, 2));
  }

  /** The letters before a word, small. */
  before(at: number, length: number): string {
    const start = this.tokens.starts[at] ?? 0;
    return this.folded.slice(Math.max(0, start - length), start);
  }

  /** The letters after a word, small. */
  after(at: number, length: number): string {
    const end = this.tokens.ends[at] ?? 0;
    return this.folded.slice(end, end + length);
  }

  /** Whether a word only joins others, and ends no name. */
  isJoiner(at: number): boolean {
    return joiners.has(this.hash(at));
  }

  /** Whether a word is the number of a shop or of a union: "Walgreens #61", "Local 716". */
  isNumbered(at: number): boolean {
    if (at >= this.tokens.count || (this.tokens.shapes[at] ?? 0) < shape.digits) return false;
    const gap = this.tokens.gaps[at] ?? 0;
    return gap === numberSign || (gap === plainGap && numbered.has(this.hash(at - 1)));
  }

  /** Whether two neighbouring words may belong to one name. */
  isJoined(at: number): boolean {
    const gap = this.tokens.gaps[at] ?? 0;
    if (gap & (lineBreak | wide)) return false;
    return (gap & 0xfff) === plainGap || joinSigns.has(gap & 0xfff);
  }
}

const numberSign = gapOf('#');
const numbered = hashesOf('local council lodge post no');

const joinSigns = new Set([
  gapOf('-'),
  gapOf(','),
  gapOf('.'),
  gapOf('&'),
  gapOf("'"),
  gapOf('*'),
  gapOf('^'),
  gapOf('_'),
]);
