import type { Portal } from '#connectors/portals/define.ts';
import type { Records } from '#records/db.ts';
import { raiseNotice } from '#records/notices.ts';
import { type OriginGuard, openOriginGuard } from './origin-guard.ts';
import { originsOf } from './visit.ts';

/** The origin guards of a worker, one a portal, opened when first needed. */
export interface Guards {
  /** Address of the portal's guard, for the proxy of a context. */
  addressFor(portal: Portal): Promise<string>;
  close(): Promise<void>;
}

/** The same origin is noted again only after this long: a page may ask for it a hundred times. */
const NOTE_EVERY_MS = 60_000;

export function openGuards(records: Records): Guards {
  const guards = new Map<string, Promise<OriginGuard>>();
  const noted = new Map<string, number>();
  const writing = new Set<Promise<void>>();

  function note(portal: Portal, origin: string): void {
    const key = `originBlocked:${portal.id}:${origin}`;
    if (Date.now() - (noted.get(key) ?? 0) < NOTE_EVERY_MS) return;
    noted.set(key, Date.now());
    const payerId = portal.payerIds[0];
    const detail = { portal: portal.id, origin };
    const work = raiseNotice(records.db, { key, kind: 'originBlocked', detail, ...(payerId ? { payerId } : {}) })
      .catch(() => noted.delete(key))
      .then(() => undefined)
      .finally(() => writing.delete(work));
    writing.add(work);
  }

  return {
    async addressFor(portal) {
      const origins = originsOf(portal);
      const key = [portal.id, ...origins].join(' ');
      const guard = guards.get(key) ?? openOriginGuard({ origins, onBlocked: (origin) => note(portal, origin) });
      guards.set(key, guard);
      return (await guard).address;
    },
    async close() {
      await Promise.all([...guards.values()].map(async (guard) => (await guard).close()));
      await Promise.all(writing);
    },
  };
}
