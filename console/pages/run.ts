import { html } from 'hono/html';
import type { RunView } from '#records/run-log.ts';
import { bytes, type Clock, duration, plain, sentence, shortId, stateWords, waitWords } from '../words.ts';
import type { Html } from './layout.ts';
import { facts, moment, standing } from './parts.ts';
import { fieldTable, flatten, resultSection, resultSentence } from './result.ts';
import { stepSection } from './steps.ts';

/** Why somebody may look behind a token: a closed list, so that no name is typed into the audit. */
export const purposes = [
  'Correct the member’s details',
  'Ask the payer',
  'Mend the automation',
  'Answer the patient',
  'Internal audit',
] as const;

export function runPage(run: RunView, clock: Clock, rights: { readonly reveal: boolean }): Html {
  return html`<article class="run">
<p class="crumb"><a href="/">Runs</a> <span aria-hidden="true">/</span> <span class="id">${shortId(run.id)}</span></p>
<header class="headline"><h1>${headline(run)}</h1><p>${standing(run, clock)}</p></header>
${advice(run)}
${facts([
  ['Bot', run.name],
  ['Payer', run.payer],
  ['Patient', run.subject ? html`<span class="token">${run.subject}</span>` : ''],
  ['Visit on', run.appointmentDate ? clock.day(run.appointmentDate) : ''],
  ['Started by', run.triggerRef && run.trigger === 'person' ? run.triggerRef : plain(run.trigger)],
  ['Queued', moment(run.queuedAt, clock)],
  ['Started', moment(run.startedAt, clock)],
  ['Finished', moment(run.finishedAt, clock)],
  ['Took', duration(run.durationMs)],
  ['Attempts', run.attempt ? String(run.attempt) : ''],
  [
    'Saved',
    run.minutesSaved === null
      ? ''
      : html`<span title="Assumed time of the same check by hand">${run.minutesSaved} min, assumed</span>`,
  ],
  ['Resolved', run.resolvedAt ? html`${moment(run.resolvedAt, clock)}` : ''],
])}
${stepSection(run)}
<div class="columns">
<section><h2>Result</h2>${run.output === undefined ? html`<p class="quiet">${run.finishedAt ? 'This run brought no result.' : 'No result yet.'}</p>` : resultSection(run.output, clock)}</section>
<section id="asked"><h2>Asked for</h2>${fieldTable(flatten(run.input).map(([label, value]) => ({ label, value })))}${revealForm(run, rights.reveal)}
${versions(run)}</section>
</div>
${otherFiles(run)}
</article>`;
}

/** What came of it, in one sentence and without a name. */
function headline(run: RunView): string {
  if (run.state === 'queued') return 'This run waits for its turn.';
  if (run.state === 'running') return 'This run is being worked on.';
  if (run.state === 'waiting') return `This run waits for ${run.waitsFor ? waitWords[run.waitsFor] : 'its turn'}.`;
  if (run.state === 'cancelled') return 'This run was cancelled before it started.';
  return resultSentence(run.output) ?? run.means ?? stateWords[run.state];
}

function advice(run: RunView): Html | '' {
  if (run.outcome === null || run.next === null || run.state === 'cancelled') return '';
  if (run.next === 'done' && run.outcome !== 'okWithWarnings') return '';
  const { page, what, status, count } = run.detail ?? {};
  const place = [
    page && plain(page),
    what && plain(what),
    status && `status ${status}`,
    count && `${count} candidates`,
  ];
  const where = place.filter(Boolean).join(', ');
  const means = run.means === headline(run) ? '' : run.means;
  return html`<aside class="advice"><h2>What to do</h2><p>${run.runbook}</p>
${means || where ? html`<p class="quiet">${means} ${where ? `Where: ${where}.` : ''}</p>` : ''}</aside>`;
}

function revealForm(run: RunView, allowed: boolean): Html {
  if (run.revealed)
    return html`<p class="alert" role="status">Identifying values are shown. This is on record. <a href="/runs/${run.id}">Mask them again</a></p>`;
  if (!allowed) return html`<p class="quiet small">Identifying values are masked. Your role does not reveal them.</p>`;
  return html`<form class="reveal" method="post" action="/runs/${run.id}/reveal#asked">
<label>Purpose <select name="purpose" required><option value="">Choose a purpose</option>${purposes.map((purpose) => html`<option>${purpose}</option>`)}</select></label>
<button>Reveal</button><p class="quiet small">Who revealed what, when and why is kept in the audit.</p></form>`;
}

function versions(run: RunView): Html | '' {
  if (!run.versions) return '';
  return html`<h2>Versions</h2>${fieldTable(Object.entries(run.versions).map(([label, value]) => ({ label: sentence(label), value })))}`;
}

/** Files that are not shown beside a step, such as a trace. */
function otherFiles(run: RunView): Html | '' {
  const files = run.evidence.filter((file) => file.kind !== 'screenshot');
  if (files.length === 0) return '';
  return html`<section><h2>Files</h2><ul>${files.map((file) => html`<li><a href="/artifacts/${file.id}">${sentence(file.kind)} of attempt ${file.attempt}</a> <span class="quiet">${bytes(file.bytes)}</span></li>`)}</ul></section>`;
}
