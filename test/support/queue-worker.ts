/** A worker process to be killed: its bot says that it has begun, and ends when the test sends SIGUSR2. */
import { openQueues } from '#queues/open.ts';
import { openRecords } from '#records/db.ts';
import { openKeyring } from '#records/keyring.ts';
import { ok, open24 } from './queues.ts';

const [databaseUrl = '', home = '', namespace = '', redisUrl = ''] = process.argv.slice(2);
const records = await openRecords({ databaseUrl, keyring: openKeyring(home, {}), home });
await openQueues({
  records,
  databaseUrl,
  redisUrl: redisUrl || undefined,
  portals: [{ payerIds: ['acme'], policy: open24 }],
  lead: true,
  namespace,
  log: (event) => process.stdout.write(`${event}\n`),
  worker: {
    execute: (run) => {
      process.stdout.write(`began ${run.id}\n`);
      return new Promise((resolve) => process.once('SIGUSR2', () => resolve(ok)));
    },
  },
});
process.stdout.write('ready\n');
