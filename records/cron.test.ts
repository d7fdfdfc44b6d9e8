import { describe, expect, it } from 'vitest';
import { checkTiming, dueBetween, isDue, nextTimes, ScheduleError } from './cron.ts';

const newYork = (cron: string) => ({ cron, timeZone: 'America/New_York' });
const iso = (dates: readonly Date[]) => dates.map((date) => date.toISOString().slice(0, 16));

describe('a schedule', () => {
  it('keeps its clock time when the zone changes its offset', () => {
    const times = nextTimes(newYork('30 6 * * *'), 3, new Date('2027-03-12T12:00Z'));
    expect(iso(times)).toEqual(['2027-03-13T11:30', '2027-03-14T10:30', '2027-03-15T10:30']);
  });

  it('in the hour that spring skips is due when the clock has jumped', () => {
    const times = nextTimes(newYork('30 2 * * *'), 3, new Date('2027-03-13T00:00Z'));
    expect(iso(times)).toEqual(['2027-03-13T07:30', '2027-03-14T07:30', '2027-03-15T06:30']);
  });

  it('in the hour that autumn repeats is due once, from whichever instant one counts', () => {
    const nightly = newYork('30 1 * * *');
    expect(iso(nextTimes(nightly, 2, new Date('2026-11-01T00:00Z')))).toEqual(['2026-11-01T05:30', '2026-11-02T06:30']);
    expect(isDue(nightly, new Date('2026-11-01T05:30Z'))).toBe(true);
    expect(isDue(nightly, new Date('2026-11-01T06:30Z'))).toBe(false);
    expect(isDue(nightly, new Date('2026-11-02T06:30Z'))).toBe(true);
    expect(isDue(nightly, new Date('2026-11-02T06:31Z'))).toBe(false);
  });

  it('names every instant it was due between two others', () => {
    const due = dueBetween(newYork('0 8-10 * * 1-5'), new Date('2026-11-20T14:00Z'), new Date('2026-11-23T13:00Z'));
    expect(iso(due)).toEqual(['2026-11-20T15:00', '2026-11-23T13:00']);
  });

  it.each([
    ['61 * * * *', 'UTC', 'cron'],
    ['* * *', 'UTC', 'cron'],
    ['', 'UTC', 'cron'],
    ['0 0 31 2 *', 'UTC', 'cron'],
    ['@daily', 'UTC', 'cron'],
    ['0 6 * * *', 'Mars/Olympus', 'timeZone'],
  ])('that cannot be understood is refused with its field: %j in %s', (cron, timeZone, field) => {
    const refusal = expect(() => checkTiming({ cron, timeZone }));
    refusal.toThrow(ScheduleError);
    refusal.toThrow(new RegExp(`^${field}: `));
  });
});
