/** What the recognisers share: how they are asked and how they answer. */

import type { Finding, PhiType } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';

/** Looks at one place of a text. Out: what begins there (or ends there, for what is found by its end). */
export type Recogniser = (text: Text, at: number) => readonly Finding[];

export const nothing: readonly Finding[] = [];

/** A digit as a scanner may read it, for patterns on folded text. */
export const D = '[0-9oilsbz]';

/** Runs a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function one(start: number, end: number, type: PhiType, sure = true): readonly Finding[] {
  return [{ start, end, type, layer: 'structured', sure }];
}

/** The text before a place, as far back as context may reach. */
export function before(folded: string, at: number, length = 40): string {
  return folded.slice(Math.max(0, at - length), at);
}

/** Whether a sign stands among the next `length` characters. */
export function hasWithin(text: string, at: number, length: number, sign: number): boolean {
  for (let next = at; next < at + length; next += 1) if (text.charCodeAt(next) === sign) return true;
  return false;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter of any alphabet, or near enough: beyond ASCII only dashes, arrows and other signs of U+2000 to U+2BFF are none. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code > 0x7f && (code < 0x2000 || code >= 0x2c00));
}

export function isWordPart(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
