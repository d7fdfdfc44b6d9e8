/** E-mail addresses, links, network addresses. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { hasWithin, isWordPart, matchAt, nothing, one } from './hit.ts';

const host = '[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,8}';
const domain = new RegExp(`${host}\\.[a-z0-9]{2,24}(?![a-z0-9])`, 'y');
/** A scanner puts blanks around the signs and reads `com` as `corn`. */
const spacedDomain =
  / {0,2}[a-z0-9][a-z0-9-]{0,62} {0,2}[.,] {0,2}(?:[a-z0-9-]{1,40} {0,2}\. {0,2})?(?:com|corn|c0m|net|nef|org|0rg|edu|gov|co|us|me|io|info|health|mil|biz)(?![a-z0-9])/y;
/** The longest local part (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL = 64;

/** In: where an `@` stands. Out: the address around it. */
export function emailAtSign({ folded }: Text, sign: number): readonly Finding[] {
  const tight = matchAt(domain, folded, sign + 1);
  const loose = tight ?? matchAt(spacedDomain, folded, sign + 1);
  if (!loose) return hostless(folded, sign);
  const start = localStart(folded, sign);
  return start === sign ? nothing : one(start, sign + 1 + loose[0].length, 'EMAIL');
}

/** The local part runs back from the sign; blanks are allowed where a scanner put them, at the sign and at a point. */
function localStart(folded: string, sign: number): number {
  let at = sign;
  while (at > 0 && folded.charCodeAt(at - 1) === 0x20 && sign - at < 2) at -= 1;
  const limit = Math.max(0, sign - MAX_LOCAL);
  let start = at;
  while (start > limit) {
    if (isLocal(folded.charCodeAt(start - 1))) start -= 1;
    else if (/[a-z0-9] ?[._] $/.test(folded.slice(Math.max(0, start - 4), start)) && sign - start < 24) start -= 2;
    else break;
  }
  while (start < at && !isWordPart(folded.charCodeAt(start))) start += 1;
  return start < at ? start : sign;
}

function isLocal(code: number): boolean {
  return (
    isWordPart(code) ||
    code === 0x2e ||
    code === 0x5f ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x25 ||
    code === 0x27
  );
}

const bareHost = /[a-z][a-z0-9-]{2,40}(?![a-z0-9])/y;

/** `name@host` inside a network, as log lines have it. */
function hostless(folded: string, sign: number): readonly Finding[] {
  const found = matchAt(bareHost, folded, sign + 1);
  const start = localStart(folded, sign);
  if (!found || start === sign || folded.charCodeAt(sign - 1) === 0x20) return nothing;
  return one(start, sign + 1 + found[0].length, 'EMAIL', false);
}

const spelledEmail =
  / {1,2}[([]?(?:at|@)[)\]]? {1,2}([a-z0-9-]{1,40}) {1,2}[([]?dot[)\]]? {1,2}(?:com|net|org|edu|gov|us|io|co|health)(?![a-z0-9])/y;

/** In: a word. Out: the address that goes on with `at … dot com`. */
export function emailInWords({ folded }: Text, start: number, end: number): readonly Finding[] {
  const found = matchAt(spelledEmail, folded, end);
  if (!found) return nothing;
  let from = start;
  // "jane dot doe at …" begins two words earlier.
  const dotted = / ?([a-z0-9_-]{1,40}) dot $/.exec(folded.slice(Math.max(0, start - 48), start));
  if (dotted) from = start - dotted[0].trimStart().length;
  return one(from, end + found[0].length, 'EMAIL');
}

const url = /(?:https?|ftp|sftp|wss?):\/\/[^\s<>"'`|]{1,2000}/y;
const www = /www\.[^\s<>"'`|]{1,2000}/y;
/** A name with a known ending; a path or a query makes it a link, the ending alone a site. */
const bare =
  /[a-z0-9-]{2,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|net|org|edu|gov|mil|io|us|co|health|care|clinic|app|info|biz|me|dev|example|test|invalid|local)(?![a-z0-9-])(?::\d{2,5})?(?:[/?#][^\s<>"'`|]{0,2000})?/y;

/** In: a word that is followed by `:` or `.`. Out: the link there. */
export function urlAtWord({ folded, format }: Text, at: number): readonly Finding[] {
  const found = matchAt(url, folded, at) ?? matchAt(www, folded, at) ?? matchAt(bare, folded, at);
  if (!found || folded.charAt(at + found[0].length) === '@' || folded.charAt(at - 1) === '@') return nothing;
  // An element of X12 ends at its signs.
  const [link = ''] = format === 'x12' ? found[0].split(/[*~^]/) : found;
  return one(at, at + link.replace(/[.,;:!?)\]]{1,20}$/, '').length, 'URL');
}

const octet = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
const ipv4 = new RegExp(
  `${octet}(?:\\.${octet}){3}(?![0-9]|\\.[0-9])(?:/[0-9]{1,2}(?![0-9]))?(?::[0-9]{2,5}(?![0-9]))?`,
  'y',
);

/** In: a place where digits begin. Out: the IPv4 address there, with its port. */
export function ipAtDigit({ folded }: Text, at: number): readonly Finding[] {
  // Points before and behind: a number spelled digit by digit, "1.4.0.8. .M.a.i.n".
  if (!hasWithin(folded, at + 1, 3, 0x2e) || folded.charCodeAt(at - 1) === 0x2e) return nothing;
  const found = matchAt(ipv4, folded, at);
  if (found && /^\. ?\./.test(folded.slice(at + found[0].length, at + found[0].length + 3))) return nothing;
  return found ? one(at, at + found[0].length, 'IP') : nothing;
}

/** Full and shortened IPv6, and hardware addresses of six pairs. */
const ipv6 =
  /(?:[0-9a-f]{1,4}(?::|::)){2,7}[0-9a-f]{1,4}(?![0-9a-z:])(?:%[a-z0-9]{1,8})?|[0-9a-f]{1,4}::[0-9a-f]{0,4}(?![0-9a-z:])/y;

/** In: a group of up to four hexadecimal digits before a colon. Out: the address that begins there. */
export function ipv6AtWord({ folded }: Text, at: number): readonly Finding[] {
  const found = matchAt(ipv6, folded, at);
  if (!found) return nothing;
  const groups = found[0].split(':').length;
  // Two colons alone are a time.
  return groups >= 6 || (found[0].includes('::') && /[0-9]/.test(found[0]))
    ? one(at, at + found[0].length, 'IP')
    : nothing;
}
