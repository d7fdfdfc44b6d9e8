import { Command, CommanderError } from 'commander';
import { exit, report } from './errors.ts';

/** A noun of the command line: adds its verbs to the program. Actions set `process.exitCode` for anything but 0. */
export type Noun = (program: Command) => void;

/** One file a noun, loaded only when it is asked for: `orderly runs list` must not pay for a browser. */
const nouns: Readonly<Record<string, () => Promise<Noun>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  worker: async () => (await import('./worker.ts')).workerCommand,
  console: async () => (await import('./console.ts')).consoleCommand,
  init: async () => (await import('./init.ts')).initCommand,
  run: async () => (await import('./run.ts')).runCommand,
  runs: async () => (await import('./runs.ts')).runsCommand,
  worklist: async () => (await import('./worklist.ts')).worklistCommand,
  deadlines: async () => (await import('./deadlines.ts')).deadlinesCommand,
  import: async () => (await import('./import-place.ts')).importNoun,
  schedules: async () => (await import('./schedules.ts')).schedulesCommand,
  lanes: async () => (await import('./lanes.ts')).lanesCommand,
  portals: async () => (await import('./portals.ts')).portalsCommand,
  credentials: async () => (await import('./credentials.ts')).credentialsCommand,
  keys: async () => (await import('./keys.ts')).keysCommand,
  phi: async () => (await import('./phi.ts')).phiCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  bench: async () => (await import('./bench.ts')).benchCommand,
  eval: async () => (await import('./eval.ts')).evalCommand,
};

/** Runs one command line. Out: the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('orderly')
    .description('Runs a medical clinic’s back office: bots on payer portals, approved by people.')
    .version('0.1.0')
    .showHelpAfterError('(orderly --help lists the commands)')
    .exitOverride();
  try {
    const wanted = argv[0] ? nouns[argv[0]] : undefined;
    for (const load of wanted ? [wanted] : Object.values(nouns)) (await load())(program);
    await program.parseAsync([...argv], { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : exit.done;
  } catch (error) {
    // commander has already printed what is wrong with the words of the command.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.badInput;
    return report(error);
  }
}
