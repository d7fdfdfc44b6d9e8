/** On which day a claim counts as filed. */
import * as z from 'zod';
import { addBusinessDays, instantOf, isBusinessDay, localDateOf } from '#records/calendar.ts';
import { day, moment, optionalDay } from './facts.ts';
import { readInstant } from './spans.ts';

/** Medicare's contractors print their cut-off in Eastern time, wherever they are. */
const easternTime = 'America/New_York';
/** The earliest cut-off that contractors publish; some take claims until 18:00. */
const earliestCutOff = '17:00';

export const filingSchema = z.object({
  /** The day on which the payer says it received the claim. */
  receivedOn: optionalDay,
  /** Every answer of payer and clearinghouse to the claim. */
  submissions: z.array(z.object({ date: day, status: z.string() })).nullish(),
  /** When the claim left, where the payer has not said when it came. */
  transmittedAt: moment.nullish(),
  cutOffEt: z.iso.time().nullish(),
});

export interface Filing {
  /** The first day on which the claim was accepted; `null` where it never was. */
  readonly filedOn: string | null;
  /** The business day on which the payer counts it as received. */
  readonly receivedOn: string;
}

/**
 * In: what is known of a claim's way. Out: when it counts as filed, `null` where nothing was said. A rejected or
 * unprocessable claim is not filed, and one that was only received (277CA A1) is not yet accepted.
 */
export function filingOf(facts: z.output<typeof filingSchema>): Partial<Filing> | null {
  if (facts.submissions) {
    const accepted = facts.submissions.filter(({ status }) => isAccepted(status)).map(({ date }) => date);
    return { filedOn: accepted.sort()[0] ?? null };
  }
  if (facts.receivedOn) return { receivedOn: facts.receivedOn };
  return facts.transmittedAt ? { receivedOn: countedDay(facts.transmittedAt, facts.cutOffEt ?? earliestCutOff) } : null;
}

/**
 * 277CA A2 (accepted) and A5 (split and accepted). Payers also answer with P (pending) and F (finalised): the claim
 * was in adjudication by that day at the latest, so counting it never makes a late claim timely.
 */
function isAccepted(status: string): boolean {
  return /^(A2|A5|P\d|F\d|accepted$)/.test(status);
}

/** After the cut-off, and on days when contractors do not work, a claim counts as received on the next business day. */
function countedDay(transmittedAt: string, cutOff: string): string {
  const instant = readInstant(transmittedAt, easternTime);
  const date = localDateOf(instant, easternTime);
  const late = instant > instantOf(`${date}T${cutOff}`, easternTime);
  return late || !isBusinessDay(date) ? addBusinessDays(date, 1) : date;
}
