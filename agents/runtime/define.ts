/** What an agent is: rules first, then, if one is configured, a model, then checks; it ends in a suggestion or abstains. */
import type * as z from 'zod';
import type { PromptFile } from '#connectors/model/prompt-file.ts';
import type { CaseRecordInput } from '#phi/known/record.ts';
import type { SuggestionContent } from '#records/approvals/content.ts';
import type { Decision } from '#records/approvals/decision.ts';
import type { Queryable, Records } from '#records/db.ts';

/** What an agent proposes to do about a case. `draft` is all that a person may change. */
export interface Proposal<Draft> extends Omit<SuggestionContent, 'draft' | 'versions'> {
  readonly draft: Draft;
  /** The rule that decided, by its id: suggestions of one rule may be approved together where policy allows. */
  readonly rule: string;
  readonly payerId: string | null;
  /** Token of the patient. */
  readonly subject: string | null;
  /** What is at stake, in cents. */
  readonly amountCents: number | null;
  /** The earliest day by which something must have happened. */
  readonly dueOn: string | null;
  /** How urgent it is, with the parts that say why. */
  readonly priority: Readonly<Record<string, string | number>>;
}

/** Why an agent leaves a case to a person. */
export const abstentions = [
  'caseGone',
  'noEvidence',
  'conflict',
  'illegible',
  'outOfScope',
  'budget',
  'modelDown',
  'injection',
  'checkFailed',
] as const;
export type Abstention = (typeof abstentions)[number];

/** An abstention is a normal end. `note` is for people: our own words, no identifier. */
export type Ruling<Draft> =
  | { readonly kind: 'propose'; readonly proposal: Proposal<Draft> }
  | { readonly kind: 'abstain'; readonly reason: Abstention; readonly note: string };

/** How a model may help: it fills a closed schema, and code decides what becomes of that. */
export interface ModelPart<Case, Draft, Answer> {
  readonly prompt: PromptFile;
  /** What the clinic knows of the case: nothing of it may reach the model. */
  readonly known: (given: Case) => CaseRecordInput;
  /** The text of each slot of the prompt. It is redacted before it leaves. */
  readonly slots: (given: Case, proposal: Proposal<Draft>) => Readonly<Record<string, string>>;
  /** With values put back where the answer had placeholders. Out: the proposal with what the model added. */
  readonly merge: (given: Case, proposal: Proposal<Draft>, answer: Answer) => Proposal<Draft>;
}

/** A decision that takes effect, in a transaction that nobody else has begun for it. */
export interface Acting<Draft> {
  readonly records: Records;
  readonly tx: Queryable;
  readonly caseId: string;
  readonly runId: string;
  readonly action: string;
  /** As approved: the person's own where it was edited. */
  readonly draft: Draft;
  readonly decision: Decision;
}

interface AgentDefinition<Case, D extends z.ZodType, A extends z.ZodType> {
  /** As in `orderly run NAME`: lower-case letters and hyphens; the name of its folder. */
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly minutesSaved: { readonly minutes: number; readonly assumption: string };
  /** Reads the case; `undefined` where it is gone or closed. It is read anew whenever it is needed, and never stored by the graph. */
  readonly gather: (records: Records, caseId: string) => Promise<Case | undefined>;
  readonly draft: D;
  /** Pure. What it says about allowed and forbidden actions no model can change. */
  readonly rules: (given: Case) => Ruling<z.infer<D>>;
  /** What the model is asked for: a plain schema, as providers take it. */
  readonly answer: A;
  readonly model?: ModelPart<Case, z.infer<D>, z.infer<A>>;
  /** What is wrong with a proposal, in words for the person who made it; empty where it may be shown. */
  readonly check: (given: Case, proposal: Proposal<z.infer<D>>) => readonly string[];
  /** Makes a decision take effect; called once for each, also for a rejection. */
  readonly act: (acting: Acting<z.infer<D>>) => Promise<void>;
}

/** An agent as the graph sees it: the types of its case, draft and answer are its own affair. */
export interface Agent
  extends Pick<
    AgentDefinition<unknown, z.ZodType, z.ZodType>,
    'name' | 'version' | 'title' | 'minutesSaved' | 'draft' | 'answer'
  > {
  readonly open: (records: Records, caseId: string) => Promise<OpenCase | undefined>;
  /** @throws z.ZodError when the draft is not the agent's */
  readonly act: (acting: Acting<unknown>) => Promise<void>;
  readonly prompt: PromptFile | undefined;
}

/** One case in the hands of its agent. */
export interface OpenCase {
  readonly rules: () => Ruling<unknown>;
  readonly check: (proposal: Proposal<unknown>) => readonly string[];
  readonly model?: {
    readonly known: () => CaseRecordInput;
    readonly slots: (proposal: Proposal<unknown>) => Readonly<Record<string, string>>;
    readonly merge: (proposal: Proposal<unknown>, answer: unknown) => Proposal<unknown>;
  };
}

/** Defines an agent. Drafts and answers are parsed before the agent sees them. */
export function defineAgent<Case, D extends z.ZodType, A extends z.ZodType>(
  definition: AgentDefinition<Case, D, A>,
): Agent {
  const { name, version, title, minutesSaved, draft, answer, model } = definition;
  const own = (proposal: Proposal<unknown>): Proposal<z.infer<D>> => ({
    ...proposal,
    draft: draft.parse(proposal.draft),
  });
  return {
    name,
    version,
    title,
    minutesSaved,
    draft,
    answer,
    prompt: model?.prompt,
    open: async (records, caseId) => {
      const given = await definition.gather(records, caseId);
      if (given === undefined) return undefined;
      return {
        rules: () => definition.rules(given),
        check: (proposal) => definition.check(given, own(proposal)),
        ...(model && {
          model: {
            known: () => model.known(given),
            slots: (proposal) => model.slots(given, own(proposal)),
            merge: (proposal, said) => model.merge(given, own(proposal), answer.parse(said)),
          },
        }),
      };
    },
    act: (acting) => definition.act({ ...acting, draft: draft.parse(acting.draft) }),
  };
}
