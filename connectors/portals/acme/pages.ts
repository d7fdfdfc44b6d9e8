import type { Locator, Page } from 'playwright';
import { definePage, type Landmark } from '../define.ts';

/** A heading as a landmark. */
export function heading(name: string): Landmark {
  return { name: `heading ${name}`, find: (page) => page.getByRole('heading', { name, exact: true, level: 1 }) };
}

const username = (page: Page): Locator => page.getByLabel('Username', { exact: true });
const password = (page: Page): Locator => page.getByLabel('Password', { exact: true });
const code = (page: Page): Locator => page.getByLabel('Verification code', { exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

const loginLandmarks: readonly Landmark[] = [
  heading('Sign in to the provider portal'),
  { name: 'username field', find: username },
  { name: 'password field', find: password },
];

export const loginPage = definePage({
  name: 'login',
  path: '/login',
  landmarks: loginLandmarks,
  actions: (page, visit) => ({
    async submit() {
      await visit.fillSecret(username(page), 'username');
      await visit.fillSecret(password(page), 'password');
      await button(page, 'Sign in').click();
    },
  }),
});

export const loginRefusedPage = definePage({
  name: 'loginRefused',
  landmarks: [
    ...loginLandmarks,
    {
      name: 'refusal of the password',
      find: (page) => page.getByRole('alert').filter({ hasText: 'The username or password is not right.' }),
    },
  ],
  actions: () => ({}),
});

export const codePage = definePage({
  name: 'code',
  landmarks: [heading('Enter your verification code'), { name: 'code field', find: code }],
  actions: (page, visit) => ({
    async submit() {
      await visit.fillCode(code(page));
      await button(page, 'Verify').click();
    },
  }),
});

export const codeRefusedPage = definePage({
  name: 'codeRefused',
  landmarks: [
    heading('Enter your verification code'),
    {
      name: 'refusal of the code',
      find: (page) => page.getByRole('alert').filter({ hasText: 'That code was not accepted.' }),
    },
  ],
  actions: () => ({}),
});

export const homePage = definePage({
  name: 'home',
  path: '/home',
  landmarks: [
    heading('Welcome back'),
    { name: 'sign-out button', find: (page) => button(page, 'Sign out') },
    {
      name: 'eligibility link',
      find: (page) =>
        page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Eligibility and benefits' }),
    },
  ],
  actions: () => ({}),
});
