/** Every benchmark by name. They print what they measure and never judge a test by it. */
import { benchEngine } from './engine.ts';
import { benchLogins } from './logins.ts';
import { benchMemory } from './memory.ts';
import { benchRelaunch } from './relaunch.ts';
import type { BenchOptions, Line } from './report.ts';
import { benchStart } from './start.ts';

export const benches: Readonly<Record<string, (options: BenchOptions) => Promise<Line[]>>> = {
  engine: benchEngine,
  relaunch: benchRelaunch,
  logins: benchLogins,
  memory: benchMemory,
  start: benchStart,
  // Loaded only when it runs: it brings packages that no other benchmark needs.
  phi: async (options) => (await import('./phi.ts')).benchPhi(options),
};
