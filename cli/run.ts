import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import * as z from 'zod';
import { bots } from '#bots/registry.ts';
import { homeExists, homeFolder, openHome } from '#records/home.ts';
import { openClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { printRunResult, runNow } from './run-now.ts';

interface RunOptions {
  readonly input: string;
  readonly demo?: true;
  readonly trace?: true;
  readonly json?: true;
}

export function runCommand(program: Command): void {
  program
    .command('run <bot>')
    .description(`run one bot now: ${[...bots.keys()].join(', ')}`)
    .requiredOption('--input <file>', 'its input as a JSON file, or - for standard input')
    .option('--demo', 'in the made-up clinic, making it where it is not there yet')
    .option('--trace', 'keep a redacted Playwright trace of everything after the log-in')
    .option('--json', 'one JSON value')
    .action(run);
}

async function run(name: string, options: RunOptions): Promise<void> {
  const bot = bots.get(name);
  if (!bot) throw new BadInput(`there is no such bot; there are: ${[...bots.keys()].join(', ')}`);
  const input = checked(bot.input, await readJson(options.input));
  const folder = homeFolder();
  const isDemo = options.demo ?? (homeExists(folder) && openHome(folder).config.demo);
  const demo = isDemo ? await (await import('./demo.ts')).openDemo(folder) : undefined;
  try {
    const clinic = await openClinic(demo?.home ?? openHome(folder));
    try {
      if (demo) await (await import('./demo-data.ts')).seedLogins(clinic);
      const result = await runNow(clinic, { name, payerId: payerOf(input), input, keepTrace: options.trace ?? false });
      printRunResult(result, options);
    } finally {
      await clinic.close();
    }
  } finally {
    await demo?.close();
  }
}

async function readJson(source: string): Promise<unknown> {
  if (source !== '-' && !existsSync(source)) throw new BadInput(`--input: there is no file ${source}`);
  const content = source === '-' ? await text(process.stdin) : readFileSync(source, 'utf8');
  try {
    return JSON.parse(content);
  } catch {
    // The parser's own message would quote the content, and with it a patient.
    throw new BadInput('--input: not valid JSON');
  }
}

/** Names every field that is wrong, and never its value. */
function checked(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, code, message }) => {
    const field = path.join('.') || '(whole input)';
    return `${field}: ${code === 'unrecognized_keys' ? 'unknown fields' : message}`;
  });
  throw new BadInput(`--input: ${fields.join('; ')}`);
}

function payerOf(input: unknown): string {
  const parsed = z.object({ payer: z.string() }).safeParse(input);
  if (!parsed.success) throw new BadInput('--input: payer: is missing');
  return parsed.data.payer;
}
