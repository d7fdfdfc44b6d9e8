/** Denials: the cases that agents suggest on and people decide. Rows move by compare-and-set along their machine. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { type DenialEvent, type DenialState, denialMachine, next, statesBefore } from './machines.ts';
import { claims, denials } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

export type DenialRow = typeof denials.$inferSelect;

export interface NewDenial
  extends Omit<typeof denials.$inferInsert, 'id' | 'state' | 'content' | 'createdAt' | 'closedAt'> {
  /** What was decided about its lines; its agent says what it looks like. */
  readonly content: unknown;
}

/** Writes a denial. Out: its id, which is the id of its case; `undefined` where the remittance raised it before. */
export async function createDenial(records: Records, tx: Queryable, wanted: NewDenial): Promise<string | undefined> {
  const id = randomUUID();
  const { content, ...columns } = wanted;
  const rows = await tx
    .insert(denials)
    .values({ id, ...columns, state: 'triaged', content: sealJson(records.keyring, content, `denials.content:${id}`) })
    .onConflictDoNothing()
    .returning({ id: denials.id });
  return rows[0]?.id;
}

/** The row of a denial, `undefined` where there is none. */
export async function denialById(inside: Queryable, id: string): Promise<DenialRow | undefined> {
  const [row] = await inside.select().from(denials).where(eq(denials.id, id));
  return row;
}

/** Unseals what was decided about a denial, still to be parsed by its agent. @throws SealError */
export function denialContent(records: Records, row: Pick<DenialRow, 'id' | 'content'>): unknown {
  return openJson(records.keyring, row.content, `denials.content:${row.id}`);
}

/** Moves a denial. Out: its new state, `undefined` where the event makes no sense any more. */
export async function moveDenial(tx: Queryable, id: string, event: DenialEvent): Promise<DenialState | undefined> {
  const [before] = await tx
    .select({ state: denials.state })
    .from(denials)
    .where(and(eq(denials.id, id), inArray(denials.state, statesBefore(denialMachine, event))))
    .for('update');
  if (!before) return undefined;
  const state = next(denialMachine, before.state, event);
  await tx
    .update(denials)
    .set({ state, closedAt: state === 'closed' ? sql`now()` : null })
    .where(eq(denials.id, id));
  return state;
}

/** Denials that are not closed, the nearest deadline first. */
export function openDenials(records: Records): Promise<DenialRow[]> {
  return records.db
    .select()
    .from(denials)
    .where(isNull(denials.closedAt))
    .orderBy(sql`${denials.dueOn} asc nulls last`, asc(denials.createdAt), asc(denials.id));
}

/** A claim as the clinic knows it, found by the clinic's own number. */
export async function claimByNumber(records: Records, number: string) {
  const [row] = await records.db
    .select()
    .from(claims)
    .where(eq(claims.claimKey, claimKey(records, number)));
  return row && { ...row, content: openJson(records.keyring, row.content, `claims.content:${row.id}`) };
}

/** Saves what the clinic knows of a claim; what was known before is replaced. Out: its id. */
export async function saveClaim(
  records: Records,
  tx: Queryable,
  claim: { readonly number: string; readonly patientId?: string | undefined; readonly content: unknown },
): Promise<string> {
  const key = claimKey(records, claim.number);
  const [known] = await tx.select({ id: claims.id }).from(claims).where(eq(claims.claimKey, key)).for('update');
  const id = known?.id ?? randomUUID();
  const content = sealJson(records.keyring, claim.content, `claims.content:${id}`);
  const values = { id, claimKey: key, patientId: claim.patientId ?? null, content };
  await tx
    .insert(claims)
    .values(values)
    .onConflictDoUpdate({ target: claims.claimKey, set: { content, patientId: values.patientId } });
  return id;
}

const claimKey = (records: Records, number: string) => records.lookupKey('claim', number.trim().toUpperCase());
