import { setTimeout as delay } from 'node:timers/promises';

/** Thrown when something did not finish within its bound. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Waits for work, but no longer than `ms`. What comes late is ignored. @throws TookTooLong */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = delay(ms, undefined, { signal: stop.signal }).then(() => {
    throw new TookTooLong();
  });
  // Whichever loses may still fail later; nobody is listening then.
  late.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

/** Whether work finished well within `ms`; neither a failure nor lateness is thrown. */
export async function finishes(ms: number, work: Promise<unknown>): Promise<boolean> {
  return within(ms, work).then(
    () => true,
    () => false,
  );
}
