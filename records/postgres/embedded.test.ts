import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded.ts';
import { canRead, runsAsRoot } from './owner.ts';
import { runningServer } from './pidFile.ts';

const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const module = fileURLToPath(new URL('./embedded.ts', import.meta.url));
const opened: EmbeddedPostgres[] = [];
const homes: string[] = [];
/** Making a data folder takes a second, so the tests that leave it whole share this one. */
const home = newHome();

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

afterAll(() => {
  for (const folder of homes) rmSync(folder, { recursive: true, force: true });
});

function newHome(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-pg-'));
  chmodSync(folder, mode);
  homes.push(folder);
  return folder;
}

async function open(folder = home): Promise<EmbeddedPostgres> {
  const server = await openEmbeddedPostgres(folder);
  opened.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Another Orderly process that opens the database, tells about it, and stays. */
async function openInChild(
  folder: string,
  user?: { uid: number; gid: number },
): Promise<{ child: ChildProcess; told: string }> {
  const script = `import { openEmbeddedPostgres } from ${JSON.stringify(module)};
    const server = await openEmbeddedPostgres(${JSON.stringify(folder)});
    process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
    console.log(JSON.stringify(server));`;
  const tsx = createRequire(import.meta.url).resolve('tsx/esm');
  const child = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', script], {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const told = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the child ended with ${code}`)));
  });
  return { child, told };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

describe('the embedded PostgreSQL', () => {
  it('makes its folder at the first start and finds the data again at the second', async () => {
    const first = await open();
    expect(first.adopted).toBe(false);
    await query(first.url, "CREATE TABLE note AS SELECT 'kept' AS word");
    await first.close();
    expect(runningServer(first.dataDir)).toBeUndefined();

    const second = await open();
    expect(await query(second.url, 'SELECT word FROM note')).toBe('kept');
    expect(second.url).toBe(first.url);
  });

  it('is started once by several first starts at the same time, and stopped by the last one out', async () => {
    const fresh = newHome();
    const servers = await Promise.all([open(fresh), open(fresh), open(fresh)]);
    expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
    const [one, two, three] = servers;
    await one?.close();
    await two?.close();
    expect(await query(three?.url ?? '', 'SELECT 1')).toBe(1);
    await three?.close();
    expect(runningServer(three?.dataDir ?? '')).toBeUndefined();
  });

  it('is stopped although everybody leaves in the same moment', async () => {
    const servers = await Promise.all([open(), open()]);
    await Promise.all(servers.map((server) => server.close()));
    expect(runningServer(servers[0]?.dataDir ?? '')).toBeUndefined();
  });

  it('stays for whoever else is connected', async () => {
    const server = await open();
    const person = new Client({ connectionString: server.url });
    await person.connect();
    await server.close();
    await expect(person.query('SELECT 1')).resolves.toBeDefined();
    await person.end();
    expect((await open()).adopted).toBe(true);
  });

  it('listens on the loopback address only and wants the password', async () => {
    const server = await open();
    expect(await query(server.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await query(server.url, 'SHOW unix_socket_directories')).toBe('');
    const url = new URL(server.url);
    url.password = 'guessed';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(home, 'pg.json')).mode & 0o777).toBe(0o600);
  });

  it('never writes the values of a failed statement to its log', async () => {
    const server = await open();
    await expect(query(server.url, "SELECT 'Doe-Sample'::date")).rejects.toThrow('Doe-Sample');
    await server.close();
    expect(readFileSync(join(home, 'pg.log'), 'utf8')).not.toContain('Doe-Sample');
  });
});

describe('after a kill', () => {
  it('the server that a killed process left is adopted', async () => {
    const { child, told } = await openInChild(home);
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    const server = await open();
    expect(server.adopted).toBe(true);
    expect(server.url).toBe(JSON.parse(told).url);
    await server.close();
    expect(runningServer(server.dataDir)).toBeUndefined();
  });

  it('a killed server recovers what was committed', async () => {
    const first = await open();
    await query(first.url, "CREATE TABLE receipt AS SELECT 'committed' AS word");
    process.kill(runningServer(first.dataDir)?.pid ?? Number.NaN, 'SIGKILL');
    const second = await open();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT word FROM receipt')).toBe('committed');
  });

  it('a note whose process number now belongs to another program does not block the start', async () => {
    const first = await open();
    const note = join(first.dataDir, 'postmaster.pid');
    const left = readFileSync(note, 'utf8');
    await first.close();
    writeFileSync(note, left.replace(/^\d+/, String(process.pid)));
    const second = await open();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT 1')).toBe(1);
  });
});

describe('what cannot be mended by itself', () => {
  it('is said when the data folder is gone', async () => {
    const { dataDir, close } = await open();
    await close();
    renameSync(dataDir, `${dataDir}.away`);
    await expect(open()).rejects.toMatchObject({ reason: 'dataMissing', mend: expect.stringContaining('pg.json') });
    renameSync(`${dataDir}.away`, dataDir);
  });

  it('is said when the data folder is of another major version', async () => {
    const { dataDir, close } = await open();
    await close();
    const version = readFileSync(join(dataDir, 'PG_VERSION'));
    writeFileSync(join(dataDir, 'PG_VERSION'), '15\n');
    await expect(open()).rejects.toMatchObject({ reason: 'dataVersion', message: expect.stringContaining('15') });
    writeFileSync(join(dataDir, 'PG_VERSION'), version);
  });
});

describe.runIf(runsAsRoot())('as root (skipped as another user)', () => {
  it('the data folder lies in the home folder, where the server’s user can enter it', async () => {
    expect((await open()).dataDir).toBe(join(home, 'pg'));
  });

  it('a data folder that root copied back from a backup is given to the server’s user', async () => {
    const { dataDir, close } = await open();
    await close();
    cpSync(dataDir, `${dataDir}.backup`, { recursive: true });
    rmSync(dataDir, { recursive: true });
    renameSync(`${dataDir}.backup`, dataDir);
    expect(statSync(dataDir).uid).toBe(0);
    expect(await query((await open()).url, 'SELECT 1')).toBe(1);
  });

  it('it lies in the system’s folder for data where the home is private, and a copied home does not share it', async () => {
    const folder = newHome(0o700);
    const { dataDir, url } = await open(folder);
    homes.push(dirname(dataDir));
    expect(dataDir).not.toContain(folder);
    expect(await query(url, 'SELECT 1')).toBe(1);
    const copy = newHome(0o700);
    copyFileSync(join(folder, 'pg.json'), join(copy, 'pg.json'));
    await expect(open(copy)).rejects.toMatchObject({ reason: 'dataMissing', message: expect.stringContaining('copy') });
  });

  it('a home that was deleted and made anew meets an empty database, not the old one', async () => {
    const folder = newHome(0o700);
    const first = await open(folder);
    homes.push(dirname(first.dataDir));
    await query(first.url, 'CREATE TABLE old (id int)');
    await first.close();
    rmSync(folder, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    const second = await open(folder);
    homes.push(dirname(second.dataDir));
    expect(second.dataDir).not.toBe(first.dataDir);
    expect(await query(second.url, "SELECT count(*)::int FROM pg_tables WHERE tablename = 'old'")).toBe(0);
  });

  it.runIf(canRead(nobody, module))(
    'an ordinary user has everything in the home folder (skipped where nobody may not read node_modules)',
    async () => {
      const folder = newHome();
      chownSync(folder, nobody.uid, nobody.gid);
      const { child, told } = await openInChild(folder, nobody);
      const server: { url: string; dataDir: string } = JSON.parse(told);
      expect(server.dataDir).toBe(join(folder, 'pg'));
      expect(await query(server.url, 'SELECT 1')).toBe(1);
      const gone = ended(child);
      child.kill('SIGTERM');
      await gone;
      expect(runningServer(server.dataDir)).toBeUndefined();
    },
  );
});
