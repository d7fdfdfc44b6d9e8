import type { Command } from 'commander';
import { outcomeWords, plain } from '#console/words.ts';
import { type WorkItem, worklist } from '#records/worklist.ts';
import { withClinic } from './context.ts';
import { print, printJson, table } from './output.ts';

export function worklistCommand(program: Command): void {
  program
    .command('worklist')
    .description('what needs a person, and why')
    .option('--json', 'one JSON value')
    .action(async (options: { readonly json?: true }) => {
      const items = await withClinic(({ records }) => worklist(records));
      if (options.json) return printJson(items);
      if (items.length === 0) return print('Nothing waits for a person.');
      print(table(['VISIT', 'PATIENT', 'PAYER', 'WHY', 'WHAT TO DO', 'RUN'], items.map(line)));
    });
}

function line(item: WorkItem): string[] {
  const run = item.kind === 'run' ? item : undefined;
  return [
    run?.appointmentDate ?? '',
    run?.subject ?? '',
    item.payer ?? '',
    why(item),
    item.runbook,
    run?.runId.slice(0, 8) ?? '',
  ];
}

function why(item: WorkItem): string {
  if (item.kind === 'notice') return item.means;
  const what = { run: '', lane: 'Lane', credential: 'Log-in' }[item.kind];
  const state = item.kind === 'run' ? outcomeWords[item.outcome] : item.kind === 'lane' ? item.state : 'frozen';
  return `${`${what} ${state}`.trim()}${item.reason ? `: ${plain(item.reason)}` : ''}`;
}
