import {
  type AnswerLabels,
  definePage,
  type EligibilityAnswer,
  type EligibilityQuery,
  printedAnswer,
} from 'orderly/portal';
import type { Locator, Page } from 'playwright';

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

// An empty cell or label says nothing: it is left out, so that it becomes unknown and never zero.
const labels: AnswerLabels = {
  memberId: 'Member ID',
  dob: 'Date of birth',
  status: 'Status',
  always: { product: 'Plan', planBegin: 'Plan begins' },
  benefits: { service: 'Service', kind: 'Kind', amount: 'Amount' },
};

async function readResult(page: Page): Promise<EligibilityAnswer> {
  const [terms, texts] = await Promise.all([
    page.getByRole('term').allTextContents(),
    page.getByRole('definition').allTextContents(),
  ]);
  const lines = terms.map((term, at) => [term, texts[at] ?? ''] as const);
  return printedAnswer(Result.name, labels, {
    member: lines,
    coverage: lines,
    benefits: [await readTable(page.getByRole('table', { name: 'Benefits' }))],
    complete: true,
  });
}

async function readTable(table: Locator) {
  const heads = await table.getByRole('columnheader').allTextContents();
  const cells = await table.getByRole('cell').allTextContents();
  const rows = Array.from({ length: cells.length / heads.length }, (_, row) =>
    cells.slice(row * heads.length, (row + 1) * heads.length),
  );
  return { heads, rows };
}
