/**
 * Names of people by what stands around them: titles, labels, relations, verbs, degrees, signatures. The lists help to
 * tell a name from an ordinary word; a name of any origin is found without them where the context says `somebody`.
 */

import type { Finding, PhiType } from '#phi/finding.ts';
import { classesOf, isListedAbbreviation } from './lexicon.ts';
import { isNear } from './near.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { is } from './words.ts';

const nameLists = is.first | is.surname | is.frequentSurname;
export const ordinary = is.common | is.rare | is.clinical;
const fixed = is.calendar | is.generic | is.specialty;

/** Longest name in words, initials and particles included. */
const MAX_WORDS = 6;

/** A stretch of words: the first, and the one behind the last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much the place says that a name stands there. */
type Trust = 'certain' | 'likely';

interface Cue {
  readonly type: PhiType;
  readonly trust: Trust;
  /** After a label `LAST, FIRST M` is one name. */
  readonly reversed: boolean;
  /** Whatever word comes next is a name. */
  readonly anyWord?: true;
}

export const isCapital = (tokens: Tokens, at: number): boolean => {
  const form = tokens.shape(at);
  return form === shape.capital || form === shape.upper || form === shape.initial;
};

/** No ordinary word, and in the lists or in no list at all. */
export const isNameOnly = (known: number): boolean => (known & (ordinary | fixed | is.never | is.state)) === 0;
const mayBeName = (known: number): boolean => (known & (nameLists | ordinary)) === 0 || (known & nameLists) !== 0;

const blankOnly = gap.blank | gap.wide;
const titleGap = blankOnly | gap.period | gap.newline;

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
  const free = readName(tokens, at, free_, taken);
  if (!free) return undefined;
  const type = cueAfter(tokens, free) ?? byItself(tokens, free);
  return type && finding(tokens, free, type, false);
}

/** `DOE, JANE M` without a label: a surname, a comma, a first name. */
function reversedAt(tokens: Tokens, at: number, taken: Uint8Array): Span | undefined {
  const known = tokens.known(at);
  const next = tokens.known(at + 1);
  if ((next & is.first) === 0 || (next & (is.clinical | is.calendar | is.state)) !== 0 || taken[at + 1])
    return undefined;
  if ((known & (is.clinical | is.never | is.calendar | is.city)) !== 0 && (known & nameLists) === 0) return undefined;
  if ((known & nameLists) === 0 && (known & ordinary) !== 0 && tokens.shape(at) !== shape.upper) return undefined;
  // `Parkinson, Evelyn`: an illness is not followed by a first name.
  const isWord = (known & is.clinical) !== 0 && (known & is.eponym) === 0;
  if (isWord || !isReversed(tokens, at, at + 1) || tokens.shape(at) === shape.initial) return undefined;
  const third = tokens.before(at + 2);
  const middle = tokens.shape(at + 2) === shape.initial && (third & ~blankOnly) === 0;
  // A list of people or things goes on with a comma.
  if (!middle && (third & gap.comma) !== 0) return undefined;
  return { from: at, to: middle ? at + 3 : at + 2 };
}

const free_: Cue = { type: 'NAME', trust: 'likely', reversed: false };

function finding(tokens: Tokens, span: Span, type: PhiType, sure: boolean): { finding: Finding; to: number } {
  const credential = credentialAfter(tokens, span.to);
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

// --- what stands before ------------------------------------------------------------------------------------------

function cueBefore(tokens: Tokens, at: number): Cue | undefined {
  const between = tokens.before(at);
  const before = tokens.known(at - 1);
  if (before === 0 && (between & (gap.newline | gap.colon)) === 0) return undefined;
  return (
    afterTitle(tokens, at, before, between) ??
    afterLabel(tokens, at, before, between) ??
    afterRelation(tokens, at, before, between) ??
    afterFrame(tokens, at, before, between) ??
    onOwnLine(tokens, at, between)
  );
}

function afterTitle(tokens: Tokens, at: number, before: number, between: number): Cue | undefined {
  // `NP Wilkerson`, `RN Delgado`
  if ((before & is.credential) !== 0 && tokens.shape(at - 1) === shape.upper && (between & ~blankOnly) === 0) {
    const plain = tokens.shape(at) === shape.capital && isNameOnly(tokens.known(at)) && isPlainlyName(tokens, at);
    return plain ? { type: 'PROVIDER', trust: 'likely', reversed: false } : undefined;
  }
  if ((before & (is.title | is.clinicianTitle)) === 0 || (between & ~titleGap) !== 0) return undefined;
  if ((between & gap.emptyLine) !== 0) return undefined;
  return (before & is.clinicianTitle) !== 0
    ? { type: 'PROVIDER', trust: 'certain', reversed: false, anyWord: true }
    : { type: 'NAME', trust: 'certain', reversed: false, anyWord: true };
}

const labels = is.patientLabel | is.providerLabel | is.relativeLabel | is.partyLabel;

const scannedLabels = ['patient', 'provider', 'member', 'subscriber', 'physician', 'referring'];

/** A label with a letter misread, at the start of a line: `Pafient:`. */
const isScannedLabel = (tokens: Tokens, at: number, known: number, between: number): boolean =>
  known === 0 &&
  (between & gap.colon) !== 0 &&
  (tokens.before(at) & gap.newline) !== 0 &&
  scannedLabels.some((label) => isNear(tokens.word(at), label, 2));

function afterLabel(tokens: Tokens, at: number, before: number, between: number): Cue | undefined {
  if (isScannedLabel(tokens, at - 1, before, between)) return { type: 'NAME', trust: 'certain', reversed: true };
  if ((before & labels) === 0) return undefined;
  const cell = tokens.text.format === 'html' && (between & gap.newline) !== 0;
  const colon = (between & gap.colon) !== 0 && (between & (gap.emptyLine | gap.comma)) === 0;
  if (cell || colon) {
    // `Mother: Hypertension`
    if ((before & is.relation) !== 0 && !isPlainlyName(tokens, at)) return undefined;
    return { type: typeOfLabel(before), trust: 'certain', reversed: true };
  }
  if ((between & ~blankOnly) !== 0 || !isPlainlyName(tokens, at)) return undefined;
  const heads = isCapital(tokens, at - 1) && (tokens.before(at - 1) & gap.newline) !== 0;
  const inText = (before & is.patientLabel) !== 0 && isNameOnly(tokens.known(at)) && tokens.word(at - 1) !== 'name';
  return heads || inText ? { type: typeOfLabel(before), trust: 'likely', reversed: true } : undefined;
}

function typeOfLabel(label: number): PhiType {
  if ((label & is.patientLabel) !== 0) return 'NAME';
  return (label & is.relativeLabel) !== 0 ? 'RELATIVE' : 'PROVIDER';
}

const relationGap = blankOnly | gap.comma | gap.paren | gap.dash;

const kin: Cue = { type: 'RELATIVE', trust: 'certain', reversed: false };

function afterRelation(tokens: Tokens, at: number, before: number, between: number): Cue | undefined {
  if ((between & ~relationGap) !== 0) return undefined;
  if ((before & is.relation) !== 0) return isPlainlyName(tokens, at) ? kin : undefined;
  // `his contact is Name`, `her son named Name`.
  if ((tokens.known(at - 2) & (is.relation | is.relativeLabel)) === 0 || !mayBeName(tokens.known(at))) return undefined;
  return /^(?:is|was|named|called|name)$/.test(tokens.word(at - 1)) ? kin : undefined;
}

const frameGap = blankOnly | gap.comma | gap.newline | gap.quote | gap.colon;

function afterFrame(tokens: Tokens, at: number, before: number, between: number): Cue | undefined {
  const isFrame = (before & is.frame) !== 0;
  if (!isFrame && tokens.size(at - 1) !== 2) return undefined;
  const word = tokens.word(at - 1);
  if (word === 'is') return afterThisIs(tokens, at, between);
  if (!isFrame || (between & ~frameGap) !== 0 || (between & gap.emptyLine) !== 0) return undefined;
  const closing = isClosing(word);
  if ((between & (gap.newline | gap.comma)) !== 0 && !closing) return undefined;
  if (closing && areInitials(tokens, at)) return { type: 'NAME', trust: 'certain', reversed: false, anyWord: true };
  if (word === 'by' && isDoneBy(tokens, at)) return { type: 'PROVIDER', trust: 'certain', reversed: false };
  if (!isPlainlyName(tokens, at) || (weakFrame(word) && !isListedOrLong(tokens, at))) return undefined;
  return { type: word === 'by' || closing ? 'PROVIDER' : 'NAME', trust: 'likely', reversed: false };
}

/** `this is Name`, `my name is Name`. */
function afterThisIs(tokens: Tokens, at: number, between: number): Cue | undefined {
  if ((between & ~blankOnly) !== 0 || !/^(?:this|name)$/.test(tokens.word(at - 2))) return undefined;
  const known = tokens.known(at);
  if ((known & (is.never | is.clinical | is.calendar)) !== 0 && (known & is.first) === 0) return undefined;
  return mayBeName(known) ? { type: 'NAME', trust: 'certain', reversed: false } : undefined;
}

/** These lead to drugs and findings as often as to people. */
const weakFrame = (word: string): boolean => /^(?:with|for|and|both|per|via|see|thank|best|re)$/.test(word);

const isListedOrLong = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & nameLists) !== 0 || ((tokens.before(at + 1) & ~blankOnly) === 0 && isCapital(tokens, at + 1));

/** `R.D.B.` */
const areInitials = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.initial && tokens.shape(at + 1) === shape.initial && tokens.before(at + 1) === gap.period;

/** `updated 3:15 PM by Name`, `reviewed by Name`: any surname. */
function isDoneBy(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & nameLists) === 0 || (known & (is.never | is.calendar | is.generic)) !== 0) return false;
  if (tokens.shape(at) !== shape.capital || (tokens.before(at) & ~blankOnly) !== 0) return false;
  const verb = tokens.word(at - 2);
  return (
    tokens.shape(at - 2) === shape.number ||
    /^(?:am|pm|(?!followed|accompanied|caused|relieved|confirmed)[a-z]{2,12}ed|seen)$/.test(verb)
  );
}

const isClosing = (word: string): boolean =>
  /^(?:sincerely|regards|thanks|yours|respectfully|cordially|truly|best|dear|hi|hello|hey|cc|attn|you)$/.test(word);

/** The first line of an address, or of the block after `Sincerely,`. */
function onOwnLine(tokens: Tokens, at: number, between: number): Cue | undefined {
  if ((between & gap.newline) === 0 || !isCapital(tokens, at)) return undefined;
  let end = at + 1;
  while (end < tokens.count && end < at + MAX_WORDS && (tokens.before(end) & gap.newline) === 0) {
    if (!isCapital(tokens, end) || (tokens.before(end) & gap.colon) !== 0) return undefined;
    end += 1;
  }
  if ((tokens.before(end) & gap.newline) === 0 || end - at < 2) return undefined;
  return isAddressStart(tokens, end) && isPlainlyName(tokens, at)
    ? { type: 'NAME', trust: 'likely', reversed: false }
    : undefined;
}

function isAddressStart(tokens: Tokens, at: number): boolean {
  if (tokens.shape(at) === shape.number)
    return (tokens.before(at + 1) & gap.newline) === 0 && isCapital(tokens, at + 1);
  const start = tokens.start(at);
  return /^p\.?\s?o\.?\s?box/.test(tokens.text.folded.slice(start, start + 9));
}

// --- what stands after -------------------------------------------------------------------------------------------

/** `, MD`, `M.D.`, `PA-C`: in capitals, behind a comma or a blank. */
function credentialAfter(tokens: Tokens, at: number): boolean {
  const between = tokens.before(at);
  if ((between & ~(blankOnly | gap.comma)) !== 0) return false;
  if ((tokens.known(at) & is.credential) !== 0) {
    // `Cedar Falls, PA 15548` and `MD 21201` are states.
    const zip = tokens.shape(at + 1) === shape.number && tokens.end(at + 1) - tokens.start(at + 1) === 5;
    // `Ms` is a title, `MS` a degree; `PhD` and `PharmD` keep their small letters.
    const degree = tokens.shape(at) === shape.upper || /^(?:p|mb)/.test(tokens.word(at));
    return isCapital(tokens, at) && degree && !zip;
  }
  if (tokens.shape(at) !== shape.initial || tokens.before(at + 1) !== gap.period) return false;
  return /^(?:m\.d|d\.o|n\.p|p\.a|r\.n|d\.d|ph\.d|d\.p)/.test(
    tokens.text.folded.slice(tokens.start(at), tokens.start(at) + 4),
  );
}

function cueAfter(tokens: Tokens, span: Span): PhiType | undefined {
  if (credentialAfter(tokens, span.to)) return 'PROVIDER';
  const between = tokens.before(span.to);
  const after = tokens.known(span.to);
  if ((between & gap.paren) !== 0 && (after & is.relation) !== 0) return 'RELATIVE';
  if ((between & ~blankOnly) !== 0 || (after & is.verb) === 0) return undefined;
  const lone = span.to - span.from === 1;
  if (lone && tokens.end(span.from) - tokens.start(span.from) < 3) return undefined;
  if (lone && isPlainVerb(tokens, span)) return undefined;
  return (tokens.before(span.from) & blankOnly) === tokens.before(span.from) && lone ? undefined : 'NAME';
}

/** `Pain is`, `Abdomen was`, `Regulalr is`: only a first name, or a word of no list before a verb that takes a person. */
function isPlainVerb(tokens: Tokens, span: Span): boolean {
  const known = tokens.known(span.from);
  if ((known & (is.never | fixed | is.clinical)) !== 0) return true;
  if ((known & nameLists) === 0 && (known & ordinary) === 0)
    return /^(?:is|was|has|will|may|can)$/.test(tokens.word(span.to)) && !isAged(tokens, span.to + 1);
  if ((known & is.first) !== 0) return false;
  return (known & ordinary) !== 0 && !/^(?:turned|lives|works|says|said|drove|wishes)$/.test(tokens.word(span.to));
}

/** `is a 54-year-old`, `is a pleasant woman of 71`. */
function isAged(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 5; next += 1) {
    if ((tokens.before(next) & (gap.newline | gap.period)) !== 0) return false;
    if (/(?:^\d{1,3}-|old$|^(?:woman|man|male|female|lady|gentleman|boy|girl)$)/.test(tokens.word(next))) return true;
  }
  return false;
}

// --- the name by itself ------------------------------------------------------------------------------------------

/** Two words or more of which one is plainly a name, or one word in the midst of a sentence that is plainly one. */
function byItself(tokens: Tokens, span: Span): PhiType | undefined {
  let plain = 0;
  let listed = 0;
  let firsts = 0;
  let words = 0;
  for (let at = span.from; at < span.to; at += 1) {
    const known = tokens.known(at);
    if (tokens.shape(at) === shape.initial || (known & is.suffix) !== 0) continue;
    words += 1;
    if (isNameOnly(known) && ((known & is.eponym) === 0 || (known & is.first) !== 0)) plain += 1;
    if ((known & nameLists) !== 0) listed += 1;
    if ((known & is.first) !== 0) firsts += 1;
  }
  if (words === 0) return undefined;
  if (words === 1 && span.to - span.from === 2 && tokens.shape(span.from) === shape.initial) return 'NAME';
  if (words === 1) return loneName(tokens, span);
  if (words > plain + firsts && firsts === 0) return undefined;
  if (plain === 0) return words === 2 && firsts > 0 && listed === 2 && span.to - span.from === 3 ? 'NAME' : undefined;
  return listed > 0 || plain === words ? 'NAME' : undefined;
}

function loneName(tokens: Tokens, span: Span): PhiType | undefined {
  const at = span.from;
  const known = tokens.known(at);
  if (tokens.shape(at) !== shape.capital || !isNameOnly(known) || tokens.end(at) - tokens.start(at) < 3)
    return undefined;
  if (isEponym(tokens, at)) return undefined;
  const inSentence = (tokens.before(at) & ~(blankOnly | gap.comma)) === 0 && tokens.shape(at - 1) === shape.lower;
  if ((known & is.first) !== 0 && (known & is.eponym) === 0) return 'NAME';
  if ((known & is.eponym) !== 0) return undefined;
  if (isDose(tokens, at + 1)) return undefined;
  return inSentence && (known & nameLists) !== 0 ? 'NAME' : undefined;
}

const isDose = (tokens: Tokens, at: number): boolean =>
  tokens.shape(at) === shape.number || /^(?:mg|mcg|ml|units?|tablets?|daily|bid|tid|prn)$/.test(tokens.word(at));

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
  if (!/^(?:has|have|had|having|with|of|early|advanced|suspected|possible|probable)$/.test(tokens.word(at - 1)))
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

/** Behind a title, a relation, or the label of a name. */
function isNamed(tokens: Tokens, at: number): boolean {
  const between = tokens.before(at);
  if (isTitle(tokens, at - 1) && (between & ~titleGap) === 0) return true;
  if ((tokens.known(at - 1) & is.relation) !== 0 && (between & ~blankOnly) === 0) return true;
  const label = tokens.known(at - 1) & (is.patientLabel | is.providerLabel | is.relativeLabel);
  return label !== 0 && ((between & gap.colon) !== 0 || tokens.word(at - 1) === 'name');
}

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

/** A word that may begin a name though the words before it promise none by themselves. */
function isPlainlyName(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (tokens.shape(at) === shape.initial) return isNextName(tokens, at);
  if (isLabel(tokens, at) || isTitle(tokens, at)) return false;
  if ((known & (is.never | is.calendar | is.specialty)) !== 0) return false;
  if (isEponym(tokens, at) || isBareEponym(tokens, at) || isDose(tokens, at + 1)) return false;
  // `Father - MI`
  if ((known & is.clinical) !== 0 && tokens.shape(at) === shape.upper && tokens.end(at) - tokens.start(at) < 4)
    return false;
  if ((known & is.first) !== 0) return true;
  if ((known & ordinary) === 0) return (known & is.state) === 0;
  const next = tokens.known(at + 1);
  return (known & nameLists) !== 0 && (known & is.clinical) === 0 && isCapital(tokens, at + 1) && isNameOnly(next);
}

// --- reading a name ----------------------------------------------------------------------------------------------

/** A name from a word on, as far as it goes; undefined if the first word is none. */
function readName(tokens: Tokens, from: number, cue: Cue, taken: Uint8Array): Span | undefined {
  if (!canStart(tokens, from, cue)) return undefined;
  let to = from + 1;
  let comma = false;
  while (to < tokens.count && to - from < MAX_WORDS && !taken[to]) {
    if (cue.reversed && !comma && isReversed(tokens, from, to)) comma = true;
    else if (!continues(tokens, to, from, cue)) break;
    to += 1;
  }
  return { from, to: trimmed(tokens, from, to) };
}

function canStart(tokens: Tokens, at: number, cue: Cue): boolean {
  const known = tokens.known(at);
  if (tokens.shape(at) === shape.initial) return cue.trust === 'certain' || isNextName(tokens, at);
  if (isTitle(tokens, at)) return false;
  if ((known & is.credential) !== 0 && tokens.shape(at) === shape.upper && !cue.anyWord) return false;
  if ((known & is.never) !== 0 && (known & is.first) === 0) return false;
  if (cue.anyWord) return true;
  if (isAbbreviation(tokens, at)) return false;
  if (cue.trust !== 'certain' && isBareEponym(tokens, at) && !isNextName(tokens, at)) return false;
  if (isOffice(tokens, at) || isPhrase(tokens, at)) return false;
  if ((known & is.relation) !== 0 && (known & is.first) === 0) return false;
  return cue.trust === 'certain' ? !isHeading(tokens, at) : mayBeName(known);
}

/** `Appeals Department`, `Claims Review Unit`: no person. */
const isOffice = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & is.first) === 0 &&
  (tokens.known(at) & ordinary) !== 0 &&
  (tokens.before(at + 1) & ~blankOnly) === 0 &&
  /^(?:department|dept|team|unit|office|desk|review|reviewer|committee|division|services|center|section)$/.test(
    tokens.word(at + 1),
  );

/** `RE: Appeal for`, `Patient: Denies pain`: an ordinary word with more of them behind it. */
function isPhrase(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & ordinary) === 0 || (known & is.first) !== 0 || tokens.shape(at + 1) !== shape.lower) return false;
  return (tokens.before(at + 1) & ~blankOnly) === 0 && (tokens.known(at + 1) & (ordinary | is.never)) !== 0;
}

const isTitle = (tokens: Tokens, at: number): boolean => (tokens.known(at) & (is.title | is.clinicianTitle)) !== 0;

/** `J. Smith`, `J Smith`. */
const isNextName = (tokens: Tokens, at: number): boolean =>
  (tokens.before(at + 1) & ~(blankOnly | gap.period)) === 0 &&
  (tokens.before(at + 1) & blankOnly) !== 0 &&
  tokens.shape(at + 1) !== shape.initial &&
  isCapital(tokens, at + 1) &&
  isNameOnly(tokens.known(at + 1)) &&
  (tokens.known(at + 1) & nameLists) !== 0;

/** Behind a label anything may be a name, but a label of its own and a heading. */
function isHeading(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (isLabel(tokens, at)) return true;
  return (
    (known & nameLists) === 0 && (known & (is.calendar | is.generic | is.specialty | is.clinical | is.facility)) !== 0
  );
}

/** `Dear Jilji Hull:`: the colon belongs to the letter, whatever the name means besides. */
function isSaluted(tokens: Tokens, at: number): boolean {
  for (let back = at; back > at - 5 && back > 0; back -= 1) {
    if ((tokens.before(back) & gap.newline) !== 0) return false;
    if (tokens.word(back - 1) === 'dear') return true;
  }
  return false;
}

function isLabel(tokens: Tokens, at: number): boolean {
  const after = tokens.before(at + 1);
  const known = tokens.known(at);
  if ((after & gap.colon) !== 0) return (known & (ordinary | labels)) !== 0 && !isSaluted(tokens, at);
  // The head of a table row: `<th>Patient Name</th>`.
  return tokens.text.format === 'html' && (after & gap.newline) !== 0 && (known & labels & ~is.providerLabel) !== 0;
}

/** `LAST, FIRST`: the comma of a name, not that before a degree or a state. */
function isReversed(tokens: Tokens, from: number, at: number): boolean {
  const between = tokens.before(at);
  if ((between & gap.comma) === 0 || (between & ~(blankOnly | gap.comma)) !== 0) return false;
  if (!isCapital(tokens, at)) {
    return /^\d[a-z]{2,}$/.test(tokens.word(at)) || (tokens.shape(from) === shape.lower && continuesSmall(tokens, at));
  }
  const known = tokens.known(at);
  if ((known & (is.credential | is.suffix)) !== 0 && tokens.shape(at) === shape.upper) return false;
  const sameCase =
    tokens.shape(at) === shape.initial || (tokens.shape(at) === shape.upper) === (tokens.shape(from) === shape.upper);
  const never = tokens.shape(at) !== shape.initial && (known & is.never) !== 0 && (known & is.first) === 0;
  return sameCase && !never && !credentialAfter(tokens, at);
}

function continues(tokens: Tokens, at: number, from: number, cue: Cue): boolean {
  const between = tokens.before(at);
  const afterInitial =
    tokens.shape(at - 1) === shape.initial ||
    (tokens.known(at - 1) & is.suffix) !== 0 ||
    /^(?:st|sta)$/.test(tokens.word(at - 1));
  if ((between & ~(blankOnly | (afterInitial ? gap.period : 0))) !== 0) return isSuffix(tokens, at);
  // Two blanks part columns, unless a scan made them.
  if ((between & gap.wide) !== 0 && isLabelAhead(tokens, at)) return false;
  const known = tokens.known(at);
  if (!isCapital(tokens, at)) return isSmallPart(tokens, at, from, cue);
  if (tokens.shape(at) === shape.initial) return (tokens.before(at + 1) & gap.colon) === 0;
  if (isLabel(tokens, at) || ((known & is.never) !== 0 && (known & is.first) === 0)) return false;
  if (isTitle(tokens, at)) return false;
  if (isOddCapitals(tokens, at, from)) return (known & is.suffix) !== 0;
  if ((known & is.calendar) !== 0 && (known & is.first) === 0) return false;
  if ((known & is.suffix) !== 0) return true;
  if ((known & (is.clinical | is.facility | is.specialty)) !== 0 && (known & nameLists) === 0) return false;
  if (mayBeName(known)) return true;
  if (tokens.shape(at) === shape.upper) return cue.trust === 'certain';
  // `Dr. Imani Quell`: behind the first part of a name a capitalised word in mid-sentence is hardly a verb.
  return at === from + 1 && (cue.anyWord === true || (cue.trust === 'certain' && (known & is.common) === 0));
}

/** `BO` and `MD` behind a word in mixed letters; `Jane SMITH` is a name. */
const isOddCapitals = (tokens: Tokens, at: number, from: number): boolean =>
  tokens.shape(at) === shape.upper &&
  tokens.shape(from) === shape.capital &&
  (tokens.end(at) - tokens.start(at) < 4 || (tokens.known(at) & nameLists) === 0);

/** `, Jr.` */
const isSuffix = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & is.suffix) !== 0 && (tokens.before(at) & ~(blankOnly | gap.comma)) === 0;

/** `DOB:`, `Patient:`, `MRN 12`: the next column. */
function isLabelAhead(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (tokens.shape(at) === shape.initial) return (tokens.before(at + 1) & gap.colon) !== 0;
  if ((known & (labels | is.never)) !== 0 || isLabel(tokens, at)) return true;
  return (known & ordinary) !== 0 && isLabel(tokens, at + 1);
}

/** `de la`, and a surname in small letters behind a whole name. */
function isSmallPart(tokens: Tokens, at: number, from: number, cue: Cue): boolean {
  if (tokens.shape(at) !== shape.lower) return false;
  const known = tokens.known(at);
  if (cue.reversed && tokens.shape(from) === shape.lower && continuesSmall(tokens, at)) return true;
  if ((known & is.particle) !== 0) {
    return isCapital(tokens, at + 1) || ((tokens.known(at + 1) & is.particle) !== 0 && isCapital(tokens, at + 2));
  }
  const isFolk = (known & (is.surname | is.frequentSurname)) !== 0;
  if (isFolk && cue.reversed && (tokens.before(at + 1) & gap.newline) !== 0) return true;
  return isFolk && (known & (ordinary | is.never | is.verb | is.frame)) === 0 && at - from >= 1;
}

/** `maria lopez`, `lopez, maria m` at the end of a line. */
function continuesSmall(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if (tokens.end(at) - tokens.start(at) === 1) return (tokens.before(at + 1) & gap.newline) !== 0;
  return (known & nameLists) !== 0 && (known & (ordinary | is.never | is.verb)) === 0;
}

/** `de Jesus`; a listed name in a message typed in small letters; a word that lost its first letter in a scan. */
function startsSmall(tokens: Tokens, at: number, cue: Cue): boolean {
  const form = tokens.shape(at);
  if (form === shape.number) return cue.anyWord === true && /^\d[a-z]{3,}$/.test(tokens.word(at));
  const known = tokens.known(at);
  const joined = (tokens.before(at + 1) & ~blankOnly) === 0 && isCapital(tokens, at + 1);
  if (cue.trust !== 'certain') return false;
  if (joined && (known === 0 || (known & is.particle) !== 0)) return true;
  if (!cue.reversed || form !== shape.lower || (known & nameLists) === 0 || (known & is.never) !== 0) return false;
  return (known & ordinary) === 0 || ((known & is.first) !== 0 && isSmallSurname(tokens, at + 1));
}

const isSmallSurname = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & nameLists) !== 0 &&
  (tokens.known(at) & ordinary) === 0 &&
  (tokens.before(at) & ~(blankOnly | gap.comma)) === 0;

/** A name ends with a name: no particle and no verb. */
function trimmed(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (tokens.known(end - 1) & is.particle) !== 0 && tokens.shape(end - 1) === shape.lower)
    end -= 1;
  return end;
}
