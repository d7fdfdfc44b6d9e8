/** Steps and evidence of a run. Both are written fenced: only the worker that has the run can add to it. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Records } from './db.ts';
import { FencedOut, type RunRow } from './runs.ts';
import { artifacts, runSteps, runs } from './schema.ts';
import { open, seal } from './seal.ts';

export type StepRow = typeof runSteps.$inferSelect;
export type ArtifactRow = typeof artifacts.$inferSelect;
export type NewStep = Omit<StepRow, 'runId' | 'attempt'>;

/** Adds finished steps to a run. @throws FencedOut */
export async function recordSteps(records: Records, run: RunRow, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  await records.db.transaction(async (tx) => {
    // Locks the run against a take-over while the steps are written.
    const held = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.id, run.id), eq(runs.fence, run.fence)))
      .for('share');
    if (held.length === 0) throw new FencedOut(run.id);
    await tx.insert(runSteps).values(steps.map((step) => ({ ...step, runId: run.id, attempt: run.attempt })));
  });
}

/**
 * Seals a file of evidence and lists it. The file is complete before its row exists; a crash in between leaves a
 * sealed file without a row, which nothing reads.
 */
export async function saveArtifact(
  records: Records,
  run: RunRow,
  file: Pick<ArtifactRow, 'kind' | 'mediaType' | 'seq'> & { readonly content: Buffer },
): Promise<string> {
  const id = randomUUID();
  const path = join(records.artifactsFolder, id);
  await writeFile(`${path}.new`, seal(records.keyring, file.content, `artifacts:${id}`), { mode: 0o600 });
  await rename(`${path}.new`, path);
  const { content, ...columns } = file;
  await records.db.insert(artifacts).values({
    ...columns,
    id,
    runId: run.id,
    attempt: run.attempt,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  return id;
}

/** Opens a file of evidence. Out: `undefined` when there is none with that id. @throws SealError when it was changed. */
export async function openArtifact(
  records: Records,
  artifactId: string,
): Promise<{ readonly row: ArtifactRow; readonly content: Buffer } | undefined> {
  const [row] = await records.db.select().from(artifacts).where(eq(artifacts.id, artifactId));
  if (!row) return undefined;
  const box = await readFile(join(records.artifactsFolder, row.id));
  return { row, content: open(records.keyring, box, `artifacts:${row.id}`) };
}

/** Steps of a run, all attempts, in order. */
export function stepsOf(records: Records, runId: string): Promise<StepRow[]> {
  return records.db
    .select()
    .from(runSteps)
    .where(eq(runSteps.runId, runId))
    .orderBy(asc(runSteps.attempt), asc(runSteps.seq));
}

/** Evidence of a run, all attempts, in order. */
export function artifactsOf(records: Records, runId: string): Promise<ArtifactRow[]> {
  return records.db
    .select()
    .from(artifacts)
    .where(eq(artifacts.runId, runId))
    .orderBy(asc(artifacts.attempt), asc(artifacts.seq), sql`${artifacts.createdAt}`);
}
