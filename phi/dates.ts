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
    const iso = `${fullYear(parts.year ?? '')}-${month.padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`;
    const instant = Date.parse(`${iso}T00:00:00Z`);
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso) ? iso : undefined;
  }
  return undefined;
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
