import { describe, expect, it } from 'vitest';
import { relayOutbox } from '#records/relay.ts';
import { runById } from '#records/runs.ts';
import { runs } from '#records/schema.ts';
import { type Clinic, eventually, ok, onBothBackends, openClinic, quick } from '#test/support/queues.ts';
import { openBackend } from './backend.ts';
import { jobIdOf, laneQueue, portalEntry } from './lane.ts';
import { rebuild } from './rebuild.ts';
import { addEntries, relay } from './relay.ts';
import { housekeeping } from './settings.ts';

const entry = (id: string) => ({ ...portalEntry({ id, payerId: 'acme' }), availableAt: new Date(0) });
const counts = async (clinic: Clinic, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => runById(clinic.records, id)))).map(({ attempt }) => attempt);

/** A gate that a bot waits at until the test opens it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

onBothBackends((kind) => {
  describe('between records and queue', () => {
    it('a crash after the commit loses nothing: whoever leads next sends the entry', async () => {
      await using clinic = await openClinic(kind);
      const id = await clinic.add('acme');
      await clinic.open({ execute: async () => ok });
      await clinic.settled([id]);
    });

    it('a crash after the entry was added and before it was marked doubles nothing', async () => {
      await using clinic = await openClinic(kind);
      const queues = await clinic.open({ lead: false, execute: async () => ok });
      const id = await clinic.add('acme');
      const crash = relayOutbox(clinic.records, 10, async (entries) => {
        await addEntries(queues.backend, entries);
        throw new Error('killed here');
      });
      await expect(crash).rejects.toThrow('killed here');
      await clinic.settled([id]);
      expect(await relay(clinic.records, queues.backend)).toBe(1);
      const later = await clinic.add('acme');
      await relay(clinic.records, queues.backend);
      await clinic.settled([later]);
      expect(await counts(clinic, [id, later])).toEqual([1, 1]);
    });

    it('an entry that is delivered again while its run is under way does not start it twice', async () => {
      await using clinic = await openClinic(kind);
      const { open, opened } = gate();
      const started: string[] = [];
      const held: string[] = [];
      const options = {
        log: (event: string) => {
          if (event === 'run.heldElsewhere') held.push(event);
        },
        execute: async (run: { readonly id: string }) => {
          started.push(run.id);
          await opened;
          return ok;
        },
      };
      const first = await clinic.open(options);
      await clinic.open({ ...options, lead: false });
      const id = await clinic.add('acme');
      await eventually(() => expect(started).toHaveLength(1));
      // Another id in the same queue: as a queue that was emptied and filled again would deliver it.
      await addEntries(first.backend, [{ ...entry(id), jobId: `${id}-0-again` }]);
      await eventually(() => expect(held.length).toBeGreaterThan(1));
      open();
      await clinic.settled([id]);
      expect(started).toEqual([id]);
    });

    it('an entry of a turn that is over is dropped', async () => {
      await using clinic = await openClinic(kind);
      let calls = 0;
      const queues = await clinic.open({
        settings: { portalRead: { ...quick, retryDelaysMs: [60_000] } },
        execute: async () => {
          calls += 1;
          return { ...ok, outcome: { code: 'payerUnavailable', reason: 'timeout' } };
        },
      });
      const id = await clinic.add('acme');
      await clinic.settled([id], 'waiting');
      await eventually(async () => expect((await clinic.run(id)).retries).toBe(1));
      await addEntries(queues.backend, [entry(id)]);
      const marker = await clinic.add('acme');
      await eventually(async () => expect((await clinic.run(marker)).retries).toBe(1));
      expect(calls).toBe(2);
      expect(await clinic.run(id)).toMatchObject({ attempt: 1, state: 'waiting' });
    });

    it('a queue that was emptied is filled again from the records', async () => {
      await using clinic = await openClinic(kind);
      const producer = await clinic.open({ lead: false });
      const ids = await Promise.all(Array.from({ length: 5 }, () => clinic.add('acme')));
      await relay(clinic.records, producer.backend);
      const queue = producer.backend.queue(laneQueue('acme'));
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 5 });
      await queue.obliterate({ force: true });
      expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 0 });
      await clinic.open({ execute: async () => ok });
      await clinic.settled(ids);
      expect(await counts(clinic, ids)).toEqual([1, 1, 1, 1, 1]);
    });

    it('filling a queue that lost nothing changes nothing', async () => {
      await using clinic = await openClinic(kind);
      const producer = await clinic.open({ lead: false });
      const ids = await Promise.all(Array.from({ length: 5 }, () => clinic.add('acme')));
      await relay(clinic.records, producer.backend);
      expect(await rebuild(clinic.records, producer.backend, new Date('9999-01-01'))).toBe(5);
      expect(await producer.backend.queue(laneQueue('acme')).getJobCounts('waiting')).toEqual({ waiting: ids.length });
    });

    it('an entry carries ids and nothing else', () => {
      const id = '00000000-0000-4000-8000-000000000000';
      expect(portalEntry({ id, payerId: 'acme' }).data).toEqual({ runId: id, turn: '0' });
      expect(jobIdOf(id, 2)).toMatch(/^[A-Za-z0-9-]+$/);
    });
  });

  describe('a worker that is told to stop', () => {
    it('finishes what it works on and takes nothing new', async () => {
      await using clinic = await openClinic(kind);
      const { open, opened } = gate();
      const started: string[] = [];
      const queues = await clinic.open({
        execute: async (run) => {
          started.push(run.id);
          await opened;
          return ok;
        },
      });
      const first = await clinic.add('acme');
      await eventually(() => expect(started).toHaveLength(1));
      const closing = queues.close();
      const second = await clinic.add('acme');
      open();
      await closing;
      expect([(await clinic.run(first)).state, (await clinic.run(second)).state]).toEqual(['succeeded', 'queued']);
    });

    it('gives back what it cannot finish in time, and another worker does it', async () => {
      await using clinic = await openClinic(kind);
      let calls = 0;
      const queues = await clinic.open({
        execute: async (_run, { signal }) => {
          calls += 1;
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          return { ...ok, outcome: { code: 'payerUnavailable', reason: 'timeout' } };
        },
      });
      const id = await clinic.add('acme');
      await eventually(() => expect(calls).toBe(1));
      await queues.close({ drainMs: 50 });
      expect(await clinic.run(id)).toMatchObject({ state: 'waiting', retries: 0, outcome: null });
      await clinic.open({ execute: async () => ok });
      await clinic.settled([id]);
    });

    it('does not wait for ever for a bot that hears nothing', async () => {
      await using clinic = await openClinic(kind);
      let calls = 0;
      const queues = await clinic.open({
        settings: { portalRead: { ...quick, overrunMs: 100 } },
        execute: () => {
          calls += 1;
          return new Promise(() => {});
        },
      });
      const id = await clinic.add('acme');
      await eventually(() => expect(calls).toBe(1));
      await queues.close({ drainMs: 0 });
      expect((await clinic.run(id)).state).toBe('waiting');
    });
  });

  describe('a bot that never ends', () => {
    it('loses its place after the deadline, and a person is told', async () => {
      await using clinic = await openClinic(kind);
      await clinic.open({
        settings: { portalRead: { ...quick, deadlineMs: 100, overrunMs: 50 } },
        execute: () => new Promise(() => {}),
      });
      const id = await clinic.add('acme');
      await clinic.settled([id], 'handedOff');
      expect(await clinic.run(id)).toMatchObject({
        outcome: 'needsHuman',
        reason: 'internalError',
        detail: { what: 'overran' },
      });
    });
  });

  describe('a run that takes its worker down each time', () => {
    it('is left to a person after its fourth death', async () => {
      await using clinic = await openClinic(kind);
      const id = await clinic.add('acme');
      await clinic.records.db.update(runs).set({ state: 'running', attempt: 4, fence: 4, worker: 'dead' });
      let calls = 0;
      await clinic.open({
        execute: async () => {
          calls += 1;
          return ok;
        },
      });
      await clinic.settled([id], 'handedOff');
      expect(calls).toBe(0);
      expect(await clinic.run(id)).toMatchObject({ outcome: 'needsHuman', detail: { what: 'workerLost' } });
    });
  });

  it('a server that is not there is named by its variable, and nothing of its address shows', async () => {
    await using clinic = await openClinic(kind);
    const secret = 'Swordfish';
    const address = kind === 'Redis' ? { redisUrl: `redis://u:${secret}@127.0.0.1:1` } : {};
    const databaseUrl = `postgres://u:${secret}@127.0.0.1:1/none`;
    const opening = openBackend({ records: clinic.records, databaseUrl, log: () => {}, ...address });
    await expect(opening).rejects.toThrow(/^the queues cannot be reached; check (REDIS|DATABASE)_URL$/);
  });

  it('several processes that start at once bring the queue tables up to date once', async () => {
    await using clinic = await openClinic(kind);
    const { records, redisUrl } = clinic;
    const open = () =>
      openBackend({ records, databaseUrl: records.databaseUrl, redisUrl, namespace: 'together', log: () => {} });
    const backends = await Promise.all([open(), open(), open(), open()]);
    await backends[0]?.queue('x').getJobCounts('waiting');
    await Promise.all(backends.map((backend) => backend.close()));
  });

  it('says how the queues are', async () => {
    await using clinic = await openClinic(kind);
    const { open, opened } = gate();
    const queues = await clinic.open({
      settings: { housekeeping },
      execute: async () => {
        await opened;
        return ok;
      },
    });
    await clinic.add('acme');
    await eventually(async () => {
      const health = await queues.health();
      expect(health).toMatchObject({ leader: true, workers: [queues.worker] });
      expect(health.lanes[0]).toEqual({ payerId: 'acme', state: 'open', waiting: 0, active: 1, delayed: 0 });
    });
    open();
  });
});
