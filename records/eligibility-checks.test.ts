import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import type { EligibilityResult } from './eligibility.ts';
import { beginCheck, checkResult, markStale, openCheck, settleCheck } from './eligibility-checks.ts';
import { TransitionError } from './machines.ts';
import type { Outcome } from './outcomes.ts';
import { cancelRun, createRun } from './runs.ts';
import { eligibilityChecks } from './schema.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

const result: EligibilityResult = {
  asOf: new Date().toISOString(),
  route: 'portal',
  traceId: 'T-1',
  coverageStatus: 'active',
  planBegin: '2026-01-01',
  planEnd: 'unknown',
  product: 'Acme PPO',
  insuranceType: 'unknown',
  network: 'in',
  pcp: 'unknown',
  benefits: [],
  otherPayers: [],
  rejects: [],
  evidence: [],
};

async function newCheck(): Promise<string> {
  const wanted = { kind: 'bot', name: 'eligibility', trigger: 'person', input: {} } as const;
  const runId = (await createRun(records, records.db, wanted)) ?? '';
  await openCheck(records.db, { runId, payerId: 'acme', serviceDate: '2026-12-01' });
  return runId;
}
const settle = (id: string, outcome: Outcome, output?: unknown) =>
  settleCheck(records, records.db, { id }, { outcome, output });
async function rowOf(runId: string) {
  const [row] = await records.db.select().from(eligibilityChecks).where(eq(eligibilityChecks.runId, runId));
  if (!row) throw new Error('no check');
  return row;
}

describe('an eligibility check', () => {
  it('is cancelled with its run, unless that is over', async () => {
    const open = await newCheck();
    expect(await cancelRun(records.db, open)).toBe(true);
    expect(await rowOf(open)).toMatchObject({ state: 'cancelled' });
    expect(await cancelRun(records.db, open)).toBe(false);
  });

  it.each([
    [{ code: 'ok' }, result, 'verified'],
    [{ code: 'okWithWarnings', reason: 'inactiveCoverage' }, result, 'verifiedWithIssues'],
    [{ code: 'notFound', reason: 'memberNotFound' }, undefined, 'rejected'],
    [{ code: 'ambiguous', reason: 'severalMembers' }, undefined, 'ambiguousMatch'],
    [{ code: 'payerUnavailable', reason: 'maintenance' }, undefined, 'payerUnavailable'],
    [{ code: 'rateLimited' }, undefined, 'payerUnavailable'],
    [{ code: 'layoutChanged', reason: 'landmarkMissing' }, undefined, 'needsHuman'],
    [{ code: 'credentialProblem', reason: 'wrongPassword' }, undefined, 'needsHuman'],
    [{ code: 'ok' }, { ...result, coverageStatus: 'maybe' }, 'needsHuman'],
    [{ code: 'ok' }, undefined, 'needsHuman'],
  ] as const)('ends as the outcome %j says', async (outcome, output, state) => {
    const runId = await newCheck();
    expect(await beginCheck(records.db, runId)).toBe(true);
    expect(await settle(runId, outcome, output)).toBe(state);
    expect((await rowOf(runId)).state).toBe(state);
  });

  it('keeps the answer sealed and its coverage status in clear', async () => {
    const runId = await newCheck();
    await settle(runId, { code: 'ok' }, result);
    const row = await rowOf(runId);
    expect(row.coverageStatus).toBe('active');
    expect(row.result?.includes('Acme PPO')).toBe(false);
    expect(checkResult(records, row)).toEqual(result);
  });

  it('is settled once', async () => {
    const runId = await newCheck();
    await settle(runId, { code: 'notFound' });
    await expect(settle(runId, { code: 'ok' }, result)).rejects.toThrow(TransitionError);
    expect(await beginCheck(records.db, runId)).toBe(false);
  });

  it('is nothing to settle for a run without one', async () => {
    expect(await settle('00000000-0000-4000-8000-000000000000', { code: 'ok' }, result)).toBeUndefined();
  });

  it('becomes stale with age, if it has an answer', async () => {
    const [old, young, rejected] = [await newCheck(), await newCheck(), await newCheck()];
    await settle(old, { code: 'ok' }, { ...result, asOf: '2026-01-01T00:00:00Z' });
    await settle(young, { code: 'ok' }, result);
    await settle(rejected, { code: 'notFound' });
    expect(await markStale(records, 7)).toBe(1);
    expect((await rowOf(old)).state).toBe('stale');
  });
});
