/**
 * The one door to language models. Text enters it redacted or fixed; every request passes the gate, draws on budgets and
 * is recorded; nothing is tried again behind the caller's back.
 */
import type * as z from 'zod';
import type { SendGate } from '#phi/gate/types.ts';
import type { Records } from '#records/db.ts';
import { type CallEnd, reserveModelCall, settleModelCall } from '#records/model-calls.ts';
import { budgetsOf, costOf, isUsed, keyOf, type ModelConfig, priceOf, type UsedModel } from './config.ts';
import { refuseDangers } from './environment.ts';
import { ModelError, OverBudget } from './errors.ts';
import { type Ended, judge, type Unfit } from './judge.ts';
import { langchainProvider } from './langchain.ts';
import { type ModelMessage, type ModelTool, wireMessages } from './messages.ts';
import { openaiProvider } from './openai.ts';
import { FixedText } from './prompt.ts';
import type { Provider, Question, Reply } from './provider.ts';
import { strictSchema } from './schema.ts';
import { openWire, type Wire } from './wire.ts';

/** One question of an agent about one case. */
export interface Ask {
  readonly agent: string;
  readonly caseId: string;
  readonly runId?: string;
  readonly messages: readonly ModelMessage[];
  readonly tools?: readonly ModelTool[];
  readonly signal?: AbortSignal;
  /** Lower limits than those of the configuration. */
  readonly limits?: { readonly timeoutMs?: number; readonly maxOutputTokens?: number };
}

/** Every way in which a question ends. `calls` are the ids of its rows in `model_calls`, one for each request. */
export type Completion<T> = Ended<T> & { readonly calls: readonly string[] };

export interface ModelClient {
  /** Asks for an answer that fits a schema; one that does not gets one repair turn, which is a call of its own. */
  complete<T>(ask: Ask & { readonly schema: z.ZodType<T> }): Promise<Completion<T>>;
  /** Asks for text. */
  complete(ask: Ask): Promise<Completion<string>>;
}

export interface ModelClientOptions {
  readonly config: ModelConfig;
  readonly records: Records;
  readonly gate: SendGate;
  readonly env: NodeJS.ProcessEnv;
  /** The clinic's zone: days of the budgets end at its midnight. */
  readonly timeZone: string;
  readonly gateTimeoutMs?: number;
}

/**
 * Opens the client of a configured model.
 * @throws ModelConfigError while a variable of the environment would send or print requests elsewhere, and for a model
 * without key or price or a provider that the gate cannot hold.
 */
export function openModelClient(options: ModelClientOptions): ModelClient {
  const { config, env } = options;
  if (!isUsed(config)) return { complete: async () => noModel };
  refuseDangers(env);
  priceOf(config);
  const key = keyOf(config, env);
  const provider = config.provider === 'openai' ? openaiProvider(config, key) : langchainProvider(config, key);
  const door = { ...options, config, provider };

  async function complete<T>(ask: Ask & { readonly schema: z.ZodType<T> }): Promise<Completion<T>>;
  async function complete(ask: Ask): Promise<Completion<string>>;
  async function complete(ask: Asked): Promise<Completion<unknown>> {
    return completeAt(door, ask);
  }
  return { complete };
}

const noModel = { kind: 'abstain', reason: 'noModel', calls: [] } as const;

interface Door extends ModelClientOptions {
  readonly config: UsedModel;
  readonly provider: Provider;
}

type Asked = Ask & { readonly schema?: z.ZodType };

/** One request made ready: its text, and the most that it may use. */
interface Prepared extends Question {
  readonly placeholders: Readonly<Record<string, number>>;
  readonly timeoutMs: number;
  /** Texts of prompt files in it. */
  readonly fixed: readonly string[];
}

async function completeAt(door: Door, ask: Asked): Promise<Completion<unknown>> {
  const calls: string[] = [];
  try {
    const prepared = prepare(door.config, ask);
    const first = await oneTurn(door, ask, prepared, 1, calls);
    if (first.kind !== 'unfit') return { ...first, calls };
    const second = await oneTurn(door, ask, withIssues(prepared, first.issues), 2, calls);
    if (second.kind !== 'unfit') return { ...second, calls };
    throw new ModelError('invalidAnswer', { detail: second.issues.join('; ') });
  } catch (error) {
    if (error instanceof ModelError) return { kind: 'failed', error, calls };
    throw error;
  }
}

function prepare(config: UsedModel, ask: Asked): Prepared {
  if (ask.signal?.aborted) throw new ModelError('aborted');
  const { limits = {} } = ask;
  const { messages, placeholders, fixed } = wireMessages(ask.caseId, ask.messages);
  const tools = (ask.tools ?? []).map(({ name, description, args }) => ({
    name,
    description: fixedTextOf(description),
    parameters: strictSchema(args),
  }));
  return {
    messages,
    placeholders,
    fixed: [...fixed, ...tools.map(({ description }) => description)],
    schema: ask.schema && strictSchema(ask.schema),
    tools,
    maxOutputTokens: Math.min(limits.maxOutputTokens ?? Number.POSITIVE_INFINITY, config.maxOutputTokens),
    timeoutMs: Math.min(limits.timeoutMs ?? Number.POSITIVE_INFINITY, config.timeoutSeconds * 1_000),
  };
}

/** @throws ModelError for text that only claims to be fixed. */
function fixedTextOf(text: FixedText): string {
  if (!FixedText.is(text)) throw new ModelError('notRedacted');
  return text.text;
}

/**
 * The repair turn asks anew and says where the last answer did not fit. It does not repeat that answer: names that a
 * model makes up would only be stopped by the gate.
 */
function withIssues(prepared: Prepared, issues: readonly string[]): Prepared {
  const content = ['An earlier answer did not fit what was asked for. Answer again and mind:', ...issues].join('\n- ');
  return { ...prepared, messages: [...prepared.messages, { role: 'user', content }] };
}

/** Sets aside, asks, judges and records: what happens for each request. @throws ModelError */
async function oneTurn(
  door: Door,
  ask: Asked,
  prepared: Prepared,
  turn: 1 | 2,
  calls: string[],
): Promise<Ended<unknown> | Unfit> {
  const id = await reserve(door, ask, prepared, turn);
  calls.push(id);
  const wire = openWire({
    gate: door.gate,
    caseId: ask.caseId,
    baseUrl: door.config.baseUrl,
    timeoutMs: prepared.timeoutMs,
    gateTimeoutMs: door.gateTimeoutMs ?? 10_000,
    signal: ask.signal,
    fixed: prepared.fixed,
  });
  const start = performance.now();
  const heard = await hear(door.provider, prepared, wire);
  const ended = 'error' in heard ? { kind: 'failed' as const, error: heard.error } : judge(ask, heard.reply);
  await settleModelCall(door.records, id, {
    outcome: outcomeOf(ended),
    durationMs: Math.round(performance.now() - start),
    used: usedOf(door.config, wire, heard),
    promptSha256: wire.report.sha256,
    gate: wire.report.gate && (wire.report.gate.passed ? 'passed' : 'refused'),
    gatePolicy: wire.report.gate?.policy,
    gateReasons: wire.report.gate?.reasons,
  });
  return ended;
}

async function reserve(
  { records, config, timeZone }: Door,
  ask: Ask,
  prepared: Prepared,
  turn: 1 | 2,
): Promise<string> {
  const tokensIn = estimatedTokens(prepared);
  const place = await reserveModelCall(
    records,
    {
      runId: ask.runId,
      caseId: ask.caseId,
      agent: ask.agent,
      provider: config.provider,
      model: config.model,
      turn,
      placeholders: prepared.placeholders,
      tokensIn,
      tokensOut: prepared.maxOutputTokens,
      microDollars: costOf(priceOf(config), tokensIn, prepared.maxOutputTokens),
      ms: prepared.timeoutMs,
    },
    { budgets: budgetsOf(config), timeZone },
  );
  if ('over' in place) throw new OverBudget(place.over);
  return place.id;
}

/** English has about four bytes to a token; three, and a little for each message, are on the high side. */
function estimatedTokens({ messages, schema, tools }: Question): number {
  const bytes = Buffer.byteLength(JSON.stringify([messages, schema ?? null, tools]));
  return Math.ceil(bytes / 3) + 8 * messages.length;
}

type Heard = { readonly reply: Reply } | { readonly error: ModelError };

/** What the wire saw counts; what the library throws may repeat what was sent and is dropped. */
async function hear(provider: Provider, question: Question, { fetch, report }: Wire): Promise<Heard> {
  try {
    const reply = await provider.ask(question, fetch);
    return report.sent === 1 ? { reply } : { error: report.trouble ?? new ModelError('roundTheGate') };
  } catch (error) {
    if (report.trouble) return { error: report.trouble };
    if (error instanceof ModelError) return { error };
    return { error: new ModelError(report.sent > 0 ? 'malformedResponse' : 'clientTrouble') };
  }
}

function outcomeOf(ended: Ended<unknown> | Unfit): CallEnd['outcome'] {
  switch (ended.kind) {
    case 'unfit':
      return 'invalidAnswer';
    case 'failed':
      return ended.error.code;
    case 'abstain':
      return ended.reason === 'filtered' ? 'filtered' : 'emptyAnswer';
    default:
      return ended.kind;
  }
}

/** Ends at which the server may have worked and charged although no figures came. */
const mayHaveCharged: ReadonlySet<string> = new Set([
  'stalled',
  'cut',
  'aborted',
  'malformedResponse',
  'wrongContentType',
]);

function usedOf(config: UsedModel, { report }: Wire, heard: Heard): CallEnd['used'] {
  if ('reply' in heard) {
    const { tokens } = heard.reply;
    if (!tokens) return undefined;
    return { tokensIn: tokens.in, tokensOut: tokens.out, microDollars: costOf(priceOf(config), tokens.in, tokens.out) };
  }
  return report.sent > 0 && mayHaveCharged.has(heard.error.code) ? undefined : 'nothing';
}
