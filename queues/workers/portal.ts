/** Works the lanes: takes a payer's runs from its queue, one start slot at a time, and does what their outcome says. */
import { DelayedError, UnrecoverableError } from 'bullmq';
import * as z from 'zod';
import { AccountBusy } from '#bots/runtime/sessions.ts';
import type { Records } from '#records/db.ts';
import { beginCheck } from '#records/eligibility-checks.ts';
import { errorName, type Log } from '#records/log.ts';
import { ruleOf } from '#records/outcomes.ts';
import {
  FencedOut,
  giveBack,
  letWait,
  type RunEnd,
  RunNotFound,
  type RunRow,
  runById,
  takeRun,
} from '#records/runs.ts';
import { admit, type LaneToEnter } from '../admission.ts';
import type { Backend, JobWorker, QueueJob } from '../backend.ts';
import { bounded, Overran } from '../bounded.ts';
import type { Claims } from '../claims.ts';
import { laneQueue } from '../lane.ts';
import type { PortalReadSettings } from '../settings.ts';
import { type LaneRun, ownFault, settle } from '../settle.ts';

// 1. Data

const dataSchema = z.object({ runId: z.uuid(), turn: z.coerce.number().int().min(0) });

/** Executes a run that was taken, as `executeRun` of the bots does. Throws `FencedOut` and `AccountBusy`. */
export type Execute = (
  run: RunRow,
  bounds: { readonly signal: AbortSignal; readonly deadlineMs: number },
) => Promise<RunEnd>;

export interface PortalWork {
  readonly records: Records;
  readonly claims: Claims;
  readonly execute: Execute;
  readonly settings: PortalReadSettings;
  /** Name of this worker process. */
  readonly worker: string;
  readonly log: Log;
  /** Aborted when the process has no time left to finish what it works on. */
  readonly shutdown: AbortSignal;
}

// 2. Queue name: see laneQueue.

// 3. Init

/** Starts the worker of one lane. The backend closes it. */
export async function initPortalWorker(backend: Backend, work: PortalWork, lane: LaneToEnter): Promise<JobWorker> {
  const { settings } = work;
  const { maxConcurrent } = lane.policy.pacing;
  const name = laneQueue(lane.payerId);
  await backend.queue(name).setGlobalConcurrency(maxConcurrent);
  const worker = backend.worker(name, (job, token, signal) => execPortalRun(work, lane, job, token, signal), {
    name: work.worker,
    concurrency: Math.min(settings.concurrency, maxConcurrent),
    lockDuration: settings.lockDurationMs,
    stalledInterval: settings.stalledIntervalMs,
    maxStalledCount: settings.maxStalledCount,
  });
  // A lock that could not be renewed is somebody else's by now: stop working on it.
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const jobId of jobIds) {
      work.log('worker.lockLost', { jobId, worker: work.worker });
      worker.cancelJob(jobId);
    }
  });
  worker.on('failed', (job, error) => work.log('job.failed', { jobId: job?.id ?? '', error: errorName(error) }));
  worker.run().catch((error) => work.log('queue.error', { queue: name, error: errorName(error) }));
  await worker.waitUntilReady();
  return worker;
}

// 4. Add: through the outbox alone, see portalEntry.

// 5. Exec

async function execPortalRun(
  work: PortalWork,
  lane: LaneToEnter,
  job: QueueJob,
  token: string | undefined,
  lost: AbortSignal | undefined,
): Promise<void> {
  const signal = AbortSignal.any([work.shutdown, ...(lost ? [lost] : [])]);
  const later = await turnOfJob(work, lane, job, signal).catch((error) => afterError(work, job, error));
  if (!later) return;
  await job.moveToDelayed(later.getTime(), token);
  throw new DelayedError();
}

/** An error without a type is ours or the machine's: the run stays as it is, and its job comes back. */
function afterError(work: PortalWork, job: QueueJob, error: unknown): Date | undefined {
  const runId = String(job.data.runId);
  if (error instanceof FencedOut) {
    work.log('run.fencedOut', { runId, worker: work.worker });
    return undefined;
  }
  if (error instanceof RunNotFound || error instanceof z.ZodError) {
    work.log('run.dropped', { runId, error: errorName(error) });
    throw new UnrecoverableError(errorName(error));
  }
  work.log('job.failed', { runId, error: errorName(error) });
  return new Date(Date.now() + work.settings.lockDurationMs);
}

async function turnOfJob(
  work: PortalWork,
  lane: LaneToEnter,
  job: QueueJob,
  signal: AbortSignal,
): Promise<Date | undefined> {
  return proceed(work, lane, dataSchema.parse(job.data), signal);
}

/** Takes one turn of a run as far as it goes now. Out: when to come back, or `undefined` when the turn is done with. */
export async function proceed(
  work: PortalWork,
  lane: LaneToEnter,
  { runId, turn }: z.infer<typeof dataSchema>,
  signal: AbortSignal,
): Promise<Date | undefined> {
  await using claim = await work.claims.claim(runId);
  if (!claim) {
    work.log('run.heldElsewhere', { runId });
    return new Date(Date.now() + work.settings.heldMs);
  }
  const run = await runById(work.records, runId);
  // Delivered once more: the run is over, or this turn of it.
  if (run.finishedAt || run.retries !== turn) return undefined;
  const notYet = run.waitsFor === 'retry' && run.waitsUntil && run.waitsUntil.getTime() > Date.now() + 50;
  if (notYet) return run.waitsUntil ?? undefined;
  const admission = await admit(work.records, run, lane, work.settings, signal);
  if (!admission.go) return await wait(work, run, admission);
  const taken = await takeRun(work.records, runId, work.worker);
  // Awaited here, so that the claim is held until the end.
  return taken ? await conclude(work, { ...taken, payerId: lane.payerId }, signal) : undefined;
}

async function wait(
  work: PortalWork,
  run: RunRow,
  what: { readonly for: NonNullable<RunRow['waitsFor']>; readonly until: Date },
): Promise<Date | undefined> {
  work.log('run.waits', { runId: run.id, code: what.for });
  if (run.state === 'running') {
    // Its worker died; the claim proves it. The attempt that died still counts.
    await giveBack(work.records, run, { ...what, executed: true });
    return what.until;
  }
  return (await letWait(work.records, run.id, what)) ? what.until : undefined;
}

async function conclude(work: PortalWork, run: LaneRun, signal: AbortSignal): Promise<Date | undefined> {
  // A run that takes its worker down each time must not do so for ever.
  const deaths = run.attempt - run.retries - 1;
  if (deaths > work.settings.maxStalledCount) return settle(work, run, ownFault(run, 'workerLost'));
  if (run.name === 'eligibility') await beginCheck(work.records.db, run.id);
  try {
    const end = await executeBounded(work, run, signal);
    const interrupted = signal.aborted && ruleOf(end.outcome.code).next !== 'done';
    return interrupted ? putBack(work, run, 'retry', 0, true) : await settle(work, run, end);
  } catch (error) {
    if (error instanceof FencedOut) throw error;
    if (error instanceof AccountBusy) return putBack(work, run, 'account', work.settings.accountBusyMs, false);
    if (signal.aborted) return putBack(work, run, 'retry', 0, true);
    if (error instanceof Overran) return settle(work, run, ownFault(run, 'overran'));
    throw error;
  }
}

function executeBounded(work: PortalWork, run: RunRow, signal: AbortSignal): Promise<RunEnd> {
  const { deadlineMs, overrunMs } = work.settings;
  return bounded(deadlineMs + overrunMs, signal, overrunMs, (inner) =>
    work.execute(run, { signal: inner, deadlineMs }),
  );
}

async function putBack(
  work: PortalWork,
  run: RunRow,
  reason: 'account' | 'retry',
  afterMs: number,
  executed: boolean,
): Promise<Date> {
  const until = new Date(Date.now() + afterMs);
  await giveBack(work.records, run, { for: reason, until, executed });
  work.log('run.givenBack', { runId: run.id, code: reason });
  return until;
}
