import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { openRecords, type Records } from './db.ts';
import type { Budgets, Spend } from './model-budgets.ts';
import { modelCallsOf, reserveModelCall, settleModelCall, type WantedCall } from './model-calls.ts';
import { modelCalls } from './schema.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());
beforeEach(() => records.db.delete(modelCalls));

const plenty: Spend = { tokens: 1_000_000, microDollars: 1_000_000, ms: 10_000_000 };
const budgets = (change: Partial<Budgets> = {}): Budgets => ({
  case: plenty,
  agentDay: plenty,
  day: plenty,
  ...change,
});
const call = (change: Partial<WantedCall> = {}): WantedCall => ({
  caseId: 'case-1',
  agent: 'denials',
  provider: 'openai',
  model: 'made-up-1',
  turn: 1,
  placeholders: { NAME: 2 },
  tokensIn: 70,
  tokensOut: 30,
  microDollars: 500,
  ms: 1_000,
  ...change,
});
const reserve = (wanted: WantedCall, limits: Budgets, on: Records = records) =>
  reserveModelCall(on, wanted, { budgets: limits, timeZone: 'America/New_York' });
async function reserved(wanted: WantedCall): Promise<string> {
  const place = await reserve(wanted, budgets());
  if ('over' in place) throw new Error('over budget');
  return place.id;
}

describe('the budgets of model calls', () => {
  it('let a call pass that just fits, and hold the next one', async () => {
    const limits = budgets({ case: { ...plenty, tokens: 200 } });
    expect(await reserve(call(), limits)).toHaveProperty('id');
    expect(await reserve(call(), limits)).toHaveProperty('id');
    expect(await reserve(call(), limits)).toEqual({
      over: { scope: 'case', measure: 'tokens', limit: 200, used: 200, wanted: 100 },
    });
    expect(await modelCallsOf(records, 'case-1')).toHaveLength(2);
  });

  it.each([
    ['money', { microDollars: 999 }, 'microDollars'],
    ['time', { ms: 1_999 }, 'ms'],
    ['tokens', { tokens: 199 }, 'tokens'],
  ] as const)('hold %s', async (_, limit, measure) => {
    const limits = budgets({ day: { ...plenty, ...limit } });
    await reserve(call({ caseId: 'other', agent: 'fax' }), limits);
    expect(await reserve(call(), limits)).toMatchObject({ over: { scope: 'day', measure } });
  });

  it('count an agent by the day, whatever the case', async () => {
    const limits = budgets({ agentDay: { ...plenty, tokens: 150 } });
    await reserve(call({ caseId: 'case-2' }), limits);
    expect(await reserve(call(), limits)).toMatchObject({ over: { scope: 'agentDay' } });
    expect(await reserve(call({ agent: 'coding' }), limits)).toHaveProperty('id');
    await records.db.update(modelCalls).set({ localDate: sql`${modelCalls.localDate} - 1` });
    expect(await reserve(call(), limits)).toHaveProperty('id');
  });

  it('count a case over all days', async () => {
    const limits = budgets({ case: { ...plenty, tokens: 150 } });
    await reserve(call(), limits);
    await records.db.update(modelCalls).set({ localDate: sql`${modelCalls.localDate} - 30` });
    expect(await reserve(call(), limits)).toMatchObject({ over: { scope: 'case' } });
  });

  it('hold when workers with pools of their own ask at the same moment', async () => {
    const { databaseUrl, keyring, home } = records;
    const second = await openRecords({ databaseUrl, keyring, home });
    try {
      const limits = budgets({ day: { ...plenty, tokens: 750 } });
      const asked = Array.from({ length: 24 }, (_, at) => reserve(call(), limits, at % 2 ? records : second));
      const places = await Promise.all(asked);
      expect(places.filter((place) => 'id' in place)).toHaveLength(7);
    } finally {
      await second.close();
    }
  });
});

describe('the record of a model call', () => {
  it('holds what was set aside until the end says what was used', async () => {
    const id = await reserved(call());
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([
      { outcome: null, usage: 'reserved', tokensIn: 70, tokensOut: 30, microDollars: 500, durationMs: 1_000 },
    ]);
    const used = { tokensIn: 41, tokensOut: 7, microDollars: 133 };
    await settleModelCall(records, id, {
      outcome: 'answer',
      durationMs: 12,
      used,
      gate: 'passed',
      gatePolicy: 'strict',
    });
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([
      { outcome: 'answer', usage: 'reported', ...used, durationMs: 12, placeholders: { NAME: 2 }, gate: 'passed' },
    ]);
  });

  it('keeps what was set aside where the call broke off, and nothing where nothing was sent', async () => {
    await settleModelCall(records, await reserved(call()), { outcome: 'cut', durationMs: 9 });
    const refused = await reserved(call({ caseId: 'case-2' }));
    await settleModelCall(records, refused, {
      outcome: 'gateRefused',
      durationMs: 3,
      used: 'nothing',
      gate: 'refused',
      gateReasons: ['knownValue'],
    });
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([{ usage: 'reserved', tokensIn: 70, durationMs: 9 }]);
    expect(await modelCallsOf(records, 'case-2')).toMatchObject([
      { usage: 'none', tokensIn: 0, tokensOut: 0, microDollars: 0, gateReasons: ['knownValue'] },
    ]);
  });

  it('ends once', async () => {
    const id = await reserved(call());
    await settleModelCall(records, id, { outcome: 'answer', durationMs: 12 });
    await settleModelCall(records, id, { outcome: 'stalled', durationMs: 60_000 });
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([{ outcome: 'answer', durationMs: 12 }]);
  });
});
