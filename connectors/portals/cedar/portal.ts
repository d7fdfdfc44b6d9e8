import type { Page } from 'playwright';
import { BotStop, definePortal, type Visit } from '../define.ts';
import { troublePages } from '../trouble.ts';
import { run, words } from './eligibility.ts';
import { inquiryPage } from './inquiry.ts';
import { logonPage, logonRefusedPage, menuPage } from './pages.ts';

const title = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true, level: 1 });

async function signIn(visit: Visit): Promise<void> {
  const logon = await visit.open(logonPage);
  await logon.submit();
  const next = await visit.expectOneOf({ menu: menuPage, refused: logonRefusedPage });
  if (next.at === 'refused') {
    throw new BotStop({ code: 'credentialProblem', reason: 'wrongPassword' }, { page: 'logon' });
  }
}

/** Cedar Medicare: an old portal that locks for good at the third wrong password and allows one session per user ID. */
export const portal = definePortal({
  id: 'cedar',
  name: 'Cedar Medicare',
  version: '1.0.0',
  payerIds: ['cedar'],
  policy: {
    baseUrl: 'https://provider.cedar-medicare.example',
    timeZone: 'America/New_York',
    hours: [
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', to: '21:00' },
      { days: ['sat'], from: '07:00', to: '15:00' },
    ],
    maintenance: [{ days: ['wed'], from: '06:00', to: '06:30' }],
    pacing: { minGapMs: 500, maxPerHour: 600, maxPerDay: 3_000, maxConcurrent: 1 },
    auth: { kind: 'password', lockAfter: 3, idleLogoutMinutes: 15, passwordMaxAgeDays: 60 },
    automation: {
      status: 'byAgreement',
      source: 'Made-up payer: its provider agreement allows eligibility inquiries by a registered service user.',
      reviewedOn: '2026-11-02',
    },
  },
  interstitials: [
    {
      name: 'security acknowledgement',
      find: title('Security acknowledgement'),
      dismiss: (page) => page.getByRole('button', { name: 'I acknowledge', exact: true }).click(),
    },
    {
      name: 'rule change',
      find: (page) => page.getByRole('dialog', { name: 'Bulletin: change of rules', exact: true }),
      stop: { code: 'needsHuman', reason: 'ruleChange' },
      notice: 'announcement',
    },
    {
      name: 'terms of use',
      find: title('Revised terms of use'),
      stop: { code: 'needsHuman', reason: 'termsUpdate' },
    },
    { name: 'captcha', find: title('Security check'), stop: { code: 'needsHuman', reason: 'captcha' } },
  ],
  trouble: troublePages({
    maintenance: title('System not available'),
    rateLimit: title('Inquiry limit reached'),
    accessDenied: title('Not authorized'),
    accountLocked: title('User ID locked'),
    accountDisabled: title('User ID disabled'),
    passwordExpired: title('Password expired'),
  }),
  login: logonPage,
  home: menuPage,
  signIn,
  walk: [menuPage, inquiryPage],
  flows: { eligibility: { words, run } },
});
