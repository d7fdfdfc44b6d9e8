import type { EligibilityWords } from '#connectors/portals/define.ts';
import { months } from '#phi/dates.ts';

type DateFormat = EligibilityWords['dateFormat'];

const shortMonths = months.map((name) => name.slice(0, 3));

const patterns: Readonly<Record<DateFormat, RegExp>> = {
  'MM/DD/YYYY': /^(?<month>\d{2})\/(?<day>\d{2})\/(?<year>\d{4})$/,
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  'DD MMM YYYY': /^(?<day>\d{2}) (?<month>[A-Za-z]{3}) (?<year>\d{4})$/,
};

/** Reads a date in the portal's own format and no other. Out: YYYY-MM-DD, or `undefined`, also for days that do not exist. */
export function readDate(text: string, format: DateFormat): string | undefined {
  const parts = patterns[format].exec(text.trim())?.groups;
  if (!parts) return undefined;
  const { year = '', day = '' } = parts;
  const month = monthNumber(parts.month ?? '');
  const iso = `${year}-${month}-${day}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso) ? iso : undefined;
}

function monthNumber(text: string): string {
  if (/^\d{2}$/.test(text)) return text;
  return String(shortMonths.indexOf(text.toLowerCase()) + 1).padStart(2, '0');
}
