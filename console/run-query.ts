/** Filters of the run list as they stand in the URL: they identify nobody, and a link can be sent to a colleague. */
import * as z from 'zod';
import { type RunState, runMachine } from '#records/machines.ts';
import { isOutcomeCode, type OutcomeCode } from '#records/outcomes.ts';

/** An empty or unknown value does not narrow: an old link still opens. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const querySchema = z.object({
  outcome: lenient(z.custom<OutcomeCode>((code) => typeof code === 'string' && isOutcomeCode(code))),
  state: lenient(z.custom<RunState>((state) => typeof state === 'string' && Object.hasOwn(runMachine.table, state))),
  payer: lenient(z.string().min(1).max(100)),
  name: lenient(z.string().min(1).max(100)),
  before: lenient(z.uuid()),
});
export type RunQuery = z.infer<typeof querySchema>;

export function readRunQuery(query: Readonly<Record<string, string>>): RunQuery {
  return querySchema.parse(query);
}

/** The address of the same list with some filters changed. */
export function filterUrl(query: RunQuery, change: RunQuery, path = '/'): string {
  const entries = Object.entries({ ...query, ...change });
  const search = new URLSearchParams(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return search.size > 0 ? `${path}?${search}` : path;
}
