import type { Page } from 'playwright';
import { definePage, type Landmark } from '../define.ts';

/** The title of a page as a landmark. */
export function heading(name: string): Landmark {
  return { name: `heading ${name}`, find: (page) => page.getByRole('heading', { name, exact: true, level: 1 }) };
}

// Cedar's fields have no labels; their names come from the title attribute.
const userId = (page: Page) => page.getByRole('textbox', { name: 'User ID', exact: true });
const password = (page: Page) => page.getByTitle('Password', { exact: true });

const logonLandmarks: readonly Landmark[] = [
  heading('Log on'),
  { name: 'user id field', find: userId },
  { name: 'password field', find: password },
];

export const logonPage = definePage({
  name: 'logon',
  path: '/servlet/logon',
  landmarks: logonLandmarks,
  actions: (page, visit) => ({
    async submit() {
      await visit.fillSecret(userId(page), 'username');
      await visit.fillSecret(password(page), 'password');
      await page.getByRole('button', { name: 'Log on', exact: true }).click();
    },
  }),
});

export const logonRefusedPage = definePage({
  name: 'logonRefused',
  landmarks: [
    ...logonLandmarks,
    {
      name: 'refusal of the password',
      find: (page) => page.getByText('Logon failed. The user ID or password is invalid.', { exact: true }),
    },
  ],
  actions: () => ({}),
});

export const menuPage = definePage({
  name: 'menu',
  path: '/servlet/menu',
  landmarks: [
    heading('Main menu'),
    { name: 'eligibility link', find: (page) => page.getByRole('link', { name: 'Eligibility inquiry', exact: true }) },
    { name: 'log-off link', find: (page) => page.getByRole('link', { name: 'Log off', exact: true }) },
  ],
  actions: () => ({}),
});
