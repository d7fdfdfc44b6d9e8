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

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter of any alphabet, or near enough: whatever is not ASCII was read as a letter or is rare. */
function isLetter(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || code > 0x7f;
}

export function isWordPart(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
