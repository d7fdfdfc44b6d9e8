/**
 * Other providers, through LangChain's `initChatModel`. It is loaded when first asked: two seconds that a process
 * without a model need not wait. Only providers that take a `fetch` of ours are let in, and each has to show that it
 * sends by it before it gets to see a question.
 */
import type { AzureChatOpenAIFields } from '@langchain/openai';
import * as z from 'zod';
import type { UsedModel } from './config.ts';
import { ModelConfigError, ModelError } from './errors.ts';
import type { WireMessage } from './messages.ts';
import type { Provider, Question, Reply, WireTool } from './provider.ts';

/** How one provider is told where to send, and by what. */
export interface Road {
  /** Package that has to be installed beside LangChain. */
  readonly package: string;
  options(config: UsedModel, key: string, fetch: typeof globalThis.fetch): Record<string, unknown>;
}

/** Where each provider takes address, key and `fetch`. What is not here would send round the gate. */
const knownRoads: Readonly<Record<string, Road>> = {
  azure_openai: {
    package: '@langchain/openai',
    options: ({ baseUrl, model, apiVersion = '2024-10-21' }, key, fetch) =>
      ({
        azureOpenAIEndpoint: baseUrl,
        azureOpenAIApiKey: key,
        azureOpenAIApiDeploymentName: model,
        azureOpenAIApiVersion: apiVersion,
        configuration: { fetch, logLevel: 'off', maxRetries: 0 },
        // Without it LangChain drops what the model says when it refuses.
        __includeRawResponse: true,
      }) satisfies AzureChatOpenAIFields,
  },
  anthropic: {
    package: '@langchain/anthropic',
    options: ({ baseUrl }, key, fetch) => ({
      anthropicApiUrl: baseUrl,
      apiKey: key,
      clientOptions: { fetch, logLevel: 'off', maxRetries: 0 },
    }),
  },
};

/** @throws ModelConfigError for a provider that cannot be held by the gate. */
export function langchainProvider(config: UsedModel, key: string, roads = knownRoads): Provider {
  const road = Object.hasOwn(roads, config.provider) ? roads[config.provider] : undefined;
  if (!road) {
    const known = Object.keys(roads).join(', ');
    throw new ModelConfigError(
      `model.provider names one whose requests no gate can hold; use openai for an OpenAI-compatible server, or ${known}`,
    );
  }
  const open = (question: Pick<Question, 'maxOutputTokens'>, fetch: typeof globalThis.fetch, baseUrl: string) =>
    openModel(road, { ...config, baseUrl }, key, question.maxOutputTokens, fetch);
  let proof: Promise<void> | undefined;
  return {
    ask: async (question, fetch) => {
      // Asked once; a road that failed to open is tried again by the next question.
      proof ??= proveRoad((probe) => open({ maxOutputTokens: 1 }, probe, NOWHERE));
      await proof.catch((error: unknown) => {
        proof = undefined;
        throw error;
      });
      const model = await open(question, fetch, config.baseUrl);
      const tools = toolsOf(question);
      const asked = tools.length > 0 ? model.bindTools(tools, { tool_choice: choiceOf(question) }) : model;
      return replyOf(await asked.invoke(question.messages.map(messageOf), { callbacks: [] }), question);
    },
  };
}

async function openModel(
  road: Road,
  config: UsedModel,
  key: string,
  maxTokens: number,
  fetch: typeof globalThis.fetch,
) {
  const { initChatModel } = await import('langchain/chat_models/universal');
  return initChatModel(config.model, {
    ...road.options(config, key, fetch),
    modelProvider: config.provider,
    maxTokens,
    maxRetries: 0,
    ...(config.temperature === undefined ? {} : { temperature: config.temperature }),
  }).catch(() => {
    throw new ModelError('clientTrouble', { detail: `is ${road.package} installed?` });
  });
}

/** The discard port of this machine: what goes round our `fetch` ends there. */
const NOWHERE = 'http://127.0.0.1:9';

/** Asks a word that means nothing over a `fetch` that sends nothing. @throws ModelError when it was not used. */
async function proveRoad(open: (probe: typeof globalThis.fetch) => ReturnType<typeof openModel>): Promise<void> {
  let seen = false;
  const model = await open(async () => {
    seen = true;
    throw new Error('probe');
  });
  await model.invoke('ping', { callbacks: [], signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!seen) throw new ModelError('roundTheGate');
}

/** Providers differ in how they take a schema, and agree on a tool that has to be called. */
const ANSWER = 'answer';

function toolsOf({ tools, schema }: Question) {
  const answer: WireTool[] = schema ? [{ name: ANSWER, description: 'Gives the answer.', parameters: schema }] : [];
  return [...tools, ...answer].map((tool) => ({ type: 'function' as const, function: { ...tool, strict: true } }));
}

function choiceOf({ tools, schema }: Question): string {
  if (!schema) return 'auto';
  return tools.length > 0 ? 'any' : ANSWER;
}

function messageOf({ role, content, calls, callId }: WireMessage) {
  if (role === 'tool') return { role, content, tool_call_id: callId ?? '' };
  if (!calls) return { role, content };
  const asked = calls.map(({ id, name, args }) => ({
    id,
    type: 'function' as const,
    function: { name, arguments: args },
  }));
  return { role, content, tool_calls: asked };
}

/** The parts of LangChain's message that count here. */
const message = z.object({
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))]),
  tool_calls: z.array(z.object({ id: z.string().optional(), name: z.string(), args: z.unknown() })).default([]),
  invalid_tool_calls: z
    .array(z.object({ id: z.string().optional(), name: z.string().optional(), args: z.string().optional() }))
    .default([]),
  usage_metadata: z.object({ input_tokens: z.int().min(0), output_tokens: z.int().min(0) }).optional(),
  response_metadata: z.object({ finish_reason: z.string().nullish(), stop_reason: z.string().nullish() }).default({}),
  additional_kwargs: z
    .object({
      stop_reason: z.string().nullish(),
      __raw_response: z
        .object({ choices: z.array(z.object({ message: z.object({ refusal: z.string().nullish() }) })) })
        .optional(),
    })
    .default({}),
});

function replyOf(answer: unknown, question: Question): Reply {
  const parsed = message.safeParse(answer);
  if (!parsed.success) throw new ModelError('malformedResponse', { detail: 'no message' });
  const { content, tool_calls, invalid_tool_calls, usage_metadata: usage } = parsed.data;
  const said = typeof content === 'string' ? content : content.map(({ text = '' }) => text).join('');
  const calls = [
    ...tool_calls.map(({ id = '', name, args }) => ({ id, name, args: JSON.stringify(args) })),
    ...invalid_tool_calls.map(({ id = '', name = '', args = '' }) => ({ id, name, args })),
  ];
  const given = question.schema && calls.find(({ name }) => name === ANSWER);
  const stop = stopOf(parsed.data);
  return {
    text: given ? given.args : said,
    refusal: refusalOf(parsed.data) ?? (stop === 'refusal' ? said : undefined),
    calls: given ? [] : calls,
    finish: finishOf(stop),
    tokens: usage ? { in: usage.input_tokens, out: usage.output_tokens } : undefined,
  };
}

function refusalOf({ additional_kwargs: { __raw_response: raw } }: z.infer<typeof message>): string | undefined {
  return raw?.choices[0]?.message.refusal ?? undefined;
}

function stopOf({ response_metadata: response, additional_kwargs: more }: z.infer<typeof message>): string | undefined {
  return response.finish_reason ?? response.stop_reason ?? more.stop_reason ?? undefined;
}

function finishOf(stop: string | undefined): Reply['finish'] {
  if (stop === 'length' || stop === 'max_tokens') return 'length';
  return stop === 'content_filter' ? 'filtered' : 'done';
}
