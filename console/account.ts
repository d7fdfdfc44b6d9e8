import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { Desk } from './app.ts';
import { type ConsoleEnv, clientOf, safeNext, sendCookies, signedIn } from './guard.ts';
import { changePasswordPage, type PasswordTrouble, signInPage } from './pages/sign-in.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './sign-in/password.ts';

const text = z.string().max(1_000).catch('');
const signInForm = z.object({ email: text, password: text, next: text });
const passwordForm = z.object({ current: text, next: text, again: text });

/** Signing in and out, and changing one's password. The first two need nobody to be signed in. */
export function accountRoutes(app: Hono<ConsoleEnv>, desk: Desk): void {
  app.get('/sign-in', (c) => c.html(signInPage(desk.frame, safeNext(c.req.query('next') ?? '/'))));
  app.post('/sign-in', (c) => signIn(c, desk));
  const inside = signedIn(desk.signIn);
  app.post('/sign-out', inside, async (c) => {
    sendCookies(c, await (await desk.signIn).leave(c.req.raw.headers, c.get('person')));
    return c.redirect('/sign-in', 303);
  });
  app.get('/change-password', inside, (c) =>
    c.html(changePasswordPage(desk.frame, c.get('person').mustChangePassword)),
  );
  app.post('/change-password', inside, (c) => changePassword(c, desk));
}

async function signIn(c: Context<ConsoleEnv>, desk: Desk): Promise<Response> {
  const form = signInForm.parse(await c.req.parseBody());
  const next = safeNext(form.next);
  const entered = await (await desk.signIn).enter(form.email, form.password, clientOf(c));
  if (typeof entered === 'string') {
    return c.html(signInPage(desk.frame, next, entered), entered === 'wrong' ? 401 : 429);
  }
  sendCookies(c, entered.cookies);
  return c.redirect(next, 303);
}

async function changePassword(c: Context<ConsoleEnv>, desk: Desk): Promise<Response> {
  const form = passwordForm.parse(await c.req.parseBody());
  const person = c.get('person');
  const refuse = (why: PasswordTrouble) => c.html(changePasswordPage(desk.frame, person.mustChangePassword, why), 400);
  if (form.next.length < MIN_PASSWORD || form.next.length > MAX_PASSWORD) return refuse('short');
  if (form.next !== form.again) return refuse('differ');
  if (form.next === form.current) return refuse('same');
  const cookies = await (await desk.signIn).changePassword(c.req.raw.headers, person, form);
  if (!cookies) return refuse('current');
  sendCookies(c, cookies);
  return c.redirect('/', 303);
}
