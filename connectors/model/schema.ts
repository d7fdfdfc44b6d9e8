/** Schemas as they go to a model, and what is said to it about an answer that does not fit. */
import { zodResponseFormat } from 'openai/helpers/zod';
import type * as z from 'zod';
import { ModelConfigError } from './errors.ts';
import type { JsonSchema } from './provider.ts';

/**
 * The strict JSON schema of an answer. Records, dates, transforms and optional fields cannot be strict: an agent has
 * a plain schema for the wire and a richer one of its own. @throws ModelConfigError
 */
export function strictSchema(schema: z.ZodType): JsonSchema {
  try {
    const { schema: json } = zodResponseFormat(schema, 'answer').json_schema;
    // The address of the dialect says nothing to a model, and the gate lets no address pass.
    const { $schema: _, ...strict } = json ?? {};
    if (json) return strict;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ModelConfigError(`this schema cannot be strict: ${error.message}`);
  }
  throw new ModelConfigError('this schema cannot be written as JSON schema');
}

const MAX_ISSUES = 20;

/** Where an answer does not fit: paths and codes. Paths are names of the schema, since a strict one has no free keys. */
export function issuesOf(error: z.ZodError): string[] {
  return error.issues
    .slice(0, MAX_ISSUES)
    .map(({ path, code }) => `${path.map(String).join('.') || '(whole answer)'}: ${code}`);
}
