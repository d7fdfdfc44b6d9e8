/** What scanners and fax lines do to a text: letters mistaken, dropped, blanks doubled. The labels move along. */
import type { LabelledDocument } from './generate.ts';
import type { Random } from './random.ts';

const mistaken = new Map(
  Object.entries({
    o: '0ce',
    O: '0Q',
    '0': 'O',
    l: '1I',
    '1': 'lI',
    I: 'l1',
    S: '5',
    '5': 'S',
    s: '5',
    B: '8',
    '8': 'B',
    e: 'c',
    c: 'e',
    a: 'o',
    n: 'h',
    h: 'b',
    t: 'f',
    g: 'q',
    q: 'g',
    u: 'v',
    i: 'l',
    '.': ',',
    ',': '.',
  }).map(([from, to]) => [from, [...to]] as const),
);

function damage(char: string, random: Random): string {
  if (char === ' ') return random.chance(0.6) ? '  ' : '';
  if (char === '\n') return char;
  if (char === 'm' && random.chance(0.5)) return 'rn';
  // A blank within a word: "Hei ser".
  if (random.chance(0.08) && /[a-z]/i.test(char)) return `${char} `;
  if (random.chance(0.2)) return '';
  return random.pick(mistaken.get(char) ?? [char]);
}

/** Damages so large a share of the characters. */
export function scan(document: LabelledDocument, share: number, random: Random): LabelledDocument {
  const { text } = document;
  const moved = new Int32Array(text.length + 1);
  const spoilt = new Uint8Array(text.length);
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    moved[at] = out.length;
    const char = text.charAt(at);
    const read = random.chance(share) ? damage(char, random) : char;
    if (read !== char) spoilt[at] = 1;
    out += read;
  }
  moved[text.length] = out.length;
  const move = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: moved[part.start] ?? 0,
    end: moved[part.end] ?? 0,
  });
  const spans = document.spans
    .map((span) => ({
      ...move(span),
      ...(spoilt.subarray(span.start, span.end).includes(1) ? { variant: 'ocr' as const } : {}),
    }))
    .filter((span) => span.end > span.start && out.slice(span.start, span.end).trim() !== '');
  return { ...document, text: out, spans, keep: document.keep.map(move).filter((part) => part.end > part.start) };
}
