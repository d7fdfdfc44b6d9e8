import { randomUUID } from 'node:crypto';
import { like } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openModelClient } from '#connectors/model/client.ts';
import { modelConfigSchema } from '#connectors/model/config.ts';
import { type NoteCase, noteAgent } from '#fixtures/agents/note.ts';
import { type ScriptedModel, startScriptedModel } from '#fixtures/model/server.ts';
import { openGate } from '#phi/gate/gate.ts';
import { recordOf } from '#phi/vault.ts';
import type { Decision } from '#records/approvals/decision.ts';
import { createRun, type RunRow, takeRun } from '#records/runs.ts';
import { effects } from '#records/schema.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { openCheckpoints } from './checkpoints.ts';
import { CannotResume } from './errors.ts';
import { agentGraph, shapeOf, versionOf } from './graph.ts';
import { type AgentEnd, type Agents, type Decided, openAgents } from './open.ts';

let server: ScriptedModel;
let records: TestRecords;
const cases = new Map<string, NoteCase>();
beforeAll(async () => {
  [server, records] = await Promise.all([startScriptedModel(), testRecords()]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await records[Symbol.asyncDispose]();
});
beforeEach(() => server.reset());

const patient = {
  patient: {
    names: [{ first: 'Odalys', last: 'Quintanar' }],
    dob: '1961-03-09',
    memberIds: ['XQH900417733'],
    claimNumbers: ['88210047113'],
  },
};
const letter = 'Dear Odalys Quintanar, claim 88210047113 was denied because records are missing.';
const settings = {
  provider: 'openai',
  model: 'made-up-1',
  timeoutSeconds: 2,
  prices: { 'made-up-1': { inputPerMillion: 2_500_000, outputPerMillion: 10_000_000 } },
};

function clientOf() {
  const config = modelConfigSchema.parse({ ...settings, baseUrl: server.url });
  const gate = openGate({ recordOf: (caseId) => recordOf(records, caseId) });
  return openModelClient({ config, records, gate, env: {}, timeZone: 'America/New_York' });
}

function house(
  options: { readonly model?: string; readonly agent?: ReturnType<typeof noteAgent> } = {},
): Promise<Agents> {
  const agent = options.agent ?? noteAgent(cases);
  const client = clientOf();
  return openAgents({ records, agents: new Map([[agent.name, agent]]), client, model: options.model, orderly: 'test' });
}

async function newRun(given: Partial<NoteCase> = {}): Promise<{ readonly run: RunRow; readonly caseId: string }> {
  const caseId = randomUUID();
  cases.set(caseId, { patient, letter, ...given });
  const id = await records.db.transaction((tx) =>
    createRun(records, tx, { kind: 'agent', name: 'note', trigger: 'person', input: { caseId } }),
  );
  const run = id && (await takeRun(records, id, 'test'));
  if (!run) throw new Error('no run');
  return { run, caseId };
}

const signal = new AbortController().signal;
const suggestionOf = ({ suggestion, end }: AgentEnd) => {
  if (!suggestion) throw new Error(`no suggestion but ${end.outcome.code}`);
  return suggestion;
};

type Verdict =
  | { readonly verdict: 'approve' }
  | { readonly verdict: 'edit'; readonly draft: { readonly note: string } }
  | { readonly verdict: 'reject' };
function decide(ended: AgentEnd, verdict: Verdict = { verdict: 'approve' }): Decided {
  const { agent, caseId, threadId, interruptId } = suggestionOf(ended);
  const approvalId = randomUUID();
  const common = { approvalId, by: ['ana'], at: '2026-11-24T09:00:00Z', contentHash: 'h' };
  const decision: Decision =
    verdict.verdict === 'approve' ? { ...verdict, ...common } : { ...verdict, ...common, reason: 'because' };
  return { agent, caseId, threadId, interruptId, approvalId, decision };
}
const done = (decided: Decided) =>
  records.db
    .select()
    .from(effects)
    .where(like(effects.key, `note:${decided.approvalId}%`));

describe('an agent without a model', () => {
  it('suggests by its rules, pauses, and acts once when a person has approved', async () => {
    const agents = await house();
    const { run } = await newRun();
    const ended = await agents.run(run, { signal });
    expect(ended.end).toMatchObject({ outcome: { code: 'suggested' }, output: { action: 'appeal', source: 'rules' } });
    expect(suggestionOf(ended)).toMatchObject({
      source: 'rules',
      action: 'appeal',
      rule: 'row-12',
      content: { versions: { agent: '1:note@1.0.0', prompt: null, model: null }, draft: { note: `Letter: ${letter}` } },
    });
    const decided = decide(ended);
    expect(await done(decided)).toHaveLength(0);
    expect(await agents.resume(decided)).toBe('resumed');
    expect(await agents.resume(decided)).toBe('alreadyResumed');
    expect(await done(decided)).toHaveLength(1);
    expect(server.received).toHaveLength(0);
  });

  it('acts with the draft as a person has changed it, and is told of a rejection', async () => {
    const agents = await house();
    const edited = decide(await agents.run((await newRun()).run, { signal }), {
      verdict: 'edit',
      draft: { note: 'four' },
    });
    await agents.resume(edited);
    expect((await done(edited))[0]?.key).toMatch(/:edit:4$/);
    const rejected = decide(await agents.run((await newRun()).run, { signal }), { verdict: 'reject' });
    await agents.resume(rejected);
    expect((await done(rejected))[0]?.key).toContain(':reject:');
  });

  it('abstains with a reason, and leaves no thread behind', async () => {
    const agents = await house();
    const { run, caseId } = await newRun({ letter: 'illegible' });
    expect((await agents.run(run, { signal })).end).toMatchObject({
      outcome: { code: 'abstained', reason: 'illegible' },
      output: { note: 'The letter cannot be read.' },
    });
    const failing = await newRun({ problems: ['A quote differs.'] });
    expect((await agents.run(failing.run, { signal })).end.outcome).toEqual({
      code: 'abstained',
      reason: 'checkFailed',
    });
    const gone = await newRun();
    cases.delete(gone.caseId);
    expect((await agents.run(gone.run, { signal })).end.outcome).toEqual({ code: 'abstained', reason: 'caseGone' });
    expect(await threads(caseId)).toBe(0);
    expect(await threads(failing.caseId)).toBe(0);
  });

  it('shows a suggestion again, and asks nobody anew, when the worker died behind the pause', async () => {
    const agents = await house();
    const { run } = await newRun();
    const first = suggestionOf(await agents.run(run, { signal }));
    const again = suggestionOf(await (await house()).run(run, { signal }));
    expect(again).toEqual(first);
  });
});

describe('an edit', () => {
  it('passes the checks of the agent before it counts', async () => {
    const agents = await house();
    const { run, caseId } = await newRun();
    const { content } = suggestionOf(await agents.run(run, { signal }));
    expect(await agents.recheck('note', caseId, content, { note: 'shorter' })).toEqual({
      ok: true,
      content: { ...content, draft: { note: 'shorter' } },
    });
    expect(await agents.recheck('note', caseId, content, { note: 'forbidden words' })).toMatchObject({ ok: false });
    expect(await agents.recheck('note', caseId, content, { note: '', action: 'billPatient' })).toMatchObject({
      ok: false,
    });
  });
});

describe('an agent with a model', () => {
  const withModel = () => house({ model: 'made-up-1' });
  const ask = async (value: unknown) => {
    server.queue({ kind: 'json', value });
    const ended = await (await withModel()).run((await newRun()).run, { signal });
    return suggestionOf(ended);
  };

  it('adds what the model said, with the values put back, and no value on the wire', async () => {
    const suggestion = await ask({ action: 'sendRecords', why: 'The letter to [[PATIENT_1]] asks for records.' });
    expect(suggestion).toMatchObject({
      source: 'rules+model',
      action: 'sendRecords',
      content: {
        why: 'The letter to Odalys Quintanar asks for records.',
        versions: { prompt: 'note@1', model: 'made-up-1' },
      },
    });
    const [received] = server.received;
    for (const value of ['Odalys', 'Quintanar', '88210047113']) expect(received?.body).not.toContain(value);
    expect(received?.body).toMatch(/<<<data [a-z]{16}/);
  });

  it.each(['billPatient', 'writeOff', 'APPEAL', ''])(
    'keeps to its rules when the model insists on %s',
    async (action) => {
      const suggestion = await ask({ action, why: 'Trust me.' });
      expect(suggestion).toMatchObject({ source: 'rules', action: 'appeal', content: { why: 'Row 12 of the table.' } });
    },
  );

  it.each([
    [
      'a placeholder that was never issued',
      [{ kind: 'json' as const, value: { action: 'appeal', why: '[[PATIENT_9]]' } }],
    ],
    [
      'an answer that does not fit, twice',
      [
        { kind: 'json' as const, value: {} },
        { kind: 'json' as const, value: {} },
      ],
    ],
    ['a refusal', [{ kind: 'refuse' as const, text: 'No.' }]],
    ['an error of the server', [{ kind: 'status' as const, status: 500 }]],
  ])('goes by its rules alone after %s', async (_what, scripts) => {
    server.queue(...scripts);
    const ended = await (await withModel()).run((await newRun()).run, { signal });
    expect(suggestionOf(ended)).toMatchObject({ source: 'rules', content: { versions: { prompt: null } } });
    expect(server.received).toHaveLength(scripts.length);
  });
});

describe('a decision', () => {
  it('acts once although twelve processes carry it on at the same time', async () => {
    const decided = decide(await (await house()).run((await newRun()).run, { signal }));
    const others = await Promise.all(Array.from({ length: 12 }, () => house()));
    await Promise.all(others.map((agents) => agents.resume(decided)));
    expect(await done(decided)).toHaveLength(1);
  });

  it('is tried again after an act that failed half-way, and acts once', async () => {
    let fails = true;
    const beforeAct = async () => {
      if (fails) throw new Error('the power went');
    };
    const agents = await house({ agent: noteAgent(cases, { beforeAct }) });
    const decided = decide(await agents.run((await newRun()).run, { signal }));
    await expect(agents.resume(decided)).rejects.toThrow('the power went');
    expect(await done(decided)).toHaveLength(0);
    fails = false;
    expect(await (await house()).resume(decided)).toBe('resumed');
    expect(await done(decided)).toHaveLength(1);
  });

  it('is refused loudly for another version of the agent, a thread that is gone and another pause', async () => {
    const agents = await house();
    const decided = decide(await agents.run((await newRun()).run, { signal }));
    const newer = await house({ agent: noteAgent(cases, { version: '1.1.0' }) });
    await expect(newer.resume(decided)).rejects.toThrow(
      /olderVersion: 1:note@1\.0\.0, now 1:note@1\.1\.0.*orderly run/,
    );
    await expect(agents.resume({ ...decided, threadId: 'x/y' })).rejects.toBeInstanceOf(CannotResume);
    await expect(agents.resume({ ...decided, interruptId: 'f'.repeat(32) })).rejects.toThrow('otherInterrupt');
    expect(await done(decided)).toHaveLength(0);
    expect(await agents.resume(decided)).toBe('resumed');
  });

  it('finds nothing once the case is closed', async () => {
    const agents = await house();
    const { run, caseId } = await newRun();
    const decided = decide(await agents.run(run, { signal }));
    expect(await threads(caseId)).toBeGreaterThan(0);
    await agents.closeCase(caseId, 'person:ana');
    expect(await threads(caseId)).toBe(0);
    await expect(agents.resume(decided)).rejects.toThrow('threadGone');
  });
});

it('what is stored of a paused thread holds no value of the patient in clear', async () => {
  const { run } = await newRun();
  await (await house()).run(run, { signal });
  const tables = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes'];
  const dumps = await Promise.all(
    tables.map((name) => records.pool.query(`select row_to_json(t)::text as row from agents.${name} t`)),
  );
  const stored = dumps.flatMap(({ rows }) => rows.map(({ row }: { row: string }) => row)).join('\n');
  expect(stored.length).toBeGreaterThan(1_000);
  const hex = (text: string) => Buffer.from(text).toString('hex');
  const base64 = (text: string) => Buffer.from(text).toString('base64').slice(2, -4);
  for (const value of ['Quintanar', '88210047113', 'Odalys Quintanar', '1961-03-09', 'Row 12 of the table']) {
    for (const form of [value, hex(value), base64(value)]) expect(stored.includes(form), form).toBe(false);
  }
});

async function threads(caseId: string): Promise<number> {
  const { rows } = await records.pool.query<{ n: number }>(
    `select (select count(*) from agents.checkpoints where starts_with(thread_id, $1))
          + (select count(*) from agents.checkpoint_blobs where starts_with(thread_id, $1))
          + (select count(*) from agents.checkpoint_writes where starts_with(thread_id, $1)) as n`,
    [caseId],
  );
  return Number(rows[0]?.n);
}

it('the number of the graph is raised with its shape: a paused thread is never carried on by another graph', async () => {
  const agent = noteAgent(cases);
  const graph = agentGraph({ records, agent, client: clientOf(), checkpoints: await openCheckpoints(records) });
  expect(`${versionOf(agent).split(':')[0]} ${shapeOf(graph)}`).toBe('1 a568427dde24');
});
