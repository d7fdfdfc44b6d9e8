import * as z from 'zod';
import { defineBot } from '../runtime/define.ts';

/** Signs in and walks the pages that the portal definition lists, looking at landmarks and touching nothing. */
export const bot = defineBot({
  name: 'portal-check',
  version: '1.0.0',
  title: 'Portal check',
  effect: 'read',
  input: z.strictObject({ payer: z.string().min(1) }),
  output: z.strictObject({ pages: z.array(z.string()) }),
  minutesSaved: { minutes: 0, assumption: 'A check of our own definition replaces no work of a person.' },
  known: () => [],
  async run({ portal, visit }) {
    const pages: string[] = [];
    for (const page of portal.walk) {
      await visit.step(`Look at ${page.name}`, () => visit.open(page), { shot: true });
      pages.push(page.name);
    }
    return { outcome: { code: 'ok' }, output: { pages } };
  },
});
