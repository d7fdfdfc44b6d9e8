import { namedChar } from '../text.ts';

/** A request as it is, and as it reads once the disguises are taken off that carry a text through a request unseen. */
export interface View {
  readonly disguise: 'none' | 'escaped' | 'markup' | 'base64' | 'hex';
  readonly text: string;
}

/** How often an escape may itself be escaped. */
const MAX_ROUNDS = 3;

/** In: a serialised request. Out: its readings, those that add nothing left out. Takes time in proportion to the text. */
export function viewsOf(serialised: string): View[] {
  const views: View[] = [{ disguise: 'none', text: serialised }];
  const plain = unescaped(serialised);
  if (plain !== serialised) views.push({ disguise: 'escaped', text: plain });
  const bare = withoutTags(plain);
  if (bare !== plain) views.push({ disguise: 'markup', text: bare });
  for (const [disguise, text] of [
    ['base64', base64Texts(plain)],
    ['hex', hexTexts(plain)],
  ] as const) {
    if (text === '') continue;
    views.push({ disguise, text }, { disguise, text: unescaped(text) });
  }
  return views;
}

const ESCAPE =
  /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([nrtbf"'/\\])|((?:%[0-9a-f]{2}){1,400})|&#(\d{1,7});|&#x([0-9a-f]{1,6});|&([a-z]{2,8});|=([0-9A-F]{2})|=\r?\n/gi;
/** Takes off the escapes of JSON, URLs, HTML and quoted-printable, layer for layer. */
function unescaped(text: string): string {
  let result = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = result.replace(ESCAPE, once);
    if (next === result) return result;
    result = next;
  }
  return result;
}

function once(
  whole: string,
  braced?: string,
  json?: string,
  byte?: string,
  sign?: string,
  percent?: string,
  decimal?: string,
  hex?: string,
  name?: string,
  quoted?: string,
): string {
  const code = braced ?? json ?? byte ?? hex ?? quoted;
  if (code !== undefined) return charOf(Number.parseInt(code, 16), whole);
  if (decimal !== undefined) return charOf(Number(decimal), whole);
  if (percent !== undefined) return Buffer.from(percent.replaceAll('%', ''), 'hex').toString('utf8');
  if (name !== undefined) return namedChar(name) ?? whole;
  if (sign === undefined) return '';
  return /[nrtbf]/.test(sign) ? ' ' : sign;
}

function charOf(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** A longer stretch between the brackets is no tag. */
const TAG = /<[/!?]?[a-z][^<>]{0,400}>/gi;

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(TAG, '') : text;
}

const BASE64_RUN = /[A-Za-z0-9+/_-]{8,}/g;
const HEX_RUN = /[0-9a-f]{8,}/gi;
/** Base64 of mails is broken into lines; joined, a value across the break is whole again. */
const BROKEN = /\r?\n(?<=[A-Za-z0-9+/]{60}\r?\n)(?=[A-Za-z0-9+/]{8})/g;

/** What the runs of Base64 signs say, from each of the four signs at which a value may begin to be aligned. */
function base64Texts(text: string): string {
  const texts: string[] = [];
  for (const [run] of text.replace(BROKEN, '').matchAll(BASE64_RUN)) {
    for (let skip = 0; skip < 4; skip += 1) {
      if (mayHoldText(run, skip)) keep(Buffer.from(run.slice(skip), 'base64'), texts);
    }
  }
  return texts.join('\n\n');
}

/** The value of each sign of Base64, by its code; those of its alphabet for URLs as well. */
const sextets = new Uint8Array(128);
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
for (const [at, sign] of [...signs, '+', '/'].entries()) sextets[sign.charCodeAt(0)] = at;
sextets['-'.charCodeAt(0)] = 62;
sextets['_'.charCodeAt(0)] = 63;

const isControl = (byte: number) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;
const isAlphanumeric = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);

/**
 * Most runs are words. Could `keep` find a text in this one? Then two letters or digits follow each other, with a zero
 * behind each, or among four bytes and more without a control character.
 */
function mayHoldText(run: string, skip: number): boolean {
  let bits = 0;
  let bytes = 0;
  let readable = 0;
  let hasPair = false;
  for (let at = skip; at < run.length; at += 1) {
    bits = (bits << 6) | (sextets[run.charCodeAt(at)] ?? 0);
    const place = (at - skip) & 3;
    if (place === 0) continue;
    const byte = (bits >> (6 - 2 * place)) & 0xff;
    const isAfterOne = isAlphanumeric(bytes & 0xff);
    bytes = (bytes << 8) | byte;
    readable = isControl(byte) ? 0 : readable + 1;
    hasPair = readable > 1 && (hasPair || (isAfterOne && isAlphanumeric(byte)));
    const isWide = (bytes & 0xff00ff) === 0 && isAlphanumeric(bytes >>> 24) && isAlphanumeric((bytes >>> 8) & 0xff);
    if (isWide || (hasPair && readable >= MIN_RUN)) return true;
  }
  return false;
}

function hexTexts(text: string): string {
  const texts: string[] = [];
  for (const [run] of text.matchAll(HEX_RUN)) {
    for (let skip = 0; skip < 2; skip += 1) keep(Buffer.from(run.slice(skip), 'hex'), texts);
  }
  return texts.join('\n\n');
}

/** Shortest value that is looked for. */
const MIN_RUN = 4;

/** Keeps the stretches of bytes that are a text in one of the two usual encodings. */
function keep(bytes: Buffer, texts: string[]): void {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const text = bytes.toString(encoding);
    const readable = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\n\r\t=+$<>|^~`]{4,}/gu) ?? [];
    texts.push(...readable.filter((piece) => piece.length >= MIN_RUN && /[a-z0-9]{2}/i.test(piece)));
  }
}
