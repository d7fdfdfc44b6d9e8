/**
 * From the resources of a file to what the clinic keeps. Every Patient, Coverage, Appointment and Encounter comes out
 * once, taken or refused, those contained in other resources too: they are in the file, so they count. All other
 * types are passed over.
 */
import { localDateOf } from '#records/calendar.ts';
import type { ImportItem } from '#records/imports.ts';
import type { PatientToSave } from '#records/save-people.ts';
import { type CoverageLink, coverageOf, coverageOn, type PayerNames } from './coverage.ts';
import { patientOf } from './patient.ts';
import { type Entry, type Fault, readEntries } from './read.ts';
import { find, type Known, withContained } from './references.ts';
import { Refused } from './refused.ts';
import { organizationResource, type Reference } from './resources.ts';
import { visitOf } from './visit.ts';

export interface FhirRules {
  readonly payers: PayerNames;
  /** The zone in which a visit's calendar day is counted. */
  readonly clinicZone: string;
}

/** What the files of one import have said so far: bulk files refer to one another. */
export interface Learned {
  files: number;
  readonly patients: Map<string, PatientToSave | 'refused'>;
  /** By patient source. */
  readonly coverages: Map<string, CoverageLink[]>;
  /** Names and identifiers of organizations. */
  readonly organizations: Map<string, readonly string[]>;
}

export function nothingLearned(): Learned {
  return { files: 0, patients: new Map(), coverages: new Map(), organizations: new Map() };
}

const VISITS = ['Appointment', 'Encounter'];
const WANTED = ['Patient', 'Organization', 'Coverage', ...VISITS];

/** Reads a file. Patients come out before coverages, coverages before visits. @throws InputFileError */
export function* translate(content: Buffer, rules: FhirRules, learned: Learned): Generator<ImportItem> {
  learned.files += 1;
  const found: Known[] = [];
  for (const one of readEntries(content)) {
    if (isFault(one)) yield { status: 'refused', ...one };
    else for (const known of withContained(one, learned.files)) if (WANTED.includes(known.type)) found.push(known);
  }
  for (const known of ofType(found, ['Organization'])) learnOrganization(known, learned);
  const once = withoutRepeats();
  for (const known of ofType(found, ['Patient'])) yield once(known) ?? patientItem(known, learned);
  for (const known of ofType(found, ['Coverage'])) yield once(known) ?? coverageItem(known, rules, learned);
  for (const known of ofType(found, VISITS)) yield once(known) ?? visitItem(known, rules, learned);
}

function isFault(one: Entry | Fault): one is Fault {
  return 'why' in one;
}

function ofType(found: readonly Known[], types: readonly string[]): Known[] {
  return found.filter((known) => types.includes(known.type));
}

/** Tells a resource that the same file has held already. */
function withoutRepeats(): (known: Known) => ImportItem | undefined {
  const seen = new Set<string>();
  return ({ type, id, row }) => {
    if (id === undefined) return undefined;
    if (seen.has(`${type}/${id}`)) return { status: 'duplicate', type, row };
    seen.add(`${type}/${id}`);
    return undefined;
  };
}

function learnOrganization(known: Known, learned: Learned): void {
  const { data } = organizationResource.safeParse(known.resource);
  if (!data) return;
  const names = [data.name, ...data.identifier.map(({ value }) => value)].filter((name) => name !== undefined);
  for (const name of known.names) learned.organizations.set(name, names);
}

/** Runs the reading of one resource; what it throws as `Refused` becomes the item. */
function itemOf(
  known: Known,
  read: () => Omit<Extract<ImportItem, { status: 'accepted' }>, 'status' | 'type' | 'row'>,
): ImportItem {
  const { type, row } = known;
  try {
    return { status: 'accepted', type, row, ...read() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: 'refused', type, row, field: error.field, why: error.why };
  }
}

function patientItem(known: Known, learned: Learned): ImportItem {
  for (const name of known.names) learned.patients.set(name, 'refused');
  return itemOf(known, () => {
    const patient = patientOf(known);
    for (const name of known.names) learned.patients.set(name, patient);
    return { patient };
  });
}

function coverageItem(known: Known, rules: FhirRules, learned: Learned): ImportItem {
  return itemOf(known, () => {
    const link = coverageOf(known, rules.payers, learned.organizations);
    const patient = whose([link.beneficiary], 'Coverage.beneficiary', known, learned);
    const key = patient.source.join(' ');
    learned.coverages.set(key, [...(learned.coverages.get(key) ?? []), link]);
    return { patient, coverage: { payerId: link.payerId, member: link.member } };
  });
}

function visitItem(known: Known, rules: FhirRules, learned: Learned): ImportItem {
  return itemOf(known, () => {
    const { appointment, people, peopleField } = visitOf(known, rules.clinicZone);
    const patient = whose(people, peopleField, known, learned);
    const day = localDateOf(appointment.startsAt, rules.clinicZone);
    const link = coverageOn(day, learned.coverages.get(patient.source.join(' ')) ?? []);
    return { patient, appointment, coverage: link && { payerId: link.payerId, member: link.member } };
  });
}

/** The patient that one of the references means. @throws Refused */
function whose(
  references: readonly (Reference | undefined)[],
  field: string,
  holder: Known,
  learned: Learned,
): PatientToSave {
  const found = references
    .map((one) => find(learned.patients, one?.reference, holder))
    .filter((one) => one !== undefined);
  const patient = found.find((one) => one !== 'refused');
  if (patient !== undefined) return patient;
  throw new Refused(field, found.length > 0 ? 'is a patient who was refused' : 'names no patient of these files');
}
