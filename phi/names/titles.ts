/** The words that come with a person: titles, labels, relations and frames before the name, degrees behind it. */

import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital } from './traits.ts';
import { is, ordinary } from './words.ts';

/** What may stand between a title and the name. */
export const titleGap = blankOnly | gap.period | gap.newline;

/** `Mr`, `Dr`, `Nurse`: tells whether a word is a title. */
export const isTitle = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & (is.title | is.clinicianTitle)) !== 0;

/** A label of any kind behind which a person may stand. */
export const labels = is.patientLabel | is.providerLabel | is.relativeLabel | is.partyLabel;

/** Tells whether a word is the label of a field, `Patient:` or the head of a column. */
export function isLabel(tokens: Tokens, at: number): boolean {
  const after = tokens.before(at + 1);
  const known = tokens.known(at);
  if ((after & gap.colon) !== 0) return (known & (ordinary | labels)) !== 0 && !isSaluted(tokens, at);
  // The head of a table row: `<th>Patient Name</th>`.
  return tokens.text.format === 'html' && (after & gap.newline) !== 0 && (known & labels & ~is.providerLabel) !== 0;
}

/** `Dear Jilji Hull:`: the colon belongs to the letter, whatever the name means besides. */
function isSaluted(tokens: Tokens, at: number): boolean {
  for (let back = at; back > at - 5 && back > 0; back -= 1) {
    if ((tokens.before(back) & gap.newline) !== 0) return false;
    if (tokens.word(back - 1) === 'dear') return true;
  }
  return false;
}

/** Behind a title, a relation, or the label of a name. */
export function isNamed(tokens: Tokens, at: number): boolean {
  const between = tokens.before(at);
  if (isTitle(tokens, at - 1) && (between & ~titleGap) === 0) return true;
  if ((tokens.known(at - 1) & is.relation) !== 0 && (between & ~blankOnly) === 0) return true;
  const label = tokens.known(at - 1) & (is.patientLabel | is.providerLabel | is.relativeLabel);
  return label !== 0 && ((between & gap.colon) !== 0 || tokens.word(at - 1) === 'name');
}

/** These lead to drugs and findings as often as to people. */
export const weakFrame = (word: string): boolean => /^(?:with|for|and|both|per|via|see|thank|best|re)$/.test(word);

/** `, MD`, `M.D.`, `PA-C`: in capitals, behind a comma or a blank. */
export function credentialAfter(tokens: Tokens, at: number): boolean {
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
