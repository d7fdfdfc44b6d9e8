import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { homeExists, homeFolder, parseConfig } from '#records/home.ts';
import { openKeyring } from '#records/keyring.ts';
import { BadInput } from './errors.ts';
import { print } from './output.ts';

/** The configuration of a new clinic, with what can be set explained where it is set. */
function configText(name: string, timeZone: string): string {
  return `clinic:
  name: ${JSON.stringify(name)}
  timeZone: ${timeZone}

# The console listens on this machine only. Put a proxy with TLS in front of it to reach it from elsewhere.
console:
  port: 4800

# What this clinic sets differently from a portal's own policy, by portal id. For example:
# portals:
#   my-payer:
#     hours: [{ days: [mon, tue, wed, thu, fri], from: "07:00", to: "19:00" }]
portals: {}

# Which language model agents may ask; without one they work by their rules alone. Its key stays in the environment.
# Prices are micro-dollars for a million tokens. For example:
# model:
#   provider: openai
#   baseUrl: https://models.example/v1
#   model: name-of-the-model
#   keyVariable: OPENAI_API_KEY
#   prices: { name-of-the-model: { inputPerMillion: 2500000, outputPerMillion: 10000000 } }
`;
}

export function initCommand(program: Command): void {
  program
    .command('init')
    .description('set up the home folder of a real clinic')
    .requiredOption('--name <name>', 'name of the clinic')
    .requiredOption('--time-zone <zone>', 'its time zone, such as America/New_York')
    .action(init);
}

function init(options: { readonly name: string; readonly timeZone: string }): void {
  const home = homeFolder();
  if (homeExists(home)) throw new BadInput(`there is already a clinic in ${home}; set ORDERLY_HOME to another folder`);
  const text = configText(options.name, options.timeZone);
  parseConfig(text, 'the new configuration');
  mkdirSync(join(home, 'portals'), { recursive: true, mode: 0o700 });
  openKeyring(home);
  writeFileSync(join(home, 'config.yaml'), text, { mode: 0o600 });
  print(`Set up ${home}: config.yaml, key (keep a copy of it in a safe place), portals/.`);
  print('Next: orderly portals new NAME, orderly credentials set NAME, orderly start');
}
