/**
 * The browser that the npm package @sparticuz/chromium carries, unpacked into the user's cache. It needs no rights and
 * no download besides npm's own. The package unpacks to fixed names in the temporary directory, where another user
 * could have put something first; so it gets a private one. Its launch arguments are not used: they switch off the
 * sandbox and the same-origin rule.
 */
import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Say } from './install.ts';
import { ownCacheFolders, PACKAGED_CHROMIUM } from './ownCache.ts';

const NPM_LIMIT_MS = 600_000;
const UNPACK_LIMIT_MS = 120_000;
const run = promisify(execFile);

/** Fetches and unpacks the browser, whole or not at all. @throws Error when npm or the unpacking fails. */
export async function installFromNpm(say: Say): Promise<void> {
  const target = writableTarget();
  const workshop = mkdtempSync(`${target}.new-`);
  try {
    say(`Fetching Chromium from npm (@sparticuz/chromium ${PACKAGED_CHROMIUM}, 66 MB) …`);
    await fetchPackage(workshop);
    say(`Unpacking it to ${target} …`);
    const unpacked = await unpack(workshop);
    replace(target, unpacked);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function writableTarget(): string {
  const reasons: unknown[] = [];
  for (const target of ownCacheFolders(process.env)) {
    try {
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      accessSync(dirname(target), constants.W_OK);
      return target;
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(reasons, 'neither the cache folder of this user nor the home folder can be written');
}

/** What is there did not run, or we would not be here, unless somebody else has finished just now. */
function replace(target: string, unpacked: string): void {
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(unpacked, target);
  } catch (error) {
    if (!existsSync(join(target, 'chromium'))) throw error;
  }
}

async function fetchPackage(folder: string): Promise<void> {
  const words = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...words, `@sparticuz/chromium@${PACKAGED_CHROMIUM}`], { cwd: folder, timeout: NPM_LIMIT_MS });
}

async function unpack(workshop: string): Promise<string> {
  const unpacked = join(workshop, 'unpacked');
  mkdirSync(unpacked, { mode: 0o700 });
  const entry = join(workshop, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  const script = `import(${JSON.stringify(entry)}).then((module) => module.default.executablePath())`;
  await run(process.execPath, ['--eval', script], {
    cwd: unpacked,
    timeout: UNPACK_LIMIT_MS,
    // With this name of a cloud it unpacks its system libraries too, for machines that lack them.
    env: { PATH: process.env.PATH, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  chmodSync(join(unpacked, 'chromium'), 0o700);
  return unpacked;
}
