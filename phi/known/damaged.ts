import type { Text } from '../text.ts';
import { classOf, GAP, isCapital } from './alphabet.ts';
import { grown } from './edges.ts';
import { compileFuzzy, type FuzzyIndex, type Near } from './fuzzy.ts';
import type { Span } from './matcher.ts';
import type { NameHit } from './names.ts';
import { standsAsName } from './places.ts';
import type { Place, Variant } from './variant.ts';
import { isOrdinary } from './words.ts';

/** Finds values with typing errors and with damage that changes the number of letters, word by word. */
export interface Damaged {
  find(text: Text, spans: Span[], names: NameHit[]): void;
}

/** A word of a variant. */
interface Use {
  readonly variant: Variant;
  /** The number of the value and the place of the word in it; -1 for a part of a name. */
  readonly phrase: number;
  readonly at: number;
  readonly length: number;
}

/** Where a value of several words has been followed to. */
interface Run {
  at: number;
  token: number;
  start: number;
  cost: number;
}

export function compileDamaged(variants: readonly Variant[]): Damaged {
  const uses = new Map<string, Use[]>();
  const add = (word: string, use: Use) => {
    const list = uses.get(word);
    if (list) list.push(use);
    else uses.set(word, [use]);
  };
  let phrases = 0;
  for (const variant of variants) {
    const words = variant.text.split(' ');
    if (isName(variant)) add(variant.text, { variant, phrase: -1, at: 0, length: 1 });
    if (!isPhrase(variant, words)) continue;
    words.forEach((word, at) => {
      add(word, { variant, phrase: phrases, at, length: words.length });
    });
    phrases += 1;
  }
  const index = compileFuzzy([...uses.keys()]);
  const byWord = [...uses.values()];
  return {
    find: (text, spans, names) => {
      const runs = new Map<number, Run>();
      eachNear(text, index, (token) => {
        for (const { word, cost } of token.near) {
          for (const use of byWord[word] ?? []) {
            if (use.phrase < 0) takeName(text, use, token, cost, names);
            else takeWord(text, use, token, cost, runs, spans);
          }
        }
      });
    },
  };
}

const isName = ({ shape, text, place }: Variant) =>
  shape === 'name' && place !== 'beside' && text.length > 3 && !text.includes(' ');

/** Shortest number that is looked for with one wrong character. */
const MIN_CODE = 8;
/** Shortest town of one word that is looked for with errors. */
const MIN_PLACE = 7;

function isPhrase({ shape, text, place }: Variant, words: readonly string[]): boolean {
  if (shape === 'code') return text.length >= MIN_CODE;
  if (shape !== 'phrase' && shape !== 'city' && shape !== 'street') return false;
  return words.length > 1 || (place === 'anywhere' && text.length >= MIN_PLACE);
}

const MAX_CODE_COST = 16;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly near: readonly Near[];
}

function eachNear({ folded }: Text, index: FuzzyIndex, found: (token: Token) => void): void {
  let number = 0;
  for (let at = 0; at < folded.length; ) {
    let each = classOf(folded.charCodeAt(at));
    if (each === GAP) {
      at += 1;
      continue;
    }
    const start = at;
    const first = each;
    let last = each;
    let mask = 0;
    while (each !== GAP && at < folded.length) {
      mask |= 1 << each;
      last = each;
      at += 1;
      each = classOf(folded.charCodeAt(at));
    }
    number += 1;
    if (!index.maybe(at - start, mask, first, last)) continue;
    const near = index.near(folded.slice(start, at));
    if (near.length > 0) found({ start, end: at, number, near });
  }
}

/** A longer word is taken for a damaged name by its capital alone. */
const LONG_NAME = 8;
/** A name of no more letters is taken only where a person must stand. */
const SHORT_NAME = 4;

function takeName(text: Text, { variant }: Use, { start, end }: Token, cost: number, names: NameHit[]): void {
  if (cost === 0) return;
  const word = text.folded.slice(start, end);
  if (isOrdinary(word)) return;
  const isWeak = !/[A-Z0-9]/.test(text.plain.charAt(start));
  names.push({ start, end, variant, place: isWeak ? 'beside' : damagedPlace(text, variant, start, end, cost) });
}

/** The shorter the name and the greater the damage, the more has to stand around it. */
function damagedPlace(text: Text, variant: Variant, start: number, end: number, cost: number): Place {
  const length = variant.text.length;
  if (variant.place === 'anywhere' && (length >= LONG_NAME || (length > SHORT_NAME && cost < 10))) return 'anywhere';
  if (length > SHORT_NAME) return 'guarded';
  return standsAsName(text.plain, text.folded, start, end) ? 'anywhere' : 'beside';
}

function takeWord(text: Text, use: Use, token: Token, cost: number, runs: Map<number, Run>, spans: Span[]): void {
  const { phrase, at, length, variant } = use;
  const run = runs.get(phrase);
  const goesOn = run !== undefined && run.at === at - 1 && run.token === token.number - 1;
  if (!goesOn && at > 0) return;
  const next = goesOn
    ? { at, token: token.number, start: run.start, cost: run.cost + cost }
    : { at, token: token.number, start: token.start, cost };
  runs.set(phrase, next);
  if (variant.shape === 'code' && (cost > MAX_CODE_COST || token.end - token.start > variant.text.length)) return;
  if (at < length - 1 || next.cost === 0 || token.end - next.start > 2 * variant.text.length) return;
  if (length === 1 && variant.shape !== 'code' && !isProper(text, token)) return;
  const range = grown(text.folded, variant, next.start, token.end);
  if (range) spans.push({ ...range, type: variant.type });
}

/** A town of one word is a capital and no word. */
function isProper({ plain, folded }: Text, { start, end }: Token): boolean {
  return isCapital(plain.charCodeAt(start)) && !isOrdinary(folded.slice(start, end));
}
