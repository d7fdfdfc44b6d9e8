import type { Page } from 'playwright';
import type { EligibilityInput } from '#records/eligibility.ts';
import { BotStop, definePage } from '../define.ts';
import { heading } from './pages.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

export const inquiryPage = definePage({
  name: 'eligibilityInquiry',
  path: '/servlet/elig',
  landmarks: [
    heading('Eligibility inquiry'),
    { name: 'medicare number field', find: (page) => field(page, 'Medicare number') },
    { name: 'birth year field', find: (page) => field(page, 'Birth year') },
    { name: 'submit button', find: (page) => page.getByRole('button', { name: 'Submit inquiry', exact: true }) },
  ],
  actions: (page) => ({
    async submit(query: EligibilityInput) {
      await field(page, 'Medicare number').fill(query.memberId);
      if (query.lastName) await field(page, 'Last name').fill(query.lastName);
      await fillDate(page, 'Birth', query.dob);
      await fillDate(page, 'Service', query.serviceDate);
      await page.getByRole('button', { name: 'Submit inquiry', exact: true }).click();
    },
  }),
});

async function fillDate(page: Page, which: 'Birth' | 'Service', iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  await field(page, `${which} month`).fill(month);
  await field(page, `${which} day`).fill(day);
  await field(page, `${which} year`).fill(year);
}

export const notOnFilePage = definePage({
  name: 'notOnFile',
  landmarks: [
    heading('Not on file'),
    {
      name: 'not-on-file message',
      find: (page) => page.getByText('No beneficiary on file matches the number and date of birth entered.'),
    },
  ],
  clear: ['p.note'],
  actions: () => ({}),
});

/** One line of a list of beneficiaries, as printed. `key` is the portal's own and says nothing about the person. */
export interface BeneficiaryRow {
  readonly firstName: string;
  readonly dob: string;
  readonly key: string;
}

const listLandmarks = [
  { name: 'selection', find: (page: Page) => page.getByRole('radio', { name: 'Select', exact: true }) },
  { name: 'birth date column', find: (page: Page) => page.getByRole('cell', { name: 'Birth date', exact: true }) },
  { name: 'first name column', find: (page: Page) => page.getByRole('cell', { name: 'First name', exact: true }) },
];

/** Several records answer to one number: nobody is picked here. */
export const severalPage = definePage({
  name: 'severalRecords',
  landmarks: [heading('More than one record'), ...listLandmarks],
  actions: (page) => ({ rows: () => readRows(page) }),
});

/** A number shared by its holder and the holder's family. */
export const sharedNumberPage = definePage({
  name: 'sharedNumber',
  landmarks: [heading('Select a beneficiary'), ...listLandmarks],
  actions: (page) => ({
    rows: () => readRows(page),
    async choose({ key }: BeneficiaryRow) {
      if (!/^[0-9a-f]+$/.test(key)) {
        throw new BotStop({ code: 'layoutChanged', reason: 'answerUnreadable' }, { page: 'sharedNumber', what: 'key' });
      }
      // By its value, since every radio button is called "Select" and rows may change places before the click.
      await page.locator(`input[type="radio"][value="${key}"]`).check();
      await page.getByRole('button', { name: 'Continue', exact: true }).click();
    },
  }),
});

/** All rows at one moment, so that rows which move cannot be mixed up. The first row holds the column names. */
async function readRows(page: Page): Promise<BeneficiaryRow[]> {
  const table = page.getByRole('table').filter({ has: page.getByRole('radio') });
  const [head, ...rows] = await table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) => ({
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
      key: row.querySelector('input')?.value ?? '',
    })),
  );
  const columns = head?.cells ?? [];
  return rows.map(({ cells, key }) => ({
    firstName: cells[columns.indexOf('First name')] ?? '',
    dob: cells[columns.indexOf('Birth date')] ?? '',
    key,
  }));
}
