/** Gets a browser onto a machine that has none: from the system's packages where we may, else from npm. */
import { existsSync } from 'node:fs';
import { installWithApt } from './apt.ts';
import { type FoundBrowser, findBrowser } from './find.ts';
import { installFromNpm } from './npmChromium.ts';

/** No browser could be installed. The message has the one line that would mend it. */
class BrowserInstallError extends Error {
  override readonly name = 'BrowserInstallError';
  readonly mend = mendLine();
  constructor() {
    super(`No browser could be installed. ${mendLine()}`);
  }
}

/** Tells a person what is being done, a line at a time. */
export type Say = (line: string) => void;

interface Way {
  readonly name: string;
  readonly possible: () => boolean;
  readonly install: (say: Say) => Promise<void>;
}

const ways: readonly Way[] = [
  {
    name: 'apt-get',
    possible: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    install: installWithApt,
  },
  {
    name: 'npm',
    possible: () => process.platform === 'linux' && process.arch === 'x64',
    install: installFromNpm,
  },
];

/** The browser of this machine, installed first where there is none. @throws BrowserInstallError */
export async function ensureBrowser(say: Say): Promise<FoundBrowser> {
  return (await findBrowser('shell')) ?? (await installBrowser(say));
}

/**
 * Installs a browser and makes sure that it runs.
 * @throws BrowserInstallError with the line that would mend it.
 */
async function installBrowser(say: Say): Promise<FoundBrowser> {
  for (const way of ways.filter(({ possible }) => possible())) {
    try {
      await way.install(say);
    } catch (error) {
      say(`${way.name} could not install a browser: ${lastLine(error)}`);
    }
    const found = await findBrowser('shell');
    if (found) return found;
  }
  throw new BrowserInstallError();
}

/** The one command with which a person gets a browser onto this machine. */
export function mendLine(): string {
  return existsSync('/etc/debian_version')
    ? 'Run: sudo apt-get install chromium-headless-shell (or: npx playwright install --with-deps chromium-headless-shell)'
    : 'Run: npx playwright install --with-deps chromium-headless-shell (or set CHROMIUM_PATH to a Chromium of yours)';
}

function lastLine(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  // npm ends by naming its log file; what went wrong stands before that.
  const lines = (said || String(error)).split('\n').filter((line) => line && !line.includes('complete log'));
  return lines.at(-1) ?? 'no reason given';
}
