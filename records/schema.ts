/**
 * Every table of the clinic. Identifiers of people stand only in `sealed` columns (encrypted, see seal.ts); the
 * `…_key` columns are keyed hashes for look-ups, and `token` is what lists show instead of a name.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  CredentialState,
  DenialState,
  EligibilityCheckState,
  LaneState,
  RunState,
  ScheduleState,
} from './machines.ts';
import type { ModelCallOutcome } from './model-outcomes.ts';
import type { OutcomeCode, StopDetail } from './outcomes.ts';

/** Bytes written by seal.ts and read by nothing else. */
export const sealed = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const createdAt = instant('created_at').notNull().defaultNow();
const id = uuid('id').primaryKey().defaultRandom();

/** Small secrets of the installation itself, such as the key of the look-up hashes. */
export const secrets = pgTable('secrets', { name: text('name').primaryKey(), value: sealed('value').notNull() });

export const patients = pgTable('patients', {
  id,
  /** Shown in lists instead of a name, such as PT-7K2M9. */
  token: text('token').notNull().unique(),
  /** Sealed PatientIdentity. */
  identity: sealed('identity').notNull(),
  /** Keyed hash of the record number in its source system. */
  mrnKey: text('mrn_key').unique(),
  createdAt,
});

export const coverages = pgTable(
  'coverages',
  {
    id,
    patientId: uuid('patient_id')
      .notNull()
      .references(() => patients.id),
    payerId: text('payer_id').notNull(),
    /** Sealed MemberIdentity. */
    member: sealed('member').notNull(),
    /** Keyed hash of payer and member id. */
    memberKey: text('member_key').notNull(),
    createdAt,
  },
  (t) => [unique('coverages_member').on(t.patientId, t.payerId, t.memberKey)],
);

export const appointments = pgTable(
  'appointments',
  {
    id,
    patientId: uuid('patient_id')
      .notNull()
      .references(() => patients.id),
    coverageId: uuid('coverage_id').references(() => coverages.id),
    startsAt: instant('starts_at').notNull(),
    /** The day of the visit in the clinic's zone. */
    localDate: date('local_date', { mode: 'string' }).notNull(),
    timeZone: text('time_zone').notNull(),
    kind: text('kind').notNull(),
    status: text('status').$type<'booked' | 'past' | 'cancelled'>().notNull(),
    /** Keyed hash of source system and its id: a second import of the same appointment finds it. */
    sourceKey: text('source_key').notNull().unique(),
    createdAt,
  },
  (t) => [index('appointments_day').on(t.localDate)],
);

/** Each file is taken in once: its SHA-256 is the key. File names are not kept, they often hold a patient's name. */
export const imports = pgTable('imports', {
  fileSha256: text('file_sha256').primaryKey(),
  kind: text('kind').notNull(),
  takenIn: integer('taken_in').notNull(),
  refused: integer('refused').notNull(),
  duplicates: integer('duplicates').notNull(),
  createdAt,
});

export interface RunVersions {
  readonly bot?: string;
  readonly agent?: string;
  readonly portal?: string;
  readonly browser?: string;
  readonly orderly: string;
}

export const runs = pgTable(
  'runs',
  {
    id,
    kind: text('kind').$type<'bot' | 'agent'>().notNull(),
    name: text('name').notNull(),
    payerId: text('payer_id'),
    /** Token of the patient it is about. */
    subject: text('subject'),
    appointmentId: uuid('appointment_id').references(() => appointments.id),
    coverageId: uuid('coverage_id').references(() => coverages.id),
    trigger: text('trigger').$type<'schedule' | 'person' | 'import' | 'api'>().notNull(),
    /** Id of the schedule firing, or the name of the person, that started it. */
    triggerRef: text('trigger_ref'),
    state: text('state').$type<RunState>().notNull(),
    outcome: text('outcome').$type<OutcomeCode>(),
    reason: text('reason'),
    detail: jsonb('detail').$type<StopDetail>(),
    /** Counts executions: a retry and a take-over after a crash both raise it. */
    attempt: integer('attempt').notNull().default(0),
    /** Retries granted by outcome so far. */
    retries: integer('retries').notNull().default(0),
    /** Raised by each worker that takes the run; a worker whose fence is old can no longer write. */
    fence: integer('fence').notNull().default(0),
    worker: text('worker'),
    versions: jsonb('versions').$type<RunVersions>(),
    input: sealed('input').notNull(),
    output: sealed('output'),
    /** Start slot reserved by pacing. */
    slotAt: instant('slot_at'),
    /** Why a waiting run waits, and until when. */
    waitsFor: text('waits_for').$type<'pacing' | 'hours' | 'maintenance' | 'lane' | 'account' | 'retry'>(),
    waitsUntil: instant('waits_until'),
    keepTrace: boolean('keep_trace').notNull().default(false),
    minutesSaved: integer('minutes_saved'),
    queuedAt: instant('queued_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    durationMs: integer('duration_ms'),
    /** A person has dealt with it: it leaves the worklist. */
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (t) => [
    index('runs_newest').on(t.queuedAt.desc(), t.id),
    index('runs_state').on(t.state),
    index('runs_appointment').on(t.appointmentId),
    // At most one unfinished check of an appointment: what a doubled schedule cannot get past.
    uniqueIndex('runs_one_open_per_appointment')
      .on(t.name, t.appointmentId)
      .where(sql`state in ('queued', 'waiting', 'running') and appointment_id is not null`),
  ],
);

export const runSteps = pgTable(
  'run_steps',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id),
    attempt: integer('attempt').notNull(),
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    /** Name of the page object recognised last. */
    page: text('page'),
    ok: boolean('ok').notNull(),
    /** Hash of the page's structure without its values: a new one while the run still passes is drift. */
    fingerprint: text('fingerprint'),
    startedAt: instant('started_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.attempt, t.seq] })],
);

/** A sealed file under `artifacts/` in the home folder, named by its id. */
export const artifacts = pgTable(
  'artifacts',
  {
    id,
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id),
    attempt: integer('attempt').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<'screenshot' | 'trace'>().notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** Of the clear content: proves that it was not swapped. */
    sha256: text('sha256').notNull(),
    createdAt,
  },
  (t) => [index('artifacts_run').on(t.runId)],
);

export const eligibilityChecks = pgTable(
  'eligibility_checks',
  {
    id,
    runId: uuid('run_id')
      .notNull()
      .unique()
      .references(() => runs.id),
    appointmentId: uuid('appointment_id').references(() => appointments.id),
    coverageId: uuid('coverage_id').references(() => coverages.id),
    payerId: text('payer_id').notNull(),
    serviceDate: date('service_date', { mode: 'string' }).notNull(),
    state: text('state').$type<EligibilityCheckState>().notNull(),
    /** From the result, for lists: it identifies nobody. */
    coverageStatus: text('coverage_status'),
    /** Sealed EligibilityResult. */
    result: sealed('result'),
    checkedAt: instant('checked_at'),
    createdAt,
  },
  (t) => [index('eligibility_checks_appointment').on(t.appointmentId)],
);

/** The road to one payer. Pausing it pauses nobody else. */
export const lanes = pgTable('lanes', {
  payerId: text('payer_id').primaryKey(),
  state: text('state').$type<LaneState>().notNull().default('open'),
  reason: text('reason'),
  /** A tripped lane lets one run probe after this instant. */
  until: instant('until'),
  failures: integer('failures').notNull().default(0),
  nextSlotAt: instant('next_slot_at'),
  hourStart: instant('hour_start'),
  hourCount: integer('hour_count').notNull().default(0),
  dayStart: instant('day_start'),
  dayCount: integer('day_count').notNull().default(0),
});

export const credentials = pgTable(
  'credentials',
  {
    id,
    portalId: text('portal_id').notNull(),
    label: text('label').notNull(),
    /** Sealed {username, password, totpSecret?}. */
    secret: sealed('secret').notNull(),
    state: text('state').$type<CredentialState>().notNull().default('active'),
    frozenReason: text('frozen_reason'),
    lastLoginAt: instant('last_login_at'),
    passwordSetAt: instant('password_set_at').notNull().defaultNow(),
    /** The last one-time code window used: a code is never used twice, by whichever worker. */
    lastTotpWindow: bigint('last_totp_window', { mode: 'number' }),
    createdAt,
  },
  (t) => [unique('credentials_portal').on(t.portalId, t.label)],
);

/** One row an account: who may use it now, and its stored log-in. */
export const portalSessions = pgTable('portal_sessions', {
  credentialId: uuid('credential_id')
    .primaryKey()
    .references(() => credentials.id, { onDelete: 'cascade' }),
  /** Raised with each lease; an old holder can no longer save or log in. */
  fence: integer('fence').notNull().default(0),
  holder: text('holder'),
  leasedUntil: instant('leased_until'),
  /** Sealed storage state with cookies, local and session storage. */
  state: sealed('state'),
  savedAt: instant('saved_at'),
});

export const outbox = pgTable(
  'outbox',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    queue: text('queue').notNull(),
    name: text('name').notNull(),
    /** Adding the same job id again is a no-op for the queue. */
    jobId: text('job_id').notNull().unique(),
    /** Ids only. */
    data: jsonb('data').$type<Readonly<Record<string, string>>>().notNull(),
    availableAt: instant('available_at').notNull().defaultNow(),
    createdAt,
    sentAt: instant('sent_at'),
  },
  (t) => [index('outbox_unsent').on(t.seq).where(sql`sent_at is null`)],
);

export const schedules = pgTable('schedules', {
  id,
  name: text('name').notNull().unique(),
  /** What is started; see queues/schedules. */
  task: text('task').notNull(),
  /** Parameters of the task; no identifiers. */
  query: jsonb('query').$type<Readonly<Record<string, number | string>>>().notNull(),
  cron: text('cron').notNull(),
  timeZone: text('time_zone').notNull(),
  overlap: text('overlap').$type<'skip' | 'queue' | 'cancelOld'>().notNull(),
  missed: text('missed').$type<'runOnce' | 'skip' | 'ask'>().notNull(),
  state: text('state').$type<ScheduleState>().notNull().default('active'),
  /** Raised by each change, so that the projection knows what to refresh. */
  version: integer('version').notNull().default(1),
  createdAt,
});

/** One row for each time a schedule was due. */
export const scheduleFirings = pgTable(
  'schedule_firings',
  {
    id,
    scheduleId: uuid('schedule_id')
      .notNull()
      .references(() => schedules.id, { onDelete: 'cascade' }),
    dueAt: instant('due_at').notNull(),
    firedAt: instant('fired_at'),
    state: text('state').$type<'fired' | 'pending' | 'skipped' | 'missed' | 'late'>().notNull(),
    started: integer('started').notNull().default(0),
  },
  (t) => [unique('schedule_firings_once').on(t.scheduleId, t.dueAt)],
);

/** Things a person should know, each open at most once by its key. */
export const notices = pgTable(
  'notices',
  {
    id,
    key: text('key').notNull(),
    kind: text('kind')
      .$type<
        | 'credentialFrozen'
        | 'passwordExpiring'
        | 'announcement'
        | 'laneStopped'
        | 'laneTripped'
        | 'originBlocked'
        | 'scheduleMissed'
        | 'drift'
      >()
      .notNull(),
    payerId: text('payer_id'),
    runId: uuid('run_id'),
    detail: jsonb('detail').$type<Readonly<Record<string, string | number>>>().notNull(),
    count: integer('count').notNull().default(1),
    createdAt,
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (t) => [uniqueIndex('notices_open').on(t.key).where(sql`resolved_at is null`)],
);

/** One row for each request to a language model: what it cost and how it ended, never a word of it. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id,
    runId: uuid('run_id').references(() => runs.id),
    caseId: text('case_id').notNull(),
    agent: text('agent').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    /** 1 is the question, 2 the one repair of an answer that did not fit. */
    turn: integer('turn').notNull(),
    /** The day of the call in the clinic's zone: by it the budgets of a day are added up. */
    localDate: date('local_date', { mode: 'string' }).notNull(),
    /** Of the bytes as they were offered to the gate. */
    promptSha256: text('prompt_sha256'),
    /** Number of placeholders by type. */
    placeholders: jsonb('placeholders').$type<Readonly<Record<string, number>>>().notNull(),
    gate: text('gate').$type<'passed' | 'refused'>(),
    gatePolicy: text('gate_policy'),
    /** Codes; empty where the gate let it pass. */
    gateReasons: jsonb('gate_reasons').$type<readonly string[]>().notNull().default([]),
    tokensIn: integer('tokens_in').notNull(),
    tokensOut: integer('tokens_out').notNull(),
    microDollars: bigint('micro_dollars', { mode: 'number' }).notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Whether the figures are what the server said, what was set aside for the call, or nothing was used. */
    usage: text('usage').$type<'reserved' | 'reported' | 'none'>().notNull(),
    /** Empty while under way; it stays so, with what was set aside, when the process died. */
    outcome: text('outcome').$type<ModelCallOutcome>(),
    createdAt,
    finishedAt: instant('finished_at'),
  },
  (t) => [index('model_calls_case').on(t.caseId), index('model_calls_day').on(t.localDate, t.agent)],
);

/** Append-only and hash-chained, see audit.ts. */
export const auditEvents = pgTable('audit_events', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  /** ISO text, so that the hash never depends on how a driver prints an instant. */
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  purpose: text('purpose'),
  detail: jsonb('detail').$type<Readonly<Record<string, string | number | boolean>>>().notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
});

/** The end of the chain: shows when the last rows were cut off. */
export const auditHead = pgTable('audit_head', {
  one: integer('one').primaryKey().default(1),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  mac: text('mac').notNull(),
});

/** What the placeholders of a case stand for, and what is known of the case; see vaults.ts. */
export const vaults = pgTable(
  'vaults',
  {
    caseId: text('case_id').primaryKey(),
    content: sealed('content').notNull(),
    createdAt,
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('vaults_expiry').on(t.expiresAt)],
);

/** Deeds that may be asked for twice and happen once; see effects.ts. */
export const effects = pgTable('effects', {
  /** Names the deed: `approval:<id>`. */
  key: text('key').primaryKey(),
  createdAt,
});

/** What payers paid, one row for each 835 transaction; taken in once by payer and number of the payment. */
export const remittances = pgTable('remittances', {
  id,
  payerId: text('payer_id').notNull(),
  /** Keyed hash of payer and trace number. */
  traceKey: text('trace_key').notNull().unique('remittances_trace'),
  fileSha256: text('file_sha256').notNull(),
  /** Quarantined: it does not add up; nothing follows from it before a person has looked. */
  state: text('state').$type<'posted' | 'quarantined'>().notNull(),
  reason: text('reason'),
  paidOn: date('paid_on', { mode: 'string' }),
  paymentCents: integer('payment_cents').notNull(),
  claims: integer('claims').notNull(),
  /** Sealed Remittance. */
  content: sealed('content').notNull(),
  triagedAt: instant('triaged_at'),
  createdAt,
});

/** What the clinic knows of its own claims beyond the remittance: facts that decide what may be done about a denial. */
export const claims = pgTable('claims', {
  id,
  /** Keyed hash of the clinic's own number of the claim. */
  claimKey: text('claim_key').notNull().unique('claims_key'),
  patientId: uuid('patient_id').references(() => patients.id),
  /** Sealed: facts and documents. */
  content: sealed('content').notNull(),
  createdAt,
});

/** A denial to be worked: the lines of one claim for which the rules choose one action. Its id is the id of its case. */
export const denials = pgTable(
  'denials',
  {
    id,
    remittanceId: uuid('remittance_id')
      .notNull()
      .references(() => remittances.id),
    claimId: uuid('claim_id').references(() => claims.id),
    payerId: text('payer_id').notNull(),
    lob: text('lob').notNull(),
    /** 1-based place of the claim in its file. */
    clp: integer('clp').notNull(),
    /** What the rules chose. */
    action: text('action').notNull(),
    /** Row of the table of decisions, and its class. */
    row: integer('row').notNull(),
    class: text('class').notNull(),
    state: text('state').$type<DenialState>().notNull(),
    /** Token of the patient, where the claim is known. */
    subject: text('subject'),
    atStakeCents: integer('at_stake_cents').notNull(),
    dueOn: date('due_on', { mode: 'string' }),
    /** Sealed: the lines with everything that was decided about them. */
    content: sealed('content').notNull(),
    createdAt,
    closedAt: instant('closed_at'),
  },
  (t) => [
    unique('denials_once').on(t.remittanceId, t.clp, t.action),
    index('denials_open').on(t.dueOn).where(sql`closed_at is null`),
  ],
);
