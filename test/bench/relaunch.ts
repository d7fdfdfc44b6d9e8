import { extraCredentials } from '#fixtures/portals/credentials.ts';
import type { PayerId } from '#fixtures/portals/members.ts';
import { compare } from './pairs.ts';
import { atPlace, check, missing, type Place, quiet } from './place.ts';
import { checkFromScratch } from './plain.ts';
import { allSites, type BenchOptions, type Line } from './report.ts';

const goal = { atLeast: 2.5 };

/**
 * Our runner against a script that launches a browser and signs in for each check. Acme takes each code once; here it
 * takes the script's again and again, so that waiting half a minute for the next code is not counted as our merit.
 * The goal is for portals that need their time, as for the engine.
 */
export async function benchRelaunch(options: BenchOptions, sites = allSites): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { payer, latencyMs } of sites) {
    options.progress(`relaunch: ${payer}, ${latencyMs} ms`);
    const { ratio, detail } = await atPlace(latencyMs, (place) => against(place, payer, options.rounds));
    const what = `times faster than a launch and a log-in each, ${payer}, portal ${latencyMs} ms`;
    const judged = latencyMs > 0 ? { goal } : {};
    lines.push({ bench: 'relaunch', what, measured: 1 / ratio, unit: '×', detail, ...judged });
  }
  return lines;
}

async function against(place: Place, payer: PayerId, rounds: number) {
  const { accounts, clock } = place.payers[payer];
  // An account of its own: Cedar allows one session, and the two would throw each other out.
  const { credential } = extraCredentials(payer)[0] ?? missing(`second account at ${payer}`);
  // The script knows no acknowledgement page, and would meet it only every fortnight.
  accounts.change(credential.username, { acknowledgedAt: clock.now() });
  const portal = place.portal(payer);
  const runtime = await place.worker('bench');
  const ours = async (checks: number) => {
    for (let n = 0; n < checks; n += 1) await check(place, runtime, payer);
    await quiet(runtime);
  };
  const theirs = async (checks: number) => {
    for (let n = 0; n < checks; n += 1) {
      accounts.change(credential.username, { lastCodeStep: 0 });
      await checkFromScratch(portal, credential);
    }
  };
  try {
    await ours(2);
    await theirs(1);
    return await compare(ours, theirs, rounds);
  } finally {
    await runtime.close();
  }
}
