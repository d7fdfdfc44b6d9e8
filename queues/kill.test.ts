import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { isHeld } from '#records/session.ts';
import { type Clinic, eventually, ok, onBothBackends, openClinic, quick } from '#test/support/queues.ts';
import { portalRead } from './settings.ts';

const script = fileURLToPath(new URL('../test/support/queue-worker.ts', import.meta.url));

/** Starts a worker process and waits until it says `line`. */
async function startWorker(
  clinic: Clinic,
  namespace: string,
): Promise<ChildProcess & { saw(line: string): Promise<void> }> {
  const parts = [clinic.records.databaseUrl, clinic.records.home, namespace, clinic.redisUrl ?? ''];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen = new Set<string>();
  createInterface({ input: child.stdout }).on('line', (line) => seen.add(line));
  const saw = (line: string) => vi.waitFor(() => expect(seen).toContain(line), { timeout: 30_000 });
  await saw('ready');
  return Object.assign(child, { saw });
}

onBothBackends((kind) => {
  describe('a worker process that is killed in mid-check', () => {
    it('has its check finished by another within 15 s: nothing lost, nothing doubled', async () => {
      await using clinic = await openClinic(kind);
      const child = await startWorker(clinic, 'kill_test');
      const id = await clinic.add('acme');
      await child.saw(`began ${id}`);
      const executed: string[] = [];
      // With the settings of the clinic: how long it takes is the point here.
      await clinic.open({
        namespace: 'kill_test',
        settings: { portalRead },
        execute: async (run) => {
          executed.push(run.id);
          return ok;
        },
      });
      child.kill('SIGKILL');
      await once(child, 'exit');
      await clinic.settled([id], 'succeeded', 15_000);
      expect(executed).toEqual([id]);
      expect(await clinic.run(id)).toMatchObject({ attempt: 2, retries: 0, outcome: 'ok' });
    });
  });

  describe('a worker process that hangs in mid-check', () => {
    it('is passed over although it is still connected, and cannot write when it wakes up', async () => {
      await using clinic = await openClinic(kind);
      const child = await startWorker(clinic, 'hang_test');
      const id = await clinic.add('acme');
      await child.saw(`began ${id}`);
      child.kill('SIGSTOP');
      await clinic.open({
        namespace: 'hang_test',
        settings: { portalRead: { ...quick, silentAfterMs: 1_000 } },
        execute: async () => ok,
      });
      await clinic.settled([id], 'succeeded', 15_000);
      const { fence } = await clinic.run(id);
      child.kill('SIGUSR2');
      child.kill('SIGCONT');
      await child.saw('run.fencedOut');
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await clinic.run(id)).toMatchObject({ state: 'succeeded', attempt: 2, fence });
    });
  });

  describe('a leader that is gone', () => {
    it('is followed by another in a moment', async () => {
      await using clinic = await openClinic(kind);
      const child = await startWorker(clinic, 'lead_test');
      await eventually(async () => expect(await isHeld(clinic.records, 'leader', 'lead_test')).toBe(true));
      const second = await clinic.open({ namespace: 'lead_test' });
      expect(second.leads()).toBe(false);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await vi.waitFor(() => expect(second.leads()).toBe(true), { timeout: 5_000 });
    });

    it('although its process lives, when it has lost its session', async () => {
      await using clinic = await openClinic(kind);
      const first = await clinic.open({ execute: async () => ok });
      await eventually(() => expect(first.leads()).toBe(true));
      const kill = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'orderly leader'";
      await clinic.records.pool.query(kill);
      await vi.waitFor(() => expect(first.leads()).toBe(false), { interval: 5, timeout: 5_000 });
      await eventually(() => expect(first.leads()).toBe(true));
      await clinic.settled([await clinic.add('acme')]);
    });
  });
});
