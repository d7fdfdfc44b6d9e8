import { html } from 'hono/html';
import type { RunView } from '#records/run-log.ts';
import { duration, plain, sentence } from '../words.ts';
import type { Html } from './layout.ts';
import { counted } from './parts.ts';

type Step = RunView['steps'][number];
type File = RunView['evidence'][number];

/** Steps by attempt, the last attempt first and open: what happened, where, how long, and what it looked like. */
export function stepSection(run: RunView): Html {
  const attempts = [...new Set([...run.steps, ...run.evidence].map((part) => part.attempt))].sort((a, b) => b - a);
  if (attempts.length === 0) return html``;
  return html`<section class="steps"><h2>Steps</h2>${attempts.map((attempt, index) => attemptBlock(run, attempt, index === 0, attempts.length))}</section>`;
}

function attemptBlock(run: RunView, attempt: number, latest: boolean, attempts: number): Html {
  const steps = run.steps.filter((step) => step.attempt === attempt);
  const shots = run.evidence.filter((file) => file.attempt === attempt && file.kind === 'screenshot');
  const body = html`${steps.length > 0 ? stepTable(steps) : html`<p class="quiet">No step was finished.</p>`}${gallery(steps, shots)}`;
  if (attempts === 1) return body;
  return html`<details ${latest ? 'open' : ''}><summary>Attempt ${attempt} <span class="quiet">${counted(steps.length, 'step')}</span></summary>${body}</details>`;
}

const BAR_WIDTH = 240;

function stepTable(steps: readonly Step[]): Html {
  const begin = Math.min(...steps.map((step) => step.startedAt.getTime()));
  const end = Math.max(...steps.map((step) => step.startedAt.getTime() + step.durationMs), begin + 1);
  return html`<div class="scroll"><table class="timeline"><thead><tr><th scope="col">Step</th><th scope="col">Page</th><th scope="col">Went</th><th scope="col" class="number">Took</th><th scope="col">Time line, ${duration(end - begin)}</th></tr></thead>
<tbody>${steps.map((step) => html`<tr class="${step.ok ? '' : 'failed'}"><th scope="row">${sentence(plain(step.name))}</th><td>${step.page ? plain(step.page) : ''}</td><td>${step.ok ? 'well' : 'stopped here'}</td><td class="number">${duration(step.durationMs)}</td><td>${timeBar(step, begin, end - begin)}</td></tr>`)}</tbody></table></div>`;
}

/** Drawn with attributes, not with styles: the page's policy allows no inline style. */
function timeBar(step: Step, begin: number, total: number): Html {
  const scale = BAR_WIDTH / total;
  const x = (step.startedAt.getTime() - begin) * scale;
  const width = Math.max(2, step.durationMs * scale);
  return html`<svg class="bar" viewBox="0 0 ${BAR_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" x="0" y="4" width="${BAR_WIDTH}" height="2"/><rect class="span" x="${Math.min(x, BAR_WIDTH - 2).toFixed(1)}" y="1" width="${Math.min(width, BAR_WIDTH - Math.min(x, BAR_WIDTH - 2)).toFixed(1)}" height="8" rx="1.5"/></svg>`;
}

function gallery(steps: readonly Step[], shots: readonly File[]): Html | '' {
  if (shots.length === 0) return '';
  const nameOf = (shot: File) => {
    const step = steps.find(({ seq }) => seq === shot.seq);
    return step ? sentence(plain(step.name)) : 'Where it ended';
  };
  return html`<div class="gallery" role="group" aria-label="Masked screenshots">${shots.map(
    (shot) =>
      html`<figure><a href="/artifacts/${shot.id}"><img src="/artifacts/${shot.id}" alt="Masked screenshot: ${nameOf(shot)}" loading="lazy"></a><figcaption>${nameOf(shot)}</figcaption></figure>`,
  )}</div>`;
}
