/** Made-up clinics, hospitals, shops, schools and firms, in the odd shapes that their names have. */
import {
  bigFirms,
  drugStores,
  famous,
  mottoes,
  purposes,
  schools,
  shops,
  shortKinds,
  sites,
  unions,
} from './banks/places.ts';
import { inSplit, type Lists, type Split } from './lists.ts';
import { oneSurname, written } from './names.ts';
import type { Random } from './random.ts';

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

const heads = {
  train: [...facilityHeads.train, ...mottoes.filter((motto) => inSplit(motto, 'train'))],
  test: [...facilityHeads.test, ...mottoes.filter((motto) => inSplit(motto, 'test'))],
} satisfies Record<Split, string[]>;

/** What a name of a place is made from. */
interface Draw {
  readonly lists: Lists;
  readonly split: Split;
  readonly random: Random;
}

const town = ({ lists, random }: Draw): string => written(random.pick(lists.towns));
const surname = ({ lists, random }: Draw): string => oneSurname(lists, random);

function head(draw: Draw): string {
  const { lists, split, random } = draw;
  const share = random.next();
  if (share < 0.52) return random.pick(heads[split]);
  if (share < 0.69) return town(draw);
  if (share < 0.84) return surname(draw);
  if (share < 0.93)
    return `${written(random.pick(lists.words))}${random.chance(0.4) ? ` ${written(random.pick(lists.words))}` : ''}`;
  return `${random.pick(['North', 'South', 'East', 'West', 'Upper', 'Central', 'Greater', 'Mid'])}${random.pick([' ', ' ', '-'])}${town(draw)}`;
}

type Shape = (draw: Draw) => string;

/** Shapes of names of clinics with their weights. */
const facilityShapes: readonly (readonly [number, Shape])[] = [
  [
    34,
    (draw) => {
      const name = `${head(draw)} ${draw.random.pick(facilityKinds)}`;
      return draw.random.chance(0.06)
        ? `${name}, ${draw.random.pick(['PA', 'PC', 'LLC', 'PLLC', 'P.A.', 'P.C.', 'Inc.'])}`
        : name;
    },
  ],
  [4, (draw) => `${draw.random.pick(facilityKinds)} of ${town(draw)}`],
  [
    4,
    (draw) =>
      `${surname(draw)} ${draw.random.pick(['&', 'and'])} ${surname(draw)}${draw.random.chance(0.7) ? ` ${draw.random.pick(facilityKinds)}` : ''}`,
  ],
  [14, (draw) => `${head(draw)} ${draw.random.pick(shortKinds)}`],
  [4, (draw) => `${town(draw)} ${draw.random.pick(shortKinds)}`],
  [5, university],
  [7, drugStore],
  [
    4,
    (draw) =>
      `${head(draw)} ${draw.random.pick([...facilityKinds, ...shortKinds])}${draw.random.pick([' - ', ' ', ', ', ' @ ', ' of ', ' at ', ' in '])}${town(draw)}`,
  ],
  [
    3,
    (draw) =>
      `${draw.random.pick(['Center', 'Centre', 'Institute', 'Institutes', 'Clinic', 'House', 'Partners', 'Alliance'])} for ${draw.random.pick(purposes)}${draw.random.chance(0.3) ? `, ${town(draw)}` : ''}`,
  ],
  [
    3,
    (draw) =>
      `${draw.random.pick(mottoes.filter((motto) => inSplit(motto, draw.split)))}${draw.random.chance(0.5) ? `${draw.random.pick([' - ', ' ', ' of '])}${town(draw)}` : ''}`,
  ],
  [
    3,
    (draw) =>
      `${draw.random.pick(['Urology', 'Heart', 'Kidney', 'Spine', 'Women', 'Eye', 'Lung', 'Pain', 'Cancer', 'Skin', 'Digestive'])} ${draw.random.pick(['Partners', 'Specialists', 'Physicians', 'Care', 'Consultants', 'Institute', 'Associates'])} of ${draw.random.pick(['the ', 'the ', ''])}${draw.random.chance(0.5) ? written(draw.random.pick(draw.lists.words)) : town(draw)}`,
  ],
  [2, (draw) => `${surname(draw)}'s ${draw.random.pick(shortKinds)}`],
  [3, ({ random }) => `${random.pick(famous)}${random.chance(0.25) ? ` ${random.pick(shortKinds)}` : ''}`],
  [2, (draw) => `${letters(draw.random)}${draw.random.chance(0.6) ? ` ${draw.random.pick(shortKinds)}` : ''}`],
  [
    2,
    (draw) =>
      `${town(draw)} ${draw.random.pick(['County jail', 'Correctional', 'County Health', 'IHS', 'VA', 'VAMC', 'SNF', 'Indian Hospital', 'Elementary', 'Preschool', 'Senior Center', 'Parish Hospital', 'ASC', 'ED'])}`,
  ],
  [
    4,
    ({ lists, split, random }) =>
      random.chance(0.4) ? `St. ${written(random.pick(lists.first))}` : random.pick(heads[split]),
  ],
];

const letters = (random: Random): string =>
  Array.from({ length: random.int(3, 4) }, () => random.pick([...'ABCEGHLMNPRSTUVW'])).join('');

function university(draw: Draw): string {
  const { random } = draw;
  const name = random.pick(['University of', 'Univ. of', 'Univ of', 'U of', 'UT Health', 'UC', 'LSU', 'Texas Tech']);
  const kind = random.pick(['', ' Hospital', ' Medical Center', ' Health', ' Med Ctr', ' Hosp', ' Eye Institute']);
  return `${name} ${town(draw)}${kind}`;
}

function drugStore(draw: Draw): string {
  const { random } = draw;
  const chain = random.chance(0.6)
    ? random.pick(drugStores)
    : random.pick([
        `${surname(draw)} Drugs`,
        `${surname(draw)}'s Pharmacy`,
        `${town(draw)} Pharmacy`,
        `${head(draw)} Rx`,
        `${head(draw)} Apothecary`,
      ]);
  return (
    chain +
    random.pick([
      ` #${random.int(1, 9999)}`,
      ` Pharmacy #${random.int(1, 9999)}`,
      ` on ${surname(draw)}`,
      ` on ${written(random.pick(draw.lists.words))}`,
      ` ${town(draw)}`,
      ` in ${town(draw)}`,
      ` pharmacy`,
      ` Pharmacy`,
      ` - ${town(draw)}`,
      ` @ ${surname(draw)}`,
    ])
  );
}

/** Shapes of names of firms and schools with their weights. */
const employerShapes: readonly (readonly [number, Shape])[] = [
  [
    42,
    (draw) => {
      const name = `${head(draw)} ${draw.random.pick(trades)}`;
      return draw.random.chance(0.2) ? `${name} ${draw.random.pick(firms)}` : name;
    },
  ],
  [9, (draw) => `${surname(draw)} ${draw.random.pick(firms)}`],
  [4, (draw) => `City of ${town(draw)}`],
  [
    13,
    (draw) =>
      draw.random.pick(bigFirms) +
      draw.random.pick([
        '',
        '',
        ` ${draw.random.pick(sites)}`,
        ` ${draw.random.pick(sites)}`,
        ` #${draw.random.int(10, 9999)}`,
        ` ${town(draw)}`,
        ` in ${town(draw)}`,
        ` of ${town(draw)}`,
      ]),
  ],
  [3, ({ random }) => `${random.pick(unions)} ${random.int(1, 1400)}`],
  [9, (draw) => `${draw.random.chance(0.7) ? town(draw) : head(draw)} ${draw.random.pick(schools)}`],
  [
    9,
    (draw) =>
      `${draw.random.chance(0.5) ? surname(draw) : head(draw)}${draw.random.pick(['', '', "'s", ' &', ' and Sons', ' Bros', ' & Sons'])} ${draw.random.pick(shops)}`,
  ],
  [
    4,
    (draw) =>
      `${written(draw.random.pick(draw.lists.words))}${draw.random.pick([' ', ' ', "'n ", ' & ', '-'])}${written(draw.random.pick(draw.lists.words))} ${draw.random.pick(sites)}`,
  ],
  [3, (draw) => `${town(draw)} ${draw.random.pick(sites)}`],
  [
    2,
    (draw) =>
      `${draw.random.pick(['University of', 'Univ. of', 'Port of', 'County of', 'Archdiocese of', 'State of', 'Town of'])} ${town(draw)}`,
  ],
  [2, (draw) => letters(draw.random)],
];

function drawn(shapes: readonly (readonly [number, Shape])[], draw: Draw): string {
  let share = draw.random.int(
    1,
    shapes.reduce((sum, [weight]) => sum + weight, 0),
  );
  for (const [weight, shape] of shapes) {
    share -= weight;
    if (share <= 0) return shape(draw).trim();
  }
  return head(draw);
}

/** The name of a clinic, a hospital, a pharmacy or a laboratory. */
export const facility = (lists: Lists, split: Split, random: Random): string =>
  drawn(facilityShapes, { lists, split, random });

/** The name of a firm, a school, a shop or a union. */
export const employer = (lists: Lists, split: Split, random: Random): string =>
  drawn(employerShapes, { lists, split, random });
