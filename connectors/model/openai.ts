/** Any server that speaks the OpenAI chat completions API, through the `openai` package. */
import OpenAI from 'openai';
import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import * as z from 'zod';
import type { UsedModel } from './config.ts';
import { ModelError } from './errors.ts';
import type { WireMessage, WireToolCall } from './messages.ts';
import type { Provider, Question, Reply } from './provider.ts';

/** Longer than the wire waits: the wire's own clock says first what happened. */
const LIBRARY_TIMEOUT_MS = 3_600_000;

/** What the environment says about organisation, project, address and log does not count. */
export function openaiProvider(config: UsedModel, key: string): Provider {
  return {
    ask: async (question, fetch) => {
      const client = new OpenAI({
        apiKey: key,
        baseURL: config.baseUrl,
        organization: null,
        project: null,
        adminAPIKey: null,
        maxRetries: 0,
        timeout: LIBRARY_TIMEOUT_MS,
        logLevel: 'off',
        fetch,
      });
      return replyOf(await client.chat.completions.create(paramsOf(config, question)));
    },
  };
}

function paramsOf(config: UsedModel, question: Question): ChatCompletionCreateParamsNonStreaming {
  const { schema, tools, messages, maxOutputTokens } = question;
  return {
    model: config.model,
    messages: messages.map(messageOf),
    stream: false,
    [config.outputLimitField]: maxOutputTokens,
    ...(config.temperature === undefined ? {} : { temperature: config.temperature }),
    ...(schema && {
      response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
    }),
    ...(tools.length > 0 && {
      tools: tools.map((tool) => ({ type: 'function' as const, function: { ...tool, strict: true } })),
    }),
  };
}

function messageOf({ role, content, calls, callId }: WireMessage): ChatCompletionMessageParam {
  if (role === 'tool') return { role, content, tool_call_id: callId ?? '' };
  if (role === 'assistant' && calls) return { role, content: null, tool_calls: calls.map(callOf) };
  return { role, content };
}

function callOf({ id, name, args }: WireToolCall) {
  return { id, type: 'function' as const, function: { name, arguments: args } };
}

/** The parts of a completion that count here. Servers that only resemble OpenAI's leave some out. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) }).nullish(),
});

function replyOf(answer: unknown): Reply {
  const parsed = completion.safeParse(answer);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || !choice) throw new ModelError('malformedResponse', { detail: 'no completion' });
  const { message, finish_reason: finish } = choice;
  const { usage } = parsed.data;
  return {
    text: message.content ?? '',
    refusal: message.refusal ?? undefined,
    calls: (message.tool_calls ?? []).map(({ id, function: { name, arguments: args } }) => ({ id, name, args })),
    finish: finish === 'length' ? 'length' : finish === 'content_filter' ? 'filtered' : 'done',
    tokens: usage ? { in: usage.prompt_tokens, out: usage.completion_tokens } : undefined,
  };
}
