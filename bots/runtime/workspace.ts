import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { BrowserKind } from '../browser/find.ts';
import { finishes } from './bounded.ts';
import type { RunningBrowser } from './chromium.ts';

/** What makes two contexts interchangeable before a log-in is put into them. */
export interface ContextNeeds {
  readonly kind: BrowserKind;
  /** Address of the origin guard: the only way out. */
  readonly guard: string;
  readonly timeZone: string;
}

/** An empty browser context with one page. */
export interface Workspace {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly protocol: CDPSession;
  readonly browserVersion: string;
  /** False once the browser or the page is gone. */
  alive(): boolean;
  /** True when its browser takes no further tasks. */
  readonly retired: boolean;
  /** Closes the context within a bound; afterwards the slot is free, whatever the page does. */
  close(): Promise<void>;
}

const VIEWPORT = { width: 1_100, height: 800 };

/**
 * Opens a context in a browser. `left` is told once, when the context is closed, and whether it closed by itself
 * within `closeMs`.
 */
export async function openWorkspace(
  running: RunningBrowser,
  needs: ContextNeeds,
  end: { readonly closeMs: number; readonly left: (clean: boolean) => void },
): Promise<Workspace> {
  const context = await running.browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-US',
    timezoneId: needs.timeZone,
    serviceWorkers: 'block',
    acceptDownloads: false,
    proxy: { server: needs.guard },
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  let closing: Promise<void> | undefined;
  // A page that goes without being closed is the first sign of a dying browser, which may still call itself connected.
  page.once('close', () => {
    if (!closing) running.retired = true;
  });
  return {
    context,
    page,
    protocol,
    browserVersion: running.version,
    alive: () => running.browser.isConnected() && !page.isClosed() && closing === undefined,
    get retired() {
      return running.retired;
    },
    close: () => (closing ??= finishes(end.closeMs, context.close()).then(end.left)),
  };
}
