/** A shift at the made-up clinic: some appointments to check, simulated payers in this process, workers in their own. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { vi } from 'vitest';
import { stringify } from 'yaml';
import * as z from 'zod';
import { seedLogins } from '#cli/demo-data.ts';
import { readAppointmentsCsv } from '#connectors/appointments/csv.ts';
import { demoAppointments, demoClinic } from '#fixtures/clinic/clinic.ts';
import { type SimulatedPayers, startPayers } from '#fixtures/portals/start.ts';
import { scheduleTasks, taskNames } from '#queues/tasks.ts';
import { localDateOf } from '#records/calendar.ts';
import { fire } from '#records/firings.ts';
import { importFile } from '#records/imports.ts';
import type { RunRow } from '#records/runs.ts';
import { addSchedule } from '#records/schedules.ts';
import { runs } from '#records/schema.ts';
import { type TestRecords, testRecords } from './database.ts';
import { type Env, type Running, running } from './orderly.ts';
import type { BackendKind } from './queues.ts';
import { testRedis } from './redis.ts';

const payerIds = ['acme', 'cedar'] as const;
const ready = z.object({ ready: z.string() });

export interface ShiftWorker extends Running {
  /** As it stands in the rows of its runs. */
  readonly name: string;
}

export interface Shift extends AsyncDisposable {
  readonly records: TestRecords;
  readonly payers: SimulatedPayers;
  /** Starts a worker process and waits until it works. */
  worker(): Promise<ShiftWorker>;
  /** Workers that were started and have not been killed. */
  readonly workers: ReadonlySet<ShiftWorker>;
  kill(worker: ShiftWorker): Promise<void>;
  /** Puts the checks of the appointments in their queues. */
  begin(): Promise<void>;
  runs(): Promise<RunRow[]>;
  /** Waits until every run is finished. Out: all runs. */
  over(timeoutMs: number): Promise<RunRow[]>;
}

/** Opens a shift with the first so many appointments of the made-up clinic, or all of them. Nothing runs yet. */
export async function openShift(
  kind: BackendKind,
  options: { readonly appointments?: number; readonly latencyMs?: number } = {},
): Promise<Shift> {
  const records = await testRecords();
  const redis = kind === 'Redis' ? await testRedis() : undefined;
  const payers = await startPayers({ latencyMs: options.latencyMs ?? 0 });
  const env: Env = { ORDERLY_HOME: records.home, DATABASE_URL: records.databaseUrl, REDIS_URL: redis?.url };
  const workers = new Set<ShiftWorker>();
  await writeFile(join(records.home, 'config.yaml'), configFor(payers), { mode: 0o600 });
  await seedLogins({ records });
  await importSome(records, options.appointments);

  const shift: Shift = {
    records,
    payers,
    workers,
    async worker() {
      const process = running({ env }, ['worker']);
      const name = await new Promise<string>((resolve, reject) => {
        process.child.once('message', (message) => resolve(ready.parse(message).ready));
        process.child.once('exit', () => reject(new Error(`a worker ended: ${process.err()}`)));
      });
      const worker = { ...process, name };
      workers.add(worker);
      return worker;
    },
    async kill(worker) {
      workers.delete(worker);
      await worker.end('SIGKILL');
    },
    begin: () => startChecks(records),
    runs: () => records.db.select().from(runs).orderBy(asc(runs.queuedAt), asc(runs.id)),
    over: (timeout) =>
      vi.waitFor(
        async () => {
          const all = await shift.runs();
          const open = all.filter(({ finishedAt }) => finishedAt === null);
          if (open.length === 0) return all;
          const standing = open.map(
            (run) => `${run.payerId}: ${run.state} ${run.waitsFor ?? ''} ${run.outcome ?? ''}, attempt ${run.attempt}`,
          );
          throw new Error([...standing, ...[...workers].map((worker) => worker.out() + worker.err())].join('\n'));
        },
        { timeout, interval: 50 },
      ),
    async [Symbol.asyncDispose]() {
      await Promise.all([...workers].map((worker) => worker.end('SIGKILL')));
      await payers.close();
      await redis?.[Symbol.asyncDispose]();
      await records[Symbol.asyncDispose]();
    },
  };
  return shift;
}

/** The made-up clinic's configuration, for payers that run here. */
export function configFor(payers: SimulatedPayers): string {
  const portal = ({ url }: { readonly url: string }) => ({ baseUrl: url, hours: 'always', maintenance: [] });
  const portals = { acme: portal(payers.acme), cedar: portal(payers.cedar) };
  return stringify({ demo: true, clinic: demoClinic, portals });
}

async function importSome(records: TestRecords, count = 1_000): Promise<void> {
  const lines = demoAppointments(localDateOf(new Date(), demoClinic.timeZone)).split('\n');
  const content = lines.slice(0, count + 1).join('\n');
  const items = readAppointmentsCsv(Buffer.from(content), { payerIds, clinicZone: demoClinic.timeZone });
  const sha256 = createHash('sha256').update(content).digest('hex');
  await importFile(records, { kind: 'appointments', sha256, items });
}

async function startChecks(records: TestRecords): Promise<void> {
  const task = 'eligibility-sweep';
  const query = { businessDays: 3, notCheckedInDays: 7 };
  const wanted = { name: task, task, query, cron: '30 6 * * 1-5', timeZone: demoClinic.timeZone };
  const { id } = await addSchedule(records, wanted, taskNames, 'system');
  const now = new Date();
  await fire(records, id, now, scheduleTasks(new Set(payerIds)), { now, graceMs: 60_000 });
}
