/**
 * Appointments as a CSV file with a header line. Every line stands for itself: a damaged one is refused and cannot
 * swallow its neighbours, which is what happens where an unclosed quote may run across lines.
 */
import { parse } from 'csv-parse/sync';
import type { ImportItem } from '#records/imports.ts';
import { linesOf } from '../input-file.ts';
import { type CsvRules, OPTIONAL_COLUMNS, REQUIRED_COLUMNS, type RowContent, rowSchema } from './row.ts';

const TYPE = 'appointment';
const MAX_ROW = 16_384;

/**
 * Reads an appointments file. Out: one item for each line below the header that is not blank, in order; a header that
 * cannot be used is one refusal and nothing more is read. A row with an appointment id seen before is a duplicate.
 */
export function* readAppointmentsCsv(content: Buffer, rules: CsvRules): Generator<ImportItem> {
  const seen = new Set<string>();
  let toContent: ((cells: readonly string[]) => RowContent | Fault) | undefined;
  for (const { number: row, text } of linesOf(content)) {
    if (text === '') continue;
    const cells = cellsOf(text);
    if (toContent === undefined) {
      const names = isFault(cells) ? [] : cells.map((name) => name.trim().toLowerCase());
      const fault = isFault(cells) ? cells : headerFault(names);
      if (fault) return yield refused(row, { ...fault, field: '(header)' });
      toContent = rowReader(names, rules);
      continue;
    }
    const found = isFault(cells) ? cells : toContent(cells);
    if (isFault(found)) yield refused(row, found);
    else if (seen.has(found.appointment.source.join(' '))) yield { status: 'duplicate', type: TYPE, row };
    else {
      seen.add(found.appointment.source.join(' '));
      yield { status: 'accepted', type: TYPE, row, ...found };
    }
  }
  if (toContent === undefined) yield refused(0, { field: '(file)', why: 'is empty' });
}

interface Fault {
  readonly field: string;
  readonly why: string;
}

function isFault(one: object): one is Fault {
  return 'why' in one;
}

function refused(row: number, fault: Fault): ImportItem {
  return { status: 'refused', type: TYPE, row, ...fault };
}

function rowReader(names: readonly string[], rules: CsvRules): (cells: readonly string[]) => RowContent | Fault {
  const schema = rowSchema(rules);
  return (cells) => {
    if (cells.length !== names.length) {
      return { field: '(row)', why: `has ${cells.length} columns where the header has ${names.length}` };
    }
    const { data, error } = schema.safeParse(Object.fromEntries(names.map((name, at) => [name, cells[at]])));
    if (data) return data;
    const [issue] = error.issues;
    return { field: String(issue?.path[0]), why: issue?.message ?? 'is not valid' };
  };
}

/** The cells of one line, or why it cannot be split. */
function cellsOf(line: string | undefined): string[] | Fault {
  if (line === undefined || line.length > MAX_ROW) return { field: '(row)', why: 'is longer than 16 KB' };
  // Most exports quote nothing; the parser costs forty times as much.
  if (!line.includes('"')) return line.split(',');
  try {
    const rows: string[][] = parse(line, { record_delimiter: '\n', relax_column_count: true });
    return rows[0] ?? [];
  } catch {
    return { field: '(row)', why: 'has a quote that is not closed, or not doubled, on its line' };
  }
}

/** Why a header cannot be used. The names of unknown columns are not repeated: the first line may be a patient. */
function headerFault(columns: readonly string[]): Omit<Fault, 'field'> | undefined {
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { why: `has no column ${missing.join(', ')}` };
  const known: readonly string[] = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS];
  const twice = known.find((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  return twice === undefined ? undefined : { why: `has the column ${twice} twice` };
}
