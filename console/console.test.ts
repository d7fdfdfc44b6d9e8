import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '#records/audit.ts';
import { saveArtifact } from '#records/evidence.ts';
import { auditEvents } from '#records/schema.ts';
import { type TestRecords, testRecords } from '#test/support/database.ts';
import { queuedRun, settledRun } from '#test/support/runs.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { consoleApp } from './app.ts';
import { openSignIn, type SignIn } from './sign-in/sign-in.ts';

const PASSWORD = 'twelve or more signs';
const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

let records: TestRecords;
let signIn: SignIn;
const logged: string[] = [];

beforeAll(async () => {
  records = await testRecords();
  signIn = await openSignIn({ records, databaseUrl: records.databaseUrl, secureCookies: false });
});
afterAll(async () => {
  await signIn.close();
  await records[Symbol.asyncDispose]();
});

function freshVisitor(https = false): Visitor {
  const health = { ok: true, database: true, queues: true, workers: 1, browser: true };
  const clinic = { name: 'Riverbend', timeZone: 'America/Chicago' };
  const log = (line: string) => logged.push(line);
  return visitorOf(
    consoleApp({ records, signIn: Promise.resolve(signIn), clinic, health: async () => health, https, log }),
  );
}

/** The first admin, with a password of their own from the first test on. */
async function signedIn(): Promise<Visitor> {
  const visitor = freshVisitor();
  const response = await visitor.post('/sign-in', { email: 'admin@orderly.local', password: PASSWORD });
  expect(response.status).toBe(303);
  return visitor;
}

async function trail(action: string) {
  const entries = await records.db.select().from(auditEvents);
  return entries.filter((entry) => entry.action === action);
}

describe('somebody who is not signed in', () => {
  test('is sent to the sign-in page from every page and gets nothing of the clinic’s work', async () => {
    const id = await settledRun(records, { outcome: { code: 'ok' } });
    const visitor = freshVisitor();
    for (const path of ['/', `/runs/${id}`, '/worklist', `/artifacts/${id}`, '/change-password', '/nowhere']) {
      const response = await visitor.get(path);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
      expect(await response.text()).toBe('');
    }
    expect((await visitor.get('/live/runs')).status).toBe(401);
    expect((await visitor.post(`/runs/${id}/reveal`, { purpose: 'Ask the payer' })).status).toBe(303);
    expect(await trail('run.reveal')).toHaveLength(0);
  });

  test('can see how the clinic’s parts are, and nothing more', async () => {
    const response = await freshVisitor().get('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, database: true, queues: true, workers: 1, browser: true });
  });

  test('is stopped after ten wrong passwords in a minute', async () => {
    const visitor = freshVisitor();
    const attempt = () => visitor.post('/sign-in', { email: 'admin@orderly.local', password: 'a wrong password' });
    for (let count = 0; count < 10; count += 1) expect((await attempt()).status).toBe(401);
    expect((await attempt()).status).toBe(429);
  });

  test('is not led to another site after signing in', async () => {
    const page = await (await freshVisitor().get('/sign-in?next=https://evil.example/')).text();
    expect(page).toContain('name="next" value="/"');
    expect(page).not.toContain('evil.example');
  });
});

test('the one-time password opens nothing but the page that replaces it, and then no longer opens anything', async () => {
  const oneTime = signIn.firstSignIn?.password ?? '';
  const enter = (password: string) => freshVisitor().post('/sign-in', { email: 'admin@orderly.local', password });
  const visitor = freshVisitor();
  await visitor.post('/sign-in', { email: 'admin@orderly.local', password: oneTime });
  for (const path of ['/', '/worklist']) {
    expect((await visitor.get(path)).headers.get('location')).toBe('/change-password');
  }
  const change = (current: string, next: string, again = next) =>
    visitor.post('/change-password', { current, next, again });
  expect((await change(oneTime, 'short')).status).toBe(400);
  expect((await change(oneTime, PASSWORD, 'something else here')).status).toBe(400);
  expect((await change(oneTime, oneTime)).status).toBe(400);
  expect((await change('not the current one', PASSWORD)).status).toBe(400);
  expect((await change(oneTime, PASSWORD)).headers.get('location')).toBe('/');
  expect((await visitor.get('/')).status).toBe(200);
  expect((await enter(oneTime)).status).toBe(401);
  expect(await trail('password.change')).toHaveLength(1);
});

describe('somebody who is signed in', () => {
  test('sees tokens in the list, never what was asked for', async () => {
    const input = { payer: 'acme-health', memberId: 'AHP123123', dob: '1970-05-05', lastName: 'Featherstone' };
    const id = await settledRun(
      records,
      { outcome: { code: 'notFound', reason: 'memberNotFound' } },
      { subject: 'PT-SEEN1', input },
    );
    const visitor = await signedIn();
    const pages = [
      await visitor.get('/'),
      await visitor.get('/live/runs'),
      await visitor.get('/worklist'),
      await visitor.get(`/runs/${id}`),
    ];
    for (const response of pages) {
      const text = await response.text();
      expect(text).toContain('PT-SEEN1');
      expect(text).not.toMatch(/AHP123123|1970-05-05|Featherstone/);
      expect(/<title>(.*)<\/title>/.exec(text)?.[1] ?? '').not.toContain('PT-');
    }
  });

  test('narrows the list by the address', async () => {
    const waiting = await queuedRun(records, { payerId: 'cedar-medicare', subject: 'PT-CEDAR' });
    const visitor = await signedIn();
    const page = await (await visitor.get('/?payer=cedar-medicare&state=queued&outcome=')).text();
    expect(page).toContain(waiting.slice(0, 8));
    expect(page).not.toContain('PT-SEEN1');
    expect(await (await visitor.get('/?name=nobody')).text()).toContain('No run matches');
  });

  test('reveals identifying values only with a purpose, and the audit keeps it', async () => {
    const id = await settledRun(
      records,
      { outcome: { code: 'ok' } },
      { input: { payer: 'acme-health', memberId: 'AHP555000' } },
    );
    const visitor = await signedIn();
    expect((await visitor.post(`/runs/${id}/reveal`)).status).toBe(400);
    expect((await visitor.post(`/runs/${id}/reveal`, { purpose: 'just so' })).status).toBe(400);
    expect((await trail('run.reveal')).filter((entry) => entry.subject === id)).toHaveLength(0);
    const revealed = await visitor.post(`/runs/${id}/reveal`, { purpose: 'Ask the payer' });
    expect(await revealed.text()).toContain('AHP555000');
    expect(revealed.headers.get('cache-control')).toBe('no-store');
    expect((await trail('run.reveal')).filter((entry) => entry.subject === id)).toMatchObject([
      { purpose: 'Ask the payer' },
    ]);
    expect(await verifyAudit(records)).toMatchObject({ ok: true });
  });

  test('takes an item off the worklist and puts it back', async () => {
    const id = await settledRun(records, { outcome: { code: 'needsHuman', reason: 'unknownDialog' } });
    const visitor = await signedIn();
    const isListed = async () => (await (await visitor.get('/worklist')).text()).includes(`/worklist/${id}/resolve`);
    expect(await isListed()).toBe(true);
    const resolved = await visitor.post(`/worklist/${id}/resolve`);
    expect(resolved.headers.get('location')).toBe(`/worklist?resolved=${id}`);
    expect(await isListed()).toBe(false);
    await visitor.post(`/worklist/${id}/reopen`);
    expect(await isListed()).toBe(true);
  });

  test('sees evidence unsealed, and each look is on record', async () => {
    let artifact = '';
    const content = Buffer.from('the picture');
    await settledRun(records, {
      outcome: { code: 'ok' },
      during: async (run) => {
        artifact = await saveArtifact(records, run, { kind: 'screenshot', mediaType: 'image/png', seq: 1, content });
      },
    });
    const response = await (await signedIn()).get(`/artifacts/${artifact}`);
    expect(await response.text()).toBe('the picture');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await trail('artifact.view')).toMatchObject([{ subject: artifact }]);
  });

  test('gets a file that calls itself a page as a file to save', async () => {
    let artifact = '';
    await settledRun(records, {
      outcome: { code: 'ok' },
      during: async (run) => {
        artifact = await saveArtifact(records, run, {
          kind: 'trace',
          mediaType: 'text/html',
          seq: 1,
          content: Buffer.from(HOSTILE),
        });
      },
    });
    const response = await (await signedIn()).get(`/artifacts/${artifact}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="trace-[0-9a-f]{8}\.bin"$/);
  });

  test('is told in plain words when there is no such run, whatever stands in the address', async () => {
    const visitor = await signedIn();
    for (const path of [
      '/runs/00000000-0000-4000-8000-000000000000',
      '/runs/..%2F..%2Fkey',
      '/artifacts/key',
      '/nowhere',
    ]) {
      const response = await visitor.get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such page or run.');
    }
  });

  test('as a manager reads the log but neither reveals nor resolves', async () => {
    const id = await settledRun(records, { outcome: { code: 'needsHuman', reason: 'captcha' } });
    await records.pool.query(`update auth."user" set role = 'manager'`);
    try {
      const visitor = await signedIn();
      expect(await (await visitor.get(`/runs/${id}`)).text()).not.toContain('/reveal');
      expect((await visitor.post(`/runs/${id}/reveal`, { purpose: 'Ask the payer' })).status).toBe(403);
      expect((await visitor.post(`/worklist/${id}/resolve`)).status).toBe(403);
    } finally {
      await records.pool.query(`update auth."user" set role = 'admin'`);
    }
  });

  test('is signed out for good: the old cookie opens nothing', async () => {
    const visitor = await signedIn();
    const cookie = visitor.cookies();
    expect((await visitor.get('/', { cookie })).status).toBe(200);
    expect((await visitor.post('/sign-out')).headers.get('location')).toBe('/sign-in');
    expect((await visitor.get('/', { cookie })).status).toBe(303);
  });
});

test('a form sent from another site changes nothing', async () => {
  const id = await settledRun(records, { outcome: { code: 'needsHuman', reason: 'captcha' } });
  const visitor = await signedIn();
  for (const origin of ['https://evil.example', 'null', '', 'http://127.0.0.1:4801']) {
    expect((await visitor.post(`/worklist/${id}/resolve`, {}, { origin })).status).toBe(403);
  }
  expect((await trail('run.resolve')).filter((entry) => entry.subject === id)).toHaveLength(0);
});

test('text that tries to be markup stays text, whichever field it comes in', async () => {
  const step = {
    seq: 1,
    name: HOSTILE,
    page: HOSTILE,
    ok: true,
    fingerprint: null,
    startedAt: new Date(),
    durationMs: 5,
  };
  const id = await settledRun(
    records,
    {
      outcome: { code: 'layoutChanged' },
      detail: { page: HOSTILE, what: HOSTILE },
      output: { [HOSTILE]: HOSTILE },
      steps: [step],
    },
    {
      name: HOSTILE,
      payerId: HOSTILE,
      subject: HOSTILE,
      trigger: 'person',
      triggerRef: HOSTILE,
      input: { [HOSTILE]: HOSTILE, payer: HOSTILE },
    },
  );
  const visitor = await signedIn();
  const revealed = await visitor.post(`/runs/${id}/reveal`, { purpose: 'Ask the payer' });
  const filtered = await visitor.get(`/?name=${encodeURIComponent(HOSTILE)}`);
  for (const response of [
    revealed,
    filtered,
    await visitor.get('/'),
    await visitor.get('/worklist'),
    await visitor.get(`/runs/${id}`),
  ]) {
    const text = await response.text();
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script>|<img src=x/);
  }
});

test('pages load nothing from elsewhere, run no inline script, and are neither framed nor kept', async () => {
  const visitor = await signedIn();
  for (const path of ['/', '/worklist', '/sign-in', '/nowhere']) {
    const response = await visitor.get(path);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('strict-transport-security')).toBeNull();
    expect(await response.text()).not.toMatch(/ style=|<style|onclick=|https?:\/\//);
  }
  expect((await freshVisitor(true).get('/sign-in')).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('the session cookie cannot be read by scripts nor sent along from other sites', async () => {
  const response = await freshVisitor().post('/sign-in', { email: 'admin@orderly.local', password: PASSWORD });
  expect(response.headers.getSetCookie()).toHaveLength(1);
  expect(response.headers.getSetCookie()[0]).toMatch(/^orderly\.session_token=.*HttpOnly; SameSite=Lax/);
});

test('nothing that went wrong here was unforeseen', () => {
  expect(logged).toEqual([]);
});
