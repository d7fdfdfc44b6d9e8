import type { PhiType } from '../finding.ts';
import { classesOf } from '../names/lexicon.ts';
import { is } from '../names/words.ts';
import { code } from './number-forms.ts';
import type { Address } from './record.ts';
import { NOBODY, type Place, SHORT_NAME, type Variant, wordsOf } from './variant.ts';
import { isOrdinary } from './words.ts';

/** How organisations and places are written: names of facilities, streets, boxes, towns and ZIP codes. */

const LEGAL = new Set(
  'the inc incorporated llc llp lp ltd limited corp corporation co company pc pllc pa plc'.split(' '),
);

const SHORTER: Readonly<Record<string, string>> = {
  associates: 'assoc',
  center: 'ctr',
  community: 'comm',
  department: 'dept',
  group: 'grp',
  health: 'hlth',
  hospital: 'hosp',
  institute: 'inst',
  international: 'intl',
  medical: 'med',
  memorial: 'mem',
  mount: 'mt',
  fort: 'ft',
  national: 'natl',
  orthopedic: 'ortho',
  regional: 'reg',
  saint: 'st',
  services: 'svcs',
  university: 'univ',
};

const LONGER = Object.fromEntries(Object.entries(SHORTER).map(([long, short]) => [short, long]));

/** The name of an organisation, without its legal form, spelled out and abbreviated. */
export function phrase(value: string | undefined, type: PhiType, field: string): Variant[] {
  const all = wordsOf(value);
  const core = all.filter((word) => !LEGAL.has(word));
  const words = core.length > 0 ? core : all;
  const head = words.length > 2 ? [words.slice(0, -1)] : [];
  const alone = words.length > 1 && isTelling(words[0] ?? '') ? [words.slice(0, 1)] : [];
  const forms = [words, words.filter((word) => word !== 'and'), ...spellings(words), ...head, ...alone];
  return forms
    .filter((form) => form.length > 0 && !(head.includes(form) && form.every(isOrdinary)))
    .map((form) => ({ ...NOBODY, text: form.join(' '), shape: 'phrase', type, field, place: phrasePlace(form) }));
}

const widespread =
  is.common | is.clinical | is.state | is.city | is.first | is.frequentSurname | is.generic | is.facility;

/** `Quenmoor` of Quenmoor Family Practice tells the practice by itself, `Springfield` does not. */
const isTelling = (word: string): boolean =>
  word.length > 5 && !isOrdinary(word) && (classesOf(word) & widespread) === 0;

function phrasePlace(words: readonly string[]): Place {
  return words.length === 1 && words.every((word) => isOrdinary(word) || word.length < SHORT_NAME)
    ? 'guarded'
    : 'anywhere';
}

function spellings(words: readonly string[]): string[][] {
  return [SHORTER, LONGER].map((table) => words.map((word) => table[word] ?? word));
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  ne: 'northeast',
  nw: 'northwest',
  se: 'southeast',
  sw: 'southwest',
};

const UNIT = /[\s,]+(?:(?:apt|apartment|unit|suite|ste|bldg|building|floor|fl|lot|rm|room|spc|space|trlr)\b|#)/i;

/** Last words of streets and what is written for them. */
export const STREET_ENDS = new Set(
  `alley aly avenue ave av bend bnd boulevard blvd bypass byp circle cir court ct cove cv creek crk crescent cres crossing xing
  drive dr expressway expy extension ext freeway fwy glen gln grove grv heights hts highway hwy hill hl hollow holw island isle
  junction jct lane ln lake lk landing lndg loop manor mnr meadows mdws mill ml park parkway pkwy path pass pike place pl plaza plz
  point pt ridge rdg river riv road rd row route rte rt run shore shr spring spg square sq street st station sta summit smt
  terrace ter terr trace trce track trail trl turnpike tpke valley vly view vw village vlg vista vis walk way`.split(
    /\s+/,
  ),
);

/** The lines of an address, its town and its ZIP code, each by itself. */
export function ofAddress(address: Address, field: string): Variant[] {
  return [
    ...[address.line1, address.line2].flatMap((line) => street(line, field)),
    ...city(address.city, field),
    ...zip(address.zip, field),
  ];
}

function street(line: string | undefined, field: string): Variant[] {
  const words = wordsOf((line ?? '').split(UNIT)[0]);
  const box = /^(?:p o|po|post office) box (\w+)$/.exec(words.join(' '))?.[1];
  if (box !== undefined) {
    return ['p o box', 'post office box', 'box', 'p o b'].map((start) =>
      written(`${start} ${box}`, 'box', 'anywhere', field),
    );
  }
  if (words.length < 2) return [];
  const [number = '', ...rest] = words;
  const hasNumber = /\d/.test(number);
  const name = withoutEnd(hasNumber ? rest : words);
  const plain = name.every((word) => isOrdinary(word) || /\d/.test(word) || word.length < SHORT_NAME);
  return directed(name).flatMap((form) => {
    const street = form.join(' ');
    return [
      ...(hasNumber ? [written(`${number} ${street}`, 'street', plain ? 'guarded' : 'anywhere', field)] : []),
      ...(hasNumber && !plain ? [written(`${street} ${number}`, 'street', 'anywhere', field)] : []),
      ...(plain ? [] : [written(street, 'street', 'labelled', field)]),
    ];
  });
}

function written(text: string, shape: 'street' | 'box', place: Place, field: string): Variant {
  return { text, shape, type: 'ADDRESS', field, person: NOBODY.person, place };
}

function withoutEnd(words: readonly string[]): string[] {
  const named = words.length > 2 && isDirection(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return named.length > 1 && STREET_ENDS.has(named.at(-1) ?? '') ? named.slice(0, -1) : [...named];
}

const isDirection = (word: string): boolean => word in DIRECTIONS || Object.values(DIRECTIONS).includes(word);

/** A street with its direction short, long and left away. */
function directed(words: readonly string[]): string[][] {
  const [first = '', ...rest] = words;
  const short = Object.entries(DIRECTIONS).find(([key, long]) => first === key || first === long);
  const forms = short && rest.length > 0 ? [[short[0], ...rest], [short[1], ...rest], rest] : [[...words]];
  return forms.flatMap((form) => [form, ...spellings(form)]);
}

function city(name: string, field: string): Variant[] {
  const words = wordsOf(name);
  return [words, ...spellings(words)]
    .filter((form) => form.join('').length > 1)
    .map((form) => ({ ...NOBODY, text: form.join(' '), shape: 'city', type: 'CITY', field, place: phrasePlace(form) }));
}

function zip(value: string, field: string): Variant[] {
  const digits = wordsOf(value).join('');
  if (digits.length < 5) return [];
  const short: Variant = { ...NOBODY, text: digits.slice(0, 5), shape: 'zip', type: 'ZIP', field };
  return digits.length > 5 ? [short, ...code(digits, 'ZIP', field)] : [short];
}
