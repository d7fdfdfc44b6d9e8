import type { Page } from 'playwright';
import { BotStop, definePortal, type Visit } from '../define.ts';
import { troublePages } from '../trouble.ts';
import { run, words } from './eligibility.ts';
import { codePage, codeRefusedPage, homePage, loginPage, loginRefusedPage } from './pages.ts';
import { searchPage } from './search.ts';

const title = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name, exact: true, level: 1 });
const dialog = (name: string) => (page: Page) => page.getByRole('dialog', { name, exact: true });

async function signIn(visit: Visit): Promise<void> {
  const login = await visit.open(loginPage);
  await login.submit();
  const next = await visit.expectOneOf({ code: codePage, refused: loginRefusedPage });
  if (next.at === 'refused') {
    throw new BotStop({ code: 'credentialProblem', reason: 'wrongPassword' }, { page: 'login' });
  }
  await next.on.submit();
  const after = await visit.expectOneOf({ home: homePage, refused: codeRefusedPage });
  if (after.at === 'refused') {
    throw new BotStop({ code: 'credentialProblem', reason: 'codeRefused' }, { page: 'code' });
  }
}

/** Acme Health PPO: a current portal with a one-time code at log-in and benefits that load late. */
export const portal = definePortal({
  id: 'acme',
  name: 'Acme Health PPO',
  version: '1.0.0',
  payerIds: ['acme'],
  policy: {
    baseUrl: 'https://portal.acme-health.example',
    timeZone: 'America/Chicago',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '05:00', to: '24:00' }],
    maintenance: [{ days: ['sun'], from: '05:00', to: '09:00' }],
    pacing: { minGapMs: 300, maxPerHour: 900, maxPerDay: 5_000, maxConcurrent: 2 },
    auth: { kind: 'password+totp', lockAfter: 5, idleLogoutMinutes: 30, passwordMaxAgeDays: 60 },
    automation: {
      status: 'byAgreement',
      source:
        'Made-up payer: its agreement with Maple Street Clinic allows a named service user to look up eligibility.',
      reviewedOn: '2026-11-02',
    },
  },
  interstitials: [
    {
      name: 'announcement',
      find: dialog('What is new at Acme Health'),
      dismiss: (page) => dialog('What is new at Acme Health')(page).getByRole('button', { name: 'Close' }).click(),
    },
    {
      name: 'rule change',
      find: dialog('Important change to our rules'),
      stop: { code: 'needsHuman', reason: 'ruleChange' },
      notice: 'announcement',
    },
    {
      name: 'password expiring',
      find: title(/^Your password expires in \d+ days?$/),
      dismiss: (page) => page.getByRole('button', { name: 'Remind me later', exact: true }).click(),
      notice: 'passwordExpiring',
    },
    {
      name: 'terms of use',
      find: title('Our terms of use have changed'),
      stop: { code: 'needsHuman', reason: 'termsUpdate' },
    },
    {
      name: 'captcha',
      find: title('Check that you are a person'),
      stop: { code: 'needsHuman', reason: 'captcha' },
    },
  ],
  trouble: troublePages({
    maintenance: title('We will be right back'),
    rateLimit: title('Please slow down'),
    accessDenied: title('Access denied'),
    accountLocked: title('Your account is locked'),
    accountDisabled: title('Your account is disabled'),
    passwordExpired: title('Your password has expired'),
  }),
  login: loginPage,
  home: homePage,
  signIn,
  walk: [homePage, searchPage],
  flows: { eligibility: { words, run } },
});
