/** `orderly doctor`: what a clinic's machine needs, what is there, and, with `--fix`, getting what is not. */
import type { Command } from 'commander';
import { homeFolder } from '#records/home.ts';
import { browserCheck } from './doctor/browser.ts';
import { bad, type Check, type Finding, type Surroundings } from './doctor/check.ts';
import { diskCheck, homeCheck, keyCheck, nodeCheck, packagesCheck } from './doctor/machine.ts';
import { databaseCheck, redisCheck } from './doctor/services.ts';
import { exit } from './errors.ts';
import { print, printJson } from './output.ts';

const checks: readonly Check[] = [
  nodeCheck,
  packagesCheck,
  homeCheck,
  diskCheck,
  keyCheck,
  databaseCheck,
  redisCheck,
  browserCheck,
];

/** One line of the answer. */
interface Diagnosis {
  readonly name: string;
  readonly state: 'ok' | 'mended' | 'failed';
  readonly says: string;
  readonly mend?: string;
}

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check what this machine needs; with --fix, get what is missing')
    .option('--fix', 'mend what can be mended', false)
    .option('--json', 'print one JSON value', false)
    .action(async (options: { readonly fix: boolean; readonly json: boolean }) => {
      process.exitCode = await doctor({ ...options, home: homeFolder() });
    });
}

/** Runs all checks. Out: exit code 0 where all is well (or was mended), else 1. */
export async function doctor(options: {
  readonly fix: boolean;
  readonly json: boolean;
  readonly home: string;
}): Promise<number> {
  const around: Surroundings = { home: options.home, env: process.env };
  const diagnoses: Diagnosis[] = [];
  for (const check of checks) {
    const diagnosis = await diagnose(check, around, options.fix);
    diagnoses.push(diagnosis);
    if (!options.json) print(line(diagnosis));
  }
  const ok = diagnoses.every(({ state }) => state !== 'failed');
  if (options.json) printJson({ ok, checks: diagnoses });
  return ok ? exit.done : exit.failed;
}

async function diagnose(check: Check, around: Surroundings, fix: boolean): Promise<Diagnosis> {
  const first = await look(check, around);
  if (first.ok || !fix || !check.fix) return told(check, first, first.ok ? 'ok' : 'failed');
  try {
    await check.fix(around, (progress) => process.stderr.write(`${progress}\n`));
  } catch (error) {
    return told(check, failed(error, first.mend), 'failed');
  }
  const second = await look(check, around);
  return told(check, second, second.ok ? 'mended' : 'failed');
}

function look(check: Check, around: Surroundings): Promise<Finding> {
  return check.look(around).catch((error: unknown) => failed(error, 'Mend what the line says.'));
}

/** Our own errors end with the line that mends them; that one gets a line of its own here. */
function failed(error: unknown, otherwise: string): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const mend = error instanceof Error && 'mend' in error ? String(error.mend) : otherwise;
  return bad(message.replace(mend, '').trim(), mend);
}

function told({ name }: Check, finding: Finding, state: Diagnosis['state']): Diagnosis {
  return { name, state, says: finding.says, ...(finding.mend && { mend: finding.mend }) };
}

function line({ name, state, says, mend }: Diagnosis): string {
  const advice = mend ? `\n${' '.repeat(21)}${mend}` : '';
  return `${state.padEnd(7)} ${name.padEnd(12)} ${says}${advice}`;
}
