import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import * as z from 'zod';
import { redactDocument } from '#phi/document.ts';
import { BadInput } from './errors.ts';

/** One document a line; `known` is what the clinic's system knows about its patient and itself. */
const documentSchema = z.object({ id: z.string(), text: z.string(), known: z.looseObject({}).optional() });

export function phiCommand(program: Command): void {
  const noun = program.command('phi').description('patient identifiers: what the redactor finds in a text');
  noun
    .command('redact')
    .description('redact documents: JSON lines on standard input, {id, text, known?}; JSON lines out')
    .option('--blind', 'as if nothing were known about the patient')
    .action(redactLines);
}

/** Each document is a case of its own. @throws BadInput naming the first line that is none; those before it are done */
async function redactLines({ blind }: { readonly blind?: true }): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(redactOne(readDocument(line, number), blind ?? false))}\n`);
  }
}

type Document = z.infer<typeof documentSchema>;

function readDocument(line: string, number: number): Document {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    // The parser's own message would quote the line, and with it a patient.
    throw new BadInput(`line ${number}: not valid JSON`);
  }
  const parsed = documentSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new BadInput(`line ${number}: ${parsed.error.issues[0]?.path.join('.') || 'document'}: is missing or wrong`);
}

/** Out: where the identifiers stood, the text without them, and whether the gate would keep it here, with its reasons. */
function redactOne({ id, text, known }: Document, blind: boolean) {
  const { redacted, spans, reasons } = redactDocument(id, text, blind ? undefined : known);
  return { id, spans, text: redacted.text, blocked: reasons.length > 0, reasons };
}
