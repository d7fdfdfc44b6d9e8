/** What an unsure finding of a name or a place is after all: a drug, a heading, an eponym, a month, an ordinary word. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { isAbbreviation } from './abbreviations.ts';
import { isBareEponym, isEponym, isSide } from './eponyms.ts';
import { classesOf } from './lexicon.ts';
import { gap, shape, type Tokens, tokensOf } from './tokens.ts';
import { is, nameLists } from './words.ts';

/** Facilities and employers are made of ordinary words; their grammar has its own test. */
const named: ReadonlySet<Finding['type']> = new Set(['NAME', 'RELATIVE', 'PROVIDER', 'CITY']);
const lists = nameLists | is.city;
const plain = is.common | is.rare | is.clinical | is.calendar | is.state | is.specialty;

/** Tells whether an unsure finding of a name or a place is plainly something else. Other findings it never touches. */
export function isClinical(text: Text, finding: Finding): boolean {
  if (finding.sure) return false;
  if (!named.has(finding.type)) return isDepartment(text, finding);
  const tokens = tokensOf(text);
  const from = tokens.at(finding.start);
  let to = from;
  while (to < tokens.count && tokens.start(to) < finding.end) to += 1;
  if (to === from) return false;
  if (to - from <= 2 && isEponym(tokens, to - 1)) return true;
  if (to - from === 1 && (tokens.size(from) === 1 || isFieldName(text, finding))) return true;
  if (to - from === 1 && finding.layer !== 'propagation' && (opensSentence(tokens, from) || isModel(tokens, from)))
    return true;
  for (let at = from; at < to; at += 1) if (!isPlain(tokens, at) && !isPartOfFinding(tokens, at, from)) return false;
  return true;
}

/** `Medtronic Azure`, `Trilogy Evo`: behind the name of a maker or a product. */
const isModel = (tokens: Tokens, at: number): boolean =>
  tokens.before(at) === gap.blank &&
  tokens.shape(at - 1) === shape.capital &&
  (tokens.known(at - 1) & is.clinical) !== 0 &&
  (tokens.known(at - 1) & lists) === 0 &&
  (tokens.known(at) & is.first) === 0;

/** `Ask about …`, `Chin strap`, `Low salt`: a common word with the capital of its sentence, and no first name. */
const opensSentence = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.capital &&
  (tokens.known(at) & is.common) !== 0 &&
  (tokens.known(at) & is.first) === 0 &&
  (tokens.before(at) & (gap.newline | gap.period | gap.colon | gap.paren | gap.other)) !== 0 &&
  ((tokens.shape(at + 1) === shape.lower &&
    tokens.before(at + 1) === gap.blank &&
    (tokens.known(at + 1) & is.verb) === 0) ||
    // `Stamp:` is a label.
    tokens.before(at + 1) === (gap.colon | gap.blank));

/** `NEUROLOGY`, `Rehab`, `Dr`: by itself a kind of place, a department or a title names none. */
function isDepartment(text: Text, finding: Finding): boolean {
  if (finding.type !== 'FACILITY' && finding.type !== 'EMPLOYER') return false;
  const tokens = tokensOf(text);
  const at = tokens.at(finding.start);
  if (tokens.start(at + 1) < finding.end) return isHeading(tokens, at, finding.end) || isPhrase(tokens, at, finding);
  // "Seen on March 3": what was done there begins many a sentence.
  if ((tokens.known(at) & is.frame) !== 0) return true;
  // "Lung" and "Right" are surnames too, of few.
  const isWord = (tokens.known(at) & is.common) !== 0 && (tokens.known(at) & (is.first | is.city)) === 0;
  if (isWord && ((tokens.known(at) & is.clinical) !== 0 || opensSentence(tokens, at))) return true;
  return ((tokens.known(at) & department) !== 0 && (tokens.known(at) & lists) === 0) || isAbbreviation(tokens, at);
}

/** `Respiratory Effort`: a guess of the tagger without a word that names a place or its kind. */
function isPhrase(tokens: Tokens, from: number, { layer, end }: Finding): boolean {
  for (let at = from; at < tokens.count && tokens.start(at) < end; at += 1) {
    const known = tokens.known(at);
    const isPlainWord =
      (known & (is.common | is.clinical)) !== 0 && (known & (lists | is.facility | is.company | is.generic)) === 0;
    if (!isPlainWord) return false;
  }
  return layer === 'names';
}

/** `MONTHLY DIALYSIS`, `SKILLED NURSING`: words of the language in capitals, none of which is anybody's name. */
function isHeading(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < tokens.count && tokens.start(at) < end; at += 1) {
    const known = tokens.known(at);
    if (tokens.shape(at) !== shape.upper || (known & (is.common | department)) === 0 || (known & lists) !== 0)
      return false;
  }
  return true;
}

const department =
  is.clinical | is.specialty | is.generic | is.facility | is.never | is.title | is.clinicianTitle | is.partyLabel;

/** Names of attributes and of columns: `bgcolor=`, `fullName`, `PatientID`; and "I've". */
function isFieldName({ plain }: Text, { start, end }: Finding): boolean {
  if (plain.charAt(end) === '=') return true;
  const word = plain.slice(start, end);
  return (
    /^[a-z]{2,}[A-Z]|[a-z](?:ID|Name|No|Date|Code|Type|Zip|Phone|Status|Number|Ins|Addr\d?)$/.test(word) ||
    (plain.charAt(end) === ':' && /^(?:lang|reg|ins|rel|occ|mar|eth)$/i.test(word)) ||
    /^(?:i|we|you|they|he|she|it|that|there|who|what|let)'(?:ve|m|re|ll|d|s)$/i.test(word)
  );
}

/** No list of names has it, or only one that every word is in, and the dictionary or the clinic knows it. */
function isPlain(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & (is.clinical | is.calendar)) !== 0 && (known & is.first) === 0) return true;
  if ((known & plain) !== 0 && (known & lists) === 0) return true;
  // A degree behind the comma that follows a name.
  if ((known & is.credential) !== 0 && tokens.shape(at) === shape.upper && (tokens.before(at) & gap.comma) !== 0)
    return true;
  // `Miss`, `III`: by themselves they name nobody.
  if ((known & (is.title | is.suffix)) !== 0 && (known & is.first) === 0) return true;
  return isAbbreviation(tokens, at) || isBareEponym(tokens, at) || isCode(tokens, at) || isCompound(tokens.word(at));
}

/** `carbidopa-levodopa`, `lacri-lube`: the clinic knows both halves, and neither is a name. */
function isCompound(word: string): boolean {
  if (!word.includes('-')) return false;
  const halves = word.split('-').map(classesOf);
  return halves.every(isHalf) && halves.some((known) => (known & is.clinical) !== 0);
}

const isHalf = (known: number): boolean =>
  (known & (plain & ~is.state)) !== 0 && (known & (is.first | is.frequentSurname)) === 0;

/** `M25`, `N598`, `J0882`, `MA01`: diagnoses, remarks and supplies; those have no `I` and no `O`, a scan's 1 and 0. */
const isCode = (tokens: Tokens, at: number): boolean =>
  /^(?:[a-z]\d{2,3}[a-z]?|[a-hj-np-v]\d{4}|(?:ma|co|pr|oa|pi)\d{1,3})$/.test(tokens.word(at));

/** The side in `L Achilles`, the grade in `Child-Pugh A`, the article in `The Epley`. */
function isPartOfFinding(tokens: Tokens, at: number, from: number): boolean {
  if (tokens.shape(at) !== shape.initial) return (tokens.known(at) & is.never) !== 0 && at === from;
  if (at > from && isBareEponym(tokens, at - 1)) return true;
  if (!isSide(tokens, at)) return false;
  return (tokens.before(at + 1) & gap.period) === 0 || isBareEponym(tokens, at + 1);
}
