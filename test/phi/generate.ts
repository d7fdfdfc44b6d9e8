/** Made-up clinic documents with the place of each identifier, in the shape that the scorer of the redactor reads. */
import { footers, type Kind, kinds, layouts, letterheads, weights } from './layouts.ts';
import { ofBank, type Split } from './lists.ts';
import { scan } from './noise.ts';
import { type Banks, capitals, smallLetters, writePage } from './page.ts';
import { type Case, caseMaker } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { askingAbout, askingPlain, clinical, naming, terseClinical, terseNaming } from './sentences.ts';
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

/** How often each kind is made: the longer and the more various ones more often. */
const drawnKinds: readonly Kind[] = kinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind));

function documentMaker(split: Split): Make {
  const makeCase = caseMaker(split);
  const banks: Banks = {
    clinical: ofBank(clinical, split),
    naming: ofBank(naming, split),
    terseClinical: ofBank(terseClinical, split),
    terseNaming: ofBank(terseNaming, split),
    askingAbout: ofBank(askingAbout, split),
    askingPlain: ofBank(askingPlain, split),
    letterheads: ofBank(letterheads, split),
    footers: ofBank(footers, split),
  };
  const layoutsOf = (kind: Kind) => ofBank(layouts[kind], split);
  return (id, random) => {
    const kind = random.pick(drawnKinds);
    const one = makeCase(random);
    const writer = new Writer(random, slotsOf(one, split, random));
    writePage(random.pick(layoutsOf(kind)), { kind, split, writer, random, banks });
    return finish({ id, kind, text: writer.text, spans: writer.spans, keep: writer.keep, known: knownOf(one) }, random);
  };
}

function finish(document: LabelledDocument, random: Random): LabelledDocument {
  const { kind } = document;
  if (kind === 'x12') return document;
  const isPlain = !document.text.includes('<');
  const cased = isPlain ? { ...document, text: recased(document.text, kind, random) } : document;
  const isScanned = kind === 'fax' ? random.chance(0.7) : kind !== 'query' && isPlain && random.chance(0.08);
  return isScanned ? scan(cased, random.pick([0.005, 0.015, 0.03]), random) : cased;
}

/** Some write everything large; at a keyboard some write everything small. */
function recased(text: string, kind: Kind, random: Random): string {
  const draw = random.next();
  const large = kind === 'fax' || kind === 'denial' ? 0.12 : 0.06;
  if (draw < large) return capitals(text);
  const small = kind === 'query' ? 0.22 : kind === 'note' || kind === 'portal' ? 0.08 : 0;
  return draw < large + small ? smallLetters(text) : text;
}

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
