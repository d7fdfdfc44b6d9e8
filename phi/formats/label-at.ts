/** Where a label stands: the longest one of the dictionary, misread or not. */

import { sieveOf } from '#phi/sieve.ts';
import { isWordPart, matchAt } from '#phi/structured/hit.ts';
import type { Text } from '#phi/text.ts';
import { type Label, type LabelNode, labels, unblurred } from './label-words.ts';

/** In: a place inside a word. Out: the end of the word. */
export function wordEnd(plain: string, start: number): number {
  let end = start + 1;
  while (end < plain.length && isWordPart(plain.charCodeAt(end))) end += 1;
  return end;
}

export interface PlacedLabel {
  readonly label: Label;
  readonly end: number;
}

const LONGEST_WORD = 20;

/** The longest label that begins with the word. */
export function labelAt(text: Text, start: number, firstEnd: number): PlacedLabel | undefined {
  if (firstEnd - start > LONGEST_WORD) return undefined;
  let node = nextNode(labels, text, start, firstEnd, start);
  let end = firstEnd;
  let found: PlacedLabel | undefined;
  while (node) {
    if (node.label) found = { label: node.label, end };
    const next = node.next.size > 0 ? matchAt(JOINT, text.plain, end) : null;
    if (!next) return found;
    const from = end + next[0].length;
    end = wordEnd(text.plain, from);
    node = nextNode(node, text, from, end, start);
  }
  return found;
}

/** Between the words of one label: `Pt. Name`, `member_id`, `D.O.B`, `patient's name`. */
const JOINT = /(?:'s?)?[ ._/-]{1,3}(?=[A-Za-z0-9])|'(?=s )/y;

const mayBegin = sieveOf(labels.next.keys());

function nextNode(node: LabelNode, text: Text, from: number, to: number, labelStart: number): LabelNode | undefined {
  if (to - from > LONGEST_WORD) return undefined;
  const mayBe = node !== labels || mayBegin(text.folded, from, to);
  const mayBeMisread = isFieldStart(text.plain, labelStart) && hasColon(text.plain, to);
  if (!mayBe && !mayBeMisread) return undefined;
  const word = text.folded.slice(from, to);
  const exact = node.next.get(word);
  if (exact || !mayBeMisread) return exact;
  const likely = unblurred(word);
  return likely === undefined ? undefined : node.next.get(likely);
}

/** A line, a column or a cell begins here. */
export function isFieldStart(plain: string, at: number): boolean {
  const previous = plain.charCodeAt(at - 1);
  return at === 0 || isFieldSign(previous) || (previous === 0x20 && (at === 1 || /[\s|]/.test(plain.charAt(at - 2))));
}

const isFieldSign = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x09 || code === 0x7c;

/** How far behind a misread word its colon may stand. */
const MAX_BEFORE_COLON = 24;

function hasColon(plain: string, from: number): boolean {
  for (let at = from; at <= from + MAX_BEFORE_COLON; at += 1) {
    const code = plain.charCodeAt(at);
    if (code === 0x3a || code === 0x0a) return code === 0x3a;
  }
  return false;
}
