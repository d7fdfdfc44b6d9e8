import type { Locator, Page } from 'playwright';
import { definePage, type EligibilityAnswer, type Visit } from '../define.ts';
import { type AnswerLabels, type LabelledText, printedAnswer, type TableTexts } from '../reading.ts';
import { heading } from './pages.ts';

const PAGE = 'eligibilityDetail';
/** How long a part that is still being retrieved may take. */
const RETRIEVING_MS = 8_000;

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const label = (page: Page, box: string, name: string): Locator =>
  group(page, box).getByText(`${name}:`, { exact: true });

const labels: AnswerLabels = {
  memberId: 'Medicare number',
  dob: 'Date of birth',
  status: 'Entitlement',
  always: {
    planBegin: 'Effective',
    planEnd: 'Terminated',
    product: 'Plan',
    insuranceType: 'Coverage type',
    network: 'Provider status',
  },
  sometimes: { pcpName: 'Primary physician', pcpNpi: 'Physician NPI', pcpEffective: 'Physician since' },
  benefits: {
    service: 'Benefit',
    kind: 'Type',
    level: 'Level',
    network: 'Provider',
    period: 'Per',
    amount: 'Amount',
    percent: 'Pct',
    remaining: 'Remaining',
    quantity: 'Qty',
    notes: 'Remarks',
  },
  otherPayers: { name: 'Insurer', id: 'Policy', order: 'Pays', from: 'From', to: 'To' },
};

/** The answer for one beneficiary: boxes of labels and values, and one table of benefits per part of the coverage. */
export const detailPage = definePage({
  name: PAGE,
  landmarks: [
    heading('Eligibility detail'),
    { name: 'medicare number label', find: (page) => label(page, 'Beneficiary', 'Medicare number') },
    { name: 'date of birth label', find: (page) => label(page, 'Beneficiary', 'Date of birth') },
    { name: 'entitlement label', find: (page) => label(page, 'Entitlement', 'Entitlement') },
  ],
  // Cedar's labels are plain cells. The remarks are free text and stay covered.
  clear: ['td.lbl', 'td.stat', 'tr.head td', 'table.benefits td:not(:last-child)'],
  actions: (page, visit) => ({
    async read(): Promise<EligibilityAnswer> {
      const complete = await everythingCame(page, visit);
      visit.picture();
      const parts = [await readTable(group(page, 'Part A benefits')), await readTable(group(page, 'Part B benefits'))];
      return printedAnswer(PAGE, labels, {
        member: await readPairs(group(page, 'Beneficiary')),
        coverage: await readPairs(group(page, 'Entitlement')),
        benefits: parts.filter((part) => part !== undefined),
        otherPayers: await readTable(group(page, 'Other insurance')),
        complete,
      });
    },
  }),
});

/** Waits until no part says that it is still being retrieved, or it has said so for too long. */
async function everythingCame(page: Page, visit: Visit): Promise<boolean> {
  const timeout = Math.max(1, Math.min(RETRIEVING_MS, visit.deadline - Date.now() - 1_000));
  try {
    await page.getByText('Retrieving, please wait').first().waitFor({ state: 'hidden', timeout });
    return true;
  } catch (error) {
    visit.signal.throwIfAborted();
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}

/** The label cells of a box, which end in a colon, each with the cell after it. */
function readPairs(box: Locator): Promise<LabelledText[]> {
  return box.evaluate((element) =>
    [...element.querySelectorAll('td')]
      .filter((cell) => cell.textContent?.trim().endsWith(':'))
      .map((cell) => [cell.textContent?.trim().slice(0, -1) ?? '', cell.nextElementSibling?.textContent?.trim() ?? '']),
  );
}

/** The table of a box at one moment; its first row holds the column names. None where it is not there. */
async function readTable(box: Locator): Promise<TableTexts | undefined> {
  const table = box.getByRole('table');
  if ((await table.count()) === 0) return undefined;
  const [heads = [], ...rows] = await table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );
  return { heads, rows };
}
