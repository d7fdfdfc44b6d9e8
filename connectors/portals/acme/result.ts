import type { Locator, Page } from 'playwright';
import { definePage, type EligibilityAnswer, type Visit } from '../define.ts';
import { type AnswerLabels, type LabelledText, printedAnswer, type TableTexts } from '../reading.ts';
import { heading } from './pages.ts';

const PAGE = 'eligibilityResult';
/** How long the benefits may take to come after the page is there. */
const BENEFITS_MS = 8_000;

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const label = (page: Page, card: string, name: string): Locator =>
  region(page, card)
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) });

const labels: AnswerLabels = {
  memberId: 'Member ID',
  dob: 'Date of birth',
  status: 'Coverage status',
  always: {
    planBegin: 'Coverage begins',
    planEnd: 'Coverage ends',
    product: 'Plan',
    insuranceType: 'Type of insurance',
    network: 'Your network status',
    trace: 'Reference number',
  },
  sometimes: { pcpName: 'Primary care provider', pcpNpi: 'Provider NPI', pcpEffective: 'Assigned since' },
  benefits: {
    service: 'Service',
    kind: 'What applies',
    level: 'For',
    network: 'Network',
    period: 'Period',
    amount: 'Amount',
    percent: 'Percent',
    remaining: 'Remaining',
    quantity: 'Visits',
    authRequired: 'Approval needed',
    notes: 'Notes',
  },
  otherPayers: { name: 'Payer', id: 'Policy number', order: 'Order', from: 'From', to: 'To' },
};

/** The answer for one member. Benefits are fetched after the page has loaded and may never come. */
export const resultPage = definePage({
  name: PAGE,
  landmarks: [
    heading('Eligibility result'),
    { name: 'member id label', find: (page) => label(page, 'Member', 'Member ID') },
    { name: 'date of birth label', find: (page) => label(page, 'Member', 'Date of birth') },
    { name: 'coverage status label', find: (page) => label(page, 'Coverage summary', 'Coverage status') },
    { name: 'benefits card', find: (page) => region(page, 'Benefits') },
  ],
  // The coverage and the benefits say nothing about who it is; the notes are free text and stay covered.
  clear: ['section[aria-labelledby="coverage-title"] dd', '.pill', '#benefits td:not(:last-child)'],
  actions: (page, visit) => ({
    async read(): Promise<EligibilityAnswer> {
      const complete = await benefitsCame(page, visit);
      visit.picture();
      const benefits = await readTable(region(page, 'Benefits'));
      return printedAnswer(PAGE, labels, {
        member: await readPairs(region(page, 'Member')),
        coverage: await readPairs(region(page, 'Coverage summary')),
        benefits: benefits ? [benefits] : [],
        otherPayers: await readTable(region(page, 'Other coverage')),
        complete,
      });
    },
  }),
});

/** Waits until the benefits are there, or it is sure that they will not come. */
async function benefitsCame(page: Page, visit: Visit): Promise<boolean> {
  const card = region(page, 'Benefits');
  const none = card.getByText('No benefits are listed for this coverage.', { exact: true });
  const failed = card.getByRole('alert');
  const timeout = Math.max(1, Math.min(BENEFITS_MS, visit.deadline - Date.now() - 1_000));
  try {
    await card.getByRole('table').or(none).or(failed).waitFor({ timeout });
  } catch (error) {
    visit.signal.throwIfAborted();
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
  return !(await failed.isVisible());
}

/** A definition list as label and value. */
function readPairs(card: Locator): Promise<LabelledText[]> {
  return card.evaluate((element) =>
    [...element.querySelectorAll('dt')].map((term) => [
      term.textContent?.trim() ?? '',
      term.nextElementSibling?.textContent?.trim() ?? '',
    ]),
  );
}

/** The table of a card at one moment; none where the card or its table is not there. */
async function readTable(card: Locator): Promise<TableTexts | undefined> {
  const table = card.getByRole('table');
  if ((await table.count()) === 0) return undefined;
  return table.evaluate((element) => ({
    heads: [...element.querySelectorAll('thead th')].map((head) => head.textContent?.trim() ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  }));
}
