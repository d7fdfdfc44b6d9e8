import { months as allMonths } from '../dates.ts';
import type { Place, Variant } from './variant.ts';

/** How a date is written: in digits and words, American, European or as ISO has it, without its year. */

/** In: YYYY-MM-DD. Out: the date with its year, without it, and in the few digits that count only behind a label. */
export function ofDate(iso: string, field: string): Variant[] {
  const parts = partsOf(iso);
  return [
    ...fullDates(parts).map((text) => written(text, field, 'anywhere')),
    ...dayDates(parts).map((text) => written(text, field, 'guarded')),
    ...shortDates(parts).map((text) => written(text, field, 'labelled')),
  ];
}

function written(text: string, field: string, place: Place): Variant {
  return { text, shape: 'date', type: 'DATE', field, person: -1, place };
}

/** A date with its year. */
function fullDates({ years, months, days, names, ordinals }: Parts): string[] {
  const [year = ''] = years;
  const [mm = '', dd = ''] = [months[0], days[0]];
  return [
    ...years.flatMap((y) => months.flatMap((m) => days.map((d) => `${m} ${d} ${y}`))),
    ...months.flatMap((m) => days.flatMap((d) => [`${d} ${m} ${year}`, `${year} ${m} ${d}`])),
    ...[`${mm}${dd}${year}`, `${year}${mm}${dd}`, `${dd}${mm}${year}`],
    ...years.flatMap((y) => named(names, ordinals).map((text) => `${text} ${y}`)),
    ...names.flatMap((name) => days.map((d) => `${year} ${name} ${d}`)),
  ];
}

/** A date of which the month is a word and the year is missing. */
function dayDates({ names, ordinals }: Parts): string[] {
  return named(names, ordinals);
}

/** Digits that say a date only behind a label. */
function shortDates({ years, months, days }: Parts): string[] {
  const [mm = '', dd = '', yy = ''] = [months[0], days[0], years[1]];
  return [...months.flatMap((m) => days.map((d) => `${m} ${d}`)), `${mm}${dd}${yy}`, `${yy}${mm}${dd}`];
}

function named(names: readonly string[], ordinals: readonly string[]): string[] {
  return names.flatMap((name) => ordinals.flatMap((day) => [`${name} ${day}`, `${day} ${name}`, `${day} of ${name}`]));
}

/** The ways to write each part of a date. */
interface Parts {
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly names: readonly string[];
  readonly ordinals: readonly string[];
}

function partsOf(iso: string): Parts {
  const [year = '', month = '', day = ''] = iso.split('-');
  const plain = [String(Number(month)), String(Number(day))];
  const name = allMonths[Number(month) - 1] ?? '';
  const short = [name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])];
  const days = [...new Set([day, plain[1] ?? ''])];
  return {
    years: [year, year.slice(2)],
    months: [...new Set([month, plain[0] ?? ''])],
    days,
    names: [...new Set([name, ...short])],
    ordinals: [...days, `${plain[1]}${ordinal(Number(day))}`],
  };
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
