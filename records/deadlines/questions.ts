/** The one door for questions that come as data: each kind with its schema and its rule. */
import type * as z from 'zod';
import { letterOverride, letterOverrideSchema, maReconsideration, maReconsiderationSchema } from './appeal-windows.ts';
import {
  businessDays,
  businessDaysSchema,
  recordsDue,
  recordsDueSchema,
  refund,
  refundSchema,
  retroAuth,
  retroAuthSchema,
} from './clinic-clocks.ts';
import type { Deadline } from './deadline.ts';
import {
  correctedClaim,
  correctedClaimSchema,
  secondaryFiling,
  secondaryFilingSchema,
  timelyFiling,
  timelyFilingSchema,
} from './filing.ts';
import {
  type MedicareAppealDeadline,
  medicareAppeal,
  medicareAppealSchema,
  reopening,
  reopeningSchema,
} from './medicare.ts';
import { externalReview, externalReviewSchema, memberAppeal, memberAppealSchema } from './member-appeals.ts';
import {
  estimateDispute,
  estimateDisputeSchema,
  goodFaithEstimate,
  goodFaithEstimateSchema,
  independentDispute,
  independentDisputeSchema,
  patientAccess,
  patientAccessSchema,
} from './patient-clocks.ts';
import { payerDecision, payerDecisionSchema, priorAuthClock, priorAuthClockSchema } from './payer-clocks.ts';
import { commercialWindow, commercialWindowSchema } from './payer-windows.ts';

type Rule = (inputs: unknown) => Deadline;

/** A rule behind its schema. The rule throws ZodError where the inputs do not fit. */
function asked<S extends z.ZodType>(schema: S, answer: (facts: z.output<S>) => Deadline): Rule {
  return (inputs) => answer(schema.parse(inputs));
}

/** Questions and answers that are data write amounts as the notices do, in dollars. */
function inDollars(deadline: MedicareAppealDeadline): Deadline {
  const { threshold, amountMet, ...rest } = deadline;
  if (threshold === undefined || amountMet === undefined) return rest;
  const amounts = { thresholdUsd: threshold === null ? null : threshold / 100, amountMet, meetsAmount: amountMet };
  return { ...rest, ...amounts };
}

/** All kinds of question, by the word that asks for them. */
const questions = {
  medicareAppeal: asked(medicareAppealSchema, (facts) => inDollars(medicareAppeal(facts))),
  reopening: asked(reopeningSchema, reopening),
  maReconsideration: asked(maReconsiderationSchema, maReconsideration),
  commercialWindow: asked(commercialWindowSchema, commercialWindow),
  letterOverride: asked(letterOverrideSchema, letterOverride),
  memberAppeal: asked(memberAppealSchema, memberAppeal),
  externalReview: asked(externalReviewSchema, externalReview),
  timelyFiling: asked(timelyFilingSchema, timelyFiling),
  correctedClaim: asked(correctedClaimSchema, correctedClaim),
  secondaryFiling: asked(secondaryFilingSchema, secondaryFiling),
  recordsDue: asked(recordsDueSchema, recordsDue),
  refund: asked(refundSchema, refund),
  retroAuth: asked(retroAuthSchema, retroAuth),
  priorAuthClock: asked(priorAuthClockSchema, priorAuthClock),
  payerDecision: asked(payerDecisionSchema, payerDecision),
  goodFaithEstimate: asked(goodFaithEstimateSchema, goodFaithEstimate),
  estimateDispute: asked(estimateDisputeSchema, estimateDispute),
  independentDispute: asked(independentDisputeSchema, independentDispute),
  patientAccess: asked(patientAccessSchema, patientAccess),
  businessDays: asked(businessDaysSchema, businessDays),
} as const satisfies Readonly<Record<string, Rule>>;

export type DeadlineQuestion = keyof typeof questions;

export function isDeadlineQuestion(kind: string): kind is DeadlineQuestion {
  return Object.hasOwn(questions, kind);
}

/**
 * The answer to one question that came as data; code that has typed facts calls the rule's own function.
 * @throws ZodError where the inputs do not fit the kind
 */
export function answerDeadline(kind: DeadlineQuestion, inputs: unknown): Deadline {
  return questions[kind](inputs);
}
