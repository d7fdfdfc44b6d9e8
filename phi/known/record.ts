import { z } from 'zod';

/** What the clinic's system knows about a case: whose values must not leave, whatever a document does to them. */

const value = z.string().trim();
const optional = value.min(1).optional();
const list = z.array(value.min(1)).default([]);

const name = z.object({
  first: value.default(''),
  middle: value.optional(),
  last: value.default(''),
  suffix: value.optional(),
  maiden: value.optional(),
  nicknames: list,
});

const address = z.object({
  line1: value.default(''),
  line2: value.optional(),
  city: value.default(''),
  state: value.default(''),
  zip: value.default(''),
});

const person = z.object({
  names: z.array(name).default([]),
  /** YYYY-MM-DD. */
  dob: z.iso.date().optional(),
  phones: list,
  emails: list,
  addresses: z.array(address).default([]),
  ssn: optional,
  employer: optional,
  npi: optional,
});

const patient = person.extend({
  mrn: optional,
  memberIds: list,
  groupNumbers: list,
  accountNumbers: list,
  claimNumbers: list,
  authNumbers: list,
  licenses: list,
  vehicles: list,
  devices: list,
  urls: list,
  /** Numbers of other kinds that stand for this patient only. */
  otherNumbers: list,
});

const clinic = z.object({
  name: optional,
  phone: optional,
  fax: optional,
  npi: optional,
  tin: optional,
  address: address.optional(),
  emails: list,
  urls: list,
  providers: z.array(person).default([]),
});

const other = person.extend({
  /** A private person (family, guardian, subscriber) or a clinician of another place. */
  role: z.enum(['relative', 'provider']).default('relative'),
  /** The practice of a referring provider. */
  facility: optional,
});

/** The record as it comes in: all fields may be missing. */
export const caseRecord = z.object({
  patient: patient.prefault({}),
  clinic: clinic.prefault({}),
  others: z.array(other).default([]),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type CaseRecordInput = z.input<typeof caseRecord>;
export type PersonName = z.infer<typeof name>;
export type Person = z.infer<typeof person>;
export type Address = z.infer<typeof address>;

/** In: a record with whatever fields the caller has. Out: the same with all lists in place. Throws on a wrong shape. */
export function readRecord(input: CaseRecordInput): CaseRecord {
  return caseRecord.parse(input);
}

/** A field of a foreign system: numbers are read as texts, anything else that is no text as nothing. */
const loose = z.preprocess((raw) => (typeof raw === 'number' ? String(raw) : raw), value).catch('');
const looseList = z
  .preprocess((raw) => (raw === undefined || raw === null ? [] : [raw].flat()), z.array(loose))
  .catch([]);
const looseName = { first: loose, middle: loose, last: loose, suffix: loose, maiden: loose, nicknames: looseList };
const loosePlace = { street: loose, street2: loose, city: loose, state: loose, zip: loose };

const knownPatient = z.object({
  ...looseName,
  ...loosePlace,
  dob: loose,
  phone: looseList,
  phones: looseList,
  email: looseList,
  emails: looseList,
  ssn: loose,
  employer: loose,
  mrn: loose,
  memberId: looseList,
  memberIds: looseList,
  groupNo: looseList,
  groupNos: looseList,
  accountNo: looseList,
  accountNos: looseList,
  claimNo: looseList,
  claimNos: looseList,
  authNo: looseList,
  authNos: looseList,
});
const knownClinic = z.object({
  ...loosePlace,
  name: loose,
  phone: loose,
  fax: loose,
  npi: loose,
  tin: loose,
  providers: z.array(z.object({ ...looseName, npi: loose })).catch([]),
});
const known = z.object({
  patient: z.preprocess((raw) => raw ?? {}, knownPatient),
  clinic: z.preprocess((raw) => raw ?? {}, knownClinic),
});

/**
 * Reads the flat record that the command line takes beside a document: `patient` and `clinic` with one value a field.
 * In: anything. Missing, empty and unknown fields are passed over. Throws where it is no object at all.
 */
export function recordFromKnown(json: unknown): CaseRecord {
  const { patient: p, clinic: c } = known.parse(json);
  return readRecord({
    patient: {
      names: [p],
      dob: isoDate(p.dob),
      phones: full([...p.phones, ...p.phone]),
      emails: full([...p.emails, ...p.email]),
      addresses: [addressOf(p)],
      ssn: p.ssn || undefined,
      employer: p.employer || undefined,
      mrn: p.mrn || undefined,
      memberIds: full([...p.memberIds, ...p.memberId]),
      groupNumbers: full([...p.groupNos, ...p.groupNo]),
      accountNumbers: full([...p.accountNos, ...p.accountNo]),
      claimNumbers: full([...p.claimNos, ...p.claimNo]),
      authNumbers: full([...p.authNos, ...p.authNo]),
    },
    clinic: {
      name: c.name || undefined,
      phone: c.phone || undefined,
      fax: c.fax || undefined,
      npi: c.npi || undefined,
      tin: c.tin || undefined,
      address: addressOf(c),
      providers: c.providers.map((provider) => ({ names: [provider], npi: provider.npi || undefined })),
    },
  });
}

const full = (values: readonly string[]) => values.filter((each) => each !== '');

function addressOf(place: { street: string; street2: string; city: string; state: string; zip: string }): Address {
  return { line1: place.street, line2: place.street2, city: place.city, state: place.state, zip: place.zip };
}

/** Takes ISO dates, with or without a time, and the dates of American forms. */
function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text);
  if (iso) return checkedDate(iso[1], iso[2], iso[3]);
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return us ? checkedDate(us[3], us[1], us[2]) : undefined;
}

function checkedDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(date).success ? date : undefined;
}
