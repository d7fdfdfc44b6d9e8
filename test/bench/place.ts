/** A place to measure in: two simulated payers, real records on an embedded PostgreSQL, workers on both. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotRuntime, executeRun, openBotRuntime } from '#bots/runtime/engine.ts';
import type { Portal } from '#connectors/portals/define.ts';
import { loadPortals } from '#connectors/portals/registry.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { members, type PayerId } from '#fixtures/portals/members.ts';
import { type SimulatedPayers, startPayers } from '#fixtures/portals/start.ts';
import { setCredential } from '#records/credentials.ts';
import { openRecords, type Records } from '#records/db.ts';
import type { EligibilityInput } from '#records/eligibility.ts';
import { openKeyring } from '#records/keyring.ts';
import { openDatabase } from '#records/postgres/services.ts';
import { removeHome } from '#records/postgres/settings.ts';
import { createRun, settleRun, takeRun } from '#records/runs.ts';

export interface Place {
  readonly records: Records;
  readonly payers: SimulatedPayers;
  readonly portal: (payer: PayerId) => Portal;
  /** A worker's runtime; the caller closes it. */
  readonly worker: (name: string) => Promise<BotRuntime>;
}

type Closer = () => Promise<unknown>;

/** Runs `work` at a place of its own, whose portals take `latencyMs` for every answer. Nothing is left of it. */
export async function atPlace<T>(latencyMs: number, work: (place: Place) => Promise<T>): Promise<T> {
  const closers: Closer[] = [];
  try {
    return await work(await open(latencyMs, closers));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function open(latencyMs: number, closers: Closer[]): Promise<Place> {
  const home = await mkdtemp(join(tmpdir(), 'orderly-bench-'));
  closers.push(async () => removeHome(home));
  const database = await openDatabase({}, home);
  closers.push(() => database.close());
  const records = await openRecords({ databaseUrl: database.url, keyring: openKeyring(home, {}), home });
  closers.push(() => records.close());
  const payers = await startPayers({ latencyMs });
  closers.push(() => payers.close());
  const always = { hours: 'always', maintenance: [] };
  const portals = await loadPortals({
    overrides: { acme: { ...always, baseUrl: payers.acme.url }, cedar: { ...always, baseUrl: payers.cedar.url } },
  });
  for (const [portalId, secret] of Object.entries(demoCredentials)) {
    await setCredential(records, { portalId, secret, actor: 'system' });
  }
  return {
    records,
    payers,
    portal: (payer) => portals.byId(payer) ?? missing(`portal ${payer}`),
    worker: (name) => openBotRuntime({ records, portals, worker: name }),
  };
}

/** What a clinic asks about a member whom the payer knows. */
export function queryFor(payer: PayerId): EligibilityInput {
  const member = members.find((one) => one.payer === payer && one.kind === 'active');
  const { memberId, dob, firstName, lastName } = member ?? missing(`active member of ${payer}`);
  return { payer, memberId, dob, firstName, lastName, serviceDate: new Date().toISOString().slice(0, 10) };
}

const DEADLINE_MS = 60_000;

/** One eligibility run as a worker does it: taken, executed with all its evidence, settled. @throws Error unless it is answered */
export async function check({ records }: Place, runtime: BotRuntime, payer: PayerId): Promise<void> {
  const wanted = {
    kind: 'bot',
    name: 'eligibility',
    payerId: payer,
    trigger: 'person',
    input: queryFor(payer),
  } as const;
  const id = (await createRun(records, records.db, wanted)) ?? missing('fresh run');
  const run = (await takeRun(records, id, runtime.worker)) ?? missing('fresh run');
  const signal = new AbortController().signal;
  const end = await executeRun(runtime, run, { signal, deadlineMs: DEADLINE_MS });
  await settleRun(records, records.db, run, end);
  if (end.output === undefined)
    throw new Error(`a check at ${payer} ended in ${JSON.stringify({ ...end.outcome, ...end.detail })}`);
}

/** Waits until nothing of the runs that have ended is still being done: contexts closed, the next one made ready. */
export async function quiet(runtime: BotRuntime): Promise<void> {
  while (runtime.afterwork.size > 0) await Promise.allSettled(runtime.afterwork);
  await runtime.pool.ready();
}

export function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
