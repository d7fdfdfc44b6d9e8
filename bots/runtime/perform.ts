/** One attempt of a run, from the account to the evidence: bounded in time, abortable, and always typed in the end. */
import * as z from 'zod';
import { BotStop, type Portal } from '#connectors/portals/define.ts';
import { errorName } from '#records/log.ts';
import { raiseNotice } from '#records/notices.ts';
import { ruleOf } from '#records/outcomes.ts';
import { FencedOut, type RunEnd, type RunRow, runInput } from '#records/runs.ts';
import type { RunVersions } from '#records/schema.ts';
import { finishes, TookTooLong, within } from './bounded.ts';
import type { Bot, BotResult } from './define.ts';
import type { BotRuntime } from './engine.ts';
import { type Evidence, openEvidence } from './evidence.ts';
import { AccountBusy, type AccountUse } from './sessions.ts';
import { startTrace, stopTrace } from './trace.ts';
import { BrowserGone, type EngineVisit, openVisit } from './visit.ts';
import type { Workspace } from './workspace.ts';

export interface Job {
  readonly bot: Bot;
  readonly portal: Portal;
  readonly versions: RunVersions;
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
}

/** Time kept at the end of a run for the last picture and the ledger, at most. */
const CLOSING_MS = 3_000;
/** How long work that was told to stop may take to do so. */
const STOP_MS = 1_000;

/** How long reading the log-in anew may take; a page may never answer. */
const KEEP_MS = 3_000;

/** What one attempt works with. */
interface Attempt {
  readonly runtime: BotRuntime;
  readonly run: RunRow;
  readonly job: Job;
  readonly input: unknown;
  readonly known: readonly string[];
  readonly account: AccountUse;
  readonly evidence: Evidence;
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Told of the context in use, so that an abort can close it. */
  readonly using: (workspace: Workspace) => void;
}

/** Performs one attempt. Throws what `executeRun` says. */
export async function performRun(runtime: BotRuntime, run: RunRow, job: Job): Promise<RunEnd> {
  const { bot, portal, versions } = job;
  const late = Date.now() + job.deadlineMs;
  const stop = new AbortController();
  const signal = AbortSignal.any([job.signal, stop.signal]);
  let workspace: Workspace | undefined;
  signal.addEventListener('abort', () => void workspace?.close(), { once: true });
  let used: string | undefined;
  const using = (opened: Workspace) => {
    workspace = opened;
    used = `${portal.policy.browser} ${opened.browserVersion}`;
    if (signal.aborted) void opened.close();
  };

  const work = (async (): Promise<BotResult<unknown>> => {
    const input = readInput(runtime, run, bot);
    const account = await runtime.sessions.enter(portal, run, signal);
    const known = [...input.known, ...account.known];
    const evidence = openEvidence(runtime.records, run, known);
    const deadline = late - Math.min(CLOSING_MS, job.deadlineMs / 10);
    const attempt: Attempt = {
      runtime,
      run,
      job,
      input: input.value,
      known,
      account,
      evidence,
      deadline,
      signal,
      using,
    };
    return perform(attempt);
  })();

  // Work that hangs on a page which is going does not keep the worker from stopping.
  const over = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    const told = () => void finishes(STOP_MS, work).then(() => reject(job.signal.reason));
    if (job.signal.aborted) told();
    else job.signal.addEventListener('abort', told, { once: true, signal: over.signal });
  });
  const end = await within(job.deadlineMs, Promise.race([work, stopped]))
    .catch(async (error: unknown) => {
      if (!(error instanceof TookTooLong)) return resultOf(error, job.signal);
      stop.abort(new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, { what: 'deadline' }));
      await finishes(STOP_MS, work);
      return resultOf(stop.signal.reason, job.signal);
    })
    .then((result) => judge(result, bot))
    .finally(() => over.abort());
  const minutes = ruleOf(end.outcome.code).state === 'succeeded' ? { minutesSaved: bot.minutesSaved.minutes } : {};
  return {
    outcome: end.outcome,
    detail: end.detail ?? {},
    versions: used === undefined ? versions : { ...versions, browser: used },
    ...(end.output === undefined ? {} : { output: end.output }),
    ...minutes,
  };
}

function readInput(
  runtime: BotRuntime,
  run: RunRow,
  bot: Bot,
): { readonly value: unknown; readonly known: readonly string[] } {
  const value = runInput(runtime.records, run);
  try {
    return { value, known: bot.known(value) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const what = `input.${error.issues[0]?.path.join('.') ?? ''}`;
    throw new BotStop({ code: 'needsHuman', reason: 'internalError' }, { what });
  }
}

/** An output that is not what the bot promises is an answer that could not be read. It is not passed on. */
function judge(result: BotResult<unknown>, bot: Bot): BotResult<unknown> {
  if (result.output === undefined) return result;
  const parsed = bot.output.safeParse(result.output);
  if (parsed.success) return { ...result, output: parsed.data };
  const what = parsed.error.issues[0]?.path.join('.') || 'output';
  return { outcome: { code: 'layoutChanged', reason: 'answerUnreadable' }, detail: { what } };
}

/** The ending that an error stands for; what is no ending of a run is thrown on. */
function resultOf(error: unknown, aborted: AbortSignal): BotResult<unknown> {
  if (aborted.aborted && !(aborted.reason instanceof BotStop)) throw aborted.reason;
  const cause = aborted.aborted ? aborted.reason : error;
  if (cause instanceof BotStop) return { outcome: cause.outcome, detail: cause.detail };
  if (cause instanceof FencedOut || cause instanceof AccountBusy) throw cause;
  return { outcome: { code: 'needsHuman', reason: 'internalError' }, detail: { what: errorName(cause) } };
}

/** The bot, with one more try where that is safe; then the ledger. */
async function perform(attempt: Attempt): Promise<BotResult<unknown>> {
  const { evidence, account, job } = attempt;
  try {
    const result = await once(attempt).catch((error: unknown) => {
      if (!mayStartAgain(error, job.bot, attempt.signal)) throw error;
      return once(attempt);
    });
    await evidence.flush();
    return result;
  } catch (error) {
    // The ledger of a failed run matters most; only losing the run itself matters more.
    const lost = await evidence.flush().then(
      () => undefined,
      (failure: unknown) => failure,
    );
    if (lost instanceof FencedOut) throw lost;
    throw error;
  } finally {
    account.leave();
  }
}

/** A lost session or a crashed browser is met by starting over, once, and only where nothing is changed by it. */
function mayStartAgain(error: unknown, bot: Bot, signal: AbortSignal): boolean {
  if (signal.aborted || bot.effect !== 'read') return false;
  return error instanceof BrowserGone || (error instanceof BotStop && error.outcome.code === 'sessionLost');
}

async function once(attempt: Attempt): Promise<BotResult<unknown>> {
  const { runtime, run, job, account, evidence, deadline, signal } = attempt;
  const { portal } = job;
  const guard = await runtime.guards.addressFor(portal);
  const needs = { kind: portal.policy.browser, guard, timeZone: portal.policy.timeZone };
  const workspace = await runtime.pool.lease(needs);
  attempt.using(workspace);
  const notice = (kind: 'passwordExpiring' | 'announcement') => {
    const payer = run.payerId === null ? {} : { payerId: run.payerId };
    const detail = { portal: portal.id };
    afterwards(
      runtime,
      raiseNotice(runtime.records.db, { key: `${kind}:${portal.id}`, kind, runId: run.id, detail, ...payer }),
    );
  };
  const visit = openVisit({ portal, workspace, deadline, signal, evidence, notice });
  let login: number | undefined;
  let closing: Promise<unknown> = Promise.resolve();
  try {
    login = await account.signIn(visit, workspace);
    if (run.keepTrace) await startTrace(workspace.context);
    const result = await job.bot.run(
      { runId: run.id, deadline, signal, log: runtime.log, portal, visit, step: visit.step },
      attempt.input,
    );
    closing = within(KEEP_MS, account.keep(login, workspace));
    return result;
  } catch (error) {
    const stop = await visit.stopOf(error);
    if (!(stop instanceof BotStop)) throw stop;
    await lastLook(visit, workspace, evidence);
    if (stop.outcome.code === 'sessionLost' && login !== undefined) account.lost(login);
    throw stop;
  } finally {
    if (run.keepTrace && login !== undefined) await keepTrace(attempt, workspace);
    afterwards(
      runtime,
      Promise.allSettled([closing]).then(() => workspace.close()),
    );
  }
}

/** A failed run always shows where it stood. */
async function lastLook(visit: EngineVisit, workspace: Workspace, evidence: Evidence): Promise<void> {
  if (!workspace.alive()) return;
  await visit.halt();
  const step = evidence.begin('last look');
  const fingerprint = await evidence.shoot(workspace, step.seq, visit.clear);
  step.end({ ok: false, fingerprint });
}

async function keepTrace({ evidence, known }: Attempt, workspace: Workspace): Promise<void> {
  if (!workspace.alive()) return;
  const content = await stopTrace(workspace.context, known).catch(() => undefined);
  if (content) evidence.keep({ kind: 'trace', mediaType: 'application/zip', content });
}

/** Lets work go on after the run has ended; the runtime waits for it when it closes. */
function afterwards(runtime: BotRuntime, work: Promise<unknown>): void {
  const settled = work.catch(() => undefined).finally(() => runtime.afterwork.delete(settled));
  runtime.afterwork.add(settled);
}
