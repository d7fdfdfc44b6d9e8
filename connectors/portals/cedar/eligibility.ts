import type { EligibilityInput } from '#records/eligibility.ts';
import type { EligibilityAnswer, EligibilityWords, Visit } from '../define.ts';
import { sameFirstName } from '../reading.ts';
import { detailPage } from './detail.ts';
import { type BeneficiaryRow, inquiryPage, notOnFilePage, severalPage, sharedNumberPage } from './inquiry.ts';

/** How Cedar words an answer, folded to lower case. */
export const words: EligibilityWords = {
  dateFormat: 'DD MMM YYYY',
  status: { entitled: 'active', 'not entitled': 'inactive', 'entitled - part a only': 'activeLimited' },
  network: { participating: 'in', 'non-participating': 'out', tiered: 'tier', 'not on file': 'unknown' },
  services: {
    'all part b services': '30',
    'physician office': '98',
    'urgent care': 'UC',
    'outpatient therapy': 'PT',
    'inpatient hospital': '48',
    'emergency dept': '86',
    'clinical lab': '5',
    'skilled nursing': 'AG',
  },
  kinds: {
    copayment: 'copay',
    coinsurance: 'coinsurance',
    deductible: 'deductible',
    'out of pocket limit': 'oop',
    limit: 'limit',
    'prior authorization': 'auth',
  },
  levels: { beneficiary: 'IND', family: 'FAM' },
  periods: { visit: 'visit', day: 'day', 'calendar yr': 'calendarYear', 'plan yr': 'planYear', lifetime: 'lifetime' },
};

/** Asks Cedar about one beneficiary. Several who match are counted, never picked from. */
export async function run(visit: Visit, query: EligibilityInput): Promise<EligibilityAnswer> {
  const inquiry = await visit.step('open the inquiry', () => visit.open(inquiryPage));
  const answer = await visit.step('inquire', async () => {
    await inquiry.submit(query);
    return visit.expectOneOf({ one: detailPage, none: notOnFilePage, several: severalPage, shared: sharedNumberPage });
  });
  switch (answer.at) {
    case 'one':
      return visit.step('read the answer', () => answer.on.read(), { shot: true });
    case 'none':
      return visit.step('read the answer', async () => ({ found: 'none' }), { shot: true });
    case 'several':
      return countRows(visit, (await answer.on.rows()).length);
    case 'shared':
      return chooseOnNumber(visit, answer.on, query);
  }
}

function countRows(visit: Visit, count: number): Promise<EligibilityAnswer> {
  return visit.step('read the answer', async () => ({ found: 'several', count }), { shot: true });
}

/** Only a birthday, and a first name where one was given, that fit exactly one beneficiary decide. */
async function chooseOnNumber(
  visit: Visit,
  list: ReturnType<typeof sharedNumberPage.actions>,
  query: EligibilityInput,
): Promise<EligibilityAnswer> {
  const rows = await list.rows();
  const fitting = rows.filter((row) => fits(row, query));
  const [only] = fitting;
  if (!only || fitting.length > 1) return countRows(visit, fitting.length || rows.length);
  const detail = await visit.step('choose the beneficiary', async () => {
    await list.choose(only);
    return visit.expect(detailPage);
  });
  return visit.step('read the answer', () => detail.read(), { shot: true });
}

function fits(row: BeneficiaryRow, { dob, firstName }: EligibilityInput): boolean {
  return row.dob === monthNameDate(dob) && (firstName === undefined || sameFirstName(row.firstName, firstName));
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** DD MMM YYYY of a calendar date, as Cedar prints it. */
function monthNameDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day} ${months[Number(month) - 1]} ${year}`;
}
