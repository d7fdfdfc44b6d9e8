/**
 * The one graph of every agent: gather → rules → redact → ask → restore → check → approve → act. A fixed path: nothing
 * that a model says chooses where it goes. It pauses at `approve` until a person has decided.
 */
import { createHash } from 'node:crypto';
import {
  type BaseCheckpointSaver,
  Command,
  END,
  interrupt,
  START,
  StateGraph,
  StateSchema,
  UntrackedValue,
} from '@langchain/langgraph';
import * as z from 'zod';
import type { Completion, ModelClient } from '#connectors/model/client.ts';
import type { PromptFile } from '#connectors/model/prompt-file.ts';
import type { Redacted } from '#phi/redacted.ts';
import { type SuggestionContent, suggestionContentSchema } from '#records/approvals/content.ts';
import { type Decision, decisionSchema } from '#records/approvals/decision.ts';
import type { Records } from '#records/db.ts';
import { takeEffect } from '#records/effects.ts';
import { askModel, redactSlots, restoreAnswer } from './ask.ts';
import type { Abstention, Agent, OpenCase, Proposal, Ruling } from './define.ts';
import { isWithin } from './within.ts';

export interface GraphParts {
  readonly records: Records;
  readonly agent: Agent;
  readonly client: ModelClient;
  /** The name of the configured model; without one the graph goes from the rules to the checks. */
  readonly model?: string | undefined;
  readonly checkpoints: BaseCheckpointSaver;
}

const ruling = z.custom<Ruling<unknown>>();

/** How a question ended: `answer`, or why the rules stand alone. */
const askedSchema = z.strictObject({
  end: z.string(),
  calls: z.array(z.string()),
  /** Whether the model's answer was left out because it went beyond what the rules allow. */
  overruled: z.boolean(),
});

/** What is stored is JSON and sealed; what a node hands to the next and may not be stored is untracked. */
const State = new StateSchema({
  version: z.string(),
  caseId: z.string(),
  runId: z.string(),
  ruling: ruling.nullable().default(null),
  source: z.enum(['rules', 'model', 'rules+model']).default('rules'),
  asked: askedSchema.nullable().default(null),
  content: suggestionContentSchema.nullable().default(null),
  decision: decisionSchema.nullable().default(null),
  opened: new UntrackedValue<OpenCase | undefined>(),
  signal: new UntrackedValue<AbortSignal | undefined>(),
  slots: new UntrackedValue<Readonly<Record<string, Redacted>> | undefined>(),
  completion: new UntrackedValue<Completion<unknown> | undefined>(),
});
type State = typeof State.State;

const abstain = (reason: Abstention, note: string): { readonly ruling: Ruling<unknown> } => ({
  ruling: { kind: 'abstain', reason, note },
});

/** Makes the graph of an agent. Every edge is here. */
export function agentGraph(parts: GraphParts) {
  const nodes = nodesOf(parts);
  return new StateGraph(State)
    .addNode('gather', nodes.gather)
    .addNode('rules', nodes.rules)
    .addNode('redact', nodes.redact)
    .addNode('ask', nodes.ask)
    .addNode('restore', nodes.restore)
    .addNode('check', nodes.check)
    .addNode('approve', approve)
    .addNode('act', nodes.act)
    .addEdge(START, 'gather')
    .addEdge('gather', 'rules')
    .addConditionalEdges('rules', (state) => (mayAsk(parts, state) ? 'redact' : 'check'), ['redact', 'check'])
    .addConditionalEdges('redact', (state) => (state.slots ? 'ask' : 'check'), ['ask', 'check'])
    .addEdge('ask', 'restore')
    .addEdge('restore', 'check')
    .addConditionalEdges('check', (state) => (state.content ? 'approve' : END), ['approve', END])
    .addEdge('approve', 'act')
    .addEdge('act', END)
    .compile({ checkpointer: parts.checkpoints });
}
export type AgentGraph = ReturnType<typeof agentGraph>;
type NodeName = 'gather' | 'rules' | 'redact' | 'ask' | 'restore' | 'check' | 'approve' | 'act';

/** Only the pause and the end are stored: what comes before the pause can be done again. */
export const threadConfig = (threadId: string) => ({
  configurable: { thread_id: threadId },
  durability: 'exit' as const,
});
type ThreadConfig = ReturnType<typeof threadConfig>;

/** Raised with every change of the graph or its state that a paused thread would notice. */
const GRAPH = 1;

/** The version that a paused thread is stamped with: this graph, and the agent on it. */
export const versionOf = (agent: Pick<Agent, 'name' | 'version'>): string => `${GRAPH}:${agent.name}@${agent.version}`;

/** Tells two shapes of the graph apart: a test holds it beside `GRAPH`, so that a changed graph cannot keep its number. */
export function shapeOf(graph: AgentGraph): string {
  const { nodes, edges } = graph.getGraph();
  const lines = [...Object.keys(nodes), ...edges.map(({ source, target }) => `${source}>${target}`)].sort();
  return createHash('sha256')
    .update(lines.join('\n'))
    .update(Object.keys(State.fields).sort().join())
    .digest('hex')
    .slice(0, 12);
}

/** Carries a decision to the pause it answers: by the id of the interrupt, never as an answer to whatever waits. */
export async function answerPause(
  graph: AgentGraph,
  config: ThreadConfig,
  interruptId: string,
  decision: Decision,
): Promise<void> {
  await graph.invoke(
    new Command<unknown, typeof State.Update, NodeName>({ resume: { [interruptId]: decision } }),
    config,
  );
}

/** Nothing else stands here: the node runs anew from its first line when the thread is resumed. */
const approve = ({ runId }: State) => ({ decision: decisionSchema.parse(interrupt({ runId })) });

function mayAsk({ agent, model }: GraphParts, state: State): boolean {
  return model !== undefined && agent.prompt !== undefined && state.ruling?.kind === 'propose';
}

function nodesOf(parts: GraphParts) {
  const { records, agent, client } = parts;
  return {
    gather: async ({ caseId }: State) => ({ opened: await agent.open(records, caseId) }),

    rules: ({ opened }: State) =>
      opened ? { ruling: opened.rules() } : abstain('caseGone', 'The case is closed or was never there.'),

    redact: async ({ caseId, opened, ruling }: State) => {
      if (!opened?.model || ruling?.kind !== 'propose') return {};
      const { known, slots } = opened.model;
      return { slots: await redactSlots(records, caseId, known(), slots(ruling.proposal)) };
    },

    ask: async ({ caseId, runId, signal, slots }: State) => {
      if (!slots || !hasPrompt(agent)) return {};
      const about = { caseId, runId, ...(signal ? { signal } : {}) };
      return { completion: await askModel(client, agent, about, slots) };
    },

    restore: async ({ caseId, opened, ruling, completion }: State) => {
      if (!opened?.model || !completion || ruling?.kind !== 'propose') return {};
      const asked = (end: string, overruled = false) => ({ asked: { end, calls: [...completion.calls], overruled } });
      if (completion.kind !== 'answer') return asked(endOf(completion));
      const answer = await restoreAnswer(records, caseId, completion.value);
      if (answer === undefined) return asked('strangePlaceholder');
      const merged = opened.model.merge(ruling.proposal, answer);
      if (!isWithin(ruling.proposal, merged)) return asked('answer', true);
      return {
        ...asked('answer'),
        ruling: { kind: 'propose' as const, proposal: merged },
        source: 'rules+model' as const,
      };
    },

    check: ({ opened, ruling, source }: State) => {
      if (!opened || ruling?.kind !== 'propose') return {};
      const problems = opened.check(ruling.proposal);
      if (problems.length > 0) return abstain('checkFailed', problems.join(' '));
      return { content: contentOf(parts, ruling.proposal, source) };
    },

    act: async ({ caseId, runId, content, decision }: State) => {
      if (!content || !decision) throw new TypeError('a thread that acts has a suggestion and a decision');
      await records.db.transaction(async (tx) => {
        // Two processes may carry on one decision, and one may die behind its act: the effect happens once.
        if (!(await takeEffect(tx, `approval:${decision.approvalId}`))) return;
        const draft = decision.verdict === 'edit' ? decision.draft : content.draft;
        await agent.act({ records, tx, caseId, runId, action: content.action, draft, decision });
      });
      return {};
    },
  };
}

const hasPrompt = (agent: Agent): agent is Agent & { readonly prompt: PromptFile } => agent.prompt !== undefined;

function endOf(completion: Exclude<Completion<unknown>, { kind: 'answer' }>): string {
  if (completion.kind === 'failed') return completion.error.code;
  return completion.kind === 'abstain' ? completion.reason : completion.kind;
}

/** What a person is shown, and decides on by its hash. */
function contentOf(
  { agent, model }: GraphParts,
  proposal: Proposal<unknown>,
  source: State['source'],
): SuggestionContent {
  const asked = source !== 'rules' ? agent.prompt : undefined;
  const {
    rule: _rule,
    payerId: _payer,
    subject: _subject,
    amountCents: _amount,
    dueOn: _due,
    priority: _priority,
    ...shown
  } = proposal;
  return {
    ...shown,
    draft: z.json().parse(proposal.draft),
    versions: {
      agent: versionOf(agent),
      prompt: asked ? `${asked.id}@${asked.version}` : null,
      promptSha256: asked?.sha256 ?? null,
      model: asked && model !== undefined ? model : null,
    },
  };
}
