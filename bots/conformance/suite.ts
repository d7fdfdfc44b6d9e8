/** One suite for every portal definition: it must do its work on a whole site, and end as declared on a broken one. */
import type { Portal, StandIn } from '#connectors/portals/define.ts';
import { setCredential } from '#records/credentials.ts';
import type { Records } from '#records/db.ts';
import type { EligibilityInput } from '#records/eligibility.ts';
import type { RunEnd } from '#records/runs.ts';
import { createRun, takeRun } from '#records/runs.ts';
import { type BotRuntime, executeRun, openBotRuntime } from '../runtime/engine.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

/** One thing that must hold: a situation, the ending it must have, and the ending it had. */
export interface Cell {
  readonly name: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

interface Situation {
  readonly name: string;
  /** Endings that are right, written `code` or `code/reason`. */
  readonly expected: readonly string[];
  readonly fault?: Fault;
  /** The fault goes away after so many requests. */
  readonly times?: number;
  readonly member?: 'unknown';
  readonly password?: 'wrong';
  /** Not one request may reach the site. */
  readonly untouched?: true;
}

const answered = ['ok', 'okWithWarnings'];

/** The wrong password comes last: whatever follows it would need a log-in of its own, and a code takes half a minute. */
const situations: readonly Situation[] = [
  { name: 'finds a member', expected: answered },
  { name: 'says when nobody is found', expected: ['notFound/memberNotFound'], member: 'unknown' },
  { name: 'waits for a slow site', expected: answered, fault: 'slow' },
  { name: 'loads nothing from other origins', expected: answered, fault: 'otherOrigin' },
  { name: 'gives up on a site that hangs', expected: ['payerUnavailable/timeout'], fault: 'hang' },
  { name: 'gives up on a site in error', expected: ['payerUnavailable/serverError'], fault: 'serverError' },
  { name: 'gives up on a cut connection', expected: ['payerUnavailable/connectionFailed'], fault: 'connectionReset' },
  { name: 'slows down when told to', expected: ['rateLimited'], fault: 'tooManyRequests' },
  { name: 'leaves an unknown dialog to a person', expected: ['needsHuman/unknownDialog'], fault: 'surpriseDialog' },
  { name: 'stops when labels were renamed', expected: ['layoutChanged/landmarkMissing'], fault: 'renamedLabels' },
  { name: 'signs in again after a lost session', expected: answered, fault: 'signedOut', times: 1 },
  {
    name: 'gives up when sessions keep being lost',
    // Back at the log-in page right after signing in may also be a refusal in words nobody knows: not tried again.
    expected: ['sessionLost', 'layoutChanged/unexpectedPage'],
    fault: 'signedOut',
  },
  { name: 'stops at the first wrong password', expected: ['credentialProblem/wrongPassword'], password: 'wrong' },
  { name: 'does not touch the site with a frozen log-in', expected: ['credentialProblem/frozen'], untouched: true },
];

/** How long a page may take in the suite: long enough for a busy machine, short enough for a site that hangs. */
const PAGE_TIMEOUT_MS = 4_000;
const DEADLINE_MS = 60_000;

/**
 * Runs a definition through every situation, one after the other. The records are used up: give a database of its own.
 * Out: one cell a situation, as soon as it is known.
 */
export async function* conform(records: Records, portal: Portal, standIn: StandIn): AsyncGenerator<Cell> {
  const site = await standIn.start();
  const proxy = await startFaultProxy(site.url);
  const policy = { ...portal.policy, baseUrl: proxy.url, allowedOrigins: [], pageTimeoutMs: PAGE_TIMEOUT_MS };
  const tested: Portal = { ...portal, policy };
  const runtime = await openBotRuntime({
    records,
    portals: { all: [tested], forPayer: () => tested, byId: () => tested },
    worker: 'conformance',
  });
  try {
    await setLogin(records, tested, standIn, standIn.account.password);
    for (const situation of situations) yield await judge(runtime, tested, standIn, proxy, situation);
  } finally {
    await runtime.close();
    await proxy.close();
    await site.close();
  }
}

async function judge(
  runtime: BotRuntime,
  portal: Portal,
  standIn: StandIn,
  proxy: FaultProxy,
  situation: Situation,
): Promise<Cell> {
  if (situation.password === 'wrong') await setLogin(runtime.records, portal, standIn, 'not-the-password');
  proxy.break(situation.fault, situation.times);
  const before = proxy.requests();
  const payer = portal.payerIds[0] ?? portal.id;
  const end = await check(runtime, { payer, ...standIn.members[situation.member ?? 'found'] });
  proxy.break(undefined);
  const got = `${end.outcome.code}${end.outcome.reason ? `/${end.outcome.reason}` : ''}`;
  const ended = situation.expected.some((ending) => got === ending || end.outcome.code === ending);
  const ok = ended && !(situation.untouched && proxy.requests() > before);
  return { name: situation.name, expected: situation.expected.join(' or '), got: where(got, end), ok };
}

async function setLogin(records: Records, portal: Portal, standIn: StandIn, password: string): Promise<void> {
  const secret = { ...standIn.account, password };
  await setCredential(records, { portalId: portal.id, secret, actor: 'system' });
}

function where(got: string, { detail }: RunEnd): string {
  const place = [detail.page, detail.what].filter(Boolean).join(': ');
  return place ? `${got} at ${place}` : got;
}

async function check(runtime: BotRuntime, input: EligibilityInput): Promise<RunEnd> {
  const { records } = runtime;
  const wanted = { kind: 'bot', name: 'eligibility', payerId: input.payer, trigger: 'person', input } as const;
  const id = await records.db.transaction((tx) => createRun(records, tx, wanted));
  const run = id && (await takeRun(records, id, 'conformance'));
  if (!run) throw new Error('the run could not be made');
  const signal = AbortSignal.timeout(DEADLINE_MS);
  return executeRun(runtime, run, { signal, deadlineMs: DEADLINE_MS });
}
