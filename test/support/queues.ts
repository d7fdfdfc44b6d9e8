/** A clinic with two payers, its queues on either backend, and a bot that does as the test says. */
import { randomBytes } from 'node:crypto';
import { describe, vi } from 'vitest';
import { portalEntry } from '#queues/lane.ts';
import { openQueues, type QueueOptions, type Queues } from '#queues/open.ts';
import { housekeeping, type PortalReadSettings, portalRead } from '#queues/settings.ts';
import type { Execute } from '#queues/workers/portal.ts';
import { putInOutbox } from '#records/outbox.ts';
import { createRun, type RunEnd, type RunRow, runById } from '#records/runs.ts';
import { type TestRecords, testRecords } from './database.ts';
import { hasRedis, testRedis } from './redis.ts';

export type BackendKind = 'PostgreSQL' | 'Redis';

/** Runs a suite on both backends. Without a redis-server the second half is skipped, and named as skipped. */
export function onBothBackends(suite: (kind: BackendKind) => void): void {
  describe('on PostgreSQL', () => suite('PostgreSQL'));
  describe.skipIf(!hasRedis)('on Redis (skipped where there is no redis-server)', () => suite('Redis'));
}

export const open24: QueueOptions['portals'][number]['policy'] = {
  timeZone: 'America/New_York',
  hours: 'always',
  maintenance: [],
  pacing: { minGapMs: 0, maxPerHour: 10_000, maxPerDay: 10_000, maxConcurrent: 2 },
};

/** Short times for tests in which the length of a time is not the point. */
export const quick: PortalReadSettings = {
  ...portalRead,
  lockDurationMs: 1_000,
  stalledIntervalMs: 500,
  retryDelaysMs: [150, 300, 600],
  accountBusyMs: 100,
  heldMs: 100,
  laneRecheckMs: 60_000,
  breaker: { failures: 3, restMs: 400, longestRestMs: 2_000, probeMs: 400 },
};

const versions = { bot: '1.0.0', orderly: '0.0.0' };
export const ok: RunEnd = { outcome: { code: 'ok' }, detail: {}, versions };
export const unavailable: RunEnd = {
  outcome: { code: 'payerUnavailable', reason: 'serverError' },
  detail: {},
  versions,
};
export const layoutChanged: RunEnd = {
  outcome: { code: 'layoutChanged', reason: 'landmarkMissing' },
  detail: { page: 'eligibilityResult' },
  versions,
};

/** Waits until a check passes; long enough for a machine that is busy with browsers. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 15_000, interval: 25 });
}

export interface Clinic extends AsyncDisposable {
  readonly records: TestRecords;
  readonly redisUrl: string | undefined;
  /** Opens one process's worth of queues; closed with the clinic at the latest. */
  open(options: Partial<QueueOptions> & { readonly execute?: Execute }): Promise<Queues>;
  /** A new run with its outbox entry. */
  add(payerId: string): Promise<string>;
  run(id: string): Promise<RunRow>;
  /** Waits until each run has reached the state. */
  settled(ids: readonly string[], state?: RunRow['state'], timeoutMs?: number): Promise<void>;
}

export async function openClinic(kind: BackendKind): Promise<Clinic> {
  const records = await testRecords();
  const redis = kind === 'Redis' ? await testRedis() : undefined;
  const opened: Queues[] = [];
  const namespace = `q_${randomBytes(4).toString('hex')}`;
  return {
    records,
    redisUrl: redis?.url,
    open: async ({ execute, ...options }) => {
      const queues = await openQueues({
        records,
        databaseUrl: records.databaseUrl,
        redisUrl: redis?.url,
        portals: [
          { payerIds: ['acme'], policy: open24 },
          { payerIds: ['cedar'], policy: open24 },
        ],
        lead: true,
        namespace,
        ...(execute ? { worker: { execute } } : {}),
        ...options,
        settings: { portalRead: quick, housekeeping, ...options.settings },
      });
      opened.push(queues);
      return queues;
    },
    add: (payerId) =>
      records.db.transaction(async (tx) => {
        const id = await createRun(records, tx, { kind: 'bot', name: 'test', payerId, trigger: 'person', input: {} });
        if (!id) throw new Error('no run was made');
        await putInOutbox(tx, [portalEntry({ id, payerId })]);
        return id;
      }),
    run: (id) => runById(records, id),
    settled: (ids, state = 'succeeded', timeoutMs = 15_000) =>
      vi.waitFor(
        async () => {
          for (const id of ids) {
            const run = await runById(records, id);
            if (run.state !== state) throw new Error(`run is ${run.state}, waits for ${run.waitsFor ?? 'nothing'}`);
          }
        },
        { timeout: timeoutMs, interval: 25 },
      ),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map((queues) => queues.close({ drainMs: 0 })));
      await redis?.[Symbol.asyncDispose]();
      await records[Symbol.asyncDispose]();
    },
  };
}
