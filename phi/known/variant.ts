import type { PhiType } from '../finding.ts';
import { readText } from '../text.ts';
import { isWordCode } from './alphabet.ts';

/** A way in which a value of a record may be written, and how values are read to be compared with documents. */

/** Every way in which a value of a record may be written. */
export interface Variant {
  /** Small letters and digits; a blank where something else may stand, in a date where it must. */
  readonly text: string;
  readonly shape: 'name' | 'initials' | 'phrase' | 'city' | 'street' | 'box' | 'code' | 'date' | 'email' | 'zip';
  readonly type: PhiType;
  /** Where in the record the value stands, such as `patient.dob`. */
  readonly field: string;
  /** Whose name this is, counted from 0; -1 for what is no name. */
  readonly person: number;
  readonly place: Place;
}

/**
 * Where a variant counts: anywhere; where it plainly is no ordinary word; behind a label that says what it is; or beside
 * another part of the same name.
 */
export type Place = 'anywhere' | 'guarded' | 'labelled' | 'beside';

/** What is no name, and counts wherever it stands. */
export const NOBODY = { person: -1, place: 'anywhere' } as const;

/** A part of fewer letters is too often something else. */
export const SHORT_NAME = 4;

/** A line of ASCII reads as it stands. */
const PLAIN_LINE = /^[\x20-\x7e]*$/;

/** The words of a value as documents are read: small letters, no marks, nothing but letters and digits. */
export function wordsOf(value: string | undefined): string[] {
  if (value === undefined) return [];
  if (PLAIN_LINE.test(value)) return value.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  // A value is no markup, whatever signs stand in it.
  const { folded } = readText(value.replace(/[<>&]/g, ' '));
  const words: string[] = [];
  let word = '';
  for (const char of `${folded} `) {
    if (isWordCode(char.charCodeAt(0))) word += char;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}
