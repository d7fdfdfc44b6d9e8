/**
 * Values that a run knows about a patient or a log-in, in every form in which they may turn up in a file: what the
 * redactor of traces replaces and what the leak test searches for. Both must agree, so it stands here once.
 */
import { months } from './dates.ts';

const longMonths = months.map((name) => name.charAt(0).toUpperCase() + name.slice(1));

/** The ways in which portals print a date. In: YYYY-MM-DD. */
export function datesOf(iso: string): string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const [m, d] = [String(Number(month)), String(Number(day))];
  const short = (longMonths[Number(month) - 1] ?? '').slice(0, 3);
  const long = longMonths[Number(month) - 1] ?? '';
  const numeric = [
    [year, month, day],
    [month, day, year],
    [day, month, year],
  ].flatMap((parts) => ['-', '/', '.', ' '].map((between) => parts.join(between)));
  return unique([
    ...numeric,
    `${year}${month}${day}`,
    `${month}${day}${year}`,
    `${m}/${d}/${year}`,
    `${month}/${day}/${year.slice(2)}`,
    `${m}/${d}/${year.slice(2)}`,
    ...[short, short.toUpperCase()].flatMap((name) => [
      `${day} ${name} ${year}`,
      `${day}-${name}-${year}`,
      `${name} ${day}, ${year}`,
    ]),
    `${d} ${long} ${year}`,
    `${long} ${d}, ${year}`,
  ]);
}

/** A value of at least this length is searched for in its encoded forms; shorter ones would turn up by chance. */
const MIN_ENCODED = 4;

/**
 * A value as it may be written: plain, in a URL or a form, in HTML, in JSON, and in Base64 at each of the three places
 * where it may begin inside an encoded text. Longest first, so that replacing one does not break another.
 */
export function encodingsOf(value: string): string[] {
  if (value === '') return [];
  const plain = unique([value, value.toLowerCase(), value.toUpperCase()]);
  const forms = plain.flatMap((form) => [form, ...inUrl(form), ...inHtml(form), ...inJson(form)]);
  const coded = value.length < MIN_ENCODED ? [] : inBase64(value);
  return unique([...forms, ...coded]).sort((a, b) => b.length - a.length);
}

function inUrl(value: string): string[] {
  const strict = encodeURIComponent(value).replace(/[!'()*]/g, percent);
  const forms = [
    encodeURIComponent(value),
    encodeURI(value),
    strict,
    new URLSearchParams({ v: value }).toString().slice(2),
  ];
  return forms.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

const named: Readonly<Record<string, readonly string[]>> = {
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  '"': ['&quot;', '&#34;'],
  "'": ['&#39;', '&apos;', '&#x27;'],
  '/': ['&#47;', '&#x2F;', '&#x2f;'],
};

function inHtml(value: string): string[] {
  const depth = Math.max(...Object.values(named).map((forms) => forms.length));
  const markup = Array.from({ length: depth }, (_, at) =>
    value.replace(/[&<>"'/]/g, (char) =>
      char === '/' && at === 0 ? char : (named[char]?.[at] ?? named[char]?.[0] ?? char),
    ),
  );
  const decimal = replaceWide(value, (code) => `&#${code};`);
  const hex = replaceWide(value, (code) => `&#x${code.toString(16)};`);
  return [...markup, decimal, hex, hex.toUpperCase().replaceAll('&#X', '&#x')];
}

function inJson(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1);
  const escaped = json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // A text inside a JSON text inside a trace is escaped twice.
  return [json, escaped, json.replaceAll('/', '\\/'), JSON.stringify(json).slice(1, -1)];
}

function replaceWide(value: string, write: (code: number) => string): string {
  return [...value]
    .map((char) => ((char.codePointAt(0) ?? 0) > 0x7e ? write(char.codePointAt(0) ?? 0) : char))
    .join('');
}

/** The characters of the Base64 text that the value alone decides, for each offset of its first byte modulo 3. */
function inBase64(value: string): string[] {
  const bytes = Buffer.from(value);
  const cores = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = Math.ceil((offset * 8) / 6);
    const end = Math.floor(((offset + bytes.length) * 8) / 6);
    return text.slice(start, end);
  });
  const url = cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'));
  return [...cores, ...url].filter((core) => core.length >= MIN_ENCODED);
}

/** Replaces every known value in every encoding. `by` must itself need no escaping. */
export function replaceKnown(text: string, known: readonly string[], by = 'REDACTED'): string {
  return allEncodings(known).reduce((result, form) => result.replaceAll(form, by), text);
}

/** The known values that stand in a text, in whatever encoding. Out: the values, not where they stand. */
export function findKnown(text: string, known: readonly string[]): string[] {
  return known.filter((value) => encodingsOf(value).some((form) => text.includes(form)));
}

/** All forms of all values, longest first. */
function allEncodings(known: readonly string[]): string[] {
  return unique(known.flatMap(encodingsOf)).sort((a, b) => b.length - a.length);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
