/** What a chart says about health: drugs, doses, scores, signs, results. All of it must stay. */
import { brands, generics, remedies, shortDrugs } from './banks/drugs.ts';
import { findingsOf } from './banks/office.ts';
import { abbreviations, bareEponyms, devices, diagnoses, labs, mixedAbbreviations, scores } from './banks/terms.ts';
import type { Fill } from './fills.ts';
import type { Lists } from './lists.ts';
import { written } from './names.ts';
import type { Random } from './random.ts';

const word = (lists: Lists, random: Random): string => random.pick(random.chance(0.55) ? lists.words : lists.clinical);

/** Somebody writes everything large or small, now and then. */
const loosely = (text: string, random: Random): string => {
  const draw = random.next();
  return draw < 0.1 ? text.toUpperCase() : draw < 0.18 ? text.toLowerCase() : text;
};

function drugText(random: Random): string {
  const draw = random.next();
  if (draw < 0.45) return loosely(random.pick(brands), random);
  if (draw < 0.9) {
    const name = random.pick(generics);
    return random.chance(0.25) ? written(name) : loosely(name, random);
  }
  return random.pick(shortDrugs);
}

function sigText(random: Random): string {
  const n = random.pick([5, 10, 20, 25, 40, 50, 75, 81, 100, 250, 300, 500, 800, 1000]);
  const often = random.pick([
    'daily',
    'BID',
    'bid',
    'TID',
    'tid',
    'QID',
    'QHS',
    'qhs',
    'prn',
    'PRN',
    'q6h',
    'q4-6h prn',
    'qd',
    'QD',
    'QAM',
    'nightly',
    'weekly',
    'x7d',
    'x 10 d',
  ]);
  return random.pick([
    `${n} ${often}`,
    `${n} mg ${often}`,
    `${n}mg ${often}`,
    `${n} MG PO ${often}`,
    `${n} mcg ${often}`,
    `${n}/${random.pick([12.5, 25, 325, 125])} ${often}`,
    `${n} MG TABLET #${random.pick([14, 30, 60, 90])}`,
    `${n} MG TAB`,
    `1 tab po ${often}`,
    `2 puffs ${often}`,
    `${n} units SQ ${often}`,
    `${n}`,
  ]);
}

function labText(random: Random): string {
  const value = random.pick([
    `${random.int(1, 400)}`,
    `${random.int(0, 19)}.${random.int(0, 9)}`,
    `${random.int(0, 3)}.${random.digits(2)}`,
    'nl',
    'neg',
    'pending',
    '<2',
    '>60',
  ]);
  const unit = random.chance(0.2) ? random.pick([' mg/dL', ' ng/mL', ' mmol/L', '%', ' U/L', ' K', ' pg/mL']) : '';
  return random.pick(labs) + random.pick([' ', ' ', ' ', ': ', '=', ' of ', ' was ']) + value + unit;
}

/** An abbreviation as it stands in a chart, now and then of several or of many. */
function abbreviation(random: Random): string {
  const draw = random.next();
  if (draw < 0.15) return random.pick(mixedAbbreviations);
  const one = random.pick(abbreviations);
  if (draw < 0.2) return `${one}s`;
  return draw < 0.3 ? one.toLowerCase() : one;
}

const drugHeads =
  'uni levo micro dexi pro endo cardi vena tri neo alka zol lumi ora bio flex hydro pre ava revi syna tolu mira cel ibra'.split(
    ' ',
  );
const drugTails =
  'throid gestin pril mab vir statin zole cillin mycin pam lol sartan tide gliptin flozin nib cort dex tal vex ra xa za dyne tine phen lex vance tiva'.split(
    ' ',
  );

/** A remedy that few lists hold: an over-the-counter brand, a device, at times a name that nobody has heard of. */
function rare(random: Random): string {
  const draw = random.next();
  if (draw < 0.35) return random.pick(remedies);
  if (draw < 0.6) return random.pick(devices);
  if (draw < 0.8) return random.pick(brands);
  const name = random.pick(drugHeads) + random.pick(['', 'lo', 'mi', 'ra', 'to']) + random.pick(drugTails);
  return random.chance(0.7) ? written(name) : name;
}

/** By the name of the slot. */
export const chartFills: Readonly<Record<string, Fill>> = {
  age: (_, _lists, random) => ({ text: String(random.int(2, 89)), keep: 'age' }),
  age90: (_, _lists, random) => ({ text: String(random.int(90, 104)), type: 'AGE90' }),
  drug: (_, _lists, random) => ({ text: drugText(random), keep: 'drug' }),
  brand: (_, _lists, random) => ({ text: loosely(random.pick(brands), random), keep: 'drug' }),
  coined: (_, _lists, random) => ({ text: rare(random), keep: 'drug' }),
  dev: (_, _lists, random) => ({ text: random.pick(devices), keep: 'device' }),
  otc: (_, _lists, random) => ({ text: random.pick(remedies), keep: 'drug' }),
  dose: (_, _lists, random) => ({
    text: random.pick(['5 mg', '10 mg', '20 mg', '500 mg', '0.5 mL', '40 units', '25 mcg', '1 tablet', '2 puffs']),
    keep: 'dose',
  }),
  sig: (_, _lists, random) => ({ text: sigText(random) }),
  code: (_, _lists, random) => ({
    text: `${random.pick([...'CDEFGHIJKLMNRSZ'])}${random.digits(2)}.${random.int(0, 99)}`,
    keep: 'code',
  }),
  carc: (_, _lists, random) => ({
    text: `${random.pick(['CO', 'PR', 'OA', 'PI'])}${random.pick(['-', '-', ' '])}${random.int(1, 252)}`,
    keep: 'code',
  }),
  rarc: (_, _lists, random) => ({
    text: `${random.pick(['N', 'M', 'MA', 'P', 'W'])}${random.int(1, 830)}`,
    keep: 'code',
  }),
  eponym: (_, lists, random) => ({
    text:
      (random.chance(0.5) ? written(random.pick(lists.eponyms)) : random.pick(bareEponyms).replace(/'s?$/, '')) +
      random.pick(findingsOf),
    keep: 'eponym',
  }),
  bare: (_, lists, random) => ({ text: written(random.pick(lists.eponyms)), keep: 'eponym' }),
  ep: (_, lists, random) => ({
    text: random.chance(0.75) ? random.pick(bareEponyms) : written(random.pick(lists.eponyms)),
    keep: 'eponym',
  }),
  abbr: (_, _lists, random) => ({
    text: random.chance(0.25)
      ? Array.from({ length: random.int(2, 5) }, () => random.pick([...'ABCDEFGHILMNOPRSTUVW'])).join('')
      : random.pick(abbreviations),
  }),
  ab: (_, _lists, random) => ({ text: abbreviation(random), keep: 'abbreviation' }),
  dx: (_, _lists, random) => ({ text: loosely(random.pick(diagnoses), random), keep: 'diagnosis' }),
  score: (_, _lists, random) => ({
    text: random.pick(scores).replace('#', String(random.int(0, 40))),
    keep: 'score',
  }),
  lab: (_, _lists, random) => ({ text: labText(random), keep: 'lab' }),
  side: (_, _lists, random) => ({ text: random.pick(['L', 'R', 'L', 'R', 'bilat', 'B', 'left', 'right', 'Lt', 'Rt']) }),
  vital: (_, _lists, random) => ({
    text: random.pick([
      `BP ${random.int(95, 180)}/${random.int(55, 100)}`,
      `bp ${random.int(95, 180)}/${random.int(55, 100)}`,
      `HR ${random.int(50, 120)}`,
      `P ${random.int(50, 120)}`,
      `SpO2 ${random.int(88, 100)}%`,
      `O2 ${random.int(88, 100)}% RA`,
      `Temp ${random.int(97, 102)}.${random.int(0, 9)}`,
      `T ${random.int(97, 102)}.${random.int(0, 9)}`,
      `RR ${random.int(10, 26)}`,
      `BMI ${random.int(18, 45)}.${random.int(0, 9)}`,
      `Wt ${random.int(90, 290)} lb`,
      `Ht 5'${random.int(1, 11)}"`,
    ]),
    keep: 'vital',
  }),
  w: (_, lists, random) => ({ text: word(lists, random) }),
  W: (_, lists, random) => ({ text: written(word(lists, random)) }),
  c: (_, lists, random) => ({ text: random.pick(lists.clinical) }),
  C: (_, lists, random) => ({ text: written(random.pick(lists.clinical)) }),
};
