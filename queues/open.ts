/** The queues of one process: workers for the lanes it works, and its candidacy for the lead. */
import { randomBytes } from 'node:crypto';
import type { Records } from '#records/db.ts';
import type { Tasks } from '#records/firings.ts';
import { errorName, type Log, openLog } from '#records/log.ts';
import { pruneOutbox } from '#records/relay.ts';
import { shredExpiredVaults } from '#records/vaults.ts';
import type { LanePolicy } from './admission.ts';
import { type Backend, openBackend } from './backend.ts';
import { openClaims } from './claims.ts';
import { type QueueHealth, queueHealth } from './health.ts';
import { laneQueue } from './lane.ts';
import { type Duty, openLeader } from './leader.ts';
import { rebuild } from './rebuild.ts';
import { relay } from './relay.ts';
import { projectSchedules } from './schedules.ts';
import { type HousekeepingSettings, housekeeping, type PortalReadSettings, portalRead } from './settings.ts';
import { scheduleTasks } from './tasks.ts';
import { watch } from './watchdog.ts';
import { type Execute, initPortalWorker } from './workers/portal.ts';
import { initScheduleWorker } from './workers/schedules.ts';

/** What the queues need to know of a portal; the registry of portals fits. */
export interface QueuePortal {
  readonly payerIds: readonly string[];
  readonly policy: LanePolicy;
}

export interface QueueOptions {
  readonly records: Records;
  readonly databaseUrl: string;
  /** Queues live on this Redis; without it in a schema of their own on the database. */
  readonly redisUrl?: string | undefined;
  readonly portals: readonly QueuePortal[];
  /** Makes this process a worker. */
  readonly worker?: {
    readonly execute: Execute;
    /** Payers whose lanes it works. Default: all. */
    readonly lanes?: readonly string[] | undefined;
    /** Runs at once in one lane, at most. */
    readonly concurrency?: number | undefined;
    /** Shown in the run log. Default: made from the process id. */
    readonly name?: string | undefined;
  };
  /** Whether this process may lead. */
  readonly lead: boolean;
  /** Redis key prefix or PostgreSQL schema. Default: orderly_queues. */
  readonly namespace?: string | undefined;
  readonly log?: Log | undefined;
  /** Differ from the defaults in tests. */
  readonly settings?: { readonly portalRead?: PortalReadSettings; readonly housekeeping?: HousekeepingSettings };
  readonly tasks?: Tasks | undefined;
}

export interface Queues {
  readonly backend: Backend;
  /** Name of this worker process. */
  readonly worker: string;
  /** Whether this process leads now. */
  leads(): boolean;
  health(): Promise<QueueHealth>;
  /**
   * Stops taking runs, waits at most `drainMs` (default 20 s) for those under way, gives back the rest, and closes
   * everything in order.
   */
  close(options?: { readonly drainMs?: number }): Promise<void>;
}

/** Opens the queues. The caller closes them before the records. */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const { records, log = openLog() } = options;
  const name = options.worker?.name ?? `w${process.pid}-${randomBytes(3).toString('hex')}`;
  const shutdown = new AbortController();
  const backend = await openBackend({ ...options, log });
  const closers: (() => Promise<void>)[] = [];
  try {
    if (options.worker) {
      const { silentAfterMs } = options.settings?.portalRead ?? portalRead;
      const claims = await openClaims(records, name, silentAfterMs);
      closers.push(claims.close);
      await startWorkers(options, backend, { claims, worker: name, log, shutdown: shutdown.signal });
    }
    const leader = options.lead ? startLeader(options, backend, log) : undefined;
    return {
      backend,
      worker: name,
      leads: () => leader?.leads() ?? false,
      health: () =>
        queueHealth(
          records,
          backend,
          lanesOf(options).map(({ payerId }) => payerId),
          leaderName(options),
        ),
      close: async ({ drainMs = 20_000 } = {}) => {
        const impatience = setTimeout(() => shutdown.abort(), drainMs);
        await leader?.close();
        await backend.close();
        clearTimeout(impatience);
        for (const close of closers) await close();
        if (options.worker) log('worker.stopped', { worker: name });
      },
    };
  } catch (error) {
    log('queue.error', { error: errorName(error) });
    await backend.close();
    for (const close of closers) await close();
    throw error;
  }
}

const leaderName = ({ namespace }: QueueOptions) => namespace ?? 'orderly_queues';

function lanesOf({ portals }: QueueOptions) {
  return portals.flatMap(({ payerIds, policy }) => payerIds.map((payerId) => ({ payerId, policy })));
}

function tasksOf(options: QueueOptions): Tasks {
  return options.tasks ?? scheduleTasks(new Set(lanesOf(options).map(({ payerId }) => payerId)));
}

async function startWorkers(
  options: QueueOptions,
  backend: Backend,
  parts: Pick<Parameters<typeof initPortalWorker>[1], 'claims' | 'worker' | 'log' | 'shutdown'>,
): Promise<void> {
  const { records, worker, settings } = options;
  if (!worker) return;
  const defaults = settings?.portalRead ?? portalRead;
  const reading = { ...defaults, concurrency: worker.concurrency ?? defaults.concurrency };
  const work = { records, execute: worker.execute, settings: reading, ...parts };
  const lanes = lanesOf(options).filter(({ payerId }) => worker.lanes?.includes(payerId) ?? true);
  await Promise.all(lanes.map((lane) => initPortalWorker(backend, work, lane)));
  const { scheduleGraceMs: graceMs } = settings?.housekeeping ?? housekeeping;
  await initScheduleWorker(backend, { records, tasks: tasksOf(options), graceMs, locks: reading, log: parts.log });
  parts.log('worker.started', { worker: parts.worker, count: lanes.length });
}

function startLeader(options: QueueOptions, backend: Backend, log: Log) {
  const { records } = options;
  const settings = options.settings?.housekeeping ?? housekeeping;
  const watching = { records, tasks: tasksOf(options), graceMs: settings.scheduleGraceMs, log };
  const duties: readonly Duty[] = [
    { name: 'relay', everyMs: settings.relayEveryMs, wakeOn: 'orderly_outbox', run: () => relay(records, backend) },
    {
      name: 'project',
      everyMs: settings.projectEveryMs,
      wakeOn: 'orderly_schedules',
      run: () => projectSchedules(records, backend),
    },
    { name: 'watch', everyMs: settings.watchEveryMs, run: () => watch(watching) },
    { name: 'wake', everyMs: 3_600_000, wakeOn: 'orderly_lanes', run: (first) => wakeLanes(options, backend, first) },
    {
      name: 'rebuild',
      everyMs: settings.rebuildEveryMs,
      run: (first) => rebuildDue(options, backend, first, settings),
    },
    { name: 'prune', everyMs: 3_600_000, run: () => pruneOutbox(records, 30) },
    { name: 'shred', everyMs: 3_600_000, run: () => shredExpiredVaults(records) },
  ];
  return openLeader({ records, name: leaderName(options), electEveryMs: settings.electEveryMs, duties, log });
}

/** A new leader does not know what happened before it: it looks at every run, later ones only at those overdue. */
function rebuildDue(options: QueueOptions, backend: Backend, first: boolean, settings: HousekeepingSettings) {
  const before = first ? new Date('9999-01-01') : new Date(Date.now() - settings.rebuildAfterMs);
  return rebuild(options.records, backend, before);
}

/** After a lane was opened: whoever waits in a queue asks again whether it may go; those that may not, wait on. */
async function wakeLanes(options: QueueOptions, backend: Backend, first: boolean): Promise<void> {
  if (first) return;
  for (const { payerId } of lanesOf(options)) await backend.queue(laneQueue(payerId)).promoteJobs();
}
