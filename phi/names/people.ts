/**
 * Names of people by what stands around them: titles, labels, relations, verbs, degrees, signatures. The lists help to
 * tell a name from an ordinary word; a name of any origin is found without them where the context says `somebody`.
 */

import type { Finding, PhiType } from '#phi/finding.ts';
import { type Cue, cueBefore } from './cues.ts';
import { startsSmall } from './small-letters.ts';
import { readName, type Span } from './span.ts';
import { credentialAfter } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { isCapital } from './traits.ts';
import { byItself, cueAfter, reversedAt } from './unannounced.ts';
import { is } from './words.ts';

/** Names of people, by position; they do not overlap. `taken` tells which words are a part of something else. */
export function findPeople(tokens: Tokens, taken: Uint8Array): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < tokens.count; ) {
    const hit = taken[at] ? undefined : personAt(tokens, at, taken);
    if (!hit) {
      at += 1;
      continue;
    }
    found.push(hit.finding);
    at = hit.to;
  }
  return found;
}

function personAt(tokens: Tokens, at: number, taken: Uint8Array): { finding: Finding; to: number } | undefined {
  const cue = cueBefore(tokens, at);
  if (!isCapital(tokens, at) && !(cue && startsSmall(tokens, at, cue))) return undefined;
  const span = cue ? readName(tokens, at, cue, taken) : undefined;
  if (cue && span) return finding(tokens, span, cue.type, cue.trust === 'certain');
  const reversed = reversedAt(tokens, at, taken);
  if (reversed) return finding(tokens, reversed, 'NAME', false);
  const free = readName(tokens, at, unannounced, taken);
  if (!free) return undefined;
  const type = cueAfter(tokens, free) ?? byItself(tokens, free);
  return type && finding(tokens, free, type, false);
}

/** What stands there when no word before promises a name. */
const unannounced: Cue = { type: 'NAME', trust: 'likely', reversed: false };

/** `Current PA ends`, `Session CHT`: a word of the language before what is a degree elsewhere. */
const isPlainWord = (tokens: Tokens, { from, to }: Span): boolean =>
  to - from === 1 &&
  (tokens.known(from) & is.common) !== 0 &&
  (tokens.known(from) & is.first) === 0 &&
  (tokens.before(to) & gap.comma) === 0 &&
  tokens.shape(from) === shape.capital;

function finding(tokens: Tokens, span: Span, type: PhiType, sure: boolean): { finding: Finding; to: number } {
  const credential = credentialAfter(tokens, span.to) && !isPlainWord(tokens, span);
  return {
    finding: {
      start: tokens.start(span.from),
      end: tokens.end(span.to - 1),
      type: credential ? 'PROVIDER' : type,
      layer: 'names',
      sure: sure || credential,
    },
    to: span.to,
  };
}
