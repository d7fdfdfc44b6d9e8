/** How a call of a language model may end. A closed list: whoever records a call and whoever reads it agree. */

/** Ends at which the model has said something. */
export const modelAnswers = ['answer', 'toolCalls', 'refusal', 'filtered', 'emptyAnswer', 'invalidAnswer'] as const;

/** Ends at which it has not, or at which nothing was sent. */
export const modelFailures = [
  'gateRefused',
  'rateLimited',
  'quotaUsedUp',
  'notAllowed',
  'badRequest',
  'redirected',
  'serverTrouble',
  'unreachable',
  'stalled',
  'cut',
  'wrongContentType',
  'malformedResponse',
  'lengthLimit',
  'aborted',
  'hiddenRetry',
  'roundTheGate',
  'clientTrouble',
  'overBudget',
  'otherCase',
  'notRedacted',
] as const;

export type ModelFailure = (typeof modelFailures)[number];
export type ModelCallOutcome = (typeof modelAnswers)[number] | ModelFailure;
