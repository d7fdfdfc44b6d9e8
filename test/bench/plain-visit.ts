/**
 * What somebody would write without Orderly: the same clicks on the same pages in plain Playwright. No landmarks but a
 * page's heading, no interstitials, no evidence, no guard; it believes that everything goes well.
 */
import { TOTP } from 'otpauth';
import type { Page } from 'playwright';
import { arrivalAt, type PageObject, type Portal, type Visit } from '#connectors/portals/define.ts';
import type { CredentialSecret } from '#records/credentials.ts';

const LONG_MS = 60_000;

/** A visit that runs a portal's flows with nothing around them. `secret` is needed only to sign in. */
export function plainVisit(page: Page, portal: Portal, secret?: CredentialSecret): Visit {
  const arrive = (target: PageObject<unknown>) => target.landmarks[0]?.find(page).waitFor();
  const greeting = portal.interstitials.find(({ name }) => name === 'announcement');
  const visit: Visit = {
    page,
    deadline: Date.now() + LONG_MS,
    signal: new AbortController().signal,
    async open(target) {
      await page.goto(new URL(target.path ?? '', portal.policy.baseUrl).href, { waitUntil: 'domcontentloaded' });
      // Acme greets every log-in with news; whoever writes a script for it has met them.
      if (secret && target !== portal.login) await greeting?.dismiss?.(page);
      return target.actions(page, visit);
    },
    async expect(target) {
      await arrive(target);
      return target.actions(page, visit);
    },
    async expectOneOf(targets) {
      // It expects the page that is named first, as a script for the usual case does.
      const [target] = Object.values(targets);
      if (target) await arrive(target);
      return arrivalAt(targets, 0, page, visit);
    },
    fillSecret: (field, which) => field.fill(secret?.[which] ?? ''),
    async fillCode(fields) {
      const [field] = 'fill' in fields ? [fields] : fields;
      await field?.fill(new TOTP({ secret: secret?.totpSecret ?? '' }).generate());
    },
    step: (_name, work) => work(),
    picture: () => undefined,
    notice: () => undefined,
  };
  return visit;
}
