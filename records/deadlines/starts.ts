import type * as z from 'zod';
import { addDays } from '#records/calendar.ts';
import { noDeadline } from './deadline.ts';
import { optionalDay } from './facts.ts';
import { presumedReceiptDays } from './rules.ts';

/** The dates from which an appeal window may count; a question names one of them in `startsFrom`. */
export const startDates = {
  noticeDate: optionalDay,
  remitDate: optionalDay,
  letterDate: optionalDay,
  receivedOn: optionalDay,
};
type StartDates = z.output<z.ZodObject<typeof startDates>>;

const words: Readonly<Record<string, string>> = {
  noticeDate: 'the notice',
  remitDate: 'the remittance',
  letterDate: 'the letter',
  receivedOn: 'receipt',
  presumedReceipt: `receipt, presumed ${presumedReceiptDays} days after the notice`,
};

export interface Start {
  /** Day 0 of the window. */
  readonly on: string;
  /** From what it counts, in words. */
  readonly words: string;
}

/** Out: where a window starts, `null` where the name is not known or its date is not. */
export function startOf(name: string, dates: StartDates): Start | null {
  const notice = dates.noticeDate ?? dates.letterDate;
  const presumed = notice ? addDays(notice, presumedReceiptDays) : null;
  const on = new Map(Object.entries({ ...dates, presumedReceipt: presumed })).get(name);
  const said = words[name];
  return on && said ? { on, words: said } : null;
}

/** The answer where `startOf` found nothing. */
export function unknownStart(name: string) {
  return noDeadline('appealLevel', `the window counts from ${words[name] ?? 'a date'} that is not known`);
}
