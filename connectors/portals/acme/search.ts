import type { EligibilityInput } from '#records/eligibility.ts';
import { definePage } from '../define.ts';
import { heading } from './pages.ts';

/** Service types that Acme lets one ask for; anything else is asked as the whole plan, which contains it. */
const offeredTypes = new Set(['30', '98']);

/** MM/DD/YYYY of a calendar date, as Acme takes and prints it. */
export function slashDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
}

export const searchPage = definePage({
  name: 'eligibilitySearch',
  path: '/eligibility',
  landmarks: [
    heading('Check eligibility and benefits'),
    { name: 'member id field', find: (page) => page.getByLabel('Member ID', { exact: true }) },
    { name: 'date of birth field', find: (page) => page.getByLabel('Date of birth', { exact: true }) },
    { name: 'search button', find: (page) => page.getByRole('button', { name: 'Search', exact: true }) },
  ],
  actions: (page) => ({
    async submit(query: EligibilityInput) {
      await page.getByLabel('Member ID', { exact: true }).fill(query.memberId);
      await page.getByLabel('Date of birth', { exact: true }).fill(slashDate(query.dob));
      await page.getByLabel('Date of service', { exact: true }).fill(slashDate(query.serviceDate));
      const type = query.serviceType && offeredTypes.has(query.serviceType) ? query.serviceType : '30';
      await page.getByLabel('Service type', { exact: true }).selectOption(type);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
    },
  }),
});

export const notFoundPage = definePage({
  name: 'memberNotFound',
  landmarks: [
    heading('No member found'),
    {
      name: 'not-found message',
      find: (page) => page.getByRole('status').filter({ hasText: 'We could not find a member with these details.' }),
    },
  ],
  clear: ['[role=status]'],
  actions: () => ({}),
});
