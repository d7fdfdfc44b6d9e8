/**
 * One browser a worker and kind, one context a task. A spare context is made ready while a task runs, so the next one
 * starts at once. A context that does not close costs its browser, never the worker's slot.
 */

import type { BrowserKind } from '../browser/find.ts';
import { within } from './bounded.ts';
import { BrowserMissing, installedBrowser, type LaunchPlan, launchBrowser, type RunningBrowser } from './chromium.ts';
import { type ContextNeeds, openWorkspace, type Workspace } from './workspace.ts';

export interface BrowserPool {
  /** An empty context with one page; its user closes it. @throws TookTooLong */
  lease(needs: ContextNeeds): Promise<Workspace>;
  /** Starts the browser of a kind unless it runs. Out: its version. */
  start(kind: BrowserKind): Promise<string>;
  /** Waits until no spare context is being made any more. */
  ready(): Promise<void>;
  /** Ends the running browsers as a crash would; the next lease starts anew. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export interface PoolSettings {
  /** Default: the browser that `orderly doctor` finds. */
  readonly plan?: LaunchPlan;
  /** A browser is replaced after this many contexts. Default 200. */
  readonly maxContexts?: number;
  /** … after this age in milliseconds. Default 30 minutes. */
  readonly maxAgeMs?: number;
  /** … or when its main process has grown by this many bytes. Default 150 MB. */
  readonly maxGrowth?: number;
  /** How long opening a context may take, in milliseconds. Default 10 s. */
  readonly openMs?: number;
  /** How long closing one may take, in milliseconds. Default 2 s. */
  readonly closeMs?: number;
}

/** After so many contexts a browser's memory is taken as its usual size; it is looked at again as often. */
const MEMORY_EVERY = 20;
const SPARE_MAX_AGE_MS = 5 * 60_000;

interface Spare {
  readonly workspace: Promise<Workspace>;
  readonly madeAt: number;
}

/** Opens a pool; browsers start when they are first needed. The caller closes it. */
export function openBrowserPool(settings: PoolSettings = {}): BrowserPool {
  const {
    plan = installedBrowser,
    maxContexts = 200,
    maxAgeMs = 30 * 60_000,
    maxGrowth = 150e6,
    openMs = 10_000,
    closeMs = 2_000,
  } = settings;
  const current = new Map<BrowserKind, Promise<RunningBrowser>>();
  const all = new Set<RunningBrowser>();
  const usualMemory = new WeakMap<RunningBrowser, number>();
  const spares = new Map<string, Spare>();
  let closed = false;

  async function browserFor(kind: BrowserKind): Promise<RunningBrowser> {
    for (;;) {
      const known = current.get(kind) ?? launch(kind);
      const browser = await known;
      if (usable(browser)) return browser;
      if (current.get(kind) === known) current.delete(kind);
      retire(browser);
    }
  }

  function launch(kind: BrowserKind): Promise<RunningBrowser> {
    const launching = launchBrowser(kind, plan);
    current.set(kind, launching);
    launching.then(
      (browser) => {
        all.add(browser);
        browser.browser.on('disconnected', () => all.delete(browser));
      },
      () => current.get(kind) === launching && current.delete(kind),
    );
    return launching;
  }

  function usable(browser: RunningBrowser): boolean {
    const young = browser.opened < maxContexts && Date.now() - browser.startedAt < maxAgeMs;
    return young && !browser.retired && browser.browser.isConnected();
  }

  /** A retired browser gets no new contexts and ends with its last one. */
  function retire(browser: RunningBrowser): void {
    browser.retired = true;
    if (browser.open === 0) void browser.end();
  }

  /** A browser that fails to open a context is retired, so the second try gets another one. */
  const open = (needs: ContextNeeds): Promise<Workspace> =>
    openOnce(needs).catch((error: unknown) => {
      if (closed || error instanceof BrowserMissing) throw error;
      return openOnce(needs);
    });

  async function openOnce(needs: ContextNeeds): Promise<Workspace> {
    const browser = await browserFor(needs.kind);
    browser.opened += 1;
    browser.open += 1;
    const left = (clean: boolean) => {
      browser.open -= 1;
      if (!clean || browser.retired) retire(browser);
    };
    try {
      const workspace = await within(openMs, openWorkspace(browser, needs, { closeMs, left }));
      if (browser.opened % MEMORY_EVERY === 0) void watchMemory(browser);
      return workspace;
    } catch (error) {
      left(false);
      throw error;
    }
  }

  async function watchMemory(browser: RunningBrowser): Promise<void> {
    const now = await browser.memory();
    const usual = usualMemory.get(browser);
    if (now === undefined) return;
    if (usual === undefined) usualMemory.set(browser, now);
    else if (now - usual > maxGrowth) retire(browser);
  }

  /** The spare made for such needs, if it still lives. */
  async function takeSpare(key: string): Promise<Workspace | undefined> {
    const spare = spares.get(key);
    spares.delete(key);
    const workspace = await spare?.workspace.catch(() => undefined);
    if (!workspace || !spare) return undefined;
    if (workspace.alive() && !workspace.retired && Date.now() - spare.madeAt < SPARE_MAX_AGE_MS) return workspace;
    void workspace.close();
    return undefined;
  }

  function makeSpare(key: string, needs: ContextNeeds): void {
    if (closed || spares.has(key)) return;
    const workspace = open(needs);
    workspace.catch(() => spares.delete(key));
    spares.set(key, { workspace, madeAt: Date.now() });
  }

  return {
    async lease(needs) {
      const key = JSON.stringify([needs.kind, needs.guard, needs.timeZone]);
      const workspace = (await takeSpare(key)) ?? (await open(needs));
      let due = true;
      const prepare = () => {
        if (due) makeSpare(key, needs);
        due = false;
      };
      // From its first request on this task waits for its portal: time to make the next context ready.
      workspace.page.once('request', prepare);
      workspace.page.once('close', prepare);
      return workspace;
    },
    start: async (kind) => (await browserFor(kind)).version,
    ready: async () => {
      await Promise.allSettled([...spares.values()].map(({ workspace }) => workspace));
    },
    crash: async () => {
      await Promise.all([...all].map((browser) => browser.end()));
    },
    async close() {
      closed = true;
      await Promise.allSettled([...current.values()]);
      await Promise.all([...all].map((browser) => browser.end()));
    },
  };
}
