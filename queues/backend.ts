/**
 * Where the queues live: Redis, or BullMQ's own tables in a schema of their own on the same PostgreSQL. The only place
 * that knows which. Retries of BullMQ are off and finished jobs leave at once: the truth is in records.
 */
import {
  createPostgresBackend,
  type Job,
  type JobsOptions,
  type PostgresQueueBackend,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Records } from '#records/db.ts';
import { errorName, type Log } from '#records/log.ts';
import { bounded } from './bounded.ts';
import { calmWhenFull } from './calm.ts';

/** What a job may carry: ids. */
type JobData = Readonly<Record<string, string>>;
export type QueueJob = Job<JobData, void, string>;
/** What is used of a queue: the same on both backends. */
export type JobQueue = Pick<
  Queue<JobData, void, string>,
  | 'addBulk'
  | 'close'
  | 'getJobCounts'
  | 'getJobSchedulers'
  | 'obliterate'
  | 'promoteJobs'
  | 'removeJobScheduler'
  | 'setGlobalConcurrency'
  | 'upsertJobScheduler'
>;
export type JobWorker = Pick<
  Worker<JobData, void, string>,
  'cancelAllJobs' | 'cancelJob' | 'close' | 'isRunning' | 'run' | 'waitUntilReady'
> & {
  on(event: 'lockRenewalFailed', heard: (jobIds: string[]) => void): unknown;
  on(event: 'failed', heard: (job: QueueJob | undefined, error: Error) => void): unknown;
};
type Processor = (job: QueueJob, token: string | undefined, signal: AbortSignal | undefined) => Promise<void>;
type WorkerTuning = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'name'
>;

export interface Backend {
  readonly kind: 'redis' | 'postgres';
  /** The queue of a name; the same object each time. */
  queue(name: string): JobQueue;
  /** A worker that does not run before its `run()` is called. */
  worker(name: string, processor: Processor, tuning: WorkerTuning): JobWorker;
  /** Workers first, each after its current jobs; then queues, then connections. */
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly records: Records;
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Redis key prefix, or name of the PostgreSQL schema: letters, digits and underscores. */
  readonly namespace?: string | undefined;
  readonly log: Log;
}

const REACH_MS = 5_000;

/** Thrown when the server of the queues does not answer. Its message names the variable, never the address. */
export class QueuesUnreachable extends Error {
  override readonly name = 'QueuesUnreachable';
  constructor(variable: 'REDIS_URL' | 'DATABASE_URL', options: ErrorOptions) {
    super(`the queues cannot be reached; check ${variable}`, options);
  }
}

/** Each run of a job is granted by us, so one attempt; and a finished job frees its id. */
const jobDefaults: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

/** Opens the backend, bringing BullMQ's tables up to date where they are needed. The caller closes it. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const { redisUrl, namespace = 'orderly_queues', log } = options;
  const make = redisUrl ? onRedis(redisUrl, namespace) : await onPostgres(options, namespace);
  const queues = new Map<string, JobQueue>();
  const workers = new Set<JobWorker>();
  /** Without a listener an error event would end the process. */
  const heard = <T extends Heard>(source: T): T => {
    source.on('error', (error) => log('queue.error', { queue: source.name, error: errorName(error) }));
    return source;
  };
  const queueOf = (name: string) => {
    const queue = queues.get(name) ?? heard(make.queue(name));
    queues.set(name, queue);
    return queue;
  };
  const closeQueues = () => Promise.all([...queues.values()].map((queue) => queue.close()));
  await reach(queueOf('schedules'), redisUrl).catch(async (error) => {
    await closeQueues();
    throw error;
  });
  return {
    kind: redisUrl ? 'redis' : 'postgres',
    queue: queueOf,
    worker: (name, processor, tuning) => {
      const worker = heard(make.worker(name, processor, { ...tuning, autorun: false, drainDelay: 5 }));
      workers.add(worker);
      return worker;
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close()));
      await closeQueues();
    },
  };
}

/** A server that is not there must not look like one that is slow. */
async function reach(queue: JobQueue, redisUrl: string | undefined): Promise<void> {
  try {
    await bounded(REACH_MS, AbortSignal.timeout(REACH_MS), 0, () => queue.getJobCounts('waiting'));
  } catch (cause) {
    throw new QueuesUnreachable(redisUrl ? 'REDIS_URL' : 'DATABASE_URL', { cause });
  }
}

interface Heard {
  readonly name: string;
  on(event: 'error', heard: (error: Error) => void): unknown;
}

interface Maker {
  queue(name: string): JobQueue & Heard;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): JobWorker & Heard;
}

function onRedis(url: string, prefix: string): Maker {
  // A worker must outlive a Redis restart: BullMQ allows nothing but null there. Whoever adds wants an answer.
  const patient = { url, maxRetriesPerRequest: null };
  const asking = { url, maxRetriesPerRequest: 5 };
  return {
    queue: (name) => new Queue(name, { connection: asking, prefix, defaultJobOptions: jobDefaults }),
    worker: (name, processor, tuning) =>
      new Worker(name, threeArguments(processor), { connection: patient, prefix, ...tuning }),
  };
}

async function onPostgres({ records, databaseUrl }: BackendOptions, schema: string): Promise<Maker> {
  await migrateQueues(records, schema);
  // One pooled connection each is enough: every move of a job is one statement.
  const connection = { connectionString: databaseUrl, schema, max: 1 };
  return {
    queue: (name) => new Queue(name, { connection, defaultJobOptions: jobDefaults }, createPostgresBackend),
    worker: (name, processor, tuning) =>
      new Worker(name, threeArguments(processor), { connection, ...tuning }, calmBackend),
  };
}

const calmBackend: typeof createPostgresBackend = (name, options, extra) =>
  calmWhenFull<PostgresQueueBackend>(createPostgresBackend(name, options, extra));

/** BullMQ gives an abort signal only to functions that declare three parameters. */
function threeArguments(processor: Processor) {
  return (job: QueueJob, token?: string, signal?: AbortSignal) => processor(job, token, signal);
}

/** BullMQ takes a lock of its own for this, so processes that start together wait for each other. */
async function migrateQueues(records: Records, schema: string): Promise<void> {
  const client = await records.pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}
