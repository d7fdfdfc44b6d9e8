/** Measures the tagger alone on labelled documents: the identifiers it covers, and what else it takes. */
import type { PhiType } from '#phi/finding.ts';
import { loadTagger } from '#phi/tagger/tagger.ts';
import { readText } from '#phi/text.ts';
import type { LabelledDocument } from './generate.ts';

export interface Measure {
  /** Share of the spans of a type that are covered to the last letter. */
  readonly recall: ReadonlyMap<PhiType, number>;
  /** Share of the letters and digits taken that stand in an identifier of any type. */
  readonly precision: number;
}

const measured: readonly PhiType[] = ['NAME', 'RELATIVE', 'PROVIDER', 'FACILITY', 'EMPLOYER', 'CITY'];
const isSign = /[\p{L}\p{N}]/u;

export function measure(documents: readonly Pick<LabelledDocument, 'text' | 'spans'>[]): Measure {
  const tagger = loadTagger();
  const all = new Map<PhiType, number>();
  const hit = new Map<PhiType, number>();
  let taken = 0;
  let right = 0;
  for (const { text: raw, spans } of documents) {
    const text = readText(raw);
    const covered = new Uint8Array(raw.length);
    const gold = new Uint8Array(raw.length);
    for (const found of tagger.find(text)) {
      const { start, end } = text.rawRange(found.start, found.end);
      covered.fill(1, start, end);
    }
    for (const { start, end, type } of spans) {
      gold.fill(1, start, end);
      all.set(type, (all.get(type) ?? 0) + 1);
      if (!leaks(raw, covered, start, end)) hit.set(type, (hit.get(type) ?? 0) + 1);
    }
    for (let at = 0; at < raw.length; at += 1) {
      if (!covered[at] || !isSign.test(raw.charAt(at))) continue;
      taken += 1;
      right += gold[at] ?? 0;
    }
  }
  const recall = new Map(measured.map((type) => [type, (hit.get(type) ?? 0) / (all.get(type) ?? 1)]));
  return { recall, precision: taken === 0 ? 1 : right / taken };
}

function leaks(raw: string, covered: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!covered[at] && isSign.test(raw.charAt(at))) return true;
  return false;
}

/** The measure as lines to read. */
export function report(documents: readonly Pick<LabelledDocument, 'text' | 'spans'>[]): string {
  const { recall, precision } = measure(documents);
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const lines = [...recall].map(([type, share]) => `recall of ${type}: ${percent(share)}`);
  return `${[...lines, `precision: ${percent(precision)}`].join('\n')}\n`;
}
