import type { PhiType } from '../finding.ts';
import { NOBODY, type Variant, wordsOf } from './variant.ts';

/** How numbers and contacts are written: identifiers, phones, addresses of mail and of the web. */

/** A number of fewer characters stands in too many places that mean something else. */
const SHORT_CODE = 6;

/** An identifier without the signs inside it. Out: nothing if it has fewer than 3 characters. */
export function code(value: string | undefined, type: PhiType, field: string): Variant[] {
  const text = wordsOf(value).join('');
  if (text.length < 3) return [];
  // People leave the letters in front away.
  const digits = /^[a-z]{1,4}(\d{6,})$/.exec(text)?.[1];
  return (digits === undefined ? [text] : [text, digits]).map((each) => ({
    text: each,
    shape: 'code',
    type,
    field,
    person: -1,
    place: each.length < SHORT_CODE ? 'labelled' : 'anywhere',
  }));
}

/** Hospitals of the Veterans Affairs call a patient by the first letter of the last name and the last four: `M6128`. */
export function veteran(last: string, ssn: string | undefined, field: string): Variant[] {
  const [letter, digits] = [last.charAt(0), wordsOf(ssn).join('').slice(-4)];
  if (letter === '' || digits.length < 4) return [];
  return [{ ...NOBODY, text: wordsOf(`${letter}${digits}`).join(''), shape: 'code', type: 'SSN', field }];
}

/** The last four digits of a Social Security number, which count behind a label. */
export function lastFour(ssn: string | undefined, field: string): Variant[] {
  const text = wordsOf(ssn).join('').slice(-4);
  return text.length < 4 ? [] : [{ ...NOBODY, text, shape: 'code', type: 'SSN', field, place: 'labelled' }];
}

/** A phone number with its area code and without. */
export function phone(value: string | undefined, field: string): Variant[] {
  const digits = wordsOf(value)
    .join('')
    .replace(/^1(?=\d{10})/, '');
  const full = code(digits.slice(0, 10), 'PHONE', field);
  if (digits.length < 10) return full;
  const local: Variant = {
    ...NOBODY,
    text: `${digits.slice(3, 6)} ${digits.slice(6, 10)}`,
    shape: 'date',
    type: 'PHONE',
    field,
  };
  return [...full, local];
}

const MIN_USER = 7;

/** An address of mail, also with `at` and `dot` for its signs or `com` misread; a long user with a digit counts alone. */
export function email(value: string, field: string): Variant[] {
  const [user = '', host = ''] = value.split('@').map((part) => wordsOf(part).join(' '));
  return emailTexts(user, host).map((text) => ({ ...NOBODY, text, shape: 'email', type: 'EMAIL', field }));
}

function emailTexts(user: string, host: string): string[] {
  if (host === '') return [user];
  const hosts = [host, host.replaceAll(' ', ' dot '), host.replace(/com$/, 'corn')];
  const isLong = user.replaceAll(' ', '').length >= MIN_USER && /\d/.test(user);
  return [...hosts.flatMap((each) => [`${user} ${each}`, `${user} at ${each}`]), ...(isLong ? [user] : [])];
}

/** An address of the web without `https://`. */
export function web(value: string, field: string): Variant[] {
  const words = wordsOf(value.replace(/^[a-z]+:\/\//i, ''));
  return [{ ...NOBODY, text: words.join(' '), shape: 'email', type: 'URL', field }];
}
