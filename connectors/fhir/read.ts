/** From the bytes of a file to its resources: R4 bundles and bulk NDJSON, either of them gzipped or not. */
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { InputFileError, type Line, linesOf } from '../input-file.ts';

/** A file that unpacks to more than this is refused: no clinic's export is so large, a packed bomb is. */
const MAX_UNPACKED = 256 * 1024 * 1024;

const resourceSchema = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  contained: z.array(z.unknown()).optional(),
});
const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  type: z.string(),
  entry: z.array(z.unknown()).default([]),
});
const entrySchema = z.object({ fullUrl: z.string().optional(), resource: z.unknown() });

export interface Entry {
  /** Place in the bundle, or line in the file; from 1. A contained resource has that of its holder. */
  readonly row: number;
  readonly fullUrl?: string | undefined;
  readonly resource: z.infer<typeof resourceSchema>;
}

export interface Fault {
  readonly type: 'entry' | 'line';
  readonly row: number;
  readonly field: string;
  readonly why: string;
}

/**
 * The resources of a file, in order, and places that hold none. Messages of the JSON parser are dropped: they quote
 * the file. @throws InputFileError when the file as a whole is neither a bundle nor NDJSON.
 */
export function* readEntries(content: Buffer): Generator<Entry | Fault> {
  const unpacked = unpack(content);
  const bundle = bundleSchema.safeParse(jsonOf(unpacked.toString()));
  if (bundle.success) return yield* readBundle(bundle.data);
  const { done } = goodLines(unpacked).next();
  if (done) throw new InputFileError('is neither a FHIR bundle nor NDJSON, or was cut off');
  yield* readLines(unpacked);
}

function unpack(content: Buffer): Buffer {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
  try {
    return gunzipSync(content, { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new InputFileError(tooLarge ? 'unpacks to more than 256 MB' : 'is a damaged gzip file');
  }
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* goodLines(content: Buffer): Generator<Line> {
  for (const line of linesOf(content)) if (resourceSchema.safeParse(jsonOf(line.text)).success) yield line;
}

function* readLines(content: Buffer): Generator<Entry | Fault> {
  for (const { number: row, text } of linesOf(content)) {
    if (text !== undefined && text.trim() === '') continue;
    const resource = resourceSchema.safeParse(jsonOf(text));
    if (resource.success) yield { row, resource: resource.data };
    else yield { type: 'line', row, field: '(line)', why: 'is no FHIR resource in JSON' };
  }
}

const BUNDLE_TYPES = ['transaction', 'batch', 'collection', 'searchset'];

function* readBundle(bundle: z.infer<typeof bundleSchema>): Generator<Entry | Fault> {
  if (!BUNDLE_TYPES.includes(bundle.type)) {
    throw new InputFileError(`is a bundle of another type than ${BUNDLE_TYPES.join(', ')}`);
  }
  for (const [at, one] of bundle.entry.entries()) {
    const entry = entrySchema.safeParse(one);
    const resource = resourceSchema.safeParse(entry.data?.resource);
    if (resource.success) yield { row: at + 1, fullUrl: entry.data?.fullUrl, resource: resource.data };
    else yield { type: 'entry', row: at + 1, field: 'entry.resource', why: 'is no FHIR resource' };
  }
}
