/** What stands before a name and promises one: a title, a label, a relation, a frame such as `seen by`, a new line. */

import type { PhiType } from '#phi/finding.ts';
import { isBareEponym, isEponym } from './eponyms.ts';
import { isNear } from './near.ts';
import { isLabel, isTitle, labels, titleGap, weakFrame } from './titles.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital, isDose, isNameOnly, isNextName, MAX_WORDS, mayBeName } from './traits.ts';
import { is, nameLists, ordinary } from './words.ts';

/** How much the place says that a name stands there. */
type Trust = 'certain' | 'likely';

/** What the words before a name promise. */
export interface Cue {
  readonly type: PhiType;
  readonly trust: Trust;
  /** After a label `LAST, FIRST M` is one name. */
  readonly reversed: boolean;
  /** Whatever word comes next is a name. */
  readonly anyWord?: true;
}

/** In: the place of a word. Out: what the words before it promise, undefined if they promise no name. */
export function cueBefore(tokens: Tokens, at: number): Cue | undefined {
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
  // `moderate MR. Creatinine`: a leaking valve.
  const isValve =
    tokens.word(at - 1) === 'mr' && tokens.shape(at - 1) === shape.upper && tokens.shape(at) === shape.capital;
  if (isValve && (tokens.known(at) & (is.clinical | is.common)) !== 0 && (tokens.known(at) & is.first) === 0)
    return undefined;
  return (before & is.clinicianTitle) !== 0
    ? { type: 'PROVIDER', trust: 'certain', reversed: false, anyWord: true }
    : { type: 'NAME', trust: 'certain', reversed: false, anyWord: true };
}

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
  // "dx for this is M75.101"
  if (/\d/.test(tokens.word(at))) return undefined;
  const known = tokens.known(at);
  if ((known & (is.never | is.clinical | is.calendar)) !== 0 && (known & is.first) === 0) return undefined;
  return mayBeName(known) ? { type: 'NAME', trust: 'certain', reversed: false } : undefined;
}

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
