import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { eligibilityResultSchema } from '#records/eligibility.ts';
import { runById, runOutput } from '#records/runs.ts';
import {
  type ListedRun,
  listedRuns,
  listens,
  morningOver,
  noProcessesOf,
  orderlyJson,
  startClinic,
  type TestHome,
  testHome,
} from './support/orderly.ts';
import { onBothBackends } from './support/queues.ts';
import { testRedis } from './support/redis.ts';

const shown = z.object({ output: z.unknown(), steps: z.array(z.unknown()), evidence: z.array(z.unknown()) });
const health = z.object({ ok: z.boolean(), queues: z.union([z.string(), z.literal(false)]) });

async function healthy(url: string): Promise<string | false> {
  return vi.waitFor(
    async () => {
      const { ok, queues } = health.parse(await (await fetch(`${url}/healthz`)).json());
      if (!ok) throw new Error('not healthy');
      return queues;
    },
    { timeout: 30_000, interval: 100 },
  );
}

/** Each result is what the bot promises; on the command line one of each payer is looked at. */
async function everyResultHolds(home: TestHome, runs: readonly ListedRun[]): Promise<void> {
  const good = runs.filter(({ outcome }) => outcome === 'ok');
  await using records = await home.records();
  for (const { id } of good) eligibilityResultSchema.parse(runOutput(records, await runById(records, id)));
  for (const payer of ['acme', 'cedar']) {
    const id = good.find((run) => run.payer === payer)?.id ?? '';
    const { output, steps, evidence } = shown.parse((await orderlyJson(home, ['runs', 'show', id])).json);
    eligibilityResultSchema.parse(output);
    expect(steps.length).toBeGreaterThan(0);
    expect(evidence.length).toBeGreaterThan(0);
  }
}

const idsOf = (runs: readonly ListedRun[]) => runs.map(({ id }) => id).sort();

describe.skipIf(process.platform !== 'linux')('orderly start --demo (skipped where there is no /proc)', () => {
  onBothBackends((kind) => {
    it('checks the morning at both payers, ends without a trace, and finds everything again, also after a kill', async () => {
      await using redis = kind === 'Redis' ? await testRedis() : undefined;
      await using home = await testHome({ REDIS_URL: redis?.url });

      const first = await startClinic(home);
      expect(first.signIn).toMatch(/one-time password: \S+/);
      expect(await healthy(first.url)).toBe(kind === 'Redis' ? 'redis' : 'postgres');
      const runs = await morningOver(home, 24);
      expect(runs).toHaveLength(24);
      for (const payer of ['acme', 'cedar']) {
        const outcomes = runs.filter((run) => run.payer === payer).map(({ outcome }) => outcome);
        expect([...new Set(outcomes)].sort()).toEqual(['ambiguous', 'notFound', 'ok', 'okWithWarnings']);
      }
      await everyResultHolds(home, runs);
      expect(await first.end('SIGINT')).toBe(0);
      noProcessesOf(home.folder);
      expect(await listens(first.url)).toBe(false);

      const second = await startClinic(home);
      // Nobody has signed in yet, so that there is still a first sign-in to tell.
      expect(second.signIn).toMatch(/one-time password: \S+/);
      await healthy(second.url);
      expect(idsOf(await listedRuns(home))).toEqual(idsOf(runs));
      second.child.kill('SIGKILL');
      // The database stays for whoever comes next; nothing that works on runs does.
      await vi.waitFor(() => noProcessesOf(home.folder, { exceptDatabase: true }), { timeout: 30_000, interval: 100 });

      const third = await startClinic(home);
      await healthy(third.url);
      expect(idsOf(await listedRuns(home))).toEqual(idsOf(runs));
      expect(await third.end('SIGTERM')).toBe(0);
      noProcessesOf(home.folder);
    }, 180_000);
  });
});
