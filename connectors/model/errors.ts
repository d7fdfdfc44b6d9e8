/** Why a question to a model got no answer, and what to do about it. Messages carry codes and counts, never content. */
import type { GateReason } from '#phi/gate/types.ts';
import type { Excess } from '#records/model-budgets.ts';
import type { ModelFailure } from '#records/model-outcomes.ts';

/** Failures of a call that was made, and those that keep it from being made. */
export type ModelErrorCode = ModelFailure | 'invalidAnswer';

interface Advice {
  /** Whether the same question may be asked again by a queue. The client itself never does. */
  readonly again: boolean;
  readonly says: string;
}

const advice: Readonly<Record<ModelErrorCode, Advice>> = {
  gateRefused: { again: false, says: 'the gate kept the request here; a person takes the case' },
  rateLimited: { again: true, says: 'the model server asks to wait; ask again after the time it gives' },
  quotaUsedUp: { again: false, says: 'the account at the model server is used up; raise its limit there' },
  notAllowed: { again: false, says: 'the model server does not accept the key; check it and what it may use' },
  badRequest: {
    again: false,
    says: 'the model server refuses the request; check model name and provider in config.yaml',
  },
  redirected: {
    again: false,
    says: 'the model server points elsewhere, and that is not followed; correct model.baseUrl',
  },
  serverTrouble: { again: true, says: 'the model server is in trouble; ask again later' },
  unreachable: { again: true, says: 'the model server cannot be reached; check model.baseUrl and the network' },
  stalled: {
    again: true,
    says: 'the model server did not answer in time; ask again later or raise model.timeoutSeconds',
  },
  cut: { again: true, says: 'the connection broke in the middle of the answer; ask again later' },
  wrongContentType: {
    again: false,
    says: 'what answers is no model server; check model.baseUrl and proxies before it',
  },
  malformedResponse: {
    again: true,
    says: 'the answer is not in the form that was agreed; check that provider and server fit',
  },
  lengthLimit: { again: false, says: 'the answer is longer than allowed; raise model.maxOutputTokens or ask for less' },
  aborted: { again: true, says: 'the question was taken back' },
  hiddenRetry: {
    again: false,
    says: 'the library sent a second request by itself; it was stopped, report this as a defect',
  },
  roundTheGate: {
    again: false,
    says: 'this provider does not send through the gate; use an OpenAI-compatible endpoint',
  },
  clientTrouble: {
    again: false,
    says: 'the library of the provider failed before anything was sent; report this as a defect',
  },
  invalidAnswer: {
    again: false,
    says: 'the answer does not fit the schema, nor does its repair; a person takes the case',
  },
  overBudget: { again: false, says: 'the budget is used up; raise it in config.yaml or leave the case to a person' },
  otherCase: { again: false, says: 'the text belongs to another case than the call; report this as a defect' },
  notRedacted: { again: false, says: 'the text was not made by the redactor or prompt(); report this as a defect' },
};

/** No answer. It has no cause: errors of libraries repeat what was sent. */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
  readonly code: ModelErrorCode;
  readonly again: boolean;
  /** How long the server asks to wait. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ModelErrorCode,
    more: { readonly detail?: string; readonly retryAfterMs?: number | undefined } = {},
  ) {
    const detail = more.detail === undefined ? '' : ` (${more.detail})`;
    super(`${code}${detail}: ${advice[code].says}`);
    this.code = code;
    this.again = advice[code].again;
    this.retryAfterMs = more.retryAfterMs;
  }
}

/** The gate did not let a request pass, failed or took too long. Nothing was sent. */
export class GateRefused extends ModelError {
  override readonly name = 'GateRefused';
  readonly reasons: readonly GateReason[];

  constructor(reasons: readonly GateReason[]) {
    super('gateRefused', { detail: reasons.join(', ') });
    this.reasons = reasons;
  }
}

/** A budget does not hold the call. Nothing was sent. */
export class OverBudget extends ModelError {
  override readonly name = 'OverBudget';
  readonly excess: Excess;

  constructor(excess: Excess) {
    const { scope, measure, limit, used, wanted } = excess;
    super('overBudget', { detail: `${scope}.${measure}: ${used} used and ${wanted} wanted of ${limit}` });
    this.excess = excess;
  }
}

/** Thrown at start for settings under which no model may be used. */
export class ModelConfigError extends Error {
  override readonly name = 'ModelConfigError';
}
