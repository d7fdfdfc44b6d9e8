import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { ownFolder } from '#connectors/portals/registry.ts';
import { homeFolder, openHome } from '#records/home.ts';
import { portalsOf, withClinic } from './context.ts';
import { BadInput, exit } from './errors.ts';
import { print, printJson, table } from './output.ts';
import { printRunResult, runNow } from './run-now.ts';

const template = fileURLToPath(new URL('../connectors/portal-template/', import.meta.url));
const TEMPLATE_ID = 'portal-template';

export function portalsCommand(program: Command): void {
  const portals = program.command('portals').description('payer portals: write, test and check their definitions');
  portals
    .command('list')
    .description('every portal and the payers it serves')
    .option('--json', 'one JSON value')
    .action(list);
  portals.command('new <name>').description('make a definition to fill in, in the home folder').action(create);
  portals
    .command('conform <name>')
    .description('run a definition against its stand-in site, whole and broken in every known way')
    .option('--json', 'one JSON value')
    .action(conform);
  portals
    .command('check <name>')
    .description('sign in to the real portal and look at the landmarks, read-only')
    .option('--json', 'one JSON value')
    .action(check);
}

async function list(options: { readonly json?: true }): Promise<void> {
  const { all } = await portalsOf({ home: homeFolder(), config: openHome(homeFolder()).config });
  const rows = all.map(({ id, name, version, payerIds, policy }) => ({
    id,
    name,
    version,
    payerIds,
    baseUrl: policy.baseUrl,
    automation: policy.automation.status,
  }));
  if (options.json) return printJson(rows);
  print(
    table(
      ['ID', 'NAME', 'VERSION', 'PAYERS', 'ADDRESS', 'AUTOMATION'],
      rows.map((row) => [row.id, row.name, row.version, row.payerIds.join(' '), row.baseUrl, row.automation]),
    ),
  );
}

function create(name: string): void {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(name)) throw new BadInput('a name has lower-case letters, digits and hyphens');
  const home = openHome(homeFolder()).folder;
  const folder = join(ownFolder(home), name);
  if (existsSync(folder)) throw new BadInput(`${folder} exists already`);
  cpSync(template, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(TEMPLATE_ID, name));
  }
  print(`Made ${folder}. It passes against its own stand-in: orderly portals conform ${name}`);
  print('Change pages.ts, portal.ts and stand-in.ts together; README.md there has the six steps.');
}

async function conform(name: string, options: { readonly json?: true }): Promise<void> {
  const { conformanceOf } = await import('./conformance.ts');
  const cells = [];
  for await (const cell of conformanceOf(name)) {
    cells.push(cell);
    if (!options.json)
      print(`${cell.ok ? 'ok    ' : 'FAILED'}  ${cell.name}${cell.ok ? '' : `: ${cell.got}, not ${cell.expected}`}`);
  }
  const failed = cells.filter(({ ok }) => !ok).length;
  if (options.json) printJson({ ok: failed === 0, cells });
  else print(failed === 0 ? `All ${cells.length} hold.` : `${failed} of ${cells.length} do not hold.`);
  if (failed > 0) process.exitCode = exit.failed;
}

async function check(name: string, options: { readonly json?: true }): Promise<void> {
  await withClinic(async (clinic) => {
    const portal = (await portalsOf(clinic)).byId(name);
    if (!portal) throw new BadInput(`there is no portal ${name}; see: orderly portals list`);
    const [payer = name] = portal.payerIds;
    printRunResult(
      await runNow(clinic, { name: 'portal-check', payerId: payer, input: { payer }, evenIfStopped: true }),
      options,
    );
  });
}
