/** States and the words of streets, as the Postal Service writes them (Publication 28, appendices B and C). */

const statesByZip = [
  'ct ma me nh nj ri vt pr vi',
  'ny pa de',
  'dc md nc sc va wv',
  'al fl ga ms tn',
  'in ky mi oh',
  'ia mn mt nd sd wi',
  'il ks mo ne',
  'ar la ok tx',
  'az co id nm nv ut wy',
  'ca ak hi or wa gu',
];

/** The digit with which the ZIP codes of a state begin. */
export const firstDigit: ReadonlyMap<string, string> = new Map(
  statesByZip.flatMap((row, digit) => row.split(' ').map((state) => [state, String(digit)] as const)),
);
export const states: ReadonlySet<string> = new Set(firstDigit.keys());

const stateNames =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois ' +
  'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana ' +
  'nebraska nevada new~hampshire new~jersey new~mexico new~york north~carolina north~dakota ohio oklahoma oregon ' +
  'pennsylvania rhode~island south~carolina south~dakota tennessee texas utah vermont virginia washington west~virginia ' +
  'wisconsin wyoming puerto~rico district~of~columbia';

/** For patterns on folded text. */
export const statePattern = [...stateNames.split(' ').map((name) => name.replaceAll('~', ' +')), ...states].join('|');

/** Endings of streets that are hardly ever anything else. */
export const plainSuffixes: ReadonlySet<string> = new Set(
  (
    'street avenue ave av road rd boulevard blvd lane ln drive drv court circle cir parkway pkwy pky highway hwy ' +
    'terrace ter trail trl turnpike tpke pike expressway expy freeway fwy esplanade plaza plz crescent cres causeway ' +
    'alley aly bypass crossing xing sq square strett stret streef avenve avenu rood rcad drivc'
  ).split(' '),
);

/** Endings that are also words, abbreviations or titles: they need a name in capitals before them. */
export const otherSuffixes: ReadonlySet<string> = new Set(
  (
    'st dr ct pl place way walk run row loop path pass point pt park hill hills ridge rdg view vw valley grove glen ' +
    'cove creek bend heights hts landing manor mews mall meadow meadows orchard station trace extension hollow haven ' +
    'knoll lodge oaks springs spur summit vista village bluff bay branch bridge broadway center commons estates ' +
    'gardens gateway green harbor island junction lake loaf mill mission mount overlook parade passage ranch shore ' +
    'square strand track turn union viaduct ville woods'
  ).split(' '),
);

export const directions: ReadonlySet<string> = new Set(
  'n s e w ne nw se sw north south east west northeast northwest southeast southwest'.split(' '),
);

/** What counts things or goes on in a sentence: after a number such a word begins no street. */
export const notStreets: ReadonlySet<string> = new Set(
  (
    'wk wks mos mo yr yrs mg mcg ml g kg cm mm lb lbs day days week weeks month months year years hour hours hr hrs minute minutes min ' +
    'times time tablets tabs tablet capsules units unit iu puffs drops doses patients visits sessions degrees percent ' +
    'the a an of to in on at for with from and or by per is was as that this his her their my your our daily twice ' +
    'once every out am pm point points steps stairs blocks miles feet inches children siblings pregnancies weeks'
  ).split(' '),
);
