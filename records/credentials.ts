/**
 * Log-ins of payer portals and who may use them now. A credential is frozen by the first refusal and thawed only by a
 * person; an account has one lease, so two workers never sign in at the same time.
 */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import * as z from 'zod';
import { audit } from './audit.ts';
import type { Queryable, Records } from './db.ts';
import { credentialMachine, next, statesBefore } from './machines.ts';
import { raiseNotice, resolveNotice } from './notices.ts';
import type { ReasonOf } from './outcomes.ts';
import { credentials, portalSessions } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

export const credentialSecretSchema = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1),
  /** Base32, where the portal asks for a code. */
  totpSecret: z.string().min(1).optional(),
});
export type CredentialSecret = z.infer<typeof credentialSecretSchema>;

/** A credential opened for use. The secret goes no further than the runtime that signs in. */
export interface OpenCredential {
  readonly id: string;
  readonly portalId: string;
  readonly state: typeof credentials.$inferSelect.state;
  /** When a person set it: a log-in made before that is of another password. */
  readonly setAt: Date;
  readonly secret: CredentialSecret;
}

const DEFAULT_LABEL = 'default';
const secretPlace = (id: string) => `credentials.secret:${id}`;
const statePlace = (credentialId: string) => `portal_sessions.state:${credentialId}`;
const frozenNotice = (credentialId: string) => `credentialFrozen:${credentialId}`;

/** Sets a portal's log-in, new or anew: it becomes active, and a stored session of the old one is forgotten. Out: its id. */
export async function setCredential(
  records: Records,
  given: {
    readonly portalId: string;
    readonly label?: string;
    readonly secret: CredentialSecret;
    readonly actor: string;
  },
): Promise<string> {
  const label = given.label ?? DEFAULT_LABEL;
  const secret = credentialSecretSchema.parse(given.secret);
  return records.db.transaction(async (tx) => {
    const known = and(eq(credentials.portalId, given.portalId), eq(credentials.label, label));
    const [old] = await tx.select().from(credentials).where(known).for('update');
    const id = old?.id ?? randomUUID();
    const box = sealJson(records.keyring, secret, secretPlace(id));
    if (old) {
      const state = next(credentialMachine, old.state, 'setAnew');
      const fresh = { secret: box, state, frozenReason: null, passwordSetAt: new Date() };
      await tx.update(credentials).set(fresh).where(eq(credentials.id, id));
      // A higher fence keeps out whoever still holds the old log-in.
      const revoked = {
        state: null,
        savedAt: null,
        holder: null,
        leasedUntil: null,
        fence: sql`${portalSessions.fence} + 1`,
      };
      await tx.update(portalSessions).set(revoked).where(eq(portalSessions.credentialId, id));
    } else {
      await tx.insert(credentials).values({ id, portalId: given.portalId, label, secret: box });
    }
    await resolveNotice(tx, frozenNotice(id), given.actor);
    await audit(
      records,
      { actor: given.actor, action: 'credential.set', subject: id, detail: { portal: given.portalId } },
      tx,
    );
    return id;
  });
}

/** The credential of a portal, opened; `undefined` when none was set. @throws SealError */
export async function openCredential(
  records: Records,
  portalId: string,
  label = DEFAULT_LABEL,
): Promise<OpenCredential | undefined> {
  const known = and(eq(credentials.portalId, portalId), eq(credentials.label, label));
  const [row] = await records.db.select().from(credentials).where(known);
  if (!row) return undefined;
  const secret = credentialSecretSchema.parse(openJson(records.keyring, row.secret, secretPlace(row.id)));
  return { id: row.id, portalId: row.portalId, state: row.state, setAt: row.passwordSetAt, secret };
}

/** Freezes a credential after a refusal, with a notice and an audit entry. Freezing it again changes nothing. */
export async function freezeCredential(
  records: Records,
  frozen: {
    readonly credentialId: string;
    readonly reason: ReasonOf<'credentialProblem'>;
    readonly payerId?: string;
    readonly runId?: string;
    readonly actor: string;
  },
): Promise<void> {
  await records.db.transaction(async (tx) => {
    const rows = await tx
      .update(credentials)
      .set({ state: 'frozen', frozenReason: frozen.reason })
      .where(
        and(
          eq(credentials.id, frozen.credentialId),
          eq(credentials.state, 'active'),
          inArray(credentials.state, statesBefore(credentialMachine, 'freeze')),
        ),
      )
      .returning({ portalId: credentials.portalId });
    const [row] = rows;
    if (!row) return;
    await forgetSession(tx, frozen.credentialId);
    await raiseNotice(tx, {
      key: frozenNotice(frozen.credentialId),
      kind: 'credentialFrozen',
      ...(frozen.payerId === undefined ? {} : { payerId: frozen.payerId }),
      ...(frozen.runId === undefined ? {} : { runId: frozen.runId }),
      detail: { portal: row.portalId, reason: frozen.reason },
    });
    const detail = { portal: row.portalId, reason: frozen.reason };
    await audit(
      records,
      { actor: frozen.actor, action: 'credential.freeze', subject: frozen.credentialId, detail },
      tx,
    );
  });
}

/** The stored log-in goes; who has the account leased keeps it, so that nobody else signs in beside them. */
async function forgetSession(tx: Queryable, credentialId: string): Promise<void> {
  const forgotten = { state: null, savedAt: null };
  await tx.update(portalSessions).set(forgotten).where(eq(portalSessions.credentialId, credentialId));
}

/** Notes a log-in that came through. */
export async function noteLogin(records: Records, credentialId: string): Promise<void> {
  await records.db.update(credentials).set({ lastLoginAt: new Date() }).where(eq(credentials.id, credentialId));
}

/** Claims a window of 30 seconds for one code. Out: false when this window, or a later one, was already used. */
export async function takeTotpWindow(records: Records, credentialId: string, window: number): Promise<boolean> {
  const unused = or(isNull(credentials.lastTotpWindow), lt(credentials.lastTotpWindow, window));
  const rows = await records.db
    .update(credentials)
    .set({ lastTotpWindow: window })
    .where(and(eq(credentials.id, credentialId), unused))
    .returning({ id: credentials.id });
  return rows.length === 1;
}

/** The right to use an account, until it runs out. A holder with an old fence can neither renew nor save. */
export interface AccountLease {
  readonly credentialId: string;
  readonly fence: number;
}

/** A stored log-in as it was saved, still to be parsed by the runtime. */
export interface SavedSession {
  readonly state: unknown;
  readonly savedAt: Date;
}

/** Leases an account. Out: the lease with its stored log-in, or `undefined` while another worker holds it. */
export async function leaseAccount(
  records: Records,
  wanted: { readonly credentialId: string; readonly holder: string; readonly ttlMs: number },
): Promise<{ readonly lease: AccountLease; readonly saved?: SavedSession } | undefined> {
  const { credentialId } = wanted;
  const until = sql`now() + ${wanted.ttlMs} * interval '1 millisecond'`;
  const mine = eq(portalSessions.holder, wanted.holder);
  const free = sql`${portalSessions.leasedUntil} is null or ${portalSessions.leasedUntil} < now() or ${mine}`;
  const [row] = await records.db
    .insert(portalSessions)
    .values({ credentialId, fence: 1, holder: wanted.holder, leasedUntil: until })
    .onConflictDoUpdate({
      target: portalSessions.credentialId,
      set: { fence: sql`${portalSessions.fence} + 1`, holder: wanted.holder, leasedUntil: until },
      setWhere: free,
    })
    .returning();
  if (!row) return undefined;
  const lease = { credentialId, fence: row.fence };
  if (!row.state || !row.savedAt) return { lease };
  return {
    lease,
    saved: { state: openJson(records.keyring, row.state, statePlace(credentialId)), savedAt: row.savedAt },
  };
}

const held = (lease: AccountLease) =>
  and(eq(portalSessions.credentialId, lease.credentialId), eq(portalSessions.fence, lease.fence));

/** Renews a lease. Out: false when another worker has the account now. */
export async function renewLease(records: Records, lease: AccountLease, ttlMs: number): Promise<boolean> {
  const rows = await records.db
    .update(portalSessions)
    .set({ leasedUntil: sql`now() + ${ttlMs} * interval '1 millisecond'` })
    .where(held(lease))
    .returning({ id: portalSessions.credentialId });
  return rows.length === 1;
}

/** Gives an account back. Harmless when it was lost before. */
export async function releaseLease(records: Records, lease: AccountLease): Promise<void> {
  await records.db.update(portalSessions).set({ holder: null, leasedUntil: null }).where(held(lease));
}

/** Saves the log-in of an account, sealed. Out: false when the lease was lost; then nothing is written. */
export async function saveSession(records: Records, lease: AccountLease, state: unknown): Promise<boolean> {
  const box = sealJson(records.keyring, state, statePlace(lease.credentialId));
  const rows = await records.db
    .update(portalSessions)
    .set({ state: box, savedAt: new Date() })
    .where(held(lease))
    .returning({ id: portalSessions.credentialId });
  return rows.length === 1;
}

/** How each log-in fares, for the health page. Secrets stay sealed. */
export async function listCredentialHealth(records: Records) {
  return records.db
    .select({
      id: credentials.id,
      portalId: credentials.portalId,
      label: credentials.label,
      state: credentials.state,
      frozenReason: credentials.frozenReason,
      lastLoginAt: credentials.lastLoginAt,
      passwordSetAt: credentials.passwordSetAt,
      holder: portalSessions.holder,
      leasedUntil: portalSessions.leasedUntil,
      sessionSavedAt: portalSessions.savedAt,
    })
    .from(credentials)
    .leftJoin(portalSessions, eq(portalSessions.credentialId, credentials.id))
    .orderBy(asc(credentials.portalId), asc(credentials.label));
}
