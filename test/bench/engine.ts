import type { PayerId } from '#fixtures/portals/members.ts';
import { compare } from './pairs.ts';
import { atPlace, check, type Place, quiet } from './place.ts';
import { checkWithStoredLogin, launch, storedLogin } from './plain.ts';
import { allSites, type BenchOptions, type Line } from './report.ts';

const goal = { atMost: 1.1 };

/**
 * Our runner against a bare Playwright script: the same pages and fields, the same stored log-in, a new context a check.
 * Ours guards origins, asserts landmarks, takes masked pictures and keeps the ledger besides. Counted is all of it: from
 * taking the run to the last context closed. The goal is for a portal that needs its time, as every real one does; a
 * portal that answers at once stands there to show what the engine itself costs.
 */
export async function benchEngine(options: BenchOptions, sites = allSites): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { payer, latencyMs } of sites) {
    options.progress(`engine: ${payer}, ${latencyMs} ms`);
    const { ratio, detail } = await atPlace(latencyMs, (place) => against(place, payer, options.rounds));
    const what = `time against a bare script, ${payer}, portal ${latencyMs} ms`;
    const judged = latencyMs > 0 ? { goal } : {};
    lines.push({ bench: 'engine', what, measured: ratio, unit: '×', detail, ...judged });
  }
  return lines;
}

async function against(place: Place, payer: PayerId, rounds: number) {
  const first = await place.worker('first');
  // Signs in and puts the announcement of the log-in away, so that nobody meets it while being measured.
  await check(place, first, payer);
  await first.close();
  const login = await storedLogin(place, payer);
  const portal = place.portal(payer);
  const runtime = await place.worker('bench');
  const browser = await launch();
  const ours = async (checks: number) => {
    for (let n = 0; n < checks; n += 1) await check(place, runtime, payer);
    await quiet(runtime);
  };
  const theirs = async (checks: number) => {
    for (let n = 0; n < checks; n += 1) await checkWithStoredLogin(browser, portal, login);
  };
  try {
    await ours(2);
    await theirs(2);
    return await compare(ours, theirs, rounds);
  } finally {
    await browser.close();
    await runtime.close();
  }
}
