import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import {
  claimByNumber,
  createDenial,
  denialById,
  denialContent,
  moveDenial,
  openDenials,
  saveClaim,
} from './denials.ts';
import type { Remittance } from './remittance.ts';
import { markTriaged, openRemittance, saveRemittance, untriaged } from './remittances.ts';
import { remittances } from './schema.ts';

let records: TestRecords;
beforeAll(async () => {
  records = await testRecords();
});
afterAll(() => records[Symbol.asyncDispose]());

const remittance = (trace: string, balanced = true): Remittance => ({
  payer: 'ACME HEALTH',
  payerId: null,
  payee: 'JUNIPER CLINIC',
  payeeNpi: null,
  trace,
  method: 'ACH',
  paidOn: '2026-11-20',
  producedOn: '2026-11-20',
  paymentTotal: 12_500,
  claims: [],
  providerAdjustments: [],
  balanced,
});
const save = (trace: string, balanced?: boolean) =>
  records.db.transaction((tx) =>
    saveRemittance(records, tx, {
      payerId: 'acme',
      fileSha256: 'f'.repeat(64),
      remittance: remittance(trace, balanced),
    }),
  );

describe('a remittance', () => {
  it('is taken in once, by payer and number of the payment', async () => {
    expect(await Promise.all([save('T-1'), save('T-1'), save('T-1')])).toEqual(
      expect.arrayContaining(['posted', 'duplicate', 'duplicate']),
    );
    const [row] = await untriaged(records, 10);
    expect(row && openRemittance(records, row)).toEqual(remittance('T-1'));
  });

  it('that does not add up is kept, and nothing follows from it', async () => {
    expect(await save('T-2', false)).toBe('quarantined');
    expect((await untriaged(records, 10)).map(({ state }) => state)).not.toContain('quarantined');
  });

  it('is looked through once', async () => {
    await save('T-3');
    const [row] = await untriaged(records, 1);
    const marks = await Promise.all(
      [1, 2, 3].map(() => records.db.transaction((tx) => markTriaged(tx, row?.id ?? ''))),
    );
    expect(marks.filter(Boolean)).toHaveLength(1);
  });
});

const newDenial = async (action: string, dueOn: string | null = null) => {
  await save('T-denials');
  const [row] = await records.db.select({ id: remittances.id }).from(remittances).limit(1);
  return records.db.transaction((tx) =>
    createDenial(records, tx, {
      remittanceId: row?.id ?? '',
      payerId: 'acme',
      lob: 'commercial',
      clp: 1,
      action,
      row: 12,
      class: 'medical necessity',
      atStakeCents: 12_500,
      dueOn,
      content: { claim: 'QR-00417' },
    }),
  );
};

describe('a denial', () => {
  it('is raised once by a remittance, and stored sealed', async () => {
    const id = (await newDenial('appeal', '2027-01-15')) ?? '';
    expect(await newDenial('appeal')).toBeUndefined();
    const row = await denialById(records.db, id);
    expect(row && denialContent(records, row)).toEqual({ claim: 'QR-00417' });
    expect(JSON.stringify(row)).not.toContain(Buffer.from('QR-00417').toJSON().data.join());
  });

  it('goes its way, and leaves the list when it is closed', async () => {
    const id = (await newDenial('close')) ?? '';
    const move = (event: Parameters<typeof moveDenial>[2]) => records.db.transaction((tx) => moveDenial(tx, id, event));
    expect(await move('submit')).toBeUndefined();
    expect(await move('draftAppeal')).toBe('appealDrafting');
    expect(await move('approveAppeal')).toBe('approved');
    expect(await move('close')).toBeUndefined();
    expect(await move('returnToTriage')).toBe('triaged');
    expect((await openDenials(records)).map((row) => row.id)).toContain(id);
    expect(await move('close')).toBe('closed');
    expect((await openDenials(records)).map((row) => row.id)).not.toContain(id);
    expect(await move('draftAppeal')).toBeUndefined();
  });

  it('is listed by its deadline, those without one last', async () => {
    await newDenial('reopen', '2026-12-01');
    await newDenial('investigate');
    const dues = (await openDenials(records)).map(({ dueOn }) => dueOn ?? '9999-12-31');
    expect(dues).toEqual([...dues].sort());
  });
});

it('a claim is found by its number, however it is written, and replaced by what is known later', async () => {
  const put = (facts: object) =>
    records.db.transaction((tx) => saveClaim(records, tx, { number: 'qr-00417 ', content: facts }));
  const id = await put({ part: 'B' });
  expect(await put({ part: 'A' })).toBe(id);
  expect(await claimByNumber(records, 'QR-00417')).toMatchObject({ id, content: { part: 'A' } });
  expect(await claimByNumber(records, 'QR-1')).toBeUndefined();
});
