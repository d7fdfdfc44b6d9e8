import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCents, readPercent } from './money.ts';

describe('an amount', () => {
  it.each([
    ['$1,234.50', 123_450],
    ['$0.00', 0],
    ['25', 2_500],
    ['$1234.5', 123_450],
    ['-$12.00', -1_200],
    ['($12.00)', -1_200],
    ['$1,000,000.00', 100_000_000],
  ])('%s is read to the cent', (text, cents) => {
    expect(readCents(text)).toBe(cents);
  });

  it.each([
    '',
    '$',
    '1,23.00',
    '12,34',
    '1.234',
    '$1.234,50',
    '5 USD',
    'see plan booklet',
    '-($1)',
    '($1',
    '1e3',
    'NaN',
    '٣',
  ])('%j is not guessed at', (text) => {
    expect(readCents(text)).toBeUndefined();
  });

  it('comes back as it was, for any number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const text = (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
        expect(readCents(text)).toBe(cents);
      }),
    );
  });
});

describe('a percentage', () => {
  it('is read between 0 and 100, and no further', () => {
    expect([readPercent('20%'), readPercent('12.5 %'), readPercent('0'), readPercent('100%')]).toEqual([
      20, 12.5, 0, 100,
    ]);
    expect([readPercent('101%'), readPercent('-1%'), readPercent('a fifth')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
