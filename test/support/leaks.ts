/** Searches everything a clinic leaves behind for values that may only lie sealed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Redis } from 'ioredis';
import { encodingsOf } from '#phi/known-values.ts';
import type { Records } from '#records/db.ts';
import { openArtifact } from '#records/evidence.ts';
import { artifacts } from '#records/schema.ts';

export interface Haystack {
  readonly where: string;
  readonly text: string;
}

export interface Leak {
  readonly where: string;
  readonly value: string;
}

/** Shorter forms of a value would turn up by chance. */
const MIN_FORM = 5;

/** Every form a value may be written in, small letters only: plain, URL, HTML, JSON, Base64 at each offset, hex. */
export function formsOf(value: string): string[] {
  const forms = [...encodingsOf(value), Buffer.from(value).toString('hex')].map((form) => form.toLowerCase());
  return [...new Set(forms)].filter((form) => form.length >= MIN_FORM);
}

/** Where which value stands, in any form. */
export function findLeaks(haystacks: readonly Haystack[], values: readonly string[]): Leak[] {
  const byStart = new Map<string, { readonly form: string; readonly value: string }[]>();
  for (const value of values) {
    for (const form of formsOf(value)) {
      const start = form.slice(0, MIN_FORM);
      byStart.set(start, [...(byStart.get(start) ?? []), { form, value }]);
    }
  }
  return haystacks.flatMap(({ where, text }) => {
    const folded = text.toLowerCase();
    const found = new Set<string>();
    for (let at = 0; at <= folded.length - MIN_FORM; at += 1) {
      for (const { form, value } of byStart.get(folded.slice(at, at + MIN_FORM)) ?? []) {
        if (folded.startsWith(form, at)) found.add(value);
      }
    }
    return [...found].map((value) => ({ where, value }));
  });
}

/** Every row of every table of every schema, as text. Bytes show as hex. */
export async function tablesAsText({ pool }: Records): Promise<Haystack[]> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const texts: Haystack[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`);
    texts.push({ where: `table ${name}`, text: rows.map(({ line }) => line).join('\n') });
  }
  return texts;
}

const readers: Readonly<Record<string, (redis: Redis, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, '0', '-1'),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, '0', '-1', 'WITHSCORES'),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

/** Every key and value of a Redis server, as text. */
export async function redisAsText(redisUrl: string): Promise<Haystack[]> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  try {
    const keys = await redis.keys('*');
    return await Promise.all(
      keys.map(async (key) => {
        const value = await readers[await redis.type(key)]?.(redis, key);
        return { where: `redis ${key}`, text: `${key} ${JSON.stringify(value)}` };
      }),
    );
  } finally {
    redis.disconnect();
  }
}

/**
 * Every file below a folder with its name, as bytes read as Latin-1. Left out: the database's own files, which are
 * searched as tables; the compiled sources of the program, which include the fixtures; links, which lead to those.
 */
export function filesAsText(folder: string): Haystack[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return [{ where: `file ${path}`, text: `${entry.name}\n${readFileSync(path, 'latin1')}` }];
    const leftOut = !entry.isDirectory() || entry.name.startsWith('tsx-') || existsSync(join(path, 'PG_VERSION'));
    return leftOut ? [] : [{ where: `folder ${path}`, text: entry.name }, ...filesAsText(path)];
  });
}

/** Every file of evidence, unsealed: pictures as they are, the files in traces one by one. */
export async function evidenceAsText(records: Records): Promise<(Haystack & { readonly kind: string })[]> {
  const rows = await records.db.select({ id: artifacts.id, kind: artifacts.kind }).from(artifacts);
  const files = await Promise.all(
    rows.map(async ({ id, kind }) => {
      const content = (await openArtifact(records, id))?.content ?? Buffer.alloc(0);
      if (kind !== 'trace') return [{ kind, where: `screenshot ${id}`, text: content.toString('latin1') }];
      return traceAsText(content).map((part) => ({ ...part, kind, where: `trace ${id} ${part.where}` }));
    }),
  );
  return files.flat();
}

/** The files in a trace, unzipped. */
export function traceAsText(zip: Uint8Array): Haystack[] {
  return Object.entries(unzipSync(zip)).map(([name, content]) => ({
    where: name,
    text: `${name}\n${strFromU8(content)}`,
  }));
}
