/**
 * Reading what a portal printed: labels with values, and tables asked by column name. A label or column that should be
 * there and is not ends the run; an empty cell is absent, never zero.
 */
import { BotStop, type EligibilityAnswer, type Printed, type PrintedBenefit } from './define.ts';

type Fields = Extract<EligibilityAnswer, { found: 'one' }>['fields'];
type OtherPayer = Extract<EligibilityAnswer, { found: 'one' }>['otherPayers'][number];

/** A label and the text beside it. */
export type LabelledText = readonly [label: string, text: string];

/** Labels of one page with their values. */
interface PrintedLabels {
  /** The value of a label that this page always prints; its text may be empty. @throws BotStop when it is missing. */
  readonly get: (label: string) => Printed;
  /** The value of a label that is printed only where there is something to say. */
  readonly find: (label: string) => Printed | undefined;
}

function printedLabels(page: string, pairs: readonly LabelledText[]): PrintedLabels {
  const texts = new Map(pairs);
  const find = (label: string): Printed | undefined => {
    const text = texts.get(label);
    return text === undefined ? undefined : { text, page, label };
  };
  return {
    find,
    get: (label) => find(label) ?? missing(page, `label ${label}`),
  };
}

type FieldLabels = Readonly<Partial<Record<keyof Fields, string>>>;

/** The fields of an answer by their labels; empty ones are left out. @throws BotStop when one of `always` is missing. */
function printedFields(labels: PrintedLabels, always: FieldLabels, sometimes: FieldLabels): Fields {
  const expected = Object.entries(always).map(([field, label]) => [field, labels.get(label)] as const);
  const possible = Object.entries(sometimes).map(([field, label]) => [field, labels.find(label)] as const);
  return Object.fromEntries([...expected, ...possible].filter(([, printed]) => printed?.text));
}

/** One row of a table: the cell of a column, absent where the portal left it empty. */
type PrintedRow = (column: string) => Printed | undefined;

/** A table as read in one moment: the texts of its heads, and of its cells row by row. */
export interface TableTexts {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows to be asked by column name. @throws BotStop when a column is missing. */
function printedRows(page: string, { heads, rows }: TableTexts, columns: readonly string[]): PrintedRow[] {
  const absent = columns.find((column) => !heads.includes(column));
  if (absent !== undefined) missing(page, `column ${absent}`);
  return rows.map((cells) => (label) => {
    const text = cells[heads.indexOf(label)];
    return text ? { text, page, label } : undefined;
  });
}

/** In which column of the portal's table each part of a benefit stands. */
type BenefitColumns = Readonly<
  Partial<Record<keyof PrintedBenefit, string>> & { readonly service: string; readonly kind: string }
>;

function printedBenefits(page: string, table: TableTexts, columns: BenefitColumns): PrintedBenefit[] {
  const { service, kind, notes, ...others } = columns;
  return printedRows(page, table, Object.values(columns)).map((cell) => {
    const note = notes === undefined ? undefined : cell(notes);
    const rest = Object.entries(others).map(([field, column]) => [field, cell(column)] as const);
    return {
      service: cell(service) ?? { text: '', page, label: service },
      kind: cell(kind) ?? { text: '', page, label: kind },
      ...Object.fromEntries(rest.filter(([, printed]) => printed)),
      ...(note ? { notes: [note] } : {}),
    };
  });
}

type OtherPayerColumns = Readonly<Record<keyof OtherPayer, string>>;

function printedOtherPayers(page: string, table: TableTexts, columns: OtherPayerColumns): OtherPayer[] {
  const { name, ...others } = columns;
  return printedRows(page, table, Object.values(columns)).map((cell) => ({
    name: cell(name) ?? { text: '', page, label: name },
    ...Object.fromEntries(
      Object.entries(others).flatMap(([field, column]) => {
        const printed = cell(column);
        return printed ? [[field, printed] as const] : [];
      }),
    ),
  }));
}

/** What a portal calls the parts of its answer. */
export interface AnswerLabels {
  readonly memberId: string;
  readonly dob: string;
  readonly status: string;
  /** Labels that are always printed, and those that are left out where there is nothing to say. */
  readonly always: FieldLabels;
  readonly sometimes?: FieldLabels;
  readonly benefits: BenefitColumns;
  readonly otherPayers?: OtherPayerColumns;
}

/** The parts of an answer as they stood on the page. */
export interface AnswerTexts {
  readonly member: readonly LabelledText[];
  readonly coverage: readonly LabelledText[];
  readonly benefits: readonly TableTexts[];
  readonly otherPayers?: TableTexts | undefined;
  /** False when the portal never finished loading a part. */
  readonly complete: boolean;
}

/** The answer about one member, as printed on a page. @throws BotStop when a label or column that should be there is not */
export function printedAnswer(page: string, labels: AnswerLabels, texts: AnswerTexts): EligibilityAnswer {
  const member = printedLabels(page, texts.member);
  const coverage = printedLabels(page, texts.coverage);
  const { otherPayers } = labels;
  return {
    found: 'one',
    echo: { memberId: member.get(labels.memberId), dob: member.get(labels.dob) },
    status: coverage.get(labels.status),
    fields: printedFields(coverage, labels.always, labels.sometimes ?? {}),
    benefits: texts.benefits.flatMap((table) => printedBenefits(page, table, labels.benefits)),
    otherPayers: otherPayers && texts.otherPayers ? printedOtherPayers(page, texts.otherPayers, otherPayers) : [],
    partial: !texts.complete,
  };
}

/** Whether two first names are the same but for case and marks. */
export function sameFirstName(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function missing(page: string, what: string): never {
  throw new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { page, what });
}
