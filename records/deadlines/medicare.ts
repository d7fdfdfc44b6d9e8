import * as z from 'zod';
import { addDays } from '#records/calendar.ts';
import { cents } from '#records/eligibility.ts';
import { type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, optionalDay } from './facts.ts';
import { amountsInControversy, type MedicareLevel, medicareLevels, presumedReceiptDays, rulesAsOf } from './rules.ts';
import { endOf, wordsOf } from './spans.ts';

export const medicareAppealSchema = z
  .object({
    program: z.string(),
    level: z.int(),
    /** The date on the notice or remittance that is appealed. */
    noticeDate: dayOrUnknown,
    /** The day of receipt, where there is evidence of it. It then stands in the place of the presumed day. */
    receivedOn: optionalDay,
    /** When the request was filed, to judge whether that was in time. */
    filedOn: optionalDay,
    /** In dollars, as notices print it. */
    amountInControversyUsd: z.number().nonnegative().nullish(),
    /** The same in cents; it wins where both are given. */
    amount: cents.nonnegative().nullish(),
  })
  .transform(({ amountInControversyUsd: dollars, amount, ...facts }) => ({
    ...facts,
    amount: amount ?? (typeof dollars === 'number' ? Math.round(dollars * 100) : null),
  }));
export type MedicareAppealFacts = z.output<typeof medicareAppealSchema>;

export type MedicareAppealDeadline = Deadline & {
  /** The notice date and 5 days; `null` where the notice date is unknown. */
  readonly presumedReceipt: string | null;
  /** Whether `filedOn` lies inside the window; absent where it is not given. */
  readonly timely?: boolean;
} & Partial<AmountTest>;

/** What must be in controversy at a level that asks for an amount; absent at the others. */
interface AmountTest {
  /** Cents; `null` where the year's amount is not known yet, or not settled because the window spans two years. */
  readonly threshold: number | null;
  /** `null` where it cannot be said. */
  readonly amountMet: boolean | null;
}

/**
 * By when a Medicare fee-for-service appeal must be filed: the level's window from receipt, which is presumed 5 days
 * after the notice unless evidence shows an earlier or later day (42 CFR 405.942(a)(1), 405.962(a)(1), 405.1002(a)(3),
 * 405.1102(a)(2), 405.1136(c)(2)).
 */
export function medicareAppeal(facts: MedicareAppealFacts): MedicareAppealDeadline {
  const { noticeDate, receivedOn, filedOn } = facts;
  const presumedReceipt = noticeDate && addDays(noticeDate, presumedReceiptDays);
  const level = medicareLevels.find((one) => facts.program === 'medicareFFS' && one.level === facts.level);
  if (!level) {
    const reason =
      'only levels 1 to 5 of program medicareFFS have these windows; other payers have windows of their own';
    return { ...noDeadline('appealLevel', reason), presumedReceipt };
  }
  const receipt = receivedOn ?? presumedReceipt;
  if (!receipt) return { ...noDeadline('appealLevel', 'neither noticeDate nor receivedOn is known'), presumedReceipt };
  const from = receivedOn ? 'receipt' : `receipt, presumed ${presumedReceiptDays} days after the notice`;
  const deadline = dueBy('appealLevel', {
    dueOn: endOf(receipt, level),
    rule: `Medicare ${level.name}: ${wordsOf(level)} from ${from}`,
    source: level.source,
    asOf: rulesAsOf,
    confidence: 'high',
  });
  return {
    ...deadline,
    presumedReceipt,
    ...(filedOn ? { timely: filedOn <= deadline.dueOn } : {}),
    ...amountTest(level, facts.amount, filedOn ? [filedOn] : [receipt, deadline.dueOn]),
  };
}

/** The amount of the year of filing decides. Not filed yet, it is settled only if every year of the window agrees. */
function amountTest(
  { level }: MedicareLevel,
  amount: number | null,
  days: readonly string[],
): AmountTest | Record<string, never> {
  if (!amountsInControversy.some((row) => row.level === level)) return {};
  const years = [...new Set(days.map((date) => Number(date.slice(0, 4))))];
  const thresholds = years.map((y) => amountsInControversy.find((row) => row.level === level && row.year === y)?.cents);
  const [threshold] = thresholds;
  const verdicts = thresholds.map((least) => (least === undefined || amount === null ? null : amount >= least));
  const [verdict = null] = verdicts;
  return {
    threshold: threshold !== undefined && thresholds.every((one) => one === threshold) ? threshold : null,
    amountMet: verdicts.every((one) => one === verdict) ? verdict : null,
  };
}

export const reopeningSchema = z.object({
  program: z.string(),
  /** The date of the determination itself: no 5 days are presumed here. */
  determinationDate: dayOrUnknown,
  ground: z.string(),
});
export type ReopeningFacts = z.output<typeof reopeningSchema>;

/**
 * A correction of a clerical error may be asked for at any time where the determination is unfavourable
 * (405.980(c)(3)). The year is given all the same: contractors act on it without argument.
 */
const reopeningGrounds: Readonly<Record<string, { readonly years: number; readonly words: string }>> = {
  any: { years: 1, words: 'for any reason' },
  goodCause: { years: 4, words: 'for good cause' },
  clericalError: { years: 1, words: 'for a clerical error; an unfavourable one can be corrected later too' },
};

/** By when a party may ask a Medicare contractor to reopen a determination (42 CFR 405.980(c)). */
export function reopening({ program, determinationDate, ground }: ReopeningFacts): Deadline {
  if (program !== 'medicareFFS') return noDeadline('reopening', 'no reopening rule is known for this program');
  const known = Object.hasOwn(reopeningGrounds, ground) ? reopeningGrounds[ground] : undefined;
  if (!known) return noDeadline('reopening', `no window is known for this ground: ${groundsInWords}`);
  if (determinationDate === null) return noDeadline('reopening', 'determinationDate is not known');
  return dueBy('reopening', {
    dueOn: endOf(determinationDate, { years: known.years }),
    rule: `Medicare reopening ${known.words}: ${wordsOf({ years: known.years })} from the determination`,
    source: '42 CFR 405.980(c)',
    asOf: rulesAsOf,
    confidence: 'high',
  });
}

const groundsInWords = `known are ${Object.keys(reopeningGrounds).join(', ')}`;
