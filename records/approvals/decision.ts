/** What people decided about a suggestion. */
import * as z from 'zod';

const decided = {
  approvalId: z.uuid(),
  /** Ids of those who decided, in order; two where policy asks for two. */
  by: z.array(z.string().min(1)).min(1),
  /** An instant, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Of the content that was decided on. */
  contentHash: z.string(),
};

export const decisionSchema = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('approve'), ...decided }),
  /** With the draft as it was changed, which has passed the checks. */
  z.strictObject({ verdict: z.literal('edit'), ...decided, draft: z.json(), reason: z.string() }),
  z.strictObject({ verdict: z.literal('reject'), ...decided, reason: z.string() }),
]);

export type Decision = z.infer<typeof decisionSchema>;
