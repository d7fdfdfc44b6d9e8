/**
 * The vault of a case: what is known of it, and what its placeholders stand for. Redacting and restoring go through it,
 * so that a placeholder means the same in every document of a case and nothing in any other.
 */
import * as z from 'zod';
import type { Records } from '#records/db.ts';
import { changeVault, contentOf } from '#records/vaults.ts';
import { type Detector, openFind } from './find.ts';
import { compileKnown } from './known/matcher.ts';
import { type CaseRecord, type CaseRecordInput, caseRecord } from './known/record.ts';
import { issuedListSchema, openPlaceholders, type Restored, restore } from './placeholders.ts';
import { type Redaction, type RedactOptions, redactTwice } from './redact.ts';

const contentSchema = z.strictObject({ record: caseRecord, issued: issuedListSchema });

/** How long a vault that nobody uses is kept, in days: an appeal's answer may take 60 days, and a second level as long. */
const KEEP_DAYS = 180;

/** Thrown where a case has no vault: it was never opened, was closed, or nobody has used it for 180 days. */
export class NoVault extends Error {
  override readonly name = 'NoVault';
  constructor(caseId: string) {
    super(`case ${caseId} has no vault; what was redacted for it cannot be put back. Open the case again`);
  }
}

/** Opens a case, or brings what is known of it up to date. Placeholders that were issued stay valid. */
export async function openVault(records: Records, caseId: string, known: CaseRecordInput): Promise<void> {
  const record = caseRecord.parse(known);
  await changeVault(records, caseId, KEEP_DAYS, (content) => {
    const issued = content === undefined ? [] : contentSchema.parse(content).issued;
    return { content: { record, issued }, result: undefined };
  });
}

/** What is known of a case, for the gate; `undefined` where it has no vault. */
export async function recordOf(records: Records, caseId: string): Promise<CaseRecord | undefined> {
  const content = await contentOf(records, caseId);
  return content === undefined ? undefined : contentSchema.parse(content).record;
}

export interface VaultOptions extends Pick<RedactOptions, 'datesFrom'> {
  readonly site?: readonly Detector[];
}

/**
 * Redacts documents of a case. Out: one for each, in order; what they issued is sealed before this returns.
 * @throws NoVault
 */
export async function redactInCase(
  records: Records,
  caseId: string,
  documents: readonly string[],
  { site = [], ...options }: VaultOptions = {},
): Promise<Redaction[]> {
  return changeVault(records, caseId, KEEP_DAYS, (content) => {
    if (content === undefined) throw new NoVault(caseId);
    const { record, issued } = contentSchema.parse(content);
    const placeholders = openPlaceholders(issued);
    const find = openFind({ known: compileKnown(record), site });
    const result = documents.map((raw) => redactTwice(raw, { ...options, caseId, placeholders, find }));
    return { content: { record, issued: placeholders.issued() }, result };
  });
}

/**
 * Puts the values of a case back into a text, see `restore`. `mustHold` are placeholders that may not be missing.
 * @throws NoVault
 */
export async function restoreInCase(
  records: Records,
  caseId: string,
  text: string,
  mustHold: readonly string[] = [],
): Promise<Restored> {
  return (await restorerOf(records, caseId))(text, mustHold);
}

/** The same for several texts of one case, such as the parts of an answer: the vault is opened once. @throws NoVault */
export async function restorerOf(
  records: Records,
  caseId: string,
): Promise<(text: string, mustHold?: readonly string[]) => Restored> {
  const content = await contentOf(records, caseId);
  if (content === undefined) throw new NoVault(caseId);
  const placeholders = openPlaceholders(contentSchema.parse(content).issued);
  return (text, mustHold) => restore(text, placeholders, mustHold);
}
