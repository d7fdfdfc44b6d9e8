import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EligibilityWords, Printed } from '#connectors/portals/define.ts';
import { type EligibilityInput, eligibilityResultSchema } from '#records/eligibility.ts';
import { BotStop } from '#records/outcomes.ts';
import { readDate } from './dates.ts';
import { type OneAnswer, readAnswer } from './read.ts';

const words: EligibilityWords = {
  dateFormat: 'MM/DD/YYYY',
  status: { active: 'active', inactive: 'inactive' },
  network: { 'in network': 'in', 'tier 2': 'tier' },
  services: { 'whole plan': '30', 'office visit': '98' },
  kinds: { copay: 'copay', deductible: 'deductible' },
  levels: { individual: 'IND' },
  periods: { 'per visit': 'visit' },
};
const query: EligibilityInput = { payer: 'acme', memberId: 'AHP-100', dob: '1961-04-02', serviceDate: '2026-11-24' };
const printed = (text: string, label = 'Label'): Printed => ({ text, page: 'result', label });

function answer(change: Partial<OneAnswer> = {}): OneAnswer {
  return {
    found: 'one',
    echo: { memberId: printed('AHP100'), dob: printed('04/02/1961') },
    status: printed('Active', 'Coverage status'),
    fields: {},
    benefits: [],
    otherPayers: [],
    partial: false,
    ...change,
  };
}

const read = (change: Partial<OneAnswer> = {}) =>
  readAnswer(answer(change), { words, query, asOf: new Date('2026-11-23T12:00:00Z'), runId: 'run-1' });

/** How reading ends: code, reason and field. */
function stopOf(change: Partial<OneAnswer>): string {
  try {
    read(change);
    return 'read';
  } catch (error) {
    if (!(error instanceof BotStop)) throw error;
    return `${error.outcome.code}/${error.outcome.reason} ${error.detail.what}`;
  }
}

describe('an answer', () => {
  it('holds to the schema, with unknown for everything that was not printed', () => {
    const result = read();
    expect(eligibilityResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      planBegin: 'unknown',
      product: 'unknown',
      network: 'unknown',
      pcp: 'unknown',
      traceId: 'run-1',
    });
  });

  it('says for every printed field where it stood', () => {
    const { evidence } = read({ fields: { product: printed('Gold', 'Plan') } });
    expect(evidence).toContainEqual({ field: 'product', page: 'result', label: 'Plan' });
    expect(evidence.map(({ field }) => field)).toEqual(['memberId', 'dob', 'coverageStatus', 'product']);
  });

  it('is judged on the day of the service', () => {
    expect(read({ fields: { planEnd: printed('11/23/2026') } }).coverageStatus).toBe('inactive');
    expect(read({ fields: { planEnd: printed('11/24/2026') } }).coverageStatus).toBe('active');
    expect(read({ fields: { planBegin: printed('11/25/2026') } }).coverageStatus).toBe('inactive');
  });

  it('about somebody else is refused', () => {
    const dob = printed('04/02/1961');
    expect(stopOf({ echo: { memberId: printed('AHP101'), dob } })).toBe('layoutChanged/echoMismatch memberId');
    expect(stopOf({ echo: { memberId: printed('AHP100'), dob: printed('02/04/1961') } })).toBe(
      'layoutChanged/echoMismatch dob',
    );
  });

  it('that cannot be read names the field and quotes nothing', () => {
    expect(stopOf({ status: printed('Perhaps') })).toBe('layoutChanged/answerUnreadable coverageStatus');
    expect(stopOf({ status: printed('constructor') })).toBe('layoutChanged/answerUnreadable coverageStatus');
    expect(stopOf({ fields: { planBegin: printed('2026-01-01') } })).toBe('layoutChanged/answerUnreadable planBegin');
    const ends = { planBegin: printed('06/01/2026'), planEnd: printed('05/31/2026') };
    expect(stopOf({ fields: ends })).toBe('layoutChanged/answerUnreadable planEnd');
    const row = { service: printed('Office visit'), kind: printed('Copay'), amount: printed('some') };
    expect(stopOf({ benefits: [row] })).toBe('layoutChanged/answerUnreadable benefits.0.amount');
  });

  it('never turns what is absent into zero, nor zero into unknown', () => {
    const cell = fc.option(fc.constantFrom('$0.00', '$25.00', '$1,250.00'), { nil: undefined });
    fc.assert(
      fc.property(cell, cell, (amount, remaining) => {
        const benefit = {
          service: printed('Whole plan'),
          kind: printed('Deductible'),
          ...(amount === undefined ? {} : { amount: printed(amount) }),
          ...(remaining === undefined ? {} : { remaining: printed(remaining) }),
        };
        const [line] = read({ benefits: [benefit] }).benefits;
        expect(line?.amount === 'unknown').toBe(amount === undefined);
        expect(line?.remaining === 'unknown').toBe(remaining === undefined);
        expect(line?.amount === 0).toBe(amount === '$0.00');
        expect(line).toMatchObject({
          percent: 'unknown',
          quantity: 'unknown',
          level: 'unknown',
          authRequired: 'unknown',
        });
      }),
    );
  });
});

describe('a printed date', () => {
  it('is read in the portal’s own format only', () => {
    expect(readDate('02/03/2026', 'MM/DD/YYYY')).toBe('2026-02-03');
    expect(readDate('03 FEB 2026', 'DD MMM YYYY')).toBe('2026-02-03');
    expect(readDate('2026-02-03', 'YYYY-MM-DD')).toBe('2026-02-03');
    expect(readDate('2/3/2026', 'MM/DD/YYYY')).toBeUndefined();
  });

  it('that does not exist is none', () => {
    expect(readDate('02/30/2026', 'MM/DD/YYYY')).toBeUndefined();
    expect(readDate('13/01/2026', 'MM/DD/YYYY')).toBeUndefined();
    expect(readDate('03 FEV 2026', 'DD MMM YYYY')).toBeUndefined();
  });
});
