import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, encodingsOf, findKnown, replaceKnown } from './known-values.ts';

const value = 'D’Exemple & Größe/7 "x"';

describe('a known value', () => {
  it.each([
    ['plain', (text: string) => text],
    ['a URL', encodeURIComponent],
    ['a form', (text: string) => new URLSearchParams({ a: text }).toString()],
    ['HTML', (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
    ['JSON', (text: string) => JSON.stringify({ text })],
    ['JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(text))],
  ])('is found in %s', (_name, write) => {
    expect(findKnown(`before ${write(value)} after`, [value])).toEqual([value]);
    expect(findKnown(replaceKnown(`before ${write(value)} after`, [value]), [value])).toEqual([]);
  });

  it('is found in Base64 wherever it begins', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
        const text = Buffer.from(`${before}AHP204431101${after}`);
        expect(findKnown(text.toString('base64'), ['AHP204431101'])).toHaveLength(1);
        expect(findKnown(text.toString('base64url'), ['AHP204431101'])).toHaveLength(1);
      }),
    );
  });

  it('is not found where it is not', () => {
    expect(findKnown('AHP204431102', ['AHP204431101'])).toEqual([]);
    expect(encodingsOf('')).toEqual([]);
  });
});

describe('a date', () => {
  it('is known in the ways in which portals print it', () => {
    expect(datesOf('1961-04-02')).toEqual(
      expect.arrayContaining(['1961-04-02', '04/02/1961', '4/2/1961', '02 APR 1961', 'April 2, 1961', '19610402']),
    );
  });
});
