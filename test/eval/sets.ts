/** The documents on which the redactor is judged. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { phiTypes } from '#phi/finding.ts';
import { generateDocuments } from '#test/phi/generate.ts';
import { readWritten } from '#test/phi/written.ts';
import type { GoldDocument } from './score.ts';

export const setNames = ['dev', 'generated', 'written'] as const;
export type SetName = (typeof setNames)[number];

export interface EvalDocument extends GoldDocument {
  /** What the clinic's system knows, in the shape that `orderly phi redact` takes. */
  readonly known: unknown;
}

/** The set is no part of the checkout; it lies beside it where there is one. */
const BESIDE = resolve(import.meta.dirname, '../../../shared/data/phi/dev.jsonl');

/** Where the set `dev` lies, `undefined` where it does not. @throws Error where a file is named that is not there */
export function devFile(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.ORDERLY_PHI_DEV;
  if (named && !existsSync(named)) throw new Error('ORDERLY_PHI_DEV names a file that is not there');
  return named || (existsSync(BESIDE) ? BESIDE : undefined);
}

/** Out: the documents of a set, or `undefined` for `dev` where it is not present. @throws Error for a damaged file */
export function loadSet(name: SetName): readonly EvalDocument[] | undefined {
  if (name === 'generated') return generateDocuments(7, 300, 'test');
  if (name === 'written') return readWritten();
  const file = devFile();
  return file === undefined ? undefined : readLines(file);
}

const range = z.object({ start: z.int(), end: z.int() });
const documentSchema = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  spans: z.array(
    range.extend({
      type: z.enum(phiTypes),
      scope: z.enum(['patient', 'provider']),
      known: z.boolean().optional(),
      free: z.array(z.tuple([z.int(), z.int()])).optional(),
    }),
  ),
  keep: z.array(range),
  optional: z.array(range).optional(),
  known: z.unknown(),
});

function readLines(file: string): EvalDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, at + 1)]));
}

function readLine(line: string, number: number): EvalDocument {
  try {
    return documentSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`the set dev, line ${number}: is no labelled document`, { cause });
  }
}
