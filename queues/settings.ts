/** Queue settings per kind of work, as data. Times are milliseconds. */
import type { BreakerSettings } from '#records/lanes.ts';

export interface PortalReadSettings {
  /** Runs one worker process works on at once in one lane; the portal's own limit holds as well. */
  readonly concurrency: number;
  /** A worker that does not renew its lock for so long is taken for dead. */
  readonly lockDurationMs: number;
  readonly stalledIntervalMs: number;
  /** How often a job may lose its worker before BullMQ gives it up. */
  readonly maxStalledCount: number;
  /** How long one run may take. */
  readonly deadlineMs: number;
  /** How long after the deadline a run that does not end is given up on. */
  readonly overrunMs: number;
  /** Pauses before each retry that an outcome grants; as many retries as there are pauses. */
  readonly retryDelaysMs: readonly number[];
  /** A wait shorter than this is waited out in the worker. */
  readonly shortWaitMs: number;
  /** How often runs of a closed lane look whether it is open, should nobody wake them. */
  readonly laneRecheckMs: number;
  /** How long to leave an account alone that another worker uses. */
  readonly accountBusyMs: number;
  /** How long to leave a run alone that another worker seems to have. */
  readonly heldMs: number;
  /** How long the process that has a run may be silent before it is taken for dead although it is connected. */
  readonly silentAfterMs: number;
  readonly breaker: BreakerSettings;
}

/**
 * Reading at a portal. CAQH CORE asks that an eligibility inquiry is not sent again within 90 s.
 *
 * A killed worker's job moves on after its lock (4 s) and the next check for stalled jobs. Two checks may be almost
 * twice their interval apart, as the workers share one throttle: at worst the job waits 6 s, which leaves 9 s of the 15
 * promised for a browser and a whole check on a busy machine. A lock lost without a death costs nothing but a second
 * delivery: whoever holds the claim goes on.
 */
export const portalRead: PortalReadSettings = {
  concurrency: 4,
  lockDurationMs: 4_000,
  stalledIntervalMs: 1_000,
  maxStalledCount: 3,
  deadlineMs: 180_000,
  overrunMs: 15_000,
  retryDelaysMs: [90_000, 300_000, 900_000],
  shortWaitMs: 1_500,
  laneRecheckMs: 600_000,
  accountBusyMs: 2_000,
  heldMs: 2_000,
  silentAfterMs: 15_000,
  breaker: { failures: 5, restMs: 300_000, longestRestMs: 3_600_000, probeMs: 210_000 },
};

export interface HousekeepingSettings {
  readonly relayEveryMs: number;
  readonly projectEveryMs: number;
  readonly watchEveryMs: number;
  readonly rebuildEveryMs: number;
  /** A run that should be in its queue is put there again when it is overdue by this. */
  readonly rebuildAfterMs: number;
  /** A schedule that fires later than this has missed its time. */
  readonly scheduleGraceMs: number;
  /** How often a process that does not lead tries to. */
  readonly electEveryMs: number;
}

export const housekeeping: HousekeepingSettings = {
  relayEveryMs: 1_000,
  projectEveryMs: 10_000,
  watchEveryMs: 10_000,
  rebuildEveryMs: 30_000,
  rebuildAfterMs: 30_000,
  scheduleGraceMs: 60_000,
  electEveryMs: 1_000,
};
