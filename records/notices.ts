/** Things a person should know, each open at most once: seeing it again counts up instead of adding a row. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable, Records } from './db.ts';
import { notices } from './schema.ts';

export type NoticeRow = typeof notices.$inferSelect;

export interface Notice {
  /** Names the thing itself, such as `lane:acme`: one open notice for each key. */
  readonly key: string;
  readonly kind: NoticeRow['kind'];
  readonly payerId?: string;
  readonly runId?: string;
  /** Short technical words and numbers; never portal text or an identifier of a person. */
  readonly detail?: NoticeRow['detail'];
}

/** Raises a notice, or counts up the one that is already open. */
export async function raiseNotice(inside: Queryable, notice: Notice): Promise<void> {
  const detail = notice.detail ?? {};
  const seen = { detail, runId: notice.runId ?? null, lastSeenAt: sql`now()`, count: sql`${notices.count} + 1` };
  await inside
    .insert(notices)
    .values({ ...notice, detail })
    .onConflictDoUpdate({ target: notices.key, targetWhere: isNull(notices.resolvedAt), set: seen });
}

/** Closes the open notice of a key. Out: false when there is none. */
export async function resolveNotice(inside: Queryable, key: string, by: string): Promise<boolean> {
  const rows = await inside
    .update(notices)
    .set({ resolvedAt: sql`now()`, resolvedBy: by })
    .where(and(eq(notices.key, key), isNull(notices.resolvedAt)))
    .returning({ id: notices.id });
  return rows.length > 0;
}

/** Every open notice, oldest first. */
export function openNotices(records: Records): Promise<NoticeRow[]> {
  return records.db.select().from(notices).where(isNull(notices.resolvedAt)).orderBy(asc(notices.createdAt));
}
