/** A browser without a screen: keeps cookies and sends the origin with forms, as browsers do. */
import type { Hono } from 'hono';
import type { ConsoleEnv } from '#console/guard.ts';

export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The cookies it would send now, as a header. */
  cookies(): string;
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

const ORIGIN = 'http://127.0.0.1:4800';
let visitors = 0;

export function visitorOf(app: Hono<ConsoleEnv>): Visitor {
  const jar = new Map<string, string>();
  visitors += 1;
  // Each has an address of its own: the limit on sign-in attempts counts by address.
  const env = { incoming: { socket: { remoteAddress: `192.0.2.${visitors}` } } };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit & { headers?: Readonly<Record<string, string>> }) => {
    const headers = { host: new URL(ORIGIN).host, cookie: cookies(), ...init.headers };
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers }, env);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    cookies,
    post: (path, fields = {}, headers = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: ORIGIN, ...headers } }),
  };
}
