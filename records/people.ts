/** Who a patient is and how a payer knows them. Both stand in the database sealed; lists show the patient's token. */
import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { Records } from './db.ts';
import type { coverages, patients } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

/** Control and direction characters, unpaired surrogates, and the mark of a wrong encoding. */
const BROKEN_TEXT = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;

/**
 * Text that came in a file, for one field. Refused: empty, overlong, control characters, and what a spreadsheet would
 * run as a formula when the value is exported again. No message repeats the value: it may identify somebody.
 */
export const fieldText = (max: number) =>
  z
    .string('is missing')
    .trim()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .refine((text) => !BROKEN_TEXT.test(text), 'holds a control character or is not UTF-8')
    .refine((text) => !/^[=+\-@]/.test(text), 'starts like a spreadsheet formula');

const isoDate = z.iso.date('is not a calendar date written YYYY-MM-DD');

const dateOfBirth = isoDate
  .refine((date) => date >= '1890-01-01', 'lies before 1890')
  // East of Greenwich today has begun earlier: UTC plus 14 hours is the latest "today" there is.
  .refine((date) => date <= new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10), 'lies in the future');

export const patientIdentitySchema = z.strictObject({
  firstName: fieldText(100),
  middleName: fieldText(100).optional(),
  lastName: fieldText(100),
  suffix: fieldText(20).optional(),
  dob: dateOfBirth,
  sex: z.enum(['female', 'male', 'other', 'unknown'], 'is none of female, male, other, unknown'),
  /** Record number in the clinic's own system. */
  mrn: fieldText(100).optional(),
});
export type PatientIdentity = z.infer<typeof patientIdentitySchema>;

export const memberIdentitySchema = z.strictObject({
  memberId: fieldText(80),
  groupNumber: fieldText(80).optional(),
  /** Of the patient to the subscriber. */
  relationship: z.enum(['self', 'spouse', 'child', 'other'], 'is none of self, spouse, child, other'),
  planName: fieldText(200).optional(),
});
export type MemberIdentity = z.infer<typeof memberIdentitySchema>;

type PatientRow = Pick<typeof patients.$inferSelect, 'id' | 'identity'>;
type CoverageRow = Pick<typeof coverages.$inferSelect, 'id' | 'member'>;

export function sealPatient(records: Records, id: string, identity: PatientIdentity): Buffer {
  return sealJson(records.keyring, identity, `patients.identity:${id}`);
}

/** Unseals who a patient is. @throws SealError */
export function openPatient(records: Records, row: PatientRow): PatientIdentity {
  return patientIdentitySchema.parse(openJson(records.keyring, row.identity, `patients.identity:${row.id}`));
}

export function sealMember(records: Records, id: string, member: MemberIdentity): Buffer {
  return sealJson(records.keyring, member, `coverages.member:${id}`);
}

/** Unseals how the payer knows the patient. @throws SealError */
export function openMember(records: Records, row: CoverageRow): MemberIdentity {
  return memberIdentitySchema.parse(openJson(records.keyring, row.member, `coverages.member:${row.id}`));
}

/** Keyed hash of where a patient comes from, such as ['mrn', '1001']. */
export function patientKey(records: Records, source: readonly string[]): string {
  return records.lookupKey('patient', ...source);
}

/** Keyed hash of a member: cards print the same id with or without spaces, in either case. */
export function memberKey(records: Records, payerId: string, memberId: string): string {
  return records.lookupKey('member', payerId, memberId.replaceAll(/\s/g, '').toUpperCase());
}

/** Without 0, 1, I, L, O and U, which are misread or misheard. */
const TOKEN_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A name for lists, such as PT-7K2M9: random, so it tells nothing about the patient. */
export function newPatientToken(): string {
  return `PT-${Array.from({ length: 5 }, () => TOKEN_LETTERS[randomInt(TOKEN_LETTERS.length)]).join('')}`;
}

/** Whether two sealed contents say the same, whatever the order of their fields. */
export function saysTheSame(one: object, other: object): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
