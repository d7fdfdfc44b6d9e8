/** Names of months, whole, short and as a fax misreads them. */

import { months as long } from '#phi/dates.ts';

export const monthNames: ReadonlySet<string> = new Set([...long, ...long.map((name) => name.slice(0, 3)), 'sept']);

/** For patterns on folded text. The longest first, so that `march` is not read as `mar`. */
export const monthPattern = [...monthNames].sort((a, b) => b.length - a.length).join('|');

/** In: a word in small letters. */
export function isMonth(word: string): boolean {
  return monthNames.has(word);
}

/** Letters that scanners take for each other. */
const confusions = ['tfl', 'ceo', 'ao', 'il1', 'o0', 'bh8', 'gqy9', 'uvn', 's5', 'mn', 'rn', 'jl'];

/** Every reading of the long names with one letter misread, lost or, for `m`, split in two. */
export const misreadMonths: ReadonlySet<string> = new Set(
  [...long.filter((name) => name.length > 3), ...zeroes()].flatMap(variants),
);

/** Short names are misread as often, but any three letters are near to one: only digits in them count. */
function zeroes(): string[] {
  return ['0ct', 'n0v'];
}

function variants(name: string): string[] {
  const readings = [name.replaceAll('m', 'rn')];
  for (let at = 0; at < name.length; at += 1) {
    const char = name.charAt(at);
    const others = confusions.filter((group) => group.includes(char)).join('');
    for (const other of others) readings.push(name.slice(0, at) + other + name.slice(at + 1));
    if (name.length > 5) readings.push(name.slice(0, at) + name.slice(at + 1));
  }
  return readings.filter((reading) => !monthNames.has(reading));
}

/** In: a word in small letters. A misread month counts only together with a day or a year. */
export function isMisreadMonth(word: string): boolean {
  return misreadMonths.has(word);
}
