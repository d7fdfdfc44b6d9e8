/** Appointments: taken in from files, and asked which of them need an eligibility check. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, gte, inArray, lte, notExists, or } from 'drizzle-orm';
import { addBusinessDays, localDateOf } from './calendar.ts';
import type { Queryable, Records } from './db.ts';
import type { EligibilityInput } from './eligibility.ts';
import { openMember, openPatient } from './people.ts';
import type { Saved } from './save-people.ts';
import { appointments, coverages, eligibilityChecks, patients, runs } from './schema.ts';

type AppointmentRow = typeof appointments.$inferSelect;
type Columns = Omit<AppointmentRow, 'createdAt'>;

export interface AppointmentToSave {
  /** Where it comes from and its id there; the same source is the same appointment. */
  readonly source: readonly string[];
  readonly patientId: string;
  readonly coverageId?: string | undefined;
  readonly startsAt: Date;
  /** IANA zone of the clinic. */
  readonly timeZone: string;
  /** Kind of visit, a plain word; it stands in clear. */
  readonly kind: string;
  readonly status: AppointmentRow['status'];
}

interface Held {
  columns: Columns;
  readonly isNew: boolean;
  changed: boolean;
}

/**
 * Saves appointments in the caller's transaction. Out: one answer for each, in the same order; `'otherPatient'` where
 * the source already has that appointment for somebody else. A file that names no coverage takes none away.
 */
export async function saveAppointments(
  records: Records,
  tx: Queryable,
  wanted: readonly AppointmentToSave[],
): Promise<(Saved | 'otherPatient')[]> {
  const all = wanted.map((one) => columnsOf(records, one));
  const held = await heldAppointments(tx, all);
  const answers = all.map((columns) => settle(held, columns));
  const fresh = [...held.values()].filter((one) => one.isNew).map((one) => one.columns);
  if (fresh.length > 0) await tx.insert(appointments).values(fresh);
  for (const { columns, isNew, changed } of held.values()) {
    if (isNew || !changed) continue;
    await tx.update(appointments).set(columns).where(eq(appointments.id, columns.id));
  }
  return answers;
}

function columnsOf(records: Records, one: AppointmentToSave): Columns {
  return {
    id: randomUUID(),
    patientId: one.patientId,
    coverageId: one.coverageId ?? null,
    startsAt: one.startsAt,
    localDate: localDateOf(one.startsAt, one.timeZone),
    timeZone: one.timeZone,
    kind: one.kind,
    status: one.status,
    sourceKey: records.lookupKey('appointment', ...one.source),
  };
}

async function heldAppointments(tx: Queryable, wanted: readonly Columns[]): Promise<Map<string, Held>> {
  if (wanted.length === 0) return new Map();
  const keys = wanted.map((columns) => columns.sourceKey);
  const rows = await tx.select().from(appointments).where(inArray(appointments.sourceKey, keys));
  return new Map(
    rows.map(({ createdAt: _, ...columns }) => [columns.sourceKey, { columns, isNew: false, changed: false }]),
  );
}

function settle(held: Map<string, Held>, columns: Columns): Saved | 'otherPatient' {
  const found = held.get(columns.sourceKey);
  if (!found) {
    held.set(columns.sourceKey, { columns, isNew: true, changed: false });
    return { id: columns.id, change: 'new' };
  }
  const { id } = found.columns;
  if (found.columns.patientId !== columns.patientId) return 'otherPatient';
  const corrected = { ...columns, id, coverageId: columns.coverageId ?? found.columns.coverageId };
  if (JSON.stringify(sorted(corrected)) === JSON.stringify(sorted(found.columns))) return { id, change: 'same' };
  found.columns = corrected;
  found.changed = true;
  return { id, change: 'corrected' };
}

function sorted(columns: Columns): [string, unknown][] {
  return Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
}

export interface DueQuery {
  /** The clinic's calendar date. */
  readonly today: string;
  /** How many business days ahead are looked at. */
  readonly businessDays: number;
  /** A finished check of the same coverage and day younger than this many days is good enough. */
  readonly notCheckedInDays: number;
  /** Now, by default; visits that have begun are not checked any more. */
  readonly now?: Date;
}

/** What a check of one appointment needs. `input` identifies the patient: it goes sealed into a run, nowhere else. */
export interface DueCheck {
  readonly appointmentId: string;
  readonly coverageId: string;
  readonly patientToken: string;
  readonly payerId: string;
  readonly serviceDate: string;
  readonly input: EligibilityInput;
}

const FINISHED = ['verified', 'verifiedWithIssues', 'rejected', 'ambiguousMatch'] as const;
const OPEN = ['queued', 'waiting', 'running'] as const;

/**
 * Booked appointments that need an eligibility check: those with a coverage, still to come today, or on any day through
 * the n-th business day after today (so a Saturday clinic is looked at too). Left out where the same coverage and day
 * was checked recently or is being checked now; two visits on one day need one check. Ordered by their start.
 */
export async function dueForCheck(records: Records, tx: Queryable, query: DueQuery): Promise<DueCheck[]> {
  const now = query.now ?? new Date();
  const rows = await tx
    .select({ appointment: appointments, coverage: coverages, patient: patients })
    .from(appointments)
    .innerJoin(coverages, eq(coverages.id, appointments.coverageId))
    .innerJoin(patients, eq(patients.id, appointments.patientId))
    .where(
      and(
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, now),
        gte(appointments.localDate, query.today),
        lte(appointments.localDate, addBusinessDays(query.today, query.businessDays)),
        notExists(settledOrOpen(tx, new Date(now.getTime() - query.notCheckedInDays * 86_400_000))),
        notExists(openRun(tx)),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id));
  const once = new Map(rows.map((row) => [`${row.coverage.id} ${row.appointment.localDate}`, row] as const).reverse());
  return [...once.values()].reverse().map(({ appointment, coverage, patient }) => {
    const { dob, firstName, lastName } = openPatient(records, patient);
    const { memberId } = openMember(records, coverage);
    const serviceDate = appointment.localDate;
    return {
      appointmentId: appointment.id,
      coverageId: coverage.id,
      patientToken: patient.token,
      payerId: coverage.payerId,
      serviceDate,
      input: { payer: coverage.payerId, memberId, dob, serviceDate, firstName, lastName },
    };
  });
}

/** A check of the same coverage and day that has an answer, or whose run is not finished. */
function settledOrOpen(tx: Queryable, since: Date) {
  const answered = and(inArray(eligibilityChecks.state, FINISHED), gt(eligibilityChecks.checkedAt, since));
  return tx
    .select({ id: eligibilityChecks.id })
    .from(eligibilityChecks)
    .innerJoin(runs, eq(runs.id, eligibilityChecks.runId))
    .where(
      and(
        eq(eligibilityChecks.coverageId, appointments.coverageId),
        eq(eligibilityChecks.serviceDate, appointments.localDate),
        or(answered, inArray(runs.state, OPEN)),
      ),
    );
}

/** An unfinished run of the same appointment, whatever it checks: the next one could not be written anyway. */
function openRun(tx: Queryable) {
  return tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.appointmentId, appointments.id), inArray(runs.state, OPEN)));
}
