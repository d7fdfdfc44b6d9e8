import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Records } from '#records/db.ts';
import { type FileReport, importFile, refusedFile } from '#records/imports.ts';
import { InputFileError, readInputFile } from '../input-file.ts';
import { type FhirRules, nothingLearned, translate } from './translate.ts';

const FHIR_FILE = /\.(json|ndjson)(\.gz)?$/i;

/**
 * Takes FHIR files in, and all `.json` and `.ndjson` files (gzipped or not) below folders. Out: one report a file. A
 * file that cannot be read is one refusal; the others go on.
 */
export async function* importFhir(
  records: Records,
  paths: readonly string[],
  rules: FhirRules,
): AsyncGenerator<{ readonly file: string; readonly report: FileReport }> {
  const learned = nothingLearned();
  for (const file of inReadingOrder((await Promise.all(paths.map(filesAt))).flat())) {
    yield { file, report: await importOne(file).catch(reportOf) };
  }

  async function importOne(file: string): Promise<FileReport> {
    const { content, sha256 } = await readInputFile(file);
    return importFile(records, { kind: 'fhir', sha256, items: translate(content, rules, learned) });
  }
}

function reportOf(error: unknown): FileReport {
  if (error instanceof InputFileError) return refusedFile(error.message);
  throw error;
}

/** A path that leads nowhere, or to an empty folder, stands for itself and is refused when it is read. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  const below = found?.isDirectory() ? await filesBelow(path) : [];
  return below.length > 0 ? below : [path];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile() && FHIR_FILE.test(entry.name)) found.push(path);
  }
  return found;
}

const FIRST = [/^(Patient|Organization)\b/, /^Coverage\b/];

/** A bulk export has a file for each type; those that others refer to are read first. */
function inReadingOrder(files: readonly string[]): string[] {
  const rank = (file: string) => {
    const at = FIRST.findIndex((name) => name.test(basename(file)));
    return at < 0 ? FIRST.length : at;
  };
  return [...files].sort((a, b) => rank(a) - rank(b));
}
