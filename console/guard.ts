/** What stands before every page: headers, the origin of a form, and who is asking. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Person } from './sign-in/people.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface ConsoleEnv {
  Variables: { person: Person };
  Bindings: { incoming?: { socket?: { remoteAddress?: string | undefined } } };
}

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing is cached, framed, sniffed or loaded from elsewhere. */
export function secureHeaders(https: boolean): MiddlewareHandler {
  return async (c, proceed) => {
    await proceed();
    c.header('content-security-policy', CONTENT_POLICY);
    c.header('x-content-type-options', 'nosniff');
    c.header('x-frame-options', 'DENY');
    // Not `no-referrer`: browsers then send `Origin: null` with forms, and the check below needs it.
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    if (https) c.header('strict-transport-security', 'max-age=31536000');
  };
}

/** Refuses whatever changes something and was not sent from a page of this console. */
export const sameOrigin: MiddlewareHandler = async (c, proceed) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return proceed();
  const origin = c.req.header('origin') ?? '';
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  // Only hosts are compared: behind a proxy with TLS the page has another scheme than we do.
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    return c.text('This was not sent from a page of this console.', 403);
  }
  return proceed();
};

/** Lets nobody pass who is not signed in, and whoever has a one-time password only to the page that changes it. */
export function signedIn(opening: Promise<SignIn>): MiddlewareHandler<ConsoleEnv> {
  return async (c, proceed) => {
    const signIn = await opening;
    // The list refreshing itself is no sign that somebody sits there.
    const live = c.req.path.startsWith('/live/');
    const found = await signIn.personOf(c.req.raw.headers, { stay: live });
    if (!found) return live ? c.text('', 401) : c.redirect(`/sign-in?next=${encodeURIComponent(wanted(c))}`, 303);
    const { person, cookies } = found;
    if (person.mustChangePassword && c.req.path !== '/change-password' && c.req.path !== '/sign-out') {
      return c.redirect('/change-password', 303);
    }
    c.set('person', person);
    // Before the page's own: where it sets a cookie anew, such as with a new password, the later one counts.
    sendCookies(c, cookies);
    return proceed();
  };
}

/** Where to go after signing in. A form that was refused cannot be repeated, so only pages count. */
function wanted(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return c.req.method === 'GET' ? `${pathname}${search}` : '/';
}

export function sendCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** A page of this console, whatever the address bar was made to say. */
export function safeNext(text: string): string {
  const here = 'http://here.invalid';
  if (!URL.canParse(text, here)) return '/';
  const url = new URL(text, here);
  return url.origin === here && text.startsWith('/') ? `${url.pathname}${url.search}` : '/';
}

/** The visitor's address, for the limit on sign-in attempts. */
export function clientOf(c: Context<ConsoleEnv>): string {
  return c.env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
}
