/** The parts that the questions' schemas share. What is absent or `null` is unknown. */
import * as z from 'zod';
import { isTimeZone } from '#records/calendar.ts';
import { localDate } from '#records/eligibility.ts';
import type { Span } from './spans.ts';

/** A local date that can lie in a clinic's files; typing errors such as the year 0226 are refused. */
export const day = localDate.refine((date) => date >= '1900-01-01' && date <= '2199-12-31', {
  error: 'is not between 1900 and 2199',
});
/** A start that must be named but may be unknown. */
export const dayOrUnknown = day.nullable();
export const optionalDay = day.nullish();

/** The length of a window; a century is longer than any. */
export const length = z.int().min(0).max(36_525);
export const optionalLength = length.nullish();

/** An ISO time with its offset, or the local time of the zone named beside it. */
export const moment = z.iso.datetime({ offset: true, local: true });
export const timeZone = z.string().refine(isTimeZone, { error: 'is not a time zone such as America/New_York' });

export const optionalText = z.string().nullish();

/** The window in days, else in months; `null` where the source gives neither. */
export function spanOf(days: number | null | undefined, months: number | null | undefined): Span | null {
  if (typeof days === 'number') return { days };
  return typeof months === 'number' ? { months } : null;
}

/** What to call the source of a window that came with the question. */
export function sourceOr(source: string | null | undefined): string {
  return source || 'given with the question, source not named';
}
