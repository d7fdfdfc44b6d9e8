/** Memory of processes, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

/** Whether this system tells how much memory a process has to itself. */
export const memoryIsTold = process.platform === 'linux';

/** The main process of a browser. */
export async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser does not tell its process');
  return main.id;
}

/** The browsers among the children of a process. */
export async function browsersOf(pid: number): Promise<number[]> {
  const parents = await parentsOfAll();
  const names = await Promise.all(
    [...parents]
      .filter(([, parent]) => parent === pid)
      .map(async ([child]) => [child, await commandOf(child)] as const),
  );
  return names.filter(([, command]) => /chrom|headless/i.test(command)).map(([child]) => child);
}

/** Proportional set size of processes and all their children, in MB: memory they share is counted once. */
export async function treeMegabytes(roots: readonly number[]): Promise<number> {
  const parents = await parentsOfAll();
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && (roots.includes(pid) || belongs(parents.get(pid)));
  const sizes = await Promise.all([...parents.keys()].filter(belongs).map(proportionalBytes));
  return sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6;
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const));
  return new Map(pairs.filter((pair): pair is [number, number] => pair[1] !== undefined));
}

/** The fourth field of `stat`, behind the name in brackets, which may hold anything. */
async function parentOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')[0] ?? '';
}

async function proportionalBytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}
