/** Calendar dates (`YYYY-MM-DD`, no zone), US business days, and the way between local time and instants. */

const DAY_MS = 86_400_000;

function atNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** The date `days` after (or, below zero, before) a date. */
export function addDays(date: string, days: number): string {
  return new Date(atNoon(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
function weekdayOf(date: string): number {
  return atNoon(date).getUTCDay();
}

function dateOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The n-th Monday, Thursday … of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const first = dateOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

function lastMondayOfMay(year: number): string {
  const last = dateOf(year, 5, 31);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}

/** A holiday on a Saturday is observed the Friday before, one on a Sunday the Monday after (5 U.S.C. 6103(b)). */
function observed(date: string): string {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, -1);
  return weekday === 0 ? addDays(date, 1) : date;
}

/**
 * The eleven US federal holidays of a year (5 U.S.C. 6103(a)) on the days on which they are observed. The first may
 * lie in the year before: New Year's Day 2028, a Saturday, is observed on 2027-12-31.
 */
export function federalHolidays(year: number): string[] {
  return [
    observed(dateOf(year, 1, 1)),
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    lastMondayOfMay(year),
    observed(dateOf(year, 6, 19)),
    observed(dateOf(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    observed(dateOf(year, 11, 11)),
    nthWeekday(year, 11, 4, 4),
    observed(dateOf(year, 12, 25)),
  ];
}

/** Neither a weekend day nor an observed federal holiday. */
export function isBusinessDay(date: string): boolean {
  const weekday = weekdayOf(date);
  const year = Number(date.slice(0, 4));
  return weekday !== 0 && weekday !== 6 && ![year, year + 1].some((y) => federalHolidays(y).includes(date));
}

/** The n-th business day after a date; for 0 the date itself, business day or not. */
export function addBusinessDays(date: string, n: number): string {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs about a thousand times more than using one. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Whether a text names an IANA time zone, such as America/New_York. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:MM:SS`. */
function localTimeOf(instant: Date, zone: string): string {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`;
}

/** The calendar date in a zone at an instant. */
export function localDateOf(instant: Date, zone: string): string {
  return localTimeOf(instant, zone).slice(0, 10);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1_000) * 1_000;
  return Date.parse(`${localTimeOf(new Date(whole), zone)}Z`) - whole;
}

/**
 * The instant at which the clocks of a zone show a local time (`YYYY-MM-DDTHH:MM` or with `:SS`). Of a time that
 * comes twice (clocks set back) it is the first; a time that never comes (clocks set forward) is moved forward by the
 * length of the gap, so 02:30 in a skipped hour becomes 03:30.
 */
export function instantOf(localTime: string, zone: string): Date {
  const asUtc = Date.parse(`${localTime}Z`);
  const before = asUtc - offsetAt(asUtc - DAY_MS, zone);
  const after = asUtc - offsetAt(asUtc + DAY_MS, zone);
  const real = [before, after].find((instant) => instant + offsetAt(instant, zone) === asUtc);
  return new Date(real ?? before);
}
