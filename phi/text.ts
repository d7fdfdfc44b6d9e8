/**
 * A document as the layers read it: markup and disguise taken away, one reading for all, and a way back to where each
 * character stood. Most texts need nothing of that and are read as they are.
 */

export interface Text {
  readonly raw: string;
  readonly format: 'plain' | 'html' | 'x12';
  /** Without markup, entities, marks on letters, look-alikes of other alphabets and invisible characters; case kept. */
  readonly plain: string;
  /** `plain` in lower case, unit for unit. */
  readonly folded: string;
  /** Where a part of `plain` stood in `raw`. */
  rawRange(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Reads a document. Never throws; takes time in proportion to its length. */
export function readText(raw: string): Text {
  const format = formatOf(raw);
  const reader = new Reader(raw);
  if (format === 'html') readHtml(raw, reader);
  else if (needsReading(raw)) reader.text(0, raw.length);
  else return { raw, format, plain: raw, folded: raw.toLowerCase(), rawRange: (start, end) => ({ start, end }) };
  return reader.done(format);
}

/** What else stands in angle brackets, such as an e-mail address or a name, is text. */
const tagNames =
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta meter nav noscript object ol optgroup option output p picture pre progress q s samp script section select small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr';
const TAG = new RegExp(`<(?:\\/?(?:${tagNames.replaceAll(' ', '|')})(?=[\\s/>])|!(?:--|doctype\\b))`, 'iy');
const X12_SEGMENT = /(?:^|[~\n\r])[ \t]{0,20}(?:ISA|GS|ST|BHT|HL|NM1|CLP|CLM|TRN|DTP|DMG|REF)[*|^][^~\n]*[~\n]/;

function formatOf(raw: string): Text['format'] {
  if (hasTag(raw)) return 'html';
  return X12_SEGMENT.test(raw) ? 'x12' : 'plain';
}

function hasTag(raw: string): boolean {
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at + 1)) if (tagAt(raw, at) !== undefined) return true;
  return false;
}

/** The beginning of the tag that begins here, such as `</td`. */
function tagAt(raw: string, at: number): string | undefined {
  TAG.lastIndex = at;
  return TAG.exec(raw)?.[0];
}

/** Plain ASCII without a word broken over two lines is its own reading. */
function needsReading(raw: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, all of it
  return /[^\x00-\x7f]/.test(raw) || BROKEN_WORD.test(raw);
}

const BROKEN_WORD = /[a-z]-\r?\n[ \t]*[a-z]/;

/** Letters of other alphabets that look like Latin ones, and signs that are written in several ways. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аеорсухіјѕԁԛԝһӏ', 'aeopcyxijsdqwhl'],
    ['АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ο', 'o'],
    ['ıłøđħŧĸ', 'ilodhtk'],
    ['ŁØĐĦŦ', 'LODHT'],
    ['‘’‚‛′`´ʼ', "''''''''"],
    ['“”„‟″', '"""""'],
    ['‐‑‒–—―−﹣', '--------'],
  ].flatMap(([from = '', to = '']) => [...from].map((char, at) => [char, to[at] ?? char] as const)),
);
const longer: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', Æ: 'AE', Œ: 'OE', þ: 'th', Þ: 'Th' };

const readings = new Map<string, string>();

/** How one character is read: none, one or several. */
function readingOf(char: string): string {
  const known = readings.get(char);
  if (known !== undefined) return known;
  const reading = findReading(char);
  // Whole alphabets fit; a hostile text must not fill the memory.
  if (readings.size < 20_000) readings.set(char, reading);
  return reading;
}

function findReading(char: string): string {
  // Invisible characters that steer the rendering, and marks on the letter before.
  if (/\p{Cf}|\p{M}/u.test(char)) return '';
  const signs = alike[char] ?? longer[char];
  if (signs !== undefined) return signs;
  if (/\s/u.test(char)) return char === '\n' || char === '\r' || char === '\t' ? char : ' ';
  const base = char.normalize('NFKD').replace(/\p{M}/gu, '');
  return alike[base] ?? base;
}

/** Gathers what is read. A piece is a run that stands unit for unit, or a lump of characters for a stretch of `raw`. */
class Reader {
  private readonly parts: string[] = [];
  private length = 0;
  /** For each piece where it begins in what was read, and in `raw`; and where a lump ends there, or `RUN`. */
  private readonly ats: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  private readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** Reads a stretch of text as it stands. */
  text(from: number, to: number): void {
    const { raw } = this;
    let start = from;
    for (let at = from; at < to; ) {
      const code = raw.charCodeAt(at);
      const rest = code === HYPHEN && at > from ? joined(raw, at, to) : at;
      if (code < 0x80 && rest === at) {
        at += 1;
        continue;
      }
      this.run(start, at);
      start = rest;
      if (rest === at) {
        const char = String.fromCodePoint(raw.codePointAt(at) ?? 0);
        start += char.length;
        this.put(readingOf(char), at, start);
      }
      at = start;
    }
    this.run(start, to);
  }

  private run(start: number, end: number): void {
    if (start < end) this.piece(this.raw.slice(start, end), start, RUN);
  }

  /** Puts characters that stand for the stretch of the document from `start` to `end`. */
  put(chars: string, start: number, end: number): void {
    if (chars !== '') this.piece(chars, start, chars.length === 1 && end - start === 1 ? RUN : end);
  }

  private piece(chars: string, start: number, end: number): void {
    const last = this.ats.length - 1;
    const goesOn =
      end === RUN &&
      this.ends[last] === RUN &&
      this.length - (this.ats[last] ?? 0) === start - (this.starts[last] ?? 0);
    if (!goesOn) {
      this.ats.push(this.length);
      this.starts.push(start);
      this.ends.push(end);
    }
    this.parts.push(chars);
    this.length += chars.length;
  }

  done(format: Text['format']): Text {
    const { raw, length } = this;
    const plain = this.parts.join('');
    const startOf = (at: number) => (at < length ? this.place(at, 0) : raw.length);
    return {
      raw,
      format,
      plain,
      folded: lower(plain),
      rawRange: (start, end) => {
        const from = startOf(start);
        if (start >= end) return { start: from, end: from };
        return { start: from, end: end <= length ? this.place(end - 1, 1) : raw.length };
      },
    };
  }

  /** Where a character that was read begins (`side` 0) or ends (1) in `raw`. */
  private place(at: number, side: 0 | 1): number {
    let low = 0;
    for (let high = this.ats.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.ats[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    const start = this.starts[low] ?? 0;
    const end = this.ends[low] ?? RUN;
    if (end === RUN) return start + at - (this.ats[low] ?? 0) + side;
    return side === 0 ? start : end;
  }
}

const RUN = -1;
const HYPHEN = 0x2d;

/** Unit for unit: the few letters whose small form is longer stay as they are. */
function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/** After a hyphen that breaks a word at the end of a line: where the word goes on. */
function joined(raw: string, hyphen: number, to: number): number {
  let at = hyphen + 1;
  if (raw.charCodeAt(at) === 0x0d) at += 1;
  if (raw.charCodeAt(at) !== 0x0a || !isSmallLetter(raw.charCodeAt(hyphen - 1))) return hyphen;
  at += 1;
  while (at < to && (raw.charCodeAt(at) === 0x20 || raw.charCodeAt(at) === 0x09)) at += 1;
  return at < to && isSmallLetter(raw.charCodeAt(at)) ? at : hyphen;
}

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;
/** Named characters of HTML that documents use. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hyphen: '-',
  shy: '',
  zwnj: '',
  zwj: '',
  period: '.',
  commat: '@',
  sol: '/',
  lowbar: '_',
  colon: ':',
  comma: ',',
  num: '#',
  middot: '-',
  bull: '-',
  deg: ' degrees ',
  oslash: 'o',
  Oslash: 'O',
  szlig: 'ss',
  aelig: 'ae',
  AElig: 'AE',
};
/** `&eacute;`: a letter with its mark, which no reading keeps. */
const MARKED = /^([a-z])(?:grave|acute|circ|tilde|uml|ring|cedil|caron)$/i;
const INLINE = /^<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)\b/i;

function readHtml(raw: string, reader: Reader): void {
  for (let at = 0; at < raw.length; ) {
    const next = nextMark(raw, at);
    reader.text(at, next);
    if (next >= raw.length) return;
    at = raw.charAt(next) === '<' ? readTag(raw, next, reader) : readEntity(raw, next, reader);
  }
}

function nextMark(raw: string, from: number): number {
  for (let at = from; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === 0x3c || code === 0x26) return at;
  }
  return raw.length;
}

/** A longer stretch between the brackets is no tag. */
const MAX_TAG = 4_000;

/** A tag is read as what its attributes say; between letters of one word it is nothing, elsewhere a break. */
function readTag(raw: string, start: number, reader: Reader): number {
  const name = tagAt(raw, start);
  const close = name === undefined ? -1 : raw.slice(start, start + MAX_TAG).indexOf('>');
  if (name === undefined || close < 0) {
    reader.text(start, start + 1);
    return start + 1;
  }
  const end = start + close + 1;
  const tag = raw.slice(start, end);
  const inWord =
    INLINE.test(tag) && /[a-z]/i.test(raw.charAt(start - 1)) && /[a-z]/.test(raw.charAt(end)) && !tag.includes('=');
  if (inWord) return end;
  if (/^<style\b/i.test(tag)) return behindStyle(raw, end, reader);
  const isBlock = !INLINE.test(tag);
  reader.put(isBlock ? '\n' : ' ', start, start + 1);
  if (tag.includes('=') || tag.startsWith('<!')) {
    readAttributes(raw, start + name.length, end - 1, reader);
    reader.put(isBlock ? '\n' : ' ', end - 1, end);
  }
  return end;
}

/** A style sheet is no text. Where its end is missing the rest is read, for then it may be anything. */
function behindStyle(raw: string, start: number, reader: Reader): number {
  STYLE_END.lastIndex = start;
  const end = STYLE_END.exec(raw);
  reader.put('\n', start - 1, start);
  return end ? end.index : start;
}

const STYLE_END = /<\/style\b/gi;

/** What says how a page looks is no text: `class="meta"`, `bgcolor=#ffffff`. */
const LAYOUT =
  /\s(?:class|style|width|height|border|align|valign|cellpadding|cellspacing|bgcolor|color|face|size|colspan|rowspan|role|rel|charset|tabindex|scope)\s{0,3}=\s{0,3}(?:"[^"]{0,400}"|'[^']{0,400}'|[^\s"'>]{1,100})/gi;

function readAttributes(raw: string, from: number, to: number, reader: Reader): void {
  let at = from;
  for (const layout of raw.slice(from, to).matchAll(LAYOUT)) {
    const start = from + layout.index;
    readValues(raw, at, start, reader);
    reader.put(' ', start, start + 1);
    at = start + layout[0].length;
  }
  readValues(raw, at, to, reader);
}

function readValues(raw: string, from: number, to: number, reader: Reader): void {
  for (let at = from; at < to; ) {
    const amp = raw.indexOf('&', at);
    const next = amp < 0 || amp >= to ? to : amp;
    reader.text(at, next);
    at = next < to ? readEntity(raw, next, reader) : to;
  }
}

function readEntity(raw: string, at: number, reader: Reader): number {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(raw);
  const char = found ? decoded(found) : undefined;
  if (!found || char === undefined) {
    reader.text(at, at + 1);
    return at + 1;
  }
  reader.put(readingOf(char), at, at + found[0].length);
  return at + found[0].length;
}

/** In: the name of a character of HTML, such as `ntilde`. Out: how it is read, `undefined` for one that is not known. */
export function namedChar(name: string): string | undefined {
  return entities[name] ?? entities[name.toLowerCase()] ?? MARKED.exec(name)?.[1];
}

function decoded([, decimal, hex, name]: RegExpExecArray): string | undefined {
  // Arrows, quotation marks and the like separate words.
  if (name !== undefined) return namedChar(name) ?? ' ';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
