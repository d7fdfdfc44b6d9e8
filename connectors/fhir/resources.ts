/** What we read of FHIR R4 resources (https://hl7.org/fhir/R4/): the fields named here and no others. */
import * as z from 'zod';

const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const text = z.string().optional();

const concept = z.object({ coding: list(z.object({ code: text })) });
const identifier = z.object({ type: concept.optional(), system: text, value: text });
const reference = z.object({
  reference: text,
  display: text,
  identifier: z.object({ value: text }).optional(),
});
const period = z.object({ start: text, end: text });

export const patientResource = z.object({
  identifier: list(identifier),
  name: list(z.object({ use: text, family: text, given: list(z.string()), suffix: list(z.string()) })),
  gender: text,
  birthDate: text,
});

export const organizationResource = z.object({ identifier: list(identifier), name: text });

export const coverageResource = z.object({
  identifier: list(identifier),
  status: text,
  beneficiary: reference.optional(),
  payor: list(reference),
  subscriberId: text,
  relationship: concept.optional(),
  period: period.optional(),
  class: list(z.object({ type: concept.optional(), value: text, name: text })),
  /** Which coverage is asked first: 1 is the primary. */
  order: z.int().positive().optional(),
});

export const appointmentResource = z.object({
  status: text,
  appointmentType: concept.optional(),
  start: text,
  participant: list(z.object({ actor: reference.optional() })),
});

export const encounterResource = z.object({
  status: text,
  class: z.object({ code: text }).optional(),
  subject: reference.optional(),
  period: period.optional(),
});

export type Concept = z.infer<typeof concept>;
export type Reference = z.infer<typeof reference>;

/** Whether a coded value has a code, whatever the system: the codes asked for here are unique to theirs. */
export function hasCode(value: Concept | undefined, code: string): boolean {
  return value?.coding.some((coding) => coding.code === code) ?? false;
}
