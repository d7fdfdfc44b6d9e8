/** What an answer of the deadline rules is: a day with its rule and source, or the reason why there is none. */

/** The clocks of a claim (the first nine, as the denial triage names them) and those of the front office. */
export const deadlineKinds = [
  'appealLevel',
  'correctedClaim',
  'timelyFiling',
  'recordsDue',
  'payerResponse',
  'refund',
  'reopening',
  'retroAuth',
  'secondaryFiling',
  'goodFaithEstimate',
  'estimateDispute',
  'independentDispute',
  'patientAccess',
  'businessDays',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/**
 * How far a day can be relied on. `high`: law, or the letter's own words. `medium`: a payer's table, a contract, or a
 * fact taken at its safest. `low`: sources differ and the earliest was taken.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** Why a day is the day. */
export interface Basis {
  /** The rule in plain words: how much, counted from what. */
  readonly rule: string;
  /** Where the rule stands: a regulation, a letter, a payer's manual. */
  readonly source: string;
  /** When the source was looked up, as its table says; `null` where nobody said. */
  readonly asOf: string | null;
  readonly confidence: Confidence;
}

/** One source's answer, before answers are compared. */
export interface Candidate extends Basis {
  /** Local date, the last day on which the thing is still in time. */
  readonly dueOn: string;
}

export interface KnownDeadline extends Candidate {
  readonly kind: DeadlineKind;
  /** Whether other sources name other days; `dueOn` is then the earliest. */
  readonly conflict: boolean;
  /** The days that other sources name, each once, earliest first. */
  readonly otherDates: readonly string[];
}

/** No rule is known, or a fact it counts from is not. Never a guess. */
export interface UnknownDeadline {
  readonly kind: DeadlineKind;
  readonly dueOn: null;
  /** What is missing, in words for the person who has to find it. */
  readonly reason: string;
  readonly rule: null;
  readonly source: null;
  readonly asOf: null;
  readonly confidence: 'none';
  readonly conflict: false;
  readonly otherDates: readonly [];
}

export type Deadline = KnownDeadline | UnknownDeadline;

/**
 * The deadline on which one or several sources agree or differ. Where they differ the earliest day is taken, because
 * acting early loses no right, and the others are shown. Days are never rolled off a weekend or holiday, same reason.
 */
export function dueBy(kind: DeadlineKind, first: Candidate, ...more: readonly Candidate[]): KnownDeadline {
  const chosen = more.reduce((earliest, next) => (next.dueOn < earliest.dueOn ? next : earliest), first);
  const others = [first, ...more].filter(({ dueOn }) => dueOn !== chosen.dueOn);
  const otherDates = [...new Set(others.map(({ dueOn }) => dueOn))].sort();
  if (others.length === 0) return { kind, ...chosen, conflict: false, otherDates };
  const differing = others.map(({ dueOn, rule, source }) => `${rule} = ${dueOn} (${source})`).join('; ');
  const rule = `${chosen.rule}; the earliest, for sources differ: ${differing}`;
  return { kind, ...chosen, rule, confidence: 'low', conflict: true, otherDates };
}

/** The answer where no rule or no start is known. */
export function noDeadline(kind: DeadlineKind, reason: string): UnknownDeadline {
  return {
    kind,
    dueOn: null,
    reason,
    rule: null,
    source: null,
    asOf: null,
    confidence: 'none',
    conflict: false,
    otherDates: [],
  };
}
