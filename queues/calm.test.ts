import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eventually, ok, open24, openClinic } from '#test/support/queues.ts';

const oneAtATime = [{ payerIds: ['acme'], policy: { ...open24, pacing: { ...open24.pacing, maxConcurrent: 1 } } }];

describe('a worker on PostgreSQL whose lane is full', () => {
  it('asks a few times a second, not thousands', async () => {
    await using clinic = await openClinic('PostgreSQL');
    const started: string[] = [];
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const worker = {
      execute: async (run: { readonly id: string }) => {
        started.push(run.id);
        await opened;
        return ok;
      },
    };
    await clinic.open({ portals: oneAtATime, worker });
    await clinic.open({ portals: oneAtATime, worker, lead: false });
    const ids = [await clinic.add('acme'), await clinic.add('acme')];
    await eventually(() => expect(started).toHaveLength(1));
    const before = await transactions();
    // Counters of the server are a second behind; this is a measurement, not a wait.
    await sleep(2_000);
    expect((await transactions()) - before).toBeLessThan(600);
    open();
    await clinic.settled(ids);

    async function transactions(): Promise<number> {
      const query = 'select xact_commit::int as n from pg_stat_database where datname = current_database()';
      const { rows } = await clinic.records.pool.query<{ n: number }>(query);
      return rows[0]?.n ?? 0;
    }
  });
});
