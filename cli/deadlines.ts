import type { Command } from 'commander';
import * as z from 'zod';
import type { Deadline } from '#records/deadlines/deadline.ts';
import { answerDeadline, isDeadlineQuestion } from '#records/deadlines/questions.ts';
import { BadInput } from './errors.ts';
import { jsonLines, whyNot } from './json-lines.ts';

const caseSchema = z.object({ id: z.string(), kind: z.string(), inputs: z.looseObject({}) });
type Case = z.infer<typeof caseSchema>;

export function deadlinesCommand(program: Command): void {
  const noun = program.command('deadlines').description('the clocks of claims: by when what must be done');
  noun
    .command('due')
    .description('answer cases: JSON lines on standard input, {id, kind, inputs}; JSON lines out, with rule and source')
    .action(answerLines);
}

/** Each case stands alone. @throws BadInput naming the first line that is none; those before it are answered */
async function answerLines(): Promise<void> {
  for await (const { number, value } of jsonLines(process.stdin)) {
    const parsed = caseSchema.safeParse(value);
    if (!parsed.success) throw new BadInput(`line ${number}: ${whyNot(parsed.error, 'case')}`);
    process.stdout.write(`${JSON.stringify({ id: parsed.data.id, ...answer(parsed.data, number) })}\n`);
  }
}

/** A kind of question that is not known has no rule, like a payer that is not known: its case alone goes unanswered. */
function answer({ kind, inputs }: Case, number: number): Deadline | { dueOn: null; reason: string } {
  if (!isDeadlineQuestion(kind)) return { dueOn: null, reason: 'no rule is known for this kind of question' };
  try {
    return answerDeadline(kind, inputs);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new BadInput(`line ${number}: ${whyNot(error, 'case', 'inputs')}`);
  }
}
