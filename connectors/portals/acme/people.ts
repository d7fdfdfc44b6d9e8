import type { Page } from 'playwright';
import { BotStop, definePage, type Landmark } from '../define.ts';
import { heading } from './pages.ts';

/** One line of a list of people, as printed. `href` says nothing about the person: it holds an opaque key. */
export interface PersonRow {
  readonly firstName: string;
  readonly dob: string;
  readonly href: string;
}

const table = (page: Page) => page.getByRole('table', { name: 'People' });
const columns = ['First name', 'Last name', 'Date of birth', 'Relationship', 'Group', ''];

const listLandmarks: readonly Landmark[] = [
  { name: 'table of people', find: table },
  ...columns.slice(0, 3).map((name) => ({
    name: `column ${name}`,
    find: (page: Page) => table(page).getByRole('columnheader', { name, exact: true }),
  })),
];

/** Different members under one number: nobody is picked here. */
export const severalPage = definePage({
  name: 'severalMembers',
  landmarks: [heading('Several members match'), ...listLandmarks],
  actions: (page) => ({ rows: () => readRows(page) }),
});

/** Subscriber and dependants under one number. */
export const familyPage = definePage({
  name: 'dependants',
  landmarks: [heading('Choose a person on this plan'), ...listLandmarks],
  actions: (page) => ({
    rows: () => readRows(page),
    async choose({ href }: PersonRow) {
      if (!/^\/eligibility\/people\/[0-9a-f]+$/.test(href)) {
        throw new BotStop({ code: 'layoutChanged', reason: 'answerUnreadable' }, { page: 'dependants', what: 'link' });
      }
      // By its address, since every link reads "View" and rows may change places between reading and clicking.
      await page.locator(`a[href="${href}"]`).click();
    },
  }),
});

/** All rows at one moment, so that rows which move cannot be mixed up. */
async function readRows(page: Page): Promise<PersonRow[]> {
  const printed = await table(page).evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) => ({
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
      href: row.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
  return printed.map(({ cells, href }) => ({
    firstName: cells[columns.indexOf('First name')] ?? '',
    dob: cells[columns.indexOf('Date of birth')] ?? '',
    href,
  }));
}
