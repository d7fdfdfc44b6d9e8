import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '#connectors/portals/define.ts';
import { nextOpen, type PortalHours, wallClock } from './hours.ts';

const week: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const workdays = week.slice(0, 5);
const newYork = (hours: PortalHours['hours'], maintenance: PortalHours['maintenance'] = []): PortalHours => ({
  timeZone: 'America/New_York',
  hours,
  maintenance,
});
const at = (iso: string) => Date.parse(iso);
const opens = (policy: PortalHours, iso: string) => {
  const opening = nextOpen(policy, at(iso));
  return opening.open ? 'open' : `${opening.for} until ${new Date(opening.until).toISOString()}`;
};

describe('the opening hours of a portal', () => {
  const office = newYork([{ days: workdays, from: '08:00', to: '18:00' }]);

  it('are open from their first minute to before their last', () => {
    expect(opens(office, '2026-11-23T13:00:00.000Z')).toBe('open');
    expect(opens(office, '2026-11-23T12:59:59.999Z')).toBe('hours until 2026-11-23T13:00:00.000Z');
    expect(opens(office, '2026-11-23T23:00:00.000Z')).toBe('hours until 2026-11-24T13:00:00.000Z');
  });

  it('skip the weekend, and follow the clock when it changes meanwhile', () => {
    expect(opens(office, '2026-10-30T22:00:00.000Z')).toBe('hours until 2026-11-02T13:00:00.000Z');
    expect(opens(office, '2027-03-12T23:00:00.000Z')).toBe('hours until 2027-03-15T12:00:00.000Z');
  });

  it('are never used during maintenance, and again right after it', () => {
    const nightly = newYork('always', [{ days: ['sun'], from: '02:00', to: '06:00' }]);
    expect(opens(nightly, '2026-11-22T06:59:00.000Z')).toBe('open');
    expect(opens(nightly, '2026-11-22T07:00:00.000Z')).toBe('maintenance until 2026-11-22T11:00:00.000Z');
  });

  it('join two spans that meet at midnight', () => {
    const late = newYork('always', [
      { days: ['sat'], from: '22:00', to: '24:00' },
      { days: ['sun'], from: '00:00', to: '04:00' },
    ]);
    expect(opens(late, '2026-11-22T03:30:00.000Z')).toBe('maintenance until 2026-11-22T09:00:00.000Z');
  });

  it('that begin in the hour which spring skips begin when the clock has jumped', () => {
    const early = newYork([{ days: ['sun'], from: '02:30', to: '05:00' }]);
    expect(opens(early, '2027-03-14T06:00:00.000Z')).toBe('hours until 2027-03-14T07:00:00.000Z');
  });

  it('that end in the hour which autumn repeats are open in both', () => {
    const night = newYork([{ days: ['sun'], from: '00:00', to: '01:30' }]);
    expect(opens(night, '2026-11-01T05:29:00.000Z')).toBe('open');
    expect(opens(night, '2026-11-01T05:45:00.000Z')).toBe('hours until 2026-11-01T06:00:00.000Z');
  });

  it('that maintenance covers for good are asked again later', () => {
    const never = newYork('always', [{ days: week, from: '00:00', to: '24:00' }]);
    expect(opens(never, '2026-11-01T05:00:00.000Z')).toContain('maintenance until 2026-11-10');
  });
});

describe('for any policy and instant', () => {
  const clock = fc
    .integer({ min: 0, max: 95 })
    .map(
      (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
    );
  const span = fc
    .record({ days: fc.subarray(week, { minLength: 1 }), from: clock, to: clock })
    .filter((one) => one.from < one.to);
  const policy = fc.record({
    timeZone: fc.constantFrom(
      'America/New_York',
      'America/Phoenix',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ),
    hours: fc.oneof(fc.constant('always' as const), fc.array(span, { minLength: 1, maxLength: 3 })),
    maintenance: fc.array(span, { maxLength: 2 }),
  });
  // Half of the instants lie within two days of a change of the clock.
  const changes = ['2026-11-01T06:00Z', '2027-03-14T07:00Z', '2026-10-25T01:00Z', '2027-04-03T15:00Z'].map(at);
  const instant = fc.oneof(
    fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }),
    fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -172_800_000, max: 172_800_000 })).map(([a, b]) => a + b),
  );

  it('the portal is open at the instant named, and was closed every minute before it', () => {
    fc.assert(
      fc.property(policy, instant, fc.float({ min: 0, max: 1, noNaN: true }), (hours, when, part) => {
        const opening = nextOpen(hours, when);
        if (opening.open) return;
        expect(opening.until).toBeGreaterThan(when);
        const between = Math.floor(when + (opening.until - 1 - when) * part);
        expect(nextOpen(hours, between).open).toBe(false);
        if (opening.until < when + 9 * 86_400_000) expect(nextOpen(hours, opening.until).open).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('the clock on the wall never differs from the instant by more than a day', () => {
    fc.assert(
      fc.property(policy, instant, (hours, when) => {
        expect(Math.abs(wallClock(hours.timeZone, when) - when)).toBeLessThan(86_400_000);
      }),
    );
  });
});
