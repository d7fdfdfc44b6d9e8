import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Floors of the house, lowest first: a room imports its own floor's folder and those below, never one above. */
const floors = ['records', 'phi', 'connectors', 'bots', 'agents', 'queues', 'console', 'cli'];

/** Packages that only some folders may import, and everything else that is a rule of the house. */
const packageBorders: readonly { readonly name: RegExp; readonly only: readonly string[] }[] = [
  { name: /^playwright(-core)?$/, only: ['bots/', 'connectors/portals/', 'connectors/portal-template/', 'test/'] },
  { name: /^(bullmq|ioredis)$/, only: ['queues/', 'test/'] },
  { name: /^(pg|drizzle-orm)(\/|$)/, only: ['records/', 'console/auth', 'test/', 'queues/'] },
  { name: /^(hono|@hono\/node-server|better-auth)(\/|$)/, only: ['console/', 'fixtures/', 'test/', 'bots/'] },
  // The benchmark of the redactor measures langchain's own detectors beside it.
  { name: /^(openai|langchain|@langchain\/(?!langgraph)[^/]+)(\/|$)/, only: ['connectors/model/', 'test/bench/phi'] },
  { name: /^@langchain\/langgraph/, only: ['agents/'] },
  { name: /^vitest(\/|$)/, only: ['test/', 'vitest.config.ts'] },
];
/** The demo switch, the benchmarks and the evaluations run on made-up clinics; nothing else that ships may know it. */
const mayImportFixtures = ['cli/demo', 'cli/start', 'cli/bench', 'cli/eval', 'fixtures/', 'test/'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sources(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:^import\s[^'"]*?|^export\s[^'"]*?from\s|^\} from |import\()\s*['"]([^'"]+)['"]/gm);
  const from = relative(root, path);
  return [...found].map(([, target = '']) => ({ from, to: resolveTarget(path, target) }));
}

function resolveTarget(path: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? relative(root, resolve(dirname(path), target)) : target;
}

const all = sources().flatMap(importsOf);
const room = (path: string) => path.split('/')[0] ?? '';
const isTest = (path: string) => path.endsWith('.test.ts');
const show = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the import borders', () => {
  it('are read from real files', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('let a room import only from floors below it', () => {
    const upward = all.filter(({ from, to }) => {
      if (isTest(from)) return false;
      const own = floors.indexOf(room(from));
      return own >= 0 && floors.indexOf(room(to)) > own;
    });
    expect(upward.map(show)).toEqual([]);
  });

  it('keep bots and agents apart: they meet in records', () => {
    const strays = all.filter(({ from, to }) => [room(from), room(to)].sort().join() === 'agents,bots');
    expect(strays.map(show)).toEqual([]);
  });

  it('keep each guarded package in its room', () => {
    const strays = all.filter(({ from, to }) =>
      packageBorders.some(
        ({ name, only }) => name.test(to) && !isTest(from) && !only.some((place) => from.startsWith(place)),
      ),
    );
    expect(strays.map(show)).toEqual([]);
  });

  it('keep fixtures and tests out of everything that ships', () => {
    const strays = all.filter(
      ({ from, to }) =>
        ['fixtures', 'test'].includes(room(to)) &&
        !isTest(from) &&
        !mayImportFixtures.some((place) => from.startsWith(place)),
    );
    expect(strays.map(show)).toEqual([]);
  });

  it('let nobody but the redactor make text that may go to a model', () => {
    const makers = sources().filter((path) => !isTest(path) && readFileSync(path, 'utf8').includes('sealRedacted('));
    expect(makers.map((path) => relative(root, path)).sort()).toEqual(['phi/redact.ts', 'phi/redacted.ts']);
  });
});
