import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import type { SimulatedPayers } from '#fixtures/portals/start.ts';
import { verifyAudit } from '#records/audit.ts';
import { stepsOf } from '#records/evidence.ts';
import type { RunRow } from '#records/runs.ts';
import { eligibilityChecks } from '#records/schema.ts';
import { onBothBackends } from './support/queues.ts';
import { openShift, type Shift, type ShiftWorker } from './support/shift.ts';

/** What an undisturbed shift of all appointments ends in. */
const outcomes = { ok: 14, okWithWarnings: 6, notFound: 2, ambiguous: 2 };

onBothBackends((kind) => {
  it('a check whose worker is killed in the middle is finished by another within 15 s', async () => {
    await using shift = await openShift(kind, { appointments: 2 });
    // The result page does not come, so that the worker can be killed there.
    shift.payers.acme.faults.set('hang', { on: 'result', times: 1 });
    await Promise.all([shift.worker(), shift.worker()]);
    await shift.begin();
    const { run, worker } = await onlyOneLeft(shift);
    // Killed while it signs in, it would leave a used code behind, and the next worker had to wait for the next one.
    await vi.waitFor(() => expect(shift.payers.acme.ledger.hits.get('result')).toBe(1), { timeout: 40_000 });
    expect(run).toMatchObject({ payerId: 'acme', attempt: 1 });
    const killedAt = Date.now();
    await shift.kill(worker);
    const runs = await shift.over(15_000);
    process.stdout.write(`${kind}: finished ${Date.now() - killedAt} ms after the kill\n`);

    await everyCheckOnce(shift, runs, 2);
    expect(runs.find(({ id }) => id === run.id)).toMatchObject({ attempt: 2, retries: 0 });
    expect(runs.filter(({ attempt }) => attempt > 1)).toHaveLength(1);
    const second = (await stepsOf(shift.records, run.id)).filter(({ attempt }) => attempt === 2);
    expect(second.every(({ ok }) => ok)).toBe(true);
    expect(second.map(({ seq }) => seq)).toEqual(second.map((_, at) => at + 1));
    // The stored log-in serves the second worker as it did the first.
    for (const { ledger } of [shift.payers.acme, shift.payers.cedar]) {
      expect(ledger).toMatchObject({ loginsAttempted: 1, loginsSucceeded: 1, wrongPasswords: 0, sessionsKicked: 0 });
    }
  }, 90_000);

  it('workers that are killed at six moments of a shift lose nothing and double nothing', async () => {
    await using shift = await openShift(kind, { latencyMs: 20 });
    await Promise.all([shift.worker(), shift.worker()]);
    await shift.begin();
    const random = seeded(417);
    const kills = 6;
    for (let kill = 0; kill < kills; kill += 1) {
      await portalsHaveSeen(shift.payers, visits(shift.payers) + 1 + Math.floor(random() * 12));
      await shift.kill(await busyWorker(shift));
      await shift.worker();
    }
    const runs = await shift.over(90_000);

    expect(runs.filter(({ outcome }) => outcome === 'needsHuman')).toEqual([]);
    await everyCheckOnce(shift, runs, 24);
    expect(counted(runs.map(({ outcome }) => outcome ?? ''))).toEqual(outcomes);
    for (const { ledger } of [shift.payers.acme, shift.payers.cedar]) {
      expect(ledger).toMatchObject({ wrongPasswords: 0, codesRefused: 0, termsAccepted: 0 });
      expect(ledger.loginsSucceeded).toBeLessThanOrEqual(1 + kills);
    }
    expect(await verifyAudit(shift.records)).toMatchObject({ ok: true });
  }, 180_000);
});

/** Waits until one check is on its way and all others are finished. */
async function onlyOneLeft(shift: Shift): Promise<{ readonly run: RunRow; readonly worker: ShiftWorker }> {
  return vi.waitFor(
    async () => {
      const [run, ...others] = (await shift.runs()).filter(({ finishedAt }) => finishedAt === null);
      const worker = [...shift.workers].find(({ name }) => name === run?.worker);
      if (run?.state !== 'running' || others.length > 0 || !worker)
        throw new Error(`${others.length + 1} are not finished`);
      return { run, worker };
    },
    { timeout: 40_000, interval: 25 },
  );
}

/** A worker that has a check in its hands, but none that would be given up as deadly: killed three times before. */
async function busyWorker(shift: Shift): Promise<ShiftWorker> {
  return vi.waitFor(
    async () => {
      const busy = (await shift.runs()).filter(({ state }) => state === 'running');
      const spared = busy.filter(({ attempt }) => attempt > 3).map(({ worker }) => worker);
      const found = [...shift.workers].find(
        ({ name }) => busy.some(({ worker }) => worker === name) && !spared.includes(name),
      );
      if (!found) throw new Error('no worker has a check');
      return found;
    },
    { timeout: 40_000, interval: 10 },
  );
}

/** One finished run and one finished check per appointment, each with all steps of the attempt that finished it. */
async function everyCheckOnce(shift: Shift, runs: readonly RunRow[], count: number): Promise<void> {
  expect(runs).toHaveLength(count);
  expect(new Set(runs.map(({ appointmentId }) => appointmentId)).size).toBe(count);
  for (const run of runs) {
    const checks = await shift.records.db.select().from(eligibilityChecks).where(eq(eligibilityChecks.runId, run.id));
    expect(checks).toMatchObject([{ appointmentId: run.appointmentId }]);
    expect(['verified', 'verifiedWithIssues', 'rejected', 'ambiguousMatch']).toContain(checks[0]?.state);
    const steps = await stepsOf(shift.records, run.id);
    expect(steps.filter(({ attempt }) => attempt === run.attempt).length).toBeGreaterThan(0);
    expect(Math.max(...steps.map(({ attempt }) => attempt))).toBe(run.attempt);
  }
  expect((await shift.records.db.select().from(eligibilityChecks)).length).toBe(count);
}

const visits = ({ acme, cedar }: SimulatedPayers) =>
  [...acme.ledger.hits.values(), ...cedar.ledger.hits.values()].reduce((sum, hits) => sum + hits, 0);

async function portalsHaveSeen(payers: SimulatedPayers, count: number): Promise<void> {
  await vi.waitFor(() => expect(visits(payers)).toBeGreaterThanOrEqual(count), { timeout: 40_000, interval: 5 });
}

function counted(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));
}

/** Numbers from 0 to 1, the same in every run of the suite. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
