import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '#test/support/times.ts';
import { openFind } from '../find.ts';
import { compileKnown } from '../known/matcher.ts';
import { readRecord } from '../known/record.ts';
import { type GateOptions, gatePolicySchema, openGate, openInspection } from './gate.ts';
import { readRequest } from './read.ts';
import type { SerialisedRequest } from './types.ts';

const record = readRecord({ patient: { names: [{ first: 'Rosalind', last: 'Quillfeather' }], ssn: '901445978' } });
const open = (more: Partial<GateOptions> = {}) => openGate({ recordOf: async () => record, ...more });

type Change = Partial<Omit<SerialisedRequest, 'body'>> & { readonly body?: unknown };
const request = ({ body = {}, ...more }: Change = {}): SerialisedRequest => ({
  caseId: 'case-1',
  method: 'POST',
  url: 'https://models.example/v1/chat/completions',
  headers: [
    ['content-type', 'application/json'],
    ['authorization', 'Bearer made-up-key'],
    ['anthropic-version', '2023-06-01'],
  ],
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  fixed: [],
  ...more,
});
const said = (content: unknown, more: Record<string, unknown> = {}) => ({
  model: 'made-up-4o-2024-08-06',
  messages: [{ role: 'user', content }],
  max_completion_tokens: 100_000,
  ...more,
});
const reasonsOf = async (change: Change, options: Partial<GateOptions> = {}) => {
  const verdict = await open(options)(request(change));
  return verdict.verdict === 'pass' ? [] : verdict.reasons;
};

const letter = `Claim [[ACCOUNT_1]] of [[PATIENT_1]] for [[DATE_1 = DOS+12d]] was denied: CO-16, N382. Seen by Dr. [[PROVIDER_1]] for
type 2 diabetes (E11.9), A1c 8.2 %, BP 135/85, on metformin 500 mg twice a day; pain 7/10, strength 5/5. Billed $1,250.00.`;

describe('the gate', () => {
  it('lets redacted text with a schema, a tool and its result pass, and names its policy', async () => {
    const body = said(letter, {
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'answer',
          strict: true,
          schema: {
            type: 'object',
            properties: {
              denialClass: {
                type: 'string',
                enum: ['missingInformation', 'notCovered'],
                description: 'What was denied',
              },
              quotes: { type: 'array', items: { type: 'string' } },
            },
            required: ['denialClass', 'quotes'],
            additionalProperties: false,
          },
        },
      },
      tools: [{ type: 'function', function: { name: 'find_policy', description: 'Looks a rule of the payer up.' } }],
    });
    expect(await open()(request({ body }))).toEqual({ verdict: 'pass', policy: 'standard' });
  });

  it.each([
    ['a name that nobody knows', 'Her sister Imelda Vantongeren called.'],
    ['a name beside a placeholder', 'Seen with [[PATIENT_1]] by Dr. Imelda Vantongeren.'],
    ['a telephone number', 'Call 312-555-0147 tomorrow.'],
    ['a date', 'Seen on March 3, 2026 for a cough.'],
    ['a name in the brackets of a placeholder', 'Seen by [[Imelda Vantongeren]].'],
    ['a date in the note of a placeholder', 'Seen on [[DATE_1 = March 3, 2026]].'],
  ])('refuses %s as an identifier', async (_what, content) => {
    expect(await reasonsOf({ body: said(content) })).toContain('identifier');
  });

  it.each([
    ['a tool call', { tool_calls: [{ id: 'call_1', function: { name: 'f', arguments: '{"q":"312-555-0147"}' } }] }],
    ['a result of a tool', { role: 'tool', tool_call_id: 'call_1', content: 'Dr. Imelda Vantongeren, 312-555-0147' }],
    ['a part of a message', { role: 'user', content: [{ type: 'text', text: 'Call 312-555-0147' }] }],
  ])('looks into %s', async (_what, message) => {
    expect(await reasonsOf({ body: { messages: [message] } })).toContain('identifier');
  });

  it('passes over texts of prompt files, but not for values of the case', async () => {
    const fixed = ['Example: Dr. Imelda Vantongeren saw the patient on March 3, 2026.'];
    expect(await reasonsOf({ body: said(`${fixed[0]}\n\n${letter}`), fixed })).toEqual([]);
    expect(await reasonsOf({ body: said('Call 312-555-0147.'), fixed: ['5', '-'] })).toContain('identifier');
    const known = ['Example: Rosalind Quillfeather.'];
    expect(await reasonsOf({ body: said(known[0]), fixed: known })).toContain('knownValue');
  });

  it.each([
    ['a picture', [{ type: 'image_url', image_url: { url: 'https://x.example/a.png' } }]],
    ['a file', [{ type: 'file', file: { file_id: 'f1' } }]],
    ['a part of a kind that nobody knows', [{ type: 'hologram', data: 'abc' }]],
    ['a part without a kind', [{ data: 'abc' }]],
    ['a data URL in text', 'see data:image/png;base64,iVBORw0KGgo='],
    ['a PDF in text', '%PDF-1.7 ...'],
    ['a long run of Base64', 'QUJD'.repeat(60)],
  ])('refuses %s as an attachment', async (_what, content) => {
    expect(await reasonsOf({ body: said(content) })).toContain('attachment');
  });

  it.each([
    ['a number of six digits', 'see 441902 there'],
    ['a number in pieces', 'see 44 19 02 there'],
    ['a long code', 'see QXT44091827 there'],
    ['an address of mail that no rule reads', 'see rosa@home there'],
    ['a month and a day', 'see 03/14 there'],
    ['a number of JSON', 0],
  ])('has doubts about %s', async (_what, content) => {
    const body = content === 0 ? { messages: [{ value: 441_902 }] } : said(content);
    const reasons = await reasonsOf({ body });
    expect(reasons.some((reason) => reason === 'looseMatch' || reason === 'identifier')).toBe(true);
  });

  it('has no doubts about values, scores, ranges, codes and sums', async () => {
    const clinical = `BP 120/80-140/90, target 135-145, pain 7/10, balance 12/16, E11.65, S52.501A, J1885, CO-197, N4, F32.A,
      platelets 250,000, $12,500.00, 0.25-0.5 mg, q4-6h, 1/2 tablet, 20/40 vision, L4-L5, T2-weighted, 005010X222A1.`;
    expect(await reasonsOf({ body: said(clinical) })).toEqual([]);
  });

  it('refuses a page of another language', async () => {
    const page = `El paciente refiere dolor abdominal desde hace tres semanas, acompa\u00f1ado de n\u00e1useas y v\u00f3mitos ocasionales,
      sin fiebre. Niega alergias conocidas. Se solicita ecograf\u00eda y an\u00e1lisis de laboratorio para descartar litiasis biliar.`;
    expect(await reasonsOf({ body: said(page) })).toContain('unknownWords');
  });

  it('waives looks by shape under a policy with a name, and never the search for values', async () => {
    const policy = gatePolicySchema.parse({ name: 'spanish-letters', waives: ['unknownWords', 'looseMatch'] });
    const verdict = await open({ policy })(request({ body: said('see 44 19 02 there') }));
    expect(verdict).toEqual({ verdict: 'pass', policy: 'spanish-letters' });
    expect(await reasonsOf({ body: said('Quillfeather') }, { policy })).toContain('knownValue');
    expect(() => gatePolicySchema.parse({ name: 'off', waives: ['knownValue'] })).toThrow();
    expect(() => gatePolicySchema.parse({ waives: ['unknownWords'] })).toThrow();
  });

  it.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['endless nesting', `{"a":${'['.repeat(80)}${']'.repeat(80)}}`],
  ])('refuses %s as unreadable', async (_what, body) => {
    expect(await reasonsOf({ body })).toEqual(['unreadable']);
  });

  it('refuses bytes that are no text, and an address that is badly escaped', async () => {
    const gate = open();
    const bytes = { ...request(), body: Uint8Array.from([0x7b, 0xff, 0x7d]) };
    expect(await gate(bytes)).toMatchObject({ reasons: ['unreadable'] });
    expect(await reasonsOf({ url: 'https://models.example/v1/%E0%A4%A' })).toEqual(['unreadable']);
  });

  it('refuses what is too large without looking at it', async () => {
    expect(await reasonsOf({ body: said('a '.repeat(250_000)) })).toEqual(['tooLarge']);
  });

  it('refuses a case that nobody knows, and when the record cannot be read', async () => {
    expect(await reasonsOf({}, { recordOf: async () => undefined })).toEqual(['unknownCase']);
    const broken = () => Promise.reject(new Error('Rosalind Quillfeather'));
    expect(await open({ recordOf: broken })(request())).toEqual({
      verdict: 'refuse',
      policy: 'standard',
      reasons: ['error'],
    });
  });

  it('refuses when it does not come to an end in time', async () => {
    expect(await reasonsOf({ body: said(letter) }, { maxMs: -1 })).toEqual(['timeout']);
  });

  it('refuses when a detector of the site fails', async () => {
    const site = [
      {
        find: () => {
          throw new Error('out of memory');
        },
      },
    ];
    expect(await reasonsOf({ body: said('hello') }, { site })).toEqual(['error']);
  });
});

describe('a hostile request', () => {
  const inspect = openInspection(record, { find: openFind({ known: compileKnown(record) }) });
  const pieces = [
    '1',
    '1 ',
    '1/',
    'A1',
    'a@',
    ' @ ',
    'a @ ',
    '[[',
    '[[PATIENT_1]] ',
    '{"',
    '\\',
    '%PDF',
    'QUJD',
    'Aa ',
    'é',
    '01/02 ',
    '1-',
  ];
  it.each(pieces)('of %j takes time in proportion to its length', (piece) => {
    const time = (length: number) => {
      const content = piece.repeat(Math.ceil(length / piece.length));
      const body = JSON.stringify({ messages: [{ content }] });
      return processorTime(() => inspect(readRequest(Buffer.from(body)).texts, body));
    };
    time(10_000);
    // Quadratic time would be 16 times as long; 60 ms are the noise of a busy machine.
    expect(time(80_000)).toBeLessThan(8 * time(20_000) + 60);
  });

  it('whatever it holds, gets an answer', async () => {
    const gate = open();
    const bodies = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.string());
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { verdict } = await gate(request({ body }));
        expect(['pass', 'refuse']).toContain(verdict);
      }),
    );
  });
});
