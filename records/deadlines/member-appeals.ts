/** The patient's own ways: the plan's internal appeal, and the review by someone outside the plan. */
import * as z from 'zod';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, optionalLength, optionalText, sourceOr } from './facts.ts';
import { rulesAsOf } from './rules.ts';
import { endOf, wordsOf } from './spans.ts';

/** Plans that must leave a member at least 180 days (29 CFR 2560.503-1(h)(3)(i), 45 CFR 147.136(b)). */
const plansWith180Days: readonly string[] = ['ERISA/ACA', 'ERISA', 'ACA'];

export const memberAppealSchema = z.object({
  noticeReceivedOn: dayOrUnknown,
  plan: optionalText,
  /** What the plan's own papers say. */
  minDays: optionalLength,
  source: optionalText,
});
export type MemberAppealFacts = z.output<typeof memberAppealSchema>;

/**
 * By when a member, or the clinic as the member's authorised representative, must appeal inside the plan. A plan's
 * papers may name more than the law's 180 days; where they differ the earlier day is taken and the other shown.
 */
export function memberAppeal({ noticeReceivedOn, plan, minDays, source }: MemberAppealFacts): Deadline {
  if (noticeReceivedOn === null) return noDeadline('appealLevel', 'noticeReceivedOn is not known');
  const count = (days: number, basis: Pick<Candidate, 'source' | 'asOf' | 'confidence'>): Candidate => ({
    ...basis,
    dueOn: endOf(noticeReceivedOn, { days }),
    rule: `member's internal appeal: ${wordsOf({ days })} from receipt of the notice`,
  });
  const law =
    plan && plansWith180Days.includes(plan)
      ? [count(180, { source: '29 CFR 2560.503-1(h), 45 CFR 147.136(b)', asOf: rulesAsOf, confidence: 'high' })]
      : [];
  const named =
    typeof minDays === 'number' ? [count(minDays, { source: sourceOr(source), asOf: null, confidence: 'medium' })] : [];
  const [first, ...more] = [...law, ...named];
  return first ? dueBy('appealLevel', first, ...more) : noDeadline('appealLevel', 'no window is known for this plan');
}

export const externalReviewSchema = z.object({
  /** The date of the plan's final internal decision. */
  finalDenialOn: dayOrUnknown,
});
export type ExternalReviewFacts = z.output<typeof externalReviewSchema>;

/**
 * By when an external review must be asked for: 4 months after the final internal denial (45 CFR 147.136(c)(2)(vi),
 * (d)). The law counts from receipt and lets a missing day run into the next month; counting from the decision and
 * ending with the month is never later.
 */
export function externalReview({ finalDenialOn }: ExternalReviewFacts): Deadline {
  if (finalDenialOn === null) return noDeadline('appealLevel', 'finalDenialOn is not known');
  return dueBy('appealLevel', {
    dueOn: endOf(finalDenialOn, { months: 4 }),
    rule: 'external review: 4 months from the final internal denial',
    source: '45 CFR 147.136(c)(2)(vi)',
    asOf: rulesAsOf,
    confidence: 'high',
  });
}
