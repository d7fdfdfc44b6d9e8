import { openFind } from '#phi/find.ts';
import { compileKnown } from '#phi/known/matcher.ts';
import { recordFromKnown } from '#phi/known/record.ts';
import { openPlaceholders } from '#phi/placeholders.ts';
import { redact } from '#phi/redact.ts';
import { type Range, score } from '#test/eval/score.ts';
import { generateDocuments } from '#test/phi/generate.ts';
import { readWritten, type WrittenDocument } from '#test/phi/written.ts';
import { type BenchOptions, type Line, median, quantile } from './report.ts';

/** About 0.3 MB. */
const DOCUMENTS = 1_100;

interface Page {
  readonly id: string;
  readonly text: string;
  readonly known: unknown;
}

/** Somebody who redacts documents. */
interface Redactor {
  readonly name: string;
  /** What it is and how it was run. */
  readonly how: string;
  /** What comes before the work, such as reading the record of a case; it is not measured. */
  readonly prepare: (page: Page) => Prepared;
}

interface Prepared {
  /** The work that is measured: takes what it finds out of one document. */
  readonly redact: () => unknown;
  /** Where it finds something. */
  readonly find: () => readonly Range[];
}

interface Measured {
  readonly redactor: Redactor;
  /** MB of UTF-8 a second of processor time, round by round. */
  readonly speeds: readonly number[];
}

/**
 * The redactor, blind and with the record, beside two packages of npm: speed on one core over generated documents, and
 * recall and precision on those written by hand, which hold identifiers of every type.
 */
export async function benchPhi({ rounds, progress }: BenchOptions, count = DOCUMENTS): Promise<Line[]> {
  const pages: readonly Page[] = generateDocuments(7, count, 'test');
  const blind = ours('blind');
  const peers = [await langchainDetectors(), await sanitizePii()].filter((peer) => peer !== undefined);
  const measured = measure([blind, ours('with record'), ...peers], pages, { rounds, progress });
  const written = readWritten();
  const own = measured.find(({ redactor }) => redactor === blind)?.speeds ?? [];
  const lines = measured.flatMap((one) => {
    const isPeer = peers.includes(one.redactor);
    return [speedLine(one, isPeer), ...qualityLines(one.redactor, written), ...(isPeer ? [ratioLine(one, own)] : [])];
  });
  return [...lines, recordLine(pages)];
}

function ours(mode: 'blind' | 'with record'): Redactor {
  const prepare = ({ id, text, known }: Page): Prepared => {
    const find = openFind({ known: mode === 'blind' ? undefined : compileKnown(recordFromKnown(known)) });
    const run = () => redact(text, { caseId: id, placeholders: openPlaceholders(), find });
    return { redact: run, find: () => run().spans };
  };
  const how = mode === 'blind' ? 'nothing known of the patient' : 'each document with a record, read before';
  return { name: `redactor ${mode}`, how, prepare };
}

/** The detectors of langchain's `piiMiddleware`, with what it does to a message. */
async function langchainDetectors(): Promise<Redactor> {
  const { applyStrategy, resolveRedactionRule } = await import('langchain');
  const types = ['email', 'credit_card', 'ip', 'mac_address', 'url'];
  const rules = types.map((piiType) => resolveRedactionRule({ piiType, strategy: 'redact' }));
  return {
    name: 'langchain piiMiddleware',
    how: `its detectors: ${types.join(', ')}`,
    prepare: ({ text }) => ({
      redact: () =>
        rules.reduce((left, rule) => applyStrategy(left, rule.detector(left), rule.strategy, rule.piiType), text),
      find: () => rules.flatMap(({ detector }) => detector(text)),
    }),
  };
}

/** `undefined` where the packages for development are not installed. */
async function sanitizePii(): Promise<Redactor | undefined> {
  const library = await import('@cdssnc/sanitize-pii').catch(() => undefined);
  if (library === undefined) return undefined;
  const sanitizer = new library.PiiSanitizer();
  return {
    name: '@cdssnc/sanitize-pii',
    how: 'all its patterns, which are written for Canada',
    prepare: ({ text }) => ({
      redact: () => sanitizer.sanitize(text),
      find: () =>
        sanitizer
          .getPatterns()
          .flatMap(({ regex }) => [...text.matchAll(regex)])
          .map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    }),
  };
}

function measure(
  redactors: readonly Redactor[],
  pages: readonly Page[],
  { rounds, progress }: Pick<BenchOptions, 'rounds' | 'progress'>,
): Measured[] {
  const megabytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const contestants = redactors.map((redactor) => {
    const works = pages.map((page) => redactor.prepare(page).redact);
    const run = () => {
      for (const work of works) work();
    };
    return { redactor, run, speeds: [] as number[] };
  });
  for (const { run } of contestants) run();
  for (let round = 1; round <= rounds; round += 1) {
    progress(`phi: round ${round} of ${rounds}`);
    for (const { run, speeds } of shuffled(contestants)) speeds.push(megabytes / processorSeconds(run));
  }
  return contestants;
}

function shuffled<T>(items: readonly T[]): T[] {
  const drawn = items.map((item) => ({ item, by: Math.random() }));
  return drawn.sort((a, b) => a.by - b.by).map(({ item }) => item);
}

/** Other work on the machine does not count; what the runtime does on a second core does. */
function processorSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function speedLine({ redactor: { name, how }, speeds }: Measured, isPeer: boolean): Line {
  const middle = `${quantile(speeds, 0.25).toFixed(1)}–${quantile(speeds, 0.75).toFixed(1)}`;
  const detail = `${how}; ${speeds.length} rounds on one core, middle half ${middle}`;
  const line: Line = { bench: 'phi', what: name, measured: median(speeds), unit: 'MB/s', detail };
  return isPeer ? line : { ...line, goal: { atLeast: 5 } };
}

function qualityLines({ name, prepare }: Redactor, written: readonly WrittenDocument[]): Line[] {
  const { recall, precision } = score(written.map((page) => [page, { spans: prepare(page).find(), blocked: false }]));
  const line = (what: string, measured: number, detail: string): Line => ({
    bench: 'phi',
    what: `${name}: ${what}`,
    measured: 100 * measured,
    unit: '%',
    detail: `${detail}; ${written.length} documents written by hand`,
  });
  return [
    line('recall', recall, 'identifiers found whole'),
    line('precision', precision, 'share of identifiers in what it takes, by characters'),
  ];
}

/** How many times as fast as a peer the redactor is when it is as blind as the peer. */
function ratioLine({ redactor: { name }, speeds }: Measured, own: readonly number[]): Line {
  const ratios = own.map((speed, round) => speed / (speeds[round] ?? Number.NaN));
  const what = `redactor blind / ${name}`;
  return { bench: 'phi', what, measured: median(ratios), unit: '×', detail: 'speed, in the same rounds' };
}

/** A record is read once for all documents of its case. */
function recordLine(pages: readonly Page[]): Line {
  const seconds = processorSeconds(() => {
    for (const { known } of pages) compileKnown(recordFromKnown(known));
  });
  const measured = (1_000 * seconds) / pages.length;
  return { bench: 'phi', what: 'reading a record', measured, unit: 'ms', detail: 'once for all documents of a case' };
}
