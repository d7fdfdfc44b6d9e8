import type { Locator, Page } from 'playwright';
import { definePage, type EligibilityAnswer, type Visit } from '../define.ts';
import {
  type LabelledText,
  printedBenefits,
  printedFields,
  printedLabels,
  printedOtherPayers,
  type TableTexts,
} from '../reading.ts';
import { heading } from './pages.ts';

const PAGE = 'eligibilityDetail';
/** How long a part that is still being retrieved may take. */
const RETRIEVING_MS = 8_000;

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const label = (page: Page, box: string, name: string): Locator =>
  group(page, box).getByText(`${name}:`, { exact: true });

/** Labels that Cedar always prints, and those it leaves out where there is nothing to say. */
const alwaysPrinted = {
  planBegin: 'Effective',
  planEnd: 'Terminated',
  product: 'Plan',
  insuranceType: 'Coverage type',
  network: 'Provider status',
} as const;
const sometimesPrinted = {
  pcpName: 'Primary physician',
  pcpNpi: 'Physician NPI',
  pcpEffective: 'Physician since',
} as const;

const benefitColumns = {
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
} as const;
const otherColumns = { name: 'Insurer', id: 'Policy', order: 'Pays', from: 'From', to: 'To' } as const;

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
      const beneficiary = printedLabels(PAGE, await readPairs(group(page, 'Beneficiary')));
      const entitlement = printedLabels(PAGE, await readPairs(group(page, 'Entitlement')));
      const parts = [await readTable(group(page, 'Part A benefits')), await readTable(group(page, 'Part B benefits'))];
      const others = await readTable(group(page, 'Other insurance'));
      return {
        found: 'one',
        echo: { memberId: beneficiary.get('Medicare number'), dob: beneficiary.get('Date of birth') },
        status: entitlement.get('Entitlement'),
        fields: printedFields(entitlement, alwaysPrinted, sometimesPrinted),
        benefits: parts.flatMap((part) => (part ? printedBenefits(PAGE, part, benefitColumns) : [])),
        otherPayers: others ? printedOtherPayers(PAGE, others, otherColumns) : [],
        partial: !complete,
      };
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
