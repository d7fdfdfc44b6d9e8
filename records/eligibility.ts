import * as z from 'zod';

/** Money is an integer number of cents. */
export const cents = z.int();
/** A calendar date, YYYY-MM-DD, in the zone of the record it belongs to. */
export const localDate = z.iso.date();

/** What the source did not say. Absent is unknown, never zero. */
const unknown = z.literal('unknown');
const orUnknown = <T extends z.ZodType>(schema: T) => z.union([schema, unknown]);

export const benefitSchema = z.strictObject({
  /** Service type code; 30 is the whole plan, 98 a professional office visit. */
  stc: z.string(),
  kind: z.enum(['copay', 'coinsurance', 'deductible', 'oop', 'limit', 'auth']),
  level: orUnknown(z.enum(['IND', 'FAM'])),
  network: orUnknown(z.enum(['in', 'out'])),
  period: orUnknown(z.enum(['visit', 'day', 'calendarYear', 'planYear', 'lifetime'])),
  amount: orUnknown(cents),
  /** Whole per cent: 20 is 20 %. */
  percent: orUnknown(z.number().min(0).max(100)),
  remaining: orUnknown(cents),
  /** Visits or days a limit allows. */
  quantity: orUnknown(z.int()),
  authRequired: orUnknown(z.enum(['yes', 'no'])),
  notes: z.array(z.string()),
});

/** Where a field was read: the page object and the label beside the value. */
export const fieldEvidenceSchema = z.strictObject({
  field: z.string(),
  page: z.string(),
  label: z.string(),
});

/**
 * The answer to "is this patient covered on that day", whichever route gave it.
 * Fields follow the eligibility section of the domain reference; money in cents, dates local to the payer.
 */
export const eligibilityResultSchema = z.strictObject({
  /** When the payer answered: an instant, ISO 8601 in UTC. */
  asOf: z.iso.datetime(),
  route: z.enum(['portal', 'x12', 'api', 'fax', 'person']),
  /** The payer's own reference for this answer, or our run id. */
  traceId: z.string(),
  coverageStatus: z.enum(['active', 'inactive', 'activeLimited', 'unknown']),
  planBegin: orUnknown(localDate),
  planEnd: orUnknown(localDate),
  product: orUnknown(z.string()),
  insuranceType: orUnknown(z.string()),
  network: z.enum(['in', 'out', 'unknown', 'tier']),
  pcp: orUnknown(z.strictObject({ name: z.string(), npi: orUnknown(z.string()), effective: orUnknown(localDate) })),
  benefits: z.array(benefitSchema),
  otherPayers: z.array(
    z.strictObject({
      name: z.string(),
      id: orUnknown(z.string()),
      order: orUnknown(z.enum(['primary', 'secondary', 'tertiary'])),
      period: orUnknown(z.strictObject({ from: orUnknown(localDate), to: orUnknown(localDate) })),
    }),
  ),
  rejects: z.array(z.strictObject({ loop: z.string(), code: z.string(), followUp: z.string() })),
  evidence: z.array(fieldEvidenceSchema),
});

export type Benefit = z.infer<typeof benefitSchema>;
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;
export type EligibilityResult = z.infer<typeof eligibilityResultSchema>;

/** What is asked of a payer: the least that identifies the member. */
export const eligibilityInputSchema = z.strictObject({
  payer: z.string().min(1),
  memberId: z.string().min(1),
  dob: localDate,
  serviceDate: localDate,
  firstName: z.string().min(1).optional(),
  lastName: z.string().min(1).optional(),
  /** Service type code; 30 (the whole plan) where it is left out. */
  serviceType: z.string().min(1).optional(),
});
export type EligibilityInput = z.infer<typeof eligibilityInputSchema>;
