/** What an unsure finding of a name or a place is after all: a drug, a heading, an eponym, a month, an ordinary word. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { isEponym } from './people.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { is } from './words.ts';

/** Facilities and employers are made of ordinary words; their grammar has its own test. */
const named: ReadonlySet<Finding['type']> = new Set(['NAME', 'RELATIVE', 'PROVIDER', 'CITY']);
const lists = is.first | is.surname | is.frequentSurname | is.city;
const plain = is.common | is.rare | is.clinical | is.calendar | is.state | is.specialty;

/** Tells whether an unsure finding of a name or a place is plainly something else. Other findings it never touches. */
export function isClinical(text: Text, finding: Finding): boolean {
  if (finding.sure || !named.has(finding.type)) return false;
  const tokens = tokensOf(text);
  const from = tokens.at(finding.start);
  let to = from;
  while (to < tokens.count && tokens.start(to) < finding.end) to += 1;
  if (to === from) return false;
  if (to - from <= 2 && isEponym(tokens, to - 1)) return true;
  for (let at = from; at < to; at += 1) if (!isPlain(tokens, at)) return false;
  return true;
}

/** No list of names has it, or only one that every word is in, and the dictionary or the clinic knows it. */
function isPlain(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & (is.clinical | is.calendar)) !== 0 && (known & is.first) === 0) return true;
  return (known & plain) !== 0 && (known & lists) === 0;
}
