import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import {
  leaseAccount,
  listCredentialHealth,
  openCredential,
  releaseLease,
  takeTotpWindow,
} from '#records/credentials.ts';
import { openNotices } from '#records/notices.ts';
import { type BotBench, botBench, someMember } from '#test/support/bots.ts';
import { AccountBusy } from './engine.ts';

let bench: BotBench;
beforeAll(async () => {
  bench = await botBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const cedar = () => bench.payers.cedar;
const member = someMember('cedar', 'active');
const outcomeOf = async (...given: Parameters<BotBench['check']>) => (await bench.check(...given)).end.outcome;

describe('a portal account', () => {
  beforeEach(async () => {
    cedar().reset();
    await bench.credential('cedar');
  });

  it('is signed in to once for many checks, also when they begin together', async () => {
    const checks = Array.from({ length: 3 }, () => bench.check('cedar', member));
    for (const { end } of await Promise.all(checks)) expect(end.outcome).toEqual({ code: 'ok' });
    for (let i = 0; i < 7; i += 1) expect(await outcomeOf('cedar', member)).toEqual({ code: 'ok' });
    expect(cedar().ledger.loginsAttempted).toBe(1);
  });

  it('hands its log-in on to the next worker', async () => {
    await bench.check('cedar', member);
    const second = await bench.worker('worker-2');
    const { end } = await bench.check('cedar', member, { runtime: second });
    await second.close();
    expect(end.outcome).toEqual({ code: 'ok' });
    expect(cedar().ledger.loginsAttempted).toBe(1);
  });

  it('stays with its worker: another one gives up as busy, and signs nobody out', async () => {
    const id = (await openCredential(bench.records, 'cedar'))?.id ?? '';
    const taken = await leaseAccount(bench.records, { credentialId: id, holder: 'elsewhere', ttlMs: 60_000 });
    await expect(bench.check('cedar', member)).rejects.toThrow(AccountBusy);
    expect(cedar().ledger.loginsAttempted).toBe(0);
    if (taken) await releaseLease(bench.records, taken.lease);
  });

  it('is free again soon after its worker was killed', async () => {
    const id = (await openCredential(bench.records, 'cedar'))?.id ?? '';
    await leaseAccount(bench.records, { credentialId: id, holder: 'killed', ttlMs: 1_000 });
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'ok' });
  });

  it('is signed in to anew when a probe finds an old log-in gone', async () => {
    await bench.check('cedar', member);
    await expect
      .poll(async () => (await listCredentialHealth(bench.records)).every(({ holder }) => holder === null))
      .toBe(true);
    await bench.records.pool.query("update portal_sessions set saved_at = now() - interval '1 hour'");
    cedar().clock.advance(20 * 60_000);
    const { end, run } = await bench.check('cedar', member);
    expect(end.outcome).toEqual({ code: 'ok' });
    expect(run.attempt).toBe(1);
    expect(cedar().ledger).toMatchObject({ loginsAttempted: 2 });
  });
});

describe('a refused log-in', () => {
  beforeEach(() => cedar().reset());

  it('freezes the credential: the wrong password is sent once and never again', async () => {
    const id = await bench.credential('cedar', { ...demoCredentials.cedar, password: 'Not-the-password-1' });
    const together = await Promise.all([outcomeOf('cedar', member), outcomeOf('cedar', member)]);
    expect(together).toContainEqual({ code: 'credentialProblem', reason: 'wrongPassword' });
    expect(together).toContainEqual({ code: 'credentialProblem', reason: 'frozen' });
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'credentialProblem', reason: 'frozen' });
    expect(cedar().ledger).toMatchObject({ loginsAttempted: 1, wrongPasswords: 1 });
    expect(await openNotices(bench.records)).toContainEqual(
      expect.objectContaining({ kind: 'credentialFrozen', key: `credentialFrozen:${id}`, payerId: 'cedar' }),
    );
  });

  it('is forgotten when a person sets the credential anew', async () => {
    await bench.credential('cedar', { ...demoCredentials.cedar, password: 'Not-the-password-1' });
    await bench.check('cedar', member);
    await bench.credential('cedar');
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'ok' });
  });

  it.each([
    ['locked', 'lockedAccount'],
    ['disabled', 'accountDisabled'],
  ] as const)('of a %s account says so', async (state, reason) => {
    await bench.credential('cedar');
    cedar().accounts.change(demoCredentials.cedar.username, { state });
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'credentialProblem', reason });
  });

  it('of an expired password says so', async () => {
    await bench.credential('cedar');
    cedar().accounts.change(demoCredentials.cedar.username, { passwordAgeDays: 75 });
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'credentialProblem', reason: 'passwordExpired' });
  });

  it('does not happen where no credential was set', async () => {
    await bench.records.pool.query("delete from credentials where portal_id = 'cedar'");
    expect(await outcomeOf('cedar', member)).toEqual({ code: 'credentialProblem', reason: 'missing' });
    expect(cedar().ledger.loginsAttempted).toBe(0);
  });
});

describe('a one-time code', () => {
  it('belongs to one log-in, whichever worker asks', async () => {
    const id = (await openCredential(bench.records, 'acme'))?.id ?? '';
    const claims = await Promise.all(Array.from({ length: 5 }, () => takeTotpWindow(bench.records, id, 1_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await takeTotpWindow(bench.records, id, 999)).toBe(false);
    expect(await takeTotpWindow(bench.records, id, 1_001)).toBe(true);
  });

  it('is not waited for by a worker that is about to stop: its run is given back, unanswered', async () => {
    await bench.credential('acme');
    const id = (await openCredential(bench.records, 'acme'))?.id ?? '';
    // The windows of the next minutes are used up, so the log-in comes as far as the code and waits.
    await takeTotpWindow(bench.records, id, Math.floor(Date.now() / 30_000) + 10);
    const stopping = await bench.worker('worker-2');
    const check = bench.check('acme', someMember('acme', 'active'), { runtime: stopping, deadlineMs: 120_000 });
    const refused = expect(check).rejects.toThrow(AccountBusy);
    await expect.poll(() => bench.payers.acme.ledger.hits.get('code') ?? 0).toBeGreaterThan(0);
    const told = performance.now();
    stopping.windDown();
    await refused;
    expect(performance.now() - told).toBeLessThan(5_000);
    expect(bench.payers.acme.ledger).toMatchObject({ loginsSucceeded: 0, codesRefused: 0 });
    await stopping.close();
  });
});
