/** The home folder of one clinic: configuration, keys, portals of its own, sealed files, and the embedded database. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { isTimeZone } from './calendar.ts';

const timeZone = z.string().refine(isTimeZone, 'not an IANA time zone');

const configSchema = z.strictObject({
  /** The made-up clinic: its payers are simulated, on ports of this machine. */
  demo: z.boolean().default(false),
  clinic: z.strictObject({ name: z.string().min(1), timeZone }),
  console: z.strictObject({ port: z.int().min(0).max(65_535).optional() }).default({}),
  /** Parts of a portal's policy that this clinic sets differently; checked by the portal registry. */
  portals: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** Which language model is used, if any; checked by connectors/model. */
  model: z.unknown().optional(),
});
export type Config = z.infer<typeof configSchema>;

/** Thrown for a configuration that cannot be used; names the file and every field. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export interface Home {
  readonly folder: string;
  readonly config: Config;
}

/** Where the home folder is: `ORDERLY_HOME`, else `.orderly` in the working folder. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env.ORDERLY_HOME ?? '.orderly');
}

/** Whether a clinic has been set up in this folder. */
export function homeExists(folder: string): boolean {
  return existsSync(join(folder, 'config.yaml'));
}

/** Opens a clinic's home. @throws ConfigError, naming the next command or the fields that are wrong. */
export function openHome(folder: string): Home {
  const path = join(folder, 'config.yaml');
  if (!homeExists(folder)) {
    throw new ConfigError(`no clinic in ${folder}; run: orderly init, or orderly start --demo for the made-up one`);
  }
  mkdirSync(join(folder, 'portals'), { recursive: true });
  return { folder, config: parseConfig(readFileSync(path, 'utf8'), path) };
}

/** Reads configuration text. @throws ConfigError */
export function parseConfig(text: string, path: string): Config {
  const parsed = configSchema.safeParse(parseYaml(text, path));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new ConfigError(`${path}: ${fields.join('; ')}`);
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ConfigError(`${path}: line ${error.linePos?.[0].line ?? '?'}: ${error.code}`);
  }
}
