import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installedBrowser } from './chromium.ts';
import { type OriginGuard, openOriginGuard } from './origin-guard.ts';

async function site(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, close: () => server.close() };
}

describe('the origin guard', () => {
  const reached: string[] = [];
  const blocked: string[] = [];
  let other: Awaited<ReturnType<typeof site>>;
  let portal: Awaited<ReturnType<typeof site>>;
  let guard: OriginGuard;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    other = await site((request, answer) => {
      reached.push(request.url ?? '');
      answer.end('elsewhere');
    });
    portal = await site((request, answer) => {
      if (request.url === '/away') return answer.writeHead(307, { location: `${other.origin}/stolen` }).end();
      answer.setHeader('content-type', 'text/html');
      answer.end(
        `<h1>Portal</h1><form method="post" action="/away"><input name="secret" value="s"><button>Go</button></form>`,
      );
    });
    guard = await openOriginGuard({ origins: new Set([portal.origin]), onBlocked: (origin) => blocked.push(origin) });
    browser = await chromium.launch(await installedBrowser('shell'));
  });
  // A page of its own for each test: one that was stopped in mid-navigation is still on its way to an error page.
  beforeEach(async () => {
    page = await (await browser.newContext({ proxy: { server: guard.address } })).newPage();
    blocked.length = 0;
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await guard.close();
    portal.close();
    other.close();
  });

  it('lets the portal through', async () => {
    await page.goto(portal.origin);
    expect(await page.locator('h1').textContent()).toBe('Portal');
  });

  it('stops a form that the portal sends on to another origin', async () => {
    await page.goto(portal.origin);
    await page
      .getByRole('button')
      .click()
      .catch(() => undefined);
    await expect.poll(() => blocked).toContain(other.origin);
    expect(reached).toEqual([]);
  });

  it('stops scripts, beacons and web sockets', async () => {
    await page.goto(portal.origin);
    await page.evaluate((origin) => fetch(origin, { mode: 'no-cors' }).catch(() => undefined), other.origin);
    await page.evaluate((origin) => navigator.sendBeacon(`${origin}/beacon`, 'x'), other.origin);
    await expect.poll(() => blocked.length).toBeGreaterThan(1);
    await page.evaluate(
      (origin) =>
        new Promise((done) => Object.assign(new WebSocket(origin), { onerror: done, onclose: done })).then(() => 1),
      other.origin.replace('http', 'ws'),
    );
    expect(reached).toEqual([]);
  });

  it('does not lose a request to a connection that the portal closes in the same moment', async () => {
    const answers = new WeakMap<Socket, number>();
    const impatient = await site((request, answer) => {
      const count = (answers.get(request.socket) ?? 0) + 1;
      answers.set(request.socket, count);
      // It has closed the connection already; the request was on its way to it.
      if (count > 1) request.socket.destroy();
      else answer.setHeader('content-type', 'text/html').end('<h1>Portal</h1>');
    });
    const guarded = await openOriginGuard({ origins: new Set([impatient.origin]), onBlocked: () => undefined });
    for (let visit = 0; visit < 3; visit += 1) {
      const context = await browser.newContext({ proxy: { server: guarded.address } });
      const visitor = await context.newPage();
      for (const path of ['/a', '/b']) expect((await visitor.goto(impatient.origin + path))?.status()).toBe(200);
      await context.close();
    }
    await guarded.close();
    impatient.close();
  });

  it('looks like a lost connection when the portal is not there', async () => {
    const gone = await site(() => undefined);
    gone.close();
    const guarded = await openOriginGuard({ origins: new Set([gone.origin]), onBlocked: () => undefined });
    const context = await browser.newContext({ proxy: { server: guarded.address } });
    await expect((await context.newPage()).goto(gone.origin)).rejects.toThrow('ERR_EMPTY_RESPONSE');
    await context.close();
    await guarded.close();
  });
});
