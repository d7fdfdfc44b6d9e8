/** What a reply means: the answer that was asked for, or one of the other ends. */
import type * as z from 'zod';
import { ModelError } from './errors.ts';
import { issueToolCall, type ModelTool, type ToolCall, type WireToolCall } from './messages.ts';
import type { Reply } from './provider.ts';
import { issuesOf } from './schema.ts';

/** How a question may end. */
export type Ended<T> =
  /** With a schema its value, else the text. Placeholders stand in it: restore them, or leave it to a person. */
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'toolCalls'; readonly toolCalls: readonly ToolCall[] }
  /** The model's own words why it will not. */
  | { readonly kind: 'refusal'; readonly text: string }
  /** No model is configured, or it had nothing to say: go on by rules or leave it to a person. */
  | { readonly kind: 'abstain'; readonly reason: 'noModel' | 'emptyAnswer' | 'filtered' }
  | { readonly kind: 'failed'; readonly error: ModelError };

/** An answer that does not fit, with what is wrong. */
export interface Unfit {
  readonly kind: 'unfit';
  readonly issues: readonly string[];
}

interface Expected {
  readonly caseId: string;
  readonly schema?: z.ZodType;
  readonly tools?: readonly ModelTool[];
}

/** Reads what the model said. */
export function judge(ask: Expected, reply: Reply): Ended<unknown> | Unfit {
  if (reply.finish === 'length') return { kind: 'failed', error: new ModelError('lengthLimit') };
  if (reply.finish === 'filtered') return { kind: 'abstain', reason: 'filtered' };
  if (reply.refusal) return { kind: 'refusal', text: reply.refusal };
  if (reply.calls.length > 0) return judgeCalls(ask, reply.calls);
  if (reply.text.trim() === '') return { kind: 'abstain', reason: 'emptyAnswer' };
  if (!ask.schema) return { kind: 'answer', value: reply.text };
  const parsed = parseAs(ask.schema, reply.text);
  return parsed.kind === 'unfit' ? parsed : { kind: 'answer', value: parsed.value };
}

function judgeCalls(ask: Expected, calls: readonly WireToolCall[]): Ended<unknown> | Unfit {
  const toolCalls: ToolCall[] = [];
  for (const call of calls) {
    const tool = ask.tools?.find(({ name }) => name === call.name);
    if (!tool) return { kind: 'unfit', issues: ['(tool): unknown_name'] };
    const parsed = parseAs(tool.args, call.args);
    if (parsed.kind === 'unfit')
      return { kind: 'unfit', issues: parsed.issues.map((issue) => `${tool.name}.${issue}`) };
    toolCalls.push(issueToolCall(ask.caseId, call, parsed.value));
  }
  return { kind: 'toolCalls', toolCalls };
}

function parseAs(schema: z.ZodType, text: string): { readonly kind: 'fit'; readonly value: unknown } | Unfit {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unfit', issues: ['(whole answer): not_json'] };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: 'fit', value: parsed.data } : { kind: 'unfit', issues: issuesOf(parsed.error) };
}
