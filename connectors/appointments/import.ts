import type { Records } from '#records/db.ts';
import { type FileReport, importFile, refusedFile } from '#records/imports.ts';
import { InputFileError, readInputFile } from '../input-file.ts';
import { readAppointmentsCsv } from './csv.ts';
import type { CsvRules } from './row.ts';

/** Takes appointments files in. Out: one report a file. A file that cannot be read is one refusal; the others go on. */
export async function* importAppointments(
  records: Records,
  files: readonly string[],
  rules: CsvRules,
): AsyncGenerator<{ readonly file: string; readonly report: FileReport }> {
  for (const file of files) yield { file, report: await importOne(records, file, rules) };
}

async function importOne(records: Records, file: string, rules: CsvRules): Promise<FileReport> {
  try {
    const { content, sha256 } = await readInputFile(file);
    return await importFile(records, { kind: 'appointments', sha256, items: readAppointmentsCsv(content, rules) });
  } catch (error) {
    if (error instanceof InputFileError) return refusedFile(error.message);
    throw error;
  }
}
