import type { Hono } from 'hono';
import { audit } from '#records/audit.ts';
import { type ArtifactRow, openArtifact } from '#records/evidence.ts';
import type { Desk } from './app.ts';
import type { ConsoleEnv } from './guard.ts';
import { idOf } from './run-routes.ts';
import { actorOf } from './sign-in/people.ts';
import { shortId } from './words.ts';

/** Only pictures are shown by the browser; anything else is a file to save, whatever it calls itself. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** Evidence leaves its seal here and nowhere else, and each look is on record. */
export function artifactRoutes(app: Hono<ConsoleEnv>, { records }: Desk): void {
  app.get('/artifacts/:id', async (c) => {
    const found = await openArtifact(records, idOf(c));
    if (!found) return c.notFound();
    const { row } = found;
    await audit(records, {
      actor: actorOf(c.get('person')),
      action: 'artifact.view',
      subject: row.id,
      detail: { run: row.runId },
    });
    return c.body(new Uint8Array(found.content), 200, { ...headersOf(row), 'cache-control': 'no-store' });
  });
}

function headersOf(row: ArtifactRow): Record<string, string> {
  if (pictures.has(row.mediaType)) return { 'content-type': row.mediaType };
  const ending = row.mediaType === 'application/zip' ? 'zip' : 'bin';
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${row.kind}-${shortId(row.runId)}.${ending}"`,
  };
}
