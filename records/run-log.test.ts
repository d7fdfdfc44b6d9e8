import { expect, test } from 'vitest';
import { testRecords } from '#test/support/database.ts';
import { queuedRun, settledRun } from '#test/support/runs.ts';
import { verifyAudit } from './audit.ts';
import type { Records } from './db.ts';
import { saveArtifact } from './evidence.ts';
import { countRuns, listRuns, runsStartingWith, showRun } from './run-log.ts';
import { RunNotFound } from './runs.ts';
import { auditEvents } from './schema.ts';

const input = {
  payer: 'acme-health',
  memberId: 'AHP900100',
  dob: '1961-04-12',
  lastName: 'Quill',
  serviceDate: '2026-11-24',
};
const output = { coverageStatus: 'active', otherPayers: [{ name: 'Cedar Medicare', id: 'CM77', order: 'secondary' }] };

function okRun(records: Records, payerId = 'acme-health') {
  return settledRun(records, { outcome: { code: 'ok' }, output }, { payerId, input });
}

test('the list is newest first and its pages neither repeat nor lose a run, even those queued at one instant', async () => {
  await using records = await testRecords();
  for (let made = 0; made < 5; made += 1) await queuedRun(records);
  await records.pool.query("update runs set queued_at = '2026-11-23T10:00:00Z'");
  const newest = await queuedRun(records);
  const pages: string[] = [];
  let before: string | undefined;
  for (;;) {
    const page = await listRuns(records, { limit: 2, before });
    pages.push(...page.map((run) => run.id));
    before = page.at(-1)?.id;
    if (page.length < 2) break;
  }
  expect(pages[0]).toBe(newest);
  expect(new Set(pages).size).toBe(6);
  expect(pages).toHaveLength(6);
});

test('filters narrow, and counts say what each value of a filter would show', async () => {
  await using records = await testRecords();
  await okRun(records);
  await okRun(records, 'cedar-medicare');
  await settledRun(records, { outcome: { code: 'notFound', reason: 'memberNotFound' } });
  await queuedRun(records);
  const found = await listRuns(records, { limit: 9, payer: 'acme-health', outcome: 'ok' });
  expect(found).toMatchObject([
    { payer: 'acme-health', state: 'succeeded', outcome: 'ok', attempt: 1, subject: 'PT-7K2M9' },
  ]);
  expect(await countRuns(records, { outcome: 'ok' })).toEqual({
    anyOutcome: 4,
    name: [{ value: 'eligibility', runs: 2 }],
    payer: [
      { value: 'acme-health', runs: 1 },
      { value: 'cedar-medicare', runs: 1 },
    ],
    outcome: [
      { value: 'ok', runs: 2 },
      { value: 'notFound', runs: 1 },
    ],
    state: [{ value: 'succeeded', runs: 2 }],
  });
});

test('a run is shown with its steps and evidence, and with identifying values masked', async () => {
  await using records = await testRecords();
  const startedAt = new Date('2026-11-23T10:00:00Z');
  const steps = [
    { seq: 1, name: 'searchMember', page: 'memberSearch', ok: true, fingerprint: null, startedAt, durationMs: 120 },
  ];
  const id = await settledRun(
    records,
    {
      outcome: { code: 'ok' },
      output,
      steps,
      during: (run) =>
        saveArtifact(records, run, { kind: 'screenshot', mediaType: 'image/png', seq: 1, content: Buffer.from('png') }),
    },
    { input },
  );
  const run = await showRun(records, id);
  expect(run.input).toEqual({
    payer: 'acme-health',
    memberId: '•••',
    dob: '•••',
    lastName: '•••',
    serviceDate: '2026-11-24',
  });
  expect(run.output).toEqual({
    coverageStatus: 'active',
    otherPayers: [{ name: 'Cedar Medicare', id: '•••', order: 'secondary' }],
  });
  expect(run.steps).toMatchObject([{ attempt: 1, seq: 1, name: 'searchMember', durationMs: 120 }]);
  expect(run.evidence).toMatchObject([{ kind: 'screenshot', bytes: 3, seq: 1 }]);
  expect(run).toMatchObject({ means: 'Done.', next: 'done', minutesSaved: 12, trigger: 'schedule', revealed: false });
  expect(JSON.stringify(run)).not.toMatch(/AHP900100|1961-04-12|Quill|CM77/);
  expect(await records.db.select().from(auditEvents)).toHaveLength(0);
});

test('a reveal shows the values and leaves who, what and why in the audit', async () => {
  await using records = await testRecords();
  const id = await okRun(records);
  const run = await showRun(records, id, { reveal: { actor: 'person:ada', purpose: 'Ask the payer' } });
  expect(run.input).toEqual(input);
  expect(run.output).toEqual(output);
  const trail = await records.db.select().from(auditEvents);
  expect(trail).toMatchObject([{ actor: 'person:ada', action: 'run.reveal', subject: id, purpose: 'Ask the payer' }]);
  expect(JSON.stringify(trail)).not.toContain('AHP900100');
  expect(await verifyAudit(records)).toEqual({ ok: true, events: 1 });
});

test('a reveal of a run that does not exist is refused and leaves nothing in the audit', async () => {
  await using records = await testRecords();
  const reveal = { actor: 'person:ada', purpose: 'Ask the payer' };
  await expect(showRun(records, '00000000-0000-4000-8000-000000000000', { reveal })).rejects.toThrow(RunNotFound);
  expect(await records.db.select().from(auditEvents)).toHaveLength(0);
});

test('the beginning of an id finds its run; too short or wrong ones find none', async () => {
  await using records = await testRecords();
  const id = await queuedRun(records);
  expect(await runsStartingWith(records, id.slice(0, 8))).toEqual([id]);
  expect(await runsStartingWith(records, id.slice(0, 15).toUpperCase())).toEqual([id]);
  expect(await runsStartingWith(records, id)).toEqual([id]);
  expect(await runsStartingWith(records, id.slice(0, 7))).toEqual([]);
  expect(await runsStartingWith(records, "'; drop table runs")).toEqual([]);
});
