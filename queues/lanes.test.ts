import { describe, expect, it } from 'vitest';
import { AccountBusy } from '#bots/runtime/sessions.ts';
import { allLanes, reopenLane } from '#records/lanes.ts';
import { openNotices } from '#records/notices.ts';
import {
  eventually,
  layoutChanged,
  ok,
  onBothBackends,
  open24,
  openClinic,
  quick,
  unavailable,
} from '#test/support/queues.ts';

const pace = (pacing: Partial<(typeof open24)['pacing']>) => [
  { payerIds: ['acme'], policy: { ...open24, pacing: { ...open24.pacing, ...pacing } } },
  { payerIds: ['cedar'], policy: open24 },
];

onBothBackends((kind) => {
  describe('a payer’s lane', () => {
    it('finishes its runs, each exactly once', async () => {
      await using clinic = await openClinic(kind);
      const executed: string[] = [];
      await clinic.open({
        execute: async (run) => {
          executed.push(run.id);
          return ok;
        },
      });
      const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => clinic.add(i % 2 ? 'acme' : 'cedar')));
      await clinic.settled(ids);
      expect(executed.sort()).toEqual([...ids].sort());
      expect(await clinic.run(ids[0] ?? '')).toMatchObject({ attempt: 1, retries: 0, outcome: 'ok' });
    });

    it('keeps the gap between starts over all workers', async () => {
      await using clinic = await openClinic(kind);
      const portals = pace({ minGapMs: 120, maxConcurrent: 4 });
      await clinic.open({ portals, execute: async () => ok });
      await clinic.open({ portals, execute: async () => ok });
      const ids = await Promise.all(Array.from({ length: 8 }, () => clinic.add('acme')));
      await clinic.settled(ids);
      const rows = await Promise.all(ids.map(clinic.run));
      const starts = rows.map((row) => row.slotAt?.getTime() ?? 0).sort((a, b) => a - b);
      const gaps = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(120);
      expect(rows.every((row) => row.attempt === 1)).toBe(true);
    });

    it('gives waiting runs places in a line, so that they do not all come back for each slot', async () => {
      await using clinic = await openClinic(kind);
      let waits = 0;
      await clinic.open({
        portals: pace({ minGapMs: 100, maxConcurrent: 1 }),
        settings: { portalRead: { ...quick, shortWaitMs: 60 } },
        log: (event) => {
          if (event === 'run.waits') waits += 1;
        },
        execute: async () => ok,
      });
      await clinic.settled(await Promise.all(Array.from({ length: 15 }, () => clinic.add('acme'))));
      // Coming back for each slot would be 15 * 14 / 2 = 105; a busy machine misses some of the places in the line.
      expect(waits).toBeLessThan(75);
    });

    it('never has more runs at once than the portal allows', async () => {
      await using clinic = await openClinic(kind);
      let now = 0;
      let most = 0;
      const execute = async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 60));
        now -= 1;
        return ok;
      };
      await clinic.open({ portals: pace({ maxConcurrent: 2 }), execute });
      await clinic.open({ portals: pace({ maxConcurrent: 2 }), execute });
      await clinic.settled(await Promise.all(Array.from({ length: 10 }, () => clinic.add('acme'))));
      expect(most).toBe(2);
    });

    it('holds runs back when the hour is full', async () => {
      await using clinic = await openClinic(kind);
      await clinic.open({ portals: pace({ maxPerHour: 2, maxConcurrent: 1 }), execute: async () => ok });
      const ids = [await clinic.add('acme'), await clinic.add('acme')];
      await clinic.settled(ids);
      const third = await clinic.add('acme');
      await clinic.settled([third], 'waiting');
      const { waitsFor, waitsUntil, attempt } = await clinic.run(third);
      expect({ waitsFor, attempt }).toEqual({ waitsFor: 'pacing', attempt: 0 });
      expect((waitsUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_500_000);
    });

    it('waits for the portal to open, and other payers go on', async () => {
      await using clinic = await openClinic(kind);
      const nights = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '00:00', to: '24:00' };
      const closed = { ...open24, maintenance: [{ ...nights, days: [...nights.days] }] };
      await clinic.open({
        portals: [
          { payerIds: ['acme'], policy: closed },
          { payerIds: ['cedar'], policy: open24 },
        ],
        execute: async () => ok,
      });
      const [held, free] = [await clinic.add('acme'), await clinic.add('cedar')];
      await clinic.settled([free]);
      await clinic.settled([held], 'waiting');
      expect(await clinic.run(held)).toMatchObject({ waitsFor: 'maintenance', attempt: 0 });
    });
  });

  describe('a run that could not be answered', () => {
    it('is tried again after growing pauses, then left to a person', async () => {
      await using clinic = await openClinic(kind);
      const starts: number[] = [];
      await clinic.open({
        settings: { portalRead: { ...quick, breaker: { ...quick.breaker, failures: 99 } } },
        execute: async () => {
          starts.push(Date.now());
          return unavailable;
        },
      });
      const id = await clinic.add('acme');
      await clinic.settled([id], 'failed');
      const gaps = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
      expect(gaps).toHaveLength(3);
      for (const [i, pause] of quick.retryDelaysMs.entries()) expect(gaps[i]).toBeGreaterThanOrEqual(pause);
      expect(await clinic.run(id)).toMatchObject({ attempt: 4, retries: 3, outcome: 'payerUnavailable' });
    });

    it('is given back while its account is busy, without counting as an attempt', async () => {
      await using clinic = await openClinic(kind);
      let asked = 0;
      await clinic.open({
        execute: async () => {
          asked += 1;
          if (asked < 3) throw new AccountBusy('acme');
          return ok;
        },
      });
      const id = await clinic.add('acme');
      await clinic.settled([id]);
      expect(await clinic.run(id)).toMatchObject({ attempt: 1, retries: 0 });
    });
  });

  describe('a payer that fails again and again', () => {
    it('has its lane tripped for a while, a person told, and one run sent to see; other payers go on', async () => {
      await using clinic = await openClinic(kind);
      let broken = true;
      const whileTripped: string[] = [];
      await clinic.open({
        settings: { portalRead: { ...quick, retryDelaysMs: [] } },
        execute: async (run) => {
          const [lane] = await allLanes(clinic.records);
          if (run.payerId === 'acme' && lane?.state === 'tripped') whileTripped.push(run.id);
          return broken && run.payerId === 'acme' ? unavailable : ok;
        },
      });
      const failing = [await clinic.add('acme'), await clinic.add('acme'), await clinic.add('acme')];
      await clinic.settled(failing, 'failed');
      expect((await openNotices(clinic.records)).map(({ kind, payerId }) => [kind, payerId])).toEqual([
        ['laneTripped', 'acme'],
      ]);
      broken = false;
      const held = await Promise.all(Array.from({ length: 4 }, () => clinic.add('acme')));
      await clinic.settled([await clinic.add('cedar')]);
      await clinic.settled(held);
      expect(whileTripped).toHaveLength(1);
      expect(await openNotices(clinic.records)).toEqual([]);
      expect((await allLanes(clinic.records))[0]).toMatchObject({ state: 'open', failures: 0 });
    });
  });

  describe('a portal whose pages have changed', () => {
    it('is left alone until a person opens its lane; its runs wait and then go on', async () => {
      await using clinic = await openClinic(kind);
      let changed = true;
      await clinic.open({ execute: async (run) => (changed && run.payerId === 'acme' ? layoutChanged : ok) });
      await clinic.settled([await clinic.add('acme')], 'failed');
      const held = [await clinic.add('acme'), await clinic.add('acme')];
      const free = await clinic.add('cedar');
      await clinic.settled([free]);
      await clinic.settled(held, 'waiting');
      expect(await clinic.run(held[0] ?? '')).toMatchObject({ waitsFor: 'lane', attempt: 0 });
      expect((await openNotices(clinic.records))[0]).toMatchObject({
        kind: 'laneStopped',
        detail: { page: 'eligibilityResult' },
      });

      changed = false;
      await reopenLane(clinic.records, 'acme', 'person:test');
      await clinic.settled(held);
      await eventually(async () => expect(await openNotices(clinic.records)).toEqual([]));
    });
  });
});
