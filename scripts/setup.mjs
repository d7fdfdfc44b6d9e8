// Everything `npm start` and `npm test` need first: the packages, `npx orderly`, a browser. Only node: imports and our
// own plain modules before the packages are there. Each step looks first, so a second run costs a moment.
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { enableTypeScript, inPackage, nodeProblem } from '../bin/runtime.mjs';
import { missingPackages } from '../cli/doctor/lockfile.mjs';

const say = (line) => console.error(`set-up: ${line}`);

function fail(line) {
  say(line);
  process.exit(1);
}

/** Makes this checkout ready. `dev`: with the packages that only the tests need. Ends the process where it cannot. */
export async function setUp({ dev }) {
  const problem = nodeProblem();
  if (problem) fail(problem);
  installPackages(dev);
  linkCommand();
  await haveBrowser();
}

function installPackages(dev) {
  const missing = missingPackages(inPackage(''), { dev });
  if (missing.length === 0) return;
  say('installing the packages of package-lock.json (npm install) …');
  // Not `npm ci`: it refuses a lock file made where the registry lacked other systems' optional packages. The versions
  // and checksums of the lock hold all the same, and what was installed is compared with it below.
  // No package here needs its install script: what they would do, Orderly does itself (see records/postgres).
  npm([
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
    ...(dev ? ['--include=dev'] : []),
  ]);
  const still = missingPackages(inPackage(''), { dev });
  if (still.length > 0) fail(`npm left out ${still.slice(0, 5).join(', ')}. Run: rm -rf node_modules && npm install`);
}

function npm(words) {
  const npmScript = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const [program, args] = npmScript ? [process.execPath, [npmScript, ...words]] : ['npm', words];
  const shell = !npmScript && process.platform === 'win32';
  const { status, error } = spawnSync(program, args, { cwd: inPackage(''), stdio: 'inherit', shell });
  if (error) fail(`npm could not be started (${error.code}). Install it: https://nodejs.org`);
  if (status !== 0) fail('npm install failed; what it says stands above. Mend that and start again.');
}

/** npm makes no link for the package it installs in; without one an older npx would look for a stranger's `orderly`. */
function linkCommand() {
  const link = inPackage('node_modules/.bin/orderly');
  if (process.platform === 'win32' || existsSync(link)) return;
  try {
    symlinkSync('../../bin/orderly.mjs', link);
  } catch {
    // A read-only node_modules: npm 11 finds the command without the link.
  }
}

async function haveBrowser() {
  await enableTypeScript();
  const { ensureBrowser } = await import('../bots/browser/install.ts');
  try {
    await ensureBrowser(say);
  } catch (error) {
    say(error.message);
    say('Everything but the browser bots works without it.');
  }
}
