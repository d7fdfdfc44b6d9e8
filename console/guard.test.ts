import { expect, test } from 'vitest';
import { safeNext } from './guard.ts';
import { filterUrl, readRunQuery } from './run-query.ts';

test('after signing in one lands on a page of this console only', () => {
  expect(safeNext('/runs/1?x=2')).toBe('/runs/1?x=2');
  for (const text of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'runs',
    '',
  ]) {
    expect(safeNext(text)).toBe('/');
  }
});

test('unknown values in an address do not narrow the list, and known ones survive a change of another', () => {
  const query = readRunQuery({
    outcome: 'great',
    state: 'toString',
    payer: 'acme-health',
    name: '',
    before: '1 or 1=1',
  });
  expect(query).toEqual({ payer: 'acme-health' });
  expect(filterUrl(query, { outcome: 'notFound' })).toBe('/?outcome=notFound&payer=acme-health');
  expect(filterUrl(query, { payer: undefined })).toBe('/');
});
