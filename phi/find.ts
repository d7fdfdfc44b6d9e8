/**
 * The vote of all layers: each says where it sees something that may identify somebody, and one voice is enough. Only
 * guesses about names and places can be overruled, by the clinical words that look like them.
 */
import { type Finding, type Layer, layers } from './finding.ts';
import { findLabelled } from './formats/labels.ts';
import { findX12 } from './formats/x12.ts';
import type { KnownMatcher } from './known/matcher.ts';
import { findNames } from './names/grammar.ts';
import { propagate } from './names/propagate.ts';
import { trimName } from './names/trim.ts';
import { isClinical } from './names/veto.ts';
import type { Find } from './redact.ts';
import { findStructured } from './structured/scan.ts';
import { loadTagger } from './tagger/tagger.ts';
import type { Text } from './text.ts';

/** A detector of a site's own, such as a model that it runs itself. Its findings carry the layer `site`. */
export interface Detector {
  readonly find: (text: Text) => readonly Finding[];
}

export interface Voters {
  /** The values of the case; without them the redactor is blind to everything that only the record tells. */
  readonly known?: KnownMatcher | undefined;
  readonly site?: readonly Detector[];
}

/** Puts the layers together. Out: what finds, for the documents of one case; findings do not overlap and are in order. */
export function openFind({ known, site = [] }: Voters): Find {
  return (text) => {
    const voices = [
      ...(known?.find(text) ?? []),
      ...findX12(text),
      ...findLabelled(text),
      ...findStructured(text),
      ...findNames(text),
      ...loadTagger().find(text),
      ...site.flatMap((detector) => detector.find(text)),
    ];
    const found: Finding[] = [];
    for (const voice of voices) {
      for (const finding of trimName(text, voice)) if (finding.sure || !isClinical(text, finding)) found.push(finding);
    }
    return joined(text, [...found, ...propagate(text, found)]);
  };
}

/** Findings that overlap become one; the layer that knows best says what it is. */
function joined(text: Text, found: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  const sorted = found.map((finding) => trimmed(text, finding)).filter(({ start, end }) => start < end);
  sorted.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const finding of sorted) {
    const last = result.at(-1);
    if (!last || finding.start >= last.end) {
      result.push(finding);
      continue;
    }
    const { type, layer } = better(last, finding);
    const sure = last.sure || finding.sure;
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, finding.end), type, layer, sure };
  }
  return result;
}

const rank = (layer: Layer): number => layers.indexOf(layer);

function better(a: Finding, b: Finding): Finding {
  if (rank(a.layer) !== rank(b.layer)) return rank(a.layer) < rank(b.layer) ? a : b;
  return b.end - b.start > a.end - a.start ? b : a;
}

/** Blanks around a value are none of it. */
function trimmed({ plain }: Text, finding: Finding): Finding {
  let { start, end } = finding;
  while (start < end && isBlank(plain.charCodeAt(start))) start += 1;
  while (end > start && isBlank(plain.charCodeAt(end - 1))) end -= 1;
  return start === finding.start && end === finding.end ? finding : { ...finding, start, end };
}

const isBlank = (code: number): boolean => code <= 0x20;
