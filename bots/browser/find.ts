/** Which Chromium the bots use: found on this machine, never fetched here (see install.ts). */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ownBrowser } from './ownCache.ts';
import { playwrightBrowsers } from './playwrightCache.ts';

/** `shell`: the headless shell, about 2.7 times faster. `full`: the whole browser, for portals that need it. */
export type BrowserKind = 'shell' | 'full';

/** A browser that was seen to run. */
export interface FoundBrowser {
  readonly path: string;
  readonly kind: BrowserKind;
  /** As the browser says itself, such as `156.0.8078.79`. */
  readonly version: string;
  /** Where it comes from, in words a person understands. */
  readonly source: string;
  /** Environment it needs besides our own: where its libraries or fonts lie. */
  readonly env: Readonly<Record<string, string>>;
  /** True for a build whose sandbox never works, wherever it runs. */
  readonly unsandboxable?: true;
}

/** A place to look, before anyone knows whether the browser there runs. */
export type Candidate = Omit<FoundBrowser, 'version'>;

const VERSION_LIMIT_MS = 10_000;
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];
const fullNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const macBrowsers = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * The first browser that runs, in this order: `CHROMIUM_PATH`, the wished kind (PATH, Playwright's cache, Orderly's own
 * cache), then the other kind. Nothing is launched; each candidate only tells its version.
 */
export async function findBrowser(kind: BrowserKind, env = process.env): Promise<FoundBrowser | undefined> {
  for (const candidate of candidates(kind, env)) {
    const version = await versionOf(candidate);
    if (version) return { ...candidate, version };
  }
  return undefined;
}

function candidates(kind: BrowserKind, env: NodeJS.ProcessEnv): Candidate[] {
  if (env.CHROMIUM_PATH) return [candidate(env.CHROMIUM_PATH, 'CHROMIUM_PATH')];
  const all = [
    ...onPath(shellNames, env),
    ...playwrightBrowsers(env),
    ...onPath(fullNames, env),
    ...macBrowsers.filter(existsSync).map((path) => candidate(path, 'Applications')),
    ...ownBrowser(env),
  ];
  return [...all.filter((one) => one.kind === kind), ...all.filter((one) => one.kind !== kind)];
}

function candidate(path: string, source: string): Candidate {
  return { path, kind: basename(path).includes('headless') ? 'shell' : 'full', source, env: {} };
}

function onPath(names: readonly string[], env: NodeJS.ProcessEnv): Candidate[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) =>
    folders
      .map((folder) => join(folder, name))
      .filter(isProgram)
      .map((path) => candidate(path, 'PATH')),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What `--version` prints; undefined for a program that does not run (libraries missing, a snap stub, not for us). */
async function versionOf({ path, env }: Candidate): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      timeout: VERSION_LIMIT_MS,
      killSignal: 'SIGKILL',
      env: browserEnvironment(env),
    });
    return /\d+(?:\.\d+){1,3}/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}

const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'DISPLAY', 'SystemRoot', 'LOCALAPPDATA', 'USERPROFILE', 'TEMP'];

/** The environment a browser is started with: what it needs, and none of our addresses and keys. */
export function browserEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const ours = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // Times on a page are read in the portal's zone, set for each context; the browser itself needs none of ours.
  return { ...Object.fromEntries(ours), TZ: 'UTC', ...extra };
}
