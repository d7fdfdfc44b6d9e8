/** Writes one document from its layout: what the directives in it, `@body` and so on, stand for. */
import { sheet, webSheet } from './fields.ts';
import type { Kind } from './layouts.ts';
import { listsOf, type Split } from './lists.ts';
import { written } from './names.ts';
import type { Random } from './random.ts';
import { headings } from './sentences.ts';
import type { Writer } from './writer.ts';

/** The sentences that a split may use. */
export interface Banks {
  readonly clinical: readonly string[];
  readonly naming: readonly string[];
  readonly terseClinical: readonly string[];
  readonly terseNaming: readonly string[];
  readonly askingAbout: readonly string[];
  readonly askingPlain: readonly string[];
  readonly letterheads: readonly string[];
  readonly footers: readonly string[];
}

export interface Page {
  readonly kind: Kind;
  readonly split: Split;
  readonly writer: Writer;
  readonly random: Random;
  readonly banks: Banks;
}

/** Writes a document by its layout. */
export function writePage(layout: string, page: Page): void {
  const { writer, random, banks, kind } = page;
  const hasEdges = kind !== 'x12' && kind !== 'query';
  if (hasEdges && random.chance(0.2))
    writer.write(`${random.pick(banks.letterheads)}${random.pick(['\n', '\n\n', '\n\n', '\n------------\n'])}`);
  for (const part of layout.split(/(@[a-z]+)/)) {
    const write = directives[part];
    if (write) write(page);
    else writer.write(part);
  }
  if (hasEdges && random.chance(0.12)) writer.write(`${random.pick(['\n', '\n\n'])}${random.pick(banks.footers)}`);
  if (kind === 'x12' && random.chance(0.5)) writer.write('\nSE*7*0001~\n');
}

/** Capitals throughout, letter for letter. */
export const capitals = (text: string): string =>
  [...text].map((char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join('');
/** Small letters throughout, letter for letter. */
export const smallLetters = (text: string): string =>
  [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');

type Write = (page: Page) => void;

const oneOf =
  (...names: readonly (keyof Banks)[]): Write =>
  ({ writer, random, banks }) =>
    writer.write(random.pick(banks[random.pick(names)]));

const directives: Readonly<Record<string, Write>> = {
  '@body': writeBody,
  '@line': oneOf('naming', 'clinical', 'clinical', 'naming', 'terseNaming', 'terseClinical'),
  '@sheet': ({ writer, random, split }) => writer.write(sheet(split, random)),
  '@web': ({ writer, random, split }) => writer.write(webSheet(split, random)),
  '@terse': (page) =>
    writeLines(
      page,
      page.random.int(2, 8),
      page.random.pick([
        ['', '\n'],
        ['', ' '],
        ['', '\n'],
        ['- ', '\n'],
      ]),
    ),
  '@terseline': oneOf('terseNaming', 'terseClinical', 'terseClinical'),
  '@tersenamed': oneOf('terseNaming'),
  '@terseclinical': oneOf('terseClinical'),
  '@bullets': (page) =>
    writeLines(page, page.random.int(3, 8), [page.random.pick(['* ', '- ', '• ', '-', '#) ', '+ ']), '\n']),
  '@dashes': (page) => writeLines(page, page.random.int(2, 4), [page.random.pick(['- ', '* ', '', '-']), '\n']),
  '@boxes': (page) => writeLines(page, page.random.int(2, 6), ['{box} ', '\n']),
  '@capslines': inCapitals((page) =>
    writeLines(page, page.random.int(2, 7), ['', page.random.pick([' ', '\n', '\n\n'])]),
  ),
  '@capsline': inCapitals(oneOf('terseClinical', 'terseNaming', 'clinical')),
  '@ask': oneOf('askingAbout'),
  '@askplain': oneOf('askingPlain'),
};

/** Lines of shorthand, each with a mark before it. */
function writeLines(
  { writer, random, banks }: Page,
  count: number,
  [mark, end]: readonly [string, string] | readonly string[],
): void {
  const share = random.pick([0.2, 0.4, 0.6]);
  for (let n = 0; n < count; n += 1) {
    if (n > 0) writer.write(end ?? '\n');
    writer.write((mark ?? '').replace('#', String(n + 1)));
    writer.write(random.pick(random.chance(share) ? banks.terseNaming : banks.terseClinical));
  }
}

/** The same in capitals. */
function inCapitals(write: Write): Write {
  return (page) => {
    const start = page.writer.text.length;
    write(page);
    const { text } = page.writer;
    page.writer.text = text.slice(0, start) + capitals(text.slice(start));
  };
}

/** Sections with headings, or paragraphs without; every line or so names somebody. */
function writeBody({ kind, writer, random, banks }: Page): void {
  const share = random.pick([0.15, 0.3, 0.45]);
  const terse = random.pick([0, 0, 0.3, 1]);
  const sections = random.int(1, kind === 'note' ? 5 : 3);
  const style = random.int(0, 3);
  for (let n = 0; n < sections; n += 1) {
    if (n > 0) writer.write('\n\n');
    writeHeading(style, writer, random);
    const lines = random.int(1, 5);
    for (let k = 0; k < lines; k += 1) {
      if (k > 0) writer.write(random.chance(0.6) ? ' ' : '\n');
      writer.write(sentence(banks, share, terse, random));
    }
  }
}

function sentence(banks: Banks, naming: number, terse: number, random: Random): string {
  const isTerse = random.chance(terse);
  if (random.chance(naming)) return random.pick(isTerse ? banks.terseNaming : banks.naming);
  return random.pick(isTerse ? banks.terseClinical : banks.clinical);
}

function writeHeading(style: number, writer: Writer, random: Random): void {
  if (style === 0) return;
  const heading = random.chance(0.8) ? random.pick(headings) : written(random.pick(listsOf('train').clinical));
  const cased = random.chance(0.3) ? heading.toUpperCase() : heading;
  writer.write(cased + (style === 1 ? '\n\n' : style === 2 ? ':\n' : ': '));
}
