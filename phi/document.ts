/** A document that is a case of its own: what `orderly phi redact` and the evaluations work on. */
import { openFind } from './find.ts';
import { openInspection } from './gate/gate.ts';
import type { GateReason } from './gate/types.ts';
import { compileKnown } from './known/matcher.ts';
import { readRecord, recordFromKnown } from './known/record.ts';
import { openPlaceholders } from './placeholders.ts';
import { type Find, type Redaction, redactTwice } from './redact.ts';

export interface RedactedDocument extends Redaction {
  /** Why the gate would keep the redacted text here; empty where it may go. */
  readonly reasons: readonly GateReason[];
}

/**
 * Redacts a document and shows the rest to the gate. In: its id, its text, and what is known about its patient, in the
 * shape that `recordFromKnown` reads; `undefined` is blind.
 */
export function redactDocument(caseId: string, text: string, known?: unknown): RedactedDocument {
  const record = known === undefined ? readRecord({}) : recordFromKnown(known);
  const find = onceEach(openFind({ known: compileKnown(record) }));
  const redaction = redactTwice(text, { caseId, placeholders: openPlaceholders(), find });
  const { text: left } = redaction.redacted;
  return { ...redaction, reasons: openInspection(record, { find })([left], left) };
}

/**
 * Mostly the second look of `redactTwice` finds nothing new, and the gate is then asked about the very text it was
 * given: what was found is the same, for nothing but the letters of a text and the record decide.
 */
function onceEach(find: Find): Find {
  const found = new Map<string, ReturnType<Find>>();
  return (text) => {
    const findings = found.get(text.raw) ?? find(text);
    found.set(text.raw, findings);
    return findings;
  };
}
