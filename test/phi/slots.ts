/** What the slots of the sentences are filled with, for one case. */
import type { PhiType } from '#phi/finding.ts';
import { type Lists, listsOf, type Split } from './lists.ts';
import { type Case, type Person, written } from './people.ts';
import type { Random } from './random.ts';
import type { Filling, Slots } from './writer.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const states =
  'AL AK AZ AR CA CO CT DE FL GA ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );
const drugs =
  'lisinopril metformin atorvastatin amlodipine losartan gabapentin sertraline Zoloft Lipitor Crestor Ozempic Humira Eliquis Xarelto warfarin Coumadin prednisone Medrol albuterol Ventolin Advair Symbicort Flonase Singulair Nexium omeprazole Prilosec pantoprazole levothyroxine Synthroid Norco Percocet tramadol Lasix furosemide Aldactone Toprol metoprolol carvedilol Plavix aspirin Tylenol Motrin ibuprofen naproxen Celebrex Lyrica Cymbalta Wellbutrin Lexapro Prozac Xanax Ativan Ambien trazodone Seroquel Abilify Lamictal Keppra Dilantin Topamax Imitrex Botox Prolia Fosamax Lantus Humalog Novolog Jardiance Farxiga Januvia Trulicity Mounjaro Entresto Repatha Zetia Tricor Flomax Proscar Myrbetriq Viagra Premarin Mirena Depo-Provera Augmentin amoxicillin Keflex Cipro Levaquin Bactrim doxycycline azithromycin Valtrex Tamiflu Paxlovid Enbrel Remicade Stelara Otezla methotrexate Plaquenil colchicine allopurinol Zyrtec Claritin Allegra Benadryl Zofran Reglan Miralax Colace senna heparin Lovenox insulin Shingrix Prevnar Gardasil Tdap Rituxan Keytruda Herceptin Neulasta Aricept Namenda Sinemet Requip Suboxone naltrexone Narcan Chantix'.split(
    ' ',
  );
const payers = [
  'Aetna',
  'Cigna',
  'Humana',
  'Anthem',
  'UnitedHealthcare',
  'Blue Cross Blue Shield',
  'Medicare',
  'Medicaid',
  'Molina Healthcare',
  'Kaiser Permanente',
  'Tricare West',
  'Ambetter',
  'Oscar Health',
  'WellCare',
  'Centene',
  'Highmark',
  'Regence',
  'Premera',
  'CareFirst',
  'Humana Gold Plus',
  'Medicare Part B',
  'Optum',
  'Geisinger Health Plan',
  'Health Net',
  'UMR',
  'Meritain Health',
  'Superior HealthPlan',
];
const credentials = [
  'MD',
  'M.D.',
  'DO',
  'D.O.',
  'NP',
  'PA-C',
  'PA',
  'RN',
  'MD, FACC',
  'DPM',
  'PhD',
  'PsyD',
  'DPT',
  'PT',
  'LCSW',
  'FNP-C',
  'APRN',
  'MD, FACS',
  'CRNP',
  'CNM',
  'OD',
  'PharmD',
  'DNP',
  'LPN',
  'MD, MPH',
  'RDN',
];
const signs = [
  "'s sign",
  "'s test",
  "'s disease",
  ' test',
  ' sign',
  ' disease',
  ' syndrome',
  "'s syndrome",
  ' maneuver',
  ' fracture',
  "'s contracture",
  "'s palsy",
  ' score',
  ' scale',
  ' catheter',
  ' classification',
  ' index',
  "'s cyst",
  "'s thyroiditis",
  ' reflex',
  ' lesion',
  "'s esophagus",
  ' criteria',
];
const kinWords = [
  'wife',
  'husband',
  'son',
  'daughter',
  'mother',
  'father',
  'brother',
  'sister',
  'spouse',
  'partner',
  'aunt',
  'uncle',
  'niece',
  'nephew',
  'cousin',
  'grandson',
  'granddaughter',
  'grandmother',
  'stepson',
  'stepmother',
  'fiancé',
  'roommate',
  'neighbor',
  'friend',
  'caregiver',
  'guardian',
  'sister-in-law',
  'mom',
  'dad',
];
const streets =
  'Street,Avenue,Road,Drive,Lane,Court,Boulevard,Way,Place,Terrace,Circle,Trail,Parkway,St,Ave,Rd,Dr,Ln,Ct,Blvd,Pl,Ter,Cir,Hwy,Highway,Pkwy,Loop,Square,Pike,Run'.split(
    ',',
  );

const plain = (text: string): Filling => ({ text });
const two = (value: number): string => String(value).padStart(2, '0');
const ordinal = (day: number): string =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;

function dateText(random: Random, [year, month, day]: readonly [number, number, number]): string {
  const name = months[month - 1] ?? 'May';
  const short = name.slice(0, 3);
  return random.pick([
    `${month}/${day}/${year}`,
    `${two(month)}/${two(day)}/${year}`,
    `${month}/${day}/${two(year % 100)}`,
    `${two(month)}-${two(day)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${name} ${day}, ${year}`,
    `${name} ${ordinal(day)}`,
    `${short} ${day}, ${year}`,
    `${day} ${short} ${year}`,
    `${two(day)}${short.toUpperCase()}${year}`,
    `${two(month)}.${two(day)}.${year}`,
  ]);
}

function phoneText(random: Random): string {
  const [area, last] = [`${random.int(2, 9)}${random.digits(2)}`, `01${random.digits(2)}`];
  return random.pick([
    `(${area}) 555-${last}`,
    `${area}-555-${last}`,
    `${area}.555.${last}`,
    `${area} 555 ${last}`,
    `+1 ${area} 555 ${last}`,
    `${area}555${last}`,
  ]);
}

/** The ways a person is written. */
function personText(person: Person, form: string, random: Random): Pick<Filling, 'text' | 'variant'> {
  const { first, last, middle, nick } = person;
  const initial = middle === '' ? '' : `${middle.charAt(0)}${random.chance(0.6) ? '.' : ''}`;
  const inner = middle === '' || random.chance(0.35) ? '' : `${random.chance(0.6) ? initial : middle} `;
  switch (form) {
    case 'first':
      return { text: first };
    case 'last':
      return { text: last };
    case 'nick':
      return { text: nick, variant: 'nickname' };
    case 'initials':
      return {
        text: random.pick([`${first.charAt(0)}.${last.charAt(0)}.`, `${first.charAt(0)}${last.charAt(0)}`]),
        variant: 'initials',
      };
    case 'short':
      return { text: `${first.charAt(0)}. ${last}` };
    case 'back':
      return {
        text: `${last}${random.pick([', ', ', ', ', ', ','])}${first}${inner === '' ? '' : ` ${inner.trim()}`}`,
      };
    default:
      return { text: `${first} ${inner}${last}` };
  }
}

const cases: Readonly<Record<string, (text: string) => string>> = {
  caps: (text) => text.toUpperCase(),
  low: (text) => text.toLowerCase(),
};

function typo(text: string, random: Random): string {
  const at = random.int(1, Math.max(1, text.length - 2));
  const cut = text.slice(0, at);
  return random.pick([
    cut + text.slice(at + 1),
    cut + text.charAt(at) + text.slice(at),
    cut + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  ]);
}

/** Fills slots for one case. Slots of people end in a form, `pt.back`, and may end in a case, `pt.back.caps`. */
export function slotsOf(one: Case, split: Split, random: Random): Slots {
  const lists = listsOf(split);
  const person = (who: Person, type: PhiType, form: string, letters: string, known: boolean): Filling => {
    const { text, variant } = personText(who, form, random);
    const cased = (cases[letters] ?? ((same: string) => same))(text);
    const isTypo = type === 'NAME' && variant === undefined && cased.length > 5 && random.chance(0.015);
    return {
      text: isTypo ? typo(cased, random) : cased,
      type,
      scope: type === 'PROVIDER' ? 'provider' : 'patient',
      known,
      variant: isTypo ? 'typo' : variant,
    };
  };
  const people: Readonly<Record<string, readonly [Person | undefined, PhiType, boolean]>> = {
    pt: [one.patient, 'NAME', true],
    ...Object.fromEntries(one.relatives.map((who, at) => [`rel${at || ''}`, [who, 'RELATIVE', false] as const])),
    ...Object.fromEntries(one.staff.map((who, at) => [`dr${at || ''}`, [who, 'PROVIDER', true] as const])),
    ...Object.fromEntries(one.outside.map((who, at) => [`out${at || ''}`, [who, 'PROVIDER', false] as const])),
  };
  return (slot) => {
    const [name = '', form = 'full', letters = ''] = slot.split('.');
    const [who, type, known] = people[name] ?? [];
    if (who && type) return person(who, type, form, letters, known ?? false);
    const filling = other(name, one, lists, random);
    if (filling === undefined || (form !== 'caps' && form !== 'low')) return filling;
    return { ...filling, text: (cases[form] ?? String)(filling.text) };
  };
}

type Fill = (one: Case, lists: Lists, random: Random) => Filling;

const number = (random: Random, length: number): string => `${random.int(1, 9)}${random.digits(length - 1)}`;
const facility =
  (at: number): Fill =>
  (one) => ({ text: one.facilities[at] ?? one.clinic, type: 'FACILITY', scope: 'provider' });
const town =
  (at: number): Fill =>
  (one) => ({ text: one.towns[at] ?? 'Springfield', type: 'CITY', scope: 'patient' });
const account = (text: string): Filling => ({ text, type: 'ACCOUNT' });
const word = (lists: Lists, random: Random): string => random.pick(random.chance(0.55) ? lists.words : lists.clinical);
const someDate = (random: Random): readonly [number, number, number] => [
  random.int(2023, 2026),
  random.int(1, 12),
  random.int(1, 28),
];

const fills: Readonly<Record<string, Fill>> = {
  clinic: (one) => ({ text: one.clinic, type: 'FACILITY', scope: 'provider', known: true }),
  fac: facility(0),
  fac1: facility(1),
  fac2: facility(2),
  emp: (one) => ({ text: one.employer, type: 'EMPLOYER', known: true }),
  city: town(0),
  city1: town(1),
  city2: town(2),
  ccity: (one) => ({ text: one.towns[3] ?? 'Springfield', type: 'CITY', scope: 'provider', known: true }),
  street: (_, lists, random) => ({
    text: `${random.int(1, 29999)} ${random.chance(0.3) ? `${random.pick(['N', 'S.', 'E', 'West', 'North', 'NE', 'SW'])} ` : ''}${streetName(lists, random)} ${random.pick(streets)}${random.chance(0.2) ? `${random.pick([', Apt', ' Unit', ', Ste', ' #'])} ${random.int(1, 400)}` : ''}`,
    type: 'ADDRESS',
    known: true,
  }),
  pobox: (_, _lists, random) => ({
    text: `${random.pick(['PO Box', 'P.O. Box', 'P O Box'])} ${random.int(10, 9999)}`,
    type: 'ADDRESS',
  }),
  st: (_, _lists, random) => plain(random.pick(states)),
  zip: (_, _lists, random) => ({
    text: random.digits(5) + (random.chance(0.1) ? `-${random.digits(4)}` : ''),
    type: 'ZIP',
    known: true,
  }),
  date: (_, _lists, random) => ({ text: dateText(random, someDate(random)), type: 'DATE' }),
  dob: (one, _lists, random) => ({ text: dateText(random, one.dob), type: 'DATE', known: true }),
  d8: (one, _lists, random) => ({
    text: (random.chance(0.5) ? someDate(random) : one.dob).map(two).join(''),
    type: 'DATE',
  }),
  phone: (_, _lists, random) => ({ text: phoneText(random), type: 'PHONE' }),
  email: (one, _lists, random) => ({
    text: `${[one.patient.first, one.patient.last].map((name) => name.toLowerCase().replace(/[^a-z]/g, '')).join(random.pick(['.', '_', '']))}${random.int(1, 99)}@example.${random.pick(['com', 'org', 'net'])}`,
    type: 'EMAIL',
  }),
  mrn: (_, _lists, random) => ({
    text: random.pick(['', '', 'MR', 'E', 'M-']) + number(random, random.int(6, 9)),
    type: 'MRN',
    known: true,
  }),
  member: (_, _lists, random) => ({
    text: random.pick(['W', 'H', 'XQP', 'ZGP', '']) + number(random, 9),
    type: 'MEMBER_ID',
    known: true,
  }),
  group: (_, _lists, random) => account(random.pick(['GRP', '', '00']) + number(random, 6)),
  claim: (_, _lists, random) => account(random.pick(['', 'CL', '2025', 'ICN']) + number(random, 9)),
  auth: (_, _lists, random) => account(random.pick(['', 'A', 'AUTH', 'PA-']) + number(random, 7)),
  acct: (_, _lists, random) => account(random.pick(['', 'A', 'AC-']) + number(random, 7)),
  ssn: (_, _lists, random) => ({
    text: `9${random.digits(2)}-${random.digits(2)}-${random.digits(4)}`,
    type: 'SSN',
    known: true,
  }),
  npi: (_, _lists, random) => ({ text: `1${random.digits(9)}`, type: 'NPI', scope: 'provider' }),
  tin: (_, _lists, random) => ({ text: `${random.digits(2)}-${random.digits(7)}`, type: 'TIN', scope: 'provider' }),
  cred: (_, _lists, random) => plain(random.pick(credentials)),
  title: (one, _lists, random) =>
    plain(one.patient.female ? random.pick(['Ms.', 'Mrs.', 'Ms']) : random.pick(['Mr.', 'Mr.', 'Mr'])),
  kin: (_, _lists, random) => plain(random.pick(kinWords)),
  Kin: (_, _lists, random) => plain(written(random.pick(kinWords))),
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
  age: (_, _lists, random) => ({ text: String(random.int(2, 89)), keep: 'age' }),
  drug: (_, _lists, random) => ({ text: random.pick(drugs), keep: 'drug' }),
  coined: (_, _lists, random) => ({ text: coinedDrug(random), keep: 'drug' }),
  dose: (_, _lists, random) => ({
    text: random.pick(['5 mg', '10 mg', '20 mg', '500 mg', '0.5 mL', '40 units', '25 mcg', '1 tablet', '2 puffs']),
    keep: 'dose',
  }),
  code: (_, _lists, random) => ({
    text: `${random.pick([...'CDEFGHIJKLMNRSZ'])}${random.digits(2)}.${random.int(0, 99)}`,
    keep: 'code',
  }),
  carc: (_, _lists, random) => ({
    text: `${random.pick(['CO', 'PR', 'OA', 'PI'])}-${random.int(1, 252)}`,
    keep: 'code',
  }),
  eponym: (_, lists, random) => ({ text: written(random.pick(lists.eponyms)) + random.pick(signs), keep: 'eponym' }),
  bare: (_, lists, random) => ({ text: written(random.pick(lists.eponyms)), keep: 'eponym' }),
  abbr: (_, _lists, random) =>
    plain(Array.from({ length: random.int(2, 5) }, () => random.pick([...'ABCDEFGHILMNOPRSTUVW'])).join('')),
  vital: (_, _lists, random) => ({
    text: random.pick([
      `BP ${random.int(95, 180)}/${random.int(55, 100)}`,
      `HR ${random.int(50, 120)}`,
      `SpO2 ${random.int(88, 100)}%`,
      `Temp ${random.int(97, 102)}.${random.int(0, 9)}`,
      `RR ${random.int(10, 26)}`,
      `BMI ${random.int(18, 45)}.${random.int(0, 9)}`,
    ]),
    keep: 'vital',
  }),
  payer: (_, _lists, random) => plain(random.pick(payers)),
  money: (_, _lists, random) => plain(`$${random.int(10, 5000)}.${random.digits(2)}`),
  month: (_, _lists, random) => plain(random.pick(months)),
  weekday: (_, _lists, random) => plain(random.pick(weekdays)),
  time: (_, _lists, random) =>
    plain(`${random.int(1, 12)}:${two(random.int(0, 59))} ${random.pick(['AM', 'PM', 'am', 'pm'])}`),
  n: (_, _lists, random) => plain(String(random.int(1, 30))),
  w: (_, lists, random) => plain(word(lists, random)),
  W: (_, lists, random) => plain(written(word(lists, random))),
  c: (_, lists, random) => plain(random.pick(lists.clinical)),
  C: (_, lists, random) => plain(written(random.pick(lists.clinical))),
};

function streetName(lists: Lists, random: Random): string {
  const draw = random.next();
  if (draw < 0.3)
    return random.pick([
      'Main',
      'Oak',
      'Maple',
      'Church',
      'Park',
      'Elm',
      'Lake',
      'Hill',
      'Pine',
      'Washington',
      'Cedar',
      'Mill',
      'Spring',
      'Ridge',
      'River',
      'Martin Luther King Jr',
      'County Line',
    ]);
  if (draw < 0.45) return ordinal(random.int(1, 140));
  return written(random.pick(draw < 0.8 ? lists.commonLast : lists.words));
}

const drugHeads =
  'uni levo micro dexi pro endo cardi vena tri neo alka zol lumi ora bio flex hydro pre ava revi syna tolu mira cel ibra'.split(
    ' ',
  );
const drugTails =
  'throid gestin pril mab vir statin zole cillin mycin pam lol sartan tide gliptin flozin nib cort dex tal vex ra xa za dyne tine phen lex vance tiva'.split(
    ' ',
  );

/** A name of a drug that no list holds. */
function coinedDrug(random: Random): string {
  const name = random.pick(drugHeads) + random.pick(['', 'lo', 'mi', 'ra', 'to']) + random.pick(drugTails);
  return random.chance(0.7) ? written(name) : name;
}

function other(name: string, one: Case, lists: Lists, random: Random): Filling | undefined {
  return fills[name]?.(one, lists, random);
}
