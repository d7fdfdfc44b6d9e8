/**
 * Who did what, when: append-only and hash-chained. Each row's hash covers the row and the hash before it; the head
 * row, keyed with the master key, says how long the chain is. So a changed, missing, reordered or cut-off row shows.
 */
import { createHash, createHmac } from 'node:crypto';
import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { auditEvents, auditHead } from './schema.ts';

const CHAIN_LOCK = 7_031_002;
const GENESIS = '0'.repeat(64);
const PAGE = 1_000;

export interface AuditEntry {
  /** `person:<id>`, `worker:<id>` or `system`. */
  readonly actor: string;
  /** Noun and verb, such as `run.reveal`. */
  readonly action: string;
  /** Id of the record concerned. */
  readonly subject: string;
  readonly purpose?: string;
  /** Short facts; never an identifier of a person. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

type AuditRow = typeof auditEvents.$inferSelect;

/** Detail keys are sorted: jsonb does not keep the order in which they were written. */
function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const detail = Object.entries(row.detail).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = [row.seq, row.at, row.actor, row.action, row.subject, row.purpose, detail, row.prevHash];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** One for each key in the ring, the current first: a head written before a rotation still counts. */
function headMacs(records: Records, seq: number, hash: string): string[] {
  const keys = [...records.keyring.keys.values()];
  return keys.map((key) => createHmac('sha256', key).update(`audit head ${seq} ${hash}`).digest('hex'));
}

/** Appends one entry, in the caller's transaction where one is given: the deed and its record stand or fall together. */
export async function audit(records: Records, entry: AuditEntry, inside?: Queryable): Promise<void> {
  if (!inside) return records.db.transaction((tx) => audit(records, entry, tx));
  await inside.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [last] = await inside.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    purpose: entry.purpose ?? null,
    detail: entry.detail ?? {},
    prevHash: last?.hash ?? GENESIS,
  };
  const hash = hashOf(row);
  const head = { seq: row.seq, mac: headMacs(records, row.seq, hash)[0] ?? '' };
  await inside.insert(auditEvents).values({ ...row, hash });
  await inside.insert(auditHead).values(head).onConflictDoUpdate({ target: auditHead.one, set: head });
}

export type AuditProof =
  | { readonly ok: true; readonly events: number }
  | {
      readonly ok: false;
      readonly events: number;
      readonly seq: number;
      readonly why: 'changed' | 'missing' | 'reordered' | 'cutOff';
    };

/** Walks the whole chain. Out: how many events hold, or the first place where it is broken and how. */
export async function verifyAudit(records: Records): Promise<AuditProof> {
  let expected = 1;
  let prevHash = GENESIS;
  for (;;) {
    const page = await records.db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, expected - 1))
      .orderBy(asc(auditEvents.seq))
      .limit(PAGE);
    for (const row of page) {
      const why = fault(row, expected, prevHash);
      if (why) return { ok: false, events: expected - 1, seq: expected, why };
      prevHash = row.hash;
      expected += 1;
    }
    if (page.length < PAGE) return checkHead(records, expected - 1, prevHash);
  }
}

function fault(row: AuditRow, expected: number, prevHash: string): 'changed' | 'missing' | 'reordered' | undefined {
  if (row.seq !== expected) return 'missing';
  // It was written to follow another row than the one that stands before it.
  if (row.prevHash !== prevHash) return 'reordered';
  return row.hash === hashOf(row) ? undefined : 'changed';
}

async function checkHead(records: Records, count: number, hash: string): Promise<AuditProof> {
  const [head] = await records.db.select().from(auditHead);
  if (!head && count === 0) return { ok: true, events: 0 };
  if (!head || head.seq !== count || !headMacs(records, count, hash).includes(head.mac)) {
    return { ok: false, events: count, seq: count + 1, why: 'cutOff' };
  }
  return { ok: true, events: count };
}
