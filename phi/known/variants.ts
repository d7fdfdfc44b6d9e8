import { months as allMonths } from '../dates.ts';
import type { PhiType } from '../finding.ts';
import { classesOf } from '../names/lexicon.ts';
import { is } from '../names/words.ts';
import { readText } from '../text.ts';
import { isWordCode } from './alphabet.ts';
import { nicknamesOf } from './nicknames.ts';
import type { Address, CaseRecord, Person, PersonName } from './record.ts';
import { isOrdinary } from './words.ts';

/** Every way in which a value of a record may be written. */
export interface Variant {
  /** Small letters and digits; a blank where something else may stand, in a date where it must. */
  readonly text: string;
  readonly shape: 'name' | 'initials' | 'phrase' | 'city' | 'street' | 'box' | 'code' | 'date' | 'email' | 'zip';
  readonly type: PhiType;
  /** Where in the record the value stands, such as `patient.dob`. */
  readonly field: string;
  /** Whose name this is, counted from 0; -1 for what is no name. */
  readonly person: number;
  readonly place: Place;
}

/**
 * Where a variant counts: anywhere; where it plainly is no ordinary word; behind a label that says what it is; or beside
 * another part of the same name.
 */
export type Place = 'anywhere' | 'guarded' | 'labelled' | 'beside';

/** In: a record. Out: its values in every form, none twice for the same person. */
export function variantsOf(record: CaseRecord): Variant[] {
  const { patient, clinic, others } = record;
  const people = [
    { person: patient, type: 'NAME' as const, field: 'patient' },
    ...clinic.providers.map((person, at) => ({ person, type: 'PROVIDER' as const, field: `clinic.providers[${at}]` })),
    ...others.map((person, at) => ({ person, type: OTHER[person.role], field: `others[${at}]` })),
  ];
  const found = [
    ...people.flatMap(({ person, type, field }, at) => ofPerson(person, type, field, at)),
    ...patientNumbers(patient),
    ...others.flatMap((other, at) => phrase(other.facility, 'FACILITY', `others[${at}].facility`)),
    ...phrase(clinic.name, 'FACILITY', 'clinic.name'),
    ...[clinic.phone, clinic.fax].flatMap((each) => phone(each, 'clinic.phone')),
    ...code(clinic.npi, 'NPI', 'clinic.npi'),
    ...code(clinic.tin, 'TIN', 'clinic.tin'),
    ...clinic.emails.flatMap((each) => email(each, 'clinic.emails')),
    ...clinic.urls.flatMap((each) => web(each, 'clinic.urls')),
    ...(clinic.address ? ofAddress(clinic.address, 'clinic.address') : []),
  ];
  const seen = new Set<string>();
  return found.filter(({ text, shape, person, place }) => {
    const key = `${shape}|${person}|${place}|${text}`;
    return text !== '' && !seen.has(key) && seen.add(key);
  });
}

const OTHER = { relative: 'RELATIVE', provider: 'PROVIDER' } as const;

/** A line of ASCII reads as it stands. */
const PLAIN_LINE = /^[\x20-\x7e]*$/;

/** The words of a value as documents are read: small letters, no marks, nothing but letters and digits. */
export function wordsOf(value: string | undefined): string[] {
  if (value === undefined) return [];
  if (PLAIN_LINE.test(value)) return value.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  // A value is no markup, whatever signs stand in it.
  const { folded } = readText(value.replace(/[<>&]/g, ' '));
  const words: string[] = [];
  let word = '';
  for (const char of `${folded} `) {
    if (isWordCode(char.charCodeAt(0))) word += char;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}

const NOBODY = { person: -1, place: 'anywhere' } as const;

function ofPerson(person: Person, type: PhiType, field: string, at: number): Variant[] {
  return [
    ...person.names.flatMap((name) => ofName(name, type, field, at)),
    ...(person.dob === undefined ? [] : ofDate(person.dob, `${field}.dob`)),
    ...person.phones.flatMap((each) => phone(each, `${field}.phones`)),
    ...person.emails.flatMap((each) => email(each, `${field}.emails`)),
    ...person.addresses.flatMap((each) => ofAddress(each, `${field}.addresses`)),
    ...code(person.ssn, 'SSN', `${field}.ssn`),
    ...lastFour(person.ssn, `${field}.ssn`),
    ...person.names.flatMap(({ last }) => veteran(last, person.ssn, `${field}.ssn`)),
    ...phrase(person.employer, 'EMPLOYER', `${field}.employer`),
    ...code(person.npi, 'NPI', `${field}.npi`),
  ];
}

function patientNumbers(patient: CaseRecord['patient']): Variant[] {
  const lists = [
    ['MRN', 'patient.mrn', patient.mrn === undefined ? [] : [patient.mrn]],
    ['MEMBER_ID', 'patient.memberIds', patient.memberIds.flatMap((id) => [id, id.replace(/-\d{1,2}$/, '')])],
    ['ACCOUNT', 'patient.groupNumbers', patient.groupNumbers],
    ['ACCOUNT', 'patient.accountNumbers', patient.accountNumbers],
    ['ACCOUNT', 'patient.claimNumbers', patient.claimNumbers],
    ['ACCOUNT', 'patient.authNumbers', patient.authNumbers],
    ['LICENSE', 'patient.licenses', patient.licenses],
    ['VEHICLE', 'patient.vehicles', patient.vehicles],
    ['DEVICE', 'patient.devices', patient.devices],
    ['ACCOUNT', 'patient.otherNumbers', patient.otherNumbers],
  ] as const;
  return [
    ...lists.flatMap(([type, field, values]) => values.flatMap((value) => code(value, type, field))),
    ...patient.urls.flatMap((each) => web(each, 'patient.urls')),
  ];
}

/** Words that stand in many names and are none alone. */
const PARTICLES = new Set(
  'a al ap ben bin bint d da dal das de del della der des di do dos du e el en i ibn la las le les lo los mac mc o of san santa st ste ten ter the van von y zu jr sr'.split(
    ' ',
  ),
);
/** A part of fewer letters is too often something else. */
const SHORT_NAME = 4;

function ofName(name: PersonName, type: PhiType, field: string, person: number): Variant[] {
  const [first, last] = [wordsOf(name.first), wordsOf(name.last)];
  const make = (words: readonly string[], part: string, place?: Place): Variant[] => {
    const text = words.join(' ');
    if (text.replaceAll(' ', '').length < 2) return [];
    return [{ text, shape: 'name', type, field: `${field}.${part}`, person, place: place ?? placeOf(words) }];
  };
  const parts = [
    ['first', name.first],
    ['last', name.last],
    ['middle', name.middle],
    ['maiden', name.maiden],
  ] as const;
  const nicknames = [...name.nicknames.flatMap(wordsOf), ...first.flatMap(nicknamesOf)];
  return [
    ...parts.flatMap(([part, value]) => piecesOf(value).flatMap((words) => make(words, part))),
    ...nicknames.flatMap((nick) => make([nick], 'nickname', type === 'NAME' ? undefined : 'beside')),
    ...userNames(first, last).flatMap((user) => make([user], 'name')),
    ...initialsOf(name).flatMap((letters) => initials(letters, type, field, person)),
  ];
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
  const letter = (value: string | undefined) => (wordsOf(value)[0] ?? '').charAt(0);
  const each = (value: string | undefined) => wordsOf(value).map((word) => word.charAt(0));
  const [first, middle, last] = [letter(name.first), letter(name.middle), letter(name.last)];
  if (first === '' || last === '') return [];
  const all = [...each(name.first), ...each(name.middle), ...each(name.last)];
  return [`${first} ${last}`, `${first} ${middle} ${last}`, all.join(' '), `${last} ${first}`];
}

function initials(text: string, type: PhiType, field: string, person: number): Variant[] {
  return [{ text, shape: 'initials', type, field: `${field}.initials`, person, place: 'guarded' }];
}

function ofDate(iso: string, field: string): Variant[] {
  const make = (text: string, place: Place): Variant => ({
    text,
    shape: 'date',
    type: 'DATE',
    field,
    person: -1,
    place,
  });
  return [
    ...fullDates(iso).map((text) => make(text, 'anywhere')),
    ...dayDates(iso).map((text) => make(text, 'guarded')),
    ...shortDates(iso).map((text) => make(text, 'labelled')),
  ];
}

/** A date with its year. In: YYYY-MM-DD. Out: the ways to write it, as words. */
function fullDates(iso: string): string[] {
  const { years, months, days, names, ordinals } = partsOf(iso);
  const [year = ''] = years;
  const [mm = '', dd = ''] = [months[0], days[0]];
  return [
    ...years.flatMap((y) => months.flatMap((m) => days.map((d) => `${m} ${d} ${y}`))),
    ...months.flatMap((m) => days.flatMap((d) => [`${d} ${m} ${year}`, `${year} ${m} ${d}`])),
    ...[`${mm}${dd}${year}`, `${year}${mm}${dd}`, `${dd}${mm}${year}`],
    ...years.flatMap((y) => named(names, ordinals).map((text) => `${text} ${y}`)),
    ...names.flatMap((name) => days.map((d) => `${year} ${name} ${d}`)),
  ];
}

/** A date of which the month is a word and the year is missing. */
function dayDates(iso: string): string[] {
  const { names, ordinals } = partsOf(iso);
  return named(names, ordinals);
}

/** Digits that say a date only behind a label. */
function shortDates(iso: string): string[] {
  const { years, months, days } = partsOf(iso);
  const [mm = '', dd = '', yy = ''] = [months[0], days[0], years[1]];
  return [...months.flatMap((m) => days.map((d) => `${m} ${d}`)), `${mm}${dd}${yy}`, `${yy}${mm}${dd}`];
}

function named(names: readonly string[], ordinals: readonly string[]): string[] {
  return names.flatMap((name) => ordinals.flatMap((day) => [`${name} ${day}`, `${day} ${name}`, `${day} of ${name}`]));
}

function partsOf(iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-');
  const plain = [String(Number(month)), String(Number(day))];
  const name = allMonths[Number(month) - 1] ?? '';
  const short = [name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])];
  const days = [...new Set([day, plain[1] ?? ''])];
  return {
    years: [year, year.slice(2)],
    months: [...new Set([month, plain[0] ?? ''])],
    days,
    names: [...new Set([name, ...short])],
    ordinals: [...days, `${plain[1]}${ordinal(Number(day))}`],
  };
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A number of fewer characters stands in too many places that mean something else. */
const SHORT_CODE = 6;

function code(value: string | undefined, type: PhiType, field: string): Variant[] {
  const text = wordsOf(value).join('');
  if (text.length < 3) return [];
  const make = (each: string): Variant => ({
    text: each,
    shape: 'code',
    type,
    field,
    person: -1,
    place: each.length < SHORT_CODE ? 'labelled' : 'anywhere',
  });
  // People leave the letters in front away.
  const digits = /^[a-z]{1,4}(\d{6,})$/.exec(text)?.[1];
  return [make(text), ...(digits === undefined ? [] : [make(digits)])];
}

/** Hospitals of the Veterans Affairs call a patient by the first letter of the last name and the last four: `M6128`. */
function veteran(last: string, ssn: string | undefined, field: string): Variant[] {
  const [letter, digits] = [last.charAt(0), wordsOf(ssn).join('').slice(-4)];
  if (letter === '' || digits.length < 4) return [];
  return [{ ...NOBODY, text: wordsOf(`${letter}${digits}`).join(''), shape: 'code', type: 'SSN', field }];
}

function lastFour(ssn: string | undefined, field: string): Variant[] {
  const text = wordsOf(ssn).join('').slice(-4);
  return text.length < 4 ? [] : [{ ...NOBODY, text, shape: 'code', type: 'SSN', field, place: 'labelled' }];
}

function phone(value: string | undefined, field: string): Variant[] {
  const digits = wordsOf(value)
    .join('')
    .replace(/^1(?=\d{10})/, '');
  const full = code(digits.slice(0, 10), 'PHONE', field);
  if (digits.length < 10) return full;
  const local: Variant = {
    ...NOBODY,
    text: `${digits.slice(3, 6)} ${digits.slice(6, 10)}`,
    shape: 'date',
    type: 'PHONE',
    field,
  };
  return [...full, local];
}

const MIN_USER = 7;

function email(value: string, field: string): Variant[] {
  const [user = '', host = ''] = value.split('@').map((part) => wordsOf(part).join(' '));
  const make = (text: string): Variant => ({ ...NOBODY, text, shape: 'email', type: 'EMAIL', field });
  if (host === '') return [make(user)];
  const hosts = [host, host.replaceAll(' ', ' dot '), host.replace(/com$/, 'corn')];
  const long = user.replaceAll(' ', '').length >= MIN_USER && /\d/.test(user) ? [make(user)] : [];
  return [...hosts.flatMap((each) => [make(`${user} ${each}`), make(`${user} at ${each}`)]), ...long];
}

function web(value: string, field: string): Variant[] {
  const words = wordsOf(value.replace(/^[a-z]+:\/\//i, ''));
  return [{ ...NOBODY, text: words.join(' '), shape: 'email', type: 'URL', field }];
}

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
function phrase(value: string | undefined, type: PhiType, field: string): Variant[] {
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

function ofAddress(address: Address, field: string): Variant[] {
  return [
    ...[address.line1, address.line2].flatMap((line) => street(line, field)),
    ...city(address.city, field),
    ...zip(address.zip, field),
  ];
}

function street(line: string | undefined, field: string): Variant[] {
  const words = wordsOf((line ?? '').split(UNIT)[0]);
  const box = /^(?:p o|po|post office) box (\w+)$/.exec(words.join(' '))?.[1];
  const make = (text: string, shape: 'street' | 'box', place: Place): Variant => ({
    ...NOBODY,
    text,
    shape,
    type: 'ADDRESS',
    field,
    place,
  });
  if (box !== undefined) {
    return ['p o box', 'post office box', 'box', 'p o b'].map((start) => make(`${start} ${box}`, 'box', 'anywhere'));
  }
  if (words.length < 2) return [];
  const [number = '', ...rest] = words;
  const hasNumber = /\d/.test(number);
  const name = withoutEnd(hasNumber ? rest : words);
  const plain = name.every((word) => isOrdinary(word) || /\d/.test(word) || word.length < SHORT_NAME);
  return directed(name).flatMap((form) => [
    ...(hasNumber ? [make(`${number} ${form.join(' ')}`, 'street', plain ? 'guarded' : 'anywhere')] : []),
    ...(hasNumber && !plain ? [make(`${form.join(' ')} ${number}`, 'street', 'anywhere')] : []),
    ...(plain ? [] : [make(form.join(' '), 'street', 'labelled')]),
  ]);
}

function withoutEnd(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const isDirection = (word: string) => word in DIRECTIONS || Object.values(DIRECTIONS).includes(word);
  const named = words.length > 2 && isDirection(last) ? words.slice(0, -1) : words;
  return named.length > 1 && STREET_ENDS.has(named.at(-1) ?? '') ? named.slice(0, -1) : [...named];
}

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
