/** Where paused threads are kept: the official PostgreSQL saver, on the clinic's own database, sealed. */
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import type { Records } from '#records/db.ts';
import { sealedSerde } from './sealed-serde.ts';

const SCHEMA = 'agents';
/** Two processes that set the tables up at the same time would both fail. */
const SETUP_LOCK = 7_031_009;

const opened = new WeakMap<Records, Promise<PostgresSaver>>();

/** Opens the saver, making its tables where they are missing, once for each connection to the records. It uses their pool. */
export function openCheckpoints(records: Records): Promise<PostgresSaver> {
  const known = opened.get(records) ?? setUp(records);
  opened.set(records, known);
  return known;
}

async function setUp(records: Records): Promise<PostgresSaver> {
  const saver = new PostgresSaver(records.pool, sealedSerde(records.keyring), { schema: SCHEMA });
  const client = await records.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SETUP_LOCK]);
    await saver.setup();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [SETUP_LOCK]);
    client.release();
  }
  return saver;
}

/** The thread of a run: it begins with the case, so that all threads of a case are found. */
export const threadIdOf = (caseId: string, runId: string): string => `${caseId}/${runId}`;

/** Deletes everything that was kept of a case's threads. */
export async function deleteThreads(records: Records, saver: PostgresSaver, caseId: string): Promise<void> {
  const { rows } = await records.pool.query<{ thread_id: string }>(
    `select distinct thread_id from ${SCHEMA}.checkpoints where starts_with(thread_id, $1)`,
    [threadIdOf(caseId, '')],
  );
  for (const { thread_id: threadId } of rows) await saver.deleteThread(threadId);
}
