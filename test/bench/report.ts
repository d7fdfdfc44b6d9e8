/** What a benchmark prints: one line a figure, with the goal it is held against. */

import type { PayerId } from '#fixtures/portals/members.ts';

/** How a benchmark is run. */
export interface BenchOptions {
  /** Rounds of the paired benchmarks: each measures every contestant once, in random order. */
  readonly rounds: number;
  /** Checks of the benchmark that looks for growth. */
  readonly checks: number;
  /** Hears what is being done, for somebody who waits. */
  readonly progress: (what: string) => void;
}

/** A portal to measure at, with the delay of its answers. */
export interface Site {
  readonly payer: PayerId;
  readonly latencyMs: number;
}

/** The delay of the demo's portals; real ones take longer. */
const DEMO_LATENCY_MS = 120;

/** Both portals with the delay of the demo, and with none. */
export const allSites: readonly Site[] = [DEMO_LATENCY_MS, 0].flatMap((latencyMs) =>
  (['acme', 'cedar'] as const).map((payer) => ({ payer, latencyMs })),
);

export interface Line {
  readonly bench: string;
  readonly what: string;
  /** `undefined` where this system does not tell. */
  readonly measured: number | undefined;
  readonly unit: '×' | 'log-ins' | 'MB' | 'MB/s' | '%' | 's' | 'ms';
  /** How the figure came about: spread, counts, the numbers behind a ratio. */
  readonly detail: string;
  /** Left out for a figure that stands there for comparison only. */
  readonly goal?: Goal;
}

export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** Whether a figure meets its goal; `undefined` where there is none, or nothing was measured. */
export function holds({ measured, goal }: Line): boolean | undefined {
  if (measured === undefined || goal === undefined) return undefined;
  return 'atMost' in goal ? measured <= goal.atMost : measured >= goal.atLeast;
}

/** The middle value. @throws RangeError for no values */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A quantile, between neighbours where it falls between them. @throws RangeError for no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (at % 1);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
