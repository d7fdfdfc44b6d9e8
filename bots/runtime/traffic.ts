import { setTimeout as delay } from 'node:timers/promises';
import type { Page, Request } from 'playwright';

/** What a page's network tells about where it is: kept up to date by events, read without asking the browser. */
export interface Traffic {
  /** The main document was asked for and has not answered. */
  readonly navigating: boolean;
  /**
   * Waits while a document is on its way or being parsed, at most `ms`. Asking the browser about a page earlier is in
   * vain, and while nothing answers, the question itself would hang. Out: false when it is still on its way.
   */
  parsed(ms: number): Promise<boolean>;
  /** Status of the main document last answered. */
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** The main document could not be fetched at all. */
  readonly failed: boolean;
  /** Origin of the main document asked for last. */
  readonly origin: string | undefined;
  /** Documents that have been shown so far. */
  readonly shown: number;
  /** Milliseconds since nothing is on its way any more; 0 while something is. */
  quietFor(): number;
  /** Starts anew before an action: what was is no sign of what comes. */
  forget(): void;
}

/** Kinds of request that stay open by design and say nothing about loading. */
const openEnded = new Set(['eventsource', 'websocket', 'ping', 'media']);

/** Watches a page's requests from now on. */
export function watchTraffic(page: Page): Traffic {
  const underWay = new Set<Request>();
  let document: Request | undefined;
  let status: number | undefined;
  let retryAfterMs: number | undefined;
  let failed = false;
  let origin: string | undefined;
  let shown = 0;
  let quietSince = performance.now();
  let loading = false;
  const waiting: (() => void)[] = [];

  const loaded = () => {
    loading = false;
    for (const go of waiting.splice(0)) go();
  };
  const isDocument = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  const ended = (request: Request) => {
    underWay.delete(request);
    quietSince = performance.now();
  };

  page.on('request', (request) => {
    if (!openEnded.has(request.resourceType())) underWay.add(request);
    if (!isDocument(request)) return;
    document = request;
    loading = true;
    status = undefined;
    failed = false;
    origin = new URL(request.url()).origin;
  });
  page.on('response', (response) => {
    if (response.request() !== document) return;
    document = undefined;
    status = response.status();
    retryAfterMs = secondsToMs(response.headers()['retry-after']);
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', (request) => {
    ended(request);
    if (request !== document) return;
    document = undefined;
    loaded();
    // A navigation that another one replaced has not failed.
    failed = request.failure()?.errorText !== 'net::ERR_ABORTED';
  });
  page.on('domcontentloaded', loaded);
  page.on('close', loaded);
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return;
    shown += 1;
    quietSince = performance.now();
  });

  return {
    get navigating() {
      return document !== undefined;
    },
    async parsed(ms) {
      if (!loading) return true;
      const stop = new AbortController();
      const ready = new Promise<void>((go) => waiting.push(go));
      await Promise.race([ready, delay(ms, undefined, { signal: stop.signal }).catch(() => undefined)]);
      stop.abort();
      return !loading;
    },
    get status() {
      return status;
    },
    get retryAfterMs() {
      return retryAfterMs;
    },
    get failed() {
      return failed;
    },
    get origin() {
      return origin;
    },
    get shown() {
      return shown;
    },
    quietFor: () => (underWay.size > 0 ? 0 : performance.now() - quietSince),
    forget: () => {
      quietSince = performance.now();
    },
  };
}

/** Retry-After in seconds; the date form is rare on portals and left to the runner's own pause. */
function secondsToMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : undefined;
}
