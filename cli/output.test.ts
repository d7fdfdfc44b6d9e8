import { expect, test } from 'vitest';
import { table } from './output.ts';

test('columns are as wide as their widest cell', () => {
  expect(
    table(
      ['RUN', 'BOT'],
      [
        ['1', 'eligibility'],
        ['22222', 'x'],
      ],
    ),
  ).toBe('RUN    BOT\n1      eligibility\n22222  x');
});

test('control characters in data do not reach the terminal', () => {
  const text = table(['A'], [['\u001b[2Jcleared\u0007\u202e']]);
  expect(text).toBe('A\n\u{fffd}[2Jcleared\u{fffd}\u{fffd}');
});
