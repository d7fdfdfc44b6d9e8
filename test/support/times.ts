/** Milliseconds of processor time that some work takes, the best of three: other work on the machine must not count. */
export function processorTime(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1_000;
  });
  return Math.min(...runs);
}
