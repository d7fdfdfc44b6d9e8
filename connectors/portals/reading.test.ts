import { describe, expect, it } from 'vitest';
import { BotStop } from './define.ts';
import { printedBenefits, printedFields, printedLabels, sameFirstName } from './reading.ts';

const columns = { service: 'Service', kind: 'Kind', remaining: 'Left', notes: 'Notes' } as const;

describe('reading what a portal printed', () => {
  it('leaves an empty cell out: absent is unknown, never zero', () => {
    const table = { heads: ['Kind', 'Service', 'Left', 'Notes'], rows: [['Copay', 'Office visit', '', '']] };
    expect(printedBenefits('result', table, columns)).toEqual([
      {
        service: { text: 'Office visit', page: 'result', label: 'Service' },
        kind: { text: 'Copay', page: 'result', label: 'Kind' },
      },
    ]);
  });

  it('stops when a column has another name than it used to', () => {
    const table = { heads: ['Service', 'Kind', 'Still open', 'Notes'], rows: [] };
    expect(() => printedBenefits('result', table, columns)).toThrow(
      new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { page: 'result', what: 'column Left' }),
    );
  });

  it('stops when a label that is always printed is missing, and goes on without one that is not', () => {
    const labels = printedLabels('result', [['Plan', 'Gold']]);
    expect(printedFields(labels, { product: 'Plan' }, { pcpName: 'Doctor' })).toEqual({
      product: { text: 'Gold', page: 'result', label: 'Plan' },
    });
    expect(() => printedFields(labels, { planEnd: 'Ends' }, {})).toThrow(BotStop);
  });

  it('takes names for the same whatever their case and marks', () => {
    expect(sameFirstName('ZOËLLE ', 'Zoelle')).toBe(true);
    expect(sameFirstName('Zoelle', 'Zoe')).toBe(false);
  });
});
