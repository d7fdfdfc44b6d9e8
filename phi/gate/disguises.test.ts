import { describe, expect, it } from 'vitest';
import { openFind } from '../find.ts';
import { compileKnown } from '../known/matcher.ts';
import { readRecord } from '../known/record.ts';
import { openPlaceholders } from '../placeholders.ts';
import { redact } from '../redact.ts';
import { openGate } from './gate.ts';

const record = readRecord({
  patient: {
    names: [{ first: 'Rosalind', middle: 'Lee', last: 'Quillfeather', nicknames: ['Rosie'], maiden: 'Trantham' }],
    dob: '1966-07-12',
    phones: ['2125550142'],
    emails: ['rosa.q77@example.com'],
    addresses: [{ line1: '1408 Tamarind Street', city: 'Quellport', state: 'OH', zip: '44999' }],
    ssn: '901445978',
    employer: 'Brindlewood Tannery',
    mrn: '75031488',
    memberIds: ['QXT44091827'],
    groupNumbers: ['GR-88120-7'],
    accountNumbers: ['A7730021'],
    claimNumbers: ['CLM20931177'],
    authNumbers: ['PA-6630127'],
    licenses: ['RQ441902'],
    vehicles: ['7KQX221'],
    devices: ['SNX-5521903'],
  },
  clinic: { name: 'Quenmoorside Family Practice', phone: '2125550199', npi: '1234567893', tin: '43-9384670' },
  others: [{ names: [{ first: 'Barnabas', last: 'Quillfeather' }], phones: ['2125550171'] }],
});

/** Every value of the record, as somebody would write it. */
const values = {
  name: 'Rosalind Quillfeather',
  'last name': 'Quillfeather',
  'maiden name': 'Trantham',
  'date of birth': '07/12/1966',
  telephone: '212-555-0142',
  mail: 'rosa.q77@example.com',
  street: '1408 Tamarind Street',
  ssn: '901-44-5978',
  employer: 'Brindlewood Tannery',
  mrn: '75031488',
  'member id': 'QXT44091827',
  group: 'GR-88120-7',
  account: 'A7730021',
  claim: 'CLM20931177',
  authorization: 'PA-6630127',
  licence: 'RQ441902',
  device: 'SNX-5521903',
  clinic: 'Quenmoorside Family Practice',
  npi: '1234567893',
  tin: '43-9384670',
  relative: 'Barnabas Quillfeather',
};

const each = (text: string, change: (char: string) => string) => [...text].map(change).join('');
const hexOf = (char: string) => char.charCodeAt(0).toString(16).padStart(2, '0');
const confusions: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  l: '1',
  i: '1',
  I: '1',
  S: '5',
  B: '8',
  '0': 'O',
  '1': 'l',
  '5': 'S',
};
const cyrillic: Readonly<Record<string, string>> = { a: '\u0430', e: '\u0435', o: '\u043e', p: '\u0440', c: '\u0441' };

/** What may be done to a value so that a plain search misses it. Where it is put into something, the brackets say where. */
const disguises: Readonly<Record<string, (value: string) => string>> = {
  'as it is': (value) => value,
  'in capitals': (value) => value.toUpperCase(),
  'in small letters': (value) => value.toLowerCase(),
  spaced: (value) => [...value].join(' '),
  'with dots between': (value) => [...value].join('.'),
  'with invisible characters': (value) => [...value].join('\u200b'),
  'split over lines': (value) => `${value.slice(0, value.length / 2)}\n${value.slice(value.length / 2)}`,
  'hyphenated over lines': (value) => `${value.slice(0, value.length / 2)}-\n${value.slice(value.length / 2)}`,
  'with look-alikes of a scan': (value) => {
    const at = [...value].findIndex((char) => char in confusions);
    return at < 0 ? value : value.slice(0, at) + (confusions[value.charAt(at)] ?? '') + value.slice(at + 1);
  },
  'in letters of another alphabet': (value) => each(value, (char) => cyrillic[char] ?? char),
  'in full width': (value) =>
    each(value, (char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)),
  'URL-encoded': (value) => each(value, (char) => `%${hexOf(char)}`),
  'as a query': (value) => `https://portal.example/find?q=⟦${encodeURIComponent(value)}⟧&page=1`,
  'in HTML entities': (value) => each(value, (char) => `&#${char.charCodeAt(0)};`),
  'with tags inside': (value) => `${value.slice(0, 4)}<b>${value.slice(4)}</b>`,
  'in JSON escapes': (value) => each(value, (char) => `\\u00${hexOf(char)}`),
  'in Base64': (value) => Buffer.from(`chart: ${value}`).toString('base64'),
  'in Base64 of UTF-16': (value) => Buffer.from(value, 'utf16le').toString('base64'),
  'in hex': (value) => Buffer.from(value).toString('hex'),
  'in reverse': (value) => [...value].reverse().join(''),
  // Of three words and more only the first tells anything: "Practice" and "Street" may stay.
  'in reverse order of words': (value) =>
    value
      .replace(/^(\S+)(?=( \S+){2})/, '⟦$1⟧')
      .split(' ')
      .reverse()
      .join(', '),
  'in JSON': (value) => JSON.stringify({ note: JSON.stringify({ value: `⟦${value}⟧` }) }),
  'in the name of a file': (value) => `scan_⟦${value.replace(/\W+/g, '_')}⟧.pdf`,
  'in a Markdown link': (value) => `[chart](https://x.example "⟦${value}⟧")`,
};

const gate = openGate({ recordOf: async () => record });
const find = openFind({ known: compileKnown(record) });

function ask(change: { readonly body?: unknown; readonly url?: string; readonly headers?: [string, string][] }) {
  const body = { model: 'made-up-1', messages: [{ role: 'user', content: 'Please sum up.' }] };
  return gate({
    caseId: 'case-1',
    method: 'POST',
    url: change.url ?? 'https://models.example/v1/chat/completions',
    headers: change.headers ?? [],
    body: Buffer.from(JSON.stringify(change.body ?? body)),
    fixed: [],
  });
}

/** Longest piece of three characters and more that stands in another text, as a share of the whole. */
function survives(disguised: string, text: string): number {
  for (let length = disguised.length; length > 2; length -= 1) {
    for (let from = 0; from + length <= disguised.length; from += 1) {
      if (text.includes(disguised.slice(from, from + length))) return length / disguised.length;
    }
  }
  return 0;
}

const cases = Object.entries(disguises).flatMap(([how, disguise]) =>
  Object.entries(values).map(([what, value]) => [what, how, disguise(value)] as const),
);

describe('a value of the case', () => {
  it.each(['R.Q.', 'R. L. Q.', 'RLQ', 'R.L. Quillfeather', 'B. Quillfeather'])(
    '%s never passes: it is a name in initials',
    async (written) => {
      const raw = `Patient ${written} was seen for knee pain. Plan: ibuprofen 400 mg.`;
      const { redacted } = redact(raw, { caseId: 'case-1', placeholders: openPlaceholders(), find });
      const { verdict } = await ask({ body: { messages: [{ role: 'user', content: redacted.text }] } });
      if (verdict === 'pass') expect(redacted.text).not.toContain(written);
    },
  );

  it.each(cases)(
    '(%s) %s never passes: the redactor takes it out or the gate refuses',
    async (_what, _how, written) => {
      const hidden = /⟦(.*)⟧/s.exec(written)?.[1] ?? written;
      const raw = `Seen for knee pain.\nNoted: ${written.replace(/[⟦⟧]/g, '')}\nPlan: ibuprofen 400 mg.`;
      const { redacted } = redact(raw, { caseId: 'case-1', placeholders: openPlaceholders(), find });
      const { verdict } = await ask({
        body: { model: 'made-up-1', messages: [{ role: 'user', content: redacted.text }] },
      });
      if (verdict === 'pass') expect(survives(hidden, redacted.text)).toBeLessThan(0.4);
    },
  );

  const places: Readonly<Record<string, (value: string) => Parameters<typeof ask>[0]>> = {
    'a key': (value) => ({ body: { messages: [], metadata: { [value]: 1 } } }),
    'the values of an enum': (value) => ({
      body: {
        messages: [],
        response_format: { json_schema: { schema: { properties: { who: { enum: ['a', value] } } } } },
      },
    }),
    'a description': (value) => ({
      body: { messages: [], tools: [{ function: { description: `Look up ${value}` } }] },
    }),
    'the name of a file': (value) => ({
      body: { messages: [{ role: 'user', content: `file ${value.replace(/\W/g, '_')}.pdf` }] },
    }),
    'the arguments of a call': (value) => ({
      body: {
        messages: [
          { role: 'assistant', tool_calls: [{ id: 'call_1', function: { arguments: JSON.stringify({ value }) } }] },
        ],
      },
    }),
    'the result of a tool': (value) => ({
      body: { messages: [{ role: 'tool', tool_call_id: 'call_1', content: JSON.stringify([value]) }] },
    }),
    'the id of a call': (value) => ({ body: { messages: [{ role: 'tool', tool_call_id: value, content: 'done' }] } }),
    'the name of the model': (value) => ({ body: { model: value, messages: [] } }),
    'the address': (value) => ({ url: `https://models.example/v1/${encodeURIComponent(value)}/chat` }),
    'a header': (value) => ({ headers: [['x-title', encodeURIComponent(value)]] }),
    'the key of the server': (value) => ({ headers: [['authorization', `Bearer ${value}`]] }),
  };
  it.each(
    Object.entries(places).flatMap(([where, request]) =>
      Object.entries(values).map(([what, value]) => [what, where, request(value)] as const),
    ),
  )('(%s) is refused in %s', async (_what, _where, request) => {
    expect(await ask(request)).toMatchObject({ verdict: 'refuse' });
  });
});
