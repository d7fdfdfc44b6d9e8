import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDeadline, isDeadlineQuestion } from './questions.ts';

const due = (kind: string, inputs: unknown) => {
  if (!isDeadlineQuestion(kind)) throw new Error(`no rule ${kind}`);
  return answerDeadline(kind, inputs);
};

// The second way to every date: whole numbers of days (Fliegel and Van Flandern, 1968), no Date and no time zone.
const numberOf = (date: string): number => {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const a = Math.floor((14 - m) / 12);
  const year = y + 4800 - a;
  const month = m + 12 * a - 3;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return d + Math.floor((153 * month + 2) / 5) + 365 * year + leaps - 32045;
};
const dateOf = (number: number): string => {
  const a = number + 32044;
  const b = Math.floor((4 * a + 3) / 146097);
  const c = a - Math.floor((146097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  const [year, month, day] = [
    100 * b + d - 4800 + Math.floor(m / 10),
    m + 3 - 12 * Math.floor(m / 10),
    e - Math.floor((153 * m + 2) / 5) + 1,
  ];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
};
const later = (date: string, days: number) => dateOf(numberOf(date) + days);
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthsLater = (date: string, months: number) => {
  let [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  for (let n = 0; n < months; n += 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  day = Math.min(day, lengths(year)[month - 1] ?? 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Ends of months and years, leap days, weekends, holidays, changes of the clocks. */
const starts = [
  '2023-12-31',
  '2024-01-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-10',
  '2024-11-03',
  '2025-02-28',
  '2025-06-19',
  '2025-08-31',
  '2025-10-31',
  '2025-12-31',
  '2026-01-01',
  '2026-02-26',
  '2026-03-08',
  '2026-05-30',
  '2026-07-04',
  '2026-09-07',
  '2026-11-24',
  '2026-12-26',
  '2027-06-30',
  '2027-12-31',
  '2028-02-24',
  '2028-02-29',
  '2028-12-31',
]; // prettier-ignore

const windows = [
  { id: 'a', payer: 'acme', lob: 'commercial', denialClass: '*', level: 1, days: 180, source: 'manual' },
  { id: 'b', payer: 'acme', lob: 'commercial', denialClass: 'untimely', level: 1, months: 6, source: 'manual' },
  {
    id: 'c',
    payer: 'acme',
    lob: 'commercial',
    denialClass: 'untimely',
    state: 'TX',
    level: 1,
    days: 95,
    source: 'addendum',
  },
];

type Way = readonly [
  name: string,
  kind: string,
  inputs: (start: string) => object,
  expected: (start: string) => string,
];
const ways: readonly Way[] = [
  ...[120, 180, 60, 60, 60].map(
    (days, at): Way => [
      `level ${at + 1} of Medicare`,
      'medicareAppeal',
      (noticeDate) => ({ program: 'medicareFFS', level: at + 1, noticeDate }),
      (start) => later(start, 5 + days),
    ],
  ),
  [
    'a notice whose receipt is shown',
    'medicareAppeal',
    (receivedOn) => ({ program: 'medicareFFS', level: 1, noticeDate: '2023-01-01', receivedOn }),
    (start) => later(start, 120),
  ],
  [
    'a reopening for any reason',
    'reopening',
    (determinationDate) => ({ program: 'medicareFFS', determinationDate, ground: 'any' }),
    (start) => monthsLater(start, 12),
  ],
  [
    'a reopening for good cause',
    'reopening',
    (determinationDate) => ({ program: 'medicareFFS', determinationDate, ground: 'goodCause' }),
    (start) => monthsLater(start, 48),
  ],
  [
    'timely filing of part B',
    'timelyFiling',
    (serviceFrom) => ({ program: 'medicareFFS', part: 'B', serviceFrom, serviceThrough: later(serviceFrom, 3) }),
    (start) => monthsLater(start, 12),
  ],
  [
    'timely filing of part A',
    'timelyFiling',
    (serviceThrough) => ({ program: 'medicareFFS', part: 'A', serviceFrom: later(serviceThrough, -4), serviceThrough }),
    (start) => monthsLater(start, 12),
  ],
  [
    'timely filing of a payer with a window',
    'timelyFiling',
    (serviceFrom) => ({ program: 'commercial', serviceFrom, windowDays: 120 }),
    (start) => later(start, 120),
  ],
  [
    'an overpayment',
    'refund',
    (identifiedOn) => ({ program: 'medicareFFS', identifiedOn }),
    (start) => later(start, 60),
  ],
  [
    'a Medicare Advantage plan',
    'maReconsideration',
    (noticeDate) => ({
      noticeDate,
      startsFrom: 'noticeDate',
      windows: [
        { days: 65, source: 'a' },
        { days: 60, source: 'b' },
      ],
    }),
    (start) => later(start, 60),
  ],
  [
    'a commercial window',
    'commercialWindow',
    (remitDate) => ({ remitDate, payer: 'acme', lob: 'commercial', denialClass: 'coding', level: 1, windows }),
    (start) => later(start, 180),
  ],
  [
    'a commercial window in months',
    'commercialWindow',
    (remitDate) => ({ remitDate, payer: 'acme', lob: 'commercial', denialClass: 'untimely', level: 1, windows }),
    (start) => monthsLater(start, 6),
  ],
  [
    'a commercial window of a state',
    'commercialWindow',
    (remitDate) => ({
      remitDate,
      payer: 'acme',
      lob: 'commercial',
      state: 'TX',
      denialClass: 'untimely',
      level: 1,
      windows,
    }),
    (start) => later(start, 95),
  ],
  [
    'a letter',
    'letterOverride',
    (letterDate) => ({
      remitDate: '2024-01-01',
      tableDays: 180,
      letter: { letterDate, days: 45, quote: 'within 45 days' },
    }),
    (start) => later(start, 45),
  ],
  [
    'a table without a letter',
    'letterOverride',
    (remitDate) => ({ remitDate, tableDays: 90, tableFrom: 'remitDate', letter: null }),
    (start) => later(start, 90),
  ],
  [
    'a corrected claim',
    'correctedClaim',
    (remitDate) => ({
      remitDate,
      correctedWindowDays: 90,
      appealWindowDays: 180,
      appealFiledOn: remitDate,
      replacementBarredWhileAppealOpen: true,
    }),
    (start) => later(start, 90),
  ],
  [
    'a secondary payer',
    'secondaryFiling',
    (primaryEobDate) => ({ primaryEobDate, windowDays: 90, source: 'table' }),
    (start) => later(start, 90),
  ],
  ['an external review', 'externalReview', (finalDenialOn) => ({ finalDenialOn }), (start) => monthsLater(start, 4)],
  [
    'a member',
    'memberAppeal',
    (noticeReceivedOn) => ({ noticeReceivedOn, plan: 'ERISA/ACA', minDays: 180 }),
    (start) => later(start, 180),
  ],
  [
    'a decision of the payer',
    'payerDecision',
    (requestReceivedOn) => ({ requestReceivedOn, days: 30, what: 'pre-service' }),
    (start) => later(start, 30),
  ],
  [
    'a standard request for authorisation',
    'priorAuthClock',
    (day) => ({ receivedAt: `${day}T23:30:00-05:00`, type: 'standard', tz: 'Etc/GMT+5' }),
    (start) => later(start, 7),
  ],
];

const cases = ways.flatMap(([name, kind, inputs, expected]) =>
  // The clock of requests for authorisation is in force since 2026.
  starts
    .filter((start) => kind !== 'priorAuthClock' || start >= '2026')
    .map((start) => [`${name}, from ${start}`, kind, inputs(start), expected(start)] as const),
);

describe('every deadline, by two ways', () => {
  it('has 200 cases and more', () => expect(cases.length).toBeGreaterThan(200));

  it.each(cases)('%s', (_name, kind, inputs, expected) => {
    expect(due(kind, inputs)).toMatchObject({
      dueOn: expected,
      rule: expect.stringMatching(/./),
      source: expect.stringMatching(/./),
    });
  });
});

/** Weekends and observed holidays of some years, as the calendar of the Office of Personnel Management prints them. */
const printed: ReadonlySet<string> = new Set([
  '2025-01-01',
  '2025-01-20',
  '2025-02-17',
  '2025-05-26',
  '2025-06-19',
  '2025-07-04',
  '2025-09-01',
  '2025-10-13',
  '2025-11-11',
  '2025-11-27',
  '2025-12-25',
  '2026-01-01',
  '2026-01-19',
  '2026-02-16',
  '2026-05-25',
  '2026-06-19',
  '2026-07-03',
  '2026-09-07',
  '2026-10-12',
  '2026-11-11',
  '2026-11-26',
  '2026-12-25',
  '2027-01-01',
  '2027-01-18',
  '2027-02-15',
  '2027-05-31',
  '2027-06-18',
  '2027-07-05',
  '2027-09-06',
  '2027-10-11',
  '2027-11-11',
  '2027-11-25',
  '2027-12-24',
  '2027-12-31',
]); // prettier-ignore

describe('business days', () => {
  it.each(Array.from({ length: 60 }, (_, at) => [later('2026-11-20', at * 5), 1 + (at % 12)] as const))(
    'from %s, %i of them',
    (start, count) => {
      let number = numberOf(start);
      for (let left = count; left > 0; ) {
        number += 1;
        // Julian day 0 was a Monday.
        if (number % 7 < 5 && !printed.has(dateOf(number))) left -= 1;
      }
      expect(due('businessDays', { start, businessDays: count, calendar: 'US federal holidays, observed' }).dueOn).toBe(
        dateOf(number),
      );
    },
  );
});

const isFree = (number: number) => number % 7 > 4 || printed.has(dateOf(number));

/** A step of a case, such as `120 days`, by the second way. */
function counted(from: string, step: string): string {
  const [count = '', unit = ''] = step.split(' ');
  if (unit === 'days') return later(from, Number(count));
  if (unit === 'months') return monthsLater(from, Number(count));
  if (unit === 'years') return monthsLater(from, 12 * Number(count));
  let number = numberOf(from);
  for (let left = Number(count); left > 0; ) {
    number += 1;
    if (!isFree(number)) left -= 1;
  }
  return dateOf(number);
}

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly inputs: unknown;
  readonly count: { readonly from: string; readonly steps: readonly string[] } | null;
  readonly expected: { readonly dueOn: string | null };
}
const written: Case[] = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('the written cases', () => {
  it('are 200 and more', () => expect(written.length).toBeGreaterThan(200));

  it.each(written.map((one) => [one.id, one] as const))('%s', (_id, { kind, inputs, count, expected }) => {
    expect(due(kind, inputs)).toMatchObject(expected);
    if (count) expect(count.steps.reduce(counted, count.from)).toBe(expected.dueOn);
  });
});

describe('what the rules say besides the day', () => {
  it('is null where no rule is known, never a default', () => {
    for (const [kind, inputs] of [
      ['medicareAppeal', { program: 'medicareFFS', level: 6, noticeDate: '2026-01-01' }],
      ['medicareAppeal', { program: 'tricare', level: 1, noticeDate: '2026-01-01' }],
      [
        'commercialWindow',
        { remitDate: '2026-01-01', payer: 'other', lob: 'commercial', denialClass: 'coding', level: 1, windows },
      ],
      [
        'commercialWindow',
        { remitDate: '2026-01-01', payer: 'acme', lob: 'commercial', denialClass: 'coding', level: 2, windows },
      ],
      ['timelyFiling', { program: 'medicaid', serviceFrom: '2026-01-01' }],
      ['maReconsideration', { noticeDate: '2026-01-01', startsFrom: 'noticeDate', windows: [] }],
      ['refund', { program: 'commercial', identifiedOn: '2026-01-01' }],
      ['priorAuthClock', { receivedAt: '2026-01-01T00:00:00Z', type: 'other', tz: 'America/New_York' }],
    ] as const) {
      expect(due(kind, inputs), kind).toMatchObject({ dueOn: null, confidence: 'none' });
    }
  });

  it('tells whether the amount of the year of filing is met', () => {
    const third = (amount: number, filedOn: string) =>
      due('medicareAppeal', {
        program: 'medicareFFS',
        level: 3,
        noticeDate: '2026-09-14',
        amountInControversyUsd: amount,
        filedOn,
      });
    expect(third(200, '2026-10-20')).toMatchObject({ thresholdUsd: 200, amountMet: true, timely: true });
    expect(third(199.99, '2026-10-20')).toMatchObject({ amountMet: false });
    expect(third(195, '2025-10-20')).toMatchObject({ thresholdUsd: 190, amountMet: true });
    expect(third(5_000, '2027-01-04')).toMatchObject({ thresholdUsd: null, amountMet: null, timely: false });
  });

  it('counts a claim as filed only when it was accepted', () => {
    const filing = (submissions: readonly object[]) =>
      due('timelyFiling', { program: 'medicareFFS', part: 'B', serviceFrom: '2025-09-15', submissions });
    expect(
      filing([
        { date: '2025-10-01', status: 'A7' },
        { date: '2026-09-15', status: 'A2' },
      ]),
    ).toMatchObject({ timely: true, filedOn: '2026-09-15' });
    expect(filing([{ date: '2025-10-01', status: 'A1' }])).toMatchObject({ timely: false, filedOn: null });
  });

  it.each([
    ['2026-09-04T16:59:59-04:00', '2026-09-04'],
    ['2026-09-04T17:00:01-04:00', '2026-09-08'],
    ['2026-09-05T09:00:00-04:00', '2026-09-08'],
    ['2026-11-24T22:30:00Z', '2026-11-25'],
  ])('counts what was sent at %s as received on %s', (transmittedAt, receivedOn) => {
    expect(
      due('timelyFiling', {
        program: 'medicareFFS',
        part: 'B',
        serviceFrom: '2025-09-15',
        transmittedAt,
        cutOffEt: '17:00',
      }),
    ).toMatchObject({ receivedOn });
  });

  it('lets 72 hours run through a change of the clocks', () => {
    expect(
      due('priorAuthClock', { receivedAt: '2026-10-30T20:00:00-04:00', type: 'expedited', tz: 'America/New_York' }),
    ).toMatchObject({ dueAt: '2026-11-03T00:00:00Z', dueOn: '2026-11-02' });
  });

  it('takes the shorter of two windows that fit alike, and shows the conflict', () => {
    const alike = [
      ...windows,
      { id: 'd', payer: 'acme', lob: 'commercial', denialClass: '*', level: 1, days: 90, source: 'portal' },
    ];
    expect(
      due('commercialWindow', {
        remitDate: '2026-01-01',
        payer: 'acme',
        lob: 'commercial',
        denialClass: 'coding',
        level: 1,
        windows: alike,
      }),
    ).toMatchObject({ dueOn: '2026-04-01', windowId: 'd', conflict: true, otherDates: ['2026-06-30'] });
  });
});

it('a later start never makes an earlier deadline', () => {
  const day = fc.integer({ min: numberOf('2026-01-01'), max: numberOf('2039-12-31') });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), fc.constantFrom(...ways), (from, more, [, kind, inputs]) => {
      const [first, second] = [
        due(kind, inputs(dateOf(from))).dueOn ?? '',
        due(kind, inputs(dateOf(from + more))).dueOn ?? '',
      ];
      expect(first <= second).toBe(true);
    }),
  );
});

it.each([
  ['medicareAppeal', { program: 'medicareFFS', level: 1, noticeDate: '2026-02-30' }, 'noticeDate'],
  ['priorAuthClock', { receivedAt: 'yesterday', type: 'standard', tz: 'Mars/Olympus' }, 'tz'],
])('refuses wrong inputs of %s and names them', (kind, inputs, field) => {
  expect(() => due(kind, inputs)).toThrow(field);
});

const beside = resolve(import.meta.dirname, '../../../shared/data/deadlines/cases.jsonl');
it.runIf(existsSync(beside))(
  'answers the worked examples beside the checkout (skipped where they are not present)',
  () => {
    for (const line of readFileSync(beside, 'utf8').trim().split('\n')) {
      const { id, kind, inputs, expected } = JSON.parse(line);
      expect(due(kind, inputs), id).toMatchObject(expected);
    }
  },
);
