import { addBusinessDays, addDays, instantOf, localDateOf } from '#records/calendar.ts';

/** How long a window is. Day 0 is the start day, so one day after Monday is Tuesday. */
export type Span =
  | { readonly days: number }
  | { readonly businessDays: number }
  | { readonly months: number }
  | { readonly years: number };

const HOUR_MS = 3_600_000;

/** The date some months after a date; a day that the month lacks becomes its last day (31 Aug + 6 = 28 Feb). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The last day of the month that lies some months after a date's month. */
export function endOfMonth(date: string, months: number): string {
  return addDays(addMonths(`${date.slice(0, 7)}-01`, months + 1), -1);
}

/** In: a local date. Out: the last day of the window that starts on it. */
export function endOf(start: string, span: Span): string {
  if ('days' in span) return addDays(start, span.days);
  if ('businessDays' in span) return addBusinessDays(start, span.businessDays);
  return addMonths(start, 'months' in span ? span.months : 12 * span.years);
}

/** A span in words: `60 days`, `1 calendar year`. */
export function wordsOf(span: Span): string {
  if ('days' in span) return plural(span.days, 'day');
  if ('businessDays' in span) return plural(span.businessDays, 'business day');
  return 'months' in span ? plural(span.months, 'month') : plural(span.years, 'calendar year');
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The end of a clock that runs by the hour, through nights, weekends and changes of the clocks.
 * Out: the instant (UTC, whole seconds) and the local date in the zone on which it falls.
 */
export function hoursAfter(start: Date, hours: number, zone: string): { dueAt: string; dueOn: string } {
  const end = new Date(start.getTime() + hours * HOUR_MS);
  return { dueAt: `${end.toISOString().slice(0, 19)}Z`, dueOn: localDateOf(end, zone) };
}

/** In: an ISO time with an offset, or without one the local time of the zone. Out: the instant. */
export function readInstant(time: string, zone: string): Date {
  return /(Z|[+-]\d{2}:?\d{2})$/.test(time) ? new Date(time) : instantOf(time, zone);
}
