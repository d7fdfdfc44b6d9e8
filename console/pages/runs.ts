import { html } from 'hono/html';
import { isOutcomeCode, type OutcomeCode } from '#records/outcomes.ts';
import type { RunCounts, RunSummary } from '#records/run-log.ts';
import { filterUrl, type RunQuery } from '../run-query.ts';
import { type Clock, duration, outcomeWords, plain, shortId, stateWords } from '../words.ts';
import type { Html } from './layout.ts';
import { moment, standing } from './parts.ts';

export interface RunList {
  readonly query: RunQuery;
  readonly runs: readonly RunSummary[];
  readonly counts: RunCounts;
  /** There are older ones below. */
  readonly more: boolean;
}

/** The list with its filters. The script replaces it with a fresh one every few seconds, except on older pages. */
export function runList(list: RunList, clock: Clock): Html {
  const live = list.query.before === undefined;
  return html`<section class="runs" id="runs" ${live ? html`data-live="${filterUrl(list.query, {}, '/live/runs')}"` : ''}>
  <div class="bar">
    <h1>Runs</h1>
    <p class="quiet small">Times in ${clock.zone}, as of ${clock.moment(new Date())}</p>
    <button class="fresh" data-fresh hidden></button>
  </div>
  ${outcomeChips(list)}
  ${filterForm(list)}
  ${list.runs.length > 0 ? runTable(list, clock) : nothing(list)}
  ${pager(list)}
</section>`;
}

/** In the order of the closed list, so that nothing moves when counts change. */
function outcomeChips({ query, counts }: RunList): Html {
  const chip = (value: OutcomeCode | undefined, words: string, count: number) =>
    html`<a class="chip" href="${filterUrl(query, { outcome: value, before: undefined })}" ${query.outcome === value ? html`aria-current="true"` : ''}>${words} <b>${count}</b></a>`;
  const found = new Map(counts.outcome.map(({ value, runs }) => [value, runs]));
  const shown = Object.keys(outcomeWords)
    .filter(isOutcomeCode)
    .filter((code) => found.has(code) || code === query.outcome);
  if (shown.length === 0) return html``;
  return html`<nav class="chips" aria-label="By outcome">${chip(undefined, 'All', counts.anyOutcome)}${shown.map((code) => chip(code, outcomeWords[code], found.get(code) ?? 0))}</nav>`;
}

function filterForm({ query, counts }: RunList): Html {
  const choice = (field: 'state' | 'payer' | 'name', label: string, any: string, words: (value: string) => string) => {
    const current = query[field];
    const known = counts[field].some((entry) => entry.value === current);
    return html`<label>${label} <select name="${field}">
      <option value="">${any}</option>
      ${current !== undefined && !known ? html`<option value="${current}" selected>${words(current)} (0)</option>` : ''}
      ${counts[field].map(({ value, runs }) => html`<option value="${value}" ${value === current ? 'selected' : ''}>${words(value)} (${runs})</option>`)}
    </select></label>`;
  };
  return html`<form class="filters" method="get" action="/" data-auto>
    ${query.outcome ? html`<input type="hidden" name="outcome" value="${query.outcome}">` : ''}
    ${choice('state', 'State', 'Any state', (value) => stateWord(value))}
    ${choice('payer', 'Payer', 'Any payer', (value) => value)}
    ${choice('name', 'Bot', 'Any bot', (value) => value)}
    <button class="plain">Apply</button>
    ${isFiltered(query) ? html`<a class="clear" href="/">Clear filters</a>` : ''}
    <span class="keys" aria-hidden="true"><kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> open</span>
  </form>`;
}

function stateWord(value: string): string {
  const [, words] = Object.entries(stateWords).find(([state]) => state === value) ?? [value, plain(value)];
  return words;
}

function isFiltered(query: RunQuery): boolean {
  return [query.outcome, query.state, query.payer, query.name].some((value) => value !== undefined);
}

function runTable({ runs }: RunList, clock: Clock): Html {
  return html`<div class="scroll"><table class="list" data-list>
<thead><tr><th scope="col">Outcome</th><th scope="col">Run</th><th scope="col">Bot</th><th scope="col">Payer</th><th scope="col">Patient</th><th scope="col">Queued</th><th scope="col">Started</th><th scope="col" class="number">Took</th><th scope="col" class="number">Attempt</th><th scope="col">Version</th></tr></thead>
<tbody>${runs.map((run) => runRow(run, clock))}</tbody>
</table></div>`;
}

function runRow(run: RunSummary, clock: Clock): Html {
  return html`<tr data-id="${run.id}">
<td class="standing">${standing(run, clock)}</td>
<td><a class="id" href="/runs/${run.id}">${shortId(run.id)}</a></td>
<td>${run.name}</td><td>${run.payer ?? ''}</td><td class="token">${run.subject ?? ''}</td>
<td>${moment(run.queuedAt, clock)}</td><td>${moment(run.startedAt, clock)}</td>
<td class="number">${duration(run.durationMs)}</td><td class="number">${run.attempt || ''}</td>
<td class="quiet">${run.versions?.bot ?? run.versions?.agent ?? ''}</td>
</tr>`;
}

function nothing({ query }: RunList): Html {
  if (isFiltered(query) || query.before !== undefined) {
    return html`<div class="empty"><h2>No run matches</h2><p>Nothing in the run log fits these filters.</p><p><a href="/">Show all runs</a></p></div>`;
  }
  return html`<div class="empty"><h2>No runs yet</h2>
<p>Take appointments in, and the schedule checks the patients of the next business days:</p>
<p><code>orderly import appointments FILE.csv</code></p>
<p>Or run one check now: <code>orderly run eligibility --input FILE.json</code></p></div>`;
}

function pager({ query, runs, more }: RunList): Html {
  const last = runs.at(-1);
  return html`<nav class="pager" aria-label="Pages of the list">
  ${query.before !== undefined ? html`<a href="${filterUrl(query, { before: undefined })}">Newest</a>` : ''}
  ${more && last ? html`<a href="${filterUrl(query, { before: last.id })}">Older</a>` : ''}
</nav>`;
}
