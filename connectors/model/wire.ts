/**
 * The only way out to a model server: a `fetch` that is handed to the libraries and asks the gate first. It sends the
 * very bytes that the gate has seen, once, to the configured server alone, follows nothing, and reads the answer to its
 * end within the time-out.
 */
import { createHash } from 'node:crypto';
import type { SendGate, SerialisedRequest } from '#phi/gate/types.ts';
import { GateRefused, ModelError } from './errors.ts';
import { askGate, type GateWord } from './gate-hook.ts';

export interface WireOptions {
  readonly gate: SendGate;
  readonly caseId: string;
  /** Requests to other hosts than that of this address are refused. */
  readonly baseUrl: string;
  /** From sending to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly gateTimeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Texts of prompt files in the request, see `SerialisedRequest`. */
  readonly fixed?: readonly string[];
}

/** What happened on one wire. Libraries wrap what `fetch` throws, so the truth is kept here. */
export interface WireReport {
  /** SHA-256 of the body, in hex. */
  sha256?: string;
  gate?: GateWord;
  /** Requests that left. */
  sent: number;
  trouble?: ModelError;
}

export interface Wire {
  readonly fetch: typeof globalThis.fetch;
  readonly report: Readonly<WireReport>;
}

/** A wire for one request. */
export function openWire(options: WireOptions): Wire {
  const report: WireReport = { sent: 0 };
  return {
    report,
    fetch: async (input, init) => {
      try {
        return await pass(options, report, input, init);
      } catch (error) {
        const trouble = error instanceof ModelError ? error : new ModelError('clientTrouble');
        if (trouble instanceof GateRefused)
          report.gate ??= { passed: false, policy: undefined, reasons: trouble.reasons };
        // The first trouble is the cause: what a library does after it is a consequence.
        report.trouble ??= trouble;
        throw trouble;
      }
    },
  };
}

async function pass(
  options: WireOptions,
  report: WireReport,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  if (report.sent > 0) throw new ModelError('hiddenRetry');
  const request = serialise(options, input, init);
  report.sha256 = createHash('sha256').update(request.body).digest('hex');
  if (new URL(request.url).origin !== new URL(options.baseUrl).origin) throw new GateRefused(['foreignHost']);
  report.gate = await askGate(options.gate, snapshot(request), options.gateTimeoutMs);
  if (!report.gate.passed) throw new GateRefused(report.gate.reasons);
  if (options.signal?.aborted) throw new ModelError('aborted');
  report.sent += 1;
  return send(request, options);
}

/** Headers that are sent. The libraries add others, about this machine. */
const sentHeaders = new Set(['accept', 'content-type', 'authorization', 'api-key', 'x-api-key', 'anthropic-version']);

/** @throws GateRefused for a body whose bytes cannot be shown to the gate, such as a stream. */
function serialise(
  { caseId, fixed = [] }: WireOptions,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): SerialisedRequest {
  const body = init?.body;
  if (input instanceof Request || typeof body !== 'string') throw new GateRefused(['unreadable']);
  const headers = [...new Headers(init?.headers)].filter(([name]) => sentHeaders.has(name));
  const method = init?.method ?? 'POST';
  return { caseId, method, url: String(input), headers, body: Buffer.from(body, 'utf8'), fixed };
}

/** A copy: what the gate keeps or alters must not be what is sent. */
function snapshot(request: SerialisedRequest): SerialisedRequest {
  return {
    ...request,
    headers: request.headers.map(([name, value]) => [name, value]),
    body: Uint8Array.from(request.body),
  };
}

async function send(request: SerialisedRequest, { timeoutMs, signal }: WireOptions): Promise<Response> {
  const clock = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([clock, signal]) : clock;
  const because = (else_: 'unreachable' | 'cut') => {
    if (signal?.aborted) return new ModelError('aborted');
    return new ModelError(clock.aborted ? 'stalled' : else_);
  };
  const { method, url, headers, body } = request;
  const response = await fetch(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    body: Buffer.from(body),
    redirect: 'manual',
    signal: stop,
  }).catch((error: unknown) => {
    throw because(neverConnected(error) ? 'unreachable' : 'cut');
  });
  const answer = await readAll(response).catch((error: unknown) => {
    throw error instanceof ModelError ? error : because('cut');
  });
  return checked(response, answer);
}

/** Whether the server cannot have got the request; otherwise it may have worked, and charged. */
function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS)/.test(
    code,
  );
}

/** Larger answers are not read to their end: no completion comes near it. */
const MAX_ANSWER_BYTES = 16_000_000;

async function readAll(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new ModelError('malformedResponse', { detail: 'too long' });
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A JSON answer of status 200, for the library to read. @throws ModelError for every other one. */
function checked(response: Response, text: string): Response {
  const { status } = response;
  if (status !== 200) throw statusError(response, text);
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    throw new ModelError('wrongContentType');
  }
  if (readJson(text) === undefined) throw new ModelError('malformedResponse', { detail: 'no JSON' });
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

function statusError(response: Response, text: string): ModelError {
  const { status } = response;
  const detail = `status ${status}`;
  if (status === 429) {
    if (isQuota(readJson(text))) return new ModelError('quotaUsedUp', { detail });
    return new ModelError('rateLimited', { detail, retryAfterMs: retryAfter(response.headers) });
  }
  if (status >= 500) return new ModelError('serverTrouble', { detail, retryAfterMs: retryAfter(response.headers) });
  if (status >= 300 && status < 400) return new ModelError('redirected', { detail });
  if (status === 401 || status === 403) return new ModelError('notAllowed', { detail });
  if (status === 408) return new ModelError('stalled', { detail });
  return new ModelError(status >= 400 ? 'badRequest' : 'malformedResponse', { detail });
}

/** OpenAI says 429 as well when the account is empty; waiting does not help then. */
function isQuota(body: unknown): boolean {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'insufficient_quota';
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or the finer `retry-after-ms`. Out: milliseconds. */
function retryAfter(headers: Headers): number | undefined {
  const ms = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
