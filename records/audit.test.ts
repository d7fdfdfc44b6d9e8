import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { audit, verifyAudit } from './audit.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

/** What a tamperer with full rights would do. */
async function tamper(statement: string): Promise<void> {
  await records.pool.query('alter table audit_events disable trigger all');
  await records.pool.query(statement);
  await records.pool.query('alter table audit_events enable trigger all');
}

describe('the audit', () => {
  beforeEach(async () => {
    await tamper('delete from audit_events; delete from audit_head');
    for (const subject of ['a', 'b', 'c', 'd']) {
      await audit(records, { actor: 'system', action: 'test.write', subject, detail: { z: 1, a: 'x' } });
    }
  });

  it('holds when nobody touched it', async () => {
    expect(await verifyAudit(records)).toEqual({ ok: true, events: 4 });
  });

  it('shows a changed row', async () => {
    await tamper(`update audit_events set action = 'test.read' where seq = 2`);
    expect(await verifyAudit(records)).toEqual({ ok: false, events: 1, seq: 2, why: 'changed' });
  });

  it('shows a missing row', async () => {
    await tamper('delete from audit_events where seq = 3');
    expect(await verifyAudit(records)).toEqual({ ok: false, events: 2, seq: 3, why: 'missing' });
  });

  it('shows two rows that changed places', async () => {
    await tamper(
      'update audit_events set seq = -seq where seq in (2, 3); update audit_events set seq = 5 + seq where seq < 0',
    );
    expect(await verifyAudit(records)).toEqual({ ok: false, events: 1, seq: 2, why: 'reordered' });
  });

  it('shows that the last row was cut off', async () => {
    await tamper('delete from audit_events where seq = 4');
    expect(await verifyAudit(records)).toEqual({ ok: false, events: 3, seq: 4, why: 'cutOff' });
  });

  it('refuses an ordinary update or delete', async () => {
    await expect(records.pool.query('delete from audit_events')).rejects.toThrow('append-only');
    await expect(records.pool.query(`update audit_events set actor = 'x'`)).rejects.toThrow('append-only');
  });

  it('keeps one chain when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => audit(records, { actor: 'system', action: 'test.write', subject: `${n}` })),
    );
    expect(await verifyAudit(records)).toEqual({ ok: true, events: 24 });
  });
});
