/** Made-up people, places and numbers of one case. */
import { type Lists, listsOf, type Split } from './lists.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly nick: string;
  readonly female: boolean;
}

export interface Case {
  readonly patient: Person;
  readonly relatives: readonly Person[];
  readonly staff: readonly Person[];
  readonly outside: readonly Person[];
  readonly clinic: string;
  readonly facilities: readonly string[];
  readonly employer: string;
  readonly towns: readonly string[];
  readonly dob: readonly [number, number, number];
}

const onsets = 'b c d f g h j k l m n p r s t v w z br ch dr fr gr kr kh ng nh ph pr sh st th tr sch dz gw mb ts'.split(
  ' ',
);
const vowels = 'a e i o u a e i o ai ee ou ie ua ei ya'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 'm', 'k', 't', 'ng', 'sh'];
const endings =
  'ez es os ini ello ova ov ski sky czyk enko vic son sen berg mann stein dottir ides poulos ian yan oglu pour zadeh wala kar nath eswaran ono moto mura uchi nen la lainen ic ak ek ik uk escu eanu eira inho quist gaard sma stra ma wu ang inh uyen uong ade ola kwu ike mba eni'.split(
    ' ',
  );

function invented(random: Random, surname: boolean): string {
  let name = '';
  for (let n = random.int(1, 2); n > 0; n -= 1) name += random.pick(onsets) + random.pick(vowels);
  name += random.pick(codas);
  if (surname) return name + random.pick(endings);
  return name.length < 4
    ? name + random.pick(['a', 'o', 'in', 'el', 'ia'])
    : name + random.pick(['', '', 'a', 'o', 'i', 'e']);
}

/** A folded name as it is written: capitals after blanks, hyphens and apostrophes. */
export const written = (folded: string): string =>
  folded.replace(/(^|[ '-])([a-z])/g, (_, gap, char) => gap + char.toUpperCase());

const marks = new Map(
  Object.entries({
    a: 'áàâäãåąă',
    e: 'éèêëęě',
    i: 'íìîïı',
    o: 'óòôöõøő',
    u: 'úùûüűů',
    n: 'ñńň',
    c: 'çčć',
    s: 'šśş',
    z: 'žźż',
    l: 'ł',
    y: 'ý',
    r: 'ř',
    d: 'đ',
    g: 'ğ',
  }).map(([letter, with_]) => [letter, [...with_]] as const),
);

function withMarks(name: string, random: Random): string {
  return [...name].map((char) => (random.chance(0.35) ? random.pick(marks.get(char) ?? [char]) : char)).join('');
}

const particles = ['de', 'de la', 'van', 'von', 'del', 'van der', 'dos', 'el', 'al', 'bin', 'di'];

function firstName(lists: Lists, random: Random): string {
  const draw = random.next();
  const name = written(
    draw < 0.15 ? invented(random, false) : random.pick(draw < 0.27 ? lists.wordFirst : lists.first),
  );
  const whole = random.chance(0.06)
    ? `${name}${random.pick([' ', ' ', '-'])}${written(random.pick(lists.first))}`
    : name;
  return random.chance(0.1) ? withMarks(whole, random) : whole;
}

function oneSurname(lists: Lists, random: Random): string {
  const draw = random.next();
  if (draw < 0.17) return written(invented(random, true));
  if (draw < 0.28) return written(random.pick(draw < 0.2 ? lists.words : lists.wordLast));
  return written(random.pick(draw < 0.6 ? lists.commonLast : lists.last));
}

function surname(lists: Lists, random: Random): string {
  const one = oneSurname(lists, random);
  const draw = random.next();
  if (draw < 0.09) return `${one}-${oneSurname(lists, random)}`;
  if (draw < 0.13)
    return `${one} ${random.chance(0.3) ? oneSurname(lists, random).toLowerCase() : oneSurname(lists, random)}`;
  if (draw < 0.16) return `${random.pick(particles)} ${one}`;
  if (draw < 0.19) return random.pick(["O'", 'Mc', 'Mac', "D'", 'De', 'Le', 'St. ']) + one;
  return draw < 0.29 ? withMarks(one, random) : one;
}

function personOf(lists: Lists, random: Random, last?: string): Person {
  const first = firstName(lists, random);
  const draw = random.next();
  const middle = draw < 0.5 ? '' : draw < 0.85 ? random.pick([...'ABCDEFGHJKLMNPRSTVW']) : firstName(lists, random);
  return {
    first,
    middle,
    last: last ?? surname(lists, random),
    nick: first.slice(0, random.int(3, 4)) + random.pick(['', 'ie', 'y']),
    female: random.chance(0.5),
  };
}

const facilityHeads = {
  train:
    'Silver Pine,Maple Grove,Harbor,Blue Heron,Summit,Prairie,Valley,Granite,Oakmont,St. Agnes,Saint Brendan,Mercy,Good Shepherd,Three Rivers,Evergreen,Copper Ridge,Eastside,Northern Plains,Red Rock,Willow Bend,Seaside,Piedmont,Highland,Magnolia,Tidewater,Big Sky,Golden Gate,Hawthorn,Holy Family,Bayview,Cypress,Falcon,Lone Star,Elm Street,Crossroads,First Choice,Premier,Advanced,Allied,Metro,Tri-County,Westfield,Orchard Park,Sunset,Desert Bloom,Birchwood,Glen Arbor,Canyon,Pinnacle,Heritage,Liberty,Unity,Beacon Hill,Great Lakes,Rolling Hills,Deer Creek,Eagle,Sandstone,Mountain View,Pacific,Atlantic,Midtown,Southgate,Cherry Hill,Marigold,Juniper,Kingfisher,Thornbury,Stony Brook,Rosewood,Amber Valley,Twin Oaks,Old Mill,Whispering Pines,Grand River,Cascade'.split(
      ',',
    ),
  test: "Larkspur,Quarry Lake,Saint Odile,Bright Water,Horseshoe Bend,Quail Run,Northwind,Sycamore Hollow,Beaver Dam,Our Lady of Hope,Dogwood,Timber Creek,Gold Coast,Spring Meadow,Fairhaven,Wild Rose,Slate Hill,Buena Vista,Pelican Bay,Foothills,Clover,Ironbridge,Upper Valley,Wheatland,Moon Lake,Raven's Gate".split(
    ',',
  ),
} satisfies Record<Split, string[]>;

const facilityKinds =
  "Clinic,Hospital,Medical Center,Medical Group,Health Center,Family Practice,Family Medicine,Internal Medicine,Orthopedics,Orthopaedic Associates,Cardiology,Cardiology Associates,Heart Center,Imaging,Imaging Center,Radiology,Oncology,Cancer Institute,Surgical Center,Surgery Center,Surgical Associates,Rehabilitation,Physical Therapy,Pediatrics,Pediatric Associates,Gastroenterology,Neurology,Pulmonary Clinic,Rheumatology,Endocrinology,Dermatology,Skin Center,Women's Health,Women's Clinic,Eye Associates,Eye Institute,Eye Center,Urgent Care,Walk-In Clinic,Health System,Healthcare,Regional Hospital,Community Hospital,Community Health,Memorial Hospital,General Hospital,Children's Hospital,Behavioral Health,Counseling,Dental Care,Podiatry,Sleep Center,Pain Center,Wellness Center,Pharmacy,Laboratories,Diagnostics,Dialysis,Hospice,Home Health,Urology,ENT,Allergy and Asthma,Nephrology,Primary Care,Spine Institute,Birth Center,Nursing and Rehab,Veterans Clinic,Physicians,Specialty Clinic,Vascular,Infusion Center,Hand Surgery".split(
    ',',
  );
const trades =
  'Steel,Foods,Logistics,Trucking,Foundry,Bakery,Motors,Insurance,Construction,Plumbing,Electric,Textiles,Lumber,Farms,Dairy,Brewing,Roofing,Realty,Freight,Seed,Elementary School,High School,Middle School,School District,Community College,University,Public Library,Warehouse,Packaging,Printing,Airlines,Hotel,Diner,Landscaping,Software,Systems,Technologies,Bank,Credit Union,Paper Mill,Chemical,Plastics,Machine Works,Auto Body,Grocery,Market,Department Store,Police Department,Fire Department,Transit,Shipyard,Mining,Oil and Gas,Energy,Manufacturing,Tool and Die,Furniture,Glass,Poultry,Nursing Home,Assisted Living,Daycare,Security,Staffing,Cleaning Services,Casino,Railroad,Cement,Law Offices'.split(
    ',',
  );
const firms = [
  'Inc',
  'LLC',
  'Inc.',
  'Co.',
  'Corp',
  'Corporation',
  '& Sons',
  'Group',
  'Holdings',
  'Partners',
  'Bros.',
  'Ltd',
];

const head = (lists: Lists, split: Split, random: Random): string => {
  const draw = random.next();
  if (draw < 0.45) return random.pick(facilityHeads[split]);
  if (draw < 0.6) return written(random.pick(lists.towns));
  if (draw < 0.75) return oneSurname(lists, random);
  if (draw < 0.92)
    return `${written(random.pick(lists.words))}${random.chance(0.4) ? ` ${written(random.pick(lists.words))}` : ''}`;
  return `${random.pick(['North', 'South', 'East', 'West', 'Upper', 'Central', 'Greater'])} ${written(random.pick(lists.towns))}`;
};

function facility(lists: Lists, split: Split, random: Random): string {
  const draw = random.next();
  const kind = random.pick(facilityKinds);
  if (draw < 0.06)
    return `University of ${written(random.pick(lists.towns))} ${random.pick(['Hospital', 'Medical Center', 'Health'])}`;
  if (draw < 0.1) return `${kind} of ${written(random.pick(lists.towns))}`;
  if (draw < 0.14) return `${oneSurname(lists, random)} & ${oneSurname(lists, random)} ${kind}`;
  const name = `${head(lists, split, random)} ${kind}`;
  return random.chance(0.05) ? `${name}, ${random.pick(['PA', 'PC', 'LLC', 'PLLC'])}` : name;
}

function employer(lists: Lists, split: Split, random: Random): string {
  const draw = random.next();
  if (draw < 0.12) return `${oneSurname(lists, random)} ${random.pick(firms)}`;
  if (draw < 0.17) return `City of ${written(random.pick(lists.towns))}`;
  const name = `${head(lists, split, random)} ${random.pick(trades)}`;
  return random.chance(0.2) ? `${name} ${random.pick(firms)}` : name;
}

export type Maker = (random: Random) => Case;

/** Makes the people and places of cases for a split. */
export function caseMaker(split: Split): Maker {
  const lists = listsOf(split);
  return (random) => {
    const patient = personOf(lists, random);
    const some = (count: number, make: () => Person) => Array.from({ length: count }, make);
    const shared = () => (random.chance(0.5) ? patient.last : undefined);
    return {
      patient,
      relatives: some(3, () => personOf(lists, random, shared())),
      staff: some(3, () => personOf(lists, random)),
      outside: some(3, () => personOf(lists, random)),
      clinic: facility(lists, split, random),
      facilities: Array.from({ length: 3 }, () => facility(lists, split, random)),
      employer: employer(lists, split, random),
      towns: Array.from({ length: 4 }, () => written(random.pick(lists.towns))),
      dob: [random.int(1926, 2021), random.int(1, 12), random.int(1, 28)],
    };
  };
}
