/** Every fault a portal can have, and how a check ends: typed, with evidence, and without guessing. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultSwitches } from '#fixtures/portals/faults.ts';
import type { MemberKind, PayerId } from '#fixtures/portals/members.ts';
import { artifactsOf } from '#records/evidence.ts';
import { openNotices } from '#records/notices.ts';
import { type BotBench, botBench, someMember } from './support/bots.ts';

let bench: BotBench;
beforeAll(async () => {
  bench = await botBench();
});
afterAll(() => bench[Symbol.asyncDispose]());
afterEach(() => {
  bench.payers.acme.faults.clear();
  bench.payers.cedar.faults.clear();
});

interface Case {
  readonly when: string;
  readonly payer: PayerId;
  readonly kind?: MemberKind;
  readonly fault?: (faults: FaultSwitches) => void;
  readonly outcome: string;
}

const cases: readonly Case[] = [
  { when: 'all is well', payer: 'acme', outcome: 'ok' },
  { when: 'all is well', payer: 'cedar', outcome: 'ok' },
  { when: 'the plan is inactive', payer: 'acme', kind: 'inactive', outcome: 'okWithWarnings/inactiveCoverage' },
  { when: 'the plan has ended', payer: 'cedar', kind: 'terminated', outcome: 'okWithWarnings/inactiveCoverage' },
  { when: 'another payer comes first', payer: 'cedar', kind: 'otherCoverage', outcome: 'okWithWarnings/otherCoverage' },
  { when: 'the name has diacritics', payer: 'cedar', kind: 'unusualName', outcome: 'ok' },
  { when: 'the member is unknown', payer: 'acme', kind: 'notFound', outcome: 'notFound/memberNotFound' },
  { when: 'the member is unknown', payer: 'cedar', kind: 'notFound', outcome: 'notFound/memberNotFound' },
  { when: 'several match', payer: 'acme', kind: 'several', outcome: 'ambiguous/severalMembers' },
  { when: 'several match', payer: 'cedar', kind: 'several', outcome: 'ambiguous/severalMembers' },
  {
    when: 'the session is killed once',
    payer: 'acme',
    fault: (f) => f.set('killedSession', { on: 'submitSearch', times: 1 }),
    outcome: 'ok',
  },
  {
    when: 'the session is killed once',
    payer: 'cedar',
    fault: (f) => f.set('killedSession', { on: 'submitSearch', times: 1 }),
    outcome: 'ok',
  },
  {
    when: 'every session is killed',
    payer: 'cedar',
    fault: (f) => f.set('killedSession', { on: 'submitSearch' }),
    outcome: 'sessionLost',
  },
  {
    when: 'a label is renamed',
    payer: 'acme',
    fault: (f) => f.set('renamedLabel', { on: 'search' }),
    outcome: 'layoutChanged/landmarkMissing',
  },
  {
    when: 'a label is renamed',
    payer: 'cedar',
    fault: (f) => f.set('renamedLabel', { on: 'result' }),
    outcome: 'layoutChanged/landmarkMissing',
  },
  {
    when: 'the search page hangs',
    payer: 'acme',
    fault: (f) => f.set('hang', { on: 'search' }),
    outcome: 'payerUnavailable/timeout',
  },
  {
    when: 'the answer hangs',
    payer: 'cedar',
    fault: (f) => f.set('hang', { on: 'submitSearch' }),
    outcome: 'payerUnavailable/timeout',
  },
  {
    when: 'the portal is in maintenance',
    payer: 'acme',
    fault: (f) => f.set('maintenance', {}),
    outcome: 'payerUnavailable/maintenance',
  },
  {
    when: 'the portal is in maintenance',
    payer: 'cedar',
    fault: (f) => f.set('maintenance', {}),
    outcome: 'payerUnavailable/maintenance',
  },
  {
    when: 'the server fails',
    payer: 'acme',
    fault: (f) => f.set('serverError', { on: 'search', status: 503 }),
    outcome: 'payerUnavailable/serverError',
  },
  {
    when: 'the server fails on the answer',
    payer: 'cedar',
    fault: (f) => f.set('serverError', { on: 'submitSearch', status: 500 }),
    outcome: 'payerUnavailable/serverError',
  },
  {
    when: 'the connection is cut',
    payer: 'acme',
    fault: (f) => f.set('connectionReset', { on: 'search' }),
    outcome: 'payerUnavailable/connectionFailed',
  },
  {
    when: 'a polite page asks for patience',
    payer: 'acme',
    fault: (f) => f.set('rateLimited', { as: 'page', on: 'search' }),
    outcome: 'rateLimited',
  },
  {
    when: 'status 429 asks for patience',
    payer: 'cedar',
    fault: (f) => f.set('rateLimited', { as: 'status', on: 'search', retryAfterSeconds: 40 }),
    outcome: 'rateLimited',
  },
  {
    when: 'a dialog nobody knows comes up',
    payer: 'acme',
    fault: (f) => f.set('surpriseModal', { on: 'search' }),
    outcome: 'needsHuman/unknownDialog',
  },
  {
    when: 'a dialog nobody knows comes up',
    payer: 'cedar',
    fault: (f) => f.set('surpriseModal', { on: 'result' }),
    outcome: 'needsHuman/unknownDialog',
  },
  {
    when: 'access is denied',
    payer: 'acme',
    fault: (f) => f.set('accessDenied', { on: 'search' }),
    outcome: 'actionNotAllowed/accessDenied',
  },
  {
    when: 'another member is answered for',
    payer: 'acme',
    fault: (f) => f.set('echoOfAnotherMember', {}),
    outcome: 'layoutChanged/echoMismatch',
  },
  {
    when: 'another member is answered for',
    payer: 'cedar',
    fault: (f) => f.set('echoOfAnotherMember', {}),
    outcome: 'layoutChanged/echoMismatch',
  },
  {
    when: 'an amount cannot be read',
    payer: 'acme',
    fault: (f) => f.set('badMoney', {}),
    outcome: 'layoutChanged/answerUnreadable',
  },
  { when: 'the portal is slow', payer: 'cedar', fault: (f) => f.set('slow', { ms: 700 }), outcome: 'ok' },
  {
    when: 'the rows of a family move',
    payer: 'acme',
    kind: 'family',
    fault: (f) => f.set('movedRows', {}),
    outcome: 'ok',
  },
];

describe('a check', () => {
  it.each(cases)('ends as $outcome at $payer when $when', async ({ payer, kind = 'active', fault, outcome }) => {
    fault?.(bench.payers[payer].faults);
    const { end, run } = await bench.check(payer, someMember(payer, kind));
    const { code, reason } = end.outcome;
    expect(reason === undefined || code === outcome ? code : `${code}/${reason}`, JSON.stringify(end.detail)).toBe(
      outcome,
    );
    expect(await artifactsOf(bench.records, run.id)).not.toHaveLength(0);
    expect(end.versions).toMatchObject({
      bot: '1.0.0',
      orderly: expect.any(String),
      browser: expect.stringContaining('shell'),
    });
  });

  it('never sends a one-time code twice, also when a session is lost right after the log-in', () => {
    expect(bench.payers.acme.ledger.loginsSucceeded).toBeGreaterThan(1);
    expect(bench.payers.acme.ledger.codesRefused).toBe(0);
  });

  it('passes on how long the portal asked us to wait', async () => {
    bench.payers.acme.faults.set('rateLimited', { as: 'status', on: 'search', retryAfterSeconds: 40 });
    const { end } = await bench.check('acme', someMember('acme', 'active'));
    expect(end).toMatchObject({ outcome: { code: 'rateLimited' }, detail: { retryAfterMs: 40_000 } });
  });

  it('is not impressed by text that gives orders to software', async () => {
    bench.payers.acme.faults.set('orders', {});
    const { end } = await bench.check('acme', someMember('acme', 'inactive'));
    expect(end).toMatchObject({ outcome: { reason: 'inactiveCoverage' }, output: { coverageStatus: 'inactive' } });
    expect(bench.payers.acme.ledger.honeypotVisits).toBe(0);
  });

  it('never closes a dialog it does not know', () => {
    expect(bench.payers.acme.ledger.strangeDialogsClosed + bench.payers.cedar.ledger.strangeDialogsClosed).toBe(0);
  });

  it('lets nothing reach another origin, and notes which one it was', async () => {
    const visits: (string | undefined)[] = [];
    const other = createServer((request, answer) => {
      visits.push(request.url);
      answer.end();
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    bench.payers.acme.faults.set('offOrigin', { url });
    const { end } = await bench.check('acme', someMember('acme', 'active'));
    other.close();
    expect(end.outcome.code).toBe('ok');
    expect(visits).toEqual([]);
    await expect
      .poll(() => openNotices(bench.records))
      .toContainEqual(expect.objectContaining({ kind: 'originBlocked', detail: { portal: 'acme', origin: url } }));
  });

  it('gives no output where there is no answer', async () => {
    const { end } = await bench.check('acme', someMember('acme', 'notFound'));
    expect(end.output).toBeUndefined();
  });
});
