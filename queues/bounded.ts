/** Work that must end, one way or the other. */

/** Thrown for work that did not end in its time, even though it was told to. */
export class Overran extends Error {
  override readonly name = 'Overran';
}

/**
 * Waits for `work` at most `limitMs`, and at most `graceMs` once `signal` is aborted. Its own signal is aborted in both
 * cases. Work that goes on regardless is left behind: what it later says is not heard. @throws Overran
 */
export async function bounded<T>(
  limitMs: number,
  signal: AbortSignal,
  graceMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const overrun = new Promise<never>((_, reject) => {
    const giveUp = () => {
      inner.abort();
      reject(new Overran());
    };
    const wind = () => {
      inner.abort(signal.reason);
      timers.push(setTimeout(giveUp, graceMs));
    };
    timers.push(setTimeout(giveUp, limitMs));
    signal.addEventListener('abort', wind, { once: true, signal: inner.signal });
    if (signal.aborted) wind();
  });
  try {
    return await Promise.race([work(inner.signal), overrun]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    // Ends the listening, and tells work that was left behind.
    inner.abort();
  }
}
