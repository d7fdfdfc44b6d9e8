/** From a proposal to a model and back: what it may read is redacted, what it says gets its values back. */
import type { Completion, ModelClient } from '#connectors/model/client.ts';
import type { PromptFile } from '#connectors/model/prompt-file.ts';
import type { CaseRecordInput } from '#phi/known/record.ts';
import type { Redacted } from '#phi/redacted.ts';
import { openVault, redactInCase, restorerOf } from '#phi/vault.ts';
import type { Records } from '#records/db.ts';
import type { Agent } from './define.ts';

/** The slots of a prompt as they may leave. @throws whatever the redactor throws; then nothing is asked */
export async function redactSlots(
  records: Records,
  caseId: string,
  known: CaseRecordInput,
  slots: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, Redacted>>> {
  await openVault(records, caseId, known);
  const names = Object.keys(slots);
  const done = await redactInCase(records, caseId, Object.values(slots));
  return Object.fromEntries(
    done.flatMap(({ redacted }, at) => {
      const name = names[at];
      return name === undefined ? [] : [[name, redacted]];
    }),
  );
}

/** One question. It never throws for the model's sake: each way in which it ends is a result. */
export function askModel(
  client: ModelClient,
  agent: Agent & { readonly prompt: PromptFile },
  about: { readonly caseId: string; readonly runId: string; readonly signal?: AbortSignal },
  slots: Readonly<Record<string, Redacted>>,
): Promise<Completion<unknown>> {
  const { prompt } = agent;
  return client.complete({
    agent: agent.name,
    ...about,
    messages: prompt.messages(slots),
    schema: agent.answer,
    limits: { maxOutputTokens: prompt.maxOutputTokens },
  });
}

/** Puts the values of the case back into every text of an answer; `undefined` where one holds a placeholder that is not ours. */
export async function restoreAnswer(records: Records, caseId: string, answer: unknown): Promise<unknown | undefined> {
  const restoring = await restorerOf(records, caseId);
  let isWhole = true;
  const restored = eachText(answer, (text) => {
    const put = restoring(text);
    if (!put.ok) isWhole = false;
    return put.ok ? put.text : '';
  });
  return isWhole ? restored : undefined;
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => eachText(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, eachText(each, change)]));
}
