import type { Command } from 'commander';
import { taskNames } from '#queues/tasks.ts';
import { ScheduleError } from '#records/cron.ts';
import {
  addSchedule,
  type ListedSchedule,
  listSchedules,
  pauseSchedule,
  removeSchedule,
  resumeSchedule,
  ScheduleNotFound,
} from '#records/schedules.ts';
import { actor, type Clinic, withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { print, printJson, table } from './output.ts';

interface AddOptions {
  readonly task: string;
  readonly cron: string;
  readonly timeZone?: string;
  readonly overlap: string;
  readonly missed: string;
  readonly set: readonly string[];
}

const overlaps = ['skip', 'queue', 'cancelOld'] as const;
const missedPolicies = ['runOnce', 'skip', 'ask'] as const;

export function schedulesCommand(program: Command): void {
  const schedules = program.command('schedules').description('what starts by itself, and when');
  schedules
    .command('list')
    .description('every schedule and when it fires next')
    .option('--json', 'one JSON value')
    .action(list);
  schedules
    .command('add <name>')
    .description('add a schedule')
    .requiredOption('--task <task>', `what it starts: ${taskNames.join(', ')}`)
    .requiredOption('--cron <fields>', 'five cron fields, such as "30 6 * * 1-5"')
    .option('--time-zone <zone>', 'zone of the cron fields; the clinic’s where left out')
    .option('--overlap <policy>', `when its last runs are not finished: ${overlaps.join(', ')}`, 'skip')
    .option('--missed <policy>', `when it could not fire in time: ${missedPolicies.join(', ')}`, 'runOnce')
    .option('--set <key=number>', 'a parameter of the task, such as businessDays=3', collect, [])
    .action(add);
  schedules.command('pause <name>').description('stop firing until resumed').action(change(pauseSchedule, 'Paused'));
  schedules.command('resume <name>').description('fire again').action(change(resumeSchedule, 'Resumed'));
  schedules.command('remove <name>').description('remove it; its runs stay').action(change(removeSchedule, 'Removed'));
  schedules
    .command('next <name>')
    .description('the next times it fires, in its own zone')
    .option('--count <n>', 'how many', '5')
    .option('--json', 'one JSON value')
    .action(nextFirings);
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

async function list(options: { readonly json?: true }): Promise<void> {
  const rows = await withClinic(({ records }) => listSchedules(records, 1));
  if (options.json) return printJson(rows.map(shape));
  if (rows.length === 0) return print('No schedules. Add one with: orderly schedules add NAME --task … --cron …');
  const lines = rows.map((row) => [
    row.name,
    row.state,
    row.cron,
    row.timeZone,
    row.nextTimes[0] ? inZone(row.nextTimes[0], row.timeZone) : '',
    row.overlap,
    row.missed,
  ]);
  print(table(['NAME', 'STATE', 'CRON', 'ZONE', 'NEXT', 'OVERLAP', 'MISSED'], lines));
}

function shape({ id, name, task, query, cron, timeZone, overlap, missed, state, nextTimes }: ListedSchedule) {
  return { id, name, task, query, cron, timeZone, overlap, missed, state, nextTimes };
}

async function add(name: string, options: AddOptions): Promise<void> {
  const overlap = oneOf(overlaps, options.overlap, '--overlap');
  const missed = oneOf(missedPolicies, options.missed, '--missed');
  const query = Object.fromEntries(options.set.map(parameter));
  await withClinic(async ({ records, config }) => {
    const timeZone = options.timeZone ?? config.clinic.timeZone;
    const wanted = { name, task: options.task, cron: options.cron, query, timeZone, overlap, missed };
    await addSchedule(records, wanted, taskNames, actor()).catch(asBadInput);
    print(`Added ${name}. See when it fires: orderly schedules next ${name}`);
  });
}

function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((one) => one === given);
  if (!found) throw new BadInput(`${option} is one of: ${allowed.join(', ')}`);
  return found;
}

function parameter(text: string): [string, number] {
  const [key = '', value = ''] = text.split('=', 2);
  if (!/^[a-zA-Z]+$/.test(key) || !/^\d+$/.test(value)) throw new BadInput(`--set ${text}: write KEY=NUMBER`);
  return [key, Number(value)];
}

function asBadInput(error: unknown): never {
  if (error instanceof ScheduleError || error instanceof ScheduleNotFound) throw new BadInput(error.message);
  throw error;
}

function change(work: (records: Clinic['records'], name: string, actor: string) => Promise<void>, done: string) {
  return async (name: string) => {
    await withClinic(({ records }) => work(records, name, actor()).catch(asBadInput));
    print(`${done} ${name}.`);
  };
}

async function nextFirings(name: string, options: { readonly count: string; readonly json?: true }): Promise<void> {
  const count = Number(options.count);
  if (!Number.isInteger(count) || count < 1 || count > 100) throw new BadInput('--count is a number from 1 to 100');
  const rows = await withClinic(({ records }) => listSchedules(records, count));
  const row = rows.find((one) => one.name === name);
  if (!row) throw new BadInput(`there is no schedule ${name}; see: orderly schedules list`);
  if (options.json) return printJson(row.nextTimes);
  if (row.state === 'paused') return print(`${name} is paused. Resume it with: orderly schedules resume ${name}`);
  for (const at of row.nextTimes) print(inZone(at, row.timeZone));
}

function inZone(at: Date, timeZone: string): string {
  return at.toLocaleString('en-US', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
}
