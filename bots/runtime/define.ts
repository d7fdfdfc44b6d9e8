/** What a bot is: a deterministic program for one task on a portal, with typed input, output and endings. */
import type * as z from 'zod';
import type { Portal, Visit } from '#connectors/portals/define.ts';
import type { Log } from '#records/log.ts';
import type { Outcome, StopDetail } from '#records/outcomes.ts';

/** What a running bot may use. There is no password, no queue and no database in it. */
export interface BotContext {
  readonly runId: string;
  /** An absolute instant in milliseconds; nothing runs past it. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Closed events with ids, codes and numbers: no free text. */
  readonly log: Log;
  /** The payer's portal, already signed in. */
  readonly portal: Portal;
  readonly visit: Visit;
  /** One named step of the run. The same as `visit.step`. */
  readonly step: Visit['step'];
}

/** How a bot ended by itself. What it cannot end well, it throws as a `BotStop`. */
export interface BotResult<Output> {
  readonly outcome: Outcome;
  readonly detail?: StopDetail;
  readonly output?: Output;
}

interface BotDefinition<I extends z.ZodType, O extends z.ZodType> {
  /** As in `orderly run NAME`: lower-case letters and hyphens. */
  readonly name: string;
  readonly version: string;
  /** For lists and pages. */
  readonly title: string;
  readonly input: I;
  readonly output: O;
  /** `read` bots may start again from the beginning after a lost session; `submit` bots never do. */
  readonly effect: 'read' | 'submit';
  /** Minutes of a person's work that one finished run saves, and on what that number rests. */
  readonly minutesSaved: { readonly minutes: number; readonly assumption: string };
  /** Values of the input that identify the patient: covered on every picture, in every form in which they are printed. */
  readonly known: (input: z.infer<I>) => readonly string[];
  readonly run: (context: BotContext, input: z.infer<I>) => Promise<BotResult<z.infer<O>>>;
}

/** A bot as the engine sees it: the types of its input and output are its own affair. */
export interface Bot extends Omit<BotDefinition<z.ZodType, z.ZodType>, 'known' | 'run'> {
  /** @throws z.ZodError when the input is not the bot's */
  readonly known: (input: unknown) => readonly string[];
  readonly run: (context: BotContext, input: unknown) => Promise<BotResult<unknown>>;
}

/** Defines a bot. Out: the same, with its input checked before it is used. */
export function defineBot<I extends z.ZodType, O extends z.ZodType>(definition: BotDefinition<I, O>): Bot {
  const { input } = definition;
  return {
    ...definition,
    known: (given) => definition.known(input.parse(given)),
    run: (context, given) => definition.run(context, input.parse(given)),
  };
}
