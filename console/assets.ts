/** Style, script and icon of the console: read once, served from this machine alone, cached by their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const types = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

type AssetName = keyof typeof types;
export type AssetUrls = Readonly<Record<AssetName, string>>;

export interface Assets {
  readonly urls: AssetUrls;
  /** The file of a name, or `undefined` for any other name: names never become paths. */
  find(name: string): { readonly type: string; readonly content: string } | undefined;
}

export function loadAssets(): Assets {
  const read = (name: AssetName) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  const contents = {
    'console.css': read('console.css'),
    'console.js': read('console.js'),
    'icon.svg': read('icon.svg'),
  };
  const url = (name: AssetName) =>
    `/assets/${name}?v=${createHash('sha256').update(contents[name]).digest('hex').slice(0, 12)}`;
  return {
    urls: { 'console.css': url('console.css'), 'console.js': url('console.js'), 'icon.svg': url('icon.svg') },
    find: (name) => (isAsset(name) ? { type: types[name], content: contents[name] } : undefined),
  };
}

function isAsset(name: string): name is AssetName {
  return Object.hasOwn(types, name);
}
