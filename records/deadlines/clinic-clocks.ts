/** By when the clinic itself owes something: money back, records, an authorisation asked for afterwards. */
import * as z from 'zod';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import {
  dayOrUnknown,
  length,
  moment,
  optionalDay,
  optionalLength,
  optionalText,
  sourceOr,
  timeZone,
} from './facts.ts';
import { recordsRequesters, rulesAsOf } from './rules.ts';
import { endOf, hoursAfter, readInstant, type Span, wordsOf } from './spans.ts';

/** Programs whose overpayments go back by statute (Social Security Act 1128J(d): titles XVIII and XIX). */
const statutoryRefunds: readonly string[] = ['medicareFFS', 'medicaid'];

export const refundSchema = z.object({
  program: z.string(),
  identifiedOn: dayOrUnknown,
  /** The payer's letter, and the days it or the contract gives. */
  requestedOn: optionalDay,
  days: optionalLength,
  source: optionalText,
});
export type RefundFacts = z.output<typeof refundSchema>;

/**
 * By when money paid too much must be back: Medicare and Medicaid 60 days after it was identified. The time that
 * 42 CFR 401.305(b) allows for an investigation is not added, because it needs a decision of its own. A letter's own
 * days count beside it; the earlier day is taken.
 */
export function refund({ program, identifiedOn, requestedOn, days, source }: RefundFacts): Deadline {
  const due: Candidate[] = [];
  if (statutoryRefunds.includes(program) && identifiedOn) {
    due.push({
      dueOn: endOf(identifiedOn, { days: 60 }),
      rule: 'overpayment: 60 days from the day it was identified',
      source: 'Social Security Act 1128J(d), 42 CFR 401.305',
      asOf: rulesAsOf,
      confidence: 'high',
    });
  }
  const start = requestedOn ?? identifiedOn;
  if (typeof days === 'number' && start) {
    const from = requestedOn ? "the payer's request" : 'the day it was identified';
    const rule = `refund: ${wordsOf({ days })} from ${from}`;
    due.push({ dueOn: endOf(start, { days }), rule, source: sourceOr(source), asOf: null, confidence: 'medium' });
  }
  const [first, ...more] = due;
  if (first) return dueBy('refund', first, ...more);
  return noDeadline('refund', start ? 'no refund window of this program is known' : 'identifiedOn is not known');
}

export const recordsDueSchema = z.object({
  /** The date of the letter that asks for records. */
  requestedOn: dayOrUnknown,
  /** The last day or the number of days that the letter names. */
  statedDueOn: optionalDay,
  days: optionalLength,
  /** Who reviews for Medicare, where the letter names no time: MAC, RAC, CERT, SMRC or UPIC. */
  requester: optionalText,
  source: optionalText,
});
export type RecordsDueFacts = z.output<typeof recordsDueSchema>;

/** By when records must be there: the letter's own day wins; without one the rule of the Medicare reviewer. */
export function recordsDue({ requestedOn, statedDueOn, days, requester, source }: RecordsDueFacts): Deadline {
  const stated = { source: source || "the request's own letter", asOf: requestedOn, confidence: 'high' as const };
  const due: Candidate[] = statedDueOn ? [{ ...stated, dueOn: statedDueOn, rule: 'the day the letter names' }] : [];
  if (typeof days === 'number' && requestedOn) {
    due.push({ ...stated, dueOn: endOf(requestedOn, { days }), rule: `${wordsOf({ days })} from the letter` });
  }
  const [first, ...more] = due;
  if (first) return dueBy('recordsDue', first, ...more);
  if (!requestedOn) return noDeadline('recordsDue', 'requestedOn is not known and the letter names no day');
  const rule = recordsRequesters.find((one) => one.requester === requester);
  if (!rule) return noDeadline('recordsDue', 'the letter names no time and no rule is known for who asks');
  return dueBy('recordsDue', {
    dueOn: endOf(requestedOn, rule),
    rule: `${rule.requester} review: ${wordsOf(rule)} from the request`,
    source: rule.source,
    asOf: rulesAsOf,
    confidence: 'high',
  });
}

export const retroAuthSchema = z.object({
  /** The local day of the service or admission, or its moment for a window in hours. */
  serviceOn: optionalDay,
  serviceStartedAt: moment.nullish(),
  tz: timeZone.nullish(),
  windowDays: optionalLength,
  windowBusinessDays: optionalLength,
  windowHours: optionalLength,
  source: optionalText,
});
export type RetroAuthFacts = z.output<typeof retroAuthSchema>;

export type RetroAuthDeadline = Deadline & {
  /** Instant in UTC where the window runs by the hour, else `null`. */
  readonly dueAt: string | null;
};

/** By when an authorisation can still be asked for after the service. Every payer has its own window, or none. */
export function retroAuth(facts: RetroAuthFacts): RetroAuthDeadline {
  const none = (reason: string) => ({ ...noDeadline('retroAuth', reason), dueAt: null });
  const basis = { source: sourceOr(facts.source), asOf: null, confidence: 'medium' as const };
  const { windowHours, serviceOn, serviceStartedAt, tz } = facts;
  if (typeof windowHours === 'number') {
    if (!serviceStartedAt || !tz) return none('a window in hours needs serviceStartedAt and tz');
    const { dueAt, dueOn } = hoursAfter(readInstant(serviceStartedAt, tz), windowHours, tz);
    const rule = `retroactive authorisation: ${windowHours} hours from the start of the service`;
    return { ...dueBy('retroAuth', { ...basis, dueOn, rule }), dueAt };
  }
  const span = retroSpan(facts);
  if (!span) return none("no window of the payer's for retroactive authorisation is known");
  if (!serviceOn) return none('serviceOn is not known');
  const rule = `retroactive authorisation: ${wordsOf(span)} from the service`;
  return { ...dueBy('retroAuth', { ...basis, dueOn: endOf(serviceOn, span), rule }), dueAt: null };
}

function retroSpan({ windowDays, windowBusinessDays }: RetroAuthFacts): Span | null {
  if (typeof windowDays === 'number') return { days: windowDays };
  return typeof windowBusinessDays === 'number' ? { businessDays: windowBusinessDays } : null;
}

export const businessDaysSchema = z.object({
  start: dayOrUnknown,
  businessDays: length,
  calendar: z.string(),
});
export type BusinessDaysFacts = z.output<typeof businessDaysSchema>;

const federalCalendar = 'US federal holidays, observed';

/** A plain count of business days: the day after the start is day 1 (CORE 278, revoked consent to messages, …). */
export function businessDays({ start, businessDays: count, calendar }: BusinessDaysFacts): Deadline {
  if (calendar !== federalCalendar)
    return noDeadline('businessDays', `the only calendar known is "${federalCalendar}"`);
  if (start === null) return noDeadline('businessDays', 'start is not known');
  const span = { businessDays: count };
  return dueBy('businessDays', {
    dueOn: endOf(start, span),
    rule: `${wordsOf(span)}; weekends and observed federal holidays do not count`,
    source: '5 U.S.C. 6103',
    asOf: rulesAsOf,
    confidence: 'high',
  });
}
