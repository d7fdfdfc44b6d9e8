/** What a run leaves behind: its steps and masked pictures, written while it goes on and awaited before it settles. */
import { createHash } from 'node:crypto';
import type { Records } from '#records/db.ts';
import type { NewStep } from '#records/evidence.ts';
import { recordSteps, saveArtifact } from '#records/evidence.ts';
import type { RunRow } from '#records/runs.ts';
import { within } from './bounded.ts';
import { takeMaskedPicture } from './mask.ts';
import type { Workspace } from './workspace.ts';

/** A step as it goes on; `end` records it once. */
export interface OpenStep {
  readonly seq: number;
  end(end: {
    readonly ok: boolean;
    readonly page?: string | undefined;
    readonly fingerprint?: string | undefined;
  }): void;
}

export interface Evidence {
  begin(name: string): OpenStep;
  /** Takes a masked picture for a step. Out: the fingerprint of the page's structure. Never throws for a page that is gone. */
  shoot(workspace: Workspace, seq: number, clear: readonly string[]): Promise<string | undefined>;
  /** Keeps another file of the run, such as a redacted trace. */
  keep(file: { readonly kind: 'trace'; readonly mediaType: string; readonly content: Buffer }): void;
  /** Writes what is not yet written. @throws FencedOut */
  flush(): Promise<void>;
}

const PICTURE_MS = 2_000;

/** Opens the evidence of one attempt. `known` are values to cover wherever they stand. */
export function openEvidence(records: Records, run: RunRow, known: readonly string[]): Evidence {
  const folded = [...new Set(known.map((value) => value.normalize('NFKC').toLowerCase().trim()))].filter(Boolean);
  const saving: Promise<unknown>[] = [];
  let steps: NewStep[] = [];
  let lastSeq = 0;
  const save = (file: Parameters<typeof saveArtifact>[2]) => {
    const work = saveArtifact(records, run, file);
    // `flush` reports it; until then nobody listens.
    work.catch(() => undefined);
    saving.push(work);
  };
  return {
    begin(name) {
      lastSeq += 1;
      const seq = lastSeq;
      const startedAt = new Date();
      const started = performance.now();
      return {
        seq,
        end: ({ ok, page, fingerprint }) => {
          const durationMs = Math.round(performance.now() - started);
          steps.push({ seq, name, page: page ?? null, ok, fingerprint: fingerprint ?? null, startedAt, durationMs });
        },
      };
    },
    async shoot(workspace, seq, clear) {
      try {
        const taking = takeMaskedPicture(workspace.page, workspace.protocol, { clear, known: folded });
        const { content, structure } = await within(PICTURE_MS, taking);
        save({ kind: 'screenshot', mediaType: 'image/jpeg', seq, content });
        return createHash('sha256').update(structure).digest('hex').slice(0, 16);
      } catch {
        // A page that cannot be masked is not pictured; the run goes on and the step record stands.
        return undefined;
      }
    },
    keep: (file) => save({ ...file, seq: lastSeq }),
    async flush() {
      const written = steps;
      steps = [];
      await Promise.all([recordSteps(records, run, written), ...saving.splice(0)]);
    },
  };
}
