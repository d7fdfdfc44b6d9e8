/** People by their initials: who dictated and who typed, `GB/lmt`, and `P.J. Kowalski`. */

import type { Finding, PhiType } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';

/** Alone on its line but for the days of dictation and typing, or behind the word for it. */
const TYPED =
  /(?:^|\n|not read\.? | {2})[ \t]{0,8}([A-Z]{2,4}[/:][a-z]{2,4})(?=[ \t]{0,8}(?:\n|$)| {2})|\b(?:typed|transcribed|dictated|scribed)(?: by)?[ :/]{1,3}([a-z]{2,3})(?=[ \t]{0,8}(?:\n|$)| {1,3}[0-9])/g;

/** Who closed or signed an entry, at the end of its line: `closed RM`, `told 11/27.  -HS`. */
const SIGNED =
  /\b(?:closed|entered|logged|filed|scanned|initialed|initialled|initials|addended|reviewed)(?: by)?[ :-]{1,3}([A-Z]{2,3})(?=[ \t]*(?:\n|$))|[.!?)\d] {1,3}(?:[-–—~] ?|\/)([A-Z]{2,3})(?=[ \t]*(?:\n|$))/g;
/** `rn.schafer`: the name of an account of the staff. */
const STAFF = /(?<![\w.@])(?:rn|dr|md|np|lpn|lvn|cma|pa|rph|pharmd)\.[a-z]{3,20}\d{0,3}(?![\w@]|\.[a-z])/gi;
/** The middle initial of a form that has a field for it. */
const MIDDLE = /\bFirst(?: Name)?:? .{2,30}?\bM\.?I\.?: ?([A-Z])(?![A-Za-z])/g;

/** `P.J. Kowalski`; states, rooms and routes have two letters with points as well. */
const SHORT_NAME = /(?<![A-Za-z.])((?:[A-Z]\. ?){2})[A-Z][a-z'’-]{2,20}(?![a-z])/g;
const NO_NAME =
  /^(?:US|UK|PO|DC|ER|OR|IV|IM|MD|DO|RN|NP|PA|AM|PM|CC|HR|BP|TB|GI|GU|OB|ED|PT|OT|SC|NC|SD|ND|NY|NJ|NM|NH|RI|VT|WV|PR|QA|IQ|ID|IT|LA|CT|MR|XR|RE)$/;

/** In: a document. Out: people with two initials before their last name; guesses, for the words may be anything. */
export function findShortNames({ plain }: Text): Finding[] {
  return [...plain.matchAll(SHORT_NAME)].flatMap((found) => {
    const initials = (found[1] ?? '').replace(/[^A-Z]/g, '');
    const end = found.index + found[0].length;
    return NO_NAME.test(initials) ? [] : [{ start: found.index, end, type: 'NAME', layer: 'names', sure: false }];
  });
}

/** In: a document. Out: the initials of those who dictated and typed it. */
export function findInitials({ plain }: Text): Finding[] {
  const typed = [...plain.matchAll(TYPED), ...plain.matchAll(SIGNED)].filter(
    (found) => !NO_NAME.test(found[1] ?? found[2] ?? ''),
  );
  const placed = (found: RegExpExecArray, type: PhiType): Finding => {
    const value = found[1] ?? found[2] ?? found[0];
    const start = found.index + found[0].lastIndexOf(value);
    return { start, end: start + value.length, type, layer: 'format', sure: true };
  };
  return [
    ...typed.map((found) => placed(found, 'PROVIDER')),
    ...[...plain.matchAll(STAFF)].map((found) => placed(found, 'PROVIDER')),
    ...[...plain.matchAll(MIDDLE)].map((found) => placed(found, 'NAME')),
  ];
}
