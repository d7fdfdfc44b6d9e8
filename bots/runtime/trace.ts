/**
 * A Playwright trace, kept only where a run asks for it. It starts after the log-in, and before it is sealed every known
 * value goes, in every encoding, with all bodies, cookies, typed values and texts that are no labels.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContext } from 'playwright';
import { replaceKnown } from '#phi/known-values.ts';

/** Starts recording: snapshots of the document, no pictures. */
export async function startTrace(context: BrowserContext): Promise<void> {
  await context.tracing.start({ screenshots: false, snapshots: true, sources: false });
}

/** Ends the recording. Out: the redacted zip file. */
export async function stopTrace(context: BrowserContext, known: readonly string[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'orderly-trace-'));
  try {
    const path = join(folder, 'trace.zip');
    await context.tracing.stop({ path });
    return redactTrace(await readFile(path), known);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Redacts a trace. In and out: the zip file, which Playwright's viewer opens all the same. */
export function redactTrace(zip: Uint8Array, known: readonly string[]): Buffer {
  const kept: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    if (/\.(trace|network|stacks)$/.test(name)) kept[name] = strToU8(redactLines(strFromU8(content), known));
    // Style sheets are kept so that snapshots look like the page; every other body may hold anything.
    else if (name.endsWith('.css')) kept[name] = strToU8(replaceKnown(strFromU8(content), known));
  }
  return Buffer.from(zipSync(kept));
}

function redactLines(text: string, known: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => redactEvent(JSON.parse(line)))
    .map((event) => replaceKnown(JSON.stringify(event), known))
    .join('\n')
    .concat('\n');
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Kinds of event that quote the page freely and that the viewer can do without. */
const dropped = new Set(['console', 'event', 'log', 'stdout', 'stderr', 'error', 'screencast-frame']);
/** Parameters and results of actions that hold what was typed or read. */
const quotes = new Set([
  'value',
  'text',
  'result',
  'expression',
  'arg',
  'args',
  'storageState',
  'cookies',
  'source',
  'error',
  'message',
]);
const secretHeaders = /^(cookie|set-cookie|authorization|proxy-authorization|referer|location)$/i;

function redactEvent(event: Json): Json[] {
  if (!isObject(event)) return [];
  const type = event.type;
  if (typeof type === 'string' && dropped.has(type)) return [];
  if (type === 'resource-snapshot') return [{ ...event, snapshot: redactResource(event.snapshot ?? null) }];
  if (type === 'frame-snapshot') return [{ ...event, snapshot: redactSnapshot(event.snapshot ?? null) }];
  return [withoutQuotes(event)];
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutQuotes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutQuotes);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !quotes.has(key))
      .map(([key, inner]) => [key, withoutQuotes(inner)]),
  );
}

/** A network entry (HAR): headers that carry secrets, query, posted data and bodies go. */
function redactResource(entry: Json): Json {
  if (!isObject(entry)) return entry;
  const { request, response, ...rest } = entry;
  return { ...rest, request: redactMessage(request ?? null), response: redactMessage(response ?? null) };
}

function redactMessage(message: Json): Json {
  if (!isObject(message)) return message;
  const { postData: _posted, headers, content, ...rest } = message;
  const isSheet = isObject(content) && content.mimeType === 'text/css';
  return {
    ...rest,
    cookies: [],
    ...('queryString' in message ? { queryString: [] } : {}),
    headers: Array.isArray(headers) ? headers.filter((header) => !isSecretHeader(header)) : [],
    ...(isObject(content) ? { content: isSheet ? content : { size: 0, mimeType: content.mimeType ?? '' } } : {}),
  };
}

function isSecretHeader(header: Json): boolean {
  return isObject(header) && typeof header.name === 'string' && secretHeaders.test(header.name);
}

// Neither links nor the title of a window: portals write patients' names there.
const labelNames = new Set(['H1', 'H2', 'H3', 'LABEL', 'TH', 'DT', 'LEGEND', 'BUTTON', 'STYLE']);
const quotingAttributes =
  /^(value|__playwright_value_|placeholder|title|alt|aria-label|aria-valuetext|srcdoc|data-.*)$/i;

function redactSnapshot(snapshot: Json): Json {
  if (!isObject(snapshot)) return snapshot;
  return { ...snapshot, html: redactNode(snapshot.html ?? null, '') };
}

/** A node is a text, a reference `[[snapshots back, index]]`, or `[name, attributes, …children]`. */
function redactNode(node: Json, parent: string): Json {
  if (typeof node === 'string') return labelNames.has(parent) ? node : node.replace(/\S/g, '·');
  if (!Array.isArray(node)) return node;
  const [name, attributes, ...children] = node;
  if (typeof name !== 'string') return node;
  const kept = isObject(attributes)
    ? Object.fromEntries(Object.entries(attributes).filter(([key]) => !quotingAttributes.test(key)))
    : (attributes ?? {});
  return [name, kept, ...children.map((child) => redactNode(child, name.toUpperCase()))];
}
