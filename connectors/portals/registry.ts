/** Reads portal definitions from folders: this repository's, and `portals/` in the clinic's home. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Portal, PortalDefinitionError, portalPolicySchema } from './define.ts';

export interface PortalRegistry {
  readonly all: readonly Portal[];
  /** The portal that serves a payer. */
  forPayer(payerId: string): Portal | undefined;
  byId(portalId: string): Portal | undefined;
}

const shippedFolder = fileURLToPath(new URL('.', import.meta.url));
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Loads every portal: one folder, one `portal.ts`, one export named `portal`. A definition in the home folder comes
 * before a shipped one with the same id. `overrides` are the clinic's own settings by portal id, from `config.yaml`.
 * @throws PortalDefinitionError naming the portal and the field.
 */
export async function loadPortals(options: {
  readonly home?: string;
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): Promise<PortalRegistry> {
  const own = options.home ? await readFolder(ownFolder(options.home)) : [];
  const shipped = (await readFolder(shippedFolder)).filter((portal) => !own.some(({ id }) => id === portal.id));
  const overrides = options.overrides ?? {};
  const all = [...own, ...shipped].map((portal) => withOverrides(portal, overrides[portal.id] ?? {}));
  refuseStrayOverrides(all, overrides);
  refuseSharedPayers(all);
  return {
    all,
    forPayer: (payerId) => all.find((portal) => portal.payerIds.includes(payerId)),
    byId: (portalId) => all.find((portal) => portal.id === portalId),
  };
}

async function readFolder(folder: string): Promise<Portal[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'portal.ts')))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map((name) => readPortal(join(folder, name, 'portal.ts'))));
}

/** Loads one definition file. @throws PortalDefinitionError */
export async function readPortal(file: string): Promise<Portal> {
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (typeof loaded === 'object' && loaded !== null && 'portal' in loaded && isPortal(loaded.portal)) {
    return loaded.portal;
  }
  throw new PortalDefinitionError(`${file}: export a constant named "portal", made by definePortal`);
}

/** `definePortal` has checked the shape; this only tells its result from something else of that name. */
function isPortal(value: unknown): value is Portal {
  return typeof value === 'object' && value !== null && 'policy' in value && 'signIn' in value && 'flows' in value;
}

function withOverrides(portal: Portal, override: Readonly<Record<string, unknown>>): Portal {
  const parsed = portalPolicySchema.safeParse({ ...portal.policy, ...override });
  if (parsed.success) return { ...portal, policy: parsed.data };
  const issue = parsed.error.issues[0];
  throw new PortalDefinitionError(`config.yaml: portals.${portal.id}.${issue?.path.join('.')}: ${issue?.message}`);
}

function refuseStrayOverrides(all: readonly Portal[], overrides: Readonly<Record<string, unknown>>): void {
  const stray = Object.keys(overrides).find((id) => !all.some((portal) => portal.id === id));
  if (stray) throw new PortalDefinitionError(`config.yaml: portals.${stray}: there is no portal of that name`);
}

function refuseSharedPayers(all: readonly Portal[]): void {
  const seen = new Map<string, string>();
  for (const portal of all) {
    for (const payerId of portal.payerIds) {
      const other = seen.get(payerId);
      if (other)
        throw new PortalDefinitionError(`payer ${payerId} is served by two portals: ${other} and ${portal.id}`);
      seen.set(payerId, portal.id);
    }
  }
}

/**
 * The folder of the clinic's own portals. It gets a link named `orderly` to this installation, so that a definition
 * there imports `orderly/portal` and an editor finds the types, and a package file that says these are ES modules:
 * outside a checkout nothing else would.
 */
export function ownFolder(home: string): string {
  const folder = join(home, 'portals');
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const about = join(folder, 'package.json');
  if (!existsSync(about)) writeFileSync(about, '{ "private": true, "type": "module" }\n');
  const link = join(modules, 'orderly');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && readlinkSync(link) === packageFolder) return folder;
  if (found) unlinkSync(link);
  symlinkSync(packageFolder, link, 'dir');
  return folder;
}
