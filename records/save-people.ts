/** Saving patients and coverages as they come in files: found again by keyed hash, corrected where the file says more. */
import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import {
  type MemberIdentity,
  memberKey,
  newPatientToken,
  openMember,
  openPatient,
  type PatientIdentity,
  patientKey,
  saysTheSame,
  sealMember,
  sealPatient,
} from './people.ts';
import { coverages, patients } from './schema.ts';

/** Those who save people do so one after the other: two files with the same new patient must not both add her. */
const PEOPLE_LOCK = 7_031_005;

export interface PatientToSave {
  /** Where the patient comes from; the same source is the same patient. Such as ['mrn', '1001']. */
  readonly source: readonly string[];
  readonly identity: PatientIdentity;
}

export interface CoverageToSave {
  readonly patientId: string;
  readonly payerId: string;
  readonly member: MemberIdentity;
}

export type Saved = { readonly id: string; readonly change: 'new' | 'corrected' | 'same' };

interface Held<Content> {
  readonly id: string;
  readonly isNew: boolean;
  content: Content;
  changed: boolean;
}

/** What happens to one wanted content, given what is held under its key; the first to come is new, the next the same. */
function settle<Content extends object>(held: Map<string, Held<Content>>, key: string, content: Content): Saved {
  const found = held.get(key);
  if (!found) {
    const id = randomUUID();
    held.set(key, { id, isNew: true, content, changed: false });
    return { id, change: 'new' };
  }
  const merged = { ...found.content, ...whatIsSaid(content) };
  if (saysTheSame(found.content, merged)) return { id: found.id, change: 'same' };
  found.content = merged;
  found.changed = true;
  return { id: found.id, change: 'corrected' };
}

/** A file that leaves a field out does not take it away from what another file said. */
function whatIsSaid<Content extends object>(content: Content): Partial<Content> {
  const said: Partial<Content> = { ...content };
  for (const key in said) if (said[key] === undefined || said[key] === 'unknown') delete said[key];
  return said;
}

/**
 * Saves patients in the caller's transaction. Out: one answer for each, in the same order; `'otherPerson'` where the
 * source already names somebody with another last name *and* another date of birth. One of them may have been
 * corrected; both together are a mix-up, and nothing is overwritten.
 */
export async function savePatients(
  records: Records,
  tx: Queryable,
  wanted: readonly PatientToSave[],
): Promise<(Saved | 'otherPerson')[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PEOPLE_LOCK})`);
  const keys = wanted.map((one) => patientKey(records, one.source));
  const held = await heldPatients(records, tx, keys);
  const answers = wanted.map(({ identity }, at) => {
    const key = keys[at] ?? '';
    const found = held.get(key)?.content;
    return found && isOtherPerson(found, identity) ? 'otherPerson' : settle(held, key, identity);
  });
  await insertPatients(records, tx, held);
  for (const { id, isNew, changed, content } of held.values()) {
    if (isNew || !changed) continue;
    await tx
      .update(patients)
      .set({ identity: sealPatient(records, id, content) })
      .where(eq(patients.id, id));
  }
  return answers;
}

function isOtherPerson(one: PatientIdentity, other: PatientIdentity): boolean {
  const fold = (name: string) =>
    name
      .normalize('NFKD')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase();
  return one.dob !== other.dob && fold(one.lastName) !== fold(other.lastName);
}

async function heldPatients(
  records: Records,
  tx: Queryable,
  keys: string[],
): Promise<Map<string, Held<PatientIdentity>>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(patients)
    .where(inArray(patients.mrnKey, [...new Set(keys)]));
  return new Map(
    rows.map((row) => [
      row.mrnKey ?? '',
      { id: row.id, isNew: false, content: openPatient(records, row), changed: false },
    ]),
  );
}

/** Inserts the new ones; those whose random token is taken already get another. */
async function insertPatients(
  records: Records,
  tx: Queryable,
  held: ReadonlyMap<string, Held<PatientIdentity>>,
): Promise<void> {
  let left = [...held].filter(([, one]) => one.isNew);
  while (left.length > 0) {
    const rows = left.map(([mrnKey, { id, content }]) => {
      return { id, mrnKey, token: newPatientToken(), identity: sealPatient(records, id, content) };
    });
    const written = await tx
      .insert(patients)
      .values(rows)
      .onConflictDoNothing({ target: patients.token })
      .returning({ id: patients.id });
    const done = new Set(written.map((row) => row.id));
    left = left.filter(([, one]) => !done.has(one.id));
  }
}

/** Saves coverages in the caller's transaction. Out: one answer for each, in the same order. */
export async function saveCoverages(
  records: Records,
  tx: Queryable,
  wanted: readonly CoverageToSave[],
): Promise<Saved[]> {
  const keys = wanted.map((one) =>
    coverageKey(one.patientId, one.payerId, memberKey(records, one.payerId, one.member.memberId)),
  );
  const held = await heldCoverages(records, tx, [...new Set(wanted.map((one) => one.patientId))]);
  const places = new Map(keys.map((key, at) => [key, wanted[at]]));
  const answers = wanted.map(({ member }, at) => settle(held, keys[at] ?? '', member));
  const rows = [...held].flatMap(([key, { id, isNew, content }]) => {
    const place = places.get(key);
    if (!isNew || !place) return [];
    const { patientId, payerId } = place;
    const hash = memberKey(records, payerId, content.memberId);
    return [{ id, patientId, payerId, memberKey: hash, member: sealMember(records, id, content) }];
  });
  if (rows.length > 0) await tx.insert(coverages).values(rows);
  for (const { id, isNew, changed, content } of held.values()) {
    if (isNew || !changed) continue;
    await tx
      .update(coverages)
      .set({ member: sealMember(records, id, content) })
      .where(eq(coverages.id, id));
  }
  return answers;
}

function coverageKey(patientId: string, payerId: string, hash: string): string {
  return `${patientId} ${payerId} ${hash}`;
}

async function heldCoverages(
  records: Records,
  tx: Queryable,
  patientIds: string[],
): Promise<Map<string, Held<MemberIdentity>>> {
  if (patientIds.length === 0) return new Map();
  const rows = await tx.select().from(coverages).where(inArray(coverages.patientId, patientIds));
  return new Map(
    rows.map((row) => [
      coverageKey(row.patientId, row.payerId, row.memberKey),
      { id: row.id, isNew: false, content: openMember(records, row), changed: false },
    ]),
  );
}
