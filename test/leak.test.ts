import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { everyFixtureIdentifier } from '#fixtures/clinic/clinic.ts';
import { demoPatients } from '#fixtures/clinic/patients.ts';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import type { MemberKind, PayerId } from '#fixtures/portals/members.ts';
import { type SimulatedPayers, startPayers } from '#fixtures/portals/start.ts';
import { datesOf } from '#phi/known-values.ts';
import type { Records } from '#records/db.ts';
import { someMember } from './support/bots.ts';
import {
  evidenceAsText,
  filesAsText,
  findLeaks,
  formsOf,
  type Haystack,
  redisAsText,
  tablesAsText,
  traceAsText,
} from './support/leaks.ts';
import { morningOver, orderly, startClinic, type TestHome, testHome } from './support/orderly.ts';
import { onBothBackends } from './support/queues.ts';
import { testRedis } from './support/redis.ts';
import { configFor } from './support/shift.ts';

const { patients, secrets } = everyFixtureIdentifier();
const typo = 'Harbor!Thimble93Ospreyy-typed';
const birthdays = demoPatients.flatMap(({ member }) => datesOf(member.dob)).filter((date) => /[^\d]/.test(date));
const values = [...new Set([...patients, ...secrets, ...birthdays, typo])];

const JPEG = '\xff\xd8\xff';
const asked = (payer: PayerId, kind: MemberKind) =>
  JSON.stringify({ payer, serviceDate: new Date().toISOString().slice(0, 10), ...someMember(payer, kind) });

describe('the search for leaks', () => {
  it('finds a value in every form it may be written in', () => {
    const [value = ''] = secrets;
    const odd = `O'Brien-Núñez & "Sons" <${value}>/+`;
    for (const form of [...formsOf(value), ...formsOf(odd)]) {
      const where = 'somewhere';
      expect(findLeaks([{ where, text: `x${form.toUpperCase()}y` }], [value, odd]).length).toBeGreaterThan(0);
      expect(findLeaks([{ where, text: `x${form.slice(1)}y` }], [`${value} `, `${odd} `])).toEqual([]);
    }
    for (const lead of ['', 'a', 'ab']) {
      const coded = Buffer.from(`${lead}${value} and more`).toString('base64');
      expect(findLeaks([{ where: 'base64', text: coded }], [value])).toEqual([{ where: 'base64', value }]);
    }
    const trace = traceAsText(zipSync({ 'trace.trace': strToU8(`{"value":"${value}"}`) }));
    expect(findLeaks(trace, [value])).toEqual([{ where: 'trace.trace', value }]);
  });
});

onBothBackends((kind) => {
  it('a morning with failures of every kind leaves no identifier and no secret in clear', async () => {
    await using redis = kind === 'Redis' ? await testRedis() : undefined;
    await using outside = await testHome();
    await mkdir(join(outside.folder, 'tmp'));
    await using home = await testHome({ REDIS_URL: redis?.url, TMPDIR: join(outside.folder, 'tmp') });
    const payers = await startPayers({ latencyMs: 10 });
    try {
      await writeFile(join(home.folder, 'config.yaml'), configFor(payers), { mode: 0o600 });
      const clinic = await startClinic(home);
      await morningOver(home, 24);
      const said = await fail(home, outside, payers);
      // Before and after the end: some tables and keys live only as long as the workers do.
      await using records = await home.records();
      const places = async () => [
        ...(await tablesAsText(records)),
        ...(redis ? await redisAsText(redis.url) : []),
        ...filesAsText(home.folder),
        ...filesAsText(join(outside.folder, 'tmp')),
      ];
      const during = await places();
      expect(await clinic.end('SIGINT')).toBe(0);
      const output = [
        { where: 'what start and its workers said', text: clinic.out() + clinic.err() },
        { where: 'what commands said', text: said },
      ];
      const evidence = await evidenceAsText(records);
      expect(findLeaks([...during, ...(await places()), ...output, ...evidence], values)).toEqual([]);
      for (const { where, text } of evidence.filter((file) => file.kind === 'screenshot')) {
        expect({ where, jpeg: text.startsWith(JPEG) }).toEqual({ where, jpeg: true });
      }
      expect(new Set(evidence.map((file) => file.kind))).toEqual(new Set(['screenshot', 'trace']));
      await findsWhatIsPlanted(records, redis?.url, home, places);
    } finally {
      await payers.close();
    }
  }, 300_000);
});

/** Everything that can go wrong with a patient or a secret at hand. Out: what the commands said of it. */
async function fail(home: TestHome, outside: TestHome, { acme, cedar }: SimulatedPayers): Promise<string> {
  const { memberId, dob, firstName, lastName } = someMember('acme', 'active');
  const said: string[] = [];
  const ask = async (args: string[], input = '') => {
    const { out, err } = await orderly(home, args, input);
    said.push(out, err);
  };
  /** Its output is the answer that was asked for; what it says beside that is not. */
  const run = async (input: string, ...more: string[]) => {
    said.push((await orderly(home, ['run', 'eligibility', '--input', '-', '--json', ...more], input)).err);
  };

  for (const [payer, member] of [
    ['acme', 'active'],
    ['acme', 'several'],
    ['cedar', 'family'],
    ['cedar', 'several'],
  ] as const) {
    await run(asked(payer, member), '--trace');
  }
  acme.faults.set('surpriseModal', {
    on: 'result',
    times: 1,
    text: `Is ${firstName} ${lastName}, ${memberId}, born ${dob}, moving?`,
  });
  await run(asked('acme', 'active'), '--trace');
  acme.faults.set('echoOfAnotherMember', { times: 1 });
  await run(asked('acme', 'active'), '--trace');
  cedar.accounts.change(demoCredentials.cedar.username, { state: 'locked' });
  await ask(['credentials', 'set', 'cedar', '--username', demoCredentials.cedar.username], `${typo}\n`);
  await run(asked('cedar', 'active'));

  await run(JSON.stringify({ payer: memberId, memberId: { lastName }, dob: lastName, [lastName]: memberId }));
  await run(`{"memberId": "${memberId}`);
  await ask(['run', memberId, '--input', '-'], '{}');
  await ask(['runs', 'list']);
  await ask(['runs', 'list', '--json']);
  await ask(['worklist']);
  await ask(['worklist', '--json']);
  await ask(['credentials', 'health', '--json']);
  await ask(['lanes', 'list', '--json']);

  const rows = [
    'appointment_id,starts_at,patient_mrn,first_name,last_name,dob,payer,member_id',
    `A1,${lastName},M1,${firstName},${lastName},${memberId},${lastName},${memberId}`,
    `A2,2099-11-24T10:00,M1,${firstName},"${lastName},${dob},acme,${memberId}`,
  ];
  const csv = join(outside.folder, 'bad.csv');
  await writeFile(csv, rows.join('\n'));
  await ask(['import', 'appointments', csv]);
  const bundle = join(outside.folder, 'bad.json');
  const patient = { resourceType: 'Patient', id: memberId, name: [{ family: lastName }], birthDate: memberId };
  await writeFile(bundle, JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry: [{ resource: patient }] }));
  await ask(['import', 'fhir', bundle]);

  await writeFile(
    join(outside.folder, 'config.yaml'),
    `clinic: { name: Elm, timeZone: ${lastName} }\nportals: ${memberId} ${dob}\n`,
  );
  const { out, err } = await orderly(outside, ['runs', 'list']);
  return [...said, out, err].join('\n');
}

/** A search that finds nothing proves something only if it would have found it. */
async function findsWhatIsPlanted(
  records: Records,
  redisUrl: string | undefined,
  home: TestHome,
  places: () => Promise<Haystack[]>,
): Promise<void> {
  const value = values[0] ?? '';
  const bytes = Buffer.from(value);
  await records.pool.query('create schema planted; create table planted.seed (a bytea, b jsonb)');
  await records.pool.query('insert into planted.seed values ($1, null)', [bytes]);
  await writeFile(join(home.folder, 'artifacts', 'planted'), bytes.toString('base64'));
  if (redisUrl) {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    await redis.hset('planted', 'data', JSON.stringify({ a: encodeURIComponent(value) }));
    redis.disconnect();
  }
  const found = findLeaks(await places(), values).map(({ where }) => where);
  const expected = ['table planted.seed', `file ${join(home.folder, 'artifacts', 'planted')}`];
  expect(found.sort()).toEqual([...expected, ...(redisUrl ? ['redis planted'] : [])].sort());
}
