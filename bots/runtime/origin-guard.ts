/**
 * The way out of a browser context: a proxy on this machine that lets a portal's own origins through and nothing else.
 * Unlike request interception in the browser it also sees redirects, beacons and web sockets, and costs no round trip.
 */
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface OriginGuard {
  /** For the `proxy` option of a context. */
  readonly address: string;
  close(): Promise<void>;
}

interface Rule {
  readonly origins: ReadonlySet<string>;
  /** Hears of every refused origin; never of the path. */
  readonly onBlocked: (origin: string) => void;
}

/** Headers that belong to one connection and are not passed on (RFC 9110, section 7.6.1). */
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authorization']);

/** Starts the guard of one portal on a free port of this machine. The caller closes it. */
export async function openOriginGuard(rule: Rule): Promise<OriginGuard> {
  const sockets = new Set<Duplex>();
  const ways = new WeakMap<Socket, Agent>();
  const server = createServer((incoming, answer) => forward(rule, ways.get(incoming.socket), incoming, answer));
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    tunnel(rule, incoming.url ?? '', socket, head, sockets);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    const agent = wayOn(socket);
    ways.set(socket, agent);
    socket.on('close', () => {
      sockets.delete(socket);
      agent.destroy();
    });
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the origin guard has no port');
  return address.port;
}

/**
 * Where the requests of one browser connection go: a connection of its own, which lives and ends with it. A portal may
 * close it in the moment in which it is used again. The browser knows what to do about that, if it sees it: a request on
 * a connection that had served before is sent once more, one on a new connection is not.
 */
function wayOn(socket: Socket): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const seen = new WeakSet<Duplex>();
  agent.on('free', (upstream: Duplex) => {
    if (seen.has(upstream)) return;
    seen.add(upstream);
    upstream.once('close', () => socket.destroy());
  });
  return agent;
}

/** Plain http: the request names its whole address. */
function forward(rule: Rule, agent: Agent | undefined, incoming: IncomingMessage, answer: ServerResponse): void {
  const target = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : undefined;
  if (target?.protocol !== 'http:' || !rule.origins.has(target.origin)) {
    if (target) rule.onBlocked(target.origin);
    incoming.socket.destroy();
    return;
  }
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !hopByHop.has(name)));
  const { hostname, port, pathname, search } = target;
  const outgoing = request({ hostname, port, path: pathname + search, method: incoming.method, headers, agent });
  // The browser sees a lost connection as what it is: no page of ours stands in for the portal's.
  outgoing.on('error', () => incoming.socket.destroy());
  outgoing.on('response', (response) => {
    const kept = response.rawHeaders.flatMap((name, i, all) =>
      i % 2 === 0 && !hopByHop.has(name.toLowerCase()) ? [name, all[i + 1] ?? ''] : [],
    );
    answer.writeHead(response.statusCode ?? 502, response.statusMessage, kept);
    response.on('error', () => incoming.socket.destroy());
    response.pipe(answer);
  });
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

/** https and web sockets: the browser asks for a tunnel to host and port. */
function tunnel(rule: Rule, authority: string, socket: Duplex, head: Buffer, sockets: Set<Duplex>): void {
  const secure = originOf('https', authority);
  const plain = originOf('http', authority);
  socket.on('error', () => socket.destroy());
  if (!secure || !plain || !(rule.origins.has(secure) || rule.origins.has(plain))) {
    if (secure) rule.onBlocked(secure);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const { hostname, port } = new URL(plain);
  const defaultPort = authority.endsWith(':80') ? 80 : 443;
  const upstream = connect(Number(port || defaultPort), hostname.replace(/^\[|\]$/g, ''), () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  sockets.add(upstream);
  upstream.on('close', () => sockets.delete(upstream));
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
}

function originOf(scheme: 'http' | 'https', authority: string): string | undefined {
  const address = `${scheme}://${authority}`;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
