/**
 * What the pages do beyond HTML: the list refreshes itself, filters apply at once, and j, k and Enter move through
 * rows. Everything works without this script, only less comfortably.
 */
const REFRESH_MS = 5_000;

document.documentElement.classList.add('scripted');

/** Rows of the list on this page, if there is one. */
function rows() {
  return [...document.querySelectorAll('[data-list] tbody tr[data-id]')];
}

function selectedRow() {
  return document.querySelector('[data-list] tr[aria-selected]');
}

function select(row) {
  selectedRow()?.removeAttribute('aria-selected');
  row.setAttribute('aria-selected', 'true');
  row.scrollIntoView({ block: 'nearest' });
}

/** Moves the selection by one; the first key press selects the first row. */
function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(selectedRow());
  const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
  select(all[to]);
}

function openSelected() {
  const link = selectedRow()?.querySelector('a.id');
  if (link) location.assign(link.href);
}

const keys = { j: () => move(1), k: () => move(-1), Enter: openSelected };

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, button, a, summary');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-auto]');
  if (!form) return;
  // Choices left at "any" stay out of the address.
  for (const field of form.elements) if (field.value === '') field.disabled = true;
  form.submit();
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.account[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

/** A fresh list that waits because new rows would push away what somebody points at. */
let held;

/** Somebody points at a row, has selected one, or is choosing a filter: nothing may move now. */
function handsOn(list) {
  return list.querySelector('tbody:hover') !== null || selectedRow() !== null || list.contains(document.activeElement);
}

function replaceList(fresh) {
  const list = document.getElementById('runs');
  const before = new Set(rows().map((row) => row.dataset.id));
  list.replaceWith(document.adoptNode(fresh));
  held = undefined;
  for (const row of rows()) row.classList.toggle('arrived', !before.has(row.dataset.id));
}

/** Brings the rows that are already here up to date where they stand, and offers the rest. */
function updateInPlace(list, fresh) {
  const here = new Map(rows().map((row) => [row.dataset.id, row]));
  let added = 0;
  for (const row of fresh.querySelectorAll('tbody tr[data-id]')) {
    const old = here.get(row.dataset.id);
    if (!old) added += 1;
    else if (old.innerHTML !== row.innerHTML) old.replaceChildren(...document.importNode(row, true).childNodes);
  }
  held = fresh;
  const button = list.querySelector('[data-fresh]');
  button.hidden = added === 0;
  button.textContent = added === 1 ? 'Show 1 new run' : `Show ${added} new runs`;
  button.onclick = () => replaceList(held);
}

async function refresh() {
  const list = document.getElementById('runs');
  if (!list?.dataset.live || document.hidden) return;
  const answer = await fetch(list.dataset.live, { redirect: 'manual' });
  // Signed out meanwhile: the page that asks to sign in takes the place of what is on the screen.
  if (answer.status === 401 || answer.type === 'opaqueredirect') return location.reload();
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('runs');
  if (!fresh || !list.isConnected) return;
  if (handsOn(list)) updateInPlace(list, fresh);
  else replaceList(fresh);
}

async function keepFresh() {
  // A console that is being restarted answers again soon.
  await refresh().catch(() => undefined);
  setTimeout(keepFresh, REFRESH_MS);
}

if (document.querySelector('[data-live]')) setTimeout(keepFresh, REFRESH_MS);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh().catch(() => undefined);
});
