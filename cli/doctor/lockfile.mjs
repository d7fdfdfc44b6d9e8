// Plain JavaScript, because the set-up asks before any package, and so any TypeScript, is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages of package-lock.json that node_modules lacks or has in another version, by npm's own note of what it
 * installed. Optional ones may be missing: most are for other systems. `dev`: with those that only the tests need.
 * An installation without a lock file (as somebody's dependency) has nothing missing.
 */
export function missingPackages(root, { dev }) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(([, wish]) => dev || !(wish.dev || wish.devOptional))
    .filter(([path, wish]) => {
      const found = installed[path];
      return found ? found.version !== wish.version : !wish.optional && !wish.devOptional;
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function packagesOf(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}
