/** One running Chromium: started within a bound, watched for its growth, and ended for certain. */
import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import { type BrowserKind, findBrowser } from '../browser/find.ts';
import { launchOptions } from '../browser/launch.ts';
import { finishes, within } from './bounded.ts';

/** Thrown when this machine has no browser of the kind that is needed. */
export class BrowserMissing extends Error {
  override readonly name = 'BrowserMissing';
  constructor(kind: BrowserKind) {
    super(`no ${kind === 'shell' ? 'headless' : 'full'} Chromium was found; run: orderly doctor --fix`);
  }
}

/** How to launch a kind of browser on this machine. */
export type LaunchPlan = (kind: BrowserKind) => Promise<LaunchOptions>;

/** The browser that `orderly doctor` finds. @throws BrowserMissing */
export const installedBrowser: LaunchPlan = async (kind) => {
  const found = await findBrowser(kind);
  if (!found) throw new BrowserMissing(kind);
  return launchOptions(found);
};

export interface RunningBrowser {
  readonly browser: Browser;
  readonly kind: BrowserKind;
  readonly version: string;
  readonly startedAt: number;
  /** Contexts opened so far. */
  opened: number;
  /** Contexts open now. */
  open: number;
  /** No new contexts; it ends when the last one is closed. */
  retired: boolean;
  /** Resident memory of the browser process in bytes; `undefined` where the system does not tell. */
  memory(): Promise<number | undefined>;
  /** Ends it: politely within a bound, else by its process id. */
  end(): Promise<void>;
}

const LAUNCH_MS = 20_000;
const CLOSE_MS = 3_000;

/** Keeps media connections, which no proxy sees, from leaving the machine. */
const guardArgs = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Starts a browser. @throws TookTooLong when it does not come up within 20 s; BrowserMissing */
export async function launchBrowser(kind: BrowserKind, plan: LaunchPlan): Promise<RunningBrowser> {
  const options = await plan(kind);
  const launching = chromium.launch({
    ...options,
    args: [...guardArgs, ...(options.args ?? [])],
    timeout: LAUNCH_MS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const browser = await within(LAUNCH_MS, launching);
  const pid = await processId(browser);
  return {
    browser,
    kind,
    version: browser.version(),
    startedAt: Date.now(),
    opened: 0,
    open: 0,
    retired: false,
    memory: () => residentMemory(pid),
    end: () => endBrowser(browser, pid),
  };
}

async function processId(browser: Browser): Promise<number | undefined> {
  const session = await within(CLOSE_MS, browser.newBrowserCDPSession());
  const { processInfo } = await within(CLOSE_MS, session.send('SystemInfo.getProcessInfo'));
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined || process.platform !== 'linux') return undefined;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

async function endBrowser(browser: Browser, pid: number | undefined): Promise<void> {
  const ended = await finishes(CLOSE_MS, browser.close());
  if (ended || pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
