import { it } from 'vitest';
import { openShift } from './support/shift.ts';
it.each([20, 120])('shift %i', async (latencyMs) => {
  await using shift = await openShift('PostgreSQL', { latencyMs });
  await Promise.all([shift.worker()]);
  await shift.begin();
  const runs = await shift.over(90_000);
  const counts: Record<string, number> = {};
  for (const r of runs) { const k = `${r.payerId} ${r.outcome} ${r.reason} ${r.attempt}`; counts[k] = (counts[k] ?? 0) + 1; }
  process.stdout.write(JSON.stringify(counts, null, 1));
}, 120_000);
