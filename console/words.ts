/** Codes, instants and amounts in the words people read. */

import type { RunState } from '#records/machines.ts';
import type { OutcomeCode } from '#records/outcomes.ts';
import { ruleOf } from '#records/outcomes.ts';

export const outcomeWords: Readonly<Record<OutcomeCode, string>> = {
  ok: 'Done',
  okWithWarnings: 'Done, with warnings',
  suggested: 'Suggested',
  abstained: 'Left to a person',
  notFound: 'Not found',
  ambiguous: 'Several match',
  actionNotAllowed: 'Not offered',
  infoRequested: 'More information asked',
  submittedUnconfirmed: 'Sent, not confirmed',
  alreadySubmitted: 'Already there',
  payerUnavailable: 'Payer unavailable',
  rateLimited: 'Asked to slow down',
  sessionLost: 'Session lost',
  layoutChanged: 'Page changed',
  credentialProblem: 'Log-in refused',
  policyBlocked: 'Not permitted',
  needsHuman: 'Needs a person',
};

export const stateWords: Readonly<Record<RunState, string>> = {
  queued: 'Queued',
  waiting: 'Waiting',
  running: 'Running',
  succeeded: 'Succeeded',
  failed: 'Failed',
  handedOff: 'Handed to a person',
  cancelled: 'Cancelled',
};

export const waitWords = {
  pacing: 'pacing of this payer',
  hours: 'the payer’s opening hours',
  maintenance: 'the payer’s maintenance',
  lane: 'the payer’s lane to reopen',
  account: 'the portal account',
  retry: 'the next attempt',
} as const;

/** How a badge looks; its words say the same. */
export type Tone = 'good' | 'warn' | 'person' | 'late' | 'bad' | 'quiet' | 'live';

export function toneOf(outcome: OutcomeCode): Tone {
  if (outcome === 'okWithWarnings') return 'warn';
  const tones = {
    done: 'good',
    person: 'person',
    retry: 'late',
    relogin: 'late',
    stopLane: 'bad',
    freezeCredential: 'bad',
  } as const;
  return tones[ruleOf(outcome).next];
}

/** `memberNotFound` → `member not found`. For our own codes only. */
export function plain(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A first letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 840 ms, 3.2 s, 2 min 5 s. */
export function duration(ms: number | null): string {
  if (ms === null) return '';
  if (ms < 1_000) return `${ms} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Cents as dollars. */
export function money(cents: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
}

export function bytes(count: number): string {
  return count < 1_000
    ? `${count} B`
    : count < 1_000_000
      ? `${Math.round(count / 1_000)} kB`
      : `${(count / 1e6).toFixed(1)} MB`;
}

/** A run id short enough for a list, long enough for `orderly runs show`. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** Clocks of one clinic: all instants are shown in its zone. */
export interface Clock {
  readonly zone: string;
  /** 10:42:07, with the day before it when it is not today. */
  moment(at: Date): string;
  /** Nov 23, 2026, 10:42:07 */
  full(at: Date): string;
  /** A calendar date, YYYY-MM-DD, as Tue, Nov 24. It has no zone and is not moved. */
  day(date: string): string;
}

export function clockOf(zone: string): Clock {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options });
  const timeOnly = format(time);
  const dayAndTime = format({ month: 'short', day: 'numeric', ...time });
  const full = format({ year: 'numeric', month: 'short', day: 'numeric', ...time });
  const dayOnly = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  });
  return {
    zone,
    moment: (at) => (dayOnly.format(at) === dayOnly.format(new Date()) ? timeOnly : dayAndTime).format(at),
    full: (at) => full.format(at),
    day: (date) => calendar.format(new Date(`${date}T00:00:00Z`)),
  };
}
