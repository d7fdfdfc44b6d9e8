import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { hasEmbeddedDatabase, packagedVersion, pingDatabase } from '#records/postgres/ping.ts';
import { openDatabase } from '#records/postgres/services.ts';
import { bad, type Check, type Finding, good } from './check.ts';

export const databaseCheck: Check = {
  name: 'Database',
  look: async ({ home, env }) => {
    if (!env.DATABASE_URL && !hasEmbeddedDatabase(home)) {
      return good(`PostgreSQL ${await packagedVersion()} comes with Orderly; the database is made at the first start`);
    }
    const database = await openDatabase(env, home);
    try {
      const version = await pingDatabase(database.url);
      return good(`PostgreSQL ${version} answers (${database.dataDir ?? 'DATABASE_URL'})`);
    } catch (error) {
      if (database.kind === 'embedded') throw error;
      return bad(`DATABASE_URL does not answer (${codeOf(error)})`, 'Correct DATABASE_URL, or unset it.');
    } finally {
      await database.close();
    }
  },
};

const REDIS_LIMIT_MS = 5_000;

export const redisCheck: Check = {
  name: 'Redis',
  look: async ({ env }) => {
    if (!env.REDIS_URL) return good('not set (REDIS_URL): the queues run on PostgreSQL');
    return pingRedis(env.REDIS_URL).catch((error: unknown) =>
      bad(`REDIS_URL does not answer (${codeOf(error)})`, 'Start Redis, correct REDIS_URL, or unset it.'),
    );
  },
};

/** Speaks just enough of Redis' protocol to sign in and ask whether anybody is there. */
async function pingRedis(address: string): Promise<Finding> {
  const url = new URL(address);
  const place = { host: url.hostname || '127.0.0.1', port: Number(url.port) || 6379 };
  const socket = url.protocol === 'rediss:' ? connectTls({ ...place, servername: place.host }) : connect(place);
  const password = decodeURIComponent(url.password);
  const user = decodeURIComponent(url.username);
  if (password) socket.write(command('AUTH', ...(user ? [user] : []), password));
  socket.write(command('PING'));
  return new Promise<Finding>((resolve, reject) => {
    let heard = '';
    socket.setTimeout(REDIS_LIMIT_MS, () => reject(new Error('no answer in time')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('connection closed')));
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      const refusal = /^-(\w+)/m.exec(heard)?.[1];
      if (refusal) resolve(bad(`Redis refuses us (${refusal})`, 'Correct user and password in REDIS_URL.'));
      else if (heard.includes('+PONG')) resolve(good(`Redis answers (${place.host}:${place.port})`));
    });
  }).finally(() => socket.destroy());
}

function command(...words: readonly string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

/** Errors of connections name the address; the code alone cannot hold a password. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code) return String(error.code);
  return error instanceof TypeError ? 'not a valid address' : error instanceof Error ? error.message : 'unknown';
}
