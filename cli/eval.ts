import { type Command, Option } from 'commander';
import type { SetScores } from '#test/eval/phi.ts';
import { BadInput, exit } from './errors.ts';
import { print, printJson, table } from './output.ts';

interface EvalCommandOptions {
  readonly set?: string;
  readonly misses?: true;
  readonly raise?: true;
  readonly json?: true;
}

interface Evaluation {
  readonly what: string;
  readonly run: (options: EvalCommandOptions) => Promise<void>;
}

const evaluations: Readonly<Record<string, Evaluation>> = {
  phi: { what: 'the redactor, on documents that say where the identifiers stand', run: evaluatePhi },
};

export function evalCommand(program: Command): void {
  program
    .command('eval [name]')
    .description('how good it is, held against the gates of this checkout: phi; all of them')
    .addOption(new Option('--set <name>', 'one set of documents').choices(['dev', 'generated', 'written']))
    .option('--misses', 'list identifiers that were missed; those of the set dev only with --set dev')
    .option('--raise', 'write figures that are better than their gates into test/eval/gates.json')
    .option('--json', 'print one JSON value')
    .action(evaluate);
}

async function evaluate(name: string | undefined, options: EvalCommandOptions): Promise<void> {
  const all = Object.entries(evaluations);
  const wanted = all.filter(([one]) => name === undefined || one === name);
  if (wanted.length === 0)
    throw new BadInput(`there is no evaluation ${name}; there are: ${Object.keys(evaluations).join(', ')}`);
  const overview = all.map(([one, { what }]) => [one, what]);
  if (name === undefined && !options.json) print(table(['name', 'what'], overview));
  for (const [, { run }] of wanted) await run(options);
}

/** Ends with 1 where a figure is worse than its gate. */
async function evaluatePhi({ set, misses, raise, json }: EvalCommandOptions): Promise<void> {
  // Loaded only here: nothing else that ships may know the evaluations or their documents.
  const { evaluateSet, resultsOf } = await import('#test/eval/phi.ts');
  const { raiseGates, readGates, worseThan } = await import('#test/eval/gates.ts');
  const report = await import('#test/eval/report.ts');
  const { setNames } = await import('#test/eval/sets.ts');
  const gates = readGates();
  const say = (text: string) => json || print(text);
  const scored: SetScores[] = [];
  for (const name of setNames.filter((one) => set === undefined || one === set)) {
    const one = evaluateSet(name);
    scored.push(one);
    const rows = report.rowsOf(one, gates);
    say(rows ? `\n${table(report.headOf(one), rows)}` : `\n${name}: not present on this machine, passed over`);
  }
  const worse = worseThan(gates, resultsOf(scored));
  const missed = misses && scored.filter((one) => one.set !== 'dev' || set === 'dev').flatMap(report.missesOf);
  if (raise) raiseGates(resultsOf(scored));
  if (missed) say(`\n${table(report.missHead, missed.map(report.missRow))}`);
  for (const one of worse) say(report.worseLine(one));
  if (json) printJson({ sets: scored.map(report.setJson), worse, ...(missed && { misses: missed }) });
  if (worse.length > 0) process.exitCode = exit.failed;
}
