/** Runs bots: takes what a worker has, gives the bot a signed-in visit, and ends every run in a typed outcome. */
import { readFileSync } from 'node:fs';
import { BotStop, type Portal } from '#connectors/portals/define.ts';
import type { PortalRegistry } from '#connectors/portals/registry.ts';
import type { Records } from '#records/db.ts';
import { type Log, openLog } from '#records/log.ts';
import type { RunEnd, RunRow } from '#records/runs.ts';
import type { RunVersions } from '#records/schema.ts';
import { bots } from '../registry.ts';
import { finishes } from './bounded.ts';
import { type BrowserPool, openBrowserPool, type PoolSettings } from './browser-pool.ts';
import type { Bot } from './define.ts';
import { type Guards, openGuards } from './guards.ts';
import { performRun } from './perform.ts';
import { openSessions, type Sessions } from './sessions.ts';

export { AccountBusy } from './sessions.ts';

/** What a worker holds for its bots. Opened once; whoever opens it closes it. */
export interface BotRuntime {
  readonly records: Records;
  readonly portals: PortalRegistry;
  readonly worker: string;
  readonly pool: BrowserPool;
  readonly sessions: Sessions;
  readonly guards: Guards;
  readonly log: Log;
  /** Work that goes on after a run has ended: closing its context. Awaited on close. */
  readonly afterwork: Set<Promise<unknown>>;
  /** Starts the browsers that the portals need, so that the first run does not wait. Out: version by kind. */
  warmUp(): Promise<Readonly<Record<string, string>>>;
  /** Runs that only wait for their account give up with `AccountBusy`; those that work go on. */
  windDown(): void;
  close(): Promise<void>;
}

export interface BotRuntimeOptions {
  readonly records: Records;
  readonly portals: PortalRegistry;
  /** Name of this worker: holder of leases, actor of audit entries. */
  readonly worker: string;
  readonly browser?: PoolSettings;
  /** How long to wait for an account that another worker holds, in milliseconds. Default 10 s. */
  readonly busyAfterMs?: number;
  readonly log?: Log;
}

/** How long each part of a runtime may take to close, in milliseconds; ending a browser takes up to 3 s. */
const CLOSE_MS = 5_000;

/** Opens what bots run on. Browsers start with the first run. */
export async function openBotRuntime(options: BotRuntimeOptions): Promise<BotRuntime> {
  const { records, portals, worker } = options;
  const pool = openBrowserPool(options.browser);
  const { log = openLog() } = options;
  const stopping = new AbortController();
  const sessions = openSessions(records, worker, { busyAfterMs: options.busyAfterMs, stopping: stopping.signal });
  const guards = openGuards(records);
  const afterwork = new Set<Promise<unknown>>();
  return {
    records,
    portals,
    worker,
    pool,
    sessions,
    guards,
    afterwork,
    log,
    async warmUp() {
      const kinds = [...new Set(portals.all.map(({ policy }) => policy.browser))];
      return Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, await pool.start(kind)] as const)));
    },
    windDown: () => stopping.abort(),
    async close() {
      // Each in its time: what a page or a connection does not give back must not keep the worker from ending.
      const parts = { afterwork: () => Promise.allSettled(afterwork), sessions: sessions.close, pool: pool.close };
      for (const [code, close] of Object.entries({ ...parts, guards: guards.close })) {
        if (!(await finishes(CLOSE_MS, close()))) log('worker.overdue', { worker, code });
      }
    },
  };
}

const packageFile: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const orderly =
  typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile
    ? String(packageFile.version)
    : '?';

/**
 * Executes one attempt of a run that this worker has taken, for at most `deadlineMs` milliseconds. Out: how it ended;
 * steps and pictures are in the records by then. The caller settles the run.
 * @throws FencedOut when another worker has the run now; AccountBusy when the portal account stays in use elsewhere for
 * 10 s, or is not to be had before the worker stops; the signal's reason when aborted, unless that is a `BotStop`, which then is the ending.
 */
export async function executeRun(
  runtime: BotRuntime,
  run: RunRow,
  limits: { readonly signal: AbortSignal; readonly deadlineMs: number },
): Promise<RunEnd> {
  const bot = bots.get(run.name);
  const portal = run.payerId === null ? undefined : runtime.portals.forPayer(run.payerId);
  const versions: RunVersions = { bot: bot?.version ?? '?', orderly, ...(portal ? { portal: portal.version } : {}) };
  const refusal = refuse(bot, portal);
  if (refusal) return endOf(refusal, versions);
  if (!bot || !portal) throw new TypeError('unreachable: a run without bot or portal is refused');
  return performRun(runtime, run, { bot, portal, versions, ...limits });
}

/** What can be said before anything is touched. */
function refuse(bot: Bot | undefined, portal: Portal | undefined): BotStop | undefined {
  if (!bot) return new BotStop({ code: 'needsHuman', reason: 'internalError' }, { what: 'unknownBot' });
  if (!portal) return new BotStop({ code: 'needsHuman', reason: 'internalError' }, { what: 'unknownPayer' });
  return portal.policy.automation.status === 'prohibited'
    ? new BotStop({ code: 'policyBlocked', reason: 'automationProhibited' })
    : undefined;
}

function endOf(stop: BotStop, versions: RunVersions): RunEnd {
  return { outcome: stop.outcome, detail: stop.detail, versions };
}
