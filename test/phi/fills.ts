/** Everything but people that a slot may stand for: places, numbers, dates, and what a chart says about health. */
import { boxText, streetText } from './addresses.ts';
import { credentials, kinWords, payers, roles } from './banks/office.ts';
import { countries, drugStores } from './banks/places.ts';
import { chartFills } from './chart.ts';
import type { Lists } from './lists.ts';
import { written } from './names.ts';
import type { Case } from './people.ts';
import type { Random } from './random.ts';
import { type Day, dateText, dayText, months, partText, stampText, two, weekdays } from './times.ts';
import type { Filling } from './writer.ts';

export type Fill = (one: Case, lists: Lists, random: Random) => Filling;

const states =
  'AL AK AZ AR CA CO CT DE FL GA ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );

const stateNames =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming'.split(
    ',',
  );

const plain = (text: string): Filling => ({ text });
const always =
  (text: string): Fill =>
  () => ({ text });
const oneOf =
  (items: readonly string[]): Fill =>
  (_, _lists, random) => ({ text: random.pick(items) });

function phoneText(random: Random): string {
  const [area, last] = [`${random.int(2, 9)}${random.digits(2)}`, `01${random.digits(2)}`];
  const number = random.pick([
    `(${area}) 555-${last}`,
    `(${area})555-${last}`,
    `${area}-555-${last}`,
    `${area}.555.${last}`,
    `${area}/555-${last}`,
    `${area} 555 ${last}`,
    `+1 ${area} 555 ${last}`,
    `${area}555${last}`,
  ]);
  return number + (random.chance(0.06) ? random.pick([' x', ' ext ', ' ext. ']) + random.int(10, 9999) : '');
}

const number = (random: Random, length: number): string => `${random.int(1, 9)}${random.digits(length - 1)}`;
const facility =
  (at: number): Fill =>
  (one) => ({ text: one.facilities[at] ?? one.clinic, type: 'FACILITY', scope: 'provider' });
const town =
  (at: number): Fill =>
  (one) => ({ text: one.towns[at] ?? 'Springfield', type: 'CITY', scope: 'patient' });
const account = (text: string): Filling => ({ text, type: 'ACCOUNT' });
const someDay = (random: Random): Day => [random.int(2021, 2026), random.int(1, 12), random.int(1, 28)];
const dated =
  (text: (random: Random, day: Day) => string): Fill =>
  (_, _lists, random) => ({ text: text(random, someDay(random)), type: 'DATE' });

const places: Readonly<Record<string, Fill>> = {
  clinic: (one) => ({ text: one.clinic, type: 'FACILITY', scope: 'provider', known: true }),
  fac: facility(0),
  fac1: facility(1),
  fac2: facility(2),
  emp: (one) => ({ text: one.employer, type: 'EMPLOYER', known: true }),
  city: town(0),
  city1: town(1),
  city2: town(2),
  ccity: (one) => ({ text: one.towns[3] ?? 'Springfield', type: 'CITY', scope: 'provider', known: true }),
  street: (_, lists, random) => ({ text: streetText(lists, random), type: 'ADDRESS' }),
  pobox: (_, _lists, random) => ({ text: boxText(random), type: 'ADDRESS' }),
  st: (_, _lists, random) => plain(random.chance(0.1) ? random.pick(stateNames) : random.pick(states)),
  state: oneOf(stateNames),
  /** Names that tell nobody where somebody lives. */
  country: oneOf(countries),
  chain: oneOf(drugStores),
  zip: (_, _lists, random) => ({
    text: random.digits(5) + (random.chance(0.1) ? `-${random.digits(4)}` : ''),
    type: 'ZIP',
  }),
};

const dates: Readonly<Record<string, Fill>> = {
  date: dated(dateText),
  /** A part of a date: 4/9, Tues 4/2, the 3rd, Nov '23. */
  pd: dated(partText),
  md: dated(dayText),
  stamp: dated(stampText),
  d8: (one, _lists, random) => ({
    text: (random.chance(0.5) ? someDay(random) : one.dob).map(two).join(''),
    type: 'DATE',
  }),
  d6: dated((_, [year, month, day]) => two(month) + two(day) + two(year % 100)),
  d4: dated((_, [, month, day]) => two(month) + two(day)),
  dob: (one, _lists, random) => ({ text: dateText(random, one.dob), type: 'DATE' }),
  month: oneOf(months),
  weekday: oneOf(weekdays),
  time: (_, _lists, random) =>
    plain(`${random.int(1, 12)}:${two(random.int(0, 59))}${random.pick([' AM', ' PM', ' am', ' pm', 'a', 'p', ''])}`),
  mil: (_, _lists, random) => plain(two(random.int(0, 23)) + two(random.int(0, 59))),
};

const numbers: Readonly<Record<string, Fill>> = {
  phone: (_, _lists, random) => ({ text: phoneText(random), type: 'PHONE' }),
  email: (one, _lists, random) => ({
    text: `${[one.patient.first, one.patient.last].map((name) => name.toLowerCase().replace(/[^a-z]/g, '')).join(random.pick(['.', '_', '']))}${random.int(1, 99)}@example.${random.pick(['com', 'org', 'net'])}`,
    type: 'EMAIL',
  }),
  mrn: (_, _lists, random) => ({
    text: random.pick(['', '', 'MR', 'E', 'M-', 'WG-', 'S-']) + number(random, random.int(5, 9)),
    type: 'MRN',
  }),
  member: (_, _lists, random) => ({
    text: random.pick([
      `${random.pick(['W', 'H', 'XQP', 'ZGP', ''])}${number(random, 9)}`,
      `${random.pick(['KYM', 'XQX', 'YZP'])} ${random.digits(3)} ${random.digits(2)} ${random.digits(4)}`,
      `${number(random, 7)}-01`,
    ]),
    type: 'MEMBER_ID',
  }),
  group: (_, _lists, random) => account(random.pick(['GRP', '', '00']) + number(random, 6)),
  claim: (_, _lists, random) => account(random.pick(['', 'CL', '2025', 'ICN', 'E24', 'WC-']) + number(random, 9)),
  auth: (_, _lists, random) => account(random.pick(['', 'A', 'AUTH', 'PA-', 'REF', '24']) + number(random, 7)),
  acct: (_, _lists, random) => account(random.pick(['', 'A', 'AC-', 'KZ-', 'H-']) + number(random, random.int(4, 7))),
  ssn: (_, _lists, random) => ({
    text: `9${random.digits(2)}-${random.digits(2)}-${random.digits(4)}`,
    type: 'SSN',
  }),
  lic: (_, _lists, random) => ({
    text: `${random.pick([...'ABFMG'])}${random.pick([...'BLMST'])}${random.digits(7)}`,
    type: 'LICENSE',
    scope: 'provider',
  }),
  serial: (_, _lists, random) => ({
    text: `${random.pick(['PJN', 'J', 'N', 'DS2', 'SN'])}${random.digits(6)}${random.pick([...'ABFHK'])}`,
    type: 'DEVICE',
  }),
  npi: (_, _lists, random) => ({ text: `1${random.digits(9)}`, type: 'NPI', scope: 'provider' }),
  tin: (_, _lists, random) => ({ text: `${random.digits(2)}-${random.digits(7)}`, type: 'TIN', scope: 'provider' }),
  money: (_, _lists, random) => plain(`$${random.int(10, 5000)}.${random.digits(2)}`),
  sum: (_, _lists, random) => plain(`${random.int(0, 900)}.${random.digits(2)}`),
  n: (_, _lists, random) => plain(String(random.int(1, 30))),
  proc: (_, _lists, random) =>
    plain(random.pick([`99${random.digits(3)}`, `${random.pick([...'GJEK'])}${random.digits(4)}`])),
};

const words: Readonly<Record<string, Fill>> = {
  cred: (_, _lists, random) => {
    const credential = random.pick(credentials);
    return plain(random.chance(0.08) ? credential.toLowerCase() : credential);
  },
  title: (one, _lists, random) =>
    plain(one.patient.female ? random.pick(['Ms.', 'Mrs.', 'Ms', 'Mrs']) : random.pick(['Mr.', 'Mr.', 'Mr'])),
  kin: oneOf(kinWords),
  Kin: (_, _lists, random) => plain(written(random.pick(kinWords))),
  role: oneOf(roles),
  he: (one) => plain(one.patient.female ? 'she' : 'he'),
  He: (one) => plain(one.patient.female ? 'She' : 'He'),
  his: (one) => plain(one.patient.female ? 'her' : 'his'),
  His: (one) => plain(one.patient.female ? 'Her' : 'His'),
  sex: (one, _lists, random) =>
    plain(
      one.patient.female
        ? random.pick(['female', 'woman', 'F', 'lady'])
        : random.pick(['male', 'man', 'M', 'gentleman']),
    ),
  payer: oneOf(payers),
  /** Signs that the templates themselves use. */
  ob: always('['),
  cb: always(']'),
  lb: always('{'),
  rb: always('}'),
  box: oneOf(['[ ]', '[x]', '( )', '(x)', '___', '☐', '*', '-']),
};

/** By the name of the slot. */
export const fills: Readonly<Record<string, Fill>> = { ...places, ...dates, ...numbers, ...words, ...chartFills };
