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
  for (let first = 0, next = 0; first < tokens.count; first = next) {
    next = first + 1;
    const tag = tags[view.tags[first] ?? 0] ?? 'other';
    if (tag === 'other' || tag === 'address') continue;
    while (next < tokens.count && view.tags[next] === view.tags[first] && view.isJoined(next)) next += 1;
    const last = tag === 'person' ? next - 1 : lastOfPlace(view, first, next - 1);
    const type = typeOf(tag, view, first, last);
    findings.push({ start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0, type, layer: 'names', sure: false });
    next = Math.max(next, last + 1);
  }
  return findings;
}

/** Where the name of a place ends: not with a word that only joins, but with the number of a shop. */
function lastOfPlace(view: View, first: number, end: number): number {
  let last = end;
  while (last > first && view.isJoiner(last)) last -= 1;
  return view.isNumbered(last + 1) ? last + 1 : last;
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
