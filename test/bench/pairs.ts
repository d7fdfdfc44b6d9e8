/** Two ways of doing the same work, measured side by side so that a busy machine slows both. */
import { median, quantile } from './report.ts';

/** Does some checks, one after the other, and everything that belongs to them. */
export type Contestant = (checks: number) => Promise<void>;

export interface Comparison {
  /** Median over the rounds of ours divided by theirs. */
  readonly ratio: number;
  /** Spread and absolute times, in words. */
  readonly detail: string;
}

const CHECKS_A_ROUND = 3;

/** Measures round by round, in random order within a round. Both must be warm before. */
export async function compare(ours: Contestant, theirs: Contestant, rounds: number): Promise<Comparison> {
  const ms = { ours: [] as number[], theirs: [] as number[] };
  const contestants = { ours, theirs };
  for (let round = 0; round < rounds; round += 1) {
    const order = Math.random() < 0.5 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const who of order) {
      const started = performance.now();
      await contestants[who](CHECKS_A_ROUND);
      ms[who].push((performance.now() - started) / CHECKS_A_ROUND);
    }
  }
  const ratios = ms.ours.map((value, round) => value / (ms.theirs[round] ?? Number.NaN));
  const middle = `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}`;
  const times = `${median(ms.ours).toFixed(0)} against ${median(ms.theirs).toFixed(0)} ms a check`;
  return { ratio: median(ratios), detail: `${times}; ${rounds} rounds, middle half ${middle}` };
}
