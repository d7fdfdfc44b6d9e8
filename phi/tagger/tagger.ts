/**
 * Names of strangers: a small linear tagger that judges each word that may be part of a name by how it is written, what
 * the lists know of it, and what stands around it. Trained on made-up documents only; see weights.md.
 */
import { readFileSync } from 'node:fs';
import type { Finding, PhiType } from '../finding.ts';
import type { Text } from '../text.ts';
import { type Tag, tags, View } from './features.ts';
import { addUp, classes, type Model, openModel } from './model.ts';

export interface Tagger {
  /** The names of people, facilities, employers and towns in a text. All are guesses. Time grows with the length only. */
  find(text: Text): Finding[];
}

let shipped: Tagger | undefined;

/** The tagger with the weights that ship with the project. They are read once. */
export function loadTagger(): Tagger {
  shipped ??= makeTagger(openModel(readFileSync(new URL('./weights.bin', import.meta.url))));
  return shipped;
}

/** A tagger with weights of one's own. */
export function makeTagger(model: Model): Tagger {
  const view = new View();
  return {
    find: (text) => {
      view.read(text.plain, text.folded, model.lexicon);
      decode(view, model);
      return spans(view);
    },
  };
}

/** Judges the candidates from the first to the last; each decision is seen by the next. */
function decode(view: View, { weights, threshold }: Model): void {
  const scores = new Int32Array(classes);
  const { count } = view.tokens;
  for (let at = 0; at < count; at += 1) {
    if (!view.isCandidate(at)) continue;
    addUp(weights, view.found, view.features(at), scores);
    view.decide(at, best(scores, threshold));
  }
}

function best(scores: Int32Array, threshold: number): number {
  let winner = 0;
  let most = threshold;
  for (let n = 0; n < classes; n += 1) {
    const score = scores[n] ?? 0;
    if (score > most) {
      most = score;
      winner = n + 1;
    }
  }
  return winner;
}

function spans(view: View): Finding[] {
  const findings: Finding[] = [];
  const { tokens } = view;
  for (let at = 0; at < tokens.count; at += 1) {
    const tag = tags[view.tags[at] ?? 0] ?? 'other';
    if (tag === 'other' || tag === 'address') continue;
    const first = at;
    while (view.tags[at + 1] === view.tags[first] && at + 1 < tokens.count && view.isJoined(at + 1)) at += 1;
    const type = typeOf(tag, view, first, at);
    if (tag !== 'person' && view.isNumbered(at + 1)) at += 1;
    findings.push({ start: tokens.starts[first] ?? 0, end: tokens.ends[at] ?? 0, type, layer: 'names', sure: false });
  }
  return findings;
}

const kin =
  /\b(?:wife|husband|spouse|partner|son|daughter|mother|father|mom|dad|brother|sister|aunt|uncle|niece|nephew|cousin|grand(?:son|daughter|mother|father)|neighbou?r|friend|caregiver|guardian|guarantor|subscriber|contact|interpreter|witness|kin|by)\b[^.]{0,14}$/;
const clinicianBefore =
  /\b(?:dr|doctor|nurse|provider|pcp|physician|attending|surgeon|referring|referred|ordered|ordering|rendering|dictated|signed|attn|cc|hi|refer|transcribed|reviewed|seen)\b\.?[^.]{0,16}$/;
const credentialAfter =
  /^[,\s]{1,3}(?:m\.?d|d\.?o|n\.?p|pa|pa-c|rn|lpn|dpm|dds|dmd|phd|psyd|pt|dpt|crnp|aprn|cnm|facc|facs|lcsw|od|pharmd|fnp|fnp-c|cma)\b/;

/** Patient, relative or clinician, by the words around; in doubt the patient, whose names are guarded best. */
function typeOf(tag: Exclude<Tag, 'other' | 'address'>, view: View, first: number, last: number): PhiType {
  if (tag === 'facility') return 'FACILITY';
  if (tag === 'employer') return 'EMPLOYER';
  if (tag === 'city') return 'CITY';
  const before = view.before(first, 28);
  if (credentialAfter.test(view.after(last, 10)) || clinicianBefore.test(before)) return 'PROVIDER';
  return kin.test(before) ? 'RELATIVE' : 'NAME';
}
