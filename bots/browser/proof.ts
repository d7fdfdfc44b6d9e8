/** Proof that a browser does its work here: it starts, opens a page and ends. */
import { chromium } from 'playwright';
import type { FoundBrowser } from './find.ts';
import { launchOptions } from './launch.ts';

const PROOF_LIMIT_MS = 15_000;

/** What the proof showed. */
export interface BrowserProof {
  readonly opens: boolean;
  readonly sandboxed: boolean;
}

/** Launches the browser as the bots do and reads a page. Bounded; never throws for a browser that does not work. */
export async function proveBrowser(found: FoundBrowser): Promise<BrowserProof> {
  const options = await launchOptions(found);
  const sandboxed = options.chromiumSandbox === true;
  const browser = await chromium.launch({ ...options, timeout: PROOF_LIMIT_MS }).catch(() => undefined);
  if (!browser) return { opens: false, sandboxed };
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PROOF_LIMIT_MS);
    await page.setContent('<h1>ready</h1>');
    return { opens: (await page.textContent('h1')) === 'ready', sandboxed };
  } catch {
    return { opens: false, sandboxed };
  } finally {
    await browser.close();
  }
}
