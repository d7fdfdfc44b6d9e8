/** What the client needs of a provider: one question over one wire, and the answer in one form. */
import type { WireMessage, WireToolCall } from './messages.ts';

export type JsonSchema = Record<string, unknown>;

export interface WireTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: JsonSchema;
}

export interface Question {
  readonly messages: readonly WireMessage[];
  /** Of the answer, strict. */
  readonly schema?: JsonSchema | undefined;
  readonly tools: readonly WireTool[];
  readonly maxOutputTokens: number;
}

export interface Reply {
  /** With a schema, JSON text. */
  readonly text: string;
  readonly refusal?: string | undefined;
  readonly calls: readonly WireToolCall[];
  readonly finish: 'done' | 'length' | 'filtered';
  readonly tokens?: { readonly in: number; readonly out: number } | undefined;
}

/** Sends through `fetch` alone and asks once. Whatever it throws is judged by what happened on the wire. */
export interface Provider {
  ask(question: Question, fetch: typeof globalThis.fetch): Promise<Reply>;
}
