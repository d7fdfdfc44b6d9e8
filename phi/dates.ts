/** What calendar date a piece of text names: so that spellings of one date share a placeholder, and days can be counted. */

/** The months in small letters. */
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const shapes: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
  // The American order: nobody in these documents writes the day first in figures.
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{2}|\d{4})$/,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<name>[a-z]{3,9})\.?,?[ -](?<year>\d{2}|\d{4})$/,
];

/** In: a date as printed. Out: YYYY-MM-DD, or `undefined` for a partial date, a date that does not exist, or no date. */
export function isoDate(text: string): string | undefined {
  const folded = text.toLowerCase().replace(/\s+/g, ' ').trim();
  for (const shape of shapes) {
    const parts = shape.exec(folded)?.groups;
    if (!parts) continue;
    const month = parts.month ?? monthOf(parts.name ?? '');
    const [year, day] = [fullYear(parts.year ?? ''), parts.day ?? ''];
    const isDay = Number(day) > 0 && Number(day) <= daysIn(Number(year), Number(month));
    return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  }
  return undefined;
}

/** How many days a month has, counted from 1; none if there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function monthOf(name: string): string {
  return String(months.findIndex((month) => month.startsWith(name)) + 1);
}

/** Two digits are read as the last hundred years before 2030: births lie in the past, visits hardly ahead. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 30 ? `20${year}` : `19${year}`;
}

/** Days from one calendar date to another. In: YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
