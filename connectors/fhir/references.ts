/** Who is meant by a FHIR reference (https://hl7.org/fhir/R4/references.html). */
import * as z from 'zod';
import type { Entry } from './read.ts';

/** A resource with the names by which others may refer to it. */
export interface Known {
  readonly row: number;
  readonly type: string;
  /** The resource's own id; from the address of its entry where it carries none. */
  readonly id: string | undefined;
  /** Every reference that means this resource. */
  readonly names: readonly string[];
  /** The top-level resource that `#` references inside it belong to. */
  readonly scope: string;
  readonly resource: unknown;
}

const containedSchema = z.looseObject({ resourceType: z.string(), id: z.string().optional() });
const withIdentifiers = z.object({ identifier: z.array(z.object({ system: z.string(), value: z.string() })) });

/** A resource of a file and those it contains. `file` keeps the `#` references of two files apart. */
export function* withContained(entry: Entry, file: number): Generator<Known> {
  const { row, fullUrl, resource } = entry;
  const type = resource.resourceType;
  const id = resource.id ?? fullUrl?.split(/[/:]/).at(-1);
  const scope = `${file}/${row}`;
  const names = [...(fullUrl ? [fullUrl] : []), ...(id ? [`${type}/${id}`] : []), ...byIdentifier(type, resource)];
  yield { row, type, id, names, scope, resource };
  for (const one of resource.contained ?? []) {
    const inner = containedSchema.safeParse(one).data;
    if (!inner) continue;
    const name = `${scope}#${inner.id ?? ''}`;
    yield { row, type: inner.resourceType, id: undefined, names: [name], scope, resource: inner };
  }
}

/** Bundles for a transaction may say `Patient?identifier=system|value` instead of an id. */
function byIdentifier(type: string, resource: unknown): string[] {
  const parsed = withIdentifiers.safeParse(resource);
  return (parsed.data?.identifier ?? []).map(({ system, value }) => `${type}?identifier=${system}|${value}`);
}

/** Looks up what a reference inside `holder` means. Versions are ignored: a file holds one of each. */
export function find<T>(table: ReadonlyMap<string, T>, reference: string | undefined, holder: Known): T | undefined {
  if (reference === undefined) return undefined;
  if (reference.startsWith('#')) return table.get(holder.scope + reference);
  return table.get(reference.replace(/\/_history\/[^/]*$/, ''));
}
