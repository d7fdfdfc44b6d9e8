import type { BrowserContext } from 'playwright';
import type { BotRuntime } from '#bots/runtime/engine.ts';
import { putLogin } from '#bots/runtime/stored-login.ts';
import type { Workspace } from '#bots/runtime/workspace.ts';
import { atPlace, check, missing, type Place, queryFor, quiet } from './place.ts';
import { storedLogin } from './plain.ts';
import { plainVisit } from './plain-visit.ts';
import { browsersOf, memoryIsTold, processOf, treeMegabytes } from './processes.ts';
import { type BenchOptions, type Line, mean } from './report.ts';

const EXTRA_CONTEXTS = 8;
const SAMPLE_EVERY = 5;

/**
 * What a further context costs, and whether memory grows over hundreds of checks.
 * The goal for a context is set for one signed-in page in each; what one costs at the end of a whole check, with three
 * documents behind it, stands beside it. Growth compares the mean of the samples in the second tenth of the checks, when
 * everything is warm, with that in the last tenth: the browser with all its processes, and this process with the
 * simulated payers in it. Browsers are replaced meanwhile, as they are at a clinic.
 */
export async function benchMemory(options: BenchOptions): Promise<Line[]> {
  if (!memoryIsTold) return [unknownHere('memory of a further context'), unknownHere('growth over the checks')];
  return atPlace(0, async (place) => {
    const first = await place.worker('first');
    await check(place, first, 'acme');
    await first.close();
    const runtime = await place.worker('bench');
    try {
      options.progress('memory: contexts');
      const signedIn = await perContext(place, runtime, 'signed in', openHome);
      const answered = await perContext(place, runtime, 'at the end of a check', showAnswer);
      return [{ ...signedIn, goal: { atMost: 30 } }, answered, await growth(place, runtime, options)];
    } finally {
      await runtime.close();
    }
  });
}

const unknownHere = (what: string): Line => ({
  bench: 'memory',
  what,
  measured: undefined,
  unit: 'MB',
  detail: `not told by ${process.platform}; measure on Linux`,
});

type Use = (place: Place, workspace: Workspace) => Promise<unknown>;

async function perContext(place: Place, runtime: BotRuntime, when: string, use: Use): Promise<Line> {
  const portal = place.portal('acme');
  const { browser: kind, timeZone } = portal.policy;
  const needs = { kind, timeZone, guard: await runtime.guards.addressFor(portal) };
  const login = await storedLogin(place, 'acme');
  const open: Workspace[] = [];
  const sizes: number[] = [];
  for (let n = 0; n <= EXTRA_CONTEXTS; n += 1) {
    const workspace = await runtime.pool.lease(needs);
    open.push(workspace);
    await putLogin(workspace.context, login);
    await use(place, workspace);
    // The spare that the pool makes meanwhile is a context too; it is there at every reading.
    await runtime.pool.ready();
    sizes.push(await treeMegabytes([await processOf(browserOf(workspace.context))]));
  }
  await Promise.all(open.map((workspace) => workspace.close()));
  const first = sizes[0] ?? Number.NaN;
  const last = sizes.at(-1) ?? Number.NaN;
  return {
    bench: 'memory',
    what: `memory of a further context, ${kind === 'shell' ? 'headless shell' : 'full browser'}, ${when}`,
    measured: (last - first) / EXTRA_CONTEXTS,
    unit: 'MB',
    detail: `${first.toFixed(0)} MB with one, ${last.toFixed(0)} MB with ${EXTRA_CONTEXTS + 1}`,
  };
}

const browserOf = (context: BrowserContext) => context.browser() ?? missing('browser of the context');

const openHome: Use = (place, { page }) => {
  const { home, policy } = place.portal('acme');
  return page.goto(new URL(home.path ?? '', policy.baseUrl).href);
};

const showAnswer: Use = async (place, { page }) => {
  const portal = place.portal('acme');
  await portal.flows.eligibility?.run(plainVisit(page, portal), queryFor('acme'));
};

async function growth(place: Place, runtime: BotRuntime, { checks, progress }: BenchOptions): Promise<Line> {
  const samples: number[] = [];
  for (let done = 1; done <= checks; done += 1) {
    await check(place, runtime, done % 2 === 0 ? 'acme' : 'cedar');
    if (done % SAMPLE_EVERY !== 0) continue;
    await quiet(runtime);
    samples.push((await treeMegabytes(await browsersOf(process.pid))) + process.memoryUsage.rss() / 1e6);
    if (done % 50 === 0) progress(`memory: ${done} of ${checks} checks, ${(samples.at(-1) ?? 0).toFixed(0)} MB`);
  }
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const before = mean(samples.slice(tenth, 2 * tenth));
  const after = mean(samples.slice(-tenth));
  return {
    bench: 'memory',
    what: `growth over ${checks} checks`,
    measured: (after / before - 1) * 100,
    unit: '%',
    detail: `${before.toFixed(0)} MB in the second tenth, ${after.toFixed(0)} in the last`,
    goal: { atMost: 5 },
  };
}
