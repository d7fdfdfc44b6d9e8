import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { listCredentialHealth, setCredential } from '#records/credentials.ts';
import { actor, portalsOf, withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { print, printJson, table } from './output.ts';

export function credentialsCommand(program: Command): void {
  const credentials = program.command('credentials').description('log-ins of payer portals');
  credentials
    .command('set <portal>')
    .description('seal a log-in; asks for the password, or reads it from standard input (second line: the TOTP secret)')
    .requiredOption('--username <name>', 'user name at the portal')
    .action(set);
  credentials
    .command('health')
    .description('state, last log-in and age of the password of every log-in')
    .option('--json', 'one JSON value')
    .action(health);
}

async function set(portalId: string, options: { readonly username: string }): Promise<void> {
  await withClinic(async (clinic) => {
    const portals = await portalsOf(clinic);
    const portal = portals.byId(portalId);
    if (!portal) throw new BadInput(`no portal ${portalId}; there are: ${portals.all.map(({ id }) => id).join(', ')}`);
    const [password = '', totpSecret = ''] = await askSecrets(portal.policy.auth.kind === 'password+totp');
    if (!password) throw new BadInput('the password is empty; nothing was changed');
    if (!/^[A-Z2-7]*=*$/i.test(totpSecret)) throw new BadInput('the TOTP secret is not base32; nothing was changed');
    const secret = { username: options.username, password, ...(totpSecret ? { totpSecret } : {}) };
    await setCredential(clinic.records, { portalId, secret, actor: actor() });
    print(`Sealed the log-in of ${portalId}. Next: orderly portals check ${portalId}`);
  });
}

/** Typed without showing on a terminal; read as lines elsewhere, so that a script can pipe them in. */
async function askSecrets(withCode: boolean): Promise<string[]> {
  const prompts = ['Password: ', ...(withCode ? ['TOTP secret (base32): '] : [])];
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/).map((line) => line.trim());
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const answers: string[] = [];
    for (const prompt of prompts) {
      process.stderr.write(prompt);
      answers.push((await lines.question('')).trim());
      process.stderr.write('\n');
    }
    return answers;
  } finally {
    lines.close();
  }
}

async function health(options: { readonly json?: boolean }): Promise<void> {
  await withClinic(async (clinic) => {
    const portals = await portalsOf(clinic);
    const rows = (await listCredentialHealth(clinic.records)).map(({ id: _id, holder: _holder, ...row }) => ({
      ...row,
      passwordExpiresOn: expiresOn(row.passwordSetAt, portals.byId(row.portalId)?.policy.auth.passwordMaxAgeDays),
    }));
    if (options.json) return printJson(rows);
    if (rows.length === 0) return print('No log-ins yet. Next: orderly credentials set PORTAL --username NAME');
    const day = (date: Date | string | null | undefined) => (date ? new Date(date).toISOString().slice(0, 10) : '');
    print(
      table(
        ['PORTAL', 'STATE', 'FROZEN FOR', 'LAST LOG-IN', 'PASSWORD SET', 'EXPIRES'],
        rows.map((row) => [
          row.portalId,
          row.state,
          row.frozenReason ?? '',
          day(row.lastLoginAt),
          day(row.passwordSetAt),
          row.passwordExpiresOn ?? '',
        ]),
      ),
    );
  });
}

const DAY_MS = 86_400_000;

function expiresOn(setAt: Date, maxAgeDays: number | undefined): string | undefined {
  if (maxAgeDays === undefined) return undefined;
  return new Date(setAt.getTime() + maxAgeDays * DAY_MS).toISOString().slice(0, 10);
}
