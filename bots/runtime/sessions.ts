/**
 * Portal accounts in use by this worker. An account is leased while a task uses it; all its tasks share one log-in,
 * which is kept sealed, probed before use when it is old, and made anew by one task at a time.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { BotStop, type Portal } from '#connectors/portals/define.ts';
import {
  type AccountLease,
  freezeCredential,
  leaseAccount,
  noteLogin,
  type OpenCredential,
  openCredential,
  releaseLease,
  renewLease,
  saveSession,
  takeTotpWindow,
} from '#records/credentials.ts';
import type { Records } from '#records/db.ts';
import type { SecretSource } from './secrets.ts';
import { putLogin, readLogin, type StoredLogin, sameLogin, storedLoginSchema } from './stored-login.ts';
import type { EngineVisit } from './visit.ts';
import type { Workspace } from './workspace.ts';

/** Thrown when the account cannot be had before the worker would have to wait too long; the queue tries again later. */
export class AccountBusy extends Error {
  override readonly name = 'AccountBusy';
  constructor(portalId: string) {
    super(`the account of portal ${portalId} cannot be used now`);
  }
}

/** One task's use of an account. */
export interface AccountUse {
  /** Known values that must not show: the user name. */
  readonly known: readonly string[];
  /** Puts a working log-in into the workspace, signing in if need be. Out: which log-in it is. @throws BotStop */
  signIn(visit: EngineVisit, workspace: Workspace): Promise<number>;
  /** The portal ended this log-in: the next `signIn` makes a new one, unless another task already has. */
  lost(login: number): void;
  /** The log-in worked: keeps what the portal has changed about it. */
  keep(login: number, workspace: Workspace): Promise<void>;
  leave(): void;
}

export interface Sessions {
  /** @throws BotStop credentialProblem frozen or missing, without touching the portal; AccountBusy */
  enter(
    portal: Portal,
    run: { readonly id: string; readonly payerId: string | null },
    signal: AbortSignal,
  ): Promise<AccountUse>;
  close(): Promise<void>;
}

const LEASE_MS = 6_000;
const HEARTBEAT_MS = 2_000;
const BUSY_AFTER_MS = 10_000;
const ASK_AGAIN_MS = 250;
/** A lease outlives its last task a little, so that back-to-back tasks do not take it anew each time. */
const LINGER_MS = 1_000;
/** A log-in not seen to work for so long is probed first. */
const PROBE_AFTER_MS = 60_000;
const SAVE_AT_LEAST_EVERY_MS = 30_000;

interface Account {
  readonly credential: OpenCredential;
  readonly lease: AccountLease;
  users: number;
  lost: boolean;
  frozen: boolean;
  /** Counts log-ins, so that a task that lost an old one does not throw away a new one. */
  generation: number;
  login: StoredLogin | undefined;
  workedAt: number;
  savedAt: number;
  /** The end of the line of tasks that want to look at or make the log-in. */
  line: Promise<void>;
}

export interface SessionSettings {
  /** How long to wait for an account that another worker holds, in milliseconds. Default 10 s. */
  readonly busyAfterMs?: number | undefined;
  /** Aborted when the worker is about to stop: nobody waits for an account any more, or for its next code. */
  readonly stopping?: AbortSignal;
}

/** Opens the sessions of one worker. The caller closes them. */
export function openSessions(records: Records, worker: string, settings: SessionSettings = {}): Sessions {
  const { busyAfterMs = BUSY_AFTER_MS, stopping = new AbortController().signal } = settings;
  const accounts = new Map<string, Promise<Account>>();
  const heartbeat = setInterval(() => void renewAll(), HEARTBEAT_MS);
  heartbeat.unref();

  async function renewAll(): Promise<void> {
    const held = await Promise.allSettled(accounts.values());
    for (const one of held) {
      if (one.status !== 'fulfilled') continue;
      // A database that does not answer is no proof that the lease is lost; the next beat asks again.
      const renewed = await renewLease(records, one.value.lease, LEASE_MS).catch(() => true);
      if (!renewed) forget(one.value);
    }
  }

  function forget(account: Account): void {
    account.lost = true;
    accounts.delete(account.credential.id);
  }

  async function take(portal: Portal, credential: OpenCredential, signal: AbortSignal): Promise<Account> {
    const until = Date.now() + busyAfterMs;
    for (;;) {
      const got = await leaseAccount(records, { credentialId: credential.id, holder: worker, ttlMs: LEASE_MS });
      if (got) return newAccount(credential, got);
      if (Date.now() >= until) throw new AccountBusy(portal.id);
      await waitFor(portal, ASK_AGAIN_MS, signal);
    }
  }

  async function waitFor(portal: Portal, ms: number, signal: AbortSignal): Promise<void> {
    await delay(ms, undefined, { signal: AbortSignal.any([signal, stopping]) }).catch((error: unknown) => {
      throw stopping.aborted && !signal.aborted ? new AccountBusy(portal.id) : error;
    });
  }

  function share(portal: Portal, credential: OpenCredential, signal: AbortSignal): Promise<Account> {
    const known = accounts.get(credential.id);
    if (known) return known;
    const taking = take(portal, credential, signal);
    accounts.set(credential.id, taking);
    taking.catch(() => accounts.get(credential.id) === taking && accounts.delete(credential.id));
    return taking;
  }

  function left(account: Account): void {
    account.users -= 1;
    setTimeout(() => {
      if (account.users > 0 || account.lost) return;
      forget(account);
      void releaseLease(records, account.lease).catch(() => undefined);
    }, LINGER_MS).unref();
  }

  return {
    async enter(portal, run, signal) {
      const credential = await openCredential(records, portal.id);
      if (!credential) throw new BotStop({ code: 'credentialProblem', reason: 'missing' });
      if (credential.state === 'frozen') throw new BotStop({ code: 'credentialProblem', reason: 'frozen' });
      let account = await share(portal, credential, signal);
      if (setAnew(account, credential)) {
        forget(account);
        account = await share(portal, credential, signal);
      }
      account.users += 1;
      const wait = (ms: number, until: AbortSignal) => waitFor(portal, ms, until);
      return useOf(records, account, portal, { ...run, worker, wait, stopping }, () => left(account));
    },
    async close() {
      clearInterval(heartbeat);
      const held = await Promise.allSettled(accounts.values());
      accounts.clear();
      for (const one of held) if (one.status === 'fulfilled') await releaseLease(records, one.value.lease);
    },
  };
}

/** A person has set the credential while its account was in use: what we hold is of the old one. */
function setAnew(account: Account, { setAt }: OpenCredential): boolean {
  return account.credential.setAt.getTime() !== setAt.getTime();
}

type Leased = NonNullable<Awaited<ReturnType<typeof leaseAccount>>>;

function newAccount(credential: OpenCredential, { lease, saved }: Leased): Account {
  // A stored log-in of an older shape is as good as none.
  const login = saved ? storedLoginSchema.safeParse(saved.state).data : undefined;
  const savedAt = saved?.savedAt.getTime() ?? 0;
  return {
    credential,
    lease,
    users: 0,
    lost: false,
    frozen: false,
    generation: 0,
    login,
    workedAt: savedAt,
    savedAt,
    line: Promise.resolve(),
  };
}

function useOf(
  records: Records,
  account: Account,
  portal: Portal,
  run: {
    readonly id: string;
    readonly payerId: string | null;
    readonly worker: string;
    readonly wait: SecretSource['wait'];
    readonly stopping: AbortSignal;
  },
  left: () => void,
): AccountUse {
  const { credential } = account;

  /** Signs in; a refusal freezes the credential before anyone else can try it. */
  async function signInAnew(visit: EngineVisit, workspace: Workspace): Promise<void> {
    if (account.lost || run.stopping.aborted) throw new AccountBusy(portal.id);
    if (account.frozen) throw new BotStop({ code: 'credentialProblem', reason: 'frozen' });
    const takeWindow = (window: number) => takeTotpWindow(records, credential.id, window);
    await workspace.context.clearCookies();
    try {
      await visit.signIn({ secret: credential.secret, takeWindow, wait: run.wait });
    } catch (error) {
      if (error instanceof BotStop) await freezeIfRefused(error);
      throw error;
    }
    account.generation += 1;
    account.login = await readLogin(workspace.context, workspace.page, undefined);
    account.workedAt = Date.now();
    await Promise.all([noteLogin(records, credential.id), save()]);
  }

  async function freezeIfRefused({ outcome }: BotStop): Promise<void> {
    if (outcome.code !== 'credentialProblem' || outcome.reason === 'missing') return;
    account.frozen = true;
    await freezeCredential(records, {
      credentialId: credential.id,
      reason: outcome.reason ?? 'wrongPassword',
      runId: run.id,
      actor: `worker:${run.worker}`,
      ...(run.payerId === null ? {} : { payerId: run.payerId }),
    });
  }

  async function save(): Promise<void> {
    if (!account.login) return;
    account.savedAt = Date.now();
    if (!(await saveSession(records, account.lease, account.login))) account.lost = true;
  }

  /** Whether the portal still takes the log-in: its home page does not send us to the log-in page. */
  async function probe(workspace: Workspace): Promise<boolean> {
    const url = new URL(portal.home.path ?? '', portal.policy.baseUrl);
    const timeout = portal.policy.pageTimeoutMs;
    const answer = await workspace.context.request.get(url.href, { maxRedirects: 0, timeout }).catch(() => undefined);
    if (!answer) return true;
    if (answer.status() === 401) return false;
    const location = answer.headers().location;
    if (answer.status() < 300 || answer.status() >= 400 || location === undefined) return true;
    const target = URL.canParse(location, url.href) ? new URL(location, url.href).pathname : '';
    const loginPath = new URL(portal.login.path ?? '', portal.policy.baseUrl).pathname;
    return target !== loginPath;
  }

  /** One after the other: whoever comes second finds the log-in that the first has made. */
  async function inLine(work: () => Promise<void>): Promise<void> {
    const turn = account.line.then(work);
    account.line = turn.catch(() => undefined);
    await turn;
  }

  return {
    known: [credential.secret.username],
    async signIn(visit, workspace) {
      let signedInHere = false;
      if (!account.login || Date.now() - account.workedAt > PROBE_AFTER_MS) {
        await inLine(async () => {
          if (account.login && Date.now() - account.workedAt <= PROBE_AFTER_MS) return;
          if (account.login) {
            // Cookies are all a probe needs; the rest of an old log-in must not stand in the way of a new one.
            await putLogin(workspace.context, { ...account.login, storage: {} });
            if (await probe(workspace)) {
              account.workedAt = Date.now();
              return;
            }
          }
          signedInHere = true;
          await signInAnew(visit, workspace);
        });
      }
      if (!signedInHere && account.login) await putLogin(workspace.context, account.login);
      return account.generation;
    },
    lost(login) {
      if (login === account.generation) account.login = undefined;
    },
    async keep(login, workspace) {
      if (login !== account.generation || account.lost) return;
      account.workedAt = Date.now();
      const now = await readLogin(workspace.context, workspace.page, account.login);
      const changed = !account.login || !sameLogin(account.login, now);
      account.login = now;
      if (changed || Date.now() - account.savedAt > SAVE_AT_LEAST_EVERY_MS) await save();
    },
    leave: left,
  };
}
