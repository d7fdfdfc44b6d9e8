/**
 * What forms, portals and faxes write before a value, and what the value then is. A label is given in small letters
 * without points and signs; between its words may stand a blank, a point, a hyphen, an underscore or a slash.
 */

import type { PhiType } from '#phi/finding.ts';

/** How a value is read: as far as a name, a place, a number, a date, or a telephone number goes. */
export type Shape = 'person' | 'place' | 'address' | 'number' | 'login' | 'date' | 'phone' | 'topic';

export interface Label {
  readonly type: PhiType;
  readonly shape: Shape;
}

const table: readonly (readonly [PhiType, Shape, string])[] = [
  [
    'NAME',
    'person',
    'patient; patient name; patients name; name of patient; pt; pt name; name; full name; legal name; last name; first name; ' +
      'middle name; middle initial; surname; family name; given name; preferred name; maiden name; former name; alias; aka; ' +
      'member; member name; beneficiary; beneficiary name; enrollee; enrollee name; client; client name; resident; ' +
      'claimant; injured worker; student; student name; child; child name; childs name; pupil; infant; newborn; decedent; donor; athlete; veteran; veteran name; dependent; dependent name; lname; fname; firstname; lastname; patientname; membername; ' +
      'patient last name; patient first name; member last name; member first name; dear; signature of patient; patient signature',
  ],
  [
    'RELATIVE',
    'person',
    'subscriber; subscriber name; insured; insured name; insureds name; policyholder; policy holder; guarantor; guarantor name; ' +
      'responsible party; emergency contact; emergency contact name; guardian; legal guardian; ' +
      'spouse; husband; wife; partner; next of kin; nok; caregiver; care giver; proxy; health care proxy; poa; ' +
      'power of attorney; interpreter; witness; witnessed by; representative; authorized representative; contact person; ' +
      'contact name; accompanied by; cardholder; card holder; parent guardian',
  ],
  [
    'PROVIDER',
    'person',
    'provider; provider name; rendering; rendering provider; rendering physician; attending; attending physician; ' +
      'attending provider; billing provider; ordering provider; ordering physician; ordered by; referring; ' +
      'referring provider; referring physician; referred by; refer to; referred to; referral to; supervising provider; ' +
      'supervising physician; primary care provider; primary care physician; primary care; pcp; physician; physician name; ' +
      'doctor; surgeon; assistant surgeon; anesthesiologist; radiologist; pathologist; therapist; nurse; clinician; ' +
      'consultant; prescriber; prescribed by; operating physician; dictated by; signed by; electronically signed by; ' +
      'e signed by; transcribed by; reviewed by; interpreted by; read by; performed by; collected by; seen by; author; ' +
      'scribe; case manager; care manager; technician; technologist; completed by; prepared by; verified by; entered by; ' +
      'attn; attention; attn to; contact; updated by; last updated by; approved by; reported by; requested by; ' +
      'requesting provider; servicing provider; dr; by; resident physician; discharging physician; admitting physician; ' +
      'signature; spoke with; spoke to; caller; rep; sender; recipient; sincerely',
  ],
  [
    'FACILITY',
    'place',
    'facility; facility name; hospital; clinic; clinic name; practice; practice name; location; site; service facility; ' +
      'place of service name; from; frm; fr; to; t0; laboratory; lab name; performing lab; pharmacy; pharmacy name; ' +
      'sending facility; receiving facility; organization; company; department of; billing office; office; school; payee; ' +
      'referring facility; admitting facility; nursing home; group practice; group name; servicing facility',
  ],
  [
    'EMPLOYER',
    'place',
    'employer; employer name; employers name; employed by; employed at; workplace; place of work; works at; works for',
  ],
  ['NAME', 'topic', 're; regarding; subject; ref patient; in re'],
  [
    'DATE',
    'date',
    'dob; d o b; date of birth; birth date; birthdate; birthday; bday; born; born on; patient dob; subscriber dob; d0b; ' +
      'dateofbirth; dos; d o s; date of service; service date; service dates; dates of service; date; date time; visit date; ' +
      'date of visit; visit; appointment; appt; appt date; appointment date; next appointment; admit date; admission date; ' +
      'admitted; admit; date of admission; discharge date; discharged; date of discharge; doa; doi; date of injury; ' +
      'date of loss; dol; date of accident; date of onset; onset; onset date; surgery date; date of surgery; procedure date; ' +
      'date of procedure; collected; collection date; date collected; received; received date; date received; reported; ' +
      'processed; processed date; date processed; paid; paid date; payment date; check date; issued; issue date; effective; ' +
      'effective date; eff date; eff; term date; termination date; expires; expiration date; exp date; exp; valid from; ' +
      'valid through; valid to; valid until; coverage dates; from date; to date; thru date; statement date; service; ' +
      'last updated; updated; printed; print date; signed; date signed; signed on; transcribed; dictated; date of exam; ' +
      'exam date; date of death; dod; deceased; lmp; edd; edc; due date; date due; report date; sent; date sent; submitted; ' +
      'date submitted; last seen; last visit; dt; svc date; svc; service from; service to; begin date; end date; start date; ' +
      'stop date; as of; injury date; hire date; date of hire; claim received; order date; date ordered; generated; faxed',
  ],
  [
    'PHONE',
    'phone',
    'phone; phone no; phone number; telephone; telephone number; tel; tel no; ph; cell; cell phone; mobile; mobile phone; ' +
      'home phone; work phone; home; work; fax; fax no; fax number; facsimile; pager; contact number; contact phone; ' +
      'callback; call back; callback number; reachable at; emergency phone; daytime phone; evening phone; phone fax; fx; ' +
      'voice; direct; direct line; hotline; call; text',
  ],
  ['PHONE', 'number', 'ext; extension; extn'],
  [
    'MRN',
    'number',
    'mrn; m r n; mr; mr no; medical record; medical record no; medical record number; med rec; med rec no; chart; chart no; ' +
      'chart number; patient id; patient no; patient number; pt id; pt no; patient identifier; patientid; pid; emr id; ehr id; ' +
      'unit no; unit number; hospital no; hospital number; epi; empi; record no; record number; acc no; specimen id; ' +
      'accession; accession no; accession number; enterprise id; mpi; person number; encounter; encounter no; ' +
      'encounter number; encounter id; csn; fin; fin no; visit id; visit number; visit no; har',
  ],
  [
    'MEMBER_ID',
    'number',
    'member id; memberno; memberid; member no; member number; member id no; memberid; member identifier; subscriber id; subscriber no; ' +
      'subscriber number; subscriberid; insured id; insureds id; insured id no; beneficiary id; beneficiary no; mbi; hic; ' +
      'hicn; hic no; medicare id; medicare no; medicare number; medicaid id; medicaid no; medicaid number; recipient id; ' +
      'id; id no; id number; contract; contract no; contract number; insurance id; insurance no; insurance number; policy id; enrollee id; cardholder id; card id; ' +
      'plan id no; health plan id; cin; rid; certificate no; certificate number; cert no; edipi; dod id; sponsor id',
  ],
  [
    'ACCOUNT',
    'number',
    'account; account no; account number; acct; acct no; acct number; acnt; patient account; patient account no; ' +
      'patient account number; patient acct; patient acct no; patient control no; patient control number; pcn; pt acct; ' +
      'claim; claim no; claim number; claim id; claimid; claim control number; claim ref; icn; dcn; tcn; ccn; payer claim no; ' +
      'payer control number; payer claim control number; original claim; original claim no; original reference number; ' +
      'auth; auth no; auth number; authorization; authorization no; authorization number; authorisation; preauth; ' +
      'preauthorization; prior auth; prior auth no; prior authorization; prior authorization no; prior authorization number; ' +
      'pa no; pa number; precert; precertification; certification no; referral; referral no; referral number; referral id; ' +
      'ref; ref no; ref id; reference; reference no; reference number; reference id; call ref; call reference; ' +
      'call reference no; group; group no; group number; group id; grp; grp no; policy; policy no; policy number; ' +
      'plan no; case; case no; case number; case id; file no; file number; trace; trace no; trace number; ' +
      'confirmation; confirmation no; confirmation number; confirmation code; tracking; tracking no; tracking number; ' +
      'job; job no; job id; ticket; ticket no; ticket number; incident; incident no; invoice; invoice no; invoice number; ' +
      'statement no; check; check no; check number; eft; eft no; eft number; era no; remit no; order no; order number; ' +
      'order id; order; report no; report number; police report; police report no; certified mail; certified mail no; cert mail; mailed cert; rx; rx no; rx number; prescription no; requisition; requisition no; transaction; transaction id; transaction no; ' +
      'batch no; batch; bin; routing no; routing number; bank account; card no; card number; ' +
      'session; session id; token; appeal no; appeal number; grievance no; inquiry no; ' +
      'submission id; request id; request no; response id; control no; control number; document id; document no; ' +
      'letter no; letter number; trip no; trip; exam no; specimen; specimen no; rqid; request number; pa key; ck; ck no; clm; clm no; ' +
      'card ending; card ending in; acct ending; account ending; ending; ends in; ending in; dispute no; determination no; notice no; barcode; voucher; voucher no; ' +
      'wc claim no; adjuster claim; rxgrp; rx group; rxbin; rxpcn; employee id; employee no; student id; badge; badge no',
  ],
  ['ACCOUNT', 'login', 'user id; userid; username; user name; user; login; logged in as; signed in as'],
  [
    'SSN',
    'number',
    'ssn; s s n; ss no; ss; soc sec; soc sec no; social; social security; social security no; social security number; last 4; last four; last 4 digits; last four digits; last four verified; ssn last 4; last 4 ssn; last four ssn; itin; last four of ssn; last 4 of ssn; last four of social; last 4 of social',
  ],
  [
    'LICENSE',
    'number',
    'dl; dl no; drivers license; driver license; drivers licence; driver licence; driver license no; drivers license no; ' +
      'driver license number; drivers license number; driving license; license; license no; license number; licence; lic; ' +
      'lic no; state license; medical license; dea; dea no; dea number; passport; passport no; passport number; state id; ' +
      'certificate; upin; clia; clia no; clia number',
  ],
  [
    'VEHICLE',
    'number',
    'plate; plate no; plate number; license plate; license plate no; license plate number; licence plate; tag; tag no; ' +
      'tag number; vin; vin no; vehicle id; vehicle identification number; registration; registration no; plates',
  ],
  [
    'DEVICE',
    'number',
    'serial; serial no; serial number; serial num; s n; sn; device serial; device serial no; device id; device no; udi; ' +
      'lot; lot no; lot number; implant id; device identifier; model serial; imei; mac; asset tag; ser no',
  ],
  [
    'NPI',
    'number',
    'npi; npi no; npi number; n p i; provider id; provider no; provider number; ptan; rendering npi; billing npi; referring npi; attending npi; provider npi',
  ],
  [
    'TIN',
    'number',
    'tin; tax id; tax id no; tax id number; taxid; tax identification number; fein; ein; fed tax id; federal tax id; irs no',
  ],
  [
    'ADDRESS',
    'address',
    'addr1; addr2; address1; address2; address; street; street address; home address; mailing address; address line 1; address line 2; address 1; address 2; ' +
      'addr; billing address; residence; lives at; resides at; residing at; remit to; patient address; member address',
  ],
  ['CITY', 'place', 'city; town; county; city state zip; city st zip; place of birth; birthplace; hometown'],
  ['ZIP', 'number', 'zip; zip code; zipcode; postal code'],
  ['EMAIL', 'number', 'email; e mail; email address'],
  ['IP', 'number', 'ip; ip address; ip addr'],
];

/** A tree by words; `label` stands where a label may end. */
export interface LabelNode {
  label?: Label;
  readonly next: Map<string, LabelNode>;
}

export const labels: LabelNode = { next: new Map() };
for (const [type, shape, phrases] of table) {
  for (const phrase of phrases.split('; ')) plant(phrase.split(' '), { type, shape });
}

function plant(words: readonly string[], label: Label): void {
  let node = labels;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  node.label ??= label;
}

/** A word as a scanner cannot tell it from its neighbours: letters that look alike are one. */
function blur(word: string): string {
  return word
    .replaceAll('rn', 'm')
    .replace(/[0cea]/g, 'o')
    .replace(/[1itfj]/g, 'l')
    .replace(/5/g, 's')
    .replace(/[8h]/g, 'b')
    .replace(/[9qy]/g, 'g')
    .replace(/[uv]/g, 'n');
}

const blurred = new Map<string, string>();
for (const word of wordsOf(labels)) {
  // Shorter words are too near to others to lose a letter, and the shortest to be misread at all.
  if (word.length < 4) continue;
  const readings =
    word.length < 6 ? [word] : [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
  for (const reading of readings) if (!blurred.has(blur(reading))) blurred.set(blur(reading), word);
}

function wordsOf(node: LabelNode): string[] {
  return [...node.next].flatMap(([word, next]) => [word, ...wordsOf(next)]);
}

/** Headings of notes and of remittances that look like a label but are none. */
const ordinary: ReadonlySet<string> = new Set(
  'back bill call code other color copay mode model motor note notes page pages plan race rate reason state stage time tone trace'.split(
    ' ',
  ),
);

/** The word of a label that a misread word was, if it is near to one. */
export function unblurred(word: string): string | undefined {
  return word.length < 4 || word.length > 20 || ordinary.has(word) ? undefined : blurred.get(blur(word));
}
