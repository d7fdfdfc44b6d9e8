/** What the clinic owes a patient in time, and the disputes of the No Surprises Act. */
import * as z from 'zod';
import { cents } from '#records/eligibility.ts';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, optionalDay } from './facts.ts';
import { rulesAsOf } from './rules.ts';
import { endOf, wordsOf } from './spans.ts';

const law = (source: string) => ({ source, asOf: rulesAsOf, confidence: 'high' as const });

export const goodFaithEstimateSchema = z.object({
  /** When the appointment was made, and for which day. */
  scheduledOn: optionalDay,
  serviceOn: optionalDay,
  /** When the patient asked for an estimate. */
  requestedOn: optionalDay,
});
export type GoodFaithEstimateFacts = z.output<typeof goodFaithEstimateSchema>;

/**
 * By when a patient without insurance must have the estimate (45 CFR 149.610(b)(1)(vi)): booked at least 10 business
 * days ahead within 3 business days, at least 3 ahead within 1, asked for within 3. Of two duties the earlier.
 */
export function goodFaithEstimate({ scheduledOn, serviceOn, requestedOn }: GoodFaithEstimateFacts): Deadline {
  const within = (start: string, businessDays: number, from: string): Candidate => ({
    ...law('45 CFR 149.610(b)(1)(vi)'),
    dueOn: endOf(start, { businessDays }),
    rule: `good faith estimate: ${wordsOf({ businessDays })} from ${from}`,
  });
  const due: Candidate[] = requestedOn ? [within(requestedOn, 3, 'the request')] : [];
  if (scheduledOn && serviceOn) {
    const ahead = (count: number) => endOf(scheduledOn, { businessDays: count }) <= serviceOn;
    if (ahead(10)) due.push(within(scheduledOn, 3, 'booking at least 10 business days ahead'));
    else if (ahead(3)) due.push(within(scheduledOn, 1, 'booking at least 3 business days ahead'));
  }
  const [first, ...more] = due;
  if (first) return dueBy('goodFaithEstimate', first, ...more);
  const known = scheduledOn && serviceOn;
  const reason = known
    ? 'booked less than 3 business days ahead and not asked for'
    : 'scheduledOn or serviceOn is not known';
  return noDeadline('goodFaithEstimate', reason);
}

export const estimateDisputeSchema = z.object({
  billReceivedOn: dayOrUnknown,
  /** Cents; unknown amounts leave the day standing, because the right may exist. */
  estimate: cents.nullish(),
  billed: cents.nullish(),
});
export type EstimateDisputeFacts = z.output<typeof estimateDisputeSchema>;

/** From this much above the estimate a patient may dispute the bill. In cents. */
const disputableExcess = 400_00;

/** Until when a patient can dispute a bill of $400 or more above the estimate: 120 days (45 CFR 149.620(c)). */
export function estimateDispute({ billReceivedOn, estimate, billed }: EstimateDisputeFacts): Deadline {
  if (typeof estimate === 'number' && typeof billed === 'number' && billed - estimate < disputableExcess) {
    return noDeadline('estimateDispute', 'the bill is less than $400 above the estimate');
  }
  if (billReceivedOn === null) return noDeadline('estimateDispute', 'billReceivedOn is not known');
  return dueBy('estimateDispute', {
    ...law('45 CFR 149.620(c)'),
    dueOn: endOf(billReceivedOn, { days: 120 }),
    rule: 'patient-provider dispute: 120 days from receipt of the bill',
  });
}

export const independentDisputeSchema = z.object({
  /** The day the notice of open negotiation was sent. */
  negotiationStartedOn: dayOrUnknown,
});
export type IndependentDisputeFacts = z.output<typeof independentDisputeSchema>;

export type IndependentDisputeDeadline = Deadline & {
  /** The last day of open negotiation; the request comes after it. */
  readonly negotiationEndsOn: string | null;
};

/** By when independent dispute resolution must be begun: 30 business days of negotiation, then 4 (45 CFR 149.510(b)). */
export function independentDispute({ negotiationStartedOn }: IndependentDisputeFacts): IndependentDisputeDeadline {
  if (negotiationStartedOn === null) {
    return { ...noDeadline('independentDispute', 'negotiationStartedOn is not known'), negotiationEndsOn: null };
  }
  const negotiationEndsOn = endOf(negotiationStartedOn, { businessDays: 30 });
  const deadline = dueBy('independentDispute', {
    ...law('45 CFR 149.510(b)'),
    dueOn: endOf(negotiationEndsOn, { businessDays: 4 }),
    rule: 'independent dispute resolution: 4 business days after 30 business days of negotiation',
  });
  return { ...deadline, negotiationEndsOn };
}

export const patientAccessSchema = z.object({
  requestReceivedOn: dayOrUnknown,
  /** Whether the patient was told in writing, inside the first 30 days, why it takes longer. */
  extended: z.boolean().default(false),
});
export type PatientAccessFacts = z.output<typeof patientAccessSchema>;

/** By when a patient must have the records asked for: 30 days, once 30 more (45 CFR 164.524(b)(2)). */
export function patientAccess({ requestReceivedOn, extended }: PatientAccessFacts): Deadline {
  if (requestReceivedOn === null) return noDeadline('patientAccess', 'requestReceivedOn is not known');
  const span = { days: extended ? 60 : 30 };
  return dueBy('patientAccess', {
    ...law('45 CFR 164.524(b)(2)'),
    dueOn: endOf(requestReceivedOn, span),
    rule: `the patient's own records: ${wordsOf(span)} from the request`,
  });
}
