/** One row of an appointments file: which columns there are, and what may stand in them. */
import * as z from 'zod';
import { instantOf, isTimeZone } from '#records/calendar.ts';
import type { AcceptedItem } from '#records/imports.ts';
import {
  fieldText,
  type MemberIdentity,
  memberIdentitySchema,
  type PatientIdentity,
  patientIdentitySchema,
} from '#records/people.ts';

/** Columns an appointments file must have, in any order. */
export const REQUIRED_COLUMNS = [
  'appointment_id',
  'starts_at',
  'patient_mrn',
  'first_name',
  'last_name',
  'dob',
  'payer',
  'member_id',
] as const;

/** Columns it may have. Left out or empty: the clinic's zone, `visit`, `unknown`, no group, `self`. */
export const OPTIONAL_COLUMNS = ['time_zone', 'kind', 'sex', 'group_number', 'relationship'] as const;

export interface CsvRules {
  /** Payers that are set up. */
  readonly payerIds: readonly string[];
  /** Zone of rows that name none. */
  readonly clinicZone: string;
}

/** What a good row says; see `AcceptedItem`. */
export type RowContent = Required<Pick<AcceptedItem, 'patient' | 'coverage' | 'appointment'>> & {
  readonly appointment: NonNullable<AcceptedItem['appointment']>;
};

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const realDate = z.iso.date();

/** `2026-11-24T09:30` is the clock of the row's zone; with an offset or Z it is an instant. */
function startOf(text: string, zone: string): Date | undefined {
  if (!realDate.safeParse(text.slice(0, 10)).success) return undefined;
  const local = LOCAL_TIME.exec(text);
  const start = local
    ? instantOf(`${local[1]}T${local[2]}:${local[3]}:${local[4] ?? '00'}`, zone)
    : new Date(WITH_OFFSET.test(text) ? text : Number.NaN);
  return Number.isNaN(start.getTime()) ? undefined : start;
}

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const lowerCase = (value: unknown) => (typeof value === 'string' ? value.trim().toLowerCase() : value);

/** The schema of a row, as the columns stand in the file, under the clinic's rules. */
export function rowSchema(rules: CsvRules) {
  return z
    .object({
      appointment_id: fieldText(100),
      starts_at: fieldText(40),
      time_zone: optional(fieldText(60).refine(isTimeZone, 'is no IANA time zone, such as America/Chicago')),
      kind: optional(fieldText(40).regex(/^[\p{L}\d _/-]+$/u, 'may hold letters, digits, spaces, - and / only')),
      patient_mrn: fieldText(100),
      first_name: patient.firstName,
      last_name: patient.lastName,
      dob: z.preprocess((value) => (typeof value === 'string' ? value.trim() : value), patient.dob),
      sex: optional(z.preprocess(wholeSex, patient.sex)),
      payer: payerSchema(rules.payerIds),
      member_id: member.memberId,
      group_number: optional(fieldText(80)),
      relationship: optional(z.preprocess(lowerCase, member.relationship)),
    })
    .transform((row, context): RowContent => {
      const timeZone = row.time_zone ?? rules.clinicZone;
      const startsAt = startOf(row.starts_at, timeZone);
      const kind = row.kind ?? 'visit';
      if (!startsAt) {
        context.addIssue({ code: 'custom', path: ['starts_at'], message: 'is not a time written YYYY-MM-DDTHH:MM' });
        return z.NEVER;
      }
      if (names(kind, row.first_name) || names(kind, row.last_name)) {
        context.addIssue({ code: 'custom', path: ['kind'], message: 'holds the patient’s name' });
        return z.NEVER;
      }
      return {
        patient: { source: ['mrn', row.patient_mrn], identity: identityOf(row) },
        coverage: { payerId: row.payer, member: memberOf(row) },
        appointment: { source: ['csv', row.appointment_id], startsAt, timeZone, kind, status: 'booked' },
      };
    });
}

const patient = patientIdentitySchema.shape;
const member = memberIdentitySchema.shape;

function payerSchema(payerIds: readonly string[]) {
  const payers = new Map(payerIds.map((id) => [id.toLowerCase(), id]));
  return z
    .string()
    .trim()
    .min(1, 'is empty')
    .transform((payer, context) => {
      const id = payers.get(payer.toLowerCase());
      if (id !== undefined) return id;
      context.addIssue('is no payer of this clinic; see: orderly portals list');
      return z.NEVER;
    });
}

function identityOf(row: {
  readonly first_name: string;
  readonly last_name: string;
  readonly dob: string;
  readonly sex?: PatientIdentity['sex'] | undefined;
  readonly patient_mrn: string;
}): PatientIdentity {
  const { first_name: firstName, last_name: lastName, dob, sex = 'unknown', patient_mrn: mrn } = row;
  return { firstName, lastName, dob, sex, mrn };
}

/** Practice systems export one letter as often as the word. */
const sexLetters: Readonly<Record<string, PatientIdentity['sex']>> = {
  f: 'female',
  m: 'male',
  o: 'other',
  u: 'unknown',
};

function wholeSex(value: unknown): unknown {
  const word = lowerCase(value);
  return typeof word === 'string' ? (sexLetters[word] ?? word) : word;
}

function memberOf(row: {
  readonly member_id: string;
  readonly group_number?: string | undefined;
  readonly relationship?: MemberIdentity['relationship'] | undefined;
}): MemberIdentity {
  const { member_id: memberId, group_number: groupNumber, relationship = 'self' } = row;
  return { memberId, ...(groupNumber !== undefined && { groupNumber }), relationship };
}

/** The kind of visit stands in clear in the records, so it may not smuggle in who comes. */
function names(kind: string, name: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2);
  return words(name).some((word) => words(kind).includes(word));
}
