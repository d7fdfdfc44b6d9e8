import { describe, expect, it } from 'vitest';
import { verifyAudit } from '#records/audit.ts';
import { type FireOptions, fire, firePending, type Tasks } from '#records/firings.ts';
import { openNotices } from '#records/notices.ts';
import { putInOutbox } from '#records/outbox.ts';
import { createRun } from '#records/runs.ts';
import {
  addSchedule,
  listSchedules,
  type NewSchedule,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
  scheduleById,
} from '#records/schedules.ts';
import { runs, scheduleFirings } from '#records/schema.ts';
import { type Clinic, eventually, ok, onBothBackends, openClinic } from '#test/support/queues.ts';
import { portalEntry } from './lane.ts';
import { projectSchedules, SCHEDULE_QUEUE } from './schedules.ts';
import { watch } from './watchdog.ts';

const everySecond = { name: 'sweep', task: 'one-run', query: {}, cron: '* * * * * *', timeZone: 'UTC' } as const;
const hourly = { ...everySecond, cron: '0 * * * *' };

/** A task that starts one run at acme. */
const tasks: Tasks = {
  'one-run': async ({ records, tx, firingId }) => {
    const trigger = { trigger: 'schedule', triggerRef: firingId } as const;
    const id = await createRun(records, tx, { kind: 'bot', name: 'test', payerId: 'acme', input: {}, ...trigger });
    if (id) await putInOutbox(tx, [portalEntry({ id, payerId: 'acme' })]);
    return id ? 1 : 0;
  },
};

const add = (clinic: Clinic, wanted: NewSchedule) =>
  addSchedule(clinic.records, wanted, Object.keys(tasks), 'person:test');
const firings = (clinic: Clinic) => clinic.records.db.select().from(scheduleFirings).orderBy(scheduleFirings.dueAt);
const allRuns = (clinic: Clinic) => clinic.records.db.select().from(runs);
const at = (iso: string) => new Date(iso);
const onTime = (iso: string): FireOptions => ({ now: at(iso), graceMs: 60_000 });
const watching = (clinic: Clinic) => ({ records: clinic.records, tasks, graceMs: 60_000, log: () => {} });

onBothBackends((kind) => {
  describe('a schedule in the queue', () => {
    it('fires as it comes due, and what it starts is done', async () => {
      await using clinic = await openClinic(kind);
      await clinic.open({ tasks, execute: async () => ok });
      await add(clinic, { ...everySecond, overlap: 'queue' });
      await eventually(async () =>
        expect((await firings(clinic)).filter(({ state }) => state === 'fired').length).toBeGreaterThan(1),
      );
      await eventually(async () =>
        expect((await allRuns(clinic)).some(({ state }) => state === 'succeeded')).toBe(true),
      );
      const due = (await firings(clinic)).map(({ dueAt }) => dueAt.getTime());
      expect(due.every((ms) => ms % 1_000 === 0)).toBe(true);
    });

    it('is renewed when its row changes, left alone when not, and removed when paused', async () => {
      await using clinic = await openClinic(kind);
      const { backend } = await clinic.open({ lead: false });
      const { id } = await add(clinic, hourly);
      const project = () => projectSchedules(clinic.records, backend);
      const known = async () =>
        (await backend.queue(SCHEDULE_QUEUE).getJobSchedulers(0, -1)).map(({ key, tz }) => ({ key, tz }));
      expect([await project(), await project()]).toEqual([1, 0]);
      expect(await known()).toEqual([{ key: id, tz: 'UTC' }]);
      await pauseSchedule(clinic.records, 'sweep', 'person:test');
      expect([await project(), await known()]).toEqual([1, []]);
      await resumeSchedule(clinic.records, 'sweep', 'person:test');
      expect([await project(), await project()]).toEqual([1, 0]);
    });

    it('that the queue has lost is missed by the watchdog, which tells a person and runs it late', async () => {
      await using clinic = await openClinic(kind);
      const { backend } = await clinic.open({ lead: false, tasks });
      const { id, createdAt } = await add(clinic, hourly);
      await projectSchedules(clinic.records, backend);
      await backend.queue(SCHEDULE_QUEUE).removeJobScheduler(id);
      const later = new Date(createdAt.getTime() + 3 * 3_600_000 + 120_000);
      expect(await watch(watching(clinic), later)).toBe(1);
      expect(await watch(watching(clinic), later)).toBe(0);
      expect((await firings(clinic)).map(({ state, started }) => [state, started])).toEqual([['late', 1]]);
      expect(await allRuns(clinic)).toHaveLength(1);
      expect(await openNotices(clinic.records)).toMatchObject([
        { kind: 'scheduleMissed', count: 1, detail: { schedule: 'sweep', policy: 'runOnce' } },
      ]);
    });
  });
});

describe('a schedule that comes due', () => {
  it('fires once for each instant, whoever says so', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { id } = await add(clinic, hourly);
    const due = at('2026-11-23T10:00Z');
    const twice = [1, 2, 3].map(() => fire(clinic.records, id, due, tasks, onTime('2026-11-23T10:00:01Z')));
    expect((await Promise.all(twice)).filter(Boolean)).toHaveLength(1);
    expect(await allRuns(clinic)).toHaveLength(1);
  });

  it('leaves nothing behind when its task fails, so that the watchdog finds it missing', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { id } = await add(clinic, hourly);
    const failing: Tasks = {
      'one-run': async (context) => {
        await tasks['one-run']?.(context);
        throw new Error('in the middle');
      },
    };
    const firing = fire(clinic.records, id, at('2026-11-23T10:00Z'), failing, onTime('2026-11-23T10:00:01Z'));
    await expect(firing).rejects.toThrow('in the middle');
    expect([await firings(clinic), await allRuns(clinic)]).toEqual([[], []]);
  });

  it.each([
    ['skip', ['fired', 'skipped'], ['queued']],
    ['queue', ['fired', 'pending'], ['queued']],
    ['cancelOld', ['fired', 'fired'], ['cancelled', 'queued']],
  ] as const)('while its last run is unfinished follows its policy: %s', async (overlap, states, runStates) => {
    await using clinic = await openClinic('PostgreSQL');
    const { id } = await add(clinic, { ...hourly, overlap });
    await fire(clinic.records, id, at('2026-11-23T10:00Z'), tasks, onTime('2026-11-23T10:00:01Z'));
    await fire(clinic.records, id, at('2026-11-23T11:00Z'), tasks, onTime('2026-11-23T11:00:01Z'));
    expect((await firings(clinic)).map(({ state }) => state)).toEqual(states);
    expect((await allRuns(clinic)).map(({ state }) => state).sort()).toEqual(runStates);
  });

  it('and has to queue fires when the runs before it are finished', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { records } = clinic;
    const row = await add(clinic, { ...hourly, overlap: 'queue' });
    await fire(records, row.id, at('2026-11-23T10:00Z'), tasks, onTime('2026-11-23T10:00:01Z'));
    await fire(records, row.id, at('2026-11-23T11:00Z'), tasks, onTime('2026-11-23T11:00:01Z'));
    expect(await firePending(records, row, tasks, new Date())).toBe(false);
    await records.db.update(runs).set({ state: 'succeeded' });
    expect(await firePending(records, row, tasks, new Date())).toBe(true);
    expect((await allRuns(clinic)).map(({ state }) => state).sort()).toEqual(['queued', 'succeeded']);
  });

  it.each([
    ['runOnce', 'late', 1],
    ['skip', 'missed', 0],
    ['ask', 'missed', 0],
  ] as const)(
    'too late follows its policy for missed runs, and a person is told: %s',
    async (missed, state, started) => {
      await using clinic = await openClinic('PostgreSQL');
      const { id } = await add(clinic, { ...hourly, missed });
      await fire(clinic.records, id, at('2026-11-23T10:00Z'), tasks, onTime('2026-11-23T10:02Z'));
      expect(await firings(clinic)).toMatchObject([{ state, started }]);
      expect(await openNotices(clinic.records)).toMatchObject([{ kind: 'scheduleMissed', detail: { policy: missed } }]);
    },
  );

  it('while it is paused does not fire, and is not missed afterwards', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { records } = clinic;
    const { id } = await add(clinic, hourly);
    await pauseSchedule(records, 'sweep', 'person:test');
    expect(await fire(records, id, at('2026-11-23T10:00Z'), tasks, onTime('2026-11-23T10:00Z'))).toBeUndefined();
    await resumeSchedule(records, 'sweep', 'person:test');
    expect(await watch(watching(clinic))).toBe(0);
  });
});

describe('the list of schedules', () => {
  it('is kept by name, shows the next instants, and every change is audited', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const { records } = clinic;
    const { id } = await add(clinic, hourly);
    await expect(add(clinic, hourly)).rejects.toThrow('name: there is a schedule sweep already');
    await expect(add(clinic, { ...hourly, name: 'other', task: 'nothing' })).rejects.toThrow('task: one of one-run');
    await expect(pauseSchedule(records, 'other', 'person:test')).rejects.toThrow('orderly schedules list');
    expect((await listSchedules(records, 3))[0]?.nextTimes).toHaveLength(3);
    await pauseSchedule(records, 'sweep', 'person:test');
    await expect(pauseSchedule(records, 'sweep', 'person:test')).rejects.toThrow('paused');
    await removeSchedule(records, 'sweep', 'person:test');
    expect(await scheduleById(records, id)).toBeUndefined();
    expect(await firings(clinic)).toEqual([]);
    expect(await verifyAudit(records)).toEqual({ ok: true, events: 3 });
  });
});
