/** The run log as people and scripts read it: lists with tokens, one run with everything, reveals that leave a trace. */
import { and, asc, count, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { audit } from './audit.ts';
import type { Records } from './db.ts';
import { type ArtifactRow, artifactsOf, type StepRow, stepsOf } from './evidence.ts';
import type { RunState } from './machines.ts';
import { type NextMove, type OutcomeCode, ruleOf } from './outcomes.ts';
import { maskInput, maskOutput } from './run-mask.ts';
import { type RunRow, runById, runInput, runOutput } from './runs.ts';
import { appointments, runs } from './schema.ts';

/** Which runs. What is left out does not narrow. */
export interface RunFilter {
  readonly name?: string | undefined;
  readonly payer?: string | undefined;
  readonly outcome?: OutcomeCode | undefined;
  readonly state?: RunState | undefined;
}

const summaryColumns = {
  id: runs.id,
  kind: runs.kind,
  name: runs.name,
  payer: runs.payerId,
  subject: runs.subject,
  state: runs.state,
  outcome: runs.outcome,
  reason: runs.reason,
  queuedAt: runs.queuedAt,
  startedAt: runs.startedAt,
  durationMs: runs.durationMs,
  attempt: runs.attempt,
  versions: runs.versions,
  waitsFor: runs.waitsFor,
  waitsUntil: runs.waitsUntil,
};

/** One line of the run log. `subject` is a token, `durationMs` runs from the first start to the end. */
export type RunSummary = Pick<RunRow, Exclude<keyof typeof summaryColumns, 'payer'>> & {
  readonly payer: string | null;
};

function conditions(filter: RunFilter): SQL[] {
  return [
    filter.name === undefined ? undefined : eq(runs.name, filter.name),
    filter.payer === undefined ? undefined : eq(runs.payerId, filter.payer),
    filter.outcome === undefined ? undefined : eq(runs.outcome, filter.outcome),
    filter.state === undefined ? undefined : eq(runs.state, filter.state),
  ].filter((condition) => condition !== undefined);
}

/**
 * A page of runs, newest first. `before` is the id of the last run of the page above: pages are cut by key, so new
 * runs do not shift them.
 */
export function listRuns(
  records: Records,
  filter: RunFilter & { readonly limit: number; readonly before?: string | undefined },
): Promise<RunSummary[]> {
  const wanted = conditions(filter);
  if (filter.before !== undefined) wanted.push(olderThan(filter.before));
  return records.db
    .select(summaryColumns)
    .from(runs)
    .where(and(...wanted))
    .orderBy(desc(runs.queuedAt), asc(runs.id))
    .limit(filter.limit);
}

/** Runs queued together share their instant; the id then decides. Compared in the database, which counts microseconds. */
function olderThan(runId: string): SQL {
  const mark = sql`(select queued_at from runs as mark where mark.id = ${runId})`;
  return sql`(${runs.queuedAt} < ${mark} or (${runs.queuedAt} = ${mark} and ${runs.id} > ${runId}))`;
}

interface ValueCount {
  readonly value: string;
  readonly runs: number;
}

export interface RunCounts extends Readonly<Record<keyof RunFilter, readonly ValueCount[]>> {
  /** Runs of any outcome and of none yet, under the other filters. */
  readonly anyOutcome: number;
}

/** How many runs each value of each filter would show, the other filters staying as they are. Most frequent first. */
export async function countRuns(records: Records, filter: RunFilter): Promise<RunCounts> {
  const [name, payer, outcome, state] = await Promise.all([
    countBy(records, filter, 'name', runs.name),
    countBy(records, filter, 'payer', runs.payerId),
    countBy(records, filter, 'outcome', runs.outcome),
    countBy(records, filter, 'state', runs.state),
  ]);
  const anyOutcome = outcome.reduce((sum, row) => sum + row.runs, 0);
  return { name: known(name), payer: known(payer), outcome: known(outcome), state: known(state), anyOutcome };
}

function countBy(records: Records, filter: RunFilter, field: keyof RunFilter, column: PgColumn) {
  return records.db
    .select({ value: sql<string | null>`${column}`, runs: count() })
    .from(runs)
    .where(and(...conditions({ ...filter, [field]: undefined })))
    .groupBy(column)
    .orderBy(desc(count()), asc(column));
}

/** Runs without a value, such as those without an outcome yet, are no choice of a filter. */
function known(rows: readonly { readonly value: string | null; readonly runs: number }[]): ValueCount[] {
  return rows.flatMap(({ value, runs: found }) => (value === null ? [] : [{ value, runs: found }]));
}

/** Everything there is to say about one run, fit for a screen or a script. */
export interface RunView extends RunSummary {
  readonly trigger: RunRow['trigger'];
  readonly triggerRef: string | null;
  readonly finishedAt: Date | null;
  /** Day of the visit it was made for, in the clinic's zone. */
  readonly appointmentDate: string | null;
  readonly retries: number;
  readonly detail: RunRow['detail'];
  /** What the outcome means, what a person does about it, and what the runner does next. */
  readonly means: string | null;
  readonly runbook: string | null;
  readonly next: NextMove | null;
  readonly minutesSaved: number | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly steps: readonly Omit<StepRow, 'runId'>[];
  /** Masked unless revealed. */
  readonly input: unknown;
  /** `undefined` where the run found nothing; masked unless revealed. */
  readonly output: unknown;
  /** The files kept, without their content. */
  readonly evidence: readonly Pick<ArtifactRow, 'id' | 'kind' | 'mediaType' | 'bytes' | 'attempt' | 'seq'>[];
  readonly revealed: boolean;
}

/** Who wants to see identifying values, and for what. */
export interface Reveal {
  readonly actor: string;
  readonly purpose: string;
}

/**
 * One run with steps, input, output and evidence. With `reveal` nothing is masked, and the audit says so before
 * anything is handed out. @throws RunNotFound, SealError
 */
export async function showRun(
  records: Records,
  runId: string,
  options: { readonly reveal?: Reveal | undefined } = {},
): Promise<RunView> {
  const row = await runById(records, runId);
  const { reveal } = options;
  if (reveal) await audit(records, { ...reveal, action: 'run.reveal', subject: row.id });
  const [steps, files, appointmentDate] = await Promise.all([
    stepsOf(records, row.id),
    artifactsOf(records, row.id),
    dateOf(records, row.appointmentId),
  ]);
  const input = runInput(records, row);
  const output = runOutput(records, row);
  return {
    ...factsOf(row),
    appointmentDate,
    steps: steps.map(({ runId: _, ...step }) => step),
    input: reveal ? input : maskInput(input),
    output: reveal ? output : maskOutput(output),
    evidence: files.map(({ id, kind, mediaType, bytes, attempt, seq }) => ({
      id,
      kind,
      mediaType,
      bytes,
      attempt,
      seq,
    })),
    revealed: reveal !== undefined,
  };
}

function factsOf(row: RunRow) {
  const rule = row.outcome ? ruleOf(row.outcome) : undefined;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    payer: row.payerId,
    subject: row.subject,
    state: row.state,
    outcome: row.outcome,
    reason: row.reason,
    queuedAt: row.queuedAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    durationMs: row.durationMs,
    attempt: row.attempt,
    versions: row.versions,
    waitsFor: row.waitsFor,
    waitsUntil: row.waitsUntil,
    trigger: row.trigger,
    triggerRef: row.triggerRef,
    retries: row.retries,
    detail: row.detail,
    means: rule?.means ?? null,
    runbook: rule?.runbook ?? null,
    next: rule?.next ?? null,
    minutesSaved: row.minutesSaved,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
  };
}

async function dateOf(records: Records, appointmentId: string | null): Promise<string | null> {
  if (appointmentId === null) return null;
  const [row] = await records.db
    .select({ date: appointments.localDate })
    .from(appointments)
    .where(eq(appointments.id, appointmentId));
  return row?.date ?? null;
}

/** The ids that begin so, two at most: enough to know whether a shortened id is good. At least 8 hex digits. */
export async function runsStartingWith(records: Records, prefix: string): Promise<string[]> {
  const digits = prefix.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{8,32}$/.test(digits)) return [];
  // A range over the primary key, not a scan of ids as text.
  const rows = await records.db
    .select({ id: runs.id })
    .from(runs)
    .where(and(gte(runs.id, digits.padEnd(32, '0')), lte(runs.id, digits.padEnd(32, 'f'))))
    .limit(2);
  return rows.map((row) => row.id);
}
