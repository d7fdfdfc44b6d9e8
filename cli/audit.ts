import type { Command } from 'commander';
import { type AuditProof, verifyAudit } from '#records/audit.ts';
import { withClinic } from './context.ts';
import { exit } from './errors.ts';
import { print, printJson } from './output.ts';

export function auditCommand(program: Command): void {
  program
    .command('audit')
    .description('who did what, when')
    .command('verify')
    .description('prove that no entry was changed, removed, reordered or cut off')
    .option('--json', 'one JSON value')
    .action(async (options: { readonly json?: true }) => {
      const proof = await withClinic(({ records }) => verifyAudit(records));
      if (options.json) printJson(proof);
      else print(verdict(proof));
      if (!proof.ok) process.exitCode = exit.failed;
    });
}

const faults = {
  changed: 'was changed after it was written',
  missing: 'is missing',
  reordered: 'does not follow the entry before it',
  cutOff: 'or later ones were cut off',
} as const;

function verdict(proof: AuditProof): string {
  if (proof.ok) return `The audit holds: ${proof.events} entries, none changed, missing or reordered.`;
  return `The audit is broken: entry ${proof.seq} ${faults[proof.why]} (${proof.why}); ${proof.events} entries before it hold.`;
}
