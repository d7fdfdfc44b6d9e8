/** When a schedule is due. One reading of cron and daylight saving for everybody: queue, watchdog and display. */
import { type CronExpression, CronExpressionParser } from 'cron-parser';
import { isTimeZone } from './calendar.ts';

export interface Timing {
  /** Five fields, minute first; a sixth in front of them counts seconds. */
  readonly cron: string;
  /** IANA zone in which the fields are read. */
  readonly timeZone: string;
}

/** Thrown for a schedule that cannot be understood; names the field. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
  readonly field: 'cron' | 'timeZone' | 'name' | 'task';
  constructor(field: ScheduleError['field'], message: string) {
    super(`${field}: ${message}`);
    this.field = field;
  }
}

/** @throws ScheduleError for a zone that does not exist or a cron expression that is none, or never comes due. */
export function checkTiming(timing: Timing): void {
  if (!isTimeZone(timing.timeZone)) {
    throw new ScheduleError('timeZone', 'not an IANA time zone, such as America/New_York');
  }
  const fields = timing.cron.trim().split(/\s+/);
  if (fields.length !== 5 && fields.length !== 6) throw new ScheduleError('cron', 'five fields, such as 30 6 * * 1-5');
  try {
    expression(timing, new Date()).next();
  } catch {
    throw new ScheduleError('cron', 'not a cron expression that ever comes due; five fields, such as 30 6 * * 1-5');
  }
}

function expression(timing: Timing, after: Date): CronExpression {
  return CronExpressionParser.parse(timing.cron, { tz: timing.timeZone, currentDate: after });
}

/**
 * The next `count` instants after `after`. In the hour that spring skips a schedule is due when the clock has jumped;
 * in the hour that autumn repeats it is due once.
 */
export function nextTimes(timing: Timing, count: number, after = new Date()): Date[] {
  const times = expression(timing, after);
  return Array.from({ length: count }, () => times.next().toDate());
}

/** Every instant after `after` up to and with `until`, oldest first, at most `limit`. */
export function dueBetween(timing: Timing, after: Date, until: Date, limit = 10_000): Date[] {
  const times = expression(timing, after);
  const due: Date[] = [];
  for (let at = times.next().toDate(); at <= until && due.length < limit; at = times.next().toDate()) due.push(at);
  return due;
}

const REPEATED_MS = 3 * 3_600_000;

/**
 * Whether a schedule is due at exactly this instant. Asked in the middle of the hour that autumn repeats, cron-parser
 * names a second time; counted from before that hour there is one.
 */
export function isDue(timing: Timing, at: Date): boolean {
  const before = new Date(at.getTime() - REPEATED_MS);
  const sameOffset = clockAt(timing.timeZone, before) === clockAt(timing.timeZone, at) - REPEATED_MS;
  const times = expression(timing, sameOffset ? new Date(at.getTime() - 1) : before);
  let next = times.next().toDate();
  while (next < at) next = times.next().toDate();
  return next.getTime() === at.getTime();
}

/** What the clock on the wall shows, as if it were UTC, in milliseconds. */
function clockAt(timeZone: string, at: Date): number {
  const wall = at.toLocaleString('sv-SE', { timeZone, hourCycle: 'h23' });
  return Date.parse(`${wall.replace(' ', 'T')}Z`) + (at.getTime() % 1_000);
}
