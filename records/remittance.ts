import * as z from 'zod';
import { cents, localDate } from './eligibility.ts';

/** CO contractual, PR patient, OA other, PI payer initiated, CR correction: who owes what was not paid. */
const adjustmentGroups = ['CO', 'PR', 'OA', 'PI', 'CR'] as const;

/** One reason why less was paid than charged: one of the up to six of a CAS segment. */
const adjustmentSchema = z.strictObject({
  group: z.enum(adjustmentGroups),
  /** Claim adjustment reason code, as the payer wrote it. */
  carc: z.string().min(1),
  amount: cents,
  /** Units not paid, where the payer said. */
  quantity: z.number().nullable(),
});

const procedureSchema = z.strictObject({
  /** HC, AD, NU, …: which code set `code` belongs to. */
  qualifier: z.string(),
  code: z.string(),
  modifiers: z.array(z.string()),
});

const remittanceLineSchema = z.strictObject({
  /** 1-based place of the SVC in its claim. */
  number: z.int().positive(),
  /** The clinic's own number of the line (REF*6R), where the payer returned it. */
  control: z.string().nullable(),
  /** What was paid for: the code as one text, modifiers behind it divided by `:`. */
  procedure: z.string(),
  adjudicated: procedureSchema,
  /** What the clinic had billed, where the payer paid for something else. */
  submitted: procedureSchema.nullable(),
  /** First and last day of the service; the claim's where the line has none. */
  from: localDate.nullable(),
  to: localDate.nullable(),
  charge: cents,
  paid: cents,
  allowed: cents.nullable(),
  units: z.number().nullable(),
  adjustments: z.array(adjustmentSchema),
  /** Remark codes of the line (LQ*HE). */
  rarcs: z.array(z.string()),
});

const remittanceClaimSchema = z.strictObject({
  /** 1-based place of the CLP in its file: tells a reversal from its correction. */
  clp: z.int().positive(),
  /** CLP01, which is the clinic's own number of the claim. */
  patientControlNumber: z.string(),
  payerClaimNumber: z.string().nullable(),
  /** CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied, 19-21 forwarded, 22 reversal, 23 not ours, 25 predetermination. */
  status: z.string(),
  filingIndicator: z.string().nullable(),
  frequency: z.string().nullable(),
  charge: cents,
  paid: cents,
  patientResponsibility: cents,
  patient: z.strictObject({
    last: z.string().nullable(),
    first: z.string().nullable(),
    memberId: z.string().nullable(),
  }),
  from: localDate.nullable(),
  to: localDate.nullable(),
  /** When the payer received the claim (DTM*050). */
  receivedOn: localDate.nullable(),
  /** Who the payer says comes first or next (NM1*TT, NM1*PR). */
  otherPayers: z.array(z.string()),
  allowed: cents.nullable(),
  /** Adjustments of the claim as a whole. */
  adjustments: z.array(adjustmentSchema),
  /** Remark codes of the claim as a whole (MIA, MOA). */
  rarcs: z.array(z.string()),
  lines: z.array(remittanceLineSchema),
  /** Whether charge less adjustments is what was paid, for the claim and each of its lines. */
  balanced: z.boolean(),
});

/** PLB: money given or taken back that belongs to no service of this remittance. Positive takes, negative gives. */
const providerAdjustmentSchema = z.strictObject({
  provider: z.string(),
  fiscalPeriodEnd: localDate.nullable(),
  /** WO, FB, 72, L6, … */
  reason: z.string(),
  reference: z.string().nullable(),
  amount: cents,
});

/**
 * What a payer paid and why not more: one 835 transaction. Money in integer cents; dates are the payer's local dates.
 * Balanced: payment total is what its claims were paid, less the provider adjustments (835 guide, 1.10.2).
 */
export const remittanceSchema = z.strictObject({
  payer: z.string(),
  payerId: z.string().nullable(),
  payee: z.string(),
  payeeNpi: z.string().nullable(),
  /** TRN02: the number of the check or transfer. */
  trace: z.string(),
  method: z.string().nullable(),
  paidOn: localDate.nullable(),
  /** DTM*405, else the day the file was made. */
  producedOn: localDate.nullable(),
  paymentTotal: cents,
  claims: z.array(remittanceClaimSchema),
  providerAdjustments: z.array(providerAdjustmentSchema),
  balanced: z.boolean(),
});

export type Remittance = z.infer<typeof remittanceSchema>;
