import type { PhiType } from '../finding.ts';
import { ofDate } from './date-forms.ts';
import { ofName } from './name-forms.ts';
import { code, email, lastFour, phone, veteran, web } from './number-forms.ts';
import { ofAddress, phrase } from './place-forms.ts';
import type { CaseRecord, Person } from './record.ts';
import type { Variant } from './variant.ts';

/** Matcher and canary both ask for them; they go with their record. */
const read = new WeakMap<CaseRecord, readonly Variant[]>();

/** In: a record. Out: its values in every form, none twice for the same person. */
export function variantsOf(record: CaseRecord): readonly Variant[] {
  const known = read.get(record) ?? makeVariants(record);
  read.set(record, known);
  return known;
}

function makeVariants(record: CaseRecord): Variant[] {
  const { patient, clinic, others } = record;
  const { providers, premises } = ofClinic(clinic);
  const behind = 1 + clinic.providers.length;
  return withoutTwins([
    ...ofPerson(patient, 'NAME', 'patient', 0),
    ...providers,
    ...others.flatMap((person, at) => ofPerson(person, OTHER[person.role], `others[${at}]`, behind + at)),
    ...patientNumbers(patient),
    ...others.flatMap((other, at) => phrase(other.facility, 'FACILITY', `others[${at}].facility`)),
    ...premises,
  ]);
}

interface ClinicVariants {
  /** Of people, counted on from the patient. */
  readonly providers: readonly Variant[];
  readonly premises: readonly Variant[];
}

/** One case follows another, and the clinic, whose values are most of a record, stays: the last one is remembered. */
let last: { readonly clinic: string; readonly variants: ClinicVariants } | undefined;

function ofClinic(clinic: CaseRecord['clinic']): ClinicVariants {
  const key = JSON.stringify(clinic);
  if (last?.clinic !== key) last = { clinic: key, variants: makeClinic(clinic) };
  return last.variants;
}

function makeClinic(clinic: CaseRecord['clinic']): ClinicVariants {
  const providers = clinic.providers.flatMap((person, at) =>
    ofPerson(person, 'PROVIDER', `clinic.providers[${at}]`, 1 + at),
  );
  const premises = [
    ...phrase(clinic.name, 'FACILITY', 'clinic.name'),
    ...[clinic.phone, clinic.fax].flatMap((each) => phone(each, 'clinic.phone')),
    ...code(clinic.npi, 'NPI', 'clinic.npi'),
    ...code(clinic.tin, 'TIN', 'clinic.tin'),
    ...clinic.emails.flatMap((each) => email(each, 'clinic.emails')),
    ...clinic.urls.flatMap((each) => web(each, 'clinic.urls')),
    ...(clinic.address ? ofAddress(clinic.address, 'clinic.address') : []),
  ];
  return { providers: withoutTwins(providers), premises: withoutTwins(premises) };
}

/** Leaves out empty ones and those that say the same of the same person once more. */
function withoutTwins(variants: readonly Variant[]): Variant[] {
  const byText = new Map<string, Variant[]>();
  return variants.filter((variant) => {
    const same = byText.get(variant.text);
    if (variant.text === '' || same?.some((other) => isTwin(other, variant))) return false;
    if (same) same.push(variant);
    else byText.set(variant.text, [variant]);
    return true;
  });
}

const isTwin = (a: Variant, b: Variant): boolean => a.shape === b.shape && a.person === b.person && a.place === b.place;

const OTHER = { relative: 'RELATIVE', provider: 'PROVIDER' } as const;

function ofPerson(person: Person, type: PhiType, field: string, at: number): Variant[] {
  return [
    ...person.names.flatMap((name) => ofName(name, type, field, at)),
    ...(person.dob === undefined ? [] : ofDate(person.dob, `${field}.dob`)),
    ...person.phones.flatMap((each) => phone(each, `${field}.phones`)),
    ...person.emails.flatMap((each) => email(each, `${field}.emails`)),
    ...person.addresses.flatMap((each) => ofAddress(each, `${field}.addresses`)),
    ...code(person.ssn, 'SSN', `${field}.ssn`),
    ...lastFour(person.ssn, `${field}.ssn`),
    ...person.names.flatMap(({ last }) => veteran(last, person.ssn, `${field}.ssn`)),
    ...phrase(person.employer, 'EMPLOYER', `${field}.employer`),
    ...code(person.npi, 'NPI', `${field}.npi`),
  ];
}

function patientNumbers(patient: CaseRecord['patient']): Variant[] {
  const lists = [
    ['MRN', 'patient.mrn', patient.mrn === undefined ? [] : [patient.mrn]],
    ['MEMBER_ID', 'patient.memberIds', patient.memberIds.flatMap((id) => [id, id.replace(/-\d{1,2}$/, '')])],
    ['ACCOUNT', 'patient.groupNumbers', patient.groupNumbers],
    ['ACCOUNT', 'patient.accountNumbers', patient.accountNumbers],
    ['ACCOUNT', 'patient.claimNumbers', patient.claimNumbers],
    ['ACCOUNT', 'patient.authNumbers', patient.authNumbers],
    ['LICENSE', 'patient.licenses', patient.licenses],
    ['VEHICLE', 'patient.vehicles', patient.vehicles],
    ['DEVICE', 'patient.devices', patient.devices],
    ['ACCOUNT', 'patient.otherNumbers', patient.otherNumbers],
  ] as const;
  return [
    ...lists.flatMap(([type, field, values]) => values.flatMap((value) => code(value, type, field))),
    ...patient.urls.flatMap((each) => web(each, 'patient.urls')),
  ];
}
