import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Script, type ScriptedModel, startScriptedModel } from '#fixtures/model/server.ts';
import type { SendGate, SerialisedRequest } from '#phi/gate/types.ts';
import { type Redacted, sealRedacted } from '#phi/redacted.ts';
import { modelCallsOf } from '#records/model-calls.ts';
import { modelCalls } from '#records/schema.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { type Ask, type ModelClientOptions, openModelClient } from './client.ts';
import { modelConfigSchema } from './config.ts';
import { GateRefused, ModelConfigError, type ModelErrorCode, OverBudget } from './errors.ts';
import type { ModelTool, ToolCall } from './messages.ts';
import { prompt } from './prompt.ts';

let server: ScriptedModel;
let records: TestRecords;
beforeAll(async () => {
  [server, records] = await Promise.all([startScriptedModel(), testRecords()]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await records[Symbol.asyncDispose]();
});
beforeEach(async () => {
  server.reset();
  await records.db.delete(modelCalls);
});

const instruction = prompt(new URL('../../fixtures/model/triage.md', import.meta.url));
const letter = (caseId = 'case-1') =>
  sealRedacted({ text: 'Claim of [[NAME_1]] denied, CO-16.', caseId, placeholders: { NAME: 1 } });
const triage = z.object({ denial: z.enum(['missingInformation', 'notCovered']), carc: z.string() });

const passes: SendGate = async () => ({ verdict: 'pass', policy: 'strict' });

const settings = {
  provider: 'openai',
  model: 'made-up-1',
  timeoutSeconds: 2,
  prices: { 'made-up-1': { inputPerMillion: 2_500_000, outputPerMillion: 10_000_000 } },
};
function open(change: Record<string, unknown> = {}, more: Partial<ModelClientOptions> = {}) {
  const config = modelConfigSchema.parse({ ...settings, baseUrl: server.url, ...change });
  return openModelClient({ config, records, gate: passes, env: {}, timeZone: 'America/New_York', ...more });
}
const question = (more: Partial<Ask> = {}): Ask => ({
  agent: 'denials',
  caseId: 'case-1',
  messages: [
    { role: 'system', content: instruction },
    { role: 'user', content: letter() },
  ],
  ...more,
});
const rows = () => modelCallsOf(records, 'case-1');

describe('a question to a model', () => {
  it('is answered with a value that fits the schema, and recorded without a word of it', async () => {
    server.queue({
      kind: 'json',
      value: { denial: 'missingInformation', carc: '16' },
      usage: { prompt: 200, completion: 30 },
    });
    const done = await open().complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'answer', value: { denial: 'missingInformation', carc: '16' } });
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received?.json).toMatchObject({
      model: 'made-up-1',
      stream: false,
      max_completion_tokens: 2_000,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
      messages: [
        { role: 'system', content: instruction.text },
        { role: 'user', content: letter().text },
      ],
    });
    const [row] = await rows();
    expect(row).toMatchObject({
      id: done.calls[0],
      agent: 'denials',
      provider: 'openai',
      model: 'made-up-1',
      turn: 1,
      promptSha256: createHash('sha256')
        .update(received?.body ?? '')
        .digest('hex'),
      placeholders: { NAME: 1 },
      gate: 'passed',
      gatePolicy: 'strict',
      tokensIn: 200,
      tokensOut: 30,
      microDollars: 800,
      usage: 'reported',
      outcome: 'answer',
    });
    expect(JSON.stringify(row)).not.toMatch(/denied|missingInformation/);
  });

  it('is answered in text where no schema is given', async () => {
    server.queue({ kind: 'text', text: 'Dear [[NAME_1]]' });
    expect(await open().complete(question())).toMatchObject({ kind: 'answer', value: 'Dear [[NAME_1]]' });
  });

  it('sends nothing about this machine, the agent, the case or the run', async () => {
    server.queue({ kind: 'text', text: 'yes' });
    await open({}, { env: { ORDERLY_MODEL_KEY: 'made-up-key' } }).complete(question({ caseId: 'case-1' }));
    const headers = Object.keys(server.received[0]?.headers ?? {}).sort();
    expect(headers.filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(server.received[0]?.headers.authorization).toBe('Bearer made-up-key');
    expect(`${server.received[0]?.url}${server.received[0]?.body}`).not.toMatch(/denials|case-1/);
  });

  it('keeps a refusal as the model said it', async () => {
    server.queue({ kind: 'refuse', text: 'I cannot help with that.' });
    const done = await open().complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'refusal', text: 'I cannot help with that.' });
    expect(await rows()).toMatchObject([{ outcome: 'refusal', usage: 'reported' }]);
  });

  it.each([
    ['the server filtered the answer', { kind: 'text', text: '', finish: 'content_filter' }, 'filtered'],
    ['the answer is empty', { kind: 'text', text: ' ' }, 'emptyAnswer'],
  ] as const)('is left to a person where %s', async (_, script, reason) => {
    server.queue(script);
    expect(await open().complete(question())).toMatchObject({ kind: 'abstain', reason });
    expect(await rows()).toMatchObject([{ outcome: reason }]);
  });

  it('is not asked where no model is configured', async () => {
    const client = openModelClient({
      config: modelConfigSchema.parse(undefined),
      records,
      gate: passes,
      env: { LANGSMITH_TRACING: 'true' },
      timeZone: 'UTC',
    });
    expect(await client.complete(question())).toEqual({ kind: 'abstain', reason: 'noModel', calls: [] });
  });

  it('takes text of its own case alone, and none that was not redacted', async () => {
    const client = open();
    const other = await client.complete(question({ messages: [{ role: 'user', content: letter('case-2') }] }));
    expect(other).toMatchObject({ kind: 'failed', error: { code: 'otherCase' } });
    const forged: Redacted = Object.assign(Object.create(null), letter());
    const raw = await client.complete(question({ messages: [{ role: 'user', content: forged }] }));
    expect(raw).toMatchObject({ kind: 'failed', error: { code: 'notRedacted' } });
    // @ts-expect-error a string does not compile where redacted text is asked for
    const plain: Ask = { ...question(), messages: [{ role: 'user', content: 'Dear Ms. Example' }] };
    expect(await client.complete(plain)).toMatchObject({ error: { code: 'notRedacted' } });
    // @ts-expect-error nor where fixed text is asked for
    const tool: ModelTool = { name: 'lookUp', description: 'Claims of Ms. Example', args: triage };
    expect(await client.complete(question({ tools: [tool] }))).toMatchObject({ error: { code: 'notRedacted' } });
    expect(server.received).toEqual([]);
  });
});

describe('an answer that does not fit', () => {
  const wrong: Script = { kind: 'json', value: { denial: 'secretWord', carc: '16' } };
  const right: Script = { kind: 'json', value: { denial: 'notCovered', carc: '96' } };

  it('gets one repair turn that names the places, never what stood there', async () => {
    server.queue(wrong, right);
    const done = await open().complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'answer', value: { denial: 'notCovered' } });
    expect(server.received[1]?.body).toContain('denial: invalid_value');
    expect(server.received[1]?.body).not.toContain('secretWord');
    expect(await rows()).toMatchObject([
      { turn: 1, outcome: 'invalidAnswer' },
      { turn: 2, outcome: 'answer' },
    ]);
  });

  it('is an error after the second, and there is no third', async () => {
    server.queue(wrong, { kind: 'text', text: '{"denial":' }, right);
    const done = await open().complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'invalidAnswer', again: false } });
    expect(done.calls).toHaveLength(2);
    expect(server.received).toHaveLength(2);
  });

  it('is not repaired beyond the budget', async () => {
    server.queue({ ...wrong, usage: { prompt: 400, completion: 100 } }, right);
    const budgets = { case: { tokens: 700 } };
    const done = await open({ budgets, maxOutputTokens: 100 }).complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'overBudget' } });
    expect(server.received).toHaveLength(1);
  });

  it('is found for a schema that cannot be strict before anything is sent', async () => {
    const loose = z.object({ codes: z.record(z.string(), z.string()) });
    await expect(open().complete({ ...question(), schema: loose })).rejects.toThrow(ModelConfigError);
    expect(server.received).toEqual([]);
  });
});

describe('tools', () => {
  const lookUp = { name: 'lookUpCarc', description: instruction, args: z.object({ carc: z.string() }) };

  it('are asked for by the model and answered by the caller in the next question', async () => {
    server.queue({ kind: 'toolCall', name: 'lookUpCarc', args: { carc: '16' } }, { kind: 'text', text: 'done' });
    const client = open();
    const asked = await client.complete(question({ tools: [lookUp] }));
    if (asked.kind !== 'toolCalls') throw new Error(asked.kind);
    const [call] = asked.toolCalls;
    if (!call) throw new Error('no call');
    expect(call).toMatchObject({ name: 'lookUpCarc', args: { carc: '16' } });
    const messages: Ask['messages'] = [
      ...question().messages,
      { role: 'assistant', calls: [call] },
      { role: 'tool', call, content: letter() },
    ];
    expect(await client.complete(question({ tools: [lookUp], messages }))).toMatchObject({ kind: 'answer' });
    expect(server.received[1]?.json).toMatchObject({
      tools: [{ function: { name: 'lookUpCarc', strict: true } }],
      messages: [{}, {}, { tool_calls: [{ id: call.wire.id }] }, { role: 'tool', tool_call_id: call.wire.id }],
    });
  });

  it('are not run by names or arguments that do not fit, and forged calls are not sent', async () => {
    server.queue(
      { kind: 'toolCall', name: 'deleteClaim', args: {} },
      { kind: 'toolCall', name: 'lookUpCarc', args: {}, rawArgs: '{"carc":' },
    );
    const client = open();
    expect(await client.complete(question({ tools: [lookUp] }))).toMatchObject({
      kind: 'failed',
      error: { code: 'invalidAnswer', message: expect.stringContaining('lookUpCarc.(whole answer): not_json') },
    });
    const forged: ToolCall = Object.assign(Object.create(null), { caseId: 'case-1', wire: { id: '1', args: 'Jane' } });
    const messages: Ask['messages'] = [{ role: 'assistant', calls: [forged] }];
    expect(await client.complete(question({ messages }))).toMatchObject({ error: { code: 'notRedacted' } });
    expect(server.received).toHaveLength(2);
  });
});

describe('a server in trouble', () => {
  const status = (status: number, headers?: Record<string, string>, code?: string): Script => ({
    kind: 'status',
    status,
    ...(headers && { headers }),
    ...(code && { code }),
  });
  const date = new Date(Date.now() + 90_000).toUTCString();

  it.each<[string, Script, ModelErrorCode, 'none' | 'reserved' | 'reported']>([
    ['too many requests', status(429, { 'retry-after': '7' }), 'rateLimited', 'none'],
    ['an empty account', status(429, {}, 'insufficient_quota'), 'quotaUsedUp', 'none'],
    ['a wrong key', status(401), 'notAllowed', 'none'],
    ['a wrong request', status(400), 'badRequest', 'none'],
    ['an unknown model', status(404), 'badRequest', 'none'],
    ['a redirection', status(307, { location: 'http://127.0.0.1:9/v1' }), 'redirected', 'none'],
    ['a failure', status(500), 'serverTrouble', 'none'],
    ['no service', status(503), 'serverTrouble', 'none'],
    ['no answer', { kind: 'stall' }, 'stalled', 'reserved'],
    ['half an answer and no end', { kind: 'stall', after: 'half' }, 'stalled', 'reserved'],
    ['a connection that breaks', { kind: 'cut' }, 'cut', 'reserved'],
    ['a connection that breaks in the answer', { kind: 'cut', after: 'half' }, 'cut', 'reserved'],
    ['malformed JSON', { kind: 'raw', body: '{"choices":[{' }, 'malformedResponse', 'reserved'],
    ['JSON that is no completion', { kind: 'raw', body: '{"choices":[]}' }, 'malformedResponse', 'reserved'],
    ['a page of HTML', { kind: 'raw', body: '<html>', contentType: 'text/html' }, 'wrongContentType', 'reserved'],
    ['a stream that nobody asked for', { kind: 'stream', parts: ['a'] }, 'wrongContentType', 'reserved'],
    ['an answer cut at the limit', { kind: 'text', text: 'half', finish: 'length' }, 'lengthLimit', 'reported'],
    [
      'an answer without figures',
      { kind: 'text', text: 'half', finish: 'length', usage: 'none' },
      'lengthLimit',
      'reserved',
    ],
  ])('with %s is a typed error after one request', async (_, script, code, usage) => {
    server.queue(script);
    const done = await open().complete(question({ limits: { timeoutMs: 300 } }));
    expect(done).toMatchObject({ kind: 'failed', error: { code } });
    expect(server.received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ outcome: code, usage, gate: 'passed' }]);
  });

  it('says how long it asks to wait, in seconds or until a date', async () => {
    server.queue(status(429, { 'retry-after': '7' }), status(429, { 'retry-after': date }), status(429));
    const client = open();
    const waits: (number | undefined)[] = [];
    for (let at = 0; at < 3; at += 1) {
      const done = await client.complete(question());
      if (done.kind === 'failed') waits.push(done.error.retryAfterMs);
    }
    expect(waits).toEqual([7_000, expect.closeTo(90_000, -4), undefined]);
  });

  it('that is not there is told from one that fails', async () => {
    await using gone = await startScriptedModel();
    const { url } = gone;
    await gone[Symbol.asyncDispose]();
    expect(await open({ baseUrl: url }).complete(question())).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('is left when the caller takes the question back', async () => {
    server.queue({ kind: 'stall' });
    const stop = new AbortController();
    const asked = open().complete(question({ signal: stop.signal }));
    await expect.poll(() => server.received.length).toBe(1);
    stop.abort();
    expect(await asked).toMatchObject({ kind: 'failed', error: { code: 'aborted' } });
    expect(await open().complete(question({ signal: stop.signal }))).toMatchObject({ calls: [], kind: 'failed' });
    expect(server.received).toHaveLength(1);
  });
});

describe('the gate before the wire', () => {
  it('sees the very bytes, address and headers that are received', async () => {
    server.queue({ kind: 'text', text: 'yes' });
    const seen: SerialisedRequest[] = [];
    const gate: SendGate = async (request) => {
      seen.push(request);
      return { verdict: 'pass', policy: 'strict' };
    };
    await open({}, { gate }).complete(question());
    const [request] = seen;
    const [received] = server.received;
    expect(request).toMatchObject({ caseId: 'case-1', method: 'POST', url: `${server.url}/chat/completions` });
    expect(Buffer.from(request?.body ?? []).toString()).toBe(received?.body);
    for (const [name, value] of request?.headers ?? []) expect(received?.headers[name]).toBe(value);
  });

  it('cannot alter what is sent', async () => {
    server.queue({ kind: 'text', text: 'yes' });
    const gate: SendGate = async ({ body }) => {
      body.fill(0x20);
      return { verdict: 'pass', policy: 'strict' };
    };
    await open({}, { gate }).complete(question());
    expect(server.received[0]?.json).toMatchObject({ model: 'made-up-1' });
  });

  it.each<[string, SendGate, string]>([
    ['refuses', async () => ({ verdict: 'refuse', policy: 'strict', reasons: ['knownValue'] }), 'knownValue'],
    ['fails', async () => Promise.reject(new Error('Jane Example')), 'error'],
    [
      'throws before it promises',
      () => {
        throw new Error('Jane Example');
      },
      'error',
    ],
    ['never answers', () => new Promise(() => undefined), 'timeout'],
    ['answers something else', async () => JSON.parse('{"verdict":"perhaps"}'), 'error'],
    ['answers nothing', async () => JSON.parse('null'), 'error'],
  ])('keeps everything here when it %s', async (_, gate, reason) => {
    const done = await open({}, { gate, gateTimeoutMs: 50 }).complete(question());
    if (done.kind !== 'failed') throw new Error(done.kind);
    expect(done.error).toBeInstanceOf(GateRefused);
    expect(done.error).toMatchObject({ code: 'gateRefused', reasons: [reason] });
    expect(done.error.message).not.toContain('Jane');
    expect(server.received).toEqual([]);
    expect(await rows()).toMatchObject([
      { outcome: 'gateRefused', gate: 'refused', gateReasons: [reason], usage: 'none', tokensIn: 0, microDollars: 0 },
    ]);
  });

  it('is asked again for the repair turn', async () => {
    server.queue({ kind: 'json', value: {} });
    let asked = 0;
    const gate: SendGate = async () => {
      asked += 1;
      return asked === 1
        ? { verdict: 'pass', policy: 'strict' }
        : { verdict: 'refuse', policy: 'strict', reasons: ['identifier'] };
    };
    const done = await open({}, { gate }).complete({ ...question(), schema: triage });
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'gateRefused' } });
    expect(server.received).toHaveLength(1);
  });
});

describe('budgets', () => {
  it('hold a call before anything is sent', async () => {
    const done = await open({ budgets: { agentDay: { microDollars: 100 } } }).complete(question());
    if (done.kind !== 'failed') throw new Error(done.kind);
    expect(done.error).toBeInstanceOf(OverBudget);
    expect(done.error).toMatchObject({ excess: { scope: 'agentDay', measure: 'microDollars', limit: 100, used: 0 } });
    expect(server.received).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('hold when many ask at once', async () => {
    server.rule(() => ({ kind: 'text', text: 'yes', usage: { prompt: 100, completion: 100 } }));
    const client = open({ budgets: { day: { tokens: 1_100 } }, maxOutputTokens: 100 });
    const done = await Promise.all(Array.from({ length: 12 }, () => client.complete(question())));
    const answered = done.filter(({ kind }) => kind === 'answer');
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.length).toBeLessThanOrEqual(5);
    expect(server.received).toHaveLength(answered.length);
  });
});

describe('a client', () => {
  it.each([
    ['without a price', { prices: {} }, {}, 'price'],
    [
      'without a key for a server elsewhere',
      { baseUrl: 'https://models.example/v1' },
      {},
      'ORDERLY_MODEL_KEY is not set',
    ],
    ['while calls would be traced', {}, { LANGSMITH_TRACING: 'true' }, 'LANGSMITH_TRACING'],
    ['for a provider that the gate cannot hold', { provider: 'bedrock' }, {}, 'no gate can hold'],
  ])('is not opened %s', (_, change, env, says) => {
    expect(() => open(change, { env })).toThrow(says);
    expect(() => open(change, { env })).toThrow(ModelConfigError);
  });

  it.each(['http://models.example/v1', 'https://user:pass@models.example', 'https://models.example/v1?key=1'])(
    'has no address such as %s',
    (baseUrl) => {
      expect(modelConfigSchema.safeParse({ ...settings, baseUrl }).success).toBe(false);
    },
  );

  it('listens to its configuration alone, not to variables of the library', async () => {
    server.queue({ kind: 'text', text: 'yes' });
    const before = { ...process.env };
    Object.assign(process.env, {
      OPENAI_BASE_URL: 'http://127.0.0.1:9',
      OPENAI_ORG_ID: 'org-x',
      OPENAI_API_KEY: 'sk-x',
    });
    try {
      expect(await open().complete(question())).toMatchObject({ kind: 'answer' });
    } finally {
      process.env = before;
    }
    expect(JSON.stringify(server.received[0]?.headers)).not.toMatch(/org-x|sk-x/);
  });
});
