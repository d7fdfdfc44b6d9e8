/** Reading JSON lines, one case a line, with errors that name the line and the field and never quote a value. */
import { createInterface } from 'node:readline';
import type * as z from 'zod';
import { BadInput } from './errors.ts';

export interface JsonLine {
  /** 1-based; empty lines count but are not given out. */
  readonly number: number;
  readonly value: unknown;
}

/** @throws BadInput at the first line that is not JSON; the lines before it have been given out */
export async function* jsonLines(input: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield { number, value: read(line, number) };
  }
}

function read(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own message would quote the line, and with it perhaps a patient.
    throw new BadInput(`line ${number}: not valid JSON`);
  }
}

/**
 * The first thing wrong, as `field: why`. In: what to call the whole where no single field is wrong, and the field in
 * which the checked value lay. zod's messages name kinds of values, never a value.
 */
export function whyNot(error: z.ZodError, whole: string, ...within: readonly string[]): string {
  const [issue] = error.issues;
  const field = [...within, ...(issue?.path ?? [])].join('.') || whole;
  return `${field}: ${issue?.message ?? 'is not what it should be'}`;
}
