import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { audit } from '#records/audit.ts';
import { runById } from '#records/runs.ts';
import { auditEvents } from '#records/schema.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { queuedRun, settledRun } from '#test/support/runs.ts';
import { main } from './main.ts';

let records: TestRecords;

beforeAll(async () => {
  records = await testRecords();
  writeFileSync(join(records.home, 'config.yaml'), 'clinic: { name: Riverbend, timeZone: America/Chicago }\n');
  vi.stubEnv('ORDERLY_HOME', records.home);
  vi.stubEnv('DATABASE_URL', records.databaseUrl);
  vi.stubEnv('ORDERLY_KEY', undefined);
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await records[Symbol.asyncDispose]();
});

/** Runs one command line. Out: exit code and what it wrote. */
async function orderly(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const keep = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    written[to] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  try {
    return { code: await main(argv), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('the run log is told as one JSON value, with tokens and without names', async () => {
  const input = { payer: 'acme-health', memberId: 'AHP321', dob: '1950-02-03' };
  const id = await settledRun(records, { outcome: { code: 'notFound', reason: 'memberNotFound' } }, { input });
  const list = await orderly('runs', 'list', '--json', '--outcome', 'notFound');
  expect(JSON.parse(list.out)).toMatchObject([
    { id, kind: 'bot', name: 'eligibility', payer: 'acme-health', outcome: 'notFound', attempt: 1 },
  ]);
  const shown = await orderly('runs', 'show', id.slice(0, 8), '--json');
  expect(JSON.parse(shown.out)).toMatchObject({
    id,
    input: { payer: 'acme-health', memberId: '•••' },
    steps: [],
    evidence: [],
  });
  expect(list.out + shown.out).not.toMatch(/AHP321|1950-02-03/);
  const items = await orderly('worklist', '--json');
  expect(JSON.parse(items.out)).toMatchObject([{ kind: 'run', runId: id, outcome: 'notFound' }]);
});

test('tables are for people', async () => {
  expect((await orderly('runs', 'list')).out).toMatch(
    /^RUN +OUTCOME.*\n[0-9a-f]{8} +Not found: member not found +eligibility/,
  );
  expect((await orderly('worklist')).out).toContain('Compare the member id');
});

test('bad input ends with code 2 and one line that says what is wrong', async () => {
  for (const argv of [
    ['runs', 'list', '--limit', 'ten'],
    ['runs', 'list', '--outcome', 'great'],
    ['runs', 'show', 'ffffffff'],
    ['runs', 'show', 'short'],
  ]) {
    const { code, out, err } = await orderly(...argv);
    expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
    expect(err).toMatch(/^orderly: .+\n$/);
  }
});

test('a run that has not begun can be taken back, once, and the audit says by whom', async () => {
  const id = await queuedRun(records);
  const { out } = await orderly('runs', 'cancel', id, '--json');
  expect(JSON.parse(out)).toEqual({ runId: id, state: 'cancelled' });
  expect(await runById(records, id)).toMatchObject({ state: 'cancelled', reason: 'cancelled' });
  const [entry] = await records.db.select().from(auditEvents).where(eq(auditEvents.subject, id));
  expect(entry).toMatchObject({ action: 'run.cancel', actor: expect.stringMatching(/^person:/) });
  expect(await orderly('runs', 'cancel', id)).toMatchObject({ code: 2, err: expect.stringContaining('or over') });
});

test('a reveal on the command line is in the audit, which holds until somebody changes it', async () => {
  const id = await settledRun(records, { outcome: { code: 'ok' } }, { input: { memberId: 'AHP777' } });
  expect((await orderly('runs', 'show', id, '--reveal', '--purpose', 'mend', '--json')).out).toContain('AHP777');
  await audit(records, { actor: 'system', action: 'test.end', subject: id });
  const proof = await orderly('audit', 'verify', '--json');
  expect({ code: proof.code, proof: JSON.parse(proof.out) }).toEqual({ code: 0, proof: { ok: true, events: 3 } });
  await records.pool.query('alter table audit_events disable trigger all');
  await records.db.update(auditEvents).set({ purpose: 'none' });
  const broken = await orderly('audit', 'verify');
  expect(broken.code).toBe(1);
  expect(broken.out).toBe(
    'The audit is broken: entry 1 was changed after it was written (changed); 0 entries before it hold.\n',
  );
});
