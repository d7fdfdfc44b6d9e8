/** Bots at work: real records, the two simulated payers, a real Chromium. */
import { type BotRuntime, executeRun, openBotRuntime } from '#bots/runtime/engine.ts';
import { loadPortals } from '#connectors/portals/registry.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { type MemberKind, members, type PayerId, unknownMembers } from '#fixtures/portals/members.ts';
import { type SimulatedPayers, startPayers } from '#fixtures/portals/start.ts';
import { type CredentialSecret, setCredential } from '#records/credentials.ts';
import { createRun, type RunEnd, type RunRow, takeRun } from '#records/runs.ts';
import { type TestRecords, testRecords } from './database.ts';

export interface Asked {
  readonly memberId: string;
  readonly dob: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly serviceDate?: string;
}

export interface CheckOptions {
  readonly keepTrace?: boolean;
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  readonly runtime?: BotRuntime;
}

export interface BotBench extends AsyncDisposable {
  readonly records: TestRecords;
  readonly payers: SimulatedPayers;
  readonly runtime: BotRuntime;
  /** A second worker on the same records and payers; the caller closes it. */
  worker(name: string): Promise<BotRuntime>;
  credential(payer: PayerId, secret?: CredentialSecret): Promise<string>;
  /** Takes and executes one eligibility run. It is not settled. */
  check(
    payer: PayerId,
    asked: Asked,
    options?: CheckOptions,
  ): Promise<{ readonly end: RunEnd; readonly run: RunRow; readonly ms: number }>;
}

/** Opens a bench with working log-ins for both payers. `pageTimeoutMs` is short, so that a hang ends soon. */
export async function botBench(policy: Readonly<Record<string, unknown>> = {}): Promise<BotBench> {
  const records = await testRecords();
  const payers = await startPayers();
  const ours = { pageTimeoutMs: 2_500, hours: 'always', maintenance: [], ...policy };
  const portals = await loadPortals({
    overrides: { acme: { ...ours, baseUrl: payers.acme.url }, cedar: { ...ours, baseUrl: payers.cedar.url } },
  });
  const credential = (payer: PayerId, secret: CredentialSecret = demoCredentials[payer]) =>
    setCredential(records, { portalId: payer, secret, actor: 'person:test' });
  await credential('acme');
  await credential('cedar');
  const worker = (name: string) => openBotRuntime({ records, portals, worker: name, busyAfterMs: 1_500 });
  const runtime = await worker('worker-1');
  return {
    records,
    payers,
    runtime,
    worker,
    credential,
    async check(payer, asked, options = {}) {
      const input = { payer, serviceDate: new Date().toISOString().slice(0, 10), ...asked };
      const keepTrace = options.keepTrace ?? false;
      const wanted = { kind: 'bot', name: 'eligibility', payerId: payer, trigger: 'person', input, keepTrace } as const;
      const id = await createRun(records, records.db, wanted);
      const on = options.runtime ?? runtime;
      const run = id === undefined ? undefined : await takeRun(records, id, on.worker);
      if (!run) throw new Error('a fresh run could not be taken');
      const started = performance.now();
      const signal = options.signal ?? new AbortController().signal;
      const end = await executeRun(on, run, { signal, deadlineMs: options.deadlineMs ?? 30_000 });
      return { end, run, ms: performance.now() - started };
    },
    async [Symbol.asyncDispose]() {
      await runtime.close();
      await payers.close();
      await records[Symbol.asyncDispose]();
    },
  };
}

/** A member of a payer that is there to show something; what a clinic would ask about them. */
export function someMember(payer: PayerId, kind: MemberKind): Required<Omit<Asked, 'serviceDate'>> {
  const found = [...members, ...unknownMembers].find((member) => member.payer === payer && member.kind === kind);
  if (!found) throw new Error(`payer ${payer} has no member of kind ${kind}`);
  const { memberId, dob, firstName, lastName } = found;
  return { memberId, dob, firstName, lastName };
}
