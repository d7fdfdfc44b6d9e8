/** Tables whose first row says what the columns hold: work lists, remittances, eligibility grids. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { labelAt, wordEnd } from './label-at.ts';
import { read } from './label-values.ts';
import type { Label } from './label-words.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** In: a document. Out: the values under a labelled column, all sure; a row with another number of cells ends the table. */
export function findColumns(text: Text): Finding[] {
  const found: Finding[] = [];
  let heads: readonly (Label | undefined)[] = [];
  for (const row of text.format === 'html' ? htmlRows(text) : plainRows(text.plain)) {
    const labels = row.length > 1 ? row.map((cell) => headOf(text, cell)) : [];
    if (labels.filter((label) => label !== undefined).length > 1) heads = labels;
    else if (row.length !== heads.length) heads = [];
    else found.push(...row.flatMap((cell, column) => readCell(text, cell, heads[column])));
  }
  return found;
}

function readCell(text: Text, { start, end }: Cell, label: Label | undefined): Finding[] {
  const value = label ? read(text, label, start, 'gap') : undefined;
  return value && value.end <= end ? [value] : [];
}

/** The label that a cell consists of. */
function headOf(text: Text, { start, end }: Cell): Label | undefined {
  const label = end - start > 40 ? undefined : labelAt(text, start, wordEnd(text.plain, start));
  return label && /^(?: ?(?:#|no\.?|\(s\)|:))?$/i.test(text.plain.slice(label.end, end)) ? label.label : undefined;
}

/** A longer line is no row. */
const MAX_ROW = 400;
const GAP = / {2}\S|[|\t]/;
const COLUMN = / {2,}| ?\| ?|\t+/g;

/** Commas without blanks, more than a sentence has. */
const COMMAS = /(?:[^\s,],(?! )[^,]*){3}/;
/** Few lines have a comma without a blank, and only those are worth the pattern. */
const isCsv = (line: string): boolean => /,(?! )/.test(line) && COMMAS.test(line);

const CSV_CELL = /"(?:[^"]|"")*"|[^,]*/y;

/** A line of comma-separated values: a quoted cell may hold commas. Empty cells count as well. */
function csvCells(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= line.length; ) {
    CSV_CELL.lastIndex = at;
    const cell = CSV_CELL.exec(line)?.[0] ?? '';
    const quote = cell.startsWith('"') && cell.length > 1 ? 1 : 0;
    cells.push({ start: offset + at + quote, end: offset + at + cell.length - quote });
    at += cell.length + 1;
  }
  return cells;
}

/** Lines, cut at tabs, bars, wide gaps, and commas without blanks. */
function* plainRows(plain: string): Generator<Cell[]> {
  for (let start = 0; start < plain.length; ) {
    const newline = plain.indexOf('\n', start);
    const end = newline < 0 ? plain.length : newline;
    const line = end - start > MAX_ROW ? '' : plain.slice(start, end);
    yield GAP.test(line) ? cellsOf(line, start) : isCsv(line) ? csvCells(line, start) : [];
    start = end + 1;
  }
}

function cellsOf(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const gap of [...line.matchAll(COLUMN), { index: line.length, 0: '' }]) {
    const value = line.slice(start, gap.index).trim();
    if (value !== '') {
      const at = offset + line.indexOf(value, start);
      cells.push({ start: at, end: at + value.length });
    }
    start = gap.index + gap[0].length;
  }
  return cells;
}

/** Every line is a cell; a row ends where its tag does. */
function* htmlRows(text: Text): Generator<Cell[]> {
  const { plain } = text;
  let row: Cell[] = [];
  let last = 0;
  for (let start = 0; start < plain.length; ) {
    const newline = plain.indexOf('\n', start);
    const end = newline < 0 ? plain.length : newline;
    const value = end - start > MAX_ROW ? '' : plain.slice(start, end).trim();
    if (value !== '') {
      const at = plain.indexOf(value, start);
      if (isRowBreak(text, last, at)) {
        yield row;
        row = [];
      }
      row.push({ start: at, end: at + value.length });
      last = at + value.length;
    }
    start = end + 1;
  }
  yield row;
}

/** The longest stretch of tags between two cells. */
const MAX_TAGS = 2_000;

function isRowBreak({ raw, rawRange }: Text, from: number, to: number): boolean {
  const start = rawRange(from, from).start;
  const end = Math.min(rawRange(to, to).start, start + MAX_TAGS);
  return /<\/?tr\b/i.test(raw.slice(start, end));
}
