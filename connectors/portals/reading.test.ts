import { describe, expect, it } from 'vitest';
import { BotStop } from './define.ts';
import { type AnswerLabels, type AnswerTexts, printedAnswer, sameFirstName } from './reading.ts';

const labels: AnswerLabels = {
  memberId: 'Number',
  dob: 'Born',
  status: 'Status',
  always: { product: 'Plan' },
  sometimes: { pcpName: 'Doctor' },
  benefits: { service: 'Service', kind: 'Kind', remaining: 'Left', notes: 'Notes' },
};
const whole = {
  member: [
    ['Number', 'M1'],
    ['Born', '01/02/1960'],
  ],
  coverage: [
    ['Status', 'Active'],
    ['Plan', 'Gold'],
  ],
  benefits: [{ heads: ['Kind', 'Service', 'Left', 'Notes'], rows: [['Copay', 'Office visit', '', '']] }],
  complete: true,
} as const satisfies AnswerTexts;

const printed = (text: string, label: string) => ({ text, page: 'result', label });
const read = (texts: Partial<AnswerTexts>) => printedAnswer('result', labels, { ...whole, ...texts });
const missing = (what: string) =>
  new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { page: 'result', what });

describe('reading what a portal printed', () => {
  it('leaves an empty cell out, and a label that is not there: absent is unknown, never zero', () => {
    expect(read({})).toEqual({
      found: 'one',
      echo: { memberId: printed('M1', 'Number'), dob: printed('01/02/1960', 'Born') },
      status: printed('Active', 'Status'),
      fields: { product: printed('Gold', 'Plan') },
      benefits: [{ service: printed('Office visit', 'Service'), kind: printed('Copay', 'Kind') }],
      otherPayers: [],
      partial: false,
    });
  });

  it('stops when a column has another name than it used to', () => {
    const benefits = [{ heads: ['Service', 'Kind', 'Still open', 'Notes'], rows: [] }];
    expect(() => read({ benefits })).toThrow(missing('column Left'));
  });

  it.each([
    ['Born', { member: [['Number', 'M1']] }],
    ['Status', { coverage: [['Plan', 'Gold']] }],
    ['Plan', { coverage: [['Status', 'Active']] }],
  ] as const)('stops when the label %s, which is always printed, is missing', (label, texts) => {
    expect(() => read(texts)).toThrow(missing(`label ${label}`));
  });

  it('takes names for the same whatever their case and marks', () => {
    expect(sameFirstName('ZOËLLE ', 'Zoelle')).toBe(true);
    expect(sameFirstName('Zoelle', 'Zoe')).toBe(false);
  });
});
