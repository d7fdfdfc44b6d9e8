/** Taking files in: each file once, by its hash, and each in one transaction: a crash in mid-file leaves nothing of it. */
import { eq, sql } from 'drizzle-orm';
import { type AppointmentToSave, saveAppointments } from './appointments.ts';
import type { Queryable, Records } from './db.ts';
import type { MemberIdentity } from './people.ts';
import { type PatientToSave, type Saved, saveCoverages, savePatients } from './save-people.ts';
import { imports } from './schema.ts';

/** One after the other: two files may hold the same people. */
const IMPORT_LOCK = 7_031_006;
const BATCH = 500;

/** A row or resource that was not taken in. `why` never repeats the value: it may identify somebody. */
export interface RefusedItem {
  /** Line of a text file, or place of an entry in a bundle; from 1. 0 stands for the whole file. */
  readonly row: number;
  readonly field: string;
  readonly why: string;
}

interface Seen {
  /** What is counted together, such as `Patient` or `appointment`. */
  readonly type: string;
  readonly row: number;
}

/** A good row: a patient, and what it says of her coverage and appointment. */
export interface AcceptedItem extends Seen {
  readonly status: 'accepted';
  readonly patient: PatientToSave;
  readonly coverage?: { readonly payerId: string; readonly member: MemberIdentity } | undefined;
  readonly appointment?: Omit<AppointmentToSave, 'patientId' | 'coverageId'> | undefined;
}

/** Everything seen in a file, good or not, comes out as exactly one of these. */
export type ImportItem =
  | AcceptedItem
  | (Seen & RefusedItem & { readonly status: 'refused' })
  | (Seen & { readonly status: 'duplicate' });

export interface Counts {
  seen: number;
  takenIn: number;
  refused: number;
  duplicates: number;
}

/** What became of one file: for each type, seen = taken in + refused + duplicates. */
export interface FileReport {
  readonly byType: ReadonlyMap<string, Counts>;
  readonly refused: readonly RefusedItem[];
}

export interface FileToImport {
  readonly kind: 'appointments' | 'fhir';
  readonly sha256: string;
  readonly items: Iterable<ImportItem>;
}

/**
 * Takes one file in. A file that was taken in before counts as duplicates, whole, refused rows included: an old file
 * must not overrule what newer ones said since. A file of which nothing was good is not remembered, so that it can be
 * tried again once the configuration was mended. Whatever `items` throws undoes the file.
 */
export async function importFile(records: Records, file: FileToImport): Promise<FileReport> {
  return records.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
    const [known] = await tx.select().from(imports).where(eq(imports.fileSha256, file.sha256));
    const report: Report = { byType: new Map(), refused: [] };
    for (const batch of batches(file.items)) {
      const verdicts = known ? batch.map(() => 'duplicate' as const) : await writeBatch(records, tx, batch);
      for (const [at, item] of batch.entries()) count(report, item, verdicts[at] ?? 'duplicate');
    }
    report.refused.sort((a, b) => a.row - b.row);
    const { seen: _, ...sum } = sumOf(report.byType);
    const worthKeeping = sum.takenIn + sum.duplicates > 0;
    if (!known && worthKeeping) await tx.insert(imports).values({ fileSha256: file.sha256, kind: file.kind, ...sum });
    return report;
  });
}

/** The report of a file that could not be read at all. */
export function refusedFile(why: string): FileReport {
  const counts = { seen: 1, takenIn: 0, refused: 1, duplicates: 0 };
  return { byType: new Map([['file', counts]]), refused: [{ row: 0, field: '(file)', why }] };
}

interface Report extends FileReport {
  readonly byType: Map<string, Counts>;
  readonly refused: RefusedItem[];
}

type Verdict = 'takenIn' | 'duplicate' | { readonly field: string; readonly why: string };

function count(report: Report, item: ImportItem, verdict: Verdict): void {
  const counts = report.byType.get(item.type) ?? { seen: 0, takenIn: 0, refused: 0, duplicates: 0 };
  report.byType.set(item.type, counts);
  counts.seen += 1;
  if (verdict === 'takenIn') counts.takenIn += 1;
  else if (verdict === 'duplicate') counts.duplicates += 1;
  else {
    counts.refused += 1;
    report.refused.push({ row: item.row, ...verdict });
  }
}

/** The counts of all types together. */
export function sumOf(byType: ReadonlyMap<string, Counts>): Counts {
  const sum = { seen: 0, takenIn: 0, refused: 0, duplicates: 0 };
  for (const counts of byType.values()) {
    sum.seen += counts.seen;
    sum.takenIn += counts.takenIn;
    sum.refused += counts.refused;
    sum.duplicates += counts.duplicates;
  }
  return sum;
}

function* batches(items: Iterable<ImportItem>): Generator<ImportItem[]> {
  let batch: ImportItem[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** An accepted item on its way into the tables. */
interface Work {
  readonly item: AcceptedItem;
  patientId?: string;
  coverageId?: string;
  verdict: Verdict;
}

/** Writes a batch: first the people, then their coverages, then the appointments. An item is new if any part of it is. */
async function writeBatch(records: Records, tx: Queryable, batch: readonly ImportItem[]): Promise<Verdict[]> {
  const work = new Map<ImportItem, Work>();
  for (const item of batch) if (item.status === 'accepted') work.set(item, { item, verdict: 'duplicate' });
  await writePatients(records, tx, [...work.values()]);
  const known = [...work.values()].filter((one) => one.patientId !== undefined);
  await writeCoverages(records, tx, known);
  await writeAppointments(records, tx, known);
  return batch.map((item) => {
    if (item.status === 'refused') return { field: item.field, why: item.why };
    return work.get(item)?.verdict ?? 'duplicate';
  });
}

function note(one: Work, saved: Saved): string {
  if (saved.change !== 'same') one.verdict = 'takenIn';
  return saved.id;
}

async function writePatients(records: Records, tx: Queryable, work: readonly Work[]): Promise<void> {
  const wanted = work.map((one) => one.item.patient);
  for (const [at, saved] of (await savePatients(records, tx, wanted)).entries()) {
    const one = work[at];
    if (!one) continue;
    if (saved === 'otherPerson') {
      one.verdict = {
        field: 'patient',
        why: 'this record number belongs to a patient of another name and date of birth',
      };
    } else one.patientId = note(one, saved);
  }
}

async function writeCoverages(records: Records, tx: Queryable, work: readonly Work[]): Promise<void> {
  const wanted = work.flatMap((one) => {
    const { item, patientId } = one;
    return item.coverage && patientId ? [{ one, coverage: { patientId, ...item.coverage } }] : [];
  });
  const saved = await saveCoverages(
    records,
    tx,
    wanted.map(({ coverage }) => coverage),
  );
  for (const [at, { one }] of wanted.entries()) {
    const answer = saved[at];
    if (answer) one.coverageId = note(one, answer);
  }
}

async function writeAppointments(records: Records, tx: Queryable, work: readonly Work[]): Promise<void> {
  const wanted = work.flatMap((one) => {
    const { item, patientId, coverageId } = one;
    return item.appointment && patientId ? [{ one, appointment: { ...item.appointment, patientId, coverageId } }] : [];
  });
  const saved = await saveAppointments(
    records,
    tx,
    wanted.map(({ appointment }) => appointment),
  );
  for (const [at, { one }] of wanted.entries()) {
    const answer = saved[at];
    if (answer === 'otherPatient') {
      one.verdict = { field: 'appointment', why: 'this appointment id belongs to another patient' };
    } else if (answer) note(one, answer);
  }
}
