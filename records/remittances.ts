/** Remittances as they are taken in: each once by payer and payment, whole or not at all. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { type Remittance, remittanceSchema } from './remittance.ts';
import { remittances } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

export type RemittanceRow = typeof remittances.$inferSelect;

export interface NewRemittance {
  readonly payerId: string;
  readonly fileSha256: string;
  readonly remittance: Remittance;
}

/**
 * Saves a remittance. One that does not add up is kept in quarantine: nothing follows from it. Out: what became of it;
 * a second one with the same payer and number of payment changes nothing, whatever file it came in.
 */
export async function saveRemittance(
  records: Records,
  tx: Queryable,
  { payerId, fileSha256, remittance }: NewRemittance,
): Promise<'posted' | 'quarantined' | 'duplicate'> {
  const id = randomUUID();
  const state = remittance.balanced ? 'posted' : 'quarantined';
  const rows = await tx
    .insert(remittances)
    .values({
      id,
      payerId,
      fileSha256,
      state,
      traceKey: records.lookupKey('remittance', payerId, remittance.trace),
      reason: remittance.balanced ? null : 'unbalanced',
      paidOn: remittance.paidOn,
      paymentCents: remittance.paymentTotal,
      claims: remittance.claims.length,
      content: sealJson(records.keyring, remittance, `remittances.content:${id}`),
    })
    .onConflictDoNothing()
    .returning({ id: remittances.id });
  return rows.length === 0 ? 'duplicate' : state;
}

/** Unseals what the payer said. @throws SealError */
export function openRemittance(records: Records, row: Pick<RemittanceRow, 'id' | 'content'>): Remittance {
  return remittanceSchema.parse(openJson(records.keyring, row.content, `remittances.content:${row.id}`));
}

/** Posted remittances whose denials nobody has looked for yet, oldest first. */
export function untriaged(records: Records, limit: number): Promise<RemittanceRow[]> {
  return records.db
    .select()
    .from(remittances)
    .where(and(eq(remittances.state, 'posted'), isNull(remittances.triagedAt)))
    .orderBy(asc(remittances.createdAt), asc(remittances.id))
    .limit(limit);
}

/** Marks a remittance as looked through, in the transaction that writes its denials. Out: false where somebody has. */
export async function markTriaged(tx: Queryable, id: string): Promise<boolean> {
  const rows = await tx
    .update(remittances)
    .set({ triagedAt: sql`now()` })
    .where(and(eq(remittances.id, id), isNull(remittances.triagedAt)))
    .returning({ id: remittances.id });
  return rows.length === 1;
}
