/** Facilities by their head nouns, employers by the verb of work or their legal form, towns by state, ZIP or verb. */

import type { Finding, PhiType } from '#phi/finding.ts';
import { isNear } from './near.ts';
import { gap, shape, type Tokens } from './tokens.ts';
import { blankOnly, isCapital, isNameOnly } from './traits.ts';
import { is, nameLists, ordinary } from './words.ts';

/** Longest name of a facility in words. */
const MAX_WORDS = 9;

/** Facilities, employers and towns; marks their words in `taken`. */
export function findPlaces(tokens: Tokens, taken: Uint8Array): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    if (!isCapital(tokens, at) || taken[at]) continue;
    const run = runFrom(tokens, at);
    const hit = readRun(tokens, at, run).map((place) => withTail(tokens, place));
    for (const { from, to, type, sure } of hit) {
      taken.fill(1, from, to);
      // The possessive of a place that is named for somebody belongs to its name: `St. Luke's`.
      const possessive = type === 'FACILITY' && tokens.text.plain.startsWith("'s", tokens.end(to - 1)) ? 2 : 0;
      found.push({ start: tokens.start(from), end: tokens.end(to - 1) + possessive, type, layer: 'names', sure });
    }
    at = run - 1;
  }
  return found;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly type: PhiType;
  readonly sure: boolean;
}

function readRun(tokens: Tokens, from: number, to: number): Place[] {
  const place =
    facilityIn(tokens, from, to) ??
    branchIn(tokens, from, to) ??
    saintOrChildren(tokens, from, to) ??
    pairIn(tokens, from, to) ??
    smallHeaded(tokens, from, to) ??
    employerIn(tokens, from, to);
  const city = cityIn(tokens, place ? place.to : from, to);
  return [...(place ? [place] : []), ...(city ? [city] : [])];
}

/** Where a run of capitalised words ends: `St. Anne's Hospital of the Valley`, `Smith & Sons`. */
function runFrom(tokens: Tokens, from: number): number {
  let to = from + 1;
  while (to < tokens.count && to - from < MAX_WORDS) {
    if (isCapital(tokens, to) && isJoint(tokens, to)) to += 1;
    else if (isLink(tokens, to)) to += 1;
    else break;
  }
  return to;
}

function isJoint(tokens: Tokens, at: number): boolean {
  const between = tokens.before(at);
  if ((between & ~blankOnly) === 0) return (between & gap.wide) === 0 || !isColumn(tokens, at);
  if ((between & gap.period) !== 0 && (between & ~(blankOnly | gap.period)) === 0)
    return /^(?:st|mt|ft|dr)$/.test(tokens.word(at - 1));
  // An ampersand is all that stands between.
  return (
    (between & ~(blankOnly | gap.other)) === 0 &&
    tokens.text.plain.slice(tokens.end(at - 1), tokens.start(at)).trim() === '&'
  );
}

/** Two blanks before a label are a new column, and so are four before anything. */
const isColumn = (tokens: Tokens, at: number): boolean =>
  tokens.start(at) - tokens.end(at - 1) > 3 ||
  (tokens.known(at) & is.never) !== 0 ||
  (tokens.before(at + 1) & gap.colon) !== 0;

/** `and`, `the`. */
const LONGEST_LINK = 3;

const isLink = (tokens: Tokens, at: number): boolean =>
  tokens.size(at) <= LONGEST_LINK &&
  (tokens.before(at) & ~blankOnly) === 0 &&
  (tokens.known(at - 1) & is.workVerb) === 0 &&
  (/^(?:of|and|for|the)$/.test(tokens.word(at)) ||
    (tokens.word(at) === 'at' && (tokens.known(at - 1) & is.facility) !== 0)) &&
  (tokens.before(at + 1) & ~blankOnly) === 0 &&
  (isCapital(tokens, at + 1) || (tokens.word(at + 1) === 'the' && isCapital(tokens, at + 2)));

// --- facilities --------------------------------------------------------------------------------------------------

function facilityIn(tokens: Tokens, from: number, to: number): Place | undefined {
  const start = skipLead(tokens, from, to);
  const head = lastHead(tokens, start, to);
  if (head < 0) return labelled(tokens, start, to);
  const end = tailOf(tokens, head, to);
  const cued = isCued(tokens, start, end);
  if (isTopic(tokens, start, head, end) || isPayer(tokens, start, head) || isSentence(tokens, start, end))
    return undefined;
  if (!isDistinct(tokens, start, end, cued)) return undefined;
  return { from: start, to: end, type: 'FACILITY', sure: cued };
}

/** Shops with many places: the place makes one of them, `Walgreens on Harlem`, `Kinney Drugs #61`. */
const chains =
  /^(?:walgreens|cvs|walmart|kroger|safeway|publix|costco|heb|wegmans|meijer|albertsons|target|rite|winn-dixie|hy-vee|ralphs|vons|quest|labcorp|davita|fresenius|concentra|kinney|duane|sams)$/;

function branchIn(tokens: Tokens, from: number, to: number): Place | undefined {
  if (!chains.test(tokens.word(from))) return undefined;
  if (/^(?:\/pharmacy)? ?#[0-9]/i.test(tokens.text.plain.slice(tokens.end(to - 1), tokens.end(to - 1) + 12)))
    return { from, to, type: 'FACILITY', sure: false };
  const where = to === from + 1 && tokens.word(to) === 'on' && tokens.before(to) === gap.blank;
  if (!where || !isCapital(tokens, to + 1) || tokens.before(to + 1) !== gap.blank) return undefined;
  return { from, to: to + 2, type: 'FACILITY', sure: false };
}

/** `St. Brendan's`, `Our Lady of Victory`, `Phoenix Children's`, `Children's National`: the noun is left out. */
function saintOrChildren(tokens: Tokens, from: number, to: number): Place | undefined {
  const { plain, folded } = tokens.text;
  if (/^our lady of /.test(folded.slice(tokens.start(from), tokens.start(from) + 12)) && to - from > 3)
    return { from, to, type: 'FACILITY', sure: false };
  const isSaint = tokens.word(from) === 'st' && to === from + 2 && plain.startsWith("'s", tokens.end(from + 1));
  // Saint John's wort is a herb.
  if (isSaint && tokens.word(to) !== 'wort') return { from, to, type: 'FACILITY', sure: false };
  for (let at = from; at < to; at += 1) {
    if (tokens.word(at) === 'children' && to - from > 1 && plain.startsWith("'s", tokens.end(at)))
      return { from: skipLead(tokens, from, at), to, type: 'FACILITY', sure: false };
  }
  return undefined;
}

/** `Tidewater Hand & Upper Extremity`, `Westbank Heart & Vascular`: two fields of medicine behind a name. */
function pairIn(tokens: Tokens, from: number, to: number): Place | undefined {
  const start = skipLead(tokens, from, to);
  if (to - start < 3 || !isField(tokens, to - 1) || (tokens.known(start) & medical) !== 0) return undefined;
  if ((tokens.known(start) & is.common) !== 0 && (tokens.known(start) & (is.city | is.frequentSurname)) === 0)
    return undefined;
  for (let at = start + 1; at < to; at += 1) {
    if (tokens.text.plain.slice(tokens.end(at - 1), tokens.start(at)) === ' & ')
      return { from: start, to, type: 'FACILITY', sure: false };
  }
  return undefined;
}

const medical = is.clinical | is.generic | is.specialty;
const isField = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & medical) !== 0 ||
  /^(?:ankle|wrist|joint|breathing|knee|shoulder|hip|nose|throat|breast|bone|kidney|lung|skin|vein|sports|feet|hand|foot)$/.test(
    tokens.word(at),
  );

const smallFacilities = /^(?:pharmacy|clinic|hospital|laboratory|jail|prison|hospice|daycare)$/;
const smallEmployers =
  /^(?:plant|hub|warehouse|factory|mill|depot|terminal|dealership|cannery|library|museum|refinery|shipyard|sawmill|brewery|post)$/;

/** `Wewoka IHS pharmacy`, `Bashas' pharmacy`, `FedEx hub`: what it is stands behind its name in small letters. */
function smallHeaded(tokens: Tokens, from: number, to: number): Place | undefined {
  if (to >= tokens.count || (tokens.before(to) & ~(blankOnly | gap.quote)) !== 0) return undefined;
  // `the Duluth paper mill`
  const made =
    /^(?:paper|steel|saw|coal|lumber|textile|meat|poultry|wind|power|public|school)$/.test(tokens.word(to)) &&
    tokens.before(to + 1) === gap.blank;
  if (made && smallEmployers.test(tokens.word(to + 1)))
    return { from: skipLead(tokens, from, to), to: to + 2, type: 'EMPLOYER', sure: false };
  const type = smallFacilities.test(tokens.word(to))
    ? 'FACILITY'
    : smallEmployers.test(tokens.word(to))
      ? 'EMPLOYER'
      : undefined;
  const start = type === undefined ? to : skipLead(tokens, from, to);
  for (let at = start; at < to; at += 1) {
    const known = tokens.known(at);
    if ((known & (general | is.clinical)) !== 0 || !isCapital(tokens, at)) continue;
    if ((known & (is.common | is.rare)) !== 0 && (known & (is.city | is.surname)) === 0) continue;
    if (type !== undefined) return { from: start, to: to + 1, type, sure: false };
  }
  return undefined;
}

/** The number of a branch or of a local of a union, and what stands behind a dash: `#61`, `Local 716`, `- Plano`. */
const TAIL =
  /(?:(?:\/pharmacy)? ?#[0-9]{1,5}(?![0-9-])| local [0-9]{1,5}(?![0-9-])| (?:-|@) [a-z]{3,20}(?= ?[,.;)\n]| {2}|$))/y;

function withTail(tokens: Tokens, place: Place): Place {
  if (place.type !== 'FACILITY' && place.type !== 'EMPLOYER') return place;
  TAIL.lastIndex = tokens.end(place.to - 1);
  const tail = TAIL.exec(tokens.text.folded);
  if (!tail) return place;
  let to = place.to;
  while (to < tokens.count && tokens.start(to) < TAIL.lastIndex) to += 1;
  return isCapital(tokens, to - 1) || /[0-9]$|gyn$/.test(tail[0]) ? { ...place, to } : place;
}

/** `Education and Counseling:`, `Diet and Nutrition Therapy`: a heading, or a thing that is done. */
function isTopic(tokens: Tokens, from: number, head: number, end: number): boolean {
  const subject = (tokens.known(head) & is.specialty) !== 0;
  if ((tokens.before(end) & gap.colon) !== 0 && !(end < tokens.count && (tokens.before(end) & gap.blank) === 0)) {
    return subject || (tokens.before(from) & gap.newline) !== 0 || (tokens.known(from - 1) & is.patientLabel) !== 0;
  }
  if (!subject) return false;
  for (let at = from; at < head; at += 1) if (tokens.word(at) === 'and') return (tokens.known(from) & is.common) !== 0;
  return false;
}

/** `COVERAGE OF YOUR CURRENT SKILLED NURSING`: a sentence in capitals. */
function isSentence(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1)
    if (
      /^(?:your|our|my|his|her|their|this|that|will|are|is|was|if|you|we|not|be|has|have|may|can)$/.test(
        tokens.word(at),
      )
    )
      return true;
  return false;
}

const payers =
  /^(?:aetna|cigna|humana|anthem|molina|centene|ambetter|wellcare|united|unitedhealthcare|bluecross|kaiser|oscar|optum|amerihealth|magellan|tricare)$/;

/** `Aetna Better Health` is a payer; `Kaiser Permanente Medical Center` is none. */
const isPayer = (tokens: Tokens, from: number, head: number): boolean =>
  payers.test(tokens.word(from)) && /^(?:health|healthcare|care|insurance|group|plans?)$/.test(tokens.word(head));

/** Behind `TO:` or `seen at` a run is a facility even where a scan spoilt its last word. */
function labelled(tokens: Tokens, from: number, to: number): Place | undefined {
  if (to - from < 2) return undefined;
  const label = (tokens.known(from - 1) & is.partyLabel) !== 0 && (tokens.before(from) & gap.colon) !== 0;
  const at = isAt(tokens, from - 1) && (tokens.before(from) & ~blankOnly) === 0;
  if (!label && !at) return undefined;
  const known = tokens.known(from);
  // A person stands behind these labels too.
  if (label && (known & is.first) !== 0) return undefined;
  return isDistinct(tokens, from, to, false) ? { from, to, type: 'FACILITY', sure: false } : undefined;
}

const isAt = (tokens: Tokens, at: number): boolean => tokens.size(at) === 2 && tokens.word(at) === 'at';

function skipLead(tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && isLead(tokens, at)) at += 1;
  return at;
}

/** `Dr`, `Patient`, `The`, `Outside`: no part of the name behind them. */
function isLead(tokens: Tokens, at: number): boolean {
  const known = tokens.known(at);
  if ((known & (is.title | is.clinicianTitle | is.never)) !== 0 && tokens.word(at) !== 'st')
    return (known & is.first) === 0 || (known & is.never) !== 0;
  return (
    (known & (is.partyLabel | is.providerLabel | is.frame | is.workVerb | is.verb)) !== 0 &&
    (known & (is.first | is.generic)) === 0
  );
}

function lastHead(tokens: Tokens, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    if (tokens.size(at) <= LONGEST_LINK && /^(?:of|and|for|at)$/.test(tokens.word(at))) continue;
    if (isHead(tokens, at)) return laterHead(tokens, at, to);
  }
  return -1;
}

/** The noun of a facility, also where a scan spoilt a letter of it. */
const isHead = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & (is.facility | is.specialty)) !== 0 ||
  (tokens.known(at) === 0 && isCapital(tokens, at) && isNearHead(tokens.word(at)));

const heads = [
  'center',
  'hospital',
  'clinic',
  'associates',
  'pharmacy',
  'imaging',
  'health',
  'oncology',
  'cardiology',
  'orthopedics',
  'rheumatology',
  'dermatology',
  'neurology',
  'urology',
  'pediatrics',
  'medicine',
  'institute',
];

/** At most one letter of a head noun is wrong, missing or too many; two in long ones. */
function isNearHead(word: string): boolean {
  return word.length >= 5 && word.length <= 14 && heads.some((head) => isNear(word, head, head.length >= 8 ? 2 : 1));
}

/** `Health` of `Health Medical Center` is not the end of the name. */
function laterHead(tokens: Tokens, head: number, to: number): number {
  for (let at = head + 1; at < to && at <= head + 3; at += 1) {
    if (isHead(tokens, at)) return laterHead(tokens, at, to);
    if ((tokens.known(at) & is.generic) === 0) break;
  }
  return head;
}

/** `of Springfield`, `at Oak Hill`, `LLC`. */
function tailOf(tokens: Tokens, head: number, to: number): number {
  if (head + 1 >= to) return head + 1;
  if (/^(?:of|at)$/.test(tokens.word(head + 1))) return to;
  // "Center for Change", but "Neurology for Wayne Hull".
  if (tokens.word(head + 1) === 'for')
    return /^(?:center|centre|institute|foundation|school|home|hospital)$/.test(tokens.word(head)) ? to : head + 1;
  // "Heart & Vascular", "Fertility & Gyn".
  if (tokens.text.plain.slice(tokens.end(head), tokens.start(head + 1)) === ' & ') return tailOf(tokens, head + 1, to);
  const ends =
    /^(?:systems?|services|network|llc|inc|pllc|plc|pc|pa|group|partners|foundation|trust|campus|home)$/.test(
      tokens.word(head + 1),
    );
  return ends ? head + 2 : head + 1;
}

const general = is.generic | is.facility | is.specialty | is.never | is.credential | is.calendar;
const verbs =
  /^(?:continue|follow|see|consult|schedule|refer|referred|start|stop|review|discuss|recommend|obtain|order|outpatient|inpatient|establish|return|call|contact|check|per|new|prior|previous|formal|repeat|current|daily|good|normal|chief|past|overall|no|his|her|our|your|their|my|this|that|home|when|where|after|before|during|since|status|regarding)$/;

const named = nameLists | is.city;

/** A word that names this one: `Cedar`, `Mercy`; `Regional Medical Center` alone names none. */
function isDistinct(tokens: Tokens, from: number, to: number, cued: boolean): boolean {
  for (let at = from; at < to; at += 1) {
    const known = tokens.known(at);
    if (!isCapital(tokens, at) || (known & general) !== 0 || tokens.shape(at) === shape.initial) continue;
    // "MONTHLY DIALYSIS", "ORAL SURGERY": a heading.
    const isHeading = tokens.shape(at) === shape.upper && (known & is.common) !== 0 && (known & named) === 0;
    if (isHeading) continue;
    if (verbs.test(tokens.word(at)) || (!cued && (known & is.clinical) !== 0 && (known & is.city) === 0)) continue;
    return true;
  }
  return false;
}

/** Behind a label or `at`, or alone on its line. */
function isCued(tokens: Tokens, from: number, to: number): boolean {
  const between = tokens.before(from);
  if ((tokens.known(from - 1) & is.partyLabel) !== 0 && (between & gap.emptyLine) === 0) return true;
  if (isAt(tokens, from - 1) && (between & ~blankOnly) === 0) return true;
  if ((tokens.known(from - 1) & is.credential) !== 0 && (between & gap.comma) !== 0) return true;
  return (
    (between & gap.newline) !== 0 &&
    (tokens.before(to) & gap.newline) !== 0 &&
    (tokens.before(to) & gap.emptyLine) === 0
  );
}

// --- employers ---------------------------------------------------------------------------------------------------

function employerIn(tokens: Tokens, from: number, to: number): Place | undefined {
  if (isWorkBefore(tokens, from)) return { from, to, type: 'EMPLOYER', sure: false };
  if (to - from < 2) return undefined;
  const last = to - 1;
  const legal = /^(?:inc|llc|llp|corp|corporation|ltd)$/.test(tokens.word(last));
  return legal && isDistinct(tokens, from, last, true) ? { from, to, type: 'EMPLOYER', sure: true } : undefined;
}

/** `works for`, `employed by`, `retired from`, `works as a welder at`, `Employer:`. */
function isWorkBefore(tokens: Tokens, from: number): boolean {
  const between = tokens.before(from);
  if ((tokens.known(from - 1) & is.workVerb) !== 0)
    return (between & gap.colon) !== 0 && (between & gap.emptyLine) === 0;
  if (
    (between & ~blankOnly) !== 0 ||
    tokens.size(from - 1) > 4 ||
    !/^(?:for|at|by|with|from|the)$/.test(tokens.word(from - 1))
  )
    return false;
  for (let at = from - 2; at > from - 8 && at >= 0; at -= 1) {
    if ((tokens.before(at + 1) & ~blankOnly) !== 0 || isCapital(tokens, at + 1)) return false;
    if ((tokens.known(at) & is.workVerb) !== 0) return true;
  }
  return false;
}

// --- towns -------------------------------------------------------------------------------------------------------

function cityIn(tokens: Tokens, from: number, to: number): Place | undefined {
  return beforeState(tokens, from, to) ?? afterVerb(tokens, from, to) ?? county(tokens, from, to);
}

/** `Elm Grove, WI 53122`: at most three words back to the street, the line or the sign before. */
function beforeState(tokens: Tokens, from: number, to: number): Place | undefined {
  const between = tokens.before(to);
  const isState = (tokens.known(to) & is.state) !== 0 && isCapital(tokens, to);
  if (!isState || (between & gap.comma) === 0 || (between & ~(blankOnly | gap.comma)) !== 0) return undefined;
  const zip =
    tokens.shape(to + 1) === shape.number && tokens.size(to + 1) === 5 && (tokens.before(to + 1) & ~blankOnly) === 0;
  if ((tokens.known(to - 1) & is.credential) !== 0 && tokens.shape(to - 1) === shape.upper) return undefined;
  // `Jane Roe, MD`, `Ann Poe, PA`: a degree, unless a ZIP follows.
  if (!zip && (tokens.known(to) & is.credential) !== 0) return undefined;
  let start = to - 1;
  while (start > from && to - start < 3 && (tokens.known(start - 1) & is.street) === 0) start -= 1;
  if ((tokens.known(start) & is.street) !== 0 && !/^(?:st|ft|mt)$/.test(tokens.word(start))) start += 1;
  if (start >= to) return undefined;
  const listed = (tokens.known(to - 1) & is.city) !== 0;
  return zip || listed || isNameOnly(tokens.known(start)) ? { from: start, to, type: 'CITY', sure: zip } : undefined;
}

/** `lives in Elm Grove`, `commutes from Reno`, `moved to Oslo`. */
function afterVerb(tokens: Tokens, from: number, to: number): Place | undefined {
  if ((tokens.known(from - 1) & is.placeFrame) === 0 || (tokens.before(from) & ~blankOnly) !== 0) return undefined;
  const known = tokens.known(from);
  if ((known & (is.calendar | is.never | is.title | is.clinicianTitle | is.suffix)) !== 0 || to - from > 4)
    return undefined;
  if (isListed(tokens, from, to)) return { from, to, type: 'CITY', sure: true };
  if ((known & is.state) !== 0 && (known & is.city) === 0) return undefined;
  if ((known & is.clinical) !== 0 && (known & is.city) === 0) return undefined;
  if (isHome(tokens, from - 1) && (known & is.clinical) === 0) return { from, to, type: 'CITY', sure: true };
  if ((known & is.city) === 0 && !(isNameOnly(known) && leadsToPlace(tokens, from - 1))) return undefined;
  if (to - from === 1 && (known & is.specialty) !== 0) return undefined;
  if (tokens.word(from - 1) === 'at') return undefined;
  return { from, to, type: 'CITY', sure: to - from === 1 && isTownOnly(tokens, from) };
}

/** `in Plano`, `near Cloquet`: a town, although lenses and hernias are called so too. */
const isTownOnly = (tokens: Tokens, at: number): boolean =>
  (tokens.known(at) & is.city) !== 0 &&
  (tokens.known(at) & (is.common | is.first)) === 0 &&
  tokens.shape(at) === shape.capital &&
  /^(?:in|from|near|outside)$/.test(tokens.word(at - 1)) &&
  (tokens.before(at + 1) & (gap.period | gap.comma | gap.newline | gap.paren)) !== 0;

/** `lives in`, `commutes from`, `moved here to`: nothing but a place can follow. */
function isHome(tokens: Tokens, at: number): boolean {
  const verb =
    /^(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|commut(?:es?|ed|ing)|mov(?:ed|ing)|relocat(?:ed|ing)|travel(?:l?ed|s|l?ing)|born|raised|resident|native|flew|vacation(?:ing|ed)?|drives|drove)$/;
  if (/^(?:visit(?:ing|ed)|lives)$/.test(tokens.word(at))) return tokens.word(at) !== 'lives';
  return (
    verb.test(tokens.word(at - 1)) ||
    (verb.test(tokens.word(at - 2)) && /^(?:here|back|up|down|out|alone|over)$/.test(tokens.word(at - 1)))
  );
}

/** `to` and `of` lead to drugs as well: `changed to`, `discontinuation of`. */
function leadsToPlace(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  if (word !== 'to' && word !== 'of' && word !== 'at') return true;
  return /^(?:moved?|moving|relocated?|travell?ed|trip|flew|drove|went|back|outside|city|town|village|resident|native|suburb)$/.test(
    tokens.word(at - 1),
  );
}

function isListed(tokens: Tokens, from: number, to: number): boolean {
  return to - from > 1 && (tokens.phrase(from, to) & is.city) !== 0;
}

function county(tokens: Tokens, from: number, to: number): Place | undefined {
  if (to - from < 2 || to - from > 3 || tokens.size(to - 1) !== 6 || tokens.word(to - 1) !== 'county') return undefined;
  return (tokens.known(from) & ordinary) === 0 || (tokens.known(from) & is.surname) !== 0
    ? { from, to: to - 1, type: 'CITY', sure: false }
    : undefined;
}
