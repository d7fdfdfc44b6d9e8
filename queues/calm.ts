/**
 * BullMQ 6.7 on PostgreSQL: a worker whose queue is at its global concurrency is told that a job waits, asks for it,
 * gets none, and asks again without a pause, some thousand times a second. Here it pauses.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 200;
/** A wait that ends sooner than this was no wait. */
const AT_ONCE_MS = 20;

interface Waiting {
  waitForJob(blockTimeout: number): Promise<unknown>;
  moveToActive(token: string, name?: string): Promise<readonly unknown[]>;
}

/** Makes a queue backend pause between fruitless wake-ups; a wake-up that brings a job costs nothing. */
export function calmWhenFull<B extends Waiting>(backend: B): B {
  const waitForJob = backend.waitForJob.bind(backend);
  const moveToActive = backend.moveToActive.bind(backend);
  let fruitless = 0;
  backend.moveToActive = async (token, name) => {
    const found = await moveToActive(token, name);
    fruitless = found[0] ? 0 : fruitless + 1;
    return found;
  };
  backend.waitForJob = async (blockTimeout) => {
    const started = performance.now();
    const woken = await waitForJob(blockTimeout);
    if (performance.now() - started < AT_ONCE_MS && fruitless > 1) await sleep(PAUSE_MS);
    return woken;
  };
  return backend;
}
