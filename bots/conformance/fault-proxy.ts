/** An HTTP proxy in front of a stand-in site that breaks it in the ways real portals break. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What may go wrong between the browser and the site, for every request while it is on. */
export type Fault =
  | 'slow'
  | 'hang'
  | 'serverError'
  | 'connectionReset'
  | 'tooManyRequests'
  | 'signedOut'
  | 'surpriseDialog'
  | 'renamedLabels'
  | 'otherOrigin';

export interface FaultProxy {
  readonly url: string;
  /** Requests that reached the proxy so far. */
  readonly requests: () => number;
  /** Breaks the site from now on; for the next `times` requests where that is given. */
  break(fault: Fault | undefined, times?: number): void;
  close(): Promise<void>;
}

const SLOW_MS = 600;
const DIALOG = '<div role="dialog" aria-label="Notice"><p>Please read this notice.</p><button>OK</button></div>';
const OTHER_ORIGIN = '<img alt="" src="http://tracker.invalid/pixel.gif">';

const pageChanges: Partial<Record<Fault, (html: string) => string>> = {
  surpriseDialog: (html) => html.replace('</body>', `${DIALOG}</body>`),
  otherOrigin: (html) => html.replace('</body>', `${OTHER_ORIGIN}</body>`),
  renamedLabels: (html) =>
    html
      .replace(/(<label[^>]*>)\s*[^<]+/g, '$1Renamed ')
      .replace(/\b(title|aria-label|placeholder)="[^"]*"/g, '$1="Renamed"'),
};

/** Starts the proxy on a free port of this machine. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let fault: Fault | undefined;
  let left = Number.POSITIVE_INFINITY;
  let seen = 0;
  const take = (): Fault | undefined => {
    if (left <= 0) return undefined;
    left -= 1;
    return fault;
  };
  const server = createServer((request, response) => {
    seen += 1;
    answer(target, take(), request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => seen,
    break(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  target: string,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (fault === 'hang') return;
  if (fault === 'connectionReset') return void request.socket.destroy();
  if (fault === 'serverError') return void response.writeHead(503).end('<h1>Service unavailable</h1>');
  if (fault === 'tooManyRequests') return void response.writeHead(429, { 'retry-after': '120' }).end();
  if (fault === 'slow') await pause(SLOW_MS);
  await forward(target, fault, request, response);
}

function forward(
  target: string,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const site = new URL(target);
  const { cookie, ...rest } = request.headers;
  const headers = { ...rest, host: site.host, 'accept-encoding': 'identity' };
  const signedIn = cookie && fault !== 'signedOut' ? { cookie } : {};
  // The site checks that forms come from its own origin.
  const own = request.headers.origin ? { origin: site.origin } : {};
  return new Promise((resolve, reject) => {
    const onward = httpRequest(
      {
        host: site.hostname,
        port: site.port,
        path: request.url,
        method: request.method,
        headers: { ...headers, ...signedIn, ...own },
      },
      (reply) => void passOn(fault, site, reply, response).then(resolve, reject),
    );
    onward.on('error', reject);
    request.pipe(onward);
  });
}

async function passOn(
  fault: Fault | undefined,
  site: URL,
  reply: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const change =
    fault && String(reply.headers['content-type']).startsWith('text/html') ? pageChanges[fault] : undefined;
  const content = change ? Buffer.from(change(body.toString())) : body;
  const { location, 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = reply.headers;
  const to = location?.startsWith(site.origin) ? location.slice(site.origin.length) || '/' : location;
  response.writeHead(reply.statusCode ?? 502, { ...headers, ...(to ? { location: to } : {}) });
  response.end(content);
}
