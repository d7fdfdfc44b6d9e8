import { html } from 'hono/html';
import type { RunSummary } from '#records/run-log.ts';
import { type Clock, outcomeWords, plain, stateWords, type Tone, toneOf, waitWords } from '../words.ts';
import type { Html } from './layout.ts';

export function badge(tone: Tone, words: string): Html {
  return html`<span class="badge ${tone}">${words}</span>`;
}

/** How a run stands: its outcome once it has one for good, its state until then, and why. */
export function standing(run: RunSummary, clock: Clock): Html {
  return html`${standingBadge(run)}${note(standingNote(run, clock))}`;
}

function note(words: string): Html | '' {
  return words ? html` <span class="why">${words}</span>` : '';
}

function standingBadge(run: RunSummary): Html {
  if (run.state === 'running') return badge('live', 'Running');
  if (run.state === 'queued' || run.state === 'waiting') return badge('quiet', stateWords[run.state]);
  if (run.state === 'cancelled' || run.outcome === null) return badge('quiet', stateWords[run.state]);
  return badge(toneOf(run.outcome), outcomeWords[run.outcome]);
}

function standingNote(run: RunSummary, clock: Clock): string {
  if (run.state === 'cancelled') return '';
  if (run.state !== 'waiting') return run.reason ? plain(run.reason) : '';
  const until = run.waitsUntil ? `until ${clock.moment(run.waitsUntil)}` : '';
  const last = run.outcome ? `last: ${outcomeWords[run.outcome].toLowerCase()}` : '';
  return [run.waitsFor ? `for ${waitWords[run.waitsFor]}` : '', until, last].filter(Boolean).join(', ');
}

export function moment(at: Date | null, clock: Clock): Html | '' {
  return at ? html`<time datetime="${at.toISOString()}" title="${clock.full(at)}">${clock.moment(at)}</time>` : '';
}

/** Label and value, one under the other; empty values are left out. */
export function facts(entries: readonly (readonly [string, unknown])[]): Html {
  const shown = entries.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return html`<dl class="facts">${shown.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** "1 run", "2 runs". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
