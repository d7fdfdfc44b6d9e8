import type { Command } from 'commander';
import { duration, outcomeWords, plain, stateWords } from '#console/words.ts';
import { audit } from '#records/audit.ts';
import type { Records } from '#records/db.ts';
import { isOutcomeCode, type OutcomeCode, outcomes } from '#records/outcomes.ts';
import { listRuns, type RunSummary, type RunView, runsStartingWith, showRun } from '#records/run-log.ts';
import { cancelRun, RunNotFound } from '#records/runs.ts';
import { actor, withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { print, printJson, table } from './output.ts';

interface ListOptions {
  readonly limit: string;
  readonly name?: string;
  readonly payer?: string;
  readonly outcome?: string;
  readonly json?: true;
}

interface ShowOptions {
  readonly reveal?: true;
  readonly purpose: string;
  readonly json?: true;
}

export function runsCommand(program: Command): void {
  const noun = program.command('runs').description('the run log: what the bots and agents did');
  noun
    .command('list')
    .description('runs, newest first')
    .option('--limit <n>', 'how many', '50')
    .option('--name <bot>', 'only this bot or agent')
    .option('--payer <id>', 'only this payer')
    .option('--outcome <code>', 'only this outcome, such as notFound')
    .option('--json', 'one JSON value')
    .action(list);
  noun
    .command('show')
    .description('one run with its steps, input, result and evidence')
    .argument('<id>', 'its id, or the first 8 characters or more')
    .option('--reveal', 'show identifying values; the audit keeps who did and why')
    .option('--purpose <text>', 'why, with --reveal; no names', 'command line')
    .option('--json', 'one JSON value')
    .action(show);
  noun
    .command('cancel')
    .description('take back a run that is not under way')
    .argument('<id>', 'its id, or the first 8 characters or more')
    .option('--json', 'one JSON value')
    .action(cancel);
}

/** One transaction with its audit entry. @throws BadInput when the run is under way or over */
async function cancel(id: string, options: { readonly json?: true }): Promise<void> {
  const runId = await withClinic(async ({ records }) => {
    const found = await fullId(records, id);
    const cancelled = await records.db.transaction(async (tx) => {
      if (!(await cancelRun(tx, found))) return false;
      await audit(records, { actor: actor(), action: 'run.cancel', subject: found }, tx);
      return true;
    });
    if (!cancelled) throw new BadInput(`run ${id} is under way or over; see: orderly runs show ${id}`);
    return found;
  });
  if (options.json) printJson({ runId, state: 'cancelled' });
  else print('Cancelled. A schedule that asks for its appointment starts a new one.');
}

async function list(options: ListOptions): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new BadInput('--limit is a number from 1 to 10000');
  const { name, payer } = options;
  const outcome = options.outcome === undefined ? undefined : outcomeCode(options.outcome);
  const found = await withClinic(({ records }) => listRuns(records, { limit, name, payer, outcome }));
  if (options.json) return printJson(found);
  if (found.length === 0) return print('No runs. Take appointments in with: orderly import appointments FILE.csv');
  print(table(['RUN', 'OUTCOME', 'BOT', 'PAYER', 'PATIENT', 'STARTED', 'TOOK', 'ATTEMPT'], found.map(line)));
}

function outcomeCode(text: string): OutcomeCode {
  const codes = Object.keys(outcomes);
  if (!isOutcomeCode(text)) throw new BadInput(`--outcome is one of: ${codes.join(', ')}`);
  return text;
}

function line(run: RunSummary): string[] {
  return [
    run.id.slice(0, 8),
    standing(run),
    run.name,
    run.payer ?? '',
    run.subject ?? '',
    run.startedAt?.toISOString() ?? '',
    duration(run.durationMs),
    String(run.attempt),
  ];
}

function standing(run: RunSummary): string {
  const open = run.state === 'queued' || run.state === 'waiting' || run.state === 'running';
  if (open || run.state === 'cancelled' || run.outcome === null) return stateWords[run.state];
  return `${outcomeWords[run.outcome]}${run.reason ? `: ${plain(run.reason)}` : ''}`;
}

async function show(id: string, options: ShowOptions): Promise<void> {
  const reveal = options.reveal ? { actor: actor(), purpose: options.purpose } : undefined;
  const run = await withClinic(async ({ records }) => showRun(records, await fullId(records, id), { reveal }));
  if (options.json) printJson(run);
  else print(page(run));
}

/** @throws BadInput when the beginning is too short, names nothing or names several. */
async function fullId(records: Records, beginning: string): Promise<string> {
  const found = await runsStartingWith(records, beginning);
  if (found.length > 1) throw new BadInput(`several runs begin with ${beginning}; give more of the id`);
  const [only] = found;
  if (only === undefined) throw new BadInput(new RunNotFound(beginning).message);
  return only;
}

function page(run: RunView): string {
  const facts = [
    ['Run', run.id],
    ['Outcome', standing(run)],
    ['Means', run.means ?? ''],
    ['What to do', run.next === 'done' ? '' : (run.runbook ?? '')],
    ['Name', [run.name, run.versions?.bot ?? run.versions?.agent].filter(Boolean).join(' ')],
    ['Payer', run.payer ?? ''],
    ['Patient', run.subject ?? ''],
    ['Visit on', run.appointmentDate ?? ''],
    ['Started', run.startedAt?.toISOString() ?? ''],
    ['Took', duration(run.durationMs)],
    ['Attempts', String(run.attempt)],
  ].filter(([, value]) => value !== '');
  const steps = run.steps.map((step) => [
    String(step.attempt),
    plain(step.name),
    step.page ?? '',
    step.ok ? 'well' : 'stopped here',
    duration(step.durationMs),
  ]);
  return [
    table(['', ''], facts).trimStart(),
    steps.length > 0 ? table(['ATTEMPT', 'STEP', 'PAGE', 'WENT', 'TOOK'], steps) : '',
    `Asked for: ${JSON.stringify(run.input, null, 2)}`,
    run.output === undefined ? '' : `Result: ${JSON.stringify(run.output, null, 2)}`,
    run.evidence.length > 0 ? `Evidence: ${run.evidence.length} files, to be seen in the console` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
