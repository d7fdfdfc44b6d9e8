import type { Command } from 'commander';
import { addKey } from '#records/keyring.ts';
import { rotateSeals } from '#records/rotate.ts';
import { actor, withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { print } from './output.ts';

export function keysCommand(program: Command): void {
  const keys = program.command('keys').description('the key that seals identifiers, secrets and evidence');
  keys
    .command('rotate')
    .description('make a new key and wrap everything with it; older keys stay in the key file and still open')
    .action(rotate);
}

async function rotate(): Promise<void> {
  if (process.env.ORDERLY_KEY) {
    throw new BadInput('ORDERLY_KEY is set: put the new key before the old one there (comma between) and start again');
  }
  await withClinic(async (clinic) => {
    const keyring = addKey(clinic.home);
    const done = await rotateSeals({ ...clinic.records, keyring }, actor());
    print(`New key ${keyring.current}. Wrapped anew: ${done.values} values, ${done.files} files.`);
    print('Restart running workers so that they seal with the new key. The older keys stay in the key file.');
  });
}
