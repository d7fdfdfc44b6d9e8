/**
 * The rules that are the same for every clinic, as dated data. Windows of single payers are not here: they come with
 * the question, from the clinic's own tables. A rule whose number changes has one row for each year; a year that is
 * missing is unknown.
 */
import type { Span } from './spans.ts';

/** The day on which the rules below were last compared with their sources. */
export const rulesAsOf = '2026-11-23';

/** Receipt of a Medicare notice is presumed 5 days after its date, unless there is evidence of another day. */
export const presumedReceiptDays = 5;

export interface MedicareLevel {
  readonly level: number;
  readonly name: string;
  readonly days: number;
  readonly source: string;
  /** How long the body has to decide; `null` where no rule binds it. */
  readonly decision: { readonly days: number; readonly source: string } | null;
}

/** Medicare fee-for-service appeals (42 CFR part 405, subpart I), each window counted from receipt. */
export const medicareLevels: readonly MedicareLevel[] = [
  {
    level: 1,
    name: 'redetermination',
    days: 120,
    source: '42 CFR 405.942(a)',
    decision: { days: 60, source: '42 CFR 405.950(a)' },
  },
  {
    level: 2,
    name: 'reconsideration',
    days: 180,
    source: '42 CFR 405.962(a)',
    decision: { days: 60, source: '42 CFR 405.970(a)' },
  },
  {
    level: 3,
    name: 'hearing',
    days: 60,
    source: '42 CFR 405.1002(a)',
    decision: { days: 90, source: '42 CFR 405.1016(a)' },
  },
  {
    level: 4,
    name: 'Appeals Council review',
    days: 60,
    source: '42 CFR 405.1102(a)',
    decision: { days: 90, source: '42 CFR 405.1100(c)' },
  },
  { level: 5, name: 'judicial review', days: 60, source: '42 CFR 405.1130', decision: null },
];

/** The least that must be in controversy, in cents, by the year in which the request is filed (42 CFR 405.1006). */
export const amountsInControversy: readonly {
  readonly level: number;
  readonly year: number;
  readonly cents: number;
}[] = [
  { level: 3, year: 2025, cents: 190_00 },
  { level: 3, year: 2026, cents: 200_00 },
  { level: 5, year: 2025, cents: 1_900_00 },
  { level: 5, year: 2026, cents: 1_960_00 },
];

/** What published tables say of a Medicare Advantage reconsideration. They differ; both are kept. */
export const medicareAdvantageWindows: readonly {
  readonly days: number;
  readonly source: string;
  readonly asOf: string;
}[] = [
  {
    days: 65,
    source: '42 CFR 422.582(b) as amended for 2025: 60 days from a receipt presumed on day 5',
    asOf: rulesAsOf,
  },
  { days: 60, source: 'undated CMS page and older plan tables', asOf: rulesAsOf },
];

/** By when a payer must have decided, where the question names no number. */
export const decisionClocks: readonly {
  readonly program: string;
  readonly request: string;
  readonly within: Span | { readonly hours: number };
  readonly source: string;
}[] = [
  { program: 'medicareAdvantage', request: 'expedited', within: { hours: 72 }, source: '42 CFR 422.590' },
  { program: 'medicareAdvantage', request: 'preService', within: { days: 30 }, source: '42 CFR 422.590' },
  { program: 'medicareAdvantage', request: 'partBDrug', within: { days: 7 }, source: '42 CFR 422.590' },
  { program: 'medicareAdvantage', request: 'payment', within: { days: 60 }, source: '42 CFR 422.590' },
  { program: 'erisa', request: 'urgent', within: { hours: 72 }, source: '29 CFR 2560.503-1(i)' },
  { program: 'erisa', request: 'preService', within: { days: 30 }, source: '29 CFR 2560.503-1(i)' },
  { program: 'erisa', request: 'postService', within: { days: 60 }, source: '29 CFR 2560.503-1(i)' },
  {
    program: 'core278',
    request: 'moreInformation',
    within: { businessDays: 2 },
    source: 'CAQH CORE 278 infrastructure rule',
  },
  { program: 'core278', request: 'decision', within: { businessDays: 2 }, source: 'CAQH CORE 278 infrastructure rule' },
];

/** Programs bound by the decision times of CMS-0057-F. Plans of the federal exchange are not among them. */
export const priorAuthPrograms: readonly string[] = ['medicareAdvantage', 'medicaid', 'medicaidMCO', 'chip', 'chipMCO'];

/** Who asks for records in a Medicare review, and how long the clinic has from the date of the request. */
export const recordsRequesters: readonly {
  readonly requester: string;
  readonly days: number;
  readonly source: string;
}[] = [
  ...['MAC', 'RAC', 'CERT', 'SMRC'].map((requester) => ({ requester, days: 45, source: '42 CFR 405.929(b)' })),
  { requester: 'UPIC', days: 30, source: '42 CFR 405.929(c)' },
];

/** The four grounds that keep a Medicare claim open past its year (42 CFR 424.44(b)). */
export const timelyExceptions = [
  'agencyError',
  'retroEntitlement',
  'retroEntitlementMedicaidRecoupment',
  'retroDisenrolment',
] as const;
