import { executeRun, openBotRuntime } from '#bots/runtime/engine.ts';
import { runNow as runInThisProcess } from '#queues/run-now.ts';
import { artifactsOf } from '#records/evidence.ts';
import { openLog } from '#records/log.ts';
import { type OutcomeCode, ruleOf } from '#records/outcomes.ts';
import { runOutput } from '#records/runs.ts';
import { actor, type Clinic, portalsOf } from './context.ts';
import { BadInput, exit } from './errors.ts';
import { print, printJson } from './output.ts';
import { askedToStop, workerName } from './roles.ts';

/** What `orderly run` prints; scripts rely on these names. */
export interface RunResult {
  readonly runId: string;
  readonly outcome: OutcomeCode;
  readonly reason: string | null;
  readonly output: unknown;
  readonly evidence: readonly { readonly id: string; readonly kind: string; readonly sha256: string }[];
}

/** Runs one bot for one payer in this process and waits for its ending. @throws BadInput, NotNow */
export async function runNow(
  clinic: Clinic,
  wanted: {
    readonly name: string;
    readonly payerId: string;
    readonly input: unknown;
    readonly evenIfStopped?: boolean;
    readonly keepTrace?: boolean;
  },
): Promise<RunResult> {
  const { name, payerId, input, evenIfStopped = false, keepTrace = false } = wanted;
  const portals = await portalsOf(clinic);
  const portal = portals.forPayer(payerId);
  if (!portal) {
    const known = portals.all.flatMap(({ payerIds }) => payerIds).join(', ');
    // Its value is not repeated: somebody may have put a patient there.
    throw new BadInput(`payer: no portal serves it; there are: ${known}`);
  }
  const worker = workerName();
  const runtime = await openBotRuntime({ records: clinic.records, portals, worker });
  const stop = new AbortController();
  void askedToStop().then(() => stop.abort());
  try {
    const run = await runInThisProcess(
      { kind: 'bot', name, payerId, trigger: 'person', triggerRef: actor(), input, keepTrace },
      {
        records: clinic.records,
        portal,
        worker,
        execute: (row, limits) => executeRun(runtime, row, limits),
        signal: stop.signal,
        log: openLog(),
        evenIfStopped,
      },
    );
    const evidence = await artifactsOf(clinic.records, run.id);
    return {
      runId: run.id,
      outcome: run.outcome ?? 'needsHuman',
      reason: run.reason,
      output: runOutput(clinic.records, run) ?? null,
      evidence: evidence.map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
    };
  } finally {
    await runtime.close();
  }
}

/** Prints a result and sets the exit code: 1 where the run did not bring what was asked for. */
export function printRunResult(result: RunResult, options: { readonly json?: true }): void {
  if (ruleOf(result.outcome).state !== 'succeeded') process.exitCode = exit.failed;
  if (options.json) printJson(result);
  else print(sentences(result));
}

function sentences(result: RunResult): string {
  const { means, next, runbook } = ruleOf(result.outcome);
  return [
    `${result.outcome}${result.reason ? ` (${result.reason})` : ''}: ${means}`,
    ...(next === 'done' ? [] : [runbook]),
    ...(result.output === null ? [] : [JSON.stringify(result.output, null, 2)]),
    `Run ${result.runId}. Its steps and evidence: orderly runs show ${result.runId.slice(0, 8)}`,
  ].join('\n');
}
