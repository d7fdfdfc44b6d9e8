/**
 * State machines as tables: state × event → state. What the table does not name is refused, loudly.
 * Rows move by compare-and-set (see `moveRun` and its like): the table says what may follow, the database that it was so.
 */

type Table<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

interface Machine<State extends string, Event extends string> {
  readonly name: string;
  readonly table: Table<State, Event>;
}

/** Thrown when an event makes no sense in a state. */
export class TransitionError extends Error {
  override readonly name = 'TransitionError';
  constructor(machine: string, state: string, event: string) {
    super(`${machine}: nothing follows from "${event}" in state "${state}"`);
  }
}

/** The state that follows. @throws TransitionError where the table has no entry. */
export function next<S extends string, E extends string>(machine: Machine<S, E>, state: S, event: E): S {
  const to = machine.table[state][event];
  if (to === undefined) throw new TransitionError(machine.name, state, event);
  return to;
}

/** All states in which an event is allowed: the `where` of a compare-and-set. */
export function statesBefore<S extends string, E extends string>(machine: Machine<S, E>, event: E): S[] {
  const states = Object.keys(machine.table) as S[];
  return states.filter((state) => machine.table[state][event] !== undefined);
}

function machine<S extends string, E extends string>(name: string, table: Table<S, E>): Machine<S, E> {
  return { name, table };
}

export type RunState = 'queued' | 'waiting' | 'running' | 'succeeded' | 'failed' | 'handedOff' | 'cancelled';
export type RunEvent = 'wait' | 'start' | 'retry' | 'succeed' | 'fail' | 'handOff' | 'cancel';

/** A run. `start` is allowed from `running`: that is the take-over of a run whose worker died. */
export const runMachine = machine<RunState, RunEvent>('run', {
  queued: { wait: 'waiting', start: 'running', fail: 'failed', cancel: 'cancelled' },
  waiting: { wait: 'waiting', start: 'running', fail: 'failed', cancel: 'cancelled' },
  running: {
    start: 'running',
    wait: 'waiting',
    retry: 'waiting',
    succeed: 'succeeded',
    fail: 'failed',
    handOff: 'handedOff',
    cancel: 'cancelled',
  },
  succeeded: {},
  failed: {},
  handedOff: {},
  cancelled: {},
});

export type EligibilityCheckState =
  | 'queued'
  | 'checking'
  | 'verified'
  | 'verifiedWithIssues'
  | 'rejected'
  | 'payerUnavailable'
  | 'ambiguousMatch'
  | 'needsHuman'
  | 'cancelled'
  | 'stale';
export type EligibilityCheckEvent =
  | 'check'
  | 'verify'
  | 'verifyWithIssues'
  | 'reject'
  | 'giveUp'
  | 'findSeveral'
  | 'handOff'
  | 'cancel'
  | 'age';

/** An eligibility check, after the eligibility section of the domain reference. */
export const eligibilityCheckMachine = machine<EligibilityCheckState, EligibilityCheckEvent>('eligibility check', {
  queued: { check: 'checking', handOff: 'needsHuman', cancel: 'cancelled' },
  // Also while its run waits for another attempt.
  checking: {
    check: 'checking',
    verify: 'verified',
    verifyWithIssues: 'verifiedWithIssues',
    reject: 'rejected',
    giveUp: 'payerUnavailable',
    findSeveral: 'ambiguousMatch',
    handOff: 'needsHuman',
    cancel: 'cancelled',
  },
  verified: { age: 'stale' },
  verifiedWithIssues: { age: 'stale' },
  rejected: {},
  payerUnavailable: {},
  ambiguousMatch: {},
  needsHuman: {},
  cancelled: {},
  stale: {},
});

export type LaneState = 'open' | 'tripped' | 'stopped';
export type LaneEvent = 'trip' | 'stop' | 'reopen';

/** `tripped` reopens by itself after a successful probe; `stopped` waits for a person. */
export const laneMachine = machine<LaneState, LaneEvent>('lane', {
  open: { trip: 'tripped', stop: 'stopped', reopen: 'open' },
  tripped: { trip: 'tripped', stop: 'stopped', reopen: 'open' },
  stopped: { stop: 'stopped', trip: 'stopped', reopen: 'open' },
});

export type CredentialState = 'active' | 'frozen';
export type CredentialEvent = 'freeze' | 'setAnew';

export const credentialMachine = machine<CredentialState, CredentialEvent>('credential', {
  active: { freeze: 'frozen', setAnew: 'active' },
  frozen: { freeze: 'frozen', setAnew: 'active' },
});

export type ScheduleState = 'active' | 'paused';
export type ScheduleEvent = 'pause' | 'resume';

export const scheduleMachine = machine<ScheduleState, ScheduleEvent>('schedule', {
  active: { pause: 'paused' },
  paused: { resume: 'active' },
});

export type DenialState =
  | 'triaged'
  | 'correcting'
  | 'recordsRequested'
  | 'appealDrafting'
  | 'approved'
  | 'submitting'
  | 'submitted'
  | 'decided'
  | 'writeOffProposed'
  | 'investigating'
  | 'closed';
export type DenialEvent =
  | 'correct'
  | 'sendRecords'
  | 'draftAppeal'
  | 'approveAppeal'
  | 'submit'
  | 'confirm'
  | 'decide'
  | 'proposeWriteOff'
  | 'investigate'
  | 'returnToTriage'
  | 'close';

/**
 * A denial, after the denial section of the domain reference. `submitting` is left by a captured confirmation or by a
 * person alone; a rejected suggestion goes back to `triaged`.
 */
export const denialMachine = machine<DenialState, DenialEvent>('denial', {
  triaged: {
    correct: 'correcting',
    sendRecords: 'recordsRequested',
    draftAppeal: 'appealDrafting',
    proposeWriteOff: 'writeOffProposed',
    investigate: 'investigating',
    close: 'closed',
  },
  correcting: { returnToTriage: 'triaged', close: 'closed' },
  recordsRequested: { returnToTriage: 'triaged', close: 'closed' },
  appealDrafting: { approveAppeal: 'approved', returnToTriage: 'triaged', close: 'closed' },
  approved: { submit: 'submitting', returnToTriage: 'triaged' },
  submitting: { confirm: 'submitted', returnToTriage: 'triaged' },
  submitted: { decide: 'decided' },
  decided: { draftAppeal: 'appealDrafting', close: 'closed' },
  writeOffProposed: { returnToTriage: 'triaged', close: 'closed' },
  investigating: { returnToTriage: 'triaged', close: 'closed' },
  closed: {},
});
