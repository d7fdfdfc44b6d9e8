/** Dates and times as charts write them: whole, in part, in columns, with the hour. */
import type { Random } from './random.ts';

export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const shortDays = 'Mon Tue Tues Wed Weds Thu Thurs Fri Sat Sun M Tu W Th F mon tues weds thurs fri sat sun'.split(' ');

export const two = (value: number): string => String(value).padStart(2, '0');

/** A number with its ending: 1st, 22nd. */
export function ordinal(value: number): string {
  const last = value % 10;
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return value + (isTeen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th');
}

/** Year, month and day. */
export type Day = readonly [number, number, number];

const nameOf = (month: number): string => months[month - 1] ?? 'May';

/** A day with its year. */
export function dateText(random: Random, [year, month, day]: Day): string {
  const name = nameOf(month);
  const short = name.slice(0, 3);
  return random.pick([
    `${month}/${day}/${year}`,
    `${two(month)}/${two(day)}/${year}`,
    `${month}/${day}/${two(year % 100)}`,
    `${month}/${day}/${two(year % 100)}`,
    `${two(month)}-${two(day)}-${year}`,
    `${month}-${day}-${two(year % 100)}`,
    `${year}-${two(month)}-${two(day)}`,
    `${name} ${day}, ${year}`,
    `${name} ${ordinal(day)}`,
    `${short} ${day}, ${year}`,
    `${day} ${short} ${year}`,
    `${two(day)}${short.toUpperCase()}${year}`,
    `${two(day)}-${short.toUpperCase()}-${year}`,
    `${short.toUpperCase()} ${two(day)}, ${year}`,
    `${short}. ${day} '${two(year % 100)}`,
    `${two(month)}.${two(day)}.${year}`,
    `${month}.${day}.${two(year % 100)}`,
    `${year}${two(month)}${two(day)}`,
    `the ${ordinal(day)} of ${name} ${year}`,
  ]);
}

/** A month and a day in numbers, as in "2/6 thru 2/28". */
export const dayText = (random: Random, [, month, day]: Day): string =>
  random.pick([`${month}/${day}`, `${month}/${day}`, `${two(month)}/${two(day)}`, `${month}-${day}`]);

/** A day without its year, or a month, as notes have them. */
export function partText(random: Random, [year, month, day]: Day): string {
  const name = nameOf(month);
  const short = name.slice(0, 3);
  const numbers = `${month}/${day}`;
  return random.pick([
    numbers,
    numbers,
    numbers,
    `${two(month)}/${two(day)}`,
    `${random.pick(shortDays)} ${numbers}`,
    `the ${ordinal(day)}`,
    `the ${ordinal(day)} of ${name}`,
    `${short} ${day}`,
    `${name} ${day}`,
    `${day} ${short}`,
    `${short} '${two(year % 100)}`,
    `${short} ${year}`,
    `${name} ${year}`,
    `${month}/${two(year % 100)}`,
    `${year}-${two(month)}`,
    `last ${name}`,
    `${short.toLowerCase()} '${two(year % 100)}`,
  ]);
}

/** A day and an hour in one, as machines print them. */
export function stampText(random: Random, [year, month, day]: Day): string {
  const [hour, minute, second] = [random.int(0, 23), random.int(0, 59), random.int(0, 59)];
  const time = `${two(hour)}:${two(minute)}`;
  return random.pick([
    `${year}-${two(month)}-${two(day)}T${time}`,
    `${year}-${two(month)}-${two(day)}T${time}:${two(second)}-05:00`,
    `${year}-${two(month)}-${two(day)}T${time}:${two(second)}Z`,
    `${nameOf(month).slice(0, 3).toUpperCase()} ${two(day)}, ${year}@${time}`,
  ]);
}
