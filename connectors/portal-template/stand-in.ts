import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { StandIn } from 'orderly/portal';

/** Made-up people only. */
const account = { username: 'clinic', password: 'Made-Up-Password-1' };
const known = { memberId: 'TMP-100200', dob: '1980-02-29', serviceDate: '2026-12-01' };

export const standIn: StandIn = {
  account,
  members: { found: known, unknown: { ...known, memberId: 'TMP-999999' } },
  async start() {
    const sessions = new Set<string>();
    const server = createServer((request, response) => void answer(sessions, request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      url: `http://127.0.0.1:${port}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  },
};

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function answer(sessions: Set<string>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await bodyOf(request));
  const { status, headers, body } = replyTo(sessions, request, form);
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body && `<!doctype html><html lang="en"><title>Portal</title><body><main>${body}</main></body></html>`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function replyTo(sessions: Set<string>, request: IncomingMessage, form: URLSearchParams): Reply {
  const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
  const session = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const posted = request.method === 'POST';
  if (path === '/sign-in') return posted ? signIn(sessions, form) : show(signInForm(''));
  if (!sessions.has(session)) return goTo('/sign-in');
  if (path === '/eligibility') return show(posted ? search(form) : searchForm(''));
  return path === '/home' || path === '/' ? show(home) : { status: 404 };
}

function signIn(sessions: Set<string>, form: URLSearchParams): Reply {
  if (form.get('username') !== account.username || form.get('password') !== account.password) {
    return show(signInForm('<p role="alert">User name and password do not match.</p>'));
  }
  const session = randomUUID();
  sessions.add(session);
  return { ...goTo('/home'), headers: { location: '/home', 'set-cookie': `session=${session}; HttpOnly; Path=/` } };
}

const goTo = (location: string): Reply => ({ status: 303, headers: { location } });
const show = (body: string): Reply => ({ status: 200, body });

const home = '<h1>Provider home</h1><nav><a href="/eligibility">Eligibility</a></nav>';

const signInForm = (message: string) => `<h1>Sign in</h1>${message}<form method="post" action="/sign-in">
  <label>User name <input name="username"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Sign in</button></form>`;

const searchForm = (message: string) => `<h1>Check eligibility</h1>${message}<form method="post">
  <label>Member ID <input name="memberId"></label>
  <label>Date of birth <input name="dob" type="date"></label>
  <label>Date of service <input name="serviceDate" type="date"></label>
  <button>Search</button></form>`;

function search(form: URLSearchParams): string {
  const found = form.get('memberId') === known.memberId && form.get('dob') === known.dob;
  return found ? result : searchForm('<p>No member was found for these details.</p>');
}

const result = `<h1>Coverage</h1><dl>
  <dt>Member ID</dt><dd>${known.memberId}</dd>
  <dt>Date of birth</dt><dd>02/29/1980</dd>
  <dt>Status</dt><dd id="status">Active</dd>
  <dt>Plan</dt><dd>Template Plan</dd>
  <dt>Plan begins</dt><dd>01/01/2026</dd></dl>
  <table aria-label="Benefits"><tr><th>Service</th><th>Kind</th><th>Amount</th></tr>
  <tr><td>Office visit</td><td>Copay</td><td>$25.00</td></tr>
  <tr><td>Whole plan</td><td>Deductible</td><td></td></tr></table>`;
