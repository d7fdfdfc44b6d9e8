import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '#fixtures/model/server.ts';
import type { SendGate } from '#phi/gate/types.ts';
import { openWire, type WireOptions } from './wire.ts';

let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => server.reset());

let asked = 0;
const passes: SendGate = async () => {
  asked += 1;
  return { verdict: 'pass', policy: 'strict' };
};
function wire(more: Partial<WireOptions> = {}) {
  asked = 0;
  const { url: baseUrl } = server;
  return openWire({ gate: passes, caseId: 'case-1', baseUrl, timeoutMs: 1_000, gateTimeoutMs: 1_000, ...more });
}
const request = (more: RequestInit = {}): RequestInit => ({ method: 'POST', body: '{}', ...more });

describe('the wire', () => {
  it('stops the second request of a library that tries again by itself', async () => {
    server.queue({ kind: 'status', status: 500 }, { kind: 'text', text: 'yes' });
    const { fetch, report } = wire();
    await expect(fetch(server.url, request())).rejects.toMatchObject({ code: 'serverTrouble' });
    await expect(fetch(server.url, request())).rejects.toMatchObject({ code: 'hiddenRetry' });
    expect(server.received).toHaveLength(1);
    expect(report).toMatchObject({ sent: 1, trouble: { code: 'serverTrouble' } });
  });

  it('asks the gate for each request while none has left', async () => {
    let calls = 0;
    const gate: SendGate = async () => {
      calls += 1;
      return { verdict: 'refuse', policy: 'strict', reasons: ['tooLarge'] };
    };
    const { fetch } = wire({ gate });
    await expect(fetch(server.url, request())).rejects.toMatchObject({ reasons: ['tooLarge'] });
    await expect(fetch(server.url, request())).rejects.toMatchObject({ reasons: ['tooLarge'] });
    expect(calls).toBe(2);
    expect(server.received).toEqual([]);
  });

  it('leads to the configured server alone', async () => {
    const { fetch, report } = wire({ baseUrl: 'https://models.example/v1' });
    await expect(fetch(server.url, request())).rejects.toMatchObject({ reasons: ['foreignHost'] });
    expect(report.gate).toEqual({ passed: false, policy: undefined, reasons: ['foreignHost'] });
    expect(server.received).toEqual([]);
  });

  it('follows no redirection, not even on the same server', async () => {
    server.queue({ kind: 'status', status: 308, headers: { location: `${server.url}/elsewhere` } });
    await expect(wire().fetch(server.url, request())).rejects.toMatchObject({ code: 'redirected' });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['a stream', new Blob(['Jane Example']).stream()],
    ['a form', new FormData()],
    ['bytes in a blob', new Blob(['Jane Example'])],
    ['nothing', null],
  ])('refuses %s as a body, which the gate could not read', async (_, body) => {
    await expect(wire().fetch(server.url, request({ body }))).rejects.toMatchObject({ reasons: ['unreadable'] });
    await expect(wire().fetch(new Request(server.url, request()))).rejects.toMatchObject({ reasons: ['unreadable'] });
    expect(asked).toBe(0);
    expect(server.received).toEqual([]);
  });

  it('sends the headers that a model server needs and no others', async () => {
    server.queue({ kind: 'text', text: 'yes' });
    const headers = { 'api-key': 'k', 'content-type': 'application/json', 'x-stainless-os': 'Linux', 'x-user': 'Jane' };
    await wire().fetch(server.url, request({ headers }));
    expect(server.received[0]?.headers).toMatchObject({ 'api-key': 'k', 'content-type': 'application/json' });
    expect(JSON.stringify(server.received[0]?.headers)).not.toMatch(/stainless|Jane/);
  });

  it('does not send what was taken back while the gate looked at it', async () => {
    const stop = new AbortController();
    const gate: SendGate = async () => {
      stop.abort();
      return { verdict: 'pass', policy: 'strict' };
    };
    const { fetch, report } = wire({ gate, signal: stop.signal });
    await expect(fetch(server.url, request())).rejects.toMatchObject({ code: 'aborted' });
    expect(report.sent).toBe(0);
    expect(server.received).toEqual([]);
  });

  it('reads no answer without end', async () => {
    server.queue({ kind: 'raw', body: `"${'a'.repeat(17_000_000)}"` });
    await expect(wire({ timeoutMs: 10_000 }).fetch(server.url, request())).rejects.toMatchObject({
      code: 'malformedResponse',
    });
  });
});
