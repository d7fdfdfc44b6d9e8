import { html } from 'hono/html';
import type { AssetUrls } from '../assets.ts';
import type { Person } from '../sign-in/people.ts';

/** Escaped markup. Values put into a `html` template are data, whoever wrote them. */
export type Html = ReturnType<typeof html>;

/** What every page knows. */
export interface Frame {
  readonly clinic: string;
  readonly assets: AssetUrls;
}

interface PageParts {
  /** Never a patient's name or token: titles end up in browser histories. */
  readonly title: string;
  readonly body: Html;
}

function documentOf(frame: Frame, page: PageParts, header: Html, kind: 'wide' | 'narrow'): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · Orderly</title>
<link rel="icon" href="${frame.assets['icon.svg']}" type="image/svg+xml">
<link rel="stylesheet" href="${frame.assets['console.css']}">
<script type="module" src="${frame.assets['console.js']}"></script>
</head>
<body class="${kind}">
${header}
<main id="main">${page.body}</main>
</body>
</html>`;
}

const mark = html`<svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><rect x="2" y="3" width="16" height="3" rx="1.5"/><rect x="2" y="8.5" width="11" height="3" rx="1.5"/><rect x="2" y="14" width="6" height="3" rx="1.5"/></svg>`;

/** A page for somebody who has signed in. */
export function page(
  frame: Frame,
  visit: { readonly person: Person; readonly at: 'runs' | 'worklist' | 'account' },
  parts: PageParts,
): Html {
  const link = (at: typeof visit.at, href: string, text: string) =>
    html`<a href="${href}" ${visit.at === at ? html`aria-current="page"` : ''}>${text}</a>`;
  const header = html`<a class="skip" href="#main">Skip to content</a>
<header class="top">
  <a class="brand" href="/">${mark}<span>Orderly</span></a>
  <nav aria-label="Pages">${link('runs', '/', 'Runs')}${link('worklist', '/worklist', 'Worklist')}</nav>
  <span class="clinic">${frame.clinic}</span>
  <details class="account">
    <summary>${visit.person.name}</summary>
    <div class="menu">
      <p class="who">${visit.person.email}<br>Role: ${visit.person.role}</p>
      <a href="/change-password">Change password</a>
      <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
    </div>
  </details>
</header>`;
  return documentOf(frame, parts, header, 'wide');
}

/** A page for anybody: it says nothing about the clinic's work. */
export function outerPage(frame: Frame, parts: PageParts): Html {
  return documentOf(frame, parts, html`<header class="outer">${mark}<span>Orderly</span></header>`, 'narrow');
}

/** What went wrong and where to go from here. */
export function troublePage(frame: Frame, title: string, advice: string): Html {
  const body = html`<div class="card"><h1>${title}</h1><p>${advice}</p><p><a href="/">To the run log</a></p></div>`;
  return outerPage(frame, { title, body });
}
