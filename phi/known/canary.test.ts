import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCanary } from './canary.ts';
import { readRecord } from './record.ts';

const search = compileCanary(
  readRecord({
    patient: {
      names: [{ first: 'Rosa', middle: 'Lee', last: 'Quillfeather' }],
      dob: '1966-07-12',
      phones: ['2125550142'],
      emails: ['rosa.q77@example.com'],
      addresses: [{ line1: '1408 Tamarind Street', city: 'Quellport', state: 'OH', zip: '44999' }],
      ssn: '901445978',
      mrn: '750314',
      memberIds: ['QXT44091827'],
    },
    clinic: { providers: [{ names: [{ first: 'Grant', last: 'Price' }] }] },
  }),
);
const request = (content: unknown) => JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] });
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the canary', () => {
  it.each([
    ['as it is', 'Rosa Quillfeather', 'patient.name'],
    ['in capitals, in reverse order', 'QUILLFEATHER, ROSA L', 'patient.name'],
    ['spelled', 'R O S A  Q U I L L F E A T H E R', 'patient.name'],
    ['with dots', 'Q.u.i.l.l.f.e.a.t.h.e.r', 'patient.last'],
    ['with look-alikes', 'R05A QU1LLFEATHER', 'patient.name'],
    ['over two lines', 'Rosa Quill\nfeather', 'patient.name'],
    ['with marks and other alphabets', 'R\u043es\u0430 Qu\u00edllfeather', 'patient.name'],
    ['with invisible characters', 'Ro\u200bsa Qui\u00adllfeather', 'patient.name'],
    [
      'in full width',
      '\uff32\uff4f\uff53\uff41 \uff31\uff55\uff49\uff4c\uff4c\uff46\uff45\uff41\uff54\uff48\uff45\uff52',
      'patient.name',
    ],
    ['in a URL', 'https://x.test/?n=Rosa%20Quillfeather', 'patient.name'],
    [
      'in a URL, each letter escaped',
      [...'Quillfeather'].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(''),
      'patient.last',
    ],
    ['in HTML entities', [...'Quillfeather'].map((c) => `&#${c.charCodeAt(0)};`).join(''), 'patient.last'],
    ['with tags inside', 'Quill<b>fea</b>ther', 'patient.last'],
    [
      'in JSON escapes',
      [...'Quillfeather'].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join(''),
      'patient.last',
    ],
    ['in quoted-printable', 'Quill=\r\nfeather', 'patient.last'],
    ['in Base64', base64('chart of Rosa Quillfeather'), 'patient.name'],
    ['in Base64 at the second place', base64('1Rosa Quillfeather'), 'patient.name'],
    ['in Base64 at the third place', base64('12Rosa Quillfeather'), 'patient.name'],
    ['in Base64 for URLs', Buffer.from('Rosa Quillfeather?>').toString('base64url'), 'patient.name'],
    ['in Base64 of Base64-like text', `x${base64('901-44-5978')}`, 'patient.ssn'],
    ['in hex', Buffer.from('Rosa Quillfeather').toString('hex'), 'patient.name'],
    ['as a file name', 'scan_quillfeather_rosa.pdf', 'patient.name'],
    ['in Base64 of UTF-16', Buffer.from('Quillfeather', 'utf16le').toString('base64'), 'patient.last'],
    ['reversed', 'rehtaefllliuQ'.replace('lll', 'll'), 'patient.last'],
    ['as a number with look-alikes', '9O1-44-S978', 'patient.ssn'],
    ['as a spelled number', '9 0 1 4 4 5 9 7 8', 'patient.ssn'],
    ['as a reversed number', '879544109', 'patient.ssn'],
    ['as a short number', 'chart 750314', 'patient.mrn'],
    ['as a number with letters', 'qxt-440.918/27', 'patient.memberIds'],
    ['as a date', '12 July 1966', 'patient.dob'],
    ['as a spelled date', '0 7 / 1 2 / 1 9 6 6', 'patient.dob'],
    ['as a telephone number', '(212) 555 - 0142', 'patient.phones'],
    ['as an address of mail', 'rosa . q77 @ example . com', 'patient.emails'],
    ['as a street', '1408 TAMARIND', 'patient.addresses'],
    ['as ordinary words that are a name together', 'price, grant', 'clinic.providers[0].name'],
  ])('finds a value %s', (_name, written, field) => {
    expect(search(request(`Please look: ${written} .`)).map((hit) => hit.field)).toContain(field);
  });

  it.each([
    ['a key', { Quillfeather: 1 }],
    ['a value of a list', { enum: ['a', 'QUILLFEATHER'] }],
    [
      'a tool call, serialised in itself',
      { arguments: JSON.stringify({ q: JSON.stringify({ name: 'Quill\nfeather' }) }) },
    ],
    ['a data URL', { url: `data:text/plain;base64,${base64('Quillfeather')}` }],
  ])('finds a value in %s', (_name, content) => {
    expect(search(request(content)).map((hit) => hit.field)).toContain('patient.last');
  });

  it('tells the disguise, and never the value', () => {
    expect(search(base64('ssn 901-44-5978'))).toContainEqual({ field: 'patient.ssn', disguise: 'base64' });
    expect(search('9-0-1-4-4-5-9-7-8')).toContainEqual({ field: 'patient.ssn', disguise: 'spelled' });
    expect(JSON.stringify(search(request('Rosa Quillfeather 901-44-5978')))).not.toMatch(/quill|5978/i);
  });

  it('is silent about ordinary words, placeholders and other numbers', () => {
    const letter = `Dear [[PATIENT_1]], born [[DATE_1]] ([[DATE_2 = DOS+12d]]): the price of the grant, in gram of 75 mg?
      Call [[PHONE_1]]. CPT 44999, 99213 x 2, $1,408.00; trace 00750314200. Grant the request. Rosa\u0301cea on both cheeks.`;
    expect(search(request(letter))).toEqual([]);
  });

  it('finds what random punctuation has torn apart', () => {
    const signs = fc.array(fc.constantFrom('', ' ', '-', '.', '\n', '_', ' / '), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('Quillfeather', 'QXT44091827', '2125550142'), signs, (value, between) => {
        const torn = [...value].map((char, at) => char + (between[at] ?? '')).join('');
        expect(search(request(`see ${torn} now`))).not.toEqual([]);
      }),
    );
  });

  it.each([['%41'], ['\\\\'], ['&amp;'], ['<a '], ['QUJD'], ['Rosa '], ['4'], ['\\u0041'], ['- ']])(
    'takes time in proportion to a request of nothing but %j',
    (piece) => {
      const time = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const start = process.cpuUsage().user;
        search(text);
        return process.cpuUsage().user - start;
      };
      time(10_000);
      // Quadratic time would be 16 times as long; 300 ms are the noise of a busy machine.
      expect(time(160_000)).toBeLessThan(8 * time(40_000) + 300_000);
    },
  );
});
