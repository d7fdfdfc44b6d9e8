import { html } from 'hono/html';
import { MIN_PASSWORD } from '../sign-in/password.ts';
import { type Frame, type Html, outerPage } from './layout.ts';

const troubles = {
  wrong: 'Email and password do not match.',
  tooMany: 'Too many attempts. Wait a minute, then try again.',
} as const;

export function signInPage(frame: Frame, next: string, trouble?: keyof typeof troubles): Html {
  const body = html`<form class="card" method="post" action="/sign-in">
  <h1>Sign in</h1>
  <p class="quiet">${frame.clinic}</p>
  ${trouble ? html`<p class="alert" role="alert">${troubles[trouble]}</p>` : ''}
  <input type="hidden" name="next" value="${next}">
  <label>Email <input name="email" type="email" autocomplete="username" required autofocus></label>
  <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
  <button class="primary">Sign in</button>
  <p class="quiet small">The first sign-in was printed when Orderly started. You are signed out after 15 minutes without a click.</p>
</form>`;
  return outerPage(frame, { title: 'Sign in', body });
}

const passwordTroubles = {
  current: 'The current password is not right.',
  short: `The new password needs at least ${MIN_PASSWORD} characters.`,
  same: 'The new password is the old one. Choose another.',
  differ: 'The two new passwords differ.',
} as const;
export type PasswordTrouble = keyof typeof passwordTroubles;

export function changePasswordPage(frame: Frame, forced: boolean, trouble?: PasswordTrouble): Html {
  const body = html`<form class="card" method="post" action="/change-password">
  <h1>${forced ? 'Choose your password' : 'Change password'}</h1>
  <p class="quiet">${forced ? 'You signed in with a one-time password. Choose your own to go on.' : 'Your other sessions will be signed out.'}</p>
  ${trouble ? html`<p class="alert" role="alert">${passwordTroubles[trouble]}</p>` : ''}
  <label>${forced ? 'One-time password' : 'Current password'} <input name="current" type="password" autocomplete="current-password" required autofocus></label>
  <label>New password <input name="next" type="password" autocomplete="new-password" minlength="${MIN_PASSWORD}" required></label>
  <label>New password again <input name="again" type="password" autocomplete="new-password" minlength="${MIN_PASSWORD}" required></label>
  <button class="primary">${forced ? 'Set password' : 'Change password'}</button>
</form>
<form class="below" method="post" action="/sign-out"><button class="plain">Sign out</button></form>`;
  return outerPage(frame, { title: forced ? 'Choose your password' : 'Change password', body });
}
