import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { openArtifact, recordSteps, saveArtifact, stepsOf } from './evidence.ts';
import { addKey } from './keyring.ts';
import { rotateSeals } from './rotate.ts';
import {
  createRun,
  FencedOut,
  letWait,
  runById,
  runInput,
  runOutput,
  settleRun,
  takeRun,
  waitForRetry,
} from './runs.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

const end = {
  outcome: { code: 'ok' },
  detail: {},
  output: { coverageStatus: 'active' },
  versions: { bot: '1.0.0', orderly: '0.1.0' },
} as const;

async function queued(): Promise<string> {
  const wanted = { kind: 'bot', name: 'eligibility', trigger: 'person', input: { memberId: 'ZZ-0001' } } as const;
  const id = await records.db.transaction((tx) => createRun(records, tx, wanted));
  if (!id) throw new Error('no run was made');
  return id;
}

async function taken(worker: string, runId?: string) {
  const run = await takeRun(records, runId ?? (await queued()), worker);
  if (!run) throw new Error('the run could not be taken');
  return run;
}

describe('a run', () => {
  it('keeps its input and output sealed, and gives them back', async () => {
    const run = await taken('a');
    await records.db.transaction((tx) => settleRun(records, tx, run, end));
    const row = await runById(records, run.id);
    expect(row.input.includes('ZZ-0001')).toBe(false);
    expect(runInput(records, row)).toEqual({ memberId: 'ZZ-0001' });
    expect(runOutput(records, row)).toEqual({ coverageStatus: 'active' });
    expect(row).toMatchObject({ state: 'succeeded', outcome: 'ok', attempt: 1 });
  });

  it('is settled once: whoever comes second finds nothing to take', async () => {
    const run = await taken('a');
    await records.db.transaction((tx) => settleRun(records, tx, run, end));
    expect(await takeRun(records, run.id, 'b')).toBeUndefined();
    await expect(records.db.transaction((tx) => settleRun(records, tx, run, end))).rejects.toThrow(FencedOut);
  });

  it('cannot be written by a worker from whom it was taken over', async () => {
    const lost = await taken('a');
    const held = await taken('b', lost.id);
    const step = {
      seq: 1,
      name: 'Search',
      page: null,
      ok: true,
      fingerprint: null,
      startedAt: new Date(),
      durationMs: 5,
    };
    await expect(recordSteps(records, lost, [step])).rejects.toThrow(FencedOut);
    await expect(records.db.transaction((tx) => settleRun(records, tx, lost, end))).rejects.toThrow(FencedOut);
    await expect(waitForRetry(records.db, lost, end, new Date())).rejects.toThrow(FencedOut);
    await recordSteps(records, held, [step]);
    expect(await stepsOf(records, held.id)).toMatchObject([{ attempt: 2, name: 'Search' }]);
  });

  it('is not put to wait by admission while a worker has it', async () => {
    const run = await taken('a');
    expect(await letWait(records, run.id, { for: 'hours', until: new Date() })).toBe(false);
  });

  it('keeps its evidence sealed on disk, and both open after the key was rotated', async () => {
    const run = await taken('a');
    const file = { kind: 'screenshot', mediaType: 'image/jpeg', seq: 1, content: Buffer.from('picture') } as const;
    const artifactId = await saveArtifact(records, run, file);
    await records.db.transaction((tx) => settleRun(records, tx, run, end));
    const rotated = { ...records, keyring: addKey(records.home) };
    const first = await rotateSeals(rotated, 'person:test');
    expect(first.values).toBeGreaterThan(0);
    const newOnly = new Map([...rotated.keyring.keys].slice(0, 1));
    const later = { ...rotated, keyring: { ...rotated.keyring, keys: newOnly } };
    expect(runInput(later, await runById(later, run.id))).toEqual({ memberId: 'ZZ-0001' });
    expect((await openArtifact(later, artifactId))?.content.toString()).toBe('picture');
    expect(await rotateSeals(rotated, 'person:test')).toEqual({ values: 0, files: 0 });
  });
});
