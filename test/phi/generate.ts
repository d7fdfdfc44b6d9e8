/** Made-up clinic documents with the place of each identifier, in the shape that the scorer of the redactor reads. */
import { sheet, webSheet } from './fields.ts';
import { type Kind, kinds, layouts } from './layouts.ts';
import { listsOf, ofBank, type Split } from './lists.ts';
import { scan } from './noise.ts';
import { written } from './names.ts';
import { type Case, caseMaker } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { clinical, headings, naming } from './sentences.ts';
import { slotsOf } from './slots.ts';
import { type Keep, type LabelledSpan, Writer } from './writer.ts';

export interface LabelledDocument {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  /** The identifiers, `end` exclusive, in UTF-16 units. */
  readonly spans: readonly LabelledSpan[];
  /** Clinical text that must survive. */
  readonly keep: readonly Keep[];
  /** What the clinic's own system would know: the patient and the clinic, never relatives or outside clinicians. */
  readonly known: Known;
}

export interface Known {
  readonly patient: {
    readonly first: string;
    readonly last: string;
    readonly middle: string;
    readonly employer: string;
    readonly city: string;
  };
  readonly clinic: {
    readonly name: string;
    readonly city: string;
    readonly providers: readonly { readonly first: string; readonly last: string }[];
  };
}

/** Makes so many documents; the same seed gives the same ones. */
export function generateDocuments(seed: number, count: number, split: Split): LabelledDocument[] {
  const make = documentMaker(split);
  return Array.from({ length: count }, (_, at) =>
    make(`made-${split}-${seed}-${at}`, randomOf(seed * 1_000_003 + at * 7919)),
  );
}

type Make = (id: string, random: Random) => LabelledDocument;

function documentMaker(split: Split): Make {
  const makeCase = caseMaker(split);
  const banks = { clinical: ofBank(clinical, split), naming: ofBank(naming, split) };
  const layoutsOf = (kind: Kind) => ofBank(layouts[kind], split);
  return (id, random) => {
    const kind = random.pick(kinds);
    const one = makeCase(random);
    const writer = new Writer(random, slotsOf(one, split, random));
    writeLayout(random.pick(layoutsOf(kind)), { kind, split, writer, random, ...banks });
    return finish({ id, kind, text: writer.text, spans: writer.spans, keep: writer.keep, known: knownOf(one) }, random);
  };
}

interface Page {
  readonly kind: Kind;
  readonly split: Split;
  readonly writer: Writer;
  readonly random: Random;
  readonly clinical: readonly string[];
  readonly naming: readonly string[];
}

function writeLayout(layout: string, page: Page): void {
  const { writer, random } = page;
  for (const part of layout.split(/(@[a-z]+)/)) {
    const write = directives[part];
    if (write) write(page);
    else writer.write(part);
  }
  if (page.kind === 'x12' && random.chance(0.5)) writer.write('\nSE*7*0001~\n');
}

const directives: Readonly<Record<string, (page: Page) => void>> = {
  '@body': writeBody,
  '@line': ({ writer, random, naming, clinical }) => writer.write(random.pick(random.chance(0.5) ? naming : clinical)),
  '@sheet': ({ writer, random, split }) => writer.write(sheet(split, random)),
  '@web': ({ writer, random, split }) => writer.write(webSheet(split, random)),
};

/** Sections with headings, or paragraphs without; every line or so names somebody. */
function writeBody({ kind, writer, random, naming, clinical }: Page): void {
  const share = random.pick([0.15, 0.3, 0.45]);
  const sections = random.int(1, kind === 'note' ? 5 : 3);
  const style = random.int(0, 3);
  for (let n = 0; n < sections; n += 1) {
    if (n > 0) writer.write('\n\n');
    writeHeading(style, writer, random);
    const lines = random.int(1, 5);
    for (let k = 0; k < lines; k += 1) {
      if (k > 0) writer.write(random.chance(0.6) ? ' ' : '\n');
      writer.write(random.pick(random.chance(share) ? naming : clinical));
    }
  }
}

function writeHeading(style: number, writer: Writer, random: Random): void {
  if (style === 0) return;
  const heading = random.chance(0.8) ? random.pick(headings) : written(random.pick(listsOf('train').clinical));
  const cased = random.chance(0.3) ? heading.toUpperCase() : heading;
  writer.write(cased + (style === 1 ? '\n\n' : style === 2 ? ':\n' : ': '));
}

function finish(document: LabelledDocument, random: Random): LabelledDocument {
  const { kind } = document;
  if (kind === 'x12') return document;
  const isPlain = !document.text.includes('<');
  const cased =
    isPlain && random.chance(kind === 'fax' || kind === 'denial' ? 0.12 : 0.05)
      ? { ...document, text: capitals(document.text) }
      : document;
  const isScanned = kind === 'fax' ? random.chance(0.75) : isPlain && random.chance(0.08);
  return isScanned ? scan(cased, random.pick([0.005, 0.015, 0.03]), random) : cased;
}

/** Capitals throughout, letter for letter. */
const capitals = (text: string): string =>
  [...text].map((char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join('');

function knownOf({ patient, employer, towns, clinic, staff }: Case): Known {
  const { first, last, middle } = patient;
  return {
    patient: { first, last, middle, employer, city: towns[0] ?? '' },
    clinic: {
      name: clinic,
      city: towns[3] ?? '',
      providers: staff.map((person) => ({ first: person.first, last: person.last })),
    },
  };
}
