/** How the bots' browser is started: without the traffic of its own, and in its sandbox wherever that works. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright';
import { browserEnvironment, type FoundBrowser } from './find.ts';

const PROBE_LIMIT_MS = 15_000;

/** Besides Playwright's own: a clinic's browser talks to the payer's portal and to nobody else. */
const launchArgs: readonly string[] = [
  '--disable-gpu',
  // Traffic over QUIC goes past the request filter.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Options for `chromium.launch()`. The timeout and the rest is the pool's. */
export async function launchOptions(browser: FoundBrowser): Promise<LaunchOptions> {
  return {
    executablePath: browser.path,
    args: [...launchArgs],
    chromiumSandbox: await sandboxWorks(browser),
    env: browserEnvironment(browser.env),
  };
}

const probes = new Map<string, Promise<boolean>>();

/**
 * Whether this browser's sandbox works here: not as root, and not where the kernel forbids user namespaces (some
 * containers and hardened systems). Tried once a process, for about half a second.
 */
function sandboxWorks(browser: FoundBrowser): Promise<boolean> {
  const known = probes.get(browser.path) ?? probe(browser);
  probes.set(browser.path, known);
  return known;
}

async function probe(browser: FoundBrowser): Promise<boolean> {
  if (browser.unsandboxable) return false;
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  const { stdout } = await promisify(execFile)(
    browser.path,
    ['--headless', '--disable-gpu', '--no-first-run', '--dump-dom', 'about:blank'],
    { timeout: PROBE_LIMIT_MS, killSignal: 'SIGKILL', env: browserEnvironment(browser.env) },
  ).catch(() => ({ stdout: '' }));
  return stdout.includes('</html>');
}
