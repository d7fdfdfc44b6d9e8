/** Everything but the workers: the console, and the duties that one process of an installation leads. */
import { findBrowser } from '#bots/browser/find.ts';
import { type OpenConsole, openConsole } from '#console/open.ts';
import { openQueues, type Queues } from '#queues/open.ts';
import type { Log } from '#records/log.ts';
import { type Clinic, portalsOf } from './context.ts';

const DEFAULT_PORT = 4800;

export interface Services {
  readonly console: OpenConsole;
  readonly queues: Queues;
  close(): Promise<void>;
}

/** Opens console and queues. `port` overrides the configuration. */
export async function openServices(
  clinic: Clinic,
  options: { readonly port?: number; readonly log: Log },
): Promise<Services> {
  const opening = openLeadingQueues(clinic, options.log);
  // Awaited below; it may fail while the console is still opening.
  opening.catch(() => undefined);
  const opened = await openConsole({
    records: clinic.records,
    databaseUrl: clinic.databaseUrl,
    clinic: clinic.config.clinic,
    port: options.port ?? clinic.config.console.port ?? DEFAULT_PORT,
    health: async () => health(clinic, await opening),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const queues = await opening;
    return {
      console: opened,
      queues,
      close: async () => {
        await queues.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openLeadingQueues(clinic: Clinic, log: Log): Promise<Queues> {
  return openQueues({
    records: clinic.records,
    databaseUrl: clinic.databaseUrl,
    redisUrl: clinic.redisUrl,
    portals: (await portalsOf(clinic)).all,
    log,
    lead: true,
  });
}

async function health(clinic: Clinic, queues: Queues) {
  const [database, queue, browser] = await Promise.all([
    clinic.records.pool.query('select 1').then(
      () => true,
      () => false,
    ),
    queues.health(),
    findBrowser('shell'),
  ]);
  const workers = queue.workers.length;
  return {
    ok: database && queue.leader && workers > 0 && browser !== undefined,
    database,
    queues: queue.leader ? queue.backend : false,
    workers,
    browser: browser !== undefined,
  };
}
