/** Searches everything a clinic leaves behind for values that may only lie sealed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { encodingsOf } from '#phi/known-values.ts';

export interface Haystack {
  readonly where: string;
  readonly text: string;
}

export interface Leak {
  readonly where: string;
  readonly value: string;
}

/** Every place where a value stands, in any encoding. In: at least four characters a value, or it would be noise. */
export function findLeaks(haystacks: readonly Haystack[], values: readonly string[]): Leak[] {
  const needles = values.flatMap((value) =>
    [...encodingsOf(value), hex(value)].map((form) => ({ value, form: form.toLowerCase() })),
  );
  return haystacks.flatMap(({ where, text }) => {
    const folded = text.toLowerCase();
    const hits = needles.filter(({ form }) => folded.includes(form)).map(({ value }) => value);
    return [...new Set(hits)].map((value) => ({ where, value }));
  });
}

const hex = (value: string) => Buffer.from(value).toString('hex');

/** Every row of every table of every schema, as text. */
export async function tablesAsText(databaseUrl: string): Promise<Haystack[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const { rows: tables } = await pool.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const texts: Haystack[] = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`);
      texts.push({ where: `table ${name}`, text: rows.map(({ line }) => line).join('\n') });
    }
    return texts;
  } finally {
    await pool.end();
  }
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

/** Every file below a folder, as bytes read as Latin-1, with its name. */
export function filesAsText(folder: string): Haystack[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : filesAsText(path);
    return [{ where: `file ${path}`, text: `${name}\n${readFileSync(path, 'latin1')}` }];
  });
}
