import { atPlace, check, type Place } from './place.ts';
import type { BenchOptions, Line } from './report.ts';

const CHECKS = 100;

/**
 * How often the portal saw somebody sign in during 100 checks on one account. Half-way the worker is replaced by a new
 * one, as in an update: the log-in must outlive it.
 */
export async function benchLogins({ progress, checks }: BenchOptions): Promise<Line[]> {
  const count = Math.min(CHECKS, checks);
  return atPlace(0, async (place) => {
    const lines: Line[] = [];
    for (const payer of ['acme', 'cedar'] as const) {
      progress(`logins: ${payer}`);
      for (const worker of ['first', 'second']) await work(place, payer, worker, count / 2);
      const { loginsAttempted, loginsSucceeded } = place.payers[payer].ledger;
      lines.push({
        bench: 'logins',
        what: `log-ins in ${count} checks on one account, ${payer}`,
        measured: loginsAttempted,
        unit: 'log-ins',
        detail: `${loginsSucceeded} came through; two workers, one after the other; counted by the portal`,
        goal: { atMost: 2 },
      });
    }
    return lines;
  });
}

async function work(place: Place, payer: 'acme' | 'cedar', worker: string, checks: number): Promise<void> {
  const runtime = await place.worker(worker);
  try {
    for (let n = 0; n < checks; n += 1) await check(place, runtime, payer);
  } finally {
    await runtime.close();
  }
}
