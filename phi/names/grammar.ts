/** Names and places of strangers: people nobody told the system about, found by the way clinic documents speak of them. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { findPeople } from './people.ts';
import { findPlaces } from './places.ts';
import { tokensOf } from './tokens.ts';

/**
 * Finds people, facilities, employers and towns in a document. X12 has its own reader: there the segment says what is
 * a name. Findings are unsure, and so open to the veto, unless a title, a label or a degree says what stands there.
 */
export function findNames(text: Text): Finding[] {
  if (text.format === 'x12') return [];
  const tokens = tokensOf(text);
  const taken = new Uint8Array(tokens.count);
  const places = findPlaces(tokens, taken);
  return [...places, ...findPeople(tokens, taken)].sort((a, b) => a.start - b.start);
}
