#!/usr/bin/env node
import { enableTypeScript, inPackage, nodeProblem } from './runtime.mjs';

async function start() {
  const problem = nodeProblem();
  if (problem) {
    console.error(problem);
    return 1;
  }
  try {
    await enableTypeScript();
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(`orderly: its packages are not installed. Run: npm install --prefix ${inPackage('')}`);
    return 1;
  }
  const { main } = await import('../cli/main.ts');
  return main(process.argv.slice(2));
}

process.exitCode = await start();
