/** What needs a person, and why: closed roads first, then notices, then runs by the day of their appointment. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, notInArray, sql } from 'drizzle-orm';
import { audit } from './audit.ts';
import type { Queryable, Records } from './db.ts';
import { isOutcomeCode, type OutcomeCode, outcomes, ruleOf } from './outcomes.ts';
import { appointments, credentials, lanes, notices, runs } from './schema.ts';

interface Reason {
  /** One plain sentence. */
  readonly means: string;
  /** What to do about it. */
  readonly runbook: string;
}

export type WorkItem = Reason & {
  readonly payer: string | null;
  readonly since: Date | null;
} & (
    | {
        readonly kind: 'run';
        readonly runId: string;
        readonly name: string;
        readonly subject: string | null;
        readonly outcome: OutcomeCode;
        readonly reason: string | null;
        /** Day of the visit, in the clinic's zone. */
        readonly appointmentDate: string | null;
      }
    | {
        readonly kind: 'lane';
        readonly state: 'tripped' | 'stopped';
        readonly reason: string | null;
        readonly waiting: number;
      }
    | {
        readonly kind: 'credential';
        readonly credentialId: string;
        readonly label: string;
        readonly reason: string | null;
      }
    | {
        readonly kind: 'notice';
        readonly noticeId: string;
        readonly notice: NoticeKind;
        readonly runId: string | null;
        readonly count: number;
      }
  );

type NoticeKind = (typeof notices.$inferSelect)['kind'];

/** What a person should know by kind of notice. Lanes and credentials stand on the list themselves. */
const noticeReasons: Readonly<Record<NoticeKind, Reason>> = {
  credentialFrozen: {
    means: 'A log-in is frozen.',
    runbook: 'Check the account on the portal, then run: orderly credentials set',
  },
  laneStopped: { means: 'A payer’s lane is stopped.', runbook: 'Mend the cause, then run: orderly lanes reopen' },
  laneTripped: { means: 'A payer’s lane is resting.', runbook: 'It tries again by itself.' },
  passwordExpiring: {
    means: 'The portal says that the password will expire soon.',
    runbook: 'Change it on the portal, then run: orderly credentials set',
  },
  announcement: {
    means: 'The portal showed an announcement. It was put away unread.',
    runbook: 'Sign in to the portal and read it.',
  },
  originBlocked: {
    means: 'A portal page wanted to load something from an address that is not on its list. It was blocked.',
    runbook: 'Find out what it is; add the address to allowedOrigins only if it belongs to the payer.',
  },
  scheduleMissed: {
    means: 'A schedule should have fired and did not.',
    runbook: 'See what was missed with: orderly schedules list',
  },
  drift: {
    means: 'A portal page has changed while runs still pass.',
    runbook: 'Walk the portal with: orderly portals check',
  },
};

/** Everything that waits for a person now. */
export async function worklist(records: Records): Promise<WorkItem[]> {
  const parts = await Promise.all([
    closedLanes(records),
    frozenCredentials(records),
    openNotices(records),
    openRuns(records),
  ]);
  return parts.flat();
}

const outcomesForPeople = Object.keys(outcomes)
  .filter(isOutcomeCode)
  .filter((code) => ruleOf(code).next !== 'done');

/**
 * Settled runs whose ending asks for a person: also those retried by outcome, for they are settled only when no retry
 * is left. A newer run of the same appointment speaks for it.
 */
async function openRuns(records: Records): Promise<WorkItem[]> {
  const newer = sql`exists (
    select from runs as newer
    where newer.appointment_id = ${runs.appointmentId} and newer.name = ${runs.name}
      and newer.queued_at > ${runs.queuedAt} and newer.state in ('succeeded', 'failed', 'handedOff'))`;
  const rows = await records.db
    .select({ run: runs, date: appointments.localDate })
    .from(runs)
    .leftJoin(appointments, eq(appointments.id, runs.appointmentId))
    .where(
      and(
        inArray(runs.state, ['succeeded', 'failed', 'handedOff']),
        inArray(runs.outcome, outcomesForPeople),
        isNull(runs.resolvedAt),
        sql`not ${newer}`,
      ),
    )
    .orderBy(sql`${appointments.startsAt} asc nulls last`, desc(runs.queuedAt), asc(runs.id));
  return rows.flatMap(({ run, date }) =>
    run.outcome === null
      ? []
      : [
          {
            kind: 'run' as const,
            runId: run.id,
            name: run.name,
            payer: run.payerId,
            subject: run.subject,
            outcome: run.outcome,
            reason: run.reason,
            appointmentDate: date,
            since: run.finishedAt,
            means: ruleOf(run.outcome).means,
            runbook: ruleOf(run.outcome).runbook,
          },
        ],
  );
}

async function closedLanes(records: Records): Promise<WorkItem[]> {
  const waiting = records.db
    .select({ payerId: runs.payerId, waiting: count().as('waiting') })
    .from(runs)
    .where(and(inArray(runs.state, ['queued', 'waiting']), isNotNull(runs.payerId)))
    .groupBy(runs.payerId)
    .as('waiting_runs');
  const rows = await records.db
    .select({ lane: lanes, waiting: waiting.waiting })
    .from(lanes)
    .leftJoin(waiting, eq(waiting.payerId, lanes.payerId))
    .where(ne(lanes.state, 'open'))
    .orderBy(asc(lanes.payerId));
  return rows.flatMap(({ lane, waiting: held }) =>
    lane.state === 'open'
      ? []
      : [
          {
            kind: 'lane' as const,
            payer: lane.payerId,
            state: lane.state,
            reason: lane.reason,
            waiting: held ?? 0,
            since: null,
            ...laneReasons[lane.state],
          },
        ],
  );
}

const laneReasons = {
  stopped: {
    means: 'The lane to this payer is stopped: every further run would end the same way.',
    runbook: 'Mend the cause, then run: orderly lanes reopen',
  },
  tripped: {
    means: 'The lane to this payer rests after repeated failures.',
    runbook: 'It tries again by itself. If it lasts, look at the payer’s notices.',
  },
} as const;

async function frozenCredentials(records: Records): Promise<WorkItem[]> {
  const rows = await records.db
    .select({
      id: credentials.id,
      portal: credentials.portalId,
      label: credentials.label,
      reason: credentials.frozenReason,
    })
    .from(credentials)
    .where(eq(credentials.state, 'frozen'))
    .orderBy(asc(credentials.portalId), asc(credentials.label));
  return rows.map((row) => ({
    kind: 'credential' as const,
    credentialId: row.id,
    payer: row.portal,
    label: row.label,
    reason: row.reason,
    since: null,
    means: 'The portal did not accept this log-in. It is not used until it is set anew.',
    runbook: noticeReasons.credentialFrozen.runbook,
  }));
}

async function openNotices(records: Records): Promise<WorkItem[]> {
  const rows = await records.db
    .select()
    .from(notices)
    .where(
      and(isNull(notices.resolvedAt), notInArray(notices.kind, ['credentialFrozen', 'laneStopped', 'laneTripped'])),
    )
    .orderBy(desc(notices.lastSeenAt), asc(notices.id));
  return rows.map((row) => ({
    kind: 'notice' as const,
    noticeId: row.id,
    notice: row.kind,
    payer: row.payerId,
    runId: row.runId,
    count: row.count,
    since: row.createdAt,
    ...noticeReasons[row.kind],
  }));
}

/** Takes a run off the worklist. Out: false when there was nothing to resolve. */
export function resolveWorkItem(records: Records, runId: string, actor: string): Promise<boolean> {
  return records.db.transaction(async (tx) => {
    const rows = await tx
      .update(runs)
      .set({ resolvedAt: sql`now()`, resolvedBy: actor })
      .where(and(eq(runs.id, runId), isNull(runs.resolvedAt), inArray(runs.outcome, outcomesForPeople)))
      .returning({ id: runs.id });
    return noted(records, tx, rows, { actor, action: 'run.resolve', subject: runId });
  });
}

/** Puts a resolved run back. Out: false when it was not resolved. */
export function reopenWorkItem(records: Records, runId: string, actor: string): Promise<boolean> {
  return records.db.transaction(async (tx) => {
    const rows = await tx
      .update(runs)
      .set({ resolvedAt: null, resolvedBy: null })
      .where(and(eq(runs.id, runId), isNotNull(runs.resolvedAt)))
      .returning({ id: runs.id });
    return noted(records, tx, rows, { actor, action: 'run.reopen', subject: runId });
  });
}

/** Takes a notice off the worklist; it opens anew when its cause is seen again. Out: false when it was not open. */
export function resolveNotice(records: Records, noticeId: string, actor: string): Promise<boolean> {
  return records.db.transaction(async (tx) => {
    const rows = await tx
      .update(notices)
      .set({ resolvedAt: sql`now()`, resolvedBy: actor })
      .where(and(eq(notices.id, noticeId), isNull(notices.resolvedAt)))
      .returning({ id: notices.id });
    return noted(records, tx, rows, { actor, action: 'notice.resolve', subject: noticeId });
  });
}

async function noted(
  records: Records,
  tx: Queryable,
  changed: readonly unknown[],
  entry: Parameters<typeof audit>[1],
): Promise<boolean> {
  if (changed.length === 0) return false;
  await audit(records, entry, tx);
  return true;
}
