import { expect, test } from 'vitest';
import { maskInput, maskOutput } from './run-mask.ts';

test('an input field that is not known to be harmless is masked', () => {
  expect(
    maskInput({ payer: 'acme', serviceDate: '2026-11-24', claimNumber: 'C-1', nested: { memberId: 'M-1' } }),
  ).toEqual({
    payer: 'acme',
    serviceDate: '2026-11-24',
    claimNumber: '•••',
    nested: '•••',
  });
  expect(maskInput('AHP900100')).toBe('•••');
});

test('identifying fields of a result are masked wherever they stand, and "unknown" stays readable', () => {
  const output = {
    coverageStatus: 'active',
    member: { memberId: 'M-1', firstName: 'Ada' },
    candidates: [{ dob: '1961-04-12' }],
    otherPayers: [
      { name: 'Cedar', id: 'CM77' },
      { name: 'Birch', id: 'unknown' },
    ],
  };
  expect(maskOutput(output)).toEqual({
    coverageStatus: 'active',
    member: { memberId: '•••', firstName: '•••' },
    candidates: [{ dob: '•••' }],
    otherPayers: [
      { name: 'Cedar', id: '•••' },
      { name: 'Birch', id: 'unknown' },
    ],
  });
});
