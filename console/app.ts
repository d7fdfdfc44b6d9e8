/** The console as one web-standard app: pages on top of the records, nothing kept in memory but the sign-in. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Records } from '#records/db.ts';
import { errorName } from '#records/log.ts';
import { RunNotFound } from '#records/runs.ts';
import { accountRoutes } from './account.ts';
import { artifactRoutes } from './artifacts.ts';
import { type Assets, loadAssets } from './assets.ts';
import { type ConsoleEnv, sameOrigin, secureHeaders, signedIn } from './guard.ts';
import type { Frame, Html } from './pages/layout.ts';
import { troublePage } from './pages/layout.ts';
import { runRoutes } from './run-routes.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { type Clock, clockOf } from './words.ts';
import { worklistRoutes } from './worklist-routes.ts';

type HealthPart = boolean | number | string;

/** How the parts of the clinic are. `ok` is true when all of them can do their work. */
interface Health {
  readonly ok: boolean;
  readonly database: HealthPart;
  readonly queues: HealthPart;
  readonly workers: HealthPart;
  readonly browser: HealthPart;
}

export interface ConsoleParts {
  readonly records: Records;
  /** Sign-in opens while the port already answers. */
  readonly signIn: Promise<SignIn>;
  readonly clinic: { readonly name: string; readonly timeZone: string };
  readonly health: () => Promise<Health>;
  /** True where the console is reached by https. */
  readonly https: boolean;
  readonly log: (line: string) => void;
}

/** What the pages are made with. */
export interface Desk extends Pick<ConsoleParts, 'records' | 'signIn'> {
  readonly frame: Frame;
  readonly clock: Clock;
}

const FORM_LIMIT = 16_384;
const HEALTH_MS = 3_000;

export function consoleApp(parts: ConsoleParts): Hono<ConsoleEnv> {
  const assets = loadAssets();
  const frame = { clinic: parts.clinic.name, assets: assets.urls };
  const desk: Desk = { records: parts.records, signIn: parts.signIn, frame, clock: clockOf(parts.clinic.timeZone) };
  const app = new Hono<ConsoleEnv>();
  app.use(secureHeaders(parts.https));
  app.get('/healthz', async (c) => {
    const health = await soon(parts.health()).catch(() => unknownHealth);
    return c.json(health, health.ok ? 200 : 503);
  });
  app.get('/assets/:name', (c) => asset(c, assets));
  app.use(sameOrigin, bodyLimit({ maxSize: FORM_LIMIT }));
  accountRoutes(app, desk);
  app.use(signedIn(parts.signIn));
  runRoutes(app, desk);
  artifactRoutes(app, desk);
  worklistRoutes(app, desk);
  app.notFound((c) => trouble(c, frame, 404));
  app.onError((error, c) => {
    if (error instanceof RunNotFound) return trouble(c, frame, 404);
    // The message of an unforeseen error may quote data: its kind and the route are enough to find it.
    parts.log(`console: ${errorName(error)} at ${c.req.method} ${c.req.routePath}`);
    return trouble(c, frame, 500);
  });
  return app;
}

const unknownHealth: Health = {
  ok: false,
  database: 'unknown',
  queues: 'unknown',
  workers: 'unknown',
  browser: 'unknown',
};

/** A health check that hangs is an answer too. */
async function soon(checking: Promise<Health>): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(resolve, HEALTH_MS, unknownHealth);
  });
  return Promise.race([checking, late]).finally(() => clearTimeout(timer));
}

function asset(c: Context, assets: Assets): Response {
  const file = assets.find(c.req.param('name') ?? '');
  if (!file) return c.text('no such file', 404);
  return c.body(file.content, 200, {
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
}

const troubles = {
  404: { title: 'Not here', advice: 'There is no such page or run.' },
  500: {
    title: 'That did not work',
    advice: 'Something went wrong on our side. Try again; the log of the console says what it was.',
  },
} as const;

function trouble(c: Context, frame: Frame, status: keyof typeof troubles): Response | Promise<Response> {
  const { title, advice } = troubles[status];
  const page: Html = troublePage(frame, title, advice);
  return c.html(page, status);
}
