import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { homeFolder, openHome } from '#records/home.ts';
import { announce } from './console.ts';
import { type Clinic, openClinic } from './context.ts';
import { commandLog } from './log.ts';
import { print } from './output.ts';
import { askedToStop } from './roles.ts';
import { openServices, type Services } from './services.ts';

/** A worker that ends by itself is started again after this, longer each time it happens soon. */
const RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 30_000;
/** How long a worker may take to finish what it is doing, and to end once it has closed everything. */
const STOP_MS = 45_000;
const LINGER_MS = 500;

interface StartOptions {
  readonly demo?: true;
  readonly port?: string;
  readonly workers: string;
}

export function startCommand(program: Command): void {
  program
    .command('start')
    .description('everything on this machine: database, queues, workers, console')
    .option('--demo', 'the made-up clinic with its simulated payers')
    .option('--port <n>', 'port of the console')
    .option('--workers <n>', 'worker processes', '1')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const stop = askedToStop();
  const closers: (() => Promise<void>)[] = [];
  try {
    const demo = options.demo ? await (await import('./demo.ts')).openDemo(homeFolder()) : undefined;
    if (demo) closers.push(() => demo.close());
    const clinic = await openClinic(demo?.home ?? openHome(homeFolder()));
    closers.push(() => clinic.close());
    // Started first, for they take longest; closed before the services they stand on.
    const workers = startWorkers(Number(options.workers));
    closers.push(() => workers.close());
    const log = commandLog();
    const services = await openServices(clinic, { log, ...(options.port && { port: Number(options.port) }) });
    closers.splice(-1, 0, () => services.close());
    announce(services);
    if (demo) await beginMorning(clinic, services);
    await stop;
    print('Stopping…');
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function beginMorning(clinic: Clinic, services: Services): Promise<void> {
  const { seedDemo } = await import('./demo-data.ts');
  const started = await seedDemo(clinic);
  print(`The made-up clinic is at work: ${started} eligibility checks started. Look: ${services.console.url}`);
  print('Ctrl-C stops it; the next start finds everything again.');
}

interface Workers {
  close(): Promise<void>;
}

/** Keeps so many worker processes running. They end when this process ends, however it ends. */
function startWorkers(count: number): Workers {
  let closing = false;
  const running = new Set<ChildProcess>();
  const launch = (delayMs: number) => {
    const startedAt = Date.now();
    const child = fork(fileURLToPath(new URL('../bin/orderly.mjs', import.meta.url)), ['worker'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(child);
    child.once('exit', () => {
      running.delete(child);
      if (closing) return;
      const quick = Date.now() - startedAt < LONGEST_RESTART_MS;
      const next = quick ? Math.min(delayMs * 2, LONGEST_RESTART_MS) : RESTART_MS;
      setTimeout(() => closing || launch(next), delayMs).unref();
    });
  };
  for (let n = 0; n < count; n += 1) launch(RESTART_MS);
  return {
    close: async () => {
      closing = true;
      await Promise.all([...running].map(stopWorker));
    },
  };
}

/** Ends a worker. It hangs up when it has closed everything; what keeps its process alive then is not waited for. */
async function stopWorker(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const killAfter = (ms: number) => setTimeout(() => child.kill('SIGKILL'), ms).unref();
  child.once('disconnect', () => killAfter(LINGER_MS));
  killAfter(STOP_MS);
  child.kill('SIGTERM');
  await ended;
}
