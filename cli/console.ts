import type { Command } from 'commander';
import { withClinic } from './context.ts';
import { commandLog } from './log.ts';
import { print } from './output.ts';
import { askedToStop } from './roles.ts';
import { openServices, type Services } from './services.ts';

export function consoleCommand(program: Command): void {
  program
    .command('console')
    .description('the web console alone, for installations with several machines')
    .option('--port <n>', 'port to listen on')
    .action(async (options: { readonly port?: string }) => {
      const stop = askedToStop();
      await withClinic(async (clinic) => {
        const log = commandLog();
        const services = await openServices(clinic, { log, ...(options.port && { port: Number(options.port) }) });
        announce(services);
        await stop;
        await services.close();
      });
    });
}

/** The lines a person needs to get in. Scripts read the first one. */
export function announce({ console }: Services): void {
  print(`Console: ${console.url}`);
  if (!console.firstSignIn) return;
  print(`First sign-in: ${console.firstSignIn.email}  one-time password: ${console.firstSignIn.password}`);
}
