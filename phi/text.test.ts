import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

/** Where a piece of the reading stood in the document. */
function rawOf(raw: string, piece: string): string {
  const text = readText(raw);
  const at = text.plain.indexOf(piece);
  expect(at).toBeGreaterThanOrEqual(0);
  const { start, end } = text.rawRange(at, at + piece.length);
  return raw.slice(start, end);
}

describe('a document', () => {
  it('of plain ASCII is read as it is', () => {
    const raw = "Patient: JOHN O'NEIL, 555-0142\n";
    expect(readText(raw)).toMatchObject({ format: 'plain', plain: raw, folded: raw.toLowerCase() });
  });

  it.each([
    ['Pérez-Nuñez', 'Perez-Nunez'],
    ['Jo\u00adhn\u200b Smi\u0301th', 'John Smith'],
    ['Ｊｏｈｎ', 'John'],
    ['Јоhn', 'John'],
    ['O’Neil — Smith', "O'Neil - Smith"],
    ['ﬁrst Straße', 'first Strasse'],
    ['Hender-\n  son', 'Henderson'],
  ])('with %j is read as %j, and leads back to what stood there', (raw, plain) => {
    expect(readText(raw).plain).toBe(plain);
    expect(rawOf(`x ${raw} y`, plain)).toBe(raw);
  });

  it.each([
    ['<p>Hi <b>J</b>ohn</p>', 'John', 'J</b>ohn'],
    ['<td>Smith</td><td>Ann</td>', 'Smith\n\nAnn', 'Smith</td><td>Ann'],
    ['<div data-member="W1&#50;3">x</div>', 'data-member="W123"', 'data-member="W1&#50;3"'],
    ['<p>A &amp; B&nbsp;C</p>', 'A & B C', 'A &amp; B&nbsp;C'],
  ])('of HTML such as %j shows %j', (raw, piece, stood) => {
    expect(readText(raw).format).toBe('html');
    expect(rawOf(raw, piece)).toBe(stood);
  });

  it.each([
    ['Nora <nora.quill@example.org>', 'plain'],
    ['Patient <Nora Quill> came', 'plain'],
    ['<p>From <nora.quill@example.org> or <Nora></p>', 'html'],
  ])('keeps what stands in angle brackets and is no tag: %s', (raw, format) => {
    const text = readText(raw);
    expect(text.format).toBe(format);
    for (const name of raw.match(/<[Nn]ora[^>]*>/g) ?? []) expect(text.plain).toContain(name);
  });

  it('of X12 is told from prose', () => {
    expect(readText('ISA*00*~\nNM1*IL*1*DOE*JOHN****MI*1~').format).toBe('x12');
    expect(readText('He takes 5 mg * 2, see REF').format).toBe('plain');
  });

  it('whatever it holds, keeps every place inside it and in order', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>', '&amp;', '&#x200b;', 'a-\nb', 'İ', 'ß', '<', '\u0301'),
    );
    fc.assert(
      fc.property(
        fc.array(odd).map((parts) => parts.join('')),
        (raw) => {
          const text = readText(raw);
          expect(text.folded.length).toBe(text.plain.length);
          let last = 0;
          for (let at = 0; at < text.plain.length; at += 1) {
            const { start, end } = text.rawRange(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(raw.length);
            last = start;
          }
        },
      ),
    );
  });
});
