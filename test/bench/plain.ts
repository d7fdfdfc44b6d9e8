/** The two scripts that the engine is measured against. Both use the browser that the engine uses, with its options. */
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright';
import { installedBrowser } from '#bots/runtime/chromium.ts';
import { putLogin, type StoredLogin, storedLoginSchema } from '#bots/runtime/stored-login.ts';
import type { Portal } from '#connectors/portals/define.ts';
import type { PayerId } from '#fixtures/portals/members.ts';
import { type CredentialSecret, leaseAccount, openCredential, releaseLease } from '#records/credentials.ts';
import { missing, type Place, queryFor } from './place.ts';
import { plainVisit } from './plain-visit.ts';

const VIEWPORT = { width: 1_100, height: 800 };

let known: Promise<LaunchOptions> | undefined;

/** Launches the browser that the bots would use. It is looked for once: a script knows where its browser is. */
export async function launch(): Promise<Browser> {
  known ??= installedBrowser('shell');
  return chromium.launch(await known);
}

const newContext = (browser: Browser, { policy }: Portal): Promise<BrowserContext> =>
  browser.newContext({ viewport: VIEWPORT, locale: 'en-US', timezoneId: policy.timeZone });

/** A shared browser, a new context for each check with the stored log-in put into it. */
export async function checkWithStoredLogin(browser: Browser, portal: Portal, login: StoredLogin): Promise<void> {
  const context = await newContext(browser, portal);
  await putLogin(context, login);
  await lookUp(context, portal);
  await context.close();
}

/** A browser of its own for each check, and a log-in. */
export async function checkFromScratch(portal: Portal, secret: CredentialSecret): Promise<void> {
  const browser = await launch();
  const context = await newContext(browser, portal);
  await lookUp(context, portal, secret);
  await browser.close();
}

async function lookUp(context: BrowserContext, portal: Portal, secret?: CredentialSecret): Promise<void> {
  const visit = plainVisit(await context.newPage(), portal, secret);
  if (secret) await portal.signIn(visit);
  const answer = await portal.flows.eligibility?.run(visit, queryFor(portal.id === 'acme' ? 'acme' : 'cedar'));
  if (answer?.found !== 'one') throw new Error(`the plain script found nobody at ${portal.id}`);
}

/** The log-in that a worker has left behind, so that both contestants use the same one. The account must be free. */
export async function storedLogin({ records }: Place, payer: PayerId): Promise<StoredLogin> {
  const credential = (await openCredential(records, payer)) ?? missing(`credential of ${payer}`);
  const wanted = { credentialId: credential.id, holder: 'bench', ttlMs: 1_000 };
  const { lease, saved } = (await leaseAccount(records, wanted)) ?? missing(`free account at ${payer}`);
  await releaseLease(records, lease);
  return storedLoginSchema.parse(saved?.state);
}
