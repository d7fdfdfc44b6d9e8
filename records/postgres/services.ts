/** Which database holds the records: the clinic's own (`DATABASE_URL`), or the one that comes with Orderly. */
import { openEmbeddedPostgres } from './embedded.ts';

/** A database that can be connected to. */
export interface DatabaseService {
  /** Address with user and password: treat it as a secret. */
  readonly url: string;
  readonly kind: 'external' | 'embedded';
  /** Where an embedded database keeps its files. */
  readonly dataDir?: string;
  /** Close your own connections first. */
  close(): Promise<void>;
}

/**
 * Opens the database service of a home folder. An external one is taken as given and not tried here.
 * @throws PostgresStartError where the embedded one cannot be made ready.
 */
export async function openDatabase(
  env: { readonly DATABASE_URL?: string | undefined },
  home: string,
): Promise<DatabaseService> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, kind: 'external', close: async () => undefined };
  const { url, dataDir, close } = await openEmbeddedPostgres(home);
  return { url, kind: 'embedded', dataDir, close };
}
