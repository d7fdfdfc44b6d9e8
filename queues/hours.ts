/** Opening hours and maintenance of a portal, read on the clock at the portal, daylight saving included. Pure. */
import type { PortalPolicy, Weekday, WeeklySpan } from '#connectors/portals/define.ts';

export type PortalHours = Pick<PortalPolicy, 'timeZone' | 'hours' | 'maintenance'>;

export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly for: 'hours' | 'maintenance'; readonly until: number };

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Every weekly pattern has shown itself after eight days; one more for the zone. */
const HORIZON_DAYS = 9;
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', second: 'numeric', ...numeric });
  formats.set(timeZone, format);
  return format;
}

/** What the clock on the wall shows, written as if it were UTC. In and out: milliseconds. */
export function wallClock(timeZone: string, at: number): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const whole = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return whole + (((at % 1_000) + 1_000) % 1_000);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** A span holds its first minute and not its last: 08:00 to 18:00 ends as the clock turns 18:00. */
function within(span: WeeklySpan, wall: number): boolean {
  const day = weekdays[new Date(wall).getUTCDay()];
  const minutes = (wall % DAY) / MINUTE;
  return (
    day !== undefined && span.days.includes(day) && minutes >= minutesOf(span.from) && minutes < minutesOf(span.to)
  );
}

function closedBy(policy: PortalHours, at: number): 'hours' | 'maintenance' | undefined {
  const wall = wallClock(policy.timeZone, at);
  if (policy.maintenance.some((span) => within(span, wall))) return 'maintenance';
  return policy.hours === 'always' || policy.hours.some((span) => within(span, wall)) ? undefined : 'hours';
}

/** The instants at which the clock shows a wall time: two in the hour that autumn repeats, none in the one spring skips. */
function instantsOf(timeZone: string, wall: number): number[] {
  const offsets = [wall - DAY, wall + DAY].map((near) => wallClock(timeZone, near) - near);
  const found = offsets.map((offset) => wall - offset).filter((at) => wallClock(timeZone, at) === wall);
  return [...new Set(found)];
}

/** The instant within a day at which the clock is set forward or back, if it is. */
function clockChange(timeZone: string, from: number): number[] {
  const offset = (at: number) => wallClock(timeZone, at) - at;
  const before = offset(from);
  if (offset(from + DAY) === before) return [];
  let low = from;
  let high = from + DAY;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return [high];
}

/** Every instant from `at` on at which the portal could open: where a span begins or ends, or the clock is changed. */
function candidates(policy: PortalHours, at: number, day: number): number[] {
  const midnight = Math.floor(wallClock(policy.timeZone, at) / DAY) * DAY + day * DAY;
  const opens = policy.hours === 'always' ? [] : policy.hours.map((span) => minutesOf(span.from));
  const ends = policy.maintenance.map((span) => minutesOf(span.to));
  const walls = [...new Set([...opens, ...ends])].map((minutes) => midnight + minutes * MINUTE);
  const instants = walls.flatMap((wall) => instantsOf(policy.timeZone, wall));
  return [...instants, ...clockChange(policy.timeZone, at + (day - 1) * DAY)].filter((instant) => instant > at);
}

/**
 * Whether a portal may be used at an instant and, if not, the first instant at which it may.
 * A portal that never opens is asked again after the horizon.
 */
export function nextOpen(policy: PortalHours, at: number): Opening {
  const reason = closedBy(policy, at);
  if (!reason) return { open: true };
  const open: number[] = [];
  for (let day = 0; day <= HORIZON_DAYS; day += 1) {
    open.push(...candidates(policy, at, day).filter((instant) => !closedBy(policy, instant)));
    // A day's candidates can lie a little before those of the day before it, never further: one more day is enough.
    if (open.length > 0 && Math.min(...open) < at + (day - 1) * DAY) break;
  }
  return { open: false, for: reason, until: open.length > 0 ? Math.min(...open) : at + HORIZON_DAYS * DAY };
}
