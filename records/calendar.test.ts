import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  federalHolidays,
  instantOf,
  isBusinessDay,
  isTimeZone,
  localDateOf,
} from './calendar.ts';

const anyDate = fc
  .date({ min: new Date('1971-02-01'), max: new Date('2099-12-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** The same calendar by another road: the legal day of each holiday found by looking at every day of the year. */
function holidaysByLooking(year: number): string[] {
  const found: string[] = [];
  const seen = new Map<string, number>();
  const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    const weekday = weekdays[day.getUTCDay()] ?? '';
    const month = day.getUTCMonth() + 1;
    const count = (seen.get(`${month}${weekday}`) ?? 0) + 1;
    seen.set(`${month}${weekday}`, count);
    const fixed = ['1-1', '6-19', '7-4', '11-11', '12-25'].includes(`${month}-${day.getUTCDate()}`);
    const floating = ['1Mon3', '2Mon3', '9Mon1', '10Mon2', '11Thu4'].includes(`${month}${weekday}${count}`);
    const memorial = month === 5 && weekday === 'Mon' && day.getUTCDate() > 24;
    if (!fixed && !floating && !memorial) continue;
    const shift = fixed && weekday === 'Sat' ? -1 : fixed && weekday === 'Sun' ? 1 : 0;
    found.push(new Date(day.getTime() + shift * 86_400_000).toISOString().slice(0, 10));
  }
  return found;
}

describe('federal holidays', () => {
  it('are those published for 2026 and 2027', () => {
    expect(federalHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(federalHolidays(2027)).toContain('2027-12-24');
    expect(federalHolidays(2028)[0]).toBe('2027-12-31');
  });

  it('are the same when every day of the year is looked at, for any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2100 }), (year) => {
        expect([...federalHolidays(year)].sort()).toEqual(holidaysByLooking(year).sort());
      }),
    );
  });
});

describe('business days', () => {
  it('leave out weekends and observed holidays, also across the year', () => {
    expect(addBusinessDays('2026-11-25', 1)).toBe('2026-11-27');
    expect(addBusinessDays('2026-11-27', 3)).toBe('2026-12-02');
    expect(addBusinessDays('2027-12-30', 1)).toBe('2028-01-03');
    expect(isBusinessDay('2027-12-31')).toBe(false);
  });

  it('count the same when stepped through one by one, for any date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 15 }), (date, n) => {
        const end = addBusinessDays(date, n);
        let between = 0;
        for (let day = date; day < end; ) {
          day = addDays(day, 1);
          if (isBusinessDay(day)) between += 1;
        }
        expect(between).toBe(n);
        expect(n === 0 || isBusinessDay(end)).toBe(true);
      }),
    );
  });
});

describe('local time', () => {
  it('becomes the instant at which the clocks show it', () => {
    expect(instantOf('2026-11-24T09:30', 'America/New_York').toISOString()).toBe('2026-11-24T14:30:00.000Z');
    expect(instantOf('2026-07-01T09:30:15', 'America/Los_Angeles').toISOString()).toBe('2026-07-01T16:30:15.000Z');
  });

  it('is the first of two when clocks are set back', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('moves forward by the gap when clocks are set forward', () => {
    expect(instantOf('2026-03-08T02:30', 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  it('lies on the day it came from, for any time and zone', () => {
    const zones = fc.constantFrom('America/New_York', 'America/Denver', 'Pacific/Honolulu', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 4, max: 23 }), zones, (date, hour, zone) => {
        expect(localDateOf(instantOf(`${date}T${String(hour).padStart(2, '0')}:05`, zone), zone)).toBe(date);
      }),
    );
  });

  it('knows zones by their IANA names alone', () => {
    expect(['America/Chicago', 'UTC'].every(isTimeZone)).toBe(true);
    expect(['+05:00', 'Mars/Olympus', '', 'America/../etc'].some(isTimeZone)).toBe(false);
  });
});
