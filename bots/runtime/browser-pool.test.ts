import { afterEach, describe, expect, it } from 'vitest';
import { type BrowserPool, openBrowserPool } from './browser-pool.ts';
import { type OriginGuard, openOriginGuard } from './origin-guard.ts';
import type { ContextNeeds } from './workspace.ts';

let pool: BrowserPool | undefined;
let guard: OriginGuard | undefined;
afterEach(async () => {
  await pool?.close();
  await guard?.close();
});

async function needs(): Promise<ContextNeeds> {
  guard = await openOriginGuard({ origins: new Set(), onBlocked: () => undefined });
  return { kind: 'shell', guard: guard.address, timeZone: 'America/Chicago' };
}

describe('the browser pool', () => {
  it('gives each task a context of its own in one browser', async () => {
    pool = openBrowserPool();
    const wanted = await needs();
    const [a, b] = await Promise.all([pool.lease(wanted), pool.lease(wanted)]);
    await a.context.addCookies([{ name: 'who', value: 'a', url: 'http://portal.example' }]);
    expect(await b.context.cookies()).toEqual([]);
    expect(a.context.browser()).toBe(b.context.browser());
  });

  it('frees the slot of a page that never comes to rest', async () => {
    pool = openBrowserPool({ closeMs: 500 });
    const wanted = await needs();
    const stuck = await pool.lease(wanted);
    void stuck.page.evaluate('for (;;) {}').catch(() => undefined);
    const started = performance.now();
    await stuck.close();
    expect(performance.now() - started).toBeLessThan(1_500);
    const next = await pool.lease(wanted);
    expect(await next.page.evaluate('1 + 1')).toBe(2);
  });

  it('replaces a browser after so many contexts, and lets running tasks finish in the old one', async () => {
    pool = openBrowserPool({ maxContexts: 2 });
    const wanted = await needs();
    const first = await pool.lease(wanted);
    const second = await pool.lease(wanted);
    const third = await pool.lease(wanted);
    expect(third.context.browser()).not.toBe(first.context.browser());
    expect(await first.page.evaluate('1 + 1')).toBe(2);
    const old = first.context.browser();
    await Promise.all([first.close(), second.close()]);
    await expect.poll(() => old?.isConnected()).toBe(false);
  });

  it('starts anew after the browser has crashed', async () => {
    pool = openBrowserPool();
    const wanted = await needs();
    const task = await pool.lease(wanted);
    await task.context.browser()?.close();
    expect(task.alive()).toBe(false);
    const next = await pool.lease(wanted);
    expect(await next.page.evaluate('1 + 1')).toBe(2);
  });

  it('has the next context ready when a task has ended', async () => {
    pool = openBrowserPool();
    const wanted = await needs();
    const first = await pool.lease(wanted);
    await first.close();
    const browser = first.context.browser();
    await expect.poll(() => browser?.contexts().length).toBe(1);
    const spare = browser?.contexts()[0];
    const second = await pool.lease(wanted);
    expect(second.context).toBe(spare);
  });
});
