/** The roles of an installation: a worker, and the services around it. `start` puts them together on one machine. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { executeRun, openBotRuntime } from '#bots/runtime/engine.ts';
import { openQueues, type Queues } from '#queues/open.ts';
import type { Log } from '#records/log.ts';
import { type Clinic, portalsOf } from './context.ts';

/** A name that no other worker has: workers are told apart by it in leases and in the run log. */
export function workerName(): string {
  return `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
}

export interface RunningWorker {
  readonly name: string;
  readonly queues: Queues;
  /** Finishes what it is doing, within bounds, then stops. */
  close(): Promise<void>;
}

/** Opens a worker: a browser pool and the lanes it serves. */
export async function openWorker(
  clinic: Clinic,
  options: { readonly lanes?: readonly string[]; readonly concurrency?: number; readonly log: Log },
): Promise<RunningWorker> {
  const name = workerName();
  const portals = await portalsOf(clinic);
  const runtime = await openBotRuntime({ records: clinic.records, portals, worker: name });
  const queues = await openQueues({
    records: clinic.records,
    databaseUrl: clinic.databaseUrl,
    redisUrl: clinic.redisUrl,
    portals: portals.all,
    log: options.log,
    lead: true,
    worker: {
      name,
      execute: (run, limits) => executeRun(runtime, run, limits),
      ...(options.lanes && { lanes: options.lanes }),
      ...(options.concurrency && { concurrency: options.concurrency }),
    },
  });
  return {
    name,
    queues,
    close: async () => {
      runtime.windDown();
      await queues.close();
      await runtime.close();
    },
  };
}

/** Waits until somebody asks this process to stop: a signal, or the end of the process that started it. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (!process.channel) return;
    process.once('disconnect', () => resolve());
    // Listened to, the channel would keep a process alive that has stopped everything.
    process.channel.unref();
  });
}
