/** Abbreviations of the clinic in capitals, which are also names, initials or words of a line of capitals. */

import { isListedAbbreviation } from './lexicon.ts';
import { credentialAfter, isNamed } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly } from './traits.ts';
import { is, nameLists } from './words.ts';

/** The words on either side that tell whether a line is written in capitals. */
const LINE_WORDS = 12;

/**
 * Tells whether a word is a listed abbreviation in capitals, such as `FPL` or `NSAIDs`. Behind a title or the label of a
 * name it is not, nor where somebody signs with initials, nor if it is a known name in a line of capitals, among people.
 */
export function isAbbreviation(tokens: Tokens, at: number): boolean {
  const word = inCapitals(tokens, at);
  if (word === undefined || !isListedAbbreviation(word)) return false;
  if (isNamed(tokens, at) || credentialAfter(tokens, at + 1) || isSigned(tokens, at)) return false;
  return (tokens.known(at) & nameLists) === 0 || !isLineOfCapitals(tokens, at) || !isAmongPeople(tokens, at);
}

/** `SPOKE WITH MAC`, `MAC CALLED`, `MAC, JUNE`, not `MOA MA01`: what in a line of capitals speaks for a person. */
function isAmongPeople(tokens: Tokens, at: number): boolean {
  if ((tokens.known(at - 1) & (is.frame | is.relation | is.verb)) !== 0) return true;
  if ((tokens.known(at + 1) & is.verb) !== 0) return true;
  const isName = (other: number, between: number) =>
    (tokens.before(between) & ~(blankOnly | gap.comma | gap.dash)) === 0 &&
    (tokens.known(other) & nameLists) !== 0 &&
    (tokens.known(other) & is.clinical) === 0 &&
    !isListedAbbreviation(tokens.word(other));
  const opens = (tokens.before(at) & gap.newline) !== 0;
  const closes = (tokens.before(at + 1) & gap.newline) !== 0;
  return (opens && closes) || isName(at - 1, at) || isName(at + 1, at + 1);
}

/** The word in small letters, without the `s` of a plural; undefined if it is not written in capitals. */
function inCapitals(tokens: Tokens, at: number): string | undefined {
  const form = tokens.shape(at);
  if (form === shape.upper) return tokens.word(at);
  if (form !== shape.capital) return undefined;
  const end = tokens.end(at) - 1;
  const { plain, folded } = tokens.text;
  const stem = plain.slice(tokens.start(at), end);
  return folded.charCodeAt(end) === 0x73 && /^[A-Z\d]{2,}$/.test(stem) ? stem.toLowerCase() : undefined;
}

/** `-- KT` below a note, `entered by KT`. */
function isSigned(tokens: Tokens, at: number): boolean {
  if (tokens.end(at) - tokens.start(at) > 3) return false;
  const between = tokens.before(at);
  const ends = (tokens.before(at + 1) & gap.newline) !== 0;
  const opens = (between & gap.newline) === 0 || (between & gap.emptyLine) !== 0;
  if (ends && opens && (between & (gap.dash | gap.slash)) !== 0) return true;
  return (
    tokens.word(at - 1) === 'by' &&
    /^(?:signed|entered|typed|dictated|scribed|transcribed|witnessed|keyed|posted|logged|charted)$/.test(
      tokens.word(at - 2),
    )
  );
}

function isLineOfCapitals(tokens: Tokens, at: number): boolean {
  const isSmall = (other: number) => {
    const form = tokens.shape(other);
    return form === shape.lower || form === shape.capital;
  };
  for (let back = at; back > at - LINE_WORDS && (tokens.before(back) & gap.newline) === 0; back -= 1) {
    if (isSmall(back - 1)) return false;
  }
  for (let next = at + 1; next < at + LINE_WORDS && (tokens.before(next) & gap.newline) === 0; next += 1) {
    if (isSmall(next)) return false;
  }
  return true;
}
