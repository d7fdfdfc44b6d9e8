/** Written documents with other people and towns in them: to learn from their layouts and sentences, not their names. */
import type { PhiType } from '#phi/finding.ts';
import { type Lists, listsOf, readList } from './lists.ts';
import { firstName, surname, written } from './names.ts';
import type { Random } from './random.ts';
import type { LabelledSpan } from './writer.ts';

interface Labelled {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

const people: ReadonlySet<PhiType> = new Set(['NAME', 'RELATIVE', 'PROVIDER']);
const firsts: ReadonlySet<string> = new Set(readList('first-names'));
const namesOfPlaces: ReadonlySet<string> = new Set([...readList('surnames-common'), ...readList('cities')]);
/** Parts of names that are nobody's own. */
const shared = /^(?:de|la|del|van|von|der|mc|mac|st|jr|sr|ii|iii|iv|al|el|bin|dos|da|di|dr|mr|mrs|ms|md|rn|np|do|pa)$/;
const WORD = /\p{L}[\p{L}’']+/gu;

/** In: a document and chance. Out: the same with each name exchanged for one of the split `train`, alike wherever it stands. */
export function renamed({ text, spans }: Labelled, random: Random): Labelled {
  const lists = listsOf('train');
  const chosen = new Map<string, string>();
  const parts: string[] = [];
  const moved: LabelledSpan[] = [];
  let from = 0;
  let length = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    const before = text.slice(from, span.start);
    const value = otherName(text.slice(span.start, span.end), span.type, lists, chosen, random);
    parts.push(before, value);
    const start = length + before.length;
    length = start + value.length;
    moved.push({ ...span, start, end: length });
    from = span.end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), spans: moved };
}

function otherName(value: string, type: PhiType, lists: Lists, chosen: Map<string, string>, random: Random): string {
  const draw = (word: string, make: () => string) => {
    const known = chosen.get(word.toLowerCase()) ?? make();
    chosen.set(word.toLowerCase(), known);
    return inCaseOf(word, known);
  };
  if (type === 'CITY') return draw(value, () => written(random.pick(lists.towns)));
  if (type === 'FACILITY' || type === 'EMPLOYER') {
    return value.replace(WORD, (word) =>
      namesOfPlaces.has(word.toLowerCase()) ? draw(word, () => surname(lists, random)) : word,
    );
  }
  if (!people.has(type)) return value;
  return value.replace(WORD, (word) => {
    if (shared.test(word.toLowerCase())) return word;
    return draw(word, () => (firsts.has(word.toLowerCase()) ? firstName(lists, random) : surname(lists, random)));
  });
}

function inCaseOf(word: string, name: string): string {
  if (word === word.toUpperCase() && word.length > 1) return name.toUpperCase();
  return word === word.toLowerCase() ? name.toLowerCase() : name;
}
