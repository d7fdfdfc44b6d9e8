import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { browserEnvironment, findBrowser } from './find.ts';
import { launchOptions } from './launch.ts';
import { PACKAGED_CHROMIUM } from './ownCache.ts';

const folder = mkdtempSync(join(tmpdir(), 'orderly-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that answers `--version` and nothing else. */
function fake(path: string, version: string): string {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o755 });
  writeFileSync(path, version ? `#!/bin/sh\necho "Chromium ${version}"\n` : '#!/bin/sh\nexit 127\n');
  chmodSync(path, 0o755);
  return path;
}

describe('finding a browser', () => {
  const bare = { PATH: join(folder, 'bin'), HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  const shell = fake(join(folder, 'bin', 'chromium-headless-shell'), '156.0.1.2');
  const full = fake(join(folder, 'bin', 'chromium'), '155.0.3.4');

  it('prefers the wished kind and takes the other one where there is none', async () => {
    expect(await findBrowser('shell', bare)).toMatchObject({ path: shell, kind: 'shell', version: '156.0.1.2' });
    expect(await findBrowser('full', bare)).toMatchObject({ path: full, kind: 'full', version: '155.0.3.4' });
    const alone = fake(join(folder, 'alone', 'chromium-headless-shell'), '150.0');
    expect(await findBrowser('full', { ...bare, PATH: join(folder, 'alone') })).toMatchObject({ path: alone });
  });

  it('takes CHROMIUM_PATH alone where it is set', async () => {
    const wished = fake(join(folder, 'mine', 'browser'), '140.0.5.6');
    expect(await findBrowser('shell', { ...bare, CHROMIUM_PATH: wished })).toMatchObject({ path: wished });
    expect(await findBrowser('shell', { ...bare, CHROMIUM_PATH: join(folder, 'nothing') })).toBeUndefined();
  });

  it('passes over a program that does not run', async () => {
    fake(join(folder, 'broken', 'chromium-headless-shell'), '');
    const path = `${join(folder, 'broken')}:${bare.PATH}`;
    expect(await findBrowser('shell', { ...bare, PATH: path })).toMatchObject({ path: shell });
  });

  it('finds the newest one in the cache of Playwright', async () => {
    const program = 'chrome-headless-shell-linux64/chrome-headless-shell';
    const cache = join(folder, 'ms-playwright');
    fake(join(cache, 'chromium_headless_shell-999', program), '120.0');
    const newest = fake(join(cache, 'chromium_headless_shell-1255', program), '159.0');
    const found = await findBrowser('shell', { PATH: '', PLAYWRIGHT_BROWSERS_PATH: cache });
    expect(found).toMatchObject({ path: newest, kind: 'shell' });
  });

  it('does not run the one in its own cache when others can write there', async () => {
    const own = join(folder, 'cache', 'orderly', `chromium-${PACKAGED_CHROMIUM}`);
    fake(join(own, 'chromium'), '147.0');
    expect(await findBrowser('shell', { ...bare, PATH: '' })).toMatchObject({ source: 'Orderly’s cache' });
    chmodSync(own, 0o777);
    expect(await findBrowser('shell', { ...bare, PATH: '' })).toBeUndefined();
  });
});

describe('launching it', () => {
  it('gives the browser none of our addresses and keys', () => {
    process.env.ORDERLY_TEST_KEY = 'secret';
    expect(browserEnvironment({ LD_LIBRARY_PATH: '/x' })).toMatchObject({ LD_LIBRARY_PATH: '/x' });
    expect(Object.keys(browserEnvironment())).not.toContain('ORDERLY_TEST_KEY');
    delete process.env.ORDERLY_TEST_KEY;
  });

  it('opens pages in several contexts', async () => {
    const found = await findBrowser('shell');
    if (!found) throw new Error('no browser on this machine: run orderly doctor --fix');
    const browser = await chromium.launch(await launchOptions(found));
    for (const word of ['one', 'two', 'three']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setContent(`<h1>${word}</h1>`);
      expect(await page.getByRole('heading').textContent()).toBe(word);
      await context.close();
    }
    await browser.close();
  });
});
