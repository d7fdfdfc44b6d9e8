/** The browser from Debian's or Ubuntu's packages. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Say } from './install.ts';

const APT_LIMIT_MS = 600_000;
/** Another apt at work is waited for instead of failing at once. */
const lockWait = ['-o', 'DPkg::Lock::Timeout=300'];
/** Ubuntu's `chromium` is a snap, which does not run everywhere: whoever installs looks afterwards whether it runs. */
const packages = ['chromium-headless-shell', 'chromium'];

/** Installs the first package that the system knows, with fresh package lists where the old ones do not do. */
export async function installWithApt(say: Say): Promise<void> {
  if (await tryPackages(say)) return;
  say('Reading the package lists (apt-get update) …');
  await apt(['update']);
  if (!(await tryPackages(say))) throw new Error('no chromium package could be installed');
}

async function tryPackages(say: Say): Promise<boolean> {
  for (const name of packages) {
    if (!(await isKnown(name))) continue;
    say(`Installing ${name} (apt-get install) …`);
    const done = await apt(['install', '-y', '--no-install-recommends', name]).then(
      () => true,
      () => false,
    );
    if (done) return true;
  }
  return false;
}

function isKnown(name: string): Promise<boolean> {
  return promisify(execFile)('apt-cache', ['show', '--no-all-versions', name]).then(
    ({ stdout }) => stdout.includes('Package:'),
    () => false,
  );
}

function apt(words: readonly string[]): Promise<unknown> {
  return promisify(execFile)('apt-get', [...lockWait, ...words], {
    timeout: APT_LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
