import { describe, expect, it } from 'vitest';
import { phiTypes } from '#phi/finding.ts';
import { generateDocuments } from './generate.ts';
import { footers, kinds, layouts, letterheads } from './layouts.ts';
import { listsOf, ofBank } from './lists.ts';
import { measure } from './measure.ts';
import { askingAbout, askingPlain, clinical, naming, terseClinical, terseNaming } from './sentences.ts';

const documents = generateDocuments(11, 300, 'train');

describe('the generator of labelled documents', () => {
  it('makes the same documents for the same seed, and others for another', () => {
    expect(generateDocuments(5, 20, 'test')).toEqual(generateDocuments(5, 20, 'test'));
    expect(generateDocuments(6, 20, 'test')).not.toEqual(generateDocuments(5, 20, 'test'));
  });

  it('makes every kind of document', () => {
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('marks identifiers inside the text, in order, without overlap and without blanks around', () => {
    for (const { text, spans } of documents) {
      let last = 0;
      for (const { start, end, type } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe('');
        expect(phiTypes).toContain(type);
        last = end;
      }
    }
  });

  it('marks exactly the value: the known surname stands in undamaged spans of the patient', () => {
    for (const { spans, text, known } of documents) {
      const { first, last, middle } = known.patient;
      const fold = (value: string) => value.toLowerCase().replace(/[^\p{L}]/gu, '');
      const parts = [...fold(`${first}${middle}${last}`)];
      for (const span of spans.filter(({ type, variant }) => type === 'NAME' && variant === undefined)) {
        for (const char of fold(text.slice(span.start, span.end))) expect(parts).toContain(char);
      }
    }
  });

  it('marks clinical terms that must stay, none of them inside an identifier', () => {
    const kept = documents.flatMap(({ keep, spans }) =>
      keep.map((term) => spans.some((span) => span.start < term.end && term.start < span.end)),
    );
    expect(kept.length).toBeGreaterThan(300);
    expect(kept).not.toContain(true);
  });

  it('damages, misspells and shortens some values and says so', () => {
    const variants = new Set(
      generateDocuments(3, 1500, 'train').flatMap(({ spans }) => spans.map((span) => span.variant)),
    );
    expect(variants).toEqual(new Set([undefined, 'ocr', 'typo', 'nickname', 'initials']));
  });

  it('uses only telephone numbers that nobody has', () => {
    const phones = documents
      .filter(({ kind }) => kind === 'x12' || kind === 'note')
      .flatMap(({ spans, text }) =>
        spans
          .filter(({ type, variant }) => type === 'PHONE' && !variant)
          .map(({ start, end }) => text.slice(start, end)),
      );
    expect(phones.length).toBeGreaterThan(10);
    for (const phone of phones) expect(phone.replace(/ ?(?:x|ext).*|\D/gi, '')).toMatch(/55501\d\d$/);
  });
});

describe('the splits', () => {
  it('share no name and no town', () => {
    const [train, test] = [listsOf('train'), listsOf('test')];
    for (const list of ['first', 'commonLast', 'last', 'towns'] as const) {
      const seen = new Set(train[list]);
      expect(test[list].length).toBeGreaterThan(500);
      expect(test[list].filter((name) => seen.has(name))).toEqual([]);
    }
  });

  it('share no sentence and no layout', () => {
    const sentences = [clinical, naming, terseClinical, terseNaming, askingAbout, askingPlain];
    for (const bank of [...sentences, letterheads, footers, ...Object.values(layouts)]) {
      const seen = new Set(ofBank(bank, 'train'));
      const kept = ofBank(bank, 'test');
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.filter((template) => seen.has(template))).toEqual([]);
    }
  });

  it('let the shipped tagger be measured on names and sentences it never saw', () => {
    const { recall, precision } = measure(generateDocuments(2, 300, 'test'));
    for (const type of ['NAME', 'RELATIVE', 'PROVIDER'] as const) expect(recall.get(type)).toBeGreaterThan(0.88);
    for (const type of ['EMPLOYER', 'CITY'] as const) expect(recall.get(type)).toBeGreaterThan(0.8);
    expect(recall.get('FACILITY')).toBeGreaterThan(0.65);
    expect(precision).toBeGreaterThan(0.93);
  });
});
