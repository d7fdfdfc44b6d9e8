/**
 * Values behind labels: `DOB: 3/14/61`, columns, table cells, fax cover sheets, signature blocks, attributes of HTML and
 * keys of JSON. What stands right of such a label identifies somebody, whatever it looks like.
 */

import type { Finding } from '#phi/finding.ts';
import { isWordPart, matchAt } from '#phi/structured/hit.ts';
import type { Text } from '#phi/text.ts';
import { findColumns } from './columns.ts';
import { findInitials, findShortNames } from './initials.ts';
import { isFieldStart, labelAt, type PlacedLabel, wordEnd } from './label-at.ts';
import { asksForWords, read } from './label-values.ts';
import type { Label } from './label-words.ts';

/** In: a document. Out: the labelled values, all sure; those of columns and initials last. Only names with initials are guesses. Time is linear: a label reads one field ahead. */
export function findLabelled(text: Text): Finding[] {
  const found: Finding[] = [];
  const { plain } = text;
  for (let at = 0; at < plain.length; ) {
    if (!isWordPart(plain.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = wordEnd(plain, at);
    // "mg/dL 153" holds no licence.
    const label = plain.charAt(at - 1) === '/' ? undefined : labelAt(text, at, end);
    const value = label && valueBehind(text, at, label);
    if (value) found.push(value);
    at = value?.end ?? end;
  }
  found.push(...findColumns(text), ...findInitials(text), ...findShortNames(text));
  return found;
}

/** A sign binds a value to its label; so does a gap at the beginning of a field, or the next cell of a table. */
const SIGN =
  /(?: ?\([A-Z ]{2,8}\))?(?=[ .\t]{0,8}\.{3})[ .\t]{3,90}|(?:'s|\.)?(?: ?\((?:s|if known|optional|mm\/dd\/yyyy|last, ?first(?: mi)?|print|[A-Z]{2,5})\))?["']?(?: {0,2}(?:no\.?|num\.?|number|nbr\.?|#))?[ \t]{0,40}(?:[:=#]|"? {1,2}value=|(?:"|')> ?)[:=#]?[ \t]{0,40}["']?/iy;
const CELL = /[ \t]{0,4}(?:\n[ \t]{0,8}){1,6}/y;
const NEXT_LINE = /[ \t]{0,4}\r?\n[ \t]{0,8}(?=\S)/y;
const GAP = /\.?(?:[ ]{2,40}|[ ]?[\t|]{1,4}[ \t]{0,40})/y;
const BLANK =
  /\.?(?: on file | number | nos?\.? | last (?:4|four) | )(?:(?:is|was|ending in|ends in|ending|of|number) ){0,2}/iy;

function valueBehind(text: Text, labelStart: number, { label, end }: PlacedLabel): Finding | undefined {
  const { plain } = text;
  const sign = matchAt(SIGN, plain, end);
  if (sign) return signedValue(text, label, end + sign[0].length);
  const isField = isFieldStart(plain, labelStart);
  const cell = isField ? matchAt(CELL, plain, end) : null;
  if (cell && text.format === 'html') return read(text, label, end + cell[0].length, 'gap');
  const gap = matchAt(GAP, plain, end);
  if (gap && isField && isCapital(plain, labelStart)) return read(text, label, end + gap[0].length, 'gap');
  // "Patient Ann Doe" opens a line; inside a sentence only numbers and dates follow their label without a sign.
  const mayBeName = (isField && isCapital(plain, labelStart)) || text.folded.startsWith('attn', labelStart);
  // The elements of X12 are no sentences.
  const blank = text.format === 'x12' ? null : matchAt(BLANK, plain, end);
  if (!blank) return undefined;
  const behind = end + blank[0].length;
  if (!asksForWords(label) || mayBeName) return read(text, label, behind, 'blank');
  // "Humana, member KYM 884 20 1177": a person is named by a number.
  return INSURED.test(plain.slice(labelStart, end)) && /[0-9]/.test(plain.slice(behind, behind + 6))
    ? read(text, memberNumber, behind, 'blank')
    : undefined;
}

const INSURED = /^(?:member|subscriber|insured|beneficiary|enrollee)$/i;
const memberNumber: Label = { type: 'MEMBER_ID', shape: 'number' };

/** Behind the sign, or on the next line. */
function signedValue(text: Text, label: Label, at: number): Finding | undefined {
  const cell = matchAt(text.format === 'html' ? CELL : NEXT_LINE, text.plain, at);
  return cell
    ? read(text, label, at + cell[0].length, asksForWords(label) ? 'blank' : 'sign')
    : read(text, label, at, 'sign');
}

function isCapital(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}
