import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { countRuns, listRuns, showRun } from '#records/run-log.ts';
import { RunNotFound } from '#records/runs.ts';
import type { Desk } from './app.ts';
import type { ConsoleEnv } from './guard.ts';
import { page } from './pages/layout.ts';
import { purposes, runPage } from './pages/run.ts';
import { type RunList, runList } from './pages/runs.ts';
import { readRunQuery } from './run-query.ts';
import { actorOf, may } from './sign-in/people.ts';
import { shortId } from './words.ts';

const PAGE = 50;

/** The run log: list, its live part, one run, and the reveal. */
export function runRoutes(app: Hono<ConsoleEnv>, desk: Desk): void {
  app.get('/', async (c) => {
    const body = runList(await readList(c, desk), desk.clock);
    return c.html(page(desk.frame, { person: c.get('person'), at: 'runs' }, { title: 'Runs', body }));
  });
  app.get('/live/runs', async (c) => c.html(runList(await readList(c, desk), desk.clock)));
  app.get('/runs/:id', (c) => oneRun(c, desk));
  app.post('/runs/:id/reveal', async (c) => {
    const form = z.object({ purpose: z.enum(purposes) }).safeParse(await c.req.parseBody());
    if (!may(c.get('person'), 'reveal')) return c.text('Your role does not reveal identifying values.', 403);
    if (!form.success) return c.text('Choose a purpose.', 400);
    return oneRun(c, desk, form.data.purpose);
  });
}

async function readList(c: Context<ConsoleEnv>, { records }: Desk): Promise<RunList> {
  const query = readRunQuery(c.req.query());
  const [runs, counts] = await Promise.all([
    listRuns(records, { ...query, limit: PAGE + 1 }),
    countRuns(records, query),
  ]);
  return { query, runs: runs.slice(0, PAGE), counts, more: runs.length > PAGE };
}

async function oneRun(c: Context<ConsoleEnv>, desk: Desk, purpose?: string): Promise<Response> {
  const person = c.get('person');
  const reveal = purpose === undefined ? undefined : { actor: actorOf(person), purpose };
  const run = await showRun(desk.records, idOf(c), { reveal });
  const body = runPage(run, desk.clock, { reveal: may(person, 'reveal') });
  return c.html(page(desk.frame, { person, at: 'runs' }, { title: `Run ${shortId(run.id)}`, body }));
}

/** The id in the path. @throws RunNotFound where it is none: whatever was typed there goes no further. */
export function idOf(c: Context<ConsoleEnv>): string {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) throw new RunNotFound('(not an id)');
  return id.data;
}
