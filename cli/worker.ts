import type { Command } from 'commander';
import { withClinic } from './context.ts';
import { BadInput } from './errors.ts';
import { commandLog } from './log.ts';
import { askedToStop, openWorker } from './roles.ts';

export function workerCommand(program: Command): void {
  program
    .command('worker')
    .description('work on runs, until stopped; start as many as the machines carry')
    .option('--queues <payers>', 'only the lanes of these payers, comma between')
    .option('--concurrency <n>', 'runs at once in one lane; the portal’s own limit holds as well')
    .action(worker);
}

/** How long a worker that has stopped may take to let go of its connections. */
const LINGER_MS = 5_000;

async function worker(options: { readonly queues?: string; readonly concurrency?: string }): Promise<void> {
  const concurrency = options.concurrency === undefined ? undefined : Number(options.concurrency);
  if (concurrency !== undefined && (!Number.isInteger(concurrency) || concurrency < 1)) {
    throw new BadInput('--concurrency is a whole number from 1');
  }
  const lanes = options.queues?.split(',').map((payer) => payer.trim());
  const stop = askedToStop();
  await withClinic(async (clinic) => {
    const log = commandLog();
    const running = await openWorker(clinic, { log, ...(lanes && { lanes }), ...(concurrency && { concurrency }) });
    process.send?.({ ready: running.name });
    await stop;
    await running.close();
    // Tells whoever started this process that nothing is under way any more.
    if (process.connected) process.disconnect();
    // A connection that does not end has nothing left to lose.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  });
}
