/** Why no PostgreSQL could be had. `doctor` shows the same words. */
export type PostgresStartReason =
  /** There is no packaged server for this system and processor. */
  | 'platformUnsupported'
  /** The packaged server is not installed, or this user may not read it. */
  | 'binariesMissing'
  /** A folder or file of the home belongs to somebody else, or cannot be written. */
  | 'notAccessible'
  /** The home folder points to a data folder that is gone, or that belongs to another home folder. */
  | 'dataMissing'
  /** The data folder was made by another major version of PostgreSQL. */
  | 'dataVersion'
  /** `initdb` failed. */
  | 'initFailed'
  /** The server was started and ended again. */
  | 'startFailed'
  /** The server runs, but did not take our connection in time. */
  | 'notAnswering';

/** The embedded PostgreSQL could not be made ready. The message says what is wrong and which command mends it. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  readonly reason: PostgresStartReason;
  /** What a person does about it: a sentence, with the command where there is one. */
  readonly mend: string;
  constructor(reason: PostgresStartReason, what: string, mend: string, options?: ErrorOptions) {
    super(`${what} ${mend}`, options);
    this.reason = reason;
    this.mend = mend;
  }
}
