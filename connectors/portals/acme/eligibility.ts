import type { EligibilityInput } from '#records/eligibility.ts';
import type { EligibilityAnswer, EligibilityWords, Visit } from '../define.ts';
import { sameFirstName } from '../reading.ts';
import { familyPage, type PersonRow, severalPage } from './people.ts';
import { resultPage } from './result.ts';
import { notFoundPage, searchPage, slashDate } from './search.ts';

/** How Acme words an answer, folded to lower case. */
export const words: EligibilityWords = {
  dateFormat: 'MM/DD/YYYY',
  status: { active: 'active', inactive: 'inactive', 'active, limited benefits': 'activeLimited' },
  network: { 'in network': 'in', 'out of network': 'out', 'tier 2': 'tier', 'not determined': 'unknown' },
  services: {
    'whole plan': '30',
    'office visit': '98',
    'urgent care visit': 'UC',
    'physical therapy': 'PT',
    'hospital stay': '48',
    'emergency room': '86',
    laboratory: '5',
  },
  kinds: {
    copay: 'copay',
    coinsurance: 'coinsurance',
    deductible: 'deductible',
    'out-of-pocket maximum': 'oop',
    'visit limit': 'limit',
    'prior approval': 'auth',
  },
  levels: { individual: 'IND', family: 'FAM' },
  periods: {
    'per visit': 'visit',
    'per day': 'day',
    'calendar year': 'calendarYear',
    'plan year': 'planYear',
    lifetime: 'lifetime',
  },
};

/** Asks Acme about one member. Several who match are counted, never picked from. */
export async function run(visit: Visit, query: EligibilityInput): Promise<EligibilityAnswer> {
  const search = await visit.step('open the search', () => visit.open(searchPage));
  const answer = await visit.step('search', async () => {
    await search.submit(query);
    return visit.expectOneOf({ one: resultPage, none: notFoundPage, several: severalPage, family: familyPage });
  });
  switch (answer.at) {
    case 'one':
      return readResult(visit, answer.on);
    case 'none':
      return visit.step('read the answer', async () => ({ found: 'none' }), { shot: true });
    case 'several':
      return countPeople(visit, (await answer.on.rows()).length);
    case 'family':
      return chooseFromFamily(visit, answer.on, query);
  }
}

type Actions<P extends { actions: (...given: never[]) => unknown }> = ReturnType<P['actions']>;

function readResult(visit: Visit, result: Actions<typeof resultPage>): Promise<EligibilityAnswer> {
  return visit.step('read the answer', () => result.read(), { shot: true });
}

function countPeople(visit: Visit, count: number): Promise<EligibilityAnswer> {
  return visit.step('read the answer', async () => ({ found: 'several', count }), { shot: true });
}

/** Only a birthday, and a first name where one was given, that fit exactly one person decide. */
async function chooseFromFamily(
  visit: Visit,
  family: Actions<typeof familyPage>,
  query: EligibilityInput,
): Promise<EligibilityAnswer> {
  const rows = await family.rows();
  const fitting = rows.filter((row) => fits(row, query));
  const [only] = fitting;
  if (!only || fitting.length > 1) return countPeople(visit, fitting.length || rows.length);
  const result = await visit.step('choose the person', async () => {
    await family.choose(only);
    return visit.expect(resultPage);
  });
  return readResult(visit, result);
}

function fits(row: PersonRow, { dob, firstName }: EligibilityInput): boolean {
  return row.dob === slashDate(dob) && (firstName === undefined || sameFirstName(row.firstName, firstName));
}
