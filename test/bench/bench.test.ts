import { describe, expect, it } from 'vitest';
import { benchEngine } from './engine.ts';
import { benchLogins } from './logins.ts';
import { benchMemory } from './memory.ts';
import { benchPhi } from './phi.ts';
import { memoryIsTold } from './processes.ts';
import { benchRelaunch } from './relaunch.ts';
import { type BenchOptions, holds, type Line, median, quantile, type Site } from './report.ts';

const few: BenchOptions = { rounds: 1, checks: 10, progress: () => undefined };
const atOnce: readonly Site[] = [{ payer: 'cedar', latencyMs: 0 }];

function expectFigures(lines: readonly Line[], count: number): void {
  expect(lines).toHaveLength(count);
  for (const { measured } of lines) expect(measured).toSatisfy(Number.isFinite);
}

// How fast anything is, no test may say: the machine decides that. These hold the benchmarks to do their work.
describe('the benchmarks', () => {
  it('compare the engine with a bare script', async () => {
    expectFigures(await benchEngine(few, atOnce), 1);
  });

  it('compare the engine with a launch and a log-in for each check', async () => {
    expectFigures(await benchRelaunch(few, atOnce), 1);
  });

  it('count log-ins as the portal saw them', async () => {
    const lines = await benchLogins({ ...few, checks: 4 });
    expect(lines.map(({ measured }) => measured)).toEqual([1, 1]);
  });

  it.runIf(memoryIsTold)('weigh a context and look for growth (skipped where /proc tells no memory)', async () => {
    expectFigures(await benchMemory(few), 3);
  });

  it('compare the redactor with two peers: speed, recall, precision and ratios', async () => {
    expectFigures(await benchPhi(few, 20), 15);
  });
});

describe('a figure', () => {
  const line: Line = { bench: 'b', what: 'w', measured: 2, unit: '×', detail: '' };

  it('holds its goal from either side, and says nothing without one', () => {
    expect(holds({ ...line, goal: { atMost: 2 } })).toBe(true);
    expect(holds({ ...line, goal: { atLeast: 2.5 } })).toBe(false);
    expect(holds(line)).toBeUndefined();
    expect(holds({ ...line, measured: undefined, goal: { atMost: 2 } })).toBeUndefined();
  });

  it('is the middle of what was measured', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });
});
