import {
  definePage,
  type EligibilityAnswer,
  type EligibilityQuery,
  type Printed,
  type PrintedBenefit,
} from 'orderly/portal';
import type { Page } from 'playwright';

export const SignIn = definePage({
  name: 'sign-in',
  path: '/sign-in',
  landmarks: [
    { name: 'user name field', find: (page) => page.getByLabel('User name') },
    { name: 'password field', find: (page) => page.getByLabel('Password') },
  ],
  actions: (page, visit) => ({
    async submit() {
      await visit.fillSecret(page.getByLabel('User name'), 'username');
      await visit.fillSecret(page.getByLabel('Password'), 'password');
      await page.getByRole('button', { name: 'Sign in' }).click();
    },
  }),
});

/** The sign-in page again, saying no. The runner stops at the first no: accounts lock. */
export const Refused = definePage({
  name: 'sign-in refused',
  landmarks: [
    { name: 'refusal', find: (page) => page.getByRole('alert').filter({ hasText: 'do not match' }) },
    { name: 'password field', find: (page) => page.getByLabel('Password') },
  ],
  actions: () => ({}),
});

export const Home = definePage({
  name: 'home',
  path: '/home',
  landmarks: [
    { name: 'heading', find: (page) => page.getByRole('heading', { name: 'Provider home' }) },
    { name: 'eligibility link', find: (page) => page.getByRole('link', { name: 'Eligibility' }) },
  ],
  actions: () => ({}),
});

export const Eligibility = definePage({
  name: 'eligibility search',
  path: '/eligibility',
  landmarks: [
    { name: 'heading', find: (page) => page.getByRole('heading', { name: 'Check eligibility' }) },
    { name: 'member id field', find: (page) => page.getByLabel('Member ID') },
    { name: 'date of birth field', find: (page) => page.getByLabel('Date of birth') },
  ],
  actions: (page) => ({
    async find(query: EligibilityQuery) {
      await page.getByLabel('Member ID').fill(query.memberId);
      await page.getByLabel('Date of birth').fill(query.dob);
      await page.getByLabel('Date of service').fill(query.serviceDate);
      await page.getByRole('button', { name: 'Search' }).click();
    },
  }),
});

export const NoMember = definePage({
  name: 'no member',
  landmarks: [
    { name: 'heading', find: (page) => page.getByRole('heading', { name: 'Check eligibility' }) },
    { name: 'message', find: (page) => page.getByText('No member was found') },
  ],
  actions: () => ({}),
});

export const Result = definePage({
  name: 'eligibility result',
  landmarks: [
    { name: 'heading', find: (page) => page.getByRole('heading', { name: 'Coverage' }) },
    { name: 'benefits', find: (page) => page.getByRole('table', { name: 'Benefits' }) },
  ],
  // What the masked screenshot may show besides labels. Everything else is covered.
  clear: ['#status'],
  actions: (page) => ({ read: () => readResult(page) }),
});

const RESULT = 'eligibility result';

async function readResult(page: Page): Promise<EligibilityAnswer> {
  const printed = async (label: string): Promise<Printed> => ({
    text: await page.getByRole('definition', { name: label }).innerText(),
    page: RESULT,
    label,
  });
  return {
    found: 'one',
    echo: { memberId: await printed('Member ID'), dob: await printed('Date of birth') },
    status: await printed('Status'),
    fields: { product: await printed('Plan'), planBegin: await printed('Plan begins') },
    benefits: await readBenefits(page),
    otherPayers: [],
    partial: false,
  };
}

async function readBenefits(page: Page): Promise<PrintedBenefit[]> {
  const rows = await page.getByRole('table', { name: 'Benefits' }).getByRole('row').all();
  // The first row holds the column headings.
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const texts = await row.getByRole('cell').allInnerTexts();
      const cell = (at: number, label: string): Printed => ({ text: texts[at] ?? '', page: RESULT, label });
      const amount = cell(2, 'Amount');
      return {
        service: cell(0, 'Service'),
        kind: cell(1, 'Kind'),
        // An empty cell says nothing: it is left out, so that it becomes unknown and never zero.
        ...(amount.text ? { amount } : {}),
      };
    }),
  );
}
