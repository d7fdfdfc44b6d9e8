/**
 * May this run start now? Asked when its job starts, of the records alone: hours, the state of the lane, and a start
 * slot, in this order, so that nothing is used up by a run that could not start anyway.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PortalPolicy } from '#connectors/portals/define.ts';
import type { Records } from '#records/db.ts';
import { claimProbe, laneOf } from '#records/lanes.ts';
import { endOfLine, nextSlot, type Pace, takeSlot } from '#records/pace.ts';
import type { RunRow } from '#records/runs.ts';
import { nextOpen } from './hours.ts';
import type { PortalReadSettings } from './settings.ts';

export type LanePolicy = Pick<PortalPolicy, 'timeZone' | 'hours' | 'maintenance' | 'pacing'>;

export type Admission =
  | { readonly go: true }
  | { readonly go: false; readonly for: NonNullable<RunRow['waitsFor']>; readonly until: Date };

type Settings = Pick<PortalReadSettings, 'shortWaitMs' | 'laneRecheckMs' | 'breaker'>;

export interface LaneToEnter {
  readonly payerId: string;
  readonly policy: LanePolicy;
  /** Lets a run through although the lane is tripped or stopped. */
  readonly evenIfStopped?: boolean;
}

const GO: Admission = { go: true };

/** Admits a run, or says what it waits for and until when. Waits that are short are waited here. */
export async function admit(
  records: Records,
  run: RunRow,
  { payerId, policy, evenIfStopped = false }: LaneToEnter,
  settings: Settings,
  signal: AbortSignal,
): Promise<Admission> {
  const opening = nextOpen(policy, Date.now());
  if (!opening.open) return { go: false, for: opening.for, until: new Date(opening.until) };
  const lane = evenIfStopped ? GO : await admitToLane(records, payerId, settings);
  return lane.go ? pace(records, run, payerId, policy, settings, signal) : lane;
}

async function admitToLane(records: Records, payerId: string, settings: Settings): Promise<Admission> {
  const lane = await laneOf(records, payerId);
  if (lane.state === 'open') return GO;
  const later = new Date(Date.now() + settings.laneRecheckMs);
  if (lane.state === 'stopped' || !lane.until) return { go: false, for: 'lane', until: later };
  if (await claimProbe(records, payerId, settings.breaker.probeMs)) return GO;
  const { until } = await laneOf(records, payerId);
  return { go: false, for: 'lane', until: until ?? new Date() };
}

async function pace(
  records: Records,
  run: RunRow,
  payerId: string,
  policy: LanePolicy,
  settings: Settings,
  signal: AbortSignal,
): Promise<Admission> {
  const pace: Pace = { ...policy.pacing, timeZone: policy.timeZone };
  while (!(await takeSlot(records, run, payerId, pace))) {
    const free = await nextSlot(records, payerId, pace);
    const waitMs = free.getTime() - Date.now();
    if (waitMs > settings.shortWaitMs)
      return { go: false, for: 'pacing', until: await turnOf(records, run, payerId, pace, free) };
    await sleep(Math.max(waitMs, 1), undefined, { signal });
  }
  return GO;
}

/** A run that comes to wait goes to the end of the line; one that was in it keeps its place. */
async function turnOf(records: Records, run: RunRow, payerId: string, pace: Pace, free: Date): Promise<Date> {
  if (run.waitsFor === 'pacing') return free;
  const last = await endOfLine(records, payerId);
  return new Date(Math.max(free.getTime(), last ? last.getTime() + pace.minGapMs : 0));
}
