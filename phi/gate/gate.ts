/**
 * The gate in front of every model: it looks at a whole request as it would leave, and in doubt refuses. It trusts
 * nothing that came before it, so a mistake anywhere else ends here.
 */
import * as z from 'zod';
import { type Detector, openFind } from '../find.ts';
import { compileCanary } from '../known/canary.ts';
import { compileKnown } from '../known/matcher.ts';
import type { CaseRecord } from '../known/record.ts';
import { PLACEHOLDERS } from '../placeholders.ts';
import type { Find } from '../redact.ts';
import { readText, type Text } from '../text.ts';
import { hasLooseMatch, hasUnknownWords } from './doubt.ts';
import { readRequest, Unreadable } from './read.ts';
import type { GateReason, GateVerdict, SendGate, SerialisedRequest } from './types.ts';

/**
 * How strict the gate is. The looks that work by shape alone can be waived, by a policy with a name that is written to
 * the record of each call; the search for known values and the second run of the redactor cannot.
 */
export const gatePolicySchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens'),
  waives: z.array(z.enum(['looseMatch', 'unknownWords'])).default([]),
  maxBytes: z.int().min(1_000).max(2_000_000).default(400_000),
});
export type GatePolicy = z.infer<typeof gatePolicySchema>;

/** Nothing waived. */
export const standardPolicy: GatePolicy = gatePolicySchema.parse({ name: 'standard' });

export interface GateOptions {
  /** What the clinic knows about a case; a request about a case that nobody knows is refused. */
  readonly recordOf: (caseId: string) => Promise<CaseRecord | undefined>;
  readonly policy?: GatePolicy;
  readonly site?: readonly Detector[];
  /** Longest time for one request, in milliseconds; looking at 100 kB takes about a tenth of a second. */
  readonly maxMs?: number;
}

/** Opens the gate that the model client asks. It refuses with codes alone, and never rejects. */
export function openGate({ recordOf, policy = standardPolicy, site = [], maxMs = 8_000 }: GateOptions): SendGate {
  const verdict = (reasons: readonly GateReason[]): GateVerdict =>
    reasons.length === 0
      ? { verdict: 'pass', policy: policy.name }
      : { verdict: 'refuse', policy: policy.name, reasons };
  return async (request) => {
    try {
      const record = await recordOf(request.caseId);
      if (!record) return verdict(['unknownCase']);
      return verdict(
        inspectRequest(
          request,
          openInspection(record, { find: openFind({ known: compileKnown(record), site }), policy, maxMs }),
          policy,
        ),
      );
    } catch (error) {
      // What went wrong may quote the request; that it went wrong is enough.
      return verdict([error instanceof Unreadable ? 'unreadable' : 'error']);
    }
  };
}

/** Headers of fixed values and keys: no names of people, but dates of versions. Known values are searched in them too. */
const fixedHeaders: ReadonlySet<string> = new Set([
  'accept',
  'content-type',
  'authorization',
  'api-key',
  'x-api-key',
  'anthropic-version',
]);

function inspectRequest(request: SerialisedRequest, inspect: Inspection, policy: GatePolicy): GateReason[] {
  if (request.body.length > policy.maxBytes) return ['tooLarge'];
  const { texts, hasAttachment } = readRequest(request.body);
  const { pathname, search } = new URL(request.url);
  const headers = request.headers.filter(([name]) => !fixedHeaders.has(name.toLowerCase())).map(([, value]) => value);
  const address = pathname.split('/').map(decoded);
  const body = Buffer.from(request.body).toString('utf8');
  const whole = [request.url, ...request.headers.flat(), body].join('\n');
  const looked = withoutFixed([...texts, ...headers, ...address, search.replace(API_VERSION, '')], request.fixed);
  const reasons = inspect(looked, whole);
  return hasAttachment ? ['attachment', ...reasons] : reasons;
}

/** Of Azure: a day of the calendar that is nobody's. */
const API_VERSION = /[?&]api-version=\d{4}-\d{2}-\d{2}(?:-preview)?(?=&|$)/;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Unreadable('the address is badly escaped');
  }
}

/** A shorter text of a prompt file would cut other texts to pieces in which nothing is found. */
const MIN_FIXED = 12;

function withoutFixed(texts: readonly string[], fixed: readonly string[]): string[] {
  const wording = fixed.filter((text) => text.length >= MIN_FIXED);
  return texts.flatMap((text) =>
    wording.reduce((pieces, each) => pieces.flatMap((piece) => piece.split(each)), [text]),
  );
}

/**
 * Looks at texts for what must not leave.
 * In: the texts one by one, and the whole as it is serialised. Out: why it has to stay; empty where it may go.
 */
export type Inspection = (texts: readonly string[], whole: string) => GateReason[];

export interface InspectionOptions extends Pick<GateOptions, 'policy' | 'maxMs'> {
  /** What finds in documents of the case, with its record. */
  readonly find: Find;
}

/** Compiles the inspection of a case. `maxMs` bounds one inspection, in milliseconds. */
export function openInspection(
  record: CaseRecord,
  { find, policy = standardPolicy, maxMs = Number.POSITIVE_INFINITY }: InspectionOptions,
): Inspection {
  const canary = compileCanary(record);
  return (texts, whole) => {
    const late = performance.now() + maxMs;
    const reasons = new Set<GateReason>();
    if (canary(whole).length > 0) reasons.add('knownValue');
    const rests: Rest[] = [];
    for (const text of new Set(texts)) {
      if (performance.now() > late) return [...reasons, 'timeout'];
      rests.push(look(readText(text), find, reasons));
    }
    if (hasUnknownWords(rests)) reasons.add('unknownWords');
    for (const waived of policy.waives) reasons.delete(waived);
    return [...reasons];
  };
}

interface Rest {
  readonly plain: string;
  readonly folded: string;
}

/** One text: what the redactor would still take out of it. Out: what it holds beside placeholders. */
function look(text: Text, find: Find, reasons: Set<GateReason>): Rest {
  const plain = text.plain.replace(PLACEHOLDERS, (placeholder) => ' '.repeat(placeholder.length));
  for (const { start, end, layer } of find(text)) {
    if (/[\p{L}\p{N}]/u.test(plain.slice(start, end))) reasons.add(layer === 'known' ? 'knownValue' : 'identifier');
  }
  if (hasLooseMatch(plain)) reasons.add('looseMatch');
  // The elements of X12 are codes, not words.
  return text.format === 'x12' ? { plain: '', folded: '' } : { plain, folded: text.folded };
}
