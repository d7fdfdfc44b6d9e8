/**
 * Trains the tagger on made-up documents and writes `phi/tagger/weights.bin`: `npx tsx test/phi/train.ts`. The same code
 * gives the same weights. A softmax over hashed features, learned with AdaGrad; each decision is made as it will be made
 * later, with the model's own earlier decisions before it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PhiType } from '#phi/finding.ts';
import { other, places, type Tag, tags, View } from '#phi/tagger/features.ts';
import { type Lexicon, lists, openLexicon, packLexicon } from '#phi/tagger/lexicon.ts';
import { classes, packModel } from '#phi/tagger/model.ts';
import { hashWord } from '#phi/tagger/tokens.ts';
import { readText, type Text } from '#phi/text.ts';
import { brands, generics, remedies, shortDrugs } from './banks/drugs.ts';
import { abbreviations, bareEponyms, devices, labs, mixedAbbreviations, scores } from './banks/terms.ts';
import { generateDocuments, type LabelledDocument } from './generate.ts';
import { readList, readOwn } from './lists.ts';
import { report } from './measure.ts';
import { type Random, randomOf } from './random.ts';
import { renamed } from './renamed.ts';
import { readWritten } from './written.ts';

const tagOf: Partial<Record<PhiType, Tag>> = {
  NAME: 'person',
  RELATIVE: 'person',
  PROVIDER: 'person',
  FACILITY: 'facility',
  EMPLOYER: 'employer',
  CITY: 'city',
  ADDRESS: 'address',
};

/** Hashes of the words of all lists. A list of names counts its words one by one. */
export function lexiconEntries(): Map<number, number> {
  const entries = new Map<number, number>();
  const enter = (words: readonly string[], bit: number) => {
    for (const word of words.flatMap((entry) => entry.split(/[ .-]+/))) {
      if (word.length < 2) continue;
      const hash = hashWord(word);
      entries.set(hash, (entries.get(hash) ?? 0) | bit);
    }
  };
  enter(readList('words-common'), lists.commonWord);
  enter(readList('words-rare'), lists.rareWord);
  enter([...readList('clinical'), ...readOwn('clinical')], lists.clinical);
  enter([...readList('eponyms'), ...readOwn('eponyms')], lists.eponym);
  enter(readList('first-names'), lists.firstName);
  enter(readList('surnames-common'), lists.commonSurname);
  enter(readList('surnames'), lists.surname);
  enter(readList('cities'), lists.town);
  enterTyped(entries);
  return entries;
}

/** The drugs, abbreviations and eponyms that were typed for the generator, unless they are names of people as well. */
function enterTyped(entries: Map<number, number>): void {
  const terms = [brands, generics, shortDrugs, remedies, abbreviations, mixedAbbreviations, scores, devices, labs];
  for (const word of terms.flat().flatMap(wordsOf)) {
    const hash = hashWord(word);
    const bits = entries.get(hash) ?? 0;
    if ((bits & (nameBits | lists.town)) === 0) entries.set(hash, bits | lists.clinical);
  }
  for (const word of bareEponyms.flatMap(wordsOf)) {
    const hash = hashWord(word);
    entries.set(hash, (entries.get(hash) ?? 0) | lists.eponym);
  }
}

const wordsOf = (term: string): string[] =>
  term
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|'s?$/gu, '')
    .split(/[^a-z']+/)
    .filter((word) => word.length > 1);

const nameBits = lists.firstName | lists.commonSurname | lists.surname;

/** The lexicon with some words hidden, so that the tagger learns to do without: names of elsewhere stand in no list. */
function forgetful(lexicon: Lexicon, share: number, salt: number): Lexicon {
  const draw = (hash: number, kind: number) => (Math.imul(hash ^ salt ^ kind, 0x9e3779b1) >>> 8) / 0x1000000;
  return {
    look: (hash) => {
      const bits = lexicon.look(hash);
      if (bits === 0) return 0;
      const names = draw(hash, 1) < share ? 0 : nameBits;
      const towns = draw(hash, 2) < share ? 0 : lists.town;
      const words = draw(hash, 3) < share / 5 ? 0 : lists.commonWord | lists.rareWord | lists.clinical;
      const eponyms = draw(hash, 4) < share / 2 ? 0 : lists.eponym;
      return bits & (names | towns | words | eponyms);
    },
  };
}

interface Lesson {
  readonly text: Text;
  /** The tag of each unit of `plain`. */
  readonly gold: Uint8Array;
}

function lessonOf(document: Pick<LabelledDocument, 'text' | 'spans'>): Lesson {
  const text = readText(document.text);
  const raw = new Uint8Array(document.text.length);
  for (const { start, end, type } of document.spans) raw.fill(tags.indexOf(tagOf[type] ?? 'other'), start, end);
  const gold = Uint8Array.from(text.plain, (_, at) => raw[text.rawRange(at, at + 1).start] ?? 0);
  return { text, gold };
}

class Learner {
  readonly weights = new Float32Array(places * classes);
  private readonly squares = new Float32Array(places * classes);
  private readonly totals = new Float64Array(places * classes);
  private readonly view = new View();
  private readonly chances = new Float64Array(classes + 1);
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Goes through one document and corrects the weights word by word. */
  learn({ text, gold }: Lesson, lexicon: Lexicon, rate: number): void {
    const { view, random } = this;
    view.read(text.plain, text.folded, lexicon);
    for (let at = 0; at < view.tokens.count; at += 1) {
      if (!view.isCandidate(at)) continue;
      const right = gold[view.tokens.starts[at] ?? 0] ?? other;
      const count = this.thinned(view.features(at));
      this.judge(count);
      let guess = 0;
      for (let n = 1; n <= classes; n += 1) if ((this.chances[n] ?? 0) > (this.chances[guess] ?? 0)) guess = n;
      this.correct(count, right, rate);
      view.decide(at, random.chance(0.25) ? right : guess);
    }
  }

  /** Leaves out a part of the features, so that no single one is relied on. */
  private thinned(count: number): number {
    const { found } = this.view;
    let kept = 0;
    const share = this.random.pick([0.1, 0.3, 0.5]);
    for (let n = 0; n < count; n += 1) if (n === 0 || !this.random.chance(share)) found[kept++] = found[n] ?? 0;
    return kept;
  }

  private judge(count: number): void {
    const { weights, chances, view } = this;
    chances.fill(0);
    for (let n = 0; n < count; n += 1) {
      const place = (view.found[n] ?? 0) * classes;
      for (let tag = 0; tag < classes; tag += 1)
        chances[tag + 1] = (chances[tag + 1] ?? 0) + (weights[place + tag] ?? 0);
    }
    const most = Math.max(...chances);
    let sum = 0;
    for (let tag = 0; tag <= classes; tag += 1) sum += chances[tag] = Math.exp((chances[tag] ?? 0) - most);
    for (let tag = 0; tag <= classes; tag += 1) chances[tag] = (chances[tag] ?? 0) / sum;
  }

  private correct(count: number, right: number, rate: number): void {
    const { weights, squares, chances, view } = this;
    for (let tag = 0; tag < classes; tag += 1) {
      const slope = (chances[tag + 1] ?? 0) - (right === tag + 1 ? 1 : 0);
      if (Math.abs(slope) < 0.002) continue;
      for (let n = 0; n < count; n += 1) {
        const at = (view.found[n] ?? 0) * classes + tag;
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square + 0.1);
      }
    }
  }

  /** Adds the weights of now to the mean. */
  note(): void {
    for (let at = 0; at < this.totals.length; at += 1)
      this.totals[at] = (this.totals[at] ?? 0) + (this.weights[at] ?? 0);
  }

  /** The mean of all noted weights, as signed bytes: `unit` bytes to the nat. */
  bytes(notes: number, unit: number): Int8Array {
    return Int8Array.from(this.totals, (total) => Math.max(-127, Math.min(127, Math.round((total / notes) * unit))));
  }
}

/** How many units of a weight make one nat. */
const unit = 48;

/** What a word needs to be left alone, in units: below nought, as a name missed costs more than a word taken. */
const threshold = -61;

/** How often a round goes through the written documents, each time with other names. */
const copies = 12;

function train(seed: number, count: number, rounds: number, leftOut: string | undefined): void {
  const random = randomOf(seed);
  const entries = lexiconEntries();
  const lexicon = openLexicon(packLexicon(entries));
  const lessons = generateDocuments(seed, count, 'train').map(lessonOf);
  const documents = readWritten().filter(({ id }) => !leftOut || !id.startsWith(leftOut));
  const learner = new Learner(random);
  let notes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rate = 0.12 / (1 + round * 0.7);
    const learn = (lesson: Lesson) => {
      const share = random.pick([0, 0.15, 0.5]);
      learner.learn(lesson, forgetful(lexicon, share, random.int(0, 0x7fffffff)), rate);
    };
    const every = documents.length === 0 ? 0 : Math.max(1, Math.floor(lessons.length / (documents.length * copies)));
    for (const [at, lesson] of lessons.entries()) {
      learn(lesson);
      const document = every > 0 && at % every === 0 ? documents[(at / every) % documents.length] : undefined;
      if (document) learn(lessonOf(random.chance(0.8) ? renamed(document, random) : document));
    }
    if (round > 0 || rounds === 1) {
      learner.note();
      notes += 1;
    }
    process.stdout.write(`round ${round + 1} of ${rounds}\n`);
  }
  const file = packModel(learner.bytes(notes, unit), threshold, entries);
  writeFileSync(new URL('../../phi/tagger/weights.bin', import.meta.url), file);
  process.stdout.write(`${file.length} bytes\n`);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '160000' },
    rounds: { type: 'string', default: '4' },
    /** Written documents whose ids begin so are not learned from: to see what the others teach about them. */
    'leave-out': { type: 'string' },
  },
});
train(Number(values.seed), Number(values.count), Number(values.rounds), values['leave-out']);
process.stdout.write(report(generateDocuments(2, 1500, 'test')));
