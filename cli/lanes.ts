import type { Command } from 'commander';
import { allLanes, LaneNotFound, reopenLane } from '#records/lanes.ts';
import { actor, withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { print, printJson, table } from './output.ts';

export function lanesCommand(program: Command): void {
  const lanes = program.command('lanes').description('the road to each payer: open, tripped or stopped');
  lanes
    .command('list')
    .description('every lane and why it is not open')
    .option('--json', 'one JSON value')
    .action(list);
  lanes.command('reopen <payer>').description('let runs go to a payer again, after a person has looked').action(reopen);
}

async function list(options: { readonly json?: true }): Promise<void> {
  const rows = await withClinic(({ records }) => allLanes(records));
  if (options.json) return printJson(rows);
  if (rows.length === 0) return print('No run has gone to a payer yet.');
  const lines = rows.map((lane) => [
    lane.payerId,
    lane.state,
    lane.reason ?? '',
    lane.until?.toISOString() ?? '',
    String(lane.dayCount),
  ]);
  print(table(['PAYER', 'STATE', 'REASON', 'PROBES AFTER', 'RUNS TODAY'], lines));
}

async function reopen(payerId: string): Promise<void> {
  await withClinic(async ({ records }) => {
    await reopenLane(records, payerId, actor()).catch((error: unknown) => {
      throw error instanceof LaneNotFound ? new BadInput(error.message) : error;
    });
  });
  print(`Reopened the lane of ${payerId}. Its waiting runs go on.`);
}
