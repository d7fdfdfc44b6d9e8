import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { seedLogins } from '#cli/demo-data.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import type { MemberKind, PayerId } from '#fixtures/portals/members.ts';
import { type SimulatedPayers, startPayers } from '#fixtures/portals/start.ts';
import type { Records } from '#records/db.ts';
import { eligibilityResultSchema } from '#records/eligibility.ts';
import { someMember } from './support/bots.ts';
import { listedRuns, orderly, orderlyJson, type TestHome, testHome } from './support/orderly.ts';
import { configFor } from './support/shift.ts';

const resultSchema = z.strictObject({
  runId: z.uuid(),
  outcome: z.string(),
  reason: z.string().nullable(),
  output: z.unknown(),
  evidence: z.array(z.strictObject({ id: z.uuid(), kind: z.string(), sha256: z.string() })),
});
const shownSchema = z.object({ input: z.looseObject({}), output: z.unknown(), revealed: z.boolean() });

let home: TestHome;
let payers: SimulatedPayers;
let records: Records & AsyncDisposable;

beforeAll(async () => {
  home = await testHome({ USER: 'user' });
  payers = await startPayers();
  await writeFile(join(home.folder, 'config.yaml'), configFor(payers), { mode: 0o600 });
  records = await home.records();
  await seedLogins({ records });
});
afterAll(async () => {
  await records[Symbol.asyncDispose]();
  await payers.close();
  await home[Symbol.asyncDispose]();
});

const serviceDate = new Date().toISOString().slice(0, 10);
const asked = (payer: PayerId, kind: MemberKind) => ({ payer, serviceDate, ...someMember(payer, kind) });

async function check(payer: PayerId, kind: MemberKind) {
  const ended = await orderlyJson(home, ['run', 'eligibility', '--input', '-'], JSON.stringify(asked(payer, kind)));
  return { ...ended, result: resultSchema.parse(ended.json) };
}

async function count(table: 'runs' | 'audit_events' | 'eligibility_checks'): Promise<number> {
  const { rows } = await records.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

describe('orderly run eligibility', () => {
  it.each(['acme', 'cedar'] as const)('prints one schema-valid result for a member at %s', async (payer) => {
    const { code, result, err } = await check(payer, 'active');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(result).toMatchObject({ outcome: 'ok', reason: null });
    const output = eligibilityResultSchema.parse(result.output);
    expect(output.coverageStatus).toBe('active');
    expect(result.evidence.length).toBeGreaterThan(0);
  });

  it('says that the payer does not know somebody, and picks nobody where several match', async () => {
    const unknown = await check('acme', 'notFound');
    expect(unknown).toMatchObject({ code: 0, result: { outcome: 'notFound', output: null } });
    const several = await check('cedar', 'several');
    expect(several).toMatchObject({ code: 1, result: { outcome: 'ambiguous', output: null } });
    const { json } = await orderlyJson(home, ['worklist']);
    expect(json).toEqual(expect.arrayContaining([expect.objectContaining({ runId: several.result.runId })]));
  });
});

describe('bad input to orderly run', () => {
  const good = asked('acme', 'active');
  const { memberId: _, ...withoutMember } = good;
  it.each([
    { of: 'an unknown payer', input: { ...good, payer: 'Nowhere-Mutual' }, names: 'payer' },
    { of: 'a missing field', input: withoutMember, names: 'memberId' },
    { of: 'a date that is none', input: { ...good, dob: '31.02.1970' }, names: 'dob' },
    { of: 'a field nobody knows', input: { ...good, ssn: '900-55-0147' }, names: 'unknown fields' },
    { of: 'no object', input: [good.memberId], names: '--input' },
    { of: 'no JSON', input: `{"memberId": ${good.memberId}`, names: 'not valid JSON' },
    { of: 'an unknown bot', input: good, bot: 'elegibility', names: 'there is no such bot' },
  ])('such as $of ends with 2 and one line that names it, repeats no value and writes nothing', async (bad) => {
    const before = [await count('runs'), await count('audit_events'), await count('eligibility_checks')];
    const input = typeof bad.input === 'string' ? bad.input : JSON.stringify(bad.input);
    const { code, out, err } = await orderly(home, ['run', bad.bot ?? 'eligibility', '--input', '-', '--json'], input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^orderly: .*\n$/);
    expect(err).toContain(bad.names);
    for (const value of [good.memberId, good.dob, good.lastName, 'Nowhere-Mutual', '31.02.1970', '900-55-0147']) {
      expect(err).not.toContain(value);
    }
    expect([await count('runs'), await count('audit_events'), await count('eligibility_checks')]).toEqual(before);
  });

  it.each([
    { config: 'clinic:\n  name: Elm\n  timeZone: Moon/Base\n', names: 'clinic.timeZone: not an IANA time zone' },
    { config: 'clinic: [\n', names: 'line ' },
    {
      config: 'clinic: { name: Elm, timeZone: America/Chicago }\nportals: { acme: { pacing: fast } }\n',
      names: 'pacing',
    },
  ])('such as a configuration wrong in "$names" ends with 2 and names file and field', async ({ config, names }) => {
    await using wrong = await testHome();
    await writeFile(join(wrong.folder, 'config.yaml'), config);
    const { code, out, err } = await orderly(wrong, ['portals', 'list']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^orderly: .*\n$/);
    expect(err).toContain(names);
    expect(err).not.toContain('Moon/Base');
  });
});

describe('orderly import appointments', () => {
  it('takes the good rows in, names the bad ones and ends with 2', async () => {
    const file = join(home.folder, 'tomorrow.csv');
    const rows = [
      'appointment_id,starts_at,patient_mrn,first_name,last_name,dob,payer,member_id',
      'B1,2099-11-24T09:30,M1,Ida,Fenwick,1971-05-04,acme,ACM1',
      'B2,2099-11-24T10:00,M2,Otto,Quillfeather,1971-13-04,acme,ACM2',
      'B3,2099-11-24T10:30,M3,Una,Sato,1971-01-04,nowhere,ACM3',
      'B4,2099-11-24T11:00,M4,Max,Orr,1981-01-04,cedar,ACM4',
    ];
    await writeFile(file, rows.join('\n'));
    const { code, json, err } = await orderlyJson(home, ['import', 'appointments', file]);
    expect(code).toBe(2);
    expect(json).toMatchObject({
      seen: 4,
      takenIn: 2,
      refused: [
        { row: 3, field: 'dob' },
        { row: 4, field: 'payer' },
      ],
    });
    expect(err).not.toMatch(/Quillfeather|1971-13-04|nowhere/);
  });
});

describe('orderly runs show', () => {
  it('masks identifiers, and shows them with --reveal, which the audit keeps', async () => {
    const [run] = await listedRuns(home, '--outcome', 'ok');
    const id = run?.id ?? '';
    const { memberId, dob } = someMember(run?.payer === 'cedar' ? 'cedar' : 'acme', 'active');
    const masked = await orderlyJson(home, ['runs', 'show', id.slice(0, 8)]);
    expect(masked.out).not.toContain(memberId);
    expect(masked.out).not.toContain(dob);
    expect(shownSchema.parse(masked.json).revealed).toBe(false);
    const before = await count('audit_events');
    const open = await orderlyJson(home, ['runs', 'show', id, '--reveal', '--purpose', 'a test']);
    expect(shownSchema.parse(open.json)).toMatchObject({ revealed: true, input: { memberId, dob } });
    expect(await count('audit_events')).toBe(before + 1);
    const { rows } = await records.pool.query(
      'select action, subject, purpose from audit_events order by seq desc limit 1',
    );
    expect(rows).toEqual([{ action: 'run.reveal', subject: id, purpose: 'a test' }]);
  });
});

/** Changes the audit as only somebody with full rights on the database can. */
async function renameActor(from: string, to: string): Promise<void> {
  const steps = [
    'alter table audit_events disable trigger audit_events_append_only',
    `update audit_events set actor = replace(actor, 'person:${from}', 'person:${to}')`,
    'alter table audit_events enable trigger audit_events_append_only',
  ];
  for (const step of steps) await records.pool.query(step);
}

describe('orderly audit verify', () => {
  it('holds, and ends with 1 once an entry was changed', async () => {
    expect(await orderlyJson(home, ['audit', 'verify'])).toMatchObject({ code: 0, json: { ok: true } });
    await renameActor('user', 'nobody');
    expect(await orderlyJson(home, ['audit', 'verify'])).toMatchObject({
      code: 1,
      json: { ok: false, why: 'changed' },
    });
    await renameActor('nobody', 'user');
    expect(await orderly(home, ['audit', 'verify'])).toMatchObject({ code: 0 });
  });
});

describe('orderly portals', () => {
  it('signs in to a payer and finds its landmarks', async () => {
    const { code, json } = await orderlyJson(home, ['portals', 'check', 'acme']);
    expect(code).toBe(0);
    expect(json).toMatchObject({ outcome: 'ok' });
  });

  it('makes a definition that conforms to its own stand-in', async () => {
    await using own = await testHome();
    expect(await orderly(own, ['init', '--name', 'Elm', '--time-zone', 'America/Indiana/Indianapolis'])).toMatchObject({
      code: 0,
    });
    expect(await orderly(own, ['portals', 'new', 'birch'])).toMatchObject({ code: 0 });
    expect(await orderly(own, ['portals', 'new', 'birch'])).toMatchObject({ code: 2 });
    const { code, json } = await orderlyJson(own, ['portals', 'conform', 'birch']);
    expect(json).toMatchObject({ ok: true });
    expect(code).toBe(0);
    expect((await orderly(own, ['portals', 'conform', 'alder'])).code).toBe(2);
  }, 120_000);
});

describe('orderly schedules', () => {
  it('adds, lists, tells the next times, pauses and removes', async () => {
    const at = ['--task', 'eligibility-sweep', '--set', 'businessDays=3', '--set', 'notCheckedInDays=7'];
    const add = ['schedules', 'add', 'evening', ...at, '--time-zone', 'America/Chicago'];
    expect((await orderly(home, [...add, '--cron', 'every evening'])).code).toBe(2);
    expect((await orderly(home, [...add, '--cron', '0 18 * * *'])).code).toBe(0);
    expect((await orderlyJson(home, ['schedules', 'list'])).json).toMatchObject([{ name: 'evening', state: 'active' }]);
    const { json } = await orderlyJson(home, ['schedules', 'next', 'evening', '--count', '2']);
    expect(z.array(z.iso.datetime()).parse(json)).toHaveLength(2);
    expect((await orderly(home, ['schedules', 'pause', 'evening'])).code).toBe(0);
    expect((await orderly(home, ['schedules', 'next', 'evening'])).out).toContain('is paused');
    expect((await orderly(home, ['schedules', 'remove', 'evening'])).code).toBe(0);
    expect((await orderly(home, ['schedules', 'next', 'evening'])).code).toBe(2);
  });
});

describe('orderly credentials set', () => {
  it('takes the secrets from standard input, seals them and shows neither', async () => {
    const { username, password, totpSecret } = demoCredentials.acme;
    const set = ['credentials', 'set', 'acme', '--username', username];
    const { code, out, err } = await orderly(home, set, `${password}\n${totpSecret}\n`);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(new RegExp(`${password}|${totpSecret}`));
    expect((await orderly(home, set, '\n')).code).toBe(2);
    expect((await orderly(home, ['credentials', 'set', 'birch', '--username', 'x'], 'y\n')).code).toBe(2);
    const health = await orderlyJson(home, ['credentials', 'health']);
    expect(health.json).toEqual(
      expect.arrayContaining([expect.objectContaining({ portalId: 'acme', state: 'active' })]),
    );
    expect(health.out).not.toMatch(new RegExp(`${username}|${password}|${totpSecret}`));
  });
});

describe('orderly keys rotate', () => {
  it('wraps everything anew: results, evidence, log-ins and the audit still open', async () => {
    const { code, out } = await orderly(home, ['keys', 'rotate']);
    expect(code).toBe(0);
    expect(out).toMatch(/Wrapped anew: [1-9]\d* values, [1-9]\d* files/);
    const [run] = await listedRuns(home, '--outcome', 'ok', '--name', 'eligibility');
    const open = await orderlyJson(home, ['runs', 'show', run?.id ?? '', '--reveal']);
    eligibilityResultSchema.parse(shownSchema.parse(open.json).output);
    expect((await orderly(home, ['audit', 'verify'])).code).toBe(0);
    expect((await check('cedar', 'active')).code).toBe(0);
  });
});

describe('orderly doctor', () => {
  it('finds that this machine has what it needs', async () => {
    const { code, json } = await orderlyJson(home, ['doctor']);
    expect(json).toMatchObject({ ok: true });
    expect(code).toBe(0);
  });
});
