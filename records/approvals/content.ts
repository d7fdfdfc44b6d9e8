/** What a person is shown when an agent suggests something. It is stored sealed, and decided on by its hash. */
import * as z from 'zod';
import { cents, localDate } from '../eligibility.ts';

/** Words of a document that a suggestion rests on; offsets are UTF-16 units into that document, `end` exclusive. */
const evidenceSchema = z.strictObject({
  /** Id or name of the document within its case. */
  doc: z.string().min(1),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().positive(),
});

const shownDeadlineSchema = z.strictObject({
  kind: z.string(),
  dueOn: localDate.nullable(),
  rule: z.string(),
  source: z.string(),
  confidence: z.string(),
  conflict: z.string().optional(),
});

export const suggestionContentSchema = z.strictObject({
  /** One line that says what will happen when it is approved. */
  title: z.string().min(1),
  /** Fixed: an edit changes the draft, never the action. */
  action: z.string().min(1),
  /** The only part a person may edit; its agent says what it looks like. */
  draft: z.json(),
  why: z.string(),
  evidence: z.array(evidenceSchema),
  /** Other actions that the rules allow. */
  alternatives: z.array(z.string()),
  forbidden: z.array(z.strictObject({ action: z.string(), reason: z.string() })),
  deadlines: z.array(shownDeadlineSchema),
  /** Amounts in cents, by name. */
  money: z.record(z.string(), cents).optional(),
  versions: z.strictObject({
    agent: z.string(),
    prompt: z.string().nullable(),
    promptSha256: z.string().nullable(),
    model: z.string().nullable(),
  }),
  /** What will be sent, by the hash of its bytes. */
  packet: z.strictObject({ sha256: z.string(), pages: z.int().positive() }).optional(),
});

export type SuggestionContent = z.infer<typeof suggestionContentSchema>;
