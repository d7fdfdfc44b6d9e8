// `npm test`: set-up, then the tests. Words after `npm test --` go to vitest.
import { spawn } from 'node:child_process';
import { inPackage } from '../bin/runtime.mjs';
import { setUp } from './setup.mjs';

await setUp({ dev: true });
const vitest = spawn(process.execPath, [inPackage('node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], {
  cwd: inPackage(''),
  stdio: 'inherit',
});
// The terminal sends a Ctrl-C to vitest as well; it ends by itself, and its tests get to stop what they started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => vitest.kill(signal));
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
  process.exit();
});
