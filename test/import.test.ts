import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { importCommand } from '#cli/import.ts';
import { dueForCheck } from '#records/appointments.ts';
import { type TestRecords, testRecords } from './support/database.ts';

const fhirFolder = resolve(import.meta.dirname, '../../shared/data/fhir');
const bundles = join(fhirFolder, 'bundles');
const bulk = join(fhirFolder, 'bulk-10');

const countsSchema = z.object({ seen: z.int(), takenIn: z.int(), refused: z.int(), duplicates: z.int() });
const resultSchema = z.object({
  seen: z.int(),
  takenIn: z.int(),
  duplicates: z.int(),
  refused: z.array(z.object({ file: z.string(), row: z.int(), field: z.string(), why: z.string() })),
  byType: z.record(z.string(), countsSchema),
});

let records: TestRecords;
beforeEach(async () => {
  records = await testRecords();
});
afterEach(() => records[Symbol.asyncDispose]());

/** Runs `orderly import …` in this process. */
async function orderly(...args: string[]) {
  const text = { out: '', err: '' };
  const into = (stream: 'out' | 'err') => (chunk: string | Uint8Array) => {
    text[stream] += chunk.toString();
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  const program = new Command();
  const place = { records, payerIds: ['acme', 'cedar'], clinicZone: 'America/New_York', close: async () => {} };
  importCommand(program, { open: async () => place });
  try {
    await program.parseAsync(['import', ...args], { from: 'user' });
    return { ...text, exit: process.exitCode ?? 0 };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

async function importJson(...args: string[]) {
  const { out, err, exit } = await orderly(...args, '--json');
  const result = resultSchema.parse(JSON.parse(out));
  expect(result.seen).toBe(result.takenIn + result.refused.length + result.duplicates);
  for (const counts of Object.values(result.byType)) {
    expect(counts.seen).toBe(counts.takenIn + counts.refused + counts.duplicates);
  }
  expect(exit).toBe(result.refused.length > 0 ? 2 : 0);
  return { ...result, err };
}

/** Every value of every table as text, and sealed bytes as they are. */
async function everythingStored(): Promise<string> {
  const tables = await records.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    for (const row of (await records.pool.query<Record<string, unknown>>(`select * from "${name}"`)).rows) {
      for (const value of Object.values(row)) {
        parts.push(Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value));
      }
    }
  }
  return parts.join('\n');
}

const HEADER = 'appointment_id,starts_at,patient_mrn,first_name,last_name,dob,payer,member_id';

describe('orderly import appointments', () => {
  it('takes the good rows in, names file, row and field of the bad one, and exits with 2', async () => {
    const file = join(records.home, 'tomorrow.csv');
    const rows = [
      'A1,2099-11-24T09:30,1,Ida,Fenwick,1971-05-04,acme,ACM1',
      'A2,2099-11-24T10:00,2,Otto,Sato,1971-13-04,acme,ACM2',
    ];
    await writeFile(file, [HEADER, ...rows].join('\n'));
    const { out, err, exit } = await orderly('appointments', file);
    expect(exit).toBe(2);
    expect(err).toBe(`${file}:3: dob is not a calendar date written YYYY-MM-DD\n`);
    expect(out).toMatch(/^appointment +2 +1 +1 +0$/m);
    const due = await dueForCheck(records, records.db, { today: '2099-11-23', businessDays: 3, notCheckedInDays: 7 });
    expect(due.map(({ input }) => input)).toMatchObject([{ payer: 'acme', memberId: 'ACM1', lastName: 'Fenwick' }]);
    const again = await importJson('appointments', file);
    expect(again).toMatchObject({ takenIn: 0, refused: [], duplicates: 2 });
  });

  it('goes on when one of the files cannot be read', async () => {
    const file = join(records.home, 'good.csv');
    await writeFile(file, `${HEADER}\nA1,2099-11-24T09:30,1,Ida,Fenwick,1971-05-04,acme,ACM1\n`);
    const result = await importJson('appointments', join(records.home, 'nowhere.csv'), records.home, file);
    expect(result.takenIn).toBe(1);
    expect(result.refused.map(({ why }) => why)).toEqual([
      'cannot be read (ENOENT)',
      'is not a file, nor a folder with files to read',
    ]);
  });

  it('takes a file of 50 MB in', async () => {
    const file = join(records.home, 'large.csv');
    const padding = 'x'.repeat(4_900);
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `A${n},2099-11-24T09:30,${n % 50},Ida,Fenwick,1971-05-04,acme,A${n % 50},${padding}`,
    );
    await writeFile(file, [`${HEADER},remarks`, ...rows].join('\n'));
    expect(await importJson('appointments', file)).toMatchObject({ seen: 10_000, takenIn: 10_000 });
  });
});

describe('orderly import fhir', () => {
  it('takes what is good in a folder in, and refuses broken files one by one', async () => {
    const folder = join(records.home, 'in');
    await mkdir(folder);
    const patient = {
      resourceType: 'Patient',
      id: 'p',
      name: [{ family: 'Fenwick', given: ['Ida'] }],
      birthDate: '1971-05-04',
    };
    const visit = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'planned',
      period: { start: '2099-11-24' },
      subject: { reference: 'Patient/p' },
    };
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: visit }, { resource: patient }] };
    await writeFile(join(folder, 'a.json'), '{"resourceType":"Bundle","type":"transaction","entry":[{');
    await writeFile(join(folder, 'b.json.gz'), gzipSync(JSON.stringify(bundle)));
    await writeFile(join(folder, 'notes.txt'), 'not FHIR');
    const result = await importJson('fhir', folder);
    expect(result).toMatchObject({ takenIn: 2, duplicates: 0 });
    expect(result.refused).toEqual([
      {
        file: join(folder, 'a.json'),
        row: 0,
        field: '(file)',
        why: 'is neither a FHIR bundle nor NDJSON, or was cut off',
      },
    ]);
  });

  it.skipIf(!existsSync(bundles))(
    'accounts for every resource of the 100 bundles, and keeps no name in clear (skipped without the FHIR corpus)',
    async () => {
      const first = await importJson('fhir', bundles);
      expect(first.byType).toEqual({
        Patient: { seen: 100, takenIn: 100, refused: 0, duplicates: 0 },
        Encounter: { seen: 1_808, takenIn: 1_808, refused: 0, duplicates: 0 },
        // Each claim contains a coverage that names a kind of payer and no member: nothing that could be checked.
        Coverage: { seen: 1_808, takenIn: 0, refused: 1_808, duplicates: 0 },
      });
      expect(new Set(first.refused.map(({ field, why }) => `${field} ${why}`))).toEqual(
        new Set(['Coverage.payor is no payer of this clinic']),
      );
      expect(first.err.split('\n').length).toBeLessThan(30);
      const again = await importJson('fhir', bundles);
      expect(again).toMatchObject({ takenIn: 0, refused: [], duplicates: first.seen });

      const stored = await everythingStored();
      expect(stored).toContain('PT-');
      const found = identifiersOf(bundles).filter((identifier) => stored.includes(identifier));
      expect(found).toEqual([]);
    },
  );

  it.skipIf(!existsSync(bulk))(
    'takes a bulk export in, whose files refer to one another (skipped without the FHIR corpus)',
    async () => {
      const { byType, refused } = await importJson('fhir', bulk);
      expect(refused).toEqual([]);
      expect(byType).toMatchObject({ Patient: { seen: 13, takenIn: 13 }, Encounter: { seen: 1_215, takenIn: 1_215 } });
    },
  );
});

const bundleSchema = z.object({ entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })) });
const patientSchema = z.object({
  id: z.string(),
  name: z.array(z.object({ family: z.string(), given: z.array(z.string()) })),
  identifier: z.array(z.object({ value: z.string() })),
});

/** Names, record numbers and file names. Under seven letters a name may stand in a keyed hash by chance. */
function identifiersOf(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => {
    const bundle = bundleSchema.parse(JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()));
    const patients = bundle.entry.filter(({ resource }) => resource.resourceType === 'Patient');
    const values = patients.flatMap(({ resource }) => {
      const { id, name, identifier } = patientSchema.parse(resource);
      return [id, ...identifier.map(({ value }) => value), ...name.flatMap(({ family, given }) => [family, ...given])];
    });
    return [file, ...values].filter((value) => value.length >= 7);
  });
}
