import { loadPortals, type PortalRegistry } from '#connectors/portals/registry.ts';
import { openRecords, type Records } from '#records/db.ts';
import { type Config, type Home, homeFolder, openHome } from '#records/home.ts';
import { openKeyring } from '#records/keyring.ts';
import { openDatabase } from '#records/postgres/services.ts';

/** What a command works with. Whoever opens it closes it. */
export interface Clinic {
  readonly home: string;
  readonly config: Config;
  readonly records: Records;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  close(): Promise<void>;
}

/** Opens the clinic of the home folder: configuration, keys, database, records. @throws ConfigError, KeyError */
export async function openClinic(home: Home = openHome(homeFolder())): Promise<Clinic> {
  const keyring = openKeyring(home.folder);
  const database = await openDatabase(process.env, home.folder);
  try {
    const records = await openRecords({ databaseUrl: database.url, keyring, home: home.folder });
    return {
      home: home.folder,
      config: home.config,
      records,
      databaseUrl: database.url,
      redisUrl: process.env.REDIS_URL || undefined,
      close: async () => {
        await records.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The portals this clinic may use, with its own settings applied. @throws PortalDefinitionError */
export function portalsOf(clinic: Pick<Clinic, 'home' | 'config'>): Promise<PortalRegistry> {
  return loadPortals({ home: clinic.home, overrides: clinic.config.portals });
}

/** Runs `work` on the clinic and closes it whatever happens. */
export async function withClinic<T>(work: (clinic: Clinic) => Promise<T>): Promise<T> {
  const clinic = await openClinic();
  try {
    return await work(clinic);
  } finally {
    await clinic.close();
  }
}

/** Who is at the keyboard, for the audit: the account on this machine. */
export function actor(): string {
  return `person:${process.env.USER || process.env.LOGNAME || 'console'}`;
}
