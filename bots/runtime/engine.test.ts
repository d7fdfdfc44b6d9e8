import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BotStop } from '#records/outcomes.ts';
import { takeRun } from '#records/runs.ts';
import { type BotBench, botBench, someMember } from '#test/support/bots.ts';
import { executeRun } from './engine.ts';

let bench: BotBench;
beforeAll(async () => {
  bench = await botBench({ pageTimeoutMs: 20_000 });
});
afterAll(() => bench[Symbol.asyncDispose]());
afterEach(() => bench.payers.cedar.faults.clear());

const member = someMember('cedar', 'active');

describe('the engine', () => {
  it('ends a run at its deadline, whatever the page does', async () => {
    bench.payers.cedar.faults.set('hang', { on: 'search' });
    const { end, ms } = await bench.check('cedar', member, { deadlineMs: 3_000 });
    expect(end.outcome).toEqual({ code: 'payerUnavailable', reason: 'timeout' });
    expect(ms).toBeLessThan(4_500);
  });

  it('stops at once when told to, and leaves the run to whoever told it', async () => {
    bench.payers.cedar.faults.set('hang', { on: 'search' });
    const stop = new AbortController();
    // The run before may have met its deadline before its first search.
    const before = bench.payers.cedar.ledger.hits.get('search') ?? 0;
    const check = bench.check('cedar', member, { signal: stop.signal });
    const reason = new Error('the lock is lost');
    await expect.poll(() => bench.payers.cedar.ledger.hits.get('search') ?? 0).toBeGreaterThan(before);
    const told = performance.now();
    stop.abort(reason);
    await expect(check).rejects.toBe(reason);
    expect(performance.now() - told).toBeLessThan(2_500);
  });

  it('ends as the reason says when it is stopped by a rule', async () => {
    const signal = AbortSignal.abort(new BotStop({ code: 'policyBlocked', reason: 'killSwitch' }));
    const { end, ms } = await bench.check('cedar', member, { signal });
    expect(end.outcome).toEqual({ code: 'policyBlocked', reason: 'killSwitch' });
    expect(ms).toBeLessThan(4_500);
  });

  it('gives up a run that another worker has taken over', async () => {
    const { run } = await bench.check('cedar', member);
    await takeRun(bench.records, run.id, 'worker-2');
    const late = executeRun(bench.runtime, run, { signal: new AbortController().signal, deadlineMs: 20_000 });
    await expect(late).rejects.toMatchObject({ name: 'FencedOut' });
  });

  it('starts over in a new browser when the browser crashes under a run', async () => {
    bench.payers.cedar.faults.set('slow', { on: 'search', ms: 1_500, times: 1 });
    const check = bench.check('cedar', member);
    const before = bench.payers.cedar.ledger.hits.get('search') ?? 0;
    await expect.poll(() => bench.payers.cedar.ledger.hits.get('search') ?? 0).toBeGreaterThan(before);
    await bench.runtime.pool.crash();
    expect((await check).end.outcome).toEqual({ code: 'ok' });
  });

  it('says what is wrong with an input, not what it holds', async () => {
    const { end } = await bench.check('cedar', { ...member, dob: 'Philippa' });
    expect(end).toMatchObject({
      outcome: { code: 'needsHuman', reason: 'internalError' },
      detail: { what: 'input.dob' },
    });
  });
});
