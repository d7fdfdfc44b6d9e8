/**
 * The made-up clinic: its configuration and the simulated payers it talks to.
 * This file and the demo switch of `start` are all that ships and imports fixtures.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { demoClinic } from '#fixtures/clinic/clinic.ts';
import { startPayers } from '#fixtures/portals/start.ts';
import { type Home, homeExists, openHome } from '#records/home.ts';
import { BadInput } from './errors.ts';

/** The first port that is tried for a payer; the next free one is taken and kept. */
const FIRST_PORT = 4801;
/** Long enough to look like a portal, short enough to watch. */
const LATENCY_MS = 120;
/** How long a payer that should be running may take to say who it is. */
const ANSWER_MS = 1_500;

const payerNames = { acme: 'Acme Health', cedar: 'Cedar Medicare' } as const;
type PayerId = keyof typeof payerNames;
type Ports = Record<PayerId, number>;

export interface Demo {
  readonly home: Home;
  close(): Promise<void>;
}

/**
 * Opens the made-up clinic in a folder, making it at first, and sees to it that its payers run: another process may
 * have started them already, then they are shared.
 * @throws BadInput where the folder belongs to a real clinic.
 */
export async function openDemo(folder: string): Promise<Demo> {
  const made = homeExists(folder) ? openHome(folder) : undefined;
  if (made && !made.config.demo) {
    throw new BadInput(`${folder} belongs to a real clinic; start it without --demo, or set ORDERLY_HOME`);
  }
  if (made && (await payersRun(made))) return { home: made, close: async () => undefined };
  const ports = await choosePorts(made);
  writeConfig(folder, ports);
  const payers = await startPayers({ ports, latencyMs: LATENCY_MS });
  return { home: openHome(folder), close: () => payers.close() };
}

function baseUrl(home: Home, payer: PayerId): URL | undefined {
  const url = home.config.portals[payer]?.baseUrl;
  return typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
}

async function payersRun(home: Home): Promise<boolean> {
  const answers = await Promise.all([payerRuns(home, 'acme'), payerRuns(home, 'cedar')]);
  return answers.every(Boolean);
}

async function payerRuns(home: Home, payer: PayerId): Promise<boolean> {
  const url = baseUrl(home, payer);
  if (!url) return false;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    return (await answer.text()).includes(payerNames[payer]);
  } catch {
    // Nobody listens there, or somebody who does not speak HTTP: either way it is not our payer.
    return false;
  }
}

async function choosePorts(made: Home | undefined): Promise<Ports> {
  const acme = await freePort(portOf(made, 'acme') ?? FIRST_PORT);
  return { acme, cedar: await freePort(portOf(made, 'cedar') ?? acme + 1) };
}

function portOf(home: Home | undefined, payer: PayerId): number | undefined {
  const url = home && baseUrl(home, payer);
  return url ? Number(url.port) : undefined;
}

/** The given port if nobody has it, else any free one. */
async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

function writeConfig(folder: string, ports: Ports): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const portal = (port: number) => ({ baseUrl: `http://127.0.0.1:${port}`, hours: 'always', maintenance: [] });
  const config = {
    demo: true,
    clinic: demoClinic,
    portals: { acme: portal(ports.acme), cedar: portal(ports.cedar) },
  };
  const draft = join(folder, 'config.yaml.new');
  writeFileSync(draft, `# The made-up clinic. Written by: orderly start --demo\n${stringify(config)}`, { mode: 0o600 });
  renameSync(draft, join(folder, 'config.yaml'));
}
