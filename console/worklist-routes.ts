import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { reopenWorkItem, resolveNotice, resolveWorkItem, worklist } from '#records/worklist.ts';
import type { Desk } from './app.ts';
import type { ConsoleEnv } from './guard.ts';
import { page } from './pages/layout.ts';
import { worklistPage } from './pages/worklist.ts';
import { idOf } from './run-routes.ts';
import { actorOf, may } from './sign-in/people.ts';

type Change = (records: Desk['records'], id: string, actor: string) => Promise<boolean>;

/** What needs a person, and taking things off that list and putting them back. */
export function worklistRoutes(app: Hono<ConsoleEnv>, desk: Desk): void {
  app.get('/worklist', async (c) => {
    const person = c.get('person');
    const resolved = z.uuid().safeParse(c.req.query('resolved'));
    const body = worklistPage(
      {
        items: await worklist(desk.records),
        resolved: resolved.success && may(person, 'resolve') ? resolved.data : undefined,
        mayResolve: may(person, 'resolve'),
      },
      desk.clock,
    );
    return c.html(page(desk.frame, { person, at: 'worklist' }, { title: 'Worklist', body }));
  });
  app.post('/worklist/:id/resolve', (c) => change(c, desk, resolveWorkItem, `/worklist?resolved=${idOf(c)}`));
  app.post('/worklist/:id/reopen', (c) => change(c, desk, reopenWorkItem, '/worklist'));
  app.post('/notices/:id/resolve', (c) => change(c, desk, resolveNotice, '/worklist'));
}

/** Somebody else may have been faster; either way the list then shows how it is. */
async function change(c: Context<ConsoleEnv>, desk: Desk, deed: Change, next: string): Promise<Response> {
  const person = c.get('person');
  if (!may(person, 'resolve')) return c.text('Your role does not resolve items.', 403);
  const changed = await deed(desk.records, idOf(c), actorOf(person));
  return c.redirect(changed ? next : '/worklist', 303);
}
