import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Script, type ScriptedModel, startScriptedModel } from '#fixtures/model/server.ts';
import type { SendGate } from '#phi/gate/types.ts';
import { sealRedacted } from '#phi/redacted.ts';
import { modelCallsOf } from '#records/model-calls.ts';
import { modelCalls } from '#records/schema.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { type Ask, openModelClient } from './client.ts';
import { isUsed, modelConfigSchema, type UsedModel } from './config.ts';
import type { ModelErrorCode } from './errors.ts';
import { langchainProvider, type Road } from './langchain.ts';
import { prompt } from './prompt.ts';
import { openWire } from './wire.ts';

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
const letter = sealRedacted({ text: 'Claim of [[NAME_1]] denied.', caseId: 'case-1', placeholders: { NAME: 1 } });
const triage = z.object({ carc: z.string() });
const passes: SendGate = async () => ({ verdict: 'pass', policy: 'strict' });

function configOf(provider: string): UsedModel {
  const config = modelConfigSchema.parse({
    provider,
    baseUrl: server.url.replace('/v1', ''),
    model: 'made-up-1',
    prices: { 'made-up-1': { inputPerMillion: 1_000_000, outputPerMillion: 1_000_000 } },
  });
  if (!isUsed(config)) throw new Error('no model');
  return config;
}

function open(gate: SendGate = passes, provider = 'azure_openai') {
  const env = { ORDERLY_MODEL_KEY: 'made-up-key' };
  return openModelClient({ config: configOf(provider), records, gate, env, timeZone: 'UTC' });
}
const question: Ask = {
  agent: 'denials',
  caseId: 'case-1',
  messages: [
    { role: 'system', content: instruction },
    { role: 'user', content: letter },
  ],
  limits: { timeoutMs: 500, maxOutputTokens: 50 },
};

describe('a provider of LangChain', () => {
  it('answers with a value that fits the schema, by one request that passed the gate', async () => {
    server.queue({ kind: 'toolCall', name: 'answer', args: { carc: '16' } });
    let offered = '';
    const gate: SendGate = async ({ body }) => {
      offered = Buffer.from(body).toString();
      return { verdict: 'pass', policy: 'strict' };
    };
    const done = await open(gate).complete({ ...question, schema: triage });
    expect(done).toMatchObject({ kind: 'answer', value: { carc: '16' } });
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received?.body).toBe(offered);
    expect(received?.url).toContain('/openai/deployments/made-up-1/chat/completions?api-version=2024-10-21');
    expect(received?.headers['api-key']).toBe('made-up-key');
    expect(JSON.stringify(received?.headers)).not.toMatch(/stainless/);
    expect(received?.json).toMatchObject({
      tools: [{ function: { name: 'answer', strict: true } }],
      messages: [{ role: 'system' }, { role: 'user', content: letter.text }],
    });
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([
      { provider: 'azure_openai', outcome: 'answer', tokensIn: 20, tokensOut: 10, microDollars: 30, gate: 'passed' },
    ]);
  });

  it('sends nothing that the gate refuses, and its word is not lost in the library', async () => {
    const gate: SendGate = async () => ({ verdict: 'refuse', policy: 'strict', reasons: ['knownValue'] });
    const done = await open(gate).complete(question);
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'gateRefused', reasons: ['knownValue'] } });
    expect(server.received).toEqual([]);
  });

  it.each<[string, Script, ModelErrorCode]>([
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 'rateLimited'],
    ['500', { kind: 'status', status: 500 }, 'serverTrouble'],
    ['malformed JSON', { kind: 'raw', body: '{"choices":' }, 'malformedResponse'],
    ['JSON that is no completion', { kind: 'raw', body: '{"choices":[]}' }, 'malformedResponse'],
    ['a broken connection', { kind: 'cut', after: 'half' }, 'cut'],
    ['a stall', { kind: 'stall' }, 'stalled'],
    ['an answer cut at the limit', { kind: 'text', text: 'half', finish: 'length' }, 'lengthLimit'],
  ])('asks once when %s comes back', async (_, script, code) => {
    server.queue(script);
    expect(await open().complete(question)).toMatchObject({ kind: 'failed', error: { code } });
    expect(server.received).toHaveLength(1);
  });

  it('keeps a refusal, repairs once, and lets tools be called', async () => {
    server.queue(
      { kind: 'refuse', text: 'I cannot.' },
      { kind: 'toolCall', name: 'answer', args: { carc: 16 } },
      { kind: 'toolCall', name: 'answer', args: {}, rawArgs: '{"carc":' },
      { kind: 'toolCall', name: 'lookUp', args: { carc: '16' } },
      { kind: 'text', text: 'done' },
    );
    const client = open();
    expect(await client.complete({ ...question, schema: triage })).toMatchObject({
      kind: 'refusal',
      text: 'I cannot.',
    });
    expect(await client.complete({ ...question, schema: triage })).toMatchObject({ error: { code: 'invalidAnswer' } });
    const tools = [{ name: 'lookUp', description: instruction, args: triage }];
    const asked = await client.complete({ ...question, tools, schema: triage });
    if (asked.kind !== 'toolCalls') throw new Error(asked.kind);
    const [call] = asked.toolCalls;
    if (!call) throw new Error('no call');
    const messages: Ask['messages'] = [
      ...question.messages,
      { role: 'assistant', calls: [call] },
      { role: 'tool', call, content: letter },
    ];
    expect(await client.complete({ ...question, tools, messages })).toMatchObject({ kind: 'answer', value: 'done' });
    expect(server.received.at(-1)?.json).toMatchObject({
      messages: [{}, {}, { tool_calls: [{ id: call.wire.id }] }, { role: 'tool', tool_call_id: call.wire.id }],
    });
  });

  it('that does not send by our fetch never gets to see a question', async () => {
    const forgetful: Road = {
      package: '@langchain/openai',
      options: ({ baseUrl }, key) => ({ apiKey: key, configuration: { baseURL: baseUrl } }),
    };
    const { fetch } = openWire({
      gate: passes,
      caseId: 'case-1',
      baseUrl: server.url,
      timeoutMs: 500,
      gateTimeoutMs: 500,
    });
    const config = configOf('openai');
    const provider = langchainProvider(config, 'made-up-key', { openai: forgetful });
    const question = { messages: [{ role: 'user' as const, content: letter.text }], tools: [], maxOutputTokens: 10 };
    await expect(provider.ask(question, fetch)).rejects.toMatchObject({ code: 'roundTheGate' });
    expect(server.received).toEqual([]);
  });

  it('that is not installed is named, and the call is closed', async () => {
    const done = await open(passes, 'anthropic').complete(question);
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'clientTrouble' } });
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([{ outcome: 'clientTrouble', usage: 'none' }]);
    expect(server.received).toEqual([]);
  });
});
