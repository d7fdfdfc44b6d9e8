/** Browsers that `npx playwright install` put in Playwright's own cache folder. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind, Candidate } from './find.ts';

/** Folder names by kind, and where the program lies in them: Playwright has changed that over the years. */
const layouts: readonly { kind: BrowserKind; folder: RegExp; programs: readonly string[] }[] = [
  {
    kind: 'shell',
    folder: /^chromium_headless_shell-(\d+)$/,
    programs: [
      'chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-headless-shell-linux-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-x64/chrome-headless-shell',
      'chrome-headless-shell-win64/chrome-headless-shell.exe',
      'chrome-linux/headless_shell',
    ],
  },
  {
    kind: 'full',
    folder: /^chromium-(\d+)$/,
    programs: [
      'chrome-linux64/chrome',
      'chrome-linux-arm64/chrome',
      'chrome-linux/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
    ],
  },
];

/** Newest first. Playwright itself is not loaded for this: that alone would cost more than the whole search. */
export function playwrightBrowsers(env: NodeJS.ProcessEnv): Candidate[] {
  const cache = cacheFolder(env);
  if (!existsSync(cache)) return [];
  const names = readdirSync(cache);
  return layouts.flatMap(({ kind, folder, programs }) =>
    names
      .map((name) => ({ name, revision: Number(folder.exec(name)?.[1]) }))
      .filter(({ revision }) => revision > 0)
      .sort((a, b) => b.revision - a.revision)
      .flatMap(({ name }) => programs.map((program) => join(cache, name, program)))
      .filter((path) => existsSync(path))
      .map((path) => ({ path, kind, source: 'Playwright’s cache', env: {} })),
  );
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
}
