import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cell, conform } from '#bots/conformance/suite.ts';
import type { StandIn } from '#connectors/portals/define.ts';
import { ownFolder, readPortal } from '#connectors/portals/registry.ts';
import { openRecords } from '#records/db.ts';
import { homeFolder } from '#records/home.ts';
import { openKeyring } from '#records/keyring.ts';
import { openDatabase } from '#records/postgres/services.ts';
import { removeHome } from '#records/postgres/settings.ts';
import { BadInput } from './errors.ts';

/**
 * Runs the conformance suite on a portal of the home folder, with records of its own that are thrown away.
 * @throws BadInput where the folder has no definition or no stand-in.
 */
export async function* conformanceOf(name: string): AsyncGenerator<Cell> {
  const folder = join(ownFolder(homeFolder()), name);
  if (!existsSync(join(folder, 'portal.ts')))
    throw new BadInput(`no portal ${name} in the home folder; run: orderly portals new ${name}`);
  const portal = await readPortal(join(folder, 'portal.ts'));
  const standIn = await readStandIn(join(folder, 'stand-in.ts'));
  const home = await mkdtemp(join(tmpdir(), 'orderly-conform-'));
  const closers = [async () => removeHome(home)];
  try {
    const database = await openDatabase({}, home);
    closers.push(() => database.close());
    const records = await openRecords({ databaseUrl: database.url, keyring: openKeyring(home, {}), home });
    closers.push(() => records.close());
    yield* conform(records, portal, standIn);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function readStandIn(file: string): Promise<StandIn> {
  if (!existsSync(file)) throw new BadInput(`${file} is missing: the suite needs a made-up site to run against`);
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (typeof loaded === 'object' && loaded !== null && 'standIn' in loaded && isStandIn(loaded.standIn))
    return loaded.standIn;
  throw new BadInput(`${file}: export a constant named "standIn" with account, members and start`);
}

function isStandIn(value: unknown): value is StandIn {
  return typeof value === 'object' && value !== null && 'account' in value && 'members' in value && 'start' in value;
}
