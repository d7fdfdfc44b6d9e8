/** What a recording model server gets to see, whatever documents are sent through redactor, vault, gate and client. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openModel } from '#connectors/model/open.ts';
import { prompt } from '#connectors/model/prompt.ts';
import { type ScriptedModel, startScriptedModel } from '#fixtures/model/server.ts';
import { visitorOf } from '#fixtures/portals/browse.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { acmeMembers } from '#fixtures/portals/members-acme.ts';
import { startPayers } from '#fixtures/portals/start.ts';
import type { CaseRecordInput } from '#phi/known/record.ts';
import { recordFromKnown } from '#phi/known/record.ts';
import { classesOf } from '#phi/names/lexicon.ts';
import { is } from '#phi/names/words.ts';
import { openVault, redactInCase, restoreInCase } from '#phi/vault.ts';
import { modelCallsOf } from '#records/model-calls.ts';
import { generateDocuments } from './phi/generate.ts';
import { readWritten } from './phi/written.ts';
import { type TestRecords, testRecords } from './support/database.ts';
import { findLeaks } from './support/leaks.ts';

let records: TestRecords;
let server: ScriptedModel;
beforeAll(async () => {
  [server, records] = await Promise.all([startScriptedModel(), testRecords()]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await records[Symbol.asyncDispose]();
});
beforeEach(() => {
  server.reset();
  server.rule(() => ({ kind: 'json', value: { summary: 'none' } }));
});

const instruction = prompt(new URL('../fixtures/model/triage.md', import.meta.url));
const schema = z.object({ summary: z.string() });

const open = () =>
  openModel(
    records,
    { demo: false, clinic: { name: 'Made-up', timeZone: 'America/New_York' }, console: {}, portals: {} },
    { OPENAI_BASE_URL: server.url, ORDERLY_MODEL: 'made-up-1' },
  );

/** Sends a document of a case as an agent would. Out: how it ended. */
async function send(caseId: string, record: CaseRecordInput, document: string) {
  await openVault(records, caseId, record);
  const [redaction] = await redactInCase(records, caseId, [document]);
  if (!redaction) throw new Error('nothing was redacted');
  expect(await restoreInCase(records, caseId, redaction.redacted.text)).toEqual({ ok: true, text: document });
  const content = [instruction, redaction.redacted];
  return open().complete({ agent: 'denials', caseId, messages: [{ role: 'user', content }], schema });
}

const received = () =>
  server.received.map(({ url, headers, body }, at) => ({
    where: `request ${at}`,
    text: `${url}\n${JSON.stringify(headers)}\n${body}`,
  }));

/** Words that may stand in any letter are no leak by themselves. */
const isTelling = (value: string) =>
  value.length > 4 &&
  (/[\d@]|\S\s\S/.test(value) || (classesOf(value.toLowerCase()) & (is.common | is.rare | is.eponym)) === 0);

describe('a model server', () => {
  it.each(readWritten().map((document) => [document.id, document] as const))(
    'never gets to see a value of the record of %s',
    async (id, { text, known, spans }) => {
      await send(id, recordFromKnown(known), text);
      const values = spans.filter((span) => span.known).map(({ start, end }) => text.slice(start, end));
      expect(findLeaks(received(), values.filter(isTelling))).toEqual([]);
    },
  );

  it('never gets to see a value of the record of made-up documents', async () => {
    const documents = generateDocuments(11, 60, 'test');
    for (const { id, text, known } of documents) await send(id, recordFromKnown(known), text);
    expect(server.received.length).toBeGreaterThan(40);
    const values = documents.flatMap(({ text, spans }) =>
      spans.filter((span) => span.known).map(({ start, end }) => text.slice(start, end)),
    );
    expect(findLeaks(received(), values.filter(isTelling))).toEqual([]);
  });

  it('never gets to see anybody who stands on the pages of a payer', async () => {
    await using payers = Object.assign(await startPayers(), {
      async [Symbol.asyncDispose]() {
        await payers.close();
      },
    });
    const visitor = visitorOf(payers.acme.url);
    const { username, password, totpSecret } = demoCredentials.acme;
    await visitor.post('/login', { username, password });
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: payers.acme.clock.now() });
    await visitor.post('/login/code', { code });
    let sent = 0;
    for (const [at, { memberId, dob, firstName: first, lastName: last }] of acmeMembers.entries()) {
      const [year, month, day] = dob.split('-');
      const fields = { member: memberId, dob: `${month}/${day}/${year}`, service: '11/24/2026' };
      const { text } = await visitor.post('/eligibility/search', fields);
      const record = { patient: { names: [{ first, last }], dob, memberIds: [memberId] } };
      const done = await send(`page-${at}`, record, text);
      if (done.kind === 'answer') sent += 1;
    }
    expect(sent).toBeGreaterThan(0);
    const values = acmeMembers.flatMap(({ firstName: first, lastName: last, memberId, dob }) => [
      `${first} ${last}`,
      last,
      memberId,
      dob,
    ]);
    expect(findLeaks(received(), values.filter(isTelling))).toEqual([]);
  });

  it('gets nothing about a case that has no vault', async () => {
    await openVault(records, 'case-1', {});
    const [redaction] = await redactInCase(records, 'case-1', ['A cough.']);
    await records.pool.query("delete from vaults where case_id = 'case-1'");
    const messages = [{ role: 'user' as const, content: redaction?.redacted ?? instruction }];
    const done = await open().complete({ agent: 'denials', caseId: 'case-1', messages });
    expect(done).toMatchObject({ kind: 'failed', error: { code: 'gateRefused' } });
    expect(server.received).toEqual([]);
    expect(await modelCallsOf(records, 'case-1')).toMatchObject([
      { gate: 'refused', gatePolicy: 'standard', gateReasons: ['unknownCase'], usage: 'none' },
    ]);
  });
});
