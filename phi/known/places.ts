import { isCapital, isDigit, isLetter, isWordCode } from './alphabet.ts';
import { isEponym, isOrdinary } from './words.ts';

/** What stands around a hit and tells whether it is one. All look at a bounded stretch of text. */

/** How far back a label may stand. */
const REACH = 40;

/** The text before a place, no more than a label is long. */
const before = (text: string, start: number) => text.slice(Math.max(0, start - REACH), start);

/** Does a word begin here? Also inside one where small letters are followed by a capital, as in `ScanDoe.pdf`. */
export function opensWord(plain: string, start: number): boolean {
  const [last, here] = [plain.charCodeAt(start - 1), plain.charCodeAt(start)];
  if (!isWordCode(last)) return true;
  return isCapital(here) && isLetter(last) && !isCapital(last) && !isScottish(plain, start);
}

/** Does a word end here? */
export function closesWord(plain: string, end: number): boolean {
  const [last, next] = [plain.charCodeAt(end - 1), plain.charCodeAt(end)];
  if (!isWordCode(next)) return true;
  return isCapital(next) && isLetter(last) && !isCapital(last);
}

/** `McDonald` names no Donald. */
function isScottish(plain: string, start: number): boolean {
  return /(?:^|[^A-Za-z])Ma?c$/.test(plain.slice(Math.max(0, start - 4), start));
}

/** May a number begin here? A label in letters may be glued to it. */
export function opensNumber(plain: string, start: number): boolean {
  const last = plain.charCodeAt(start - 1);
  return !isWordCode(last) || (isLetter(last) && isDigit(plain.charCodeAt(start)));
}

/** May a number end here? */
export function closesNumber(plain: string, end: number): boolean {
  const next = plain.charCodeAt(end);
  return !isWordCode(next) || (isLetter(next) && isDigit(plain.charCodeAt(end - 1)));
}

const LABELS = {
  SSN: /(?:\bssn?\b|social|last\s?(?:4|four)|ending|[x*#•]{2}-?)[^\n;,]{0,24}$/,
  DATE: /(?:\bdob|d\.o\.b|birth|\bborn\b|bday|db)[^\n]{0,16}$/,
  other:
    /(?:\bid|no|num|number|mrn|mr|chart|record|acct|account|group|grp|claim|auth|policy|member|ref|patient|pt|license|plate|serial|#)\W{0,4}$/,
} as const;

/** Does a label before the value say what it is? */
export function isLabelled(folded: string, start: number, type: string): boolean {
  const pattern = type === 'SSN' ? LABELS.SSN : type === 'DATE' ? LABELS.DATE : LABELS.other;
  return pattern.test(before(folded, start));
}

const NAME_LABEL =
  /(?:\b(?:mr|mrs|ms|miss|mx|dr|doctor|prof|rev|sr|sra|patient|pt|pts|name|member|subscriber|insured|insd|guarantor|beneficiary|enrollee|claimant|dependent|spouse|dear|hi|hello|hey|re|regarding|attn|client|resident|employee|worker|student|mother|father|son|daughter|wife|husband|sister|brother|signed|by)\b|nm1\*(?:il|qc|74|03)\*1)[\s.:,*"'>=-]{0,6}$/;

/** Does a title, a greeting or a label before the place say that a person follows? */
export function isAddressed(folded: string, start: number): boolean {
  return NAME_LABEL.test(before(folded, start));
}

/** What makes a disease or a sign of a name. */
const EPONYM_TAIL =
  /^(?:'?s)?[\s-]{1,2}(?:disease|syndrome|sign|test|palsy|tumou?r|lymphoma|maneuver|manoeuvre|esophagus|phenomenon|contracture|fracture|score|scale|catheter|thyroiditis|chorea|law|line|position|reflex|node|nodes|body|bodies|procedure|deficiency|encephalopathy|hernia|cyst|criteria|classification)\b/;

/** `Graves disease` names no patient Graves. */
export function isDisease(folded: string, start: number, end: number): boolean {
  return isEponym(folded.slice(start, end)) && EPONYM_TAIL.test(folded.slice(end, end + 24));
}

const SAYS =
  /^(?:'s)?[ \t]{1,2}(?:is|was|were|has|had|reports?|reported|denies|denied|states?|stated|presents?|presented|returns?|returned|feels?|felt|says?|said|came|comes|does|did|complains?|admits?|takes|took|lives|works|worked|wants?|needs|turned|turns|tolerated|underwent|called|arrived|continues?|notes|noted|describes?|endorses?|requests?|requested|agrees?|agreed|understands|would|could|can|tells|told|asks|asked|thinks|gets|got|uses|used|also|and (?:his|her|their))\b/;
const MONTHS = new Set(['jan', 'mar', 'may', 'june', 'july', 'april', 'august', 'march', 'dec', 'sept']);
const BEFORE_PLACE = /\b(?:in|at|from|the|near|to|of|a|an)\s$/;

/** Is a word that is also an ordinary one a name here? In: its place; `plain` and `folded` of one text. */
export function standsAsName(plain: string, folded: string, start: number, end: number): boolean {
  const first = plain.charCodeAt(start);
  if (!isCapital(first) && !isDigit(first)) return false;
  if (isDisease(folded, start, end)) return false;
  if (MONTHS.has(folded.slice(start, end)) && isCalendar(folded, start, end)) return false;
  if (isAddressed(folded, start)) return true;
  if (isShouted(plain, start, end)) return false;
  if (opensSentence(plain, start)) return SAYS.test(folded.slice(end, end + 20));
  return !isTitleCase(plain, folded, start, end);
}

function isCalendar(folded: string, start: number, end: number): boolean {
  return (
    /^[\s.,'-]{0,3}\d/.test(folded.slice(end, end + 5)) ||
    /(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|of|since|by|until|on|late|early|mid|last|next|this|during|through))[\s-]{1,2}$/.test(
      before(folded, start),
    )
  );
}

/** Capitals among capitals tell nothing; among small letters they are an abbreviation. */
function isShouted(plain: string, start: number, end: number): boolean {
  return end - start > 1 && isCapital(plain.charCodeAt(end - 1));
}

function opensSentence(plain: string, start: number): boolean {
  return (
    /(?:^|[.!?:;\n\r\t>|*([{•"-]|\n[^a-z]{0,4})\s*$/.test(plain.slice(Math.max(0, start - 6), start)) || start === 0
  );
}

/** Words that open a sentence and belong to no heading. */
const OPENERS = new Set(
  'after although and as because before but can did does for has he however if is now please she since so then today told was we when while why will with yesterday'.split(
    ' ',
  ),
);

/** Between other words in capitals, as in headings and names of places. */
function isTitleCase(plain: string, folded: string, start: number, end: number): boolean {
  const last = /([A-Za-z]+)[ ]$/.exec(before(plain, start))?.[1] ?? '';
  const next = /^[ -]([A-Za-z]+)/.exec(plain.slice(end, end + 20))?.[1] ?? '';
  const isNextUp = isCapital(next.charCodeAt(0));
  if (isCapital(last.charCodeAt(0)) && isOrdinary(last.toLowerCase()) && last.length > 1) {
    return !OPENERS.has(last.toLowerCase()) || isNextUp;
  }
  return isNextUp && (BEFORE_PLACE.test(before(folded, start)) || isOrdinary(next.toLowerCase()));
}

const STATE =
  /^[\s,*|.]{1,4}(?:a[klrz]|c[aot]|d[ce]|fl|g[au]|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|p[ar]|ri|s[cd]|t[nx]|ut|v[ait]|w[aivy])\b|^[\s,]{1,3}(?:\d{5}\b|alabama|alaska|ariz|ark|calif|color|conn|delaw|flor|georg|hawaii|idaho|illin|indiana|iowa|kansas|kentu|louis|maine|maryl|massa|michi|minne|missi|misso|montana|nebra|nevada|new |north |ohio|oklah|oregon|penn|rhode|south |tenn|texas|utah|vermont|virginia|washing|west vir|wiscon|wyom)/;
const INTO_PLACE =
  /(?:\b(?:in|from|near|visiting|to|at|around|outside|lives|live|moved|city|town|resident|for|by|with|employer|employed|works)|n4\*)[\s:*]{1,3}$|n4\*$/;

/** Is a word that is also an ordinary one a town or a firm here? */
export function standsAsPlace(plain: string, folded: string, start: number, end: number): boolean {
  if (!isOrdinary(folded.slice(start, end)) && isCapital(plain.charCodeAt(start))) return true;
  if (STATE.test(folded.slice(end, end + 16)))
    return isCapital(plain.charCodeAt(start)) || /[,\n]\s?$/.test(before(folded, start));
  return isCapital(plain.charCodeAt(start)) && INTO_PLACE.test(before(folded, start));
}

/** Five digits behind these words are a procedure or an amount, never a ZIP. */
const NO_ZIP = /(?:\b(?:cpt|hcpcs|procedure|proc|code|codes|hc)[\s:#*]{1,3}|\$\s?|\d[.,])$/;

/** May five digits be a ZIP here? */
export function standsAsZip(folded: string, start: number, end: number): boolean {
  return !NO_ZIP.test(before(folded, start)) && !/^[.,]\d/.test(folded.slice(end, end + 2));
}

/** Abbreviations that look like somebody's initials. */
const NO_INITIALS = new Set(
  'md do pa np rn iv im po sc er ed or am pm od os ou pt ot us uk bp hr rr tb ct mr id dr ms jr sr st ac pc hs qd bid tid qid prn dob lpn aka dba usa cma pcp'.split(
    ' ',
  ),
);

/** In: the place of letters that are somebody's initials. Out: are they written as such, `J.D.`, or `JD` behind a label? */
export function standAsInitials(plain: string, folded: string, start: number, end: number): boolean {
  const letters = plain.slice(start, end);
  if (letters.length > 16 || /[a-z]/.test(letters)) return false;
  const bare = letters.replace(/[^A-Z]/g, '').toLowerCase();
  const isDotted = /^[A-Z](?:\.[ ]?[A-Z]){1,4}$/.test(letters) && plain.charAt(end) === '.';
  if (isDotted && !NO_INITIALS.has(bare)) return true;
  if (!isDotted && NO_INITIALS.has(bare)) return false;
  const isOne = /^(?:[A-Z]{2,5}|[A-Z](?:\.[ ]?[A-Z]){1,4})$/.test(letters);
  return isOne && /\b(?:patient|pt|member|initials|client|initialed)\b[\s.:,*"'-]{0,4}$/.test(before(folded, start));
}
