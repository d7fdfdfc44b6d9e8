/** Initials at the end of a dictation, of who spoke and who typed: `GB/lmt`, `AR:mk`. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';

/** Alone on its line but for the days of dictation and typing, or behind the word for it. */
const TYPED =
  /(?:^|\n|not read\.? )[ \t]{0,8}([A-Z]{2,4}[/:][a-z]{2,4})(?=[ \t]{0,8}(?:\n|$)| {2})|\b(?:typed|transcribed|dictated|scribed)(?: by)?[ :/]{1,3}([a-z]{2,3})(?=[ \t]{0,8}(?:\n|$)| {1,3}[0-9])/g;

/** In: a document. Out: the initials of those who dictated and typed it. */
export function findInitials({ plain }: Text): Finding[] {
  return [...plain.matchAll(TYPED)].map((found) => {
    const initials = found[1] ?? found[2] ?? '';
    const start = found.index + found[0].lastIndexOf(initials);
    return { start, end: start + initials.length, type: 'PROVIDER', layer: 'format', sure: true };
  });
}
