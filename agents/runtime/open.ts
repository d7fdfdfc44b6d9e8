/** The agents of one process: they run, pause for a person, and go on when the decision is there. */
import type { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import * as z from 'zod';
import type { ModelClient } from '#connectors/model/client.ts';
import type { SuggestionContent } from '#records/approvals/content.ts';
import type { Decision } from '#records/approvals/decision.ts';
import type { Records } from '#records/db.ts';
import { type RunEnd, type RunRow, runInput } from '#records/runs.ts';
import { shredVault } from '#records/vaults.ts';
import { deleteThreads, openCheckpoints, threadIdOf } from './checkpoints.ts';
import type { Agent, Proposal } from './define.ts';
import { CannotResume } from './errors.ts';
import { type AgentGraph, agentGraph, answerPause, threadConfig, versionOf } from './graph.ts';

/** What an agent is given: the case it works on. */
export const agentInputSchema = z.strictObject({ caseId: z.uuid() });

export interface AgentsOptions {
  readonly records: Records;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly client: ModelClient;
  /** The name of the configured model; without one every agent works by its rules alone. */
  readonly model?: string | undefined;
  /** The version of Orderly, for the run log. */
  readonly orderly: string;
}

/** What is put before people, and where its answer belongs. */
export interface Suggestion
  extends Pick<Proposal<unknown>, 'rule' | 'action' | 'payerId' | 'subject' | 'amountCents' | 'dueOn' | 'priority'> {
  readonly agent: string;
  readonly agentVersion: string;
  readonly caseId: string;
  readonly runId: string;
  readonly threadId: string;
  readonly interruptId: string;
  readonly source: 'rules' | 'model' | 'rules+model';
  readonly content: SuggestionContent;
}

/** How a run of an agent ended. A suggestion is put before people in the transaction that settles the run. */
export interface AgentEnd {
  readonly end: RunEnd;
  readonly suggestion?: Suggestion;
}

export interface Decided {
  readonly agent: string;
  readonly approvalId: string;
  readonly caseId: string;
  readonly threadId: string;
  readonly interruptId: string;
  readonly decision: Decision;
}

export type Rechecked =
  | { readonly ok: true; readonly content: SuggestionContent }
  | { readonly ok: false; readonly problems: readonly string[] };

export interface Agents {
  /** Works on a case to its pause or its end. What it throws is a fault of ours, never the model's. */
  run(run: RunRow, limits: { readonly signal: AbortSignal }): Promise<AgentEnd>;
  /**
   * Carries a decision on. Out: `alreadyResumed` where somebody has. Its effect happens once, whatever dies on the way.
   * @throws CannotResume, and nothing has happened
   */
  resume(decided: Decided): Promise<'resumed' | 'alreadyResumed'>;
  /** Puts an edited draft through the checks of its agent. */
  recheck(agent: string, caseId: string, content: SuggestionContent, draft: unknown): Promise<Rechecked>;
  /** Forgets what was kept for a case that is closed: its threads and its vault. */
  closeCase(caseId: string, actor: string): Promise<void>;
}

/** Opens the agents. Loading LangGraph takes two seconds on a busy machine: import this file only where agents run. */
export async function openAgents(options: AgentsOptions): Promise<Agents> {
  const checkpoints = await openCheckpoints(options.records);
  const graphs = new Map<string, AgentGraph>();
  const house: House = {
    ...options,
    checkpoints,
    agent: (name) => {
      const agent = options.agents.get(name);
      if (!agent) throw new TypeError(`there is no agent ${name}`);
      return agent;
    },
    graph: (agent) => {
      const graph = graphs.get(agent.name) ?? agentGraph({ ...options, agent, checkpoints });
      graphs.set(agent.name, graph);
      return graph;
    },
  };
  return {
    run: (run, limits) => runAgent(house, run, limits.signal),
    resume: (decided) => resume(house, decided),
    recheck: (name, caseId, content, draft) => recheck(house, house.agent(name), caseId, content, draft),
    closeCase: (caseId, actor) => closeCase(house, caseId, actor),
  };
}

interface House extends AgentsOptions {
  readonly checkpoints: PostgresSaver;
  /** @throws TypeError for a name that is nobody's */
  readonly agent: (name: string) => Agent;
  readonly graph: (agent: Agent) => AgentGraph;
}

async function runAgent(house: House, run: RunRow, signal: AbortSignal): Promise<AgentEnd> {
  const { caseId } = agentInputSchema.parse(runInput(house.records, run));
  const agent = house.agent(run.name);
  const graph = house.graph(agent);
  const threadId = threadIdOf(caseId, run.id);
  const config = threadConfig(threadId);
  // A worker that died behind the pause has left the thread: it is shown as it stands, nobody is asked anew.
  const before = await graph.getState(config);
  if (!interruptOf(before)) {
    await house.checkpoints.deleteThread(threadId);
    await graph.invoke({ version: versionOf(agent), caseId, runId: run.id, signal }, config);
  }
  const state = await graph.getState(config);
  const { ruling, content, source } = state.values;
  const interruptId = interruptOf(state);
  if (content && interruptId && ruling?.kind === 'propose') {
    const { proposal } = ruling;
    const suggestion = {
      agent: agent.name,
      agentVersion: versionOf(agent),
      caseId,
      runId: run.id,
      threadId,
      interruptId,
      source,
      content,
      ...facts(proposal),
    };
    return { end: endOf(house, agent, { code: 'suggested' }, { action: content.action, source }), suggestion };
  }
  // Nobody will come back to it.
  await house.checkpoints.deleteThread(threadId);
  const reason = ruling?.kind === 'abstain' ? ruling.reason : 'checkFailed';
  const note = ruling?.kind === 'abstain' ? ruling.note : '';
  return { end: endOf(house, agent, { code: 'abstained', reason }, { note }) };
}

/** What stands beside a suggestion in lists; none of it identifies anybody. */
function facts({ rule, action, payerId, subject, amountCents, dueOn, priority }: Proposal<unknown>) {
  return { rule, action, payerId, subject, amountCents, dueOn, priority };
}

function endOf({ orderly }: House, agent: Agent, outcome: RunEnd['outcome'], output: unknown): RunEnd {
  return {
    outcome,
    detail: {},
    output,
    versions: { agent: versionOf(agent), orderly },
    minutesSaved: agent.minutesSaved.minutes,
  };
}

type Snapshot = Awaited<ReturnType<AgentGraph['getState']>>;

const interruptOf = ({ tasks }: Snapshot): string | undefined => tasks.flatMap(({ interrupts }) => interrupts)[0]?.id;

/**
 * Two processes may carry on one decision at once: LangGraph lets both through the graph (1.7.3), and the effect's key
 * lets one of them act.
 */
async function resume(house: House, decided: Decided): Promise<'resumed' | 'alreadyResumed'> {
  const agent = house.agent(decided.agent);
  const graph = house.graph(agent);
  const config = threadConfig(decided.threadId);
  const state = await graph.getState(config);
  const { version, decision } = state.values;
  if (version === undefined) throw new CannotResume('threadGone', decided.caseId);
  // A renamed node would let LangGraph return without a word and without the act.
  if (version !== versionOf(agent)) {
    throw new CannotResume('olderVersion', decided.caseId, `${version}, now ${versionOf(agent)}`);
  }
  if (decision?.approvalId === decided.approvalId && state.next.length === 0) return 'alreadyResumed';
  const waiting = interruptOf(state);
  if (waiting !== undefined && waiting !== decided.interruptId) {
    throw new CannotResume('otherInterrupt', decided.caseId);
  }
  // Without a waiting interrupt the act failed half-way: it is tried again, and its effect happens once.
  if (waiting === undefined) await graph.invoke(null, config);
  else await answerPause(graph, config, decided.interruptId, decided.decision);
  return 'resumed';
}

async function recheck(
  { records }: House,
  agent: Agent,
  caseId: string,
  content: SuggestionContent,
  draft: unknown,
): Promise<Rechecked> {
  const parsed = agent.draft.safeParse(draft);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'draft'}: ${message}`);
    return { ok: false, problems };
  }
  const opened = await agent.open(records, caseId);
  const ruling = opened?.rules();
  if (!opened || ruling?.kind !== 'propose')
    return { ok: false, problems: ['The case has changed; run the agent on it again.'] };
  const edited = { ...content, draft: z.json().parse(parsed.data) };
  const problems = opened.check({ ...ruling.proposal, ...edited });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, content: edited };
}

async function closeCase({ records, checkpoints }: House, caseId: string, actor: string): Promise<void> {
  await deleteThreads(records, checkpoints, caseId);
  await shredVault(records, caseId, actor);
}
