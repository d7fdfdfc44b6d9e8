/** By when a claim must have been filed, corrected, or sent on to the next payer. */
import * as z from 'zod';
import { type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, optionalDay, optionalLength, optionalText, sourceOr, spanOf } from './facts.ts';
import { type Filing, filingOf, filingSchema } from './receipt.ts';
import { rulesAsOf, timelyExceptions } from './rules.ts';
import { endOf, endOfMonth, wordsOf } from './spans.ts';

export const timelyFilingSchema = z.object({
  ...filingSchema.shape,
  program: z.string(),
  /** Medicare part, A or B. */
  part: optionalText,
  serviceFrom: optionalDay,
  serviceThrough: optionalDay,
  /** Another program's window, from its contract or manual, and the end of the service it counts from. */
  windowDays: optionalLength,
  windowMonths: optionalLength,
  countFrom: z.enum(['serviceFrom', 'serviceThrough']).nullish(),
  source: optionalText,
  /** A documented ground to file later, and the day on which the clinic or the patient was told of it. */
  exception: z.object({ ground: z.enum(timelyExceptions), notifiedOn: dayOrUnknown }).nullish(),
});
export type TimelyFilingFacts = z.output<typeof timelyFilingSchema>;

export type TimelyFilingDeadline = Deadline & {
  readonly countedFrom: string | null;
  /** Whether the claim was filed in time; absent where nothing was said of a filing or no day is known. */
  readonly timely?: boolean;
} & Partial<Filing>;

/** By when a claim must be with the payer, and whether it was. */
export function timelyFiling(facts: TimelyFilingFacts): TimelyFilingDeadline {
  const { deadline, countedFrom } = facts.program === 'medicareFFS' ? medicareYear(facts) : payerWindow(facts);
  const filing = filingOf(facts);
  if (!filing) return { ...deadline, countedFrom };
  if (deadline.dueOn === null) return { ...deadline, countedFrom, ...filing };
  const day = filing.filedOn ?? filing.receivedOn ?? null;
  return { ...deadline, countedFrom, ...filing, timely: day !== null && day <= deadline.dueOn };
}

interface Counted {
  readonly deadline: Deadline;
  readonly countedFrom: string | null;
}

/**
 * One calendar year (42 CFR 424.44(a)): part B from the first day of the service, part A from the last. A service on
 * 29 February must arrive by 28 February. Being the second payer does not lengthen it; a documented ground does, to
 * the end of the sixth month after the month of the notice (424.44(b)), and never shortens it.
 */
function medicareYear({ part, serviceFrom, serviceThrough, exception }: TimelyFilingFacts): Counted {
  if (part !== 'A' && part !== 'B') return unknown('Medicare counts part A and part B differently: give part A or B');
  const countedFrom = (part === 'B' ? serviceFrom : serviceThrough) ?? null;
  if (!countedFrom)
    return unknown(`part ${part} counts from ${part === 'B' ? 'serviceFrom' : 'serviceThrough'}, which is not known`);
  const year = endOf(countedFrom, { years: 1 });
  const extended = exception?.notifiedOn ? endOfMonth(exception.notifiedOn, 6) : year;
  const end = part === 'B' ? 'first' : 'last';
  const deadline = dueBy(
    'timelyFiling',
    extended > year
      ? {
          dueOn: extended,
          rule: 'documented exception: end of the sixth month after the month of the notice',
          source: '42 CFR 424.44(b)',
          asOf: rulesAsOf,
          confidence: 'medium',
        }
      : {
          dueOn: year,
          rule: `Medicare part ${part}: 1 calendar year from the ${end} day of the service`,
          source: '42 CFR 424.44(a)',
          asOf: rulesAsOf,
          confidence: 'high',
        },
  );
  return { deadline, countedFrom };
}

/** Counted from the first day of the service unless the contract says otherwise: that is never the later of the two. */
function payerWindow(facts: TimelyFilingFacts): Counted {
  const span = spanOf(facts.windowDays, facts.windowMonths);
  if (!span) return unknown('no filing window is known for this program');
  const from = facts.countFrom ?? 'serviceFrom';
  const countedFrom = facts[from] ?? null;
  if (!countedFrom) return unknown(`the window counts from ${from}, which is not known`);
  const deadline = dueBy('timelyFiling', {
    dueOn: endOf(countedFrom, span),
    rule: `payer's filing window: ${wordsOf(span)} from the ${from === 'serviceFrom' ? 'first' : 'last'} day of the service`,
    source: sourceOr(facts.source),
    asOf: null,
    confidence: 'medium',
  });
  return { deadline, countedFrom };
}

function unknown(reason: string): Counted {
  return { deadline: noDeadline('timelyFiling', reason), countedFrom: null };
}

export const correctedClaimSchema = z.object({
  remitDate: dayOrUnknown,
  correctedWindowDays: optionalLength,
  correctedWindowMonths: optionalLength,
  appealWindowDays: optionalLength,
  appealWindowMonths: optionalLength,
  appealFiledOn: optionalDay,
  /** When the payer decided or the clinic withdrew it; an appeal without is open. */
  appealClosedOn: optionalDay,
  replacementBarredWhileAppealOpen: z.boolean(),
  source: optionalText,
});
export type CorrectedClaimFacts = z.output<typeof correctedClaimSchema>;

export type CorrectedClaimDeadline = Deadline & {
  readonly appealDueOn: string | null;
  /** Whether a replacement sent now would be refused because of the open appeal. The clock runs on all the same. */
  readonly correctionLocked: boolean;
};

/** By when a corrected claim must arrive. It runs beside the appeal's clock: filing an appeal does not stop it. */
export function correctedClaim(facts: CorrectedClaimFacts): CorrectedClaimDeadline {
  const { remitDate } = facts;
  const appealSpan = spanOf(facts.appealWindowDays, facts.appealWindowMonths);
  const more = {
    appealDueOn: remitDate && appealSpan ? endOf(remitDate, appealSpan) : null,
    correctionLocked: facts.replacementBarredWhileAppealOpen && Boolean(facts.appealFiledOn) && !facts.appealClosedOn,
  };
  const span = spanOf(facts.correctedWindowDays, facts.correctedWindowMonths);
  if (!span) return { ...noDeadline('correctedClaim', 'no window for corrected claims is known'), ...more };
  if (!remitDate) return { ...noDeadline('correctedClaim', 'remitDate is not known'), ...more };
  const deadline = dueBy('correctedClaim', {
    dueOn: endOf(remitDate, span),
    rule: `corrected claim: ${wordsOf(span)} from the remittance, not stopped by an appeal`,
    source: sourceOr(facts.source),
    asOf: null,
    confidence: 'medium',
  });
  return { ...deadline, ...more };
}

export const secondaryFilingSchema = z.object({
  primaryEobDate: dayOrUnknown,
  /** The second payer, where known: Medicare counts from the service, not from the first payer's answer. */
  program: optionalText,
  windowDays: optionalLength,
  windowMonths: optionalLength,
  source: optionalText,
});
export type SecondaryFilingFacts = z.output<typeof secondaryFilingSchema>;

/** By when the second payer must have the claim: its own window from the first payer's explanation of benefits. */
export function secondaryFiling(facts: SecondaryFilingFacts): Deadline {
  if (facts.program === 'medicareFFS') {
    const reason = 'Medicare as second payer keeps its year from the service: ask timelyFiling';
    return noDeadline('secondaryFiling', reason);
  }
  const span = spanOf(facts.windowDays, facts.windowMonths);
  if (!span) return noDeadline('secondaryFiling', 'no window of the second payer is known');
  if (facts.primaryEobDate === null) return noDeadline('secondaryFiling', 'primaryEobDate is not known');
  return dueBy('secondaryFiling', {
    dueOn: endOf(facts.primaryEobDate, span),
    rule: `second payer's window: ${wordsOf(span)} from the first payer's explanation of benefits`,
    source: sourceOr(facts.source),
    asOf: null,
    confidence: 'medium',
  });
}
