/**
 * The masked picture of a page: nothing is readable but labels, and what a page object clears by name. Everything the
 * run knows about the patient is covered wherever it stands, also in labels and cleared places.
 */
import type { CDPSession, Page } from 'playwright';

/** Elements whose own text names things and holds no values. */
const LABELS = 'h1, h2, h3, label, th:not([scope=row]), dt, legend, button:not(td button), nav, nav a';

/** What may be a value or hide one: a grey block. */
const VALUES = 'td, dd, input, select, textarea, output';

/** Pictures, frames and drawings may show anything. */
const OPAQUE = 'img, picture, svg, canvas, video, audio, iframe, frame, object, embed, meter, progress';

const HIDDEN_TEXT =
  'color: transparent !important; -webkit-text-fill-color: transparent !important; -webkit-text-stroke: 0 !important; text-shadow: none !important; text-decoration-color: transparent !important;';
const SHOWN_TEXT = 'color: #222 !important; -webkit-text-fill-color: #222 !important;';

/** The style sheet of a masked page; `clear` are the page object's own selectors. */
export function maskSheet(clear: readonly string[]): string {
  const all =
    '*, *::before, *::after, *::placeholder, *::marker, *::first-letter, *::first-line, *::selection, *::file-selector-button';
  return [
    `${all} { ${HIDDEN_TEXT} background-image: none !important; list-style-image: none !important; border-image: none !important; caret-color: transparent !important; transition: none !important; animation: none !important; }`,
    `${OPAQUE} { opacity: 0 !important; }`,
    `${VALUES} { background-color: #e4e4e4 !important; }`,
    `${LABELS} { ${SHOWN_TEXT} }`,
    ...clear.map((selector) => `${selector} { ${SHOWN_TEXT} }`),
  ].join('\n');
}

interface MaskOrder {
  readonly sheet: string;
  readonly shown: string;
  /** Folded to lower case. */
  readonly known: readonly string[];
}

/**
 * Runs in the page: puts the mask on and gives back the page's structure without values, for the fingerprint. No inner
 * function has a name, for those get a helper from the transpiler that the page does not have.
 */
function putMaskOn({ sheet, shown, known }: MaskOrder): string {
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  const roots: (Document | ShadowRoot)[] = [document];
  const covered: [HTMLElement, string | null][] = [];
  for (const root of roots) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
    for (const element of root.querySelectorAll(':not(head, head *)')) {
      const inner = element.shadowRoot;
      if (inner) roots.push(inner);
      if (!(element instanceof HTMLElement)) continue;
      const isShown = element.matches(shown);
      const text = isShown ? (element.textContent ?? '').normalize('NFKC').toLowerCase() : '';
      // A custom element may keep its content where no style sheet of ours reaches it; a page may insist on a colour.
      const closed = !inner && element.localName.includes('-');
      const insists =
        !isShown &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE) &&
        getComputedStyle(element).getPropertyValue('-webkit-text-fill-color') !== 'rgba(0, 0, 0, 0)';
      const names = known.some((value) => text.includes(value));
      if (!closed && !insists && !names) continue;
      covered.push([element, element.getAttribute('style')]);
      // Not `visibility`, which a child can take back, and which would hide the element from a reader meanwhile.
      if (closed || insists) element.style.setProperty('opacity', '0', 'important');
      element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
      element.style.setProperty('color', 'transparent', 'important');
      element.style.setProperty('background-color', '#8a8a8a', 'important');
    }
  }
  Reflect.set(window, Symbol.for('orderly.unmask'), () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== style);
    for (const [element, before] of covered) {
      // Writing first: removing an attribute that only the style object has written leaves an empty one behind.
      element.setAttribute('style', before ?? '');
      if (before === null) element.removeAttribute('style');
    }
  });
  const main = document.querySelector('main') ?? document.body;
  const parts: string[] = [];
  for (const element of main.querySelectorAll(
    'h1,h2,h3,form,label,input,select,textarea,button,table,th,dl,dt,fieldset,legend,[role]',
  )) {
    const isLabel =
      /^(H[1-3]|LABEL|BUTTON|TH|DT|LEGEND)$/.test(element.tagName) && element.getAttribute('scope') !== 'row';
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('');
    const named =
      isLabel && !covered.some(([one]) => one === element) ? own.replace(/\d/g, '#').replace(/\s+/g, ' ').trim() : '';
    const line = `${element.tagName}|${element.getAttribute('role') ?? ''}|${element.getAttribute('type') ?? ''}|${named}`;
    // A list is as long as its data: a run of like elements counts as one.
    if (parts.at(-1) !== line) parts.push(line);
  }
  return parts.join('\n');
}

/** Runs in the page: takes the mask off again. */
function takeMaskOff(): void {
  const key = Symbol.for('orderly.unmask');
  const unmask: unknown = Reflect.get(window, key);
  Reflect.deleteProperty(window, key);
  if (typeof unmask === 'function') unmask();
}

/** A masked picture (JPEG) and the structure of the page it shows. */
export interface MaskedPicture {
  readonly content: Buffer;
  readonly structure: string;
}

/** Takes the picture of a page as it stands now. `known` are values of the run, folded to lower case. */
export async function takeMaskedPicture(
  page: Page,
  protocol: CDPSession,
  mask: { readonly clear: readonly string[]; readonly known: readonly string[] },
): Promise<MaskedPicture> {
  const shown = [LABELS, ...mask.clear].join(', ');
  const structure = await page.evaluate(putMaskOn, { sheet: maskSheet(mask.clear), shown, known: mask.known });
  try {
    const { data } = await protocol.send('Page.captureScreenshot', { format: 'jpeg', quality: 50 });
    return { content: Buffer.from(data, 'base64'), structure };
  } finally {
    // Not awaited: the browser takes commands in order, so whatever is done next finds the page as it was.
    void page.evaluate(takeMaskOff).catch(() => undefined);
  }
}
