import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, vaults } from '#records/schema.ts';
import { SealError } from '#records/seal.ts';
import { shredExpiredVaults, shredVault } from '#records/vaults.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { NoVault, openVault, recordOf, redactInCase, restoreInCase } from './vault.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

const rosalind = { patient: { names: [{ first: 'Rosalind', last: 'Quillfeather' }], dob: '1966-07-12' } };
const textOf = async (caseId: string, document: string) =>
  (await redactInCase(records, caseId, [document]))[0]?.redacted.text ?? '';

describe('the vault of a case', () => {
  it('gives a value the same placeholder in every document of the case, and puts it back to the letter', async () => {
    await openVault(records, 'case-a', rosalind);
    const note = 'Rosalind Quillfeather, born 07/12/1966, called on March 3, 2026.';
    const first = await textOf('case-a', note);
    expect(await textOf('case-a', note)).toBe(first);
    expect(first).not.toMatch(/Quillfeather|1966|March/);
    expect(await restoreInCase(records, 'case-a', first)).toEqual({ ok: true, text: note });
  });

  it('tells spellings of a date apart and keeps their number, also in a later document', async () => {
    await openVault(records, 'case-dates', rosalind);
    const first = await textOf('case-dates', 'Seen on March 3, 2026.');
    const later = await textOf('case-dates', 'Seen on 03/03/2026, again on 03/09/2026.');
    expect([first, later]).toEqual(['Seen on [[DATE_1]].', 'Seen on [[DATE_1.2]], again on [[DATE_2]].']);
  });

  it('means nothing in another case', async () => {
    await openVault(records, 'case-b', rosalind);
    await openVault(records, 'case-c', rosalind);
    const text = await textOf('case-b', 'Rosalind Quillfeather');
    expect(await restoreInCase(records, 'case-c', text)).toEqual({
      ok: false,
      problems: [{ kind: 'unknown', placeholder: text }],
    });
  });

  it('loses and doubles nothing when many redact at once', async () => {
    await openVault(records, 'case-busy', rosalind);
    const notes = Array.from(
      { length: 20 },
      (_, at) => `Call 312-555-01${String(at + 10)} about Rosalind Quillfeather.`,
    );
    const texts = await Promise.all(notes.map((note) => textOf('case-busy', note)));
    expect(new Set(texts).size).toBe(20);
    const restored = await Promise.all(texts.map((text) => restoreInCase(records, 'case-busy', text)));
    expect(restored).toEqual(notes.map((text) => ({ ok: true, text })));
  });

  it('is opened once, also when many open it at once, and brought up to date later', async () => {
    await Promise.all(Array.from({ length: 8 }, () => openVault(records, 'case-new', rosalind)));
    const text = await textOf('case-new', 'Rosalind Quillfeather of Quellport');
    await openVault(records, 'case-new', { patient: { ...rosalind.patient, mrn: '75031488' } });
    expect((await recordOf(records, 'case-new'))?.patient.mrn).toBe('75031488');
    expect(await restoreInCase(records, 'case-new', text)).toMatchObject({ ok: true });
  });

  it('holds nothing that can be read in the database', async () => {
    await openVault(records, 'case-d', rosalind);
    await textOf('case-d', 'Rosalind Quillfeather');
    expect(
      Buffer.concat((await records.db.select().from(vaults)).map(({ content }) => content)).toString('latin1'),
    ).not.toMatch(/Quillfeather/);
  });

  it('does not open when its row is copied to another case', async () => {
    await openVault(records, 'case-e', rosalind);
    await records.pool.query(
      "insert into vaults (case_id, content, expires_at) select 'case-f', content, expires_at from vaults where case_id = 'case-e'",
    );
    await expect(recordOf(records, 'case-f')).rejects.toThrow(SealError);
  });

  it('is gone for good when the case is closed, with an entry in the audit', async () => {
    await openVault(records, 'case-g', rosalind);
    const text = await textOf('case-g', 'Rosalind Quillfeather');
    await shredVault(records, 'case-g', 'person:1');
    expect(await recordOf(records, 'case-g')).toBeUndefined();
    await expect(restoreInCase(records, 'case-g', text)).rejects.toThrow(NoVault);
    await expect(redactInCase(records, 'case-g', [text])).rejects.toThrow('case case-g has no vault');
    const entries = await records.db.select().from(auditEvents);
    expect(entries).toMatchObject([{ actor: 'person:1', action: 'vault.shred', subject: 'case-g' }]);
  });

  it('is shredded when nobody has used it for its time', async () => {
    await openVault(records, 'case-old', rosalind);
    await openVault(records, 'case-used', rosalind);
    await records.pool.query(
      "update vaults set expires_at = now() - interval '1 day' where case_id in ('case-old', 'case-used')",
    );
    await textOf('case-used', 'Rosalind');
    expect(await shredExpiredVaults(records)).toBe(1);
    expect(await recordOf(records, 'case-old')).toBeUndefined();
    expect(await recordOf(records, 'case-used')).toBeDefined();
  });

  it('changes nothing when redacting fails', async () => {
    await openVault(records, 'case-h', rosalind);
    const site = [
      {
        find: () => {
          throw new Error('broken');
        },
      },
    ];
    await expect(redactInCase(records, 'case-h', ['Rosalind Quillfeather'], { site })).rejects.toThrow('broken');
    expect(await textOf('case-h', 'Rosalind')).toBe('[[PATIENT_1]]');
  });
});
