import type { Text } from '../text.ts';
import { distance } from './fuzzy.ts';
import type { Span } from './matcher.ts';
import { isAddressed, standsAsName } from './places.ts';
import type { Place, Variant } from './variant.ts';
import { isOrdinary } from './words.ts';

/** A part of a name that may stand somewhere. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly variant: Variant;
  readonly place: Place;
}

/** All hits of one place: several people may bear the name. */
interface Part {
  readonly start: number;
  end: number;
  readonly hits: NameHit[];
}

/** In: the parts found in a text. Out: the names, parts that belong together as one, with initials and `Jr` around them. */
export function namesAmong(text: Text, hits: readonly NameHit[], people: People): Span[] {
  if (hits.length === 0) return [];
  const parts = partsOf(hits);
  const spans: Span[] = [];
  for (let first = 0; first < parts.length; ) {
    let last = first;
    while (last + 1 < parts.length && belong(text, parts[last], parts[last + 1])) last += 1;
    const span = nameOf(text, parts.slice(first, last + 1), people);
    if (span) spans.push(span);
    first = last + 1;
  }
  return spans;
}

/** Puts hits of one place together; a part inside a longer one is left out. */
function partsOf(hits: readonly NameHit[]): Part[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  for (const hit of sorted) {
    const last = parts.at(-1);
    if (last && hit.start === last.start && hit.end === last.end) last.hits.push(hit);
    else if (!last || hit.start >= last.end) parts.push({ start: hit.start, end: hit.end, hits: [hit] });
    else if (isWeak(last) && hit.place !== 'beside')
      parts[parts.length - 1] = { start: hit.start, end: hit.end, hits: [hit] };
  }
  return parts;
}

const isWeak = ({ hits }: Part) => hits.every(({ place }) => place === 'beside');

/** Between two parts: signs, and a middle initial or two. */
const BETWEEN = /^[\s,.'"()/^*_|:;-]{0,6}(?:[a-z][\s.,*^-]{1,3}){0,2}["']?$/;
const MAX_BETWEEN = 14;

function belong({ folded }: Text, a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b || b.start - a.end > MAX_BETWEEN) return false;
  if (!BETWEEN.test(folded.slice(a.end, b.start))) return false;
  return a.hits.some((one) => b.hits.some((two) => isSamePerson(one, two)));
}

const isSamePerson = (a: NameHit, b: NameHit) =>
  a.variant.person === b.variant.person && a.variant.text !== b.variant.text;

interface KnownPerson {
  readonly initials: ReadonlySet<string>;
  /** Short parts, which are taken with a typing error only beside another part. */
  readonly short: readonly string[];
}

/** The people of a record by their numbers. */
type People = ReadonlyMap<number, KnownPerson>;

/** What has to be known of each person whose names are looked for. */
export function peopleOf(variants: readonly Variant[]): People {
  const people = new Map<number, { initials: Set<string>; short: string[] }>();
  for (const { shape, person, field, text } of variants) {
    if (shape !== 'name') continue;
    const own = people.get(person) ?? { initials: new Set(), short: [] };
    people.set(person, own);
    if (!field.endsWith('.name')) own.initials.add(text.charAt(0));
    if (text.length > 2 && text.length < 6 && !text.includes(' ')) own.short.push(text);
  }
  return people;
}

function nameOf(text: Text, parts: readonly Part[], people: People): Span | undefined {
  const [first, last] = [parts.at(0), parts.at(-1)];
  const hit = first?.hits[0];
  if (!first || !last || !hit) return undefined;
  const owners = [...new Set(first.hits.map(({ variant }) => variant.person))].flatMap((id) => people.get(id) ?? []);
  const range = withNeighbours(text, first.start, last.end, owners, parts.length > 1);
  const isMore = range.start < first.start || range.end > last.end;
  if (parts.length === 1 && !isMore && !standsAlone(text, first)) return undefined;
  if (parts.length === 1 && isMore && !standsAlone(text, first) && !isUpperName(text, first)) return undefined;
  return { ...range, type: typeOf(parts) };
}

function isUpperName({ plain }: Text, { start }: Part): boolean {
  return /[A-Z]/.test(plain.charAt(start));
}

/** The patient's name counts before that of others who share it. */
function typeOf(parts: readonly Part[]): Span['type'] {
  const types = parts.flatMap(({ hits }) => hits.map(({ variant }) => variant.type));
  return (['NAME', 'RELATIVE', 'PROVIDER'] as const).find((type) => types.includes(type)) ?? 'NAME';
}

function standsAlone({ plain, folded }: Text, { start, end, hits }: Part): boolean {
  if (hits.some(({ place }) => place === 'anywhere')) return true;
  if (hits.some(({ place }) => place === 'guarded')) return isNameHere(plain, folded, start, end);
  return false;
}

/** A short name that is no word needs less around it than one that is. */
function isNameHere(plain: string, folded: string, start: number, end: number): boolean {
  if (standsAsName(plain, folded, start, end)) return true;
  const word = folded.slice(start, end);
  const isTitle = /^[A-Z][^A-Z]{2,}$/.test(plain.slice(start, end));
  return isTitle && !isOrdinary(word) && !/\d/.test(word);
}

const INITIAL_BEFORE = /(?:^|[^A-Za-z.'])((?:[A-Z](?:\.[ ]?|[ ])){1,2})$/;
const INITIAL_AFTER = /^(,?[ ]{1,2}|[*^])([A-Z])(?:\.(?![A-Za-z])|(?![A-Za-z0-9']))/;
const SUFFIX = /^(?:,?[ ]{1,2}|\*{1,3})(?:jr|sr|ii|iii|iv)\b\.?/;
/** `D'` of a name of which the rest is damaged. */
const ELISION = /(?:^|[^a-z])([dol]')$/;
const WORD_BEFORE = /([a-z0-9|]{3,6})[\s,.]{1,3}$/;
const WORD_AFTER = /^[\s,.*]{1,3}([a-z0-9|]{3,6})\b/;

/** Takes in initials, generational suffixes and damaged short parts on both sides. */
function withNeighbours(
  { plain, folded }: Text,
  from: number,
  to: number,
  owners: readonly KnownPerson[],
  isWhole: boolean,
) {
  let [start, end] = [from, to];
  const initials = INITIAL_BEFORE.exec(plain.slice(Math.max(0, start - 8), start))?.[1] ?? '';
  if (initials !== '' && isTheirs(initials, owners)) start -= initials.length;
  else
    start -=
      damagedBefore(folded, start, owners) ||
      (ELISION.exec(folded.slice(Math.max(0, start - 3), start))?.[1]?.length ?? 0);
  end += damagedAfter(folded, end, owners);
  const after = INITIAL_AFTER.exec(plain.slice(end, end + 6));
  if (after && isTheirs(after[2] ?? '', owners) && (isWhole || !isWord(after[0]))) end += after[0].length;
  end += SUFFIX.exec(folded.slice(end, end + 8))?.[0].length ?? 0;
  return { start, end };
}

/** `Doe, I was` and `Doe A1C`: a lone letter that is a word needs its dot, or a whole name before it. */
const isWord = (initial: string) => /[AI]$/.test(initial);

function isTheirs(letters: string, owners: readonly KnownPerson[]): boolean {
  const each = letters.toLowerCase().replace(/[^a-z]/g, '');
  return owners.some(({ initials }) => [...each].every((letter) => initials.has(letter)));
}

function damagedBefore(folded: string, start: number, owners: readonly KnownPerson[]): number {
  const found = WORD_BEFORE.exec(folded.slice(Math.max(0, start - 10), start));
  // The stretch is cut: a word that fills it may be the end of a longer one.
  if (!found || /[a-z0-9]/.test(folded.charAt(start - found[0].length - 1))) return 0;
  return isDamaged(found[1] ?? '', owners) ? found[0].length : 0;
}

function damagedAfter(folded: string, end: number, owners: readonly KnownPerson[]): number {
  const found = WORD_AFTER.exec(folded.slice(end, end + 10));
  return found && isDamaged(found[1] ?? '', owners) ? found[0].length : 0;
}

const ONE_CHANGE = 10;

function isDamaged(word: string, owners: readonly KnownPerson[]): boolean {
  if (isOrdinary(word) || isAddressed(word, word.length)) return false;
  return owners.some(({ short }) => short.some((part) => distance(word, part, ONE_CHANGE) <= ONE_CHANGE));
}
