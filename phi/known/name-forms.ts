import type { PhiType } from '../finding.ts';
import { nicknamesOf } from './nicknames.ts';
import type { PersonName } from './record.ts';
import { type Place, SHORT_NAME, type Variant, wordsOf } from './variant.ts';
import { isOrdinary } from './words.ts';

/** How people are named: each part of a name, its halves, nicknames, log-ins and initials. */

/** Words that stand in many names and are none alone. */
const PARTICLES = new Set(
  'a al ap ben bin bint d da dal das de del della der des di do dos du e el en i ibn la las le les lo los mac mc o of san santa st ste ten ter the van von y zu jr sr'.split(
    ' ',
  ),
);

/** Whose name it is. */
type Owner = Pick<Variant, 'type' | 'field' | 'person'>;

/** A name in all its parts. In: whose it is, counted from 0. Out: the parts alone; the matcher puts them together. */
export function ofName(name: PersonName, type: PhiType, field: string, person: number): Variant[] {
  const owner: Owner = { type, field, person };
  const [first, last] = [wordsOf(name.first), wordsOf(name.last)];
  const parts = [
    ['first', name.first],
    ['last', name.last],
    ['middle', name.middle],
    ['maiden', name.maiden],
  ] as const;
  const nicknames = [...name.nicknames.flatMap(wordsOf), ...first.flatMap(nicknamesOf)];
  return [
    ...parts.flatMap(([part, value]) => piecesOf(value).flatMap((words) => ofWords(words, part, owner))),
    ...nicknames.flatMap((nick) => ofWords([nick], 'nickname', owner, type === 'NAME' ? undefined : 'beside')),
    ...userNames(first, last).flatMap((user) => ofWords([user], 'name', owner)),
    ...initialsOf(name).map((letters) => initials(letters, owner)),
  ];
}

function ofWords(words: readonly string[], part: string, { type, field, person }: Owner, place?: Place): Variant[] {
  const text = words.join(' ');
  if (text.replaceAll(' ', '').length < 2) return [];
  return [{ text, shape: 'name', type, field: `${field}.${part}`, person, place: place ?? placeOf(words) }];
}

/** A whole part, its hyphen halves, and each word that is a name by itself. */
function piecesOf(value: string | undefined): string[][] {
  const whole = wordsOf(value);
  const halves = (value ?? '').split(/[-/]/).map(wordsOf);
  const single = whole.filter((word) => word.length > 1 && !PARTICLES.has(word)).map((word) => [word]);
  return [whole, ...halves, ...single].filter((words) => !words.every((word) => PARTICLES.has(word)));
}

function placeOf(words: readonly string[]): Place {
  const text = words.join('');
  return text.length < SHORT_NAME || words.every(isOrdinary) || isOrdinary(text) ? 'guarded' : 'anywhere';
}

/** Log-ins and file names made of a name: `jdoe`, `doej`. */
function userNames(first: readonly string[], last: readonly string[]): string[] {
  const [given, family] = [first.join(''), last.join('')];
  if (given === '' || family.length < SHORT_NAME) return [];
  return [`${given.charAt(0)}${family}`, `${family}${given.charAt(0)}`].filter((user) => !isOrdinary(user));
}

function initialsOf(name: PersonName): string[] {
  const [firsts, middles, lasts] = [lettersOf(name.first), lettersOf(name.middle), lettersOf(name.last)];
  const [first = '', middle = '', last = ''] = [firsts[0], middles[0], lasts[0]];
  if (first === '' || last === '') return [];
  const all = [...firsts, ...middles, ...lasts];
  return [`${first} ${last}`, `${first} ${middle} ${last}`, all.join(' '), `${last} ${first}`];
}

/** The first letter of each word. */
const lettersOf = (value: string | undefined): string[] => wordsOf(value).map((word) => word.charAt(0));

function initials(text: string, { type, field, person }: Owner): Variant {
  return { text, shape: 'initials', type, field: `${field}.initials`, person, place: 'guarded' };
}
