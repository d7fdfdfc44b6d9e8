import { BotStop, type EligibilityAnswer } from '#connectors/portals/define.ts';
import { datesOf } from '#phi/known-values.ts';
import { type EligibilityResult, eligibilityInputSchema, eligibilityResultSchema } from '#records/eligibility.ts';
import type { Outcome } from '#records/outcomes.ts';
import { type BotResult, defineBot } from '../runtime/define.ts';
import { readAnswer } from './read.ts';

/** Asks a payer's portal whether a patient is covered on the day of a visit. */
export const bot = defineBot({
  name: 'eligibility',
  version: '1.0.0',
  title: 'Eligibility check',
  input: eligibilityInputSchema,
  output: eligibilityResultSchema,
  effect: 'read',
  minutesSaved: {
    minutes: 12,
    assumption: 'A person needs about 12 minutes to sign in, look up and write down one answer.',
  },
  known: (input) => [
    input.memberId,
    ...datesOf(input.dob),
    ...[input.firstName, input.lastName].filter((name) => name !== undefined),
  ],
  async run(context, input) {
    const flow = context.portal.flows.eligibility;
    if (!flow) throw new BotStop({ code: 'actionNotAllowed' }, { what: 'eligibility' });
    const answer = await flow.run(context.visit, input);
    if (answer.found !== 'one') return noResult(answer);
    const output = readAnswer(answer, { words: flow.words, query: input, asOf: new Date(), runId: context.runId });
    return { outcome: outcomeOf(output, answer.partial), output };
  },
});

/** Nobody is picked where several match, and there is no result about somebody the payer does not know. */
function noResult(answer: Exclude<EligibilityAnswer, { found: 'one' }>): BotResult<EligibilityResult> {
  if (answer.found === 'none') return { outcome: { code: 'notFound', reason: 'memberNotFound' } };
  return { outcome: { code: 'ambiguous', reason: 'severalMembers' }, detail: { count: answer.count } };
}

/** The worst news first: one reason is shown, and the result holds the rest. */
function outcomeOf({ coverageStatus, otherPayers }: EligibilityResult, partial: boolean): Outcome {
  if (coverageStatus === 'inactive') return { code: 'okWithWarnings', reason: 'inactiveCoverage' };
  if (coverageStatus === 'activeLimited') return { code: 'okWithWarnings', reason: 'limitedCoverage' };
  if (partial) return { code: 'okWithWarnings', reason: 'partialBenefits' };
  if (otherPayers.length > 0) return { code: 'okWithWarnings', reason: 'otherCoverage' };
  return { code: 'ok' };
}
