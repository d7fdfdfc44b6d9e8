import { type Command, InvalidArgumentError } from 'commander';
import type { Line } from '#test/bench/report.ts';
import { BadInput } from './errors.ts';
import { print, printJson, table } from './output.ts';

interface BenchCommandOptions {
  readonly rounds: number;
  readonly checks: number;
  readonly json?: true;
}

export function benchCommand(program: Command): void {
  program
    .command('bench [name]')
    .description(
      'how fast and how big, as ratios measured here: engine, relaunch, logins, memory, start, phi; all of them',
    )
    .option('--rounds <n>', 'rounds of the paired benchmarks', wholeNumber, 12)
    .option('--checks <n>', 'checks over which growth is looked for', wholeNumber, 500)
    .option('--json', 'print one JSON value')
    .action(bench);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1');
  return value;
}

async function bench(name: string | undefined, { rounds, checks, json }: BenchCommandOptions): Promise<void> {
  // Loaded only here: nothing else that ships may know the benchmarks or the simulated payers behind them.
  const { benches } = await import('#test/bench/benches.ts');
  const { holds } = await import('#test/bench/report.ts');
  const names = name === undefined ? Object.keys(benches) : [name];
  const unknown = names.find((one) => !Object.hasOwn(benches, one));
  if (unknown) throw new BadInput(`there is no benchmark ${unknown}; there are: ${Object.keys(benches).join(', ')}`);
  const progress = (what: string) => {
    if (process.stderr.isTTY) process.stderr.write(`${what}\n`);
  };
  const lines: Line[] = [];
  for (const one of names) lines.push(...((await benches[one]?.({ rounds, checks, progress })) ?? []));
  if (json)
    return printJson(lines.map((line) => ({ ...line, measured: line.measured ?? null, holds: holds(line) ?? null })));
  const rows = lines.map((line) => [line.what, figure(line), goal(line), yesOrNo(holds(line)), line.detail]);
  print(table(['what', 'measured', 'goal', 'holds', 'how'], rows));
}

function figure({ measured, unit }: Line): string {
  if (measured === undefined) return 'unknown';
  return `${measured.toFixed(unit === '×' ? 2 : unit === 'log-ins' ? 0 : 1)} ${unit}`;
}

function goal({ goal, unit }: Line): string {
  if (!goal) return '';
  return 'atMost' in goal ? `at most ${goal.atMost} ${unit}` : `at least ${goal.atLeast} ${unit}`;
}

const yesOrNo = (held: boolean | undefined) => (held === undefined ? '' : held ? 'yes' : 'no');
