import { type FoundBrowser, findBrowser } from '#bots/browser/find.ts';
import { ensureBrowser, mendLine } from '#bots/browser/install.ts';
import { proveBrowser } from '#bots/browser/proof.ts';
import { bad, type Check, type Finding, good } from './check.ts';

export const browserCheck: Check = {
  name: 'Browser',
  look: async () => {
    const browser = await findBrowser('shell');
    if (!browser) return bad(absent(), mendLine());
    return prove(browser);
  },
  fix: async (_, say) => {
    await ensureBrowser(say);
  },
};

function absent(): string {
  return process.env.CHROMIUM_PATH ? `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) does not run` : 'no Chromium found';
}

async function prove(browser: FoundBrowser): Promise<Finding> {
  const name = `Chromium ${browser.version} (${browser.kind}, ${browser.source}, ${browser.path})`;
  const proof = await proveBrowser(browser);
  if (!proof.opens) return bad(`${name} does not open a page`, mendLine());
  if (proof.sandboxed) return good(`${name} opens pages in its sandbox`);
  return good(`${name} opens pages, without its sandbox: ${whyNot(browser)}`);
}

function whyNot(browser: FoundBrowser): string {
  if (browser.unsandboxable) return 'this build has none; the system’s chromium-headless-shell does';
  if (process.getuid?.() === 0) return 'Chromium has none for root; an ordinary user gets it';
  return 'this system forbids user namespaces';
}
