/**
 * How a run can end. One closed list: every ending says what the runner does next, and every `BotStop` is thrown
 * where the fact is known. Nothing is ever guessed from the text of an error.
 */

/** What the runner does after a run ended so. */
export type NextMove =
  /** Finished; nothing more happens by itself. */
  | 'done'
  /** Finished, and a person has to look: the run appears on the worklist. */
  | 'person'
  /** Try the whole run again later, as often as the queue settings allow; then a person. */
  | 'retry'
  /** Log in afresh and try once more, at once; then a person. */
  | 'relogin'
  /** Close the payer's lane until a person has looked: every further run would fail the same way. */
  | 'stopLane'
  /** Never use this credential again until a person has set it anew. */
  | 'freezeCredential';

interface OutcomeRule {
  readonly next: NextMove;
  /** The state in which the run is left when no further attempt follows. */
  readonly state: 'succeeded' | 'failed' | 'handedOff';
  /** One plain sentence for the run page. */
  readonly means: string;
  /** What a person does about it. */
  readonly runbook: string;
  /** The closed list of finer reasons; empty where the outcome says all. */
  readonly reasons: readonly string[];
}

export const outcomes = {
  ok: { next: 'done', state: 'succeeded', means: 'Done.', runbook: 'Nothing to do.', reasons: [] },
  okWithWarnings: {
    next: 'done',
    state: 'succeeded',
    means: 'Done, and the payer said something worth reading.',
    runbook: 'Read the warnings on the run page.',
    reasons: ['inactiveCoverage', 'limitedCoverage', 'partialBenefits', 'otherCoverage'],
  },
  suggested: {
    next: 'done',
    state: 'succeeded',
    means: 'A suggestion waits for approval.',
    runbook: 'Decide it: orderly approvals list',
    reasons: [],
  },
  abstained: {
    next: 'person',
    state: 'handedOff',
    means: 'The agent left this case to a person.',
    runbook: 'Read why on the run page and decide by hand.',
    reasons: [
      'caseGone',
      'noEvidence',
      'conflict',
      'illegible',
      'outOfScope',
      'budget',
      'modelDown',
      'injection',
      'checkFailed',
    ],
  },
  notFound: {
    next: 'person',
    state: 'succeeded',
    means: 'The payer does not know this member.',
    runbook: 'Compare the member id and date of birth with the card, correct them, and check again.',
    reasons: ['memberNotFound', 'claimNotFound'],
  },
  ambiguous: {
    next: 'person',
    state: 'handedOff',
    means: 'Several members match. None was picked.',
    runbook: 'Find the right member on the portal and add the missing detail to the coverage.',
    reasons: ['severalMembers', 'severalClaims'],
  },
  actionNotAllowed: {
    next: 'person',
    state: 'failed',
    means: 'The portal does not offer this action here.',
    runbook: 'Read the reason on the screenshot and choose another way.',
    reasons: ['greyedOut', 'roleMissing', 'accessDenied'],
  },
  infoRequested: {
    next: 'person',
    state: 'handedOff',
    means: 'The payer asks for more information.',
    runbook: 'Send what the payer asks for.',
    reasons: [],
  },
  submittedUnconfirmed: {
    next: 'person',
    state: 'handedOff',
    means: 'Something was sent and the portal did not confirm it. It is never sent twice.',
    runbook: 'Look it up on the portal and record what you find.',
    reasons: [],
  },
  alreadySubmitted: {
    next: 'done',
    state: 'succeeded',
    means: 'The portal already has this submission.',
    runbook: 'Nothing to do.',
    reasons: [],
  },
  payerUnavailable: {
    next: 'retry',
    state: 'failed',
    means: 'The payer could not answer now.',
    runbook: 'It was tried again by itself as often as allowed. Look at the payer’s notices, then check again.',
    reasons: ['maintenance', 'serverError', 'timeout', 'connectionFailed', 'payerCannotAnswer'],
  },
  rateLimited: {
    next: 'retry',
    state: 'failed',
    means: 'The portal asked us to slow down.',
    runbook: 'It was tried again later by itself. If it happens often, raise the pacing gap of this payer.',
    reasons: [],
  },
  sessionLost: {
    next: 'relogin',
    state: 'failed',
    means: 'The portal ended our session, and a fresh one was ended too.',
    runbook: 'See whether somebody else uses this account at the same time.',
    reasons: ['loggedOut', 'kickedOut'],
  },
  layoutChanged: {
    next: 'stopLane',
    state: 'failed',
    means: 'A page or an answer does not look as the portal definition says. Nothing was guessed.',
    runbook: 'Compare the screenshot with the landmarks, mend the portal definition, then reopen the lane.',
    reasons: ['landmarkMissing', 'answerUnreadable', 'echoMismatch', 'unexpectedPage'],
  },
  credentialProblem: {
    next: 'freezeCredential',
    state: 'failed',
    means: 'The portal did not accept our log-in. It is not tried again.',
    runbook: 'Check the account on the portal, then run: orderly credentials set',
    reasons: [
      'wrongPassword',
      'lockedAccount',
      'accountDisabled',
      'passwordExpired',
      'codeRefused',
      'frozen',
      'missing',
    ],
  },
  policyBlocked: {
    next: 'person',
    state: 'failed',
    means: 'A rule of the clinic or the payer forbids this run.',
    runbook: 'Read the payer’s automation policy; change it only if the payer agrees.',
    reasons: ['automationProhibited', 'killSwitch', 'cancelled'],
  },
  needsHuman: {
    next: 'person',
    state: 'handedOff',
    means: 'The portal shows something only a person may answer.',
    runbook: 'Sign in to the portal, read the message, and decide.',
    reasons: ['unknownDialog', 'termsUpdate', 'ruleChange', 'captcha', 'unusualActivity', 'codeBySms', 'internalError'],
  },
} as const satisfies Record<string, OutcomeRule>;

export type OutcomeCode = keyof typeof outcomes;
export type ReasonOf<C extends OutcomeCode> = (typeof outcomes)[C]['reasons'][number];

/** Whether a text, such as one from a command line or an address, is the code of an outcome. */
export function isOutcomeCode(text: string): text is OutcomeCode {
  return Object.hasOwn(outcomes, text);
}

/** An ending and, where the outcome has finer reasons, which one. */
export type Outcome = {
  [C in OutcomeCode]: { readonly code: C; readonly reason?: ReasonOf<C> };
}[OutcomeCode];

/** The rule of an outcome, typed widely enough to be read for any code. */
export function ruleOf(code: OutcomeCode): OutcomeRule {
  return outcomes[code];
}

/** Facts that may stand beside an outcome in the run log: short technical words and numbers, never portal text. */
export interface StopDetail {
  /** The name of the page object where it happened. */
  readonly page?: string;
  /** The name of the landmark, field or rule concerned. */
  readonly what?: string;
  /** An HTTP status. */
  readonly status?: number;
  /** How many candidates there were. */
  readonly count?: number;
  /** The payer asked to wait this long, in milliseconds. */
  readonly retryAfterMs?: number;
}

/**
 * Ends a bot with a typed outcome. Its message is made of the codes alone, so it can be logged anywhere.
 * @example throw new BotStop({ code: 'notFound', reason: 'memberNotFound' }, { page: 'eligibilityResult' });
 */
export class BotStop extends Error {
  override readonly name = 'BotStop';
  readonly outcome: Outcome;
  readonly detail: StopDetail;
  constructor(outcome: Outcome, detail: StopDetail = {}) {
    const where = [detail.page, detail.what].filter(Boolean).join(': ');
    super(`${outcome.code}${outcome.reason ? `/${outcome.reason}` : ''}${where ? ` at ${where}` : ''}`);
    this.outcome = outcome;
    this.detail = detail;
  }
}
