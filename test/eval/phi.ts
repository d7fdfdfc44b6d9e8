/** Runs the redactor over a set of documents, as `orderly phi redact` does, and scores what it leaves. */
import { redactDocument } from '#phi/document.ts';
import { type Mode, modes, type Result } from './gates.ts';
import { type Score, score } from './score.ts';
import { type EvalDocument, loadSet, type SetName } from './sets.ts';

/** Each document is a case of its own. In the mode `blind` nobody knows anything about the patient. */
export function evaluatePhi(documents: readonly EvalDocument[], mode: Mode): Score {
  return score(
    documents.map((document) => {
      const { id, text, known } = document;
      const { spans, reasons } = redactDocument(id, text, mode === 'blind' ? undefined : known);
      return [document, { spans, blocked: reasons.length > 0 }];
    }),
  );
}

export interface SetScores {
  readonly set: SetName;
  /** `undefined` where the set is not present on this machine. */
  readonly scores: Readonly<Record<Mode, Score>> | undefined;
}

/** Scores one set with the record and without. */
export function evaluateSet(set: SetName): SetScores {
  const documents = loadSet(set);
  if (documents === undefined) return { set, scores: undefined };
  return { set, scores: { record: evaluatePhi(documents, 'record'), blind: evaluatePhi(documents, 'blind') } };
}

/** What is held against the gates. */
export function resultsOf(scored: readonly SetScores[]): Result[] {
  return scored.flatMap(({ set, scores }) =>
    scores === undefined ? [] : modes.map((mode) => ({ set, mode, figures: scores[mode] })),
  );
}
