/** What of a finding is the name: without the next column of a form, the label before it and the degrees behind it. */

import type { Finding, PhiType } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { gap, shape, type Tokens, tokensOf } from './tokens.ts';
import { is, nameLists } from './words.ts';

const people: ReadonlySet<PhiType> = new Set(['NAME', 'RELATIVE', 'PROVIDER']);
/** The record says itself how far its values go, and the elements of X12 do. */
const exact: ReadonlySet<Finding['layer']> = new Set(['known', 'format', 'structured', 'site']);

/** In: a finding. Out: the names in it, none where it holds nothing but labels and degrees. Others come back as they are. */
export function trimName(text: Text, finding: Finding): readonly Finding[] {
  if (!people.has(finding.type) || exact.has(finding.layer)) return [finding];
  // What the segments do not say to be a name is a code.
  if (text.format === 'x12' && finding.end - finding.start < 4) return [];
  const tokens = tokensOf(text);
  const from = tokens.at(finding.start);
  let to = from;
  while (to < tokens.count && tokens.start(to) < finding.end) to += 1;
  if (to === from) return [finding];
  const parts: Finding[] = [];
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && !isColumn(tokens, end)) end += 1;
    const part = partOf(tokens, start, end);
    if (part)
      parts.push({ ...finding, start: tokens.start(part.from), end: Math.min(finding.end, tokens.end(part.to - 1)) });
    start = end;
  }
  return parts;
}

/** Three blanks and more. */
const MIN_COLUMN = 3;

function isColumn(tokens: Tokens, at: number): boolean {
  // The middle initial may stand in a column of its own.
  if ((tokens.before(at) & gap.wide) === 0 || tokens.shape(at) === shape.initial) return false;
  const between = tokens.text.plain.slice(tokens.end(at - 1), tokens.start(at));
  return between.length >= MIN_COLUMN && between.trim() === '';
}

function partOf(tokens: Tokens, from: number, to: number): { readonly from: number; readonly to: number } | undefined {
  let start = from;
  let end = to;
  while (start < end - 1 && (isLabel(tokens, start) || isLead(tokens, start))) start += 1;
  while (end > start && isDegree(tokens, end - 1, end - 1 > start)) end -= 1;
  while (end > start + 1 && isSentence(tokens, start, end - 1)) end -= 1;
  for (let at = start + 1; at < end; at += 1) if (isArticle(tokens, at)) end = at;
  const isHeading = end - start === 1 && isLabel(tokens, start) && tokens.shape(start) !== shape.lower;
  return start < end && !isHeading ? { from: start, to: end } : undefined;
}

/** `Has Ana …`, `Look at …`: the first word of a question. */
const isLead = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.capital &&
  /^(?:has|have|had|is|was|does|did|can|could|should|would|look|ask|tell|call|see|when|why|how|what|first|then|hi)$/.test(
    tokens.word(at),
  );

/** `Geraghty stays`, `Abernathy who`: behind a capital a small word of the language that no list of names has. */
const isSentence = (tokens: Tokens, from: number, at: number): boolean =>
  ((tokens.shape(at) === shape.lower && tokens.shape(from) !== shape.lower) ||
    // The same in a text of capitals, where only verbs and the smallest words are told apart: `MARRUFO HAS`.
    (tokens.shape(at) === shape.upper && (tokens.known(at) & (is.never | is.verb)) !== 0)) &&
  (tokens.known(at) & (is.common | is.rare | is.never)) !== 0 &&
  (tokens.known(at) & (nameLists | is.particle)) === 0;

/** `Looks a rule of the payer up`: no name goes on behind an article. */
const isArticle = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.lower &&
  /^(?:a|an|the|his|her|their|your|our|my|is|was|has|had|and|or|but|not)$/.test(tokens.word(at));

const labels = is.never | is.patientLabel | is.relativeLabel | is.providerLabel | is.title | is.clinicianTitle;

const isLabel = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & labels) !== 0 && (tokens.known(at) & nameLists) === 0 && tokens.shape(at) !== shape.initial;

/** Degrees that are names as well, such as DO and PA; in a name all in capitals they may be its end. */
const isNameToo = (word: string): boolean => /^(?:do|ma|pa|pt|ms|nd|lac|ot|rd|dc|od|an|np)$/.test(word);

/** `MD` in `M. Okonjo MD`; by itself only behind the comma that follows a name: `[[PROVIDER_1]], DO`. */
function isDegree(tokens: Tokens, at: number, behindName: boolean): boolean {
  if ((tokens.known(at) & is.credential) === 0 || tokens.shape(at) !== shape.upper) return false;
  if (!behindName) return (tokens.before(at) & gap.comma) !== 0;
  return !isNameToo(tokens.word(at)) || tokens.shape(at - 1) !== shape.upper || (tokens.before(at) & gap.comma) !== 0;
}
