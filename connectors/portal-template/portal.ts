import { BotStop, definePortal, troublePages } from 'orderly/portal';
import { Eligibility, Home, NoMember, Refused, Result, SignIn } from './pages.ts';

export const portal = definePortal({
  id: 'portal-template',
  name: 'Portal template',
  version: '1.0.0',
  payerIds: ['portal-template'],
  policy: {
    baseUrl: 'https://portal.example',
    timeZone: 'America/New_York',
    hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '19:00' }],
    pacing: { minGapMs: 2_000, maxPerHour: 300, maxPerDay: 2_000, maxConcurrent: 1 },
    auth: { kind: 'password', lockAfter: 3, idleLogoutMinutes: 15 },
    // Read the payer's terms of use. `prohibited` refuses every run; say where you read it, and when.
    automation: { status: 'unknown', source: 'not read yet', reviewedOn: '2026-11-23' },
  },
  login: SignIn,
  home: Home,
  walk: [Home, Eligibility],
  // Dialogs and pages that come up in between, each with the one thing to do about it. Any other dialog goes to a person.
  interstitials: [],
  trouble: troublePages({
    maintenance: (page) => page.getByRole('heading', { name: 'Down for maintenance' }),
  }),
  async signIn(visit) {
    const form = await visit.open(SignIn);
    await form.submit();
    const { at } = await visit.expectOneOf({ home: Home, refused: Refused });
    if (at === 'refused')
      throw new BotStop({ code: 'credentialProblem', reason: 'wrongPassword' }, { page: Refused.name });
  },
  flows: {
    eligibility: {
      words: {
        dateFormat: 'MM/DD/YYYY',
        status: { active: 'active', inactive: 'inactive' },
        network: { 'in network': 'in', 'out of network': 'out' },
        services: { 'office visit': '98', 'whole plan': '30' },
        kinds: { copay: 'copay', deductible: 'deductible' },
        levels: { individual: 'IND', family: 'FAM' },
        periods: { visit: 'visit', 'calendar year': 'calendarYear' },
      },
      async run(visit, query) {
        await visit.step('Search for the member', async () => {
          const search = await visit.open(Eligibility);
          await search.find(query);
        });
        return visit.step(
          'Read the answer',
          async () => {
            const { at, on } = await visit.expectOneOf({ result: Result, none: NoMember });
            return at === 'result' ? on.read() : { found: 'none' };
          },
          { shot: true },
        );
      },
    },
  },
});
