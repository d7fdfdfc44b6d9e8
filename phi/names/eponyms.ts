/** Names that mean a finding, a test or a thing: `Bell's palsy`, `Foley catheter`, `Patrick neg`. */

import { classesOf } from './lexicon.ts';
import { isNamed, weakFrame } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital } from './traits.ts';
import { is, nameLists } from './words.ts';

/** `Bell's palsy`, `Foley catheter`: the name of a finding or a thing. */
export function isEponym(tokens: Tokens, at: number): boolean {
  // `foramen of Monro`, `circle of Willis`.
  if (
    tokens.word(at - 1) === 'of' &&
    (tokens.known(at - 2) & is.clinical) !== 0 &&
    tokens.shape(at - 2) === shape.lower
  )
    return true;
  if (isIllness(tokens, at)) return true;
  for (let next = at + 1; next <= at + 3 && next < tokens.count; next += 1) {
    if ((tokens.before(next) & (gap.newline | gap.period | gap.colon)) !== 0) return false;
    if ((tokens.known(next) & is.eponymNoun) !== 0 && tokens.shape(next) !== shape.upper) return true;
    if (!isCapital(tokens, next) && !/^(?:and|or|of)$/.test(tokens.word(next))) return false;
  }
  return false;
}

/** `does not have Parkinson's.`: the illness, with nothing behind it that could belong to a person. */
function isIllness(tokens: Tokens, at: number): boolean {
  if ((tokens.known(at) & is.eponym) === 0 || !tokens.text.folded.startsWith("'s", tokens.end(at))) return false;
  if (!/^(?:has|have|had|having|with|of|early|advanced|suspected|possible|probable|and|or)$/.test(tokens.word(at - 1)))
    return false;
  return (tokens.before(at + 1) & (gap.period | gap.comma | gap.paren | gap.newline)) !== 0;
}

const resultGap = blankOnly | gap.quote | gap.paren | gap.comma | gap.colon | gap.other;

/** `told Patrick`, but not `with Epley` or `saw a`. */
const isAddressed = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at - 1) & is.frame) !== 0 &&
  (tokens.before(at) & ~blankOnly) === 0 &&
  !/^(?:by|from|message)$/.test(tokens.word(at - 1)) &&
  !weakFrame(tokens.word(at - 1));

const result = /^(?:neg|negative|pos|positive|equivocal|absent|present|normal|nl|wnl|bilat|bilaterally)$/;

/** Whom a person helps; a manoeuvre helps `for days`. */
const helped = /^(?:her|him|me|us|them|the|with|to|his|their|patient|pt|get|transfer)$/;

const household = /^(?:family|families|household|residence|home|house|baby|twins?|girl|boy|sisters?|brothers?|kids)$/;

/**
 * Tells whether the name of a finding, a test or a scale stands by itself, as in `Patrick neg`, `Epley helped`,
 * `mild Trendelenburg`. One that no list of names has needs nothing around it; others must be given a result or an
 * article, and those that are rare as names a number, a side or another eponym.
 */
export function isBareEponym(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & is.eponym) === 0 || isNamed(tokens, at)) return false;
  if ((known & nameLists) === 0 && isListedWhole(tokens, at)) return true;
  if (isAddressed(tokens, at)) return false;
  if (hasResult(tokens, at) || isQualified(tokens, at)) return true;
  return (known & (is.first | is.frequentSurname)) === 0 && !hasHyphen(tokens, at) && isAmongFindings(tokens, at);
}

const hasHyphen = (tokens: Tokens, at: number): boolean => tokens.word(at).includes('-');

/** `Cheyne-Stokes`, not `Harris-Jones`: each half of that is an eponym too. */
const isListedWhole = (tokens: Tokens, at: number): boolean =>
  !hasHyphen(tokens, at) || (classesOf(tokens.word(at)) & is.eponym) !== 0;

/** `neg`, `is negative`, `0/5`, `4 cm`. */
function hasResult(tokens: Tokens, at: number): boolean {
  if ((tokens.before(at + 1) & ~resultGap) !== 0) return false;
  const next = tokens.word(at + 1);
  if (result.test(next)) return true;
  const blank = (tokens.before(at + 2) & ~blankOnly) === 0;
  if (next === 'helped') return (tokens.known(at) & is.first) === 0 && !helped.test(tokens.word(at + 2));
  if (/^(?:is|was|were|remains)$/.test(next)) return blank && result.test(tokens.word(at + 2));
  if (tokens.shape(at + 1) !== shape.number) return false;
  if (blank) return /^(?:cm|mm|deg|degrees|sec|seconds|points)$/.test(tokens.word(at + 2));
  // `21/30` and `0/5` are no dates.
  return tokens.before(at + 2) === gap.slash && (next === '0' || Number(next) > 12);
}

/** `an Epley`, `mild Trendelenburg`, `checking Barlow`. */
function isQualified(tokens: Tokens, at: number): boolean {
  if ((tokens.before(at) & ~blankOnly) !== 0 || tokens.shape(at - 1) === shape.number) return false;
  const joined = (tokens.before(at + 1) & ~blankOnly) === 0;
  if (joined && (isCapital(tokens, at + 1) || household.test(tokens.word(at + 1)))) return isSide(tokens, at + 1);
  return /^(?:an?|the|mild|moderate|severe|positive|negative|modified|repeat|checking|bilateral|reverse)$/.test(
    tokens.word(at - 1),
  );
}

function isAmongFindings(tokens: Tokens, at: number): boolean {
  const plainly = resultGap | gap.slash;
  if (tokens.shape(at + 1) === shape.number && (tokens.before(at + 1) & ~resultGap) === 0) return true;
  if (tokens.shape(at - 1) === shape.number && tokens.before(at) === gap.blank) return true;
  if (isSide(tokens, at - 1) || isSide(tokens, at + 1)) return true;
  const isOther = (other: number, between: number) =>
    (tokens.known(other) & is.eponym) !== 0 && (tokens.before(between) & ~plainly) === 0;
  const skipped = (other: number) => /^(?:and|or)$/.test(tokens.word(other));
  const before = skipped(at - 1) ? at - 2 : at - 1;
  const after = skipped(at + 1) ? at + 2 : at + 1;
  return isOther(before, at) || isOther(after, after);
}

/** `L`, `R`: a side of the body. */
export const isSide = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.initial && /^[lr]$/.test(tokens.word(at));
