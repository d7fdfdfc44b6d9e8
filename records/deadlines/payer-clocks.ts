/** By when a payer must have answered. */
import * as z from 'zod';
import { localDateOf } from '#records/calendar.ts';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import { moment, optionalDay, optionalLength, optionalText, sourceOr, timeZone } from './facts.ts';
import { decisionClocks, medicareLevels, priorAuthPrograms, rulesAsOf } from './rules.ts';
import { endOf, hoursAfter, readInstant, type Span, wordsOf } from './spans.ts';

/** A deadline whose last moment is known, not only its day. */
export type ClockDeadline = Deadline & {
  /** Instant in UTC, whole seconds; `null` where the clock runs by the day. */
  readonly dueAt: string | null;
};

export const priorAuthClockSchema = z.object({
  /** Absent: a program that CMS-0057-F binds. */
  program: optionalText,
  receivedAt: moment.nullable(),
  type: z.string(),
  /** The payer's time zone. */
  tz: timeZone,
});
export type PriorAuthClockFacts = z.output<typeof priorAuthClockSchema>;

/** Standard requests had 14 days before; expedited ones have always had 72 hours. */
const sevenDaysSince = '2026-01-01';

/**
 * By when a prior authorisation must be decided (CMS-0057-F; 42 CFR 422.568, 422.572, 438.210, 440.230): expedited 72
 * hours by the clock from receipt, through weekends and changes of the clocks; standard 7 calendar days from the local
 * day of receipt.
 */
export function priorAuthClock({ program, receivedAt, type, tz }: PriorAuthClockFacts): ClockDeadline {
  const none = (reason: string) => ({ ...noDeadline('payerResponse', reason), dueAt: null });
  if (program && !priorAuthPrograms.includes(program)) return none('CMS-0057-F does not bind this program');
  if (receivedAt === null) return none('receivedAt is not known');
  const instant = readInstant(receivedAt, tz);
  const basis = { source: 'CMS-0057-F', asOf: rulesAsOf, confidence: 'high' as const };
  if (type === 'expedited') {
    const { dueAt, dueOn } = hoursAfter(instant, 72, tz);
    const rule = 'expedited prior authorisation: 72 hours from receipt';
    return { ...dueBy('payerResponse', { ...basis, dueOn, rule }), dueAt };
  }
  if (type !== 'standard') return none('the type of the request is neither expedited nor standard');
  const receivedOn = localDateOf(instant, tz);
  if (receivedOn < sevenDaysSince) return none(`the 7-day rule is in force for requests since ${sevenDaysSince}`);
  const rule = 'standard prior authorisation: 7 calendar days from the day of receipt';
  return { ...dueBy('payerResponse', { ...basis, dueOn: endOf(receivedOn, { days: 7 }), rule }), dueAt: null };
}

export const payerDecisionSchema = z.object({
  requestReceivedOn: optionalDay,
  /** Needed for a clock by the hour, with the payer's zone. */
  requestReceivedAt: moment.nullish(),
  tz: timeZone.nullish(),
  /** What was asked, in the clinic's words; it stands in the rule. */
  what: optionalText,
  days: optionalLength,
  businessDays: optionalLength,
  hours: optionalLength,
  source: optionalText,
  /** Where no number is given: the program, and the Medicare level or the kind of request. */
  program: optionalText,
  level: z.int().nullish(),
  request: optionalText,
});
export type PayerDecisionFacts = z.output<typeof payerDecisionSchema>;

type Within = Span | { readonly hours: number };

/** By when the payer must have decided, by the number given or by the rule of the program. */
export function payerDecision(facts: PayerDecisionFacts): ClockDeadline {
  const none = (reason: string) => ({ ...noDeadline('payerResponse', reason), dueAt: null });
  const clock = namedClock(facts) ?? knownClock(facts);
  if (!clock) return none('no time to decide is known for this program and request');
  const { within, ...basis } = clock;
  const what = facts.what || 'decision';
  if ('hours' in within) {
    if (!facts.requestReceivedAt || !facts.tz) return none('a clock by the hour needs requestReceivedAt and tz');
    const { dueAt, dueOn } = hoursAfter(readInstant(facts.requestReceivedAt, facts.tz), within.hours, facts.tz);
    const rule = `${what}: ${within.hours} hours from receipt of the request`;
    return { ...dueBy('payerResponse', { ...basis, dueOn, rule }), dueAt };
  }
  if (!facts.requestReceivedOn) return none('requestReceivedOn is not known');
  const rule = `${what}: ${wordsOf(within)} from receipt of the request`;
  return { ...dueBy('payerResponse', { ...basis, dueOn: endOf(facts.requestReceivedOn, within), rule }), dueAt: null };
}

type Clock = { readonly within: Within } & Pick<Candidate, 'source' | 'asOf' | 'confidence'>;

function namedClock({ days, businessDays, hours, source }: PayerDecisionFacts): Clock | null {
  const basis = { source: sourceOr(source), asOf: null, confidence: 'medium' as const };
  if (typeof hours === 'number') return { ...basis, within: { hours } };
  if (typeof days === 'number') return { ...basis, within: { days } };
  return typeof businessDays === 'number' ? { ...basis, within: { businessDays } } : null;
}

function knownClock({ program, level, request }: PayerDecisionFacts): Clock | null {
  const basis = { asOf: rulesAsOf, confidence: 'high' as const };
  if (program === 'medicareFFS') {
    const decision = medicareLevels.find((one) => one.level === level)?.decision;
    return decision ? { ...basis, within: { days: decision.days }, source: decision.source } : null;
  }
  const row = decisionClocks.find((one) => one.program === program && one.request === request);
  return row ? { ...basis, within: row.within, source: row.source } : null;
}
