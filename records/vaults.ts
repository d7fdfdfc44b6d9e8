/**
 * The sealed vault of a case: one row that only this case's id opens. It lives as long as the case is worked on, and
 * is shredded when the case is closed or when nobody has used it for its time.
 */
import { eq, lt, sql } from 'drizzle-orm';
import { audit } from './audit.ts';
import type { Queryable, Records } from './db.ts';
import { vaults } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

/** The id of the case is part of the seal: a row copied to another case does not open. */
const placeOf = (caseId: string) => `vaults.content:${caseId}`;
const expiry = (days: number) => sql`now() + ${days} * interval '1 day'`;

/**
 * Puts content into the vault of a case, in turn with everybody else who does: what `change` is given is what the last
 * one left, `undefined` where there is no vault. Out: what `change` returns as its result. When it throws, nothing changes.
 */
export async function changeVault<T>(
  records: Records,
  caseId: string,
  days: number,
  change: (content: unknown) => { readonly content: unknown; readonly result: T },
): Promise<T> {
  return records.db.transaction(async (tx) => {
    // A row lock alone would not hold back somebody else who finds no row either.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${placeOf(caseId)}, 0))`);
    const { content, result } = change(await contentOf(records, caseId, tx));
    const box = sealJson(records.keyring, content, placeOf(caseId));
    const expiresAt = expiry(days);
    await tx
      .insert(vaults)
      .values({ caseId, content: box, expiresAt })
      .onConflictDoUpdate({ target: vaults.caseId, set: { content: box, expiresAt } });
    return result;
  });
}

/** What lies in the vault of a case; `undefined` where there is none. @throws SealError for a row that is not this case's */
export async function contentOf(records: Records, caseId: string, inside: Queryable = records.db): Promise<unknown> {
  const [row] = await inside.select().from(vaults).where(eq(vaults.caseId, caseId));
  return row && openJson(records.keyring, row.content, placeOf(caseId));
}

/** Shreds the vault of a case that is closed: from now on no placeholder of it can be put back. */
export async function shredVault(records: Records, caseId: string, actor: string): Promise<void> {
  await records.db.transaction(async (tx) => {
    const gone = await tx.delete(vaults).where(eq(vaults.caseId, caseId)).returning({ caseId: vaults.caseId });
    if (gone.length > 0) await audit(records, { actor, action: 'vault.shred', subject: caseId }, tx);
  });
}

/** Shreds the vaults whose time is over. Out: how many. */
export async function shredExpiredVaults(records: Records): Promise<number> {
  return records.db.transaction(async (tx) => {
    const gone = await tx.delete(vaults).where(lt(vaults.expiresAt, sql`now()`)).returning({ caseId: vaults.caseId });
    for (const { caseId } of gone) {
      await audit(records, { actor: 'system', action: 'vault.shred', subject: caseId, detail: { expired: true } }, tx);
    }
    return gone.length;
  });
}
