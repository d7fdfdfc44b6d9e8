import { html } from 'hono/html';
import type { WorkItem } from '#records/worklist.ts';
import { type Clock, outcomeWords, plain, type Tone, toneOf } from '../words.ts';
import type { Html } from './layout.ts';
import { badge, counted, moment } from './parts.ts';

type ItemOf<K extends WorkItem['kind']> = Extract<WorkItem, { readonly kind: K }>;

export interface WorklistView {
  readonly items: readonly WorkItem[];
  /** The run just taken off, which can be put back. */
  readonly resolved: string | undefined;
  readonly mayResolve: boolean;
}

export function worklistPage(view: WorklistView, clock: Clock): Html {
  const only = <K extends WorkItem['kind']>(kind: K) =>
    view.items.filter((item): item is ItemOf<K> => item.kind === kind);
  const roads = [...only('lane'), ...only('credential')];
  return html`<section class="worklist">
<div class="bar"><h1>Worklist</h1><p class="quiet small">${view.items.length === 0 ? 'Nothing waits for a person' : `${counted(view.items.length, 'thing needs', 'things need')} a person`}, as of ${clock.moment(new Date())} in ${clock.zone}</p></div>
${view.resolved ? undo(view.resolved) : ''}
${view.items.length === 0 ? html`<div class="empty"><h2>All clear</h2><p>No run, portal or log-in waits for a person. New items appear here by themselves.</p><p><a href="/">To the run log</a></p></div>` : ''}
${roads.length > 0 ? html`<h2>Payers that cannot be worked now</h2><ul class="cards">${roads.map(roadCard)}</ul>` : ''}
${only('notice').length > 0 ? html`<h2>Notices</h2><ul class="cards">${only('notice').map((notice) => noticeCard(notice, view, clock))}</ul>` : ''}
${only('run').length > 0 ? html`<h2>Patients</h2>${runTable(only('run'), view, clock)}` : ''}
</section>`;
}

function undo(runId: string): Html {
  return html`<form class="alert" role="status" method="post" action="/worklist/${runId}/reopen">Taken off the worklist. <button class="plain">Undo</button> <a href="/runs/${runId}">Open the run</a></form>`;
}

function roadCard(item: ItemOf<'lane'> | ItemOf<'credential'>): Html {
  const [tone, words]: [Tone, string] =
    item.kind === 'credential'
      ? ['bad', 'Log-in frozen']
      : item.state === 'stopped'
        ? ['bad', 'Stopped']
        : ['late', 'Resting'];
  const held =
    item.kind === 'lane' && item.waiting > 0 ? ` ${counted(item.waiting, 'run waits', 'runs wait')} for it.` : '';
  return html`<li class="card"><p>${badge(tone, words)} <b>${item.payer ?? ''}</b>${item.kind === 'credential' ? ` (${item.label})` : ''}${item.reason ? html` <span class="why">${plain(item.reason)}</span>` : ''}</p>
<p>${item.means}${held}</p><p><b>What to do:</b> ${item.runbook}</p></li>`;
}

function noticeCard(item: ItemOf<'notice'>, view: WorklistView, clock: Clock): Html {
  return html`<li class="card"><p>${badge('warn', 'Notice')} <b>${item.payer ?? ''}</b> <span class="why">since ${moment(item.since, clock)}${item.count > 1 ? `, seen ${item.count} times` : ''}</span></p>
<p>${item.means}${item.runId ? html` <a href="/runs/${item.runId}">Run</a>` : ''}</p><p><b>What to do:</b> ${item.runbook}</p>
${view.mayResolve ? html`<form method="post" action="/notices/${item.noticeId}/resolve"><button>Mark as read</button></form>` : ''}</li>`;
}

function runTable(items: readonly ItemOf<'run'>[], view: WorklistView, clock: Clock): Html {
  return html`<div class="scroll"><table class="list" data-list><thead><tr><th scope="col">Visit on</th><th scope="col">Patient</th><th scope="col">Payer</th><th scope="col">Why</th><th scope="col">What to do</th><th scope="col">Run</th>${view.mayResolve ? html`<th scope="col"><span class="hidden">Done</span></th>` : ''}</tr></thead><tbody>
${items.map(
  (
    item,
  ) => html`<tr data-id="${item.runId}"><td>${item.appointmentDate ? clock.day(item.appointmentDate) : html`<span class="unknown">no visit</span>`}</td><td class="token">${item.subject ?? ''}</td><td>${item.payer ?? ''}</td>
<td>${badge(toneOf(item.outcome), outcomeWords[item.outcome])}${item.reason ? html` <span class="why">${plain(item.reason)}</span>` : ''}</td><td class="text">${item.runbook}</td><td><a class="id" href="/runs/${item.runId}">${item.runId.slice(0, 8)}</a></td>
${view.mayResolve ? html`<td><form method="post" action="/worklist/${item.runId}/resolve"><button>Resolve</button></form></td>` : ''}</tr>`,
)}
</tbody></table></div>`;
}
