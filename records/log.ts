/**
 * The log of the program itself. Events are a closed list and fields an allow-list of ids, codes and numbers: there is
 * no place for free text, so nothing of a patient, a portal or a secret can slip in.
 */
type LogEvent =
  | 'queue.error'
  | 'worker.started'
  | 'worker.stopped'
  | 'worker.overdue'
  | 'worker.lockLost'
  | 'run.dropped'
  | 'run.fencedOut'
  | 'run.givenBack'
  | 'run.waits'
  | 'run.settled'
  | 'run.retries'
  | 'run.heldElsewhere'
  | 'job.failed'
  | 'lane.tripped'
  | 'lane.stopped'
  | 'lane.reopened'
  | 'leader.elected'
  | 'leader.lost'
  | 'duty.failed'
  | 'queue.rebuilt'
  | 'schedule.fired'
  | 'schedule.missed';

interface LogFields {
  readonly runId?: string;
  readonly payerId?: string;
  readonly jobId?: string;
  readonly scheduleId?: string;
  readonly worker?: string;
  readonly queue?: string;
  /** A member of a closed list of the program: an outcome, a state, the name of a duty. */
  readonly code?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly ms?: number;
  /** From `errorName`. */
  readonly error?: string;
}

export type Log = (event: LogEvent, fields?: LogFields) => void;

/** Makes a log that writes one JSON line an event to `sink`; without a sink it is silent. */
export function openLog(sink?: (line: string) => void): Log {
  if (!sink) return () => undefined;
  return (event, fields = {}) => sink(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
}

/** What may be said of an error anywhere: its class, and its code where it has one. Never its message. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code =
    'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,40}$/.test(error.code) ? error.code : '';
  return code ? `${error.name}/${code}` : error.name;
}
