import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { verifyAudit } from './audit.ts';
import { claimProbe, LaneNotFound, laneOf, noteOutcome, reopenLane } from './lanes.ts';
import { openNotices } from './notices.ts';
import type { Outcome, StopDetail } from './outcomes.ts';
import { nextSlot, type Pace, takeSlot } from './pace.ts';
import { createRun, type RunRow, runById } from './runs.ts';
import { lanes, notices, runs } from './schema.ts';

const ZONE = 'America/New_York';
const pace: Pace = { minGapMs: 1_000, maxPerHour: 3, maxPerDay: 5, timeZone: ZONE };
const breaker = { failures: 3, restMs: 60_000, longestRestMs: 150_000, probeMs: 30_000 };

let records: TestRecords;
let run: RunRow & { readonly payerId: string };

beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());
beforeEach(async () => {
  await records.db.delete(runs);
  await records.db.delete(lanes);
  await records.db.delete(notices);
  const id = await createRun(records, records.db, {
    kind: 'bot',
    name: 'test',
    payerId: 'acme',
    trigger: 'person',
    input: {},
  });
  run = { ...(await runById(records, id ?? '')), payerId: 'acme' };
  await laneOf(records, 'acme');
});

const take = () => takeSlot(records, run, 'acme', pace);
type Change = Parameters<ReturnType<TestRecords['db']['update']>['set']>[0];
const set = (change: Change) => records.db.update(lanes).set(change);
const note = (outcome: Outcome, detail: StopDetail = {}) =>
  records.db.transaction((tx) => noteOutcome(tx, run, { outcome, detail }, breaker));
const down: Outcome = { code: 'payerUnavailable', reason: 'serverError' };
const restSeconds = async () =>
  Math.round((((await laneOf(records, 'acme')).until?.getTime() ?? 0) - Date.now()) / 1_000);

describe('the pace of a lane', () => {
  it('lets one start through in a gap, whoever asks', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, take));
    expect(asked.filter(Boolean)).toHaveLength(1);
    const free = await nextSlot(records, 'acme', pace);
    expect(free.getTime() - Date.now()).toBeGreaterThan(500);
    expect((await runById(records, run.id)).slotAt).not.toBeNull();
  });

  it('closes when the hour is full, until an hour after its first start', async () => {
    await set({ hourStart: sql`now() - interval '20 minutes'`, hourCount: 3 });
    expect(await take()).toBe(false);
    const wait = (await nextSlot(records, 'acme', pace)).getTime() - Date.now();
    expect(Math.round(wait / 60_000)).toBe(40);
    await set({ hourStart: sql`now() - interval '61 minutes'` });
    expect(await take()).toBe(true);
    expect(await laneOf(records, 'acme')).toMatchObject({ hourCount: 1 });
  });

  it('closes when the day is full, until midnight at the portal', async () => {
    await set({ dayStart: sql`date_trunc('day', now(), ${ZONE})`, dayCount: 5 });
    expect(await take()).toBe(false);
    const midnight = await nextSlot(records, 'acme', pace);
    expect(midnight.toLocaleTimeString('en-GB', { timeZone: ZONE })).toBe('00:00:00');
    await set({ dayStart: sql`date_trunc('day', now(), ${ZONE}) - interval '1 day'` });
    expect(await take()).toBe(true);
    expect(await laneOf(records, 'acme')).toMatchObject({ dayCount: 1 });
  });

  it('slows down for as long as the portal asks', async () => {
    await note({ code: 'rateLimited' }, { retryAfterMs: 30_000 });
    expect((await nextSlot(records, 'acme', pace)).getTime() - Date.now()).toBeGreaterThan(29_000);
  });
});

describe('the breaker of a lane', () => {
  it('trips after failures in a row and not before', async () => {
    expect([await note(down), await note(down)]).toEqual([undefined, undefined]);
    await note({ code: 'notFound', reason: 'memberNotFound' });
    expect([await note(down), await note(down), await note(down)]).toEqual([undefined, undefined, 'tripped']);
    expect(await restSeconds()).toBe(60);
  });

  it('lets exactly one run probe when the rest is over, and rests longer after each that fails', async () => {
    await set({ state: 'tripped', failures: 3, until: sql`now() - interval '1 second'` });
    const probes = await Promise.all(Array.from({ length: 5 }, () => claimProbe(records, 'acme', breaker.probeMs)));
    expect(probes.filter(Boolean)).toHaveLength(1);
    run = { ...run, slotAt: new Date() };
    await note(down);
    expect(await restSeconds()).toBe(120);
    await set({ until: sql`now() + interval '29 seconds'` });
    await note(down);
    expect(await restSeconds()).toBe(150);
  });

  it('does not rest longer for runs that were under way when it tripped', async () => {
    await set({ state: 'tripped', failures: 3, until: sql`now() + interval '60 seconds'` });
    run = { ...run, slotAt: new Date(Date.now() - 10_000) };
    await note(down);
    expect(await restSeconds()).toBe(60);
  });

  it('opens after a probe that was answered, whatever the answer', async () => {
    await set({ state: 'tripped', failures: 4, until: sql`now()` });
    expect(await note({ code: 'ambiguous', reason: 'severalMembers' })).toBe('open');
  });

  it('learns nothing from a fault of ours', async () => {
    await set({ state: 'tripped', failures: 4, until: sql`now()` });
    expect(await note({ code: 'needsHuman', reason: 'internalError' })).toBeUndefined();
  });

  it('stops for a changed page until a person opens it, and tells one person once', async () => {
    const changed: Outcome = { code: 'layoutChanged', reason: 'landmarkMissing' };
    expect([await note(changed, { page: 'home' }), await note(changed, { page: 'home' })]).toEqual([
      'stopped',
      undefined,
    ]);
    expect(await note({ code: 'ok' })).toBeUndefined();
    expect(await openNotices(records)).toMatchObject([{ kind: 'laneStopped', count: 1, detail: { page: 'home' } }]);
    await reopenLane(records, 'acme', 'person:test');
    expect([await laneOf(records, 'acme'), await openNotices(records)]).toMatchObject([
      { state: 'open', failures: 0 },
      [],
    ]);
    expect(await verifyAudit(records)).toEqual({ ok: true, events: 1 });
  });

  it('of a payer that was never asked cannot be opened', async () => {
    await expect(reopenLane(records, 'nobody', 'person:test')).rejects.toThrow(LaneNotFound);
  });
});
