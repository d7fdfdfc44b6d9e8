/** A name found once is a name wherever the document repeats it: a part of it, in other letters, as a possessive. */

import type { Finding, PhiType } from '#phi/finding.ts';
import { sieveOf } from '#phi/sieve.ts';
import type { Text } from '#phi/text.ts';
import { isEponym } from './eponyms.ts';
import { gap, shape, type Tokens, tokensOf } from './tokens.ts';
import { isCapital } from './traits.ts';
import { is, ordinary } from './words.ts';

const people: ReadonlySet<PhiType> = new Set(['NAME', 'RELATIVE', 'PROVIDER']);
const places: ReadonlySet<PhiType> = new Set(['FACILITY', 'EMPLOYER', 'CITY']);

/** Shorter parts turn up by chance. */
const MIN_PART = 3;

/**
 * Finds the other places of names that are already found. A part that is also an ordinary or a clinical word counts
 * only with a capital and not in front of `disease` or `test`; places count as a whole. One pass over the words.
 */
export function propagate(text: Text, findings: readonly Finding[]): Finding[] {
  const tokens = tokensOf(text);
  const parts = new Map<string, PhiType>();
  const wholes = new Map<string, (readonly [readonly string[], PhiType])[]>();
  for (const finding of findings) {
    if (people.has(finding.type)) addParts(tokens, finding, parts);
    else if (places.has(finding.type)) addWhole(tokens, finding, wholes);
  }
  if (parts.size === 0 && wholes.size === 0) return [];
  const found: Finding[] = [];
  const mayBe = sieveOf([...parts.keys(), ...wholes.keys()]);
  for (let at = 0; at < tokens.count; ) {
    if (
      !mayBe(text.folded, tokens.start(at), tokens.end(at)) &&
      !hasHyphen(text.folded, tokens.start(at), tokens.end(at))
    ) {
      at += 1;
      continue;
    }
    const word = tokens.word(at);
    const whole = wholes.get(word)?.find(([words]) => matches(tokens, at, words));
    const type = whole?.[1] ?? partAt(tokens, at, word, parts);
    const length = whole?.[0].length ?? 1;
    if (type)
      found.push({
        start: tokens.start(at),
        end: tokens.end(at + length - 1),
        type,
        layer: 'propagation',
        sure: false,
      });
    at += type ? length : 1;
  }
  return found;
}

function hasHyphen(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (folded.charCodeAt(at) === 0x2d) return true;
  return false;
}

function addParts(tokens: Tokens, finding: Finding, parts: Map<string, PhiType>): void {
  for (let at = tokens.at(finding.start); at < tokens.count && tokens.start(at) < finding.end; at += 1) {
    const known = tokens.known(at);
    if (tokens.shape(at) === shape.number || (known & (is.particle | is.suffix | is.never | is.credential)) !== 0)
      continue;
    const word = tokens.word(at);
    for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
      if (part.length >= MIN_PART && !parts.has(part)) parts.set(part, finding.type);
    }
  }
}

function addWhole(
  tokens: Tokens,
  finding: Finding,
  wholes: Map<string, (readonly [readonly string[], PhiType])[]>,
): void {
  const words: string[] = [];
  for (let at = tokens.at(finding.start); at < tokens.count && tokens.start(at) < finding.end; at += 1) {
    words.push(tokens.word(at));
  }
  const [first = ''] = words;
  if (words.join('').length < MIN_PART) return;
  const same = wholes.get(first) ?? [];
  // A text of one word and many endings must not make the pass quadratic.
  if (same.length < 20 && !same.some(([known]) => known.join(' ') === words.join(' ')))
    same.push([words, finding.type]);
  wholes.set(first, same);
}

function matches(tokens: Tokens, at: number, words: readonly string[]): boolean {
  if (words.length === 1 && !isCapital(tokens, at)) return false;
  if (words.length === 1 && isEponym(tokens, at)) return false;
  return words.every((word, index) => tokens.word(at + index) === word);
}

function partAt(tokens: Tokens, at: number, word: string, parts: ReadonlyMap<string, PhiType>): PhiType | undefined {
  const type = parts.get(word) ?? halfOf(word, parts);
  if (!type || isEponym(tokens, at)) return undefined;
  // "20 min", "a van": the shortest words are names only with a capital.
  if (word.length === MIN_PART && tokens.shape(at) === shape.lower) return undefined;
  const known = tokens.known(at);
  if ((known & (ordinary | is.calendar | is.state)) === 0) return type;
  if (!isCapital(tokens, at) || (tokens.before(at + 1) & gap.colon) !== 0) return undefined;
  return isHeading(tokens, at) ? undefined : type;
}

/** `Case-Rivers` where `Rivers` is known. */
function halfOf(word: string, parts: ReadonlyMap<string, PhiType>): PhiType | undefined {
  if (!word.includes('-')) return undefined;
  for (const half of word.split('-')) {
    const type = half.length >= MIN_PART ? parts.get(half) : undefined;
    if (type) return type;
  }
  return undefined;
}

/** An ordinary word at the start of a sentence or in a line of capitals has its capital from there. */
function isHeading(tokens: Tokens, at: number): boolean {
  const opens = tokens.shape(at - 1) === shape.lower ? (tokens.before(at) & (gap.period | gap.newline)) !== 0 : false;
  return opens && (tokens.known(at) & is.first) === 0 && tokens.shape(at + 1) === shape.lower;
}
