import type { Command } from 'commander';
import { importAppointments } from '#connectors/appointments/import.ts';
import { importFhir } from '#connectors/fhir/import.ts';
import type { Records } from '#records/db.ts';
import { type Counts, type FileReport, type RefusedItem, sumOf } from '#records/imports.ts';

/** What an import needs of the clinic. */
export interface ImportPlace {
  readonly records: Records;
  readonly payerIds: readonly string[];
  /** Names by which FHIR files call the payers → payer id. Every payer is known by its id without being listed. */
  readonly payerNames?: ReadonlyMap<string, string>;
  /** The clinic's IANA time zone. */
  readonly clinicZone: string;
  close(): Promise<void>;
}

/** `file` is the path as it was typed, or below the folder that was typed. */
type RefusedRow = { readonly file: string } & RefusedItem;

/** What `--json` prints. In total and for each type: seen = taken in + refused + duplicates. */
interface ImportResult {
  readonly takenIn: number;
  readonly refused: readonly RefusedRow[];
  readonly duplicates: number;
  readonly seen: number;
  readonly byType: Readonly<Record<string, Counts>>;
}

type Reports = AsyncIterable<{ readonly file: string; readonly report: FileReport }>;

/** Lines of single refusals on the terminal; `--json` has them all. */
const SHOWN = 20;

/** `orderly import appointments|fhir`: takes real files in. Exit code 2 when anything was refused. */
export function importCommand(program: Command, context: { readonly open: () => Promise<ImportPlace> }): void {
  const group = program.command('import').description('take files in: each file once, good rows even beside bad ones');
  const add = (
    name: string,
    paths: string,
    description: string,
    read: (place: ImportPlace, paths: string[]) => Reports,
  ) =>
    group
      .command(name)
      .argument(`<${paths}...>`)
      .option('--json', 'print one JSON value')
      .description(description)
      .action(async (given: string[], options: { json?: boolean }) => {
        const place = await context.open();
        try {
          const result = await collect(read(place, given));
          print(result, options.json ?? false);
          if (result.refused.length > 0) process.exitCode = 2;
        } finally {
          await place.close();
        }
      });
  add('appointments', 'files', 'appointments as CSV files with a header line', ({ records, ...rules }, files) =>
    importAppointments(records, files, rules),
  );
  add('fhir', 'paths', 'FHIR R4 bundles or NDJSON, also gzipped: files or folders', (place, paths) =>
    importFhir(place.records, paths, { payers: payersByName(place), clinicZone: place.clinicZone }),
  );
}

function payersByName({ payerIds, payerNames = new Map() }: ImportPlace): ReadonlyMap<string, string> {
  const names = [...payerIds.map((id) => [id, id] as const), ...payerNames];
  return new Map(names.map(([name, id]) => [name.trim().toLowerCase(), id]));
}

async function collect(reports: Reports): Promise<ImportResult> {
  const refused: RefusedRow[] = [];
  const byType = new Map<string, Counts>();
  for await (const { file, report } of reports) {
    refused.push(...report.refused.map((item) => ({ file, ...item })));
    for (const [type, counts] of report.byType) {
      const sum = sumOf(new Map([...byType].filter(([name]) => name === type)).set('', counts));
      byType.set(type, sum);
    }
  }
  const { takenIn, duplicates, seen } = sumOf(byType);
  return { takenIn, refused, duplicates, seen, byType: Object.fromEntries(byType) };
}

function print(result: ImportResult, json: boolean): void {
  const shown = result.refused.slice(0, SHOWN);
  for (const { file, row, field, why } of shown) process.stderr.write(`${printable(file)}:${row}: ${field} ${why}\n`);
  if (result.refused.length > SHOWN) process.stderr.write(bySortOfRefusal(result.refused));
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : table(result));
}

/** File names come from outside: what would steer the terminal is not sent to it. */
function printable(path: string): string {
  return path.replaceAll(/\p{C}/gu, '?');
}

function bySortOfRefusal(refused: readonly RefusedRow[]): string {
  const sorts = new Map<string, number>();
  for (const { field, why } of refused) sorts.set(`${field} ${why}`, (sorts.get(`${field} ${why}`) ?? 0) + 1);
  const lines = [...sorts].sort(([, a], [, b]) => b - a).map(([sort, times]) => `  ${times} × ${sort}\n`);
  return `… ${refused.length} refused in all; --json lists them:\n${lines.join('')}`;
}

function table(result: ImportResult): string {
  const total = {
    seen: result.seen,
    takenIn: result.takenIn,
    refused: result.refused.length,
    duplicates: result.duplicates,
  };
  const rows = Object.entries({ ...result.byType, 'in all': total });
  const head = ['', 'seen', 'taken in', 'refused', 'duplicates'];
  const cells = rows.map(([type, c]) => [type, c.seen, c.takenIn, c.refused, c.duplicates].map(String));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(14) : cell.padStart(11))).join('');
  return [head, ...cells].map((row) => `${line(row).trimEnd()}\n`).join('');
}
