/** Labels and the values that stand after them, in every layout a form may take. */
import { ofBank, type Split } from './lists.ts';
import type { Random } from './random.ts';

interface Field {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  /** How often the field is drawn. */
  readonly weight: number;
}

const field = (weight: number, labels: string, ...values: string[]): Field => ({
  labels: labels.split('|'),
  values,
  weight,
});

const fields: readonly Field[] = [
  field(
    3,
    'Patient|Patient Name|Name|Pt|Pt Name|Member|Member Name|Enrollee|Insured|Beneficiary|Client|Resident|Re|RE|Recipient|Claimant|Patient (Last, First)|Full name|Legal name|Regarding|Subject|Student|Dependent|Insured person|Urgent',
    '{pt}',
    '{pt.back}',
    '{pt.back.caps}',
    '{pt.full.caps}',
    '{pt.first}',
  ),
  field(
    2,
    'Subscriber|Guarantor|Policy Holder|Responsible Party|Next of Kin|Emergency Contact|Parent|Guardian|Mother|Father|Spouse|Caregiver|Witness|Interpreter|Contact|Caller|Proxy|POA|Informant|Policyholder|Parent/Guardian|Lives with|Wife|Husband|Contact person|Authorized representative',
    '{rel}',
    '{rel.back}',
    '{rel} ({kin})',
    '{rel.first}',
    '{rel.back.caps}',
    '{rel.full.caps}',
    '{rel}, {kin}',
  ),
  field(
    3,
    'Provider|Physician|PCP|Attending|Ordering|Ordered by|Referring|Rendering|Surgeon|Prescriber|Dictated by|Signed|Reviewed by|Author|Clinician|Therapist|Nurse|Assistant|Radiologist|Technologist|cc|Attn|Attention|Consultant|Scheduler|Case Manager|Care Coordinator|Examiner|Seen by|Doctor|Requested by|Primary care|Appeals nurse|Office contact|Prepared by|Verified by|Medical Director|Supervising|Performed by|Interpreted by|Treating provider|With',
    '{dr}',
    '{dr}, {cred}',
    '{out}',
    '{out}, {cred}',
    '{out.back}',
    '{dr.back.caps}',
    'Dr. {out.last}',
    'Dr. {out}',
    '{dr.first}',
    '{out.full.caps}',
    '{dr.last}',
  ),
  field(
    2,
    'Facility|Clinic|Hospital|Location|Site|Practice|Pharmacy|Lab|Service Location|Performing Lab|Payee|Billing Provider|From|To|Referred to|Admitted to|Place|Send to|Preferred pharmacy|Imaging center|Organization|Department',
    '{fac}',
    '{clinic}',
    '{fac}, {city1}',
    '{fac.caps}',
    '{fac} - {city1}, {st}',
  ),
  field(
    1,
    'Employer|Company|Group name|Works at|Work|Sponsor|Plan sponsor|Account name|Occupation|Employed by|Job|Workplace|School|Group',
    '{emp}',
    '{emp}, {city}',
    '{emp.caps}',
    'driver, {emp}',
  ),
  field(
    1,
    'City|Town|Residence|Lives in|Home|Birthplace|City/State|Hometown|Address|Mailing|Place of birth',
    '{city}',
    '{city}, {st}',
    '{city}, {st} {zip}',
    '{city.caps}',
    '{street}, {city}, {st} {zip}',
    '{street}\n{city}, {st} {zip}',
  ),
  field(
    3,
    'Status|Plan|Diagnosis|Reason|Result|Specimen|Type|Service|Department|Allergies|Medication|Procedure|Code|Visit type|Sex|Race|Language|Religion|Marital status|Relationship|Priority|Color|Clarity|Protein|Blood|Ketones|Nitrite|Payer|Insurance|Diet|Activity|Tobacco|Specialty|Network|Tier|Modality|Side|Finding|Comment|History|Impression|Mood|Affect|Gait',
    '[Active|Inactive|Pending|Denied|Approved|Final|Paid]',
    '{W}',
    '{C} {c}',
    '{payer}',
    '{payer} [PPO|HMO|Gold|Choice Plus]',
    '{drug} {dose}',
    '{C}',
    '[English|Spanish|Somali|Korean|Widowed|Married|Single|Divorced|Catholic|Baptist]',
    '[Routine|Yellow|Clear|Trace|Nil|None|Negative|Small|Large|Moderate|Positive|Normal]',
    '[Trace|Small|Large|Nil|Clear], {w}',
    '{W} {w}',
    '{C} {C}',
    '[Cardiology|Radiology|Family Medicine|Internal Medicine|Pediatrics|Emergency|Emergency Department]',
    '{coined}',
    '{eponym}',
  ),
  field(
    2,
    'DOB|Date of birth|Born|MRN|Member ID|Phone|Fax|Date|SSN|Claim|Auth|Account|Acct|ID|DOS|Visit date',
    '{dob}',
    '{mrn}',
    '{member}',
    '{phone}',
    '{date}',
    '{claim}',
    '{acct}',
  ),
];

const drawn = fields.flatMap((one) => Array.from({ length: one.weight }, () => one));
const betweens = ['\n', '\n', '\n', '   ', '  |  ', '; ', '\t', ', ', '\n\n', ' '];
const separators = [': ', ': ', ': ', ':', ' - ', '  ', ' ', ' = ', ':\n', '\n', ':   ', '. ', ' # ', '| '];

/** A sheet of labels and values, as a template. */
export function sheet(split: Split, random: Random): string {
  const [between, separator, letters] = [random.pick(betweens), random.pick(separators), random.int(0, 3)];
  const line = () => {
    const { labels, values } = random.pick(drawn);
    const label = random.pick(ofBank(labels, split));
    const cased = letters === 0 ? label.toUpperCase() : letters === 1 ? label.toLowerCase() : label;
    return cased + separator + random.pick(values);
  };
  return Array.from({ length: random.int(2, 9) }, line).join(between);
}

/** The same as a table of a web page. */
export function webSheet(split: Split, random: Random): string {
  const [open, middle, close] = random.pick([
    ['<tr><td>', '</td><td>', '</td></tr>'],
    ['<tr><th>', '</th><td>', '</td></tr>'],
    ['<dt>', '</dt><dd>', '</dd>'],
    ['<li><b>', '</b> ', '</li>'],
    ['<p>', ': ', '</p>'],
    ['<div class="row"><span>', '</span><span>', '</span></div>'],
    ['<label>', '</label><input value="', '">'],
  ] as const);
  const line = () => {
    const { labels, values } = random.pick(drawn);
    return `${open}${random.pick(ofBank(labels, split))}${middle}${random.pick(values)}${close}`;
  };
  return Array.from({ length: random.int(2, 9) }, line).join(random.pick(['', '', '\n']));
}
