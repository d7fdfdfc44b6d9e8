/** Takes a serialised request apart: every piece of text in it, and whether it carries something that is no text. */

/** What of a request is looked at. */
export interface RequestTexts {
  /** Strings and long numbers, keys as well as values; JSON inside a string is taken apart too. */
  readonly texts: readonly string[];
  /** A picture, a file or a sound, or what may be one. */
  readonly hasAttachment: boolean;
}

/** Thrown for a body that cannot be looked at whole. Holds nothing of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Fields of the request itself whose values are set by the configuration: names such as `gpt-4o-2024-08-06`. */
const settings: ReadonlySet<string> = new Set(['model', 'temperature', 'max_tokens', 'max_completion_tokens']);
/** Ids that the model's server gives to calls of tools. They are matched by shape: a name with a blank is none. */
const serverIds: ReadonlySet<string> = new Set(['id', 'tool_call_id', 'tool_use_id']);
const SERVER_ID = /^[\w-]{1,64}$/;

/** Kinds of content parts that are text. Every other kind is an attachment, known or not. */
const textParts: ReadonlySet<string> = new Set(['text', 'refusal', 'tool_use', 'tool_result', 'function']);
/** Bytes in disguise: a data URL, the head of a PDF, a run of Base64 that no word or number is as long as. */
const BYTES = /data:[\w.+-]{1,40}\/[\w.+-]{1,60}[;,]|%PDF-\d|[A-Za-z0-9+/]{200}/;

/** Words of the protocol and of JSON schemas: keys and values that stand in every request. */
const protocol: ReadonlySet<string> = new Set(
  (
    'additionalProperties anyOf array arguments assistant auto boolean const content description developer enum function ' +
    'id integer items json_object json_schema max_completion_tokens max_tokens messages model name null number object ' +
    'parameters properties refusal required response_format role schema stream strict string system text tool ' +
    'tool_call_id tool_calls tool_choice tool_result tool_use tools type user'
  ).split(' '),
);

/** Deeper than any request of ours: what nests further hides something. */
const MAX_DEPTH = 60;

/**
 * In: a JSON body. Out: its texts.
 * @throws Unreadable for bytes that are no UTF-8, text that is no JSON object, and endless nesting
 */
export function readRequest(body: Uint8Array): RequestTexts {
  const request = parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), body);
  const found: Found = { texts: [], hasAttachment: false };
  for (const [key, value] of Object.entries(request)) {
    keep(key, found);
    if (!settings.has(key) || typeof value === 'object') walk(value, key, 1, found);
  }
  return found;
}

function keep(text: string, { texts }: Found): void {
  if (!protocol.has(text)) texts.push(text);
}

interface Found {
  readonly texts: string[];
  hasAttachment: boolean;
}

function parse(decoder: TextDecoder, body: Uint8Array): object {
  try {
    const value: unknown = JSON.parse(decoder.decode(body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The parser's own message quotes what it could not read.
  }
  throw new Unreadable('the request is no JSON object');
}

function walk(value: unknown, key: string, depth: number, found: Found): void {
  if (depth > MAX_DEPTH) throw new Unreadable('the request is nested too deeply');
  if (typeof value === 'string') readString(value, key, depth, found);
  else if (typeof value === 'number') found.texts.push(String(value));
  else if (Array.isArray(value)) for (const item of value) walkItem(item, key, depth, found);
  else if (typeof value === 'object' && value !== null) walkObject(value, depth, found);
}

/** The parts of a message say themselves what they are. */
function walkItem(item: unknown, key: string, depth: number, found: Found): void {
  if (key === 'content' && !isTextPart(item)) found.hasAttachment = true;
  walk(item, '', depth + 1, found);
}

function isTextPart(part: unknown): boolean {
  if (typeof part === 'string') return true;
  return typeof part === 'object' && part !== null && 'type' in part && textParts.has(String(part.type));
}

function walkObject(value: object, depth: number, found: Found): void {
  for (const [key, inner] of Object.entries(value)) {
    keep(key, found);
    walk(inner, key, depth + 1, found);
  }
}

function readString(value: string, key: string, depth: number, found: Found): void {
  if (BYTES.test(value)) found.hasAttachment = true;
  if (serverIds.has(key) && SERVER_ID.test(value)) return;
  const inner = /^\s*[[{]/.test(value) ? jsonIn(value) : undefined;
  if (inner === undefined) keep(value, found);
  else walk(inner, '', depth + 1, found);
}

/** The arguments of a tool call are JSON in a string. `[[PATIENT_1]] called` is none. */
function jsonIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
