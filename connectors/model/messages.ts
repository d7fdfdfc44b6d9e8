/** What may be said to a model: redacted text, fixed text, and calls of tools that the model itself has asked for. */
import type * as z from 'zod';
import { Redacted } from '#phi/redacted.ts';
import { ModelError } from './errors.ts';
import { FixedText } from './prompt.ts';

export type ModelText = Redacted | FixedText;

/** Several texts become one, with a blank line between them. */
export type ModelMessage =
  | { readonly role: 'system' | 'user'; readonly content: ModelText | readonly ModelText[] }
  | { readonly role: 'assistant'; readonly content: Redacted }
  | { readonly role: 'assistant'; readonly calls: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly call: ToolCall; readonly content: ModelText };

/** A tool that the model may ask for. Whoever asked runs it; the client never does. */
export interface ModelTool {
  readonly name: string;
  readonly description: FixedText;
  readonly args: z.ZodType;
}

/** A message in the form in which providers take it. */
export interface WireMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string;
  readonly calls?: readonly WireToolCall[];
  /** Of the call that a tool's message answers. */
  readonly callId?: string;
}

export interface WireToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly args: string;
}

let make: (caseId: string, wire: WireToolCall, args: unknown) => ToolCall;

/** A call of a tool that the model asked for in this case; made by the client, so no other text can pass as one. */
export class ToolCall {
  readonly #asked = true;
  readonly caseId: string;
  readonly name: string;
  /** As parsed by the tool's schema; placeholders stand in it. */
  readonly args: unknown;
  readonly wire: WireToolCall;

  private constructor(caseId: string, wire: WireToolCall, args: unknown) {
    this.caseId = caseId;
    this.name = wire.name;
    this.args = args;
    this.wire = Object.freeze(wire);
    Object.freeze(this);
  }

  static {
    make = (caseId, wire, args) => new ToolCall(caseId, wire, args);
  }

  /** Whether a value is a call that the model asked for. */
  static is(value: unknown): value is ToolCall {
    return typeof value === 'object' && value !== null && #asked in value;
  }
}

/** For the client alone. */
export function issueToolCall(caseId: string, wire: WireToolCall, args: unknown): ToolCall {
  return make(caseId, wire, args);
}

/**
 * The messages as text, with the placeholders in them counted by type and the texts of prompt files in them.
 * @throws ModelError for text of another case.
 */
export function wireMessages(
  caseId: string,
  messages: readonly ModelMessage[],
): {
  readonly messages: WireMessage[];
  readonly placeholders: Record<string, number>;
  readonly fixed: readonly string[];
} {
  const placeholders: Record<string, number> = {};
  const fixed: string[] = [];
  const textOf = (text: ModelText): string => {
    if (FixedText.is(text)) {
      fixed.push(text.text);
      return text.text;
    }
    if (!Redacted.is(text)) throw new ModelError('notRedacted');
    if (text.caseId !== caseId) throw new ModelError('otherCase');
    for (const [type, count] of Object.entries(text.placeholders)) {
      placeholders[type] = (placeholders[type] ?? 0) + count;
    }
    return text.text;
  };
  const callOf = (call: ToolCall): WireToolCall => {
    if (!ToolCall.is(call)) throw new ModelError('notRedacted');
    if (call.caseId !== caseId) throw new ModelError('otherCase');
    return call.wire;
  };
  return { messages: messages.map((message) => wireMessage(message, textOf, callOf)), placeholders, fixed };
}

function wireMessage(
  message: ModelMessage,
  textOf: (text: ModelText) => string,
  callOf: (call: ToolCall) => WireToolCall,
): WireMessage {
  if ('calls' in message) return { role: message.role, content: '', calls: message.calls.map(callOf) };
  if (message.role === 'tool') {
    return { role: message.role, content: textOf(message.content), callId: callOf(message.call).id };
  }
  return { role: message.role, content: [message.content].flat().map(textOf).join('\n\n') };
}
