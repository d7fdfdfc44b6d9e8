/** What must happen once although it may be asked for twice: the first to write the key does it. */
import type { Queryable } from './db.ts';
import { effects } from './schema.ts';

/**
 * Takes an effect, in the transaction that makes it. Out: false where it was taken before, by whomever; then the caller
 * does nothing. A second transaction waits here until the first has ended.
 */
export async function takeEffect(tx: Queryable, key: string): Promise<boolean> {
  const rows = await tx.insert(effects).values({ key }).onConflictDoNothing().returning({ key: effects.key });
  return rows.length === 1;
}
