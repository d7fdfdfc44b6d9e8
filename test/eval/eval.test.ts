import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { orderly } from '#test/support/orderly.ts';
import { type Figures, type Gates, modes, raiseGates, readGates, worseThan } from './gates.ts';
import { evaluatePhi, evaluateSet, resultsOf } from './phi.ts';
import { missesOf, rowsOf, setJson, worseLine } from './report.ts';
import { devFile, type EvalDocument } from './sets.ts';

const home = { env: { ORDERLY_HOME: '/nonexistent' } };

// The ratchet: no change makes the redactor worse on documents that are at hand.
describe('the redactor', () => {
  it.each(['generated', 'written'] as const)('is on no figure worse than its gate: %s', (set) => {
    const results = resultsOf([evaluateSet(set)]);
    expect(worseThan(readGates(), results).map(worseLine)).toEqual([]);
    expect(Object.keys(readGates()[set] ?? {}).sort()).toEqual([...modes].sort());
  });

  it.runIf(devFile())('is on no figure worse than its gate: dev (skipped where that set is not present)', () => {
    expect(worseThan(readGates(), resultsOf([evaluateSet('dev')])).map(worseLine)).toEqual([]);
  });

  const text = 'Pt Okonjo, seen by Dr. Quell, takes warfarin.';
  const document: EvalDocument = {
    id: 'x',
    kind: 'note',
    text,
    spans: [{ start: 3, end: 9, type: 'NAME', scope: 'patient', known: true }],
    keep: [],
    known: { patient: { first: 'Wanda', last: 'Okonjo' } },
  };

  it('is asked with the record or without, and the gate blocks what it leaves', () => {
    const other = {
      ...document,
      text: text.replace('Pt Okonjo', 'On 88X1234'),
      known: { patient: { mrn: '88X1234' } },
    };
    expect(modes.map((mode) => evaluatePhi([other], mode).blocked)).toEqual([0, 0]);
    const page = `${text} See 44 19 02 there.`;
    expect(modes.map((mode) => evaluatePhi([document, { ...document, text: page }], mode).blocked)).toEqual([0.5, 0.5]);
  });
});

describe('the gates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orderly-gates-'));
  const file = join(folder, 'gates.json');
  afterEach(() => rmSync(file, { force: true }));

  const figures: Figures = {
    recall: 0.9,
    patientRecall: 0.9,
    knownRecall: 0.9,
    precision: 0.9,
    keepHit: 0.1,
    sentClean: 0.9,
    blocked: 0.1,
  };
  const result = (changed: Partial<Figures>) =>
    [{ set: 'written', mode: 'blind', figures: { ...figures, ...changed } }] as const;
  const start = (gates: Gates) => writeFileSync(file, `${JSON.stringify(gates, null, 2)}\n`);

  it('are made from the first figures', () => {
    start({});
    raiseGates(result({ recall: 0.123456789 }), file);
    expect(readGates(file)).toEqual({ written: { blind: { ...figures, recall: 0.12346 } } });
  });

  it('do not change for lower figures, which are worse than them', () => {
    start({ written: { blind: figures }, dev: { record: figures } });
    const before = readFileSync(file, 'utf8');
    const lower = result({ recall: 0.89, precision: 0.5, keepHit: 0.11, blocked: 1 });
    raiseGates(lower, file);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(worseThan(readGates(file), lower).map(({ measure }) => measure)).toEqual([
      'recall',
      'precision',
      'keepHit',
      'blocked',
    ]);
  });

  it('rise for better figures, each for itself, and stay for the others', () => {
    start({ written: { blind: figures }, dev: { record: figures } });
    const mixed = result({ recall: 0.95, keepHit: 0.05, precision: 0.2 });
    raiseGates(mixed, file);
    expect(readGates(file)).toEqual({
      written: { blind: { ...figures, recall: 0.95, keepHit: 0.05 } },
      dev: { record: figures },
    });
    expect(worseThan(readGates(file), mixed).map(({ measure }) => measure)).toEqual(['precision']);
  });

  it('hold the very figures that made them', () => {
    start({});
    const exact = result({ recall: 1 / 3, precision: 2 / 3 });
    raiseGates(exact, file);
    expect(worseThan(readGates(file), exact)).toEqual([]);
  });

  it('are said in words where a figure stays behind', () => {
    start({ written: { blind: figures } });
    expect(worseThan(readGates(file), result({ recall: 0.89, blocked: 0.2 })).map(worseLine)).toEqual([
      'worse than its gate: written, blind, identifiers found: 89.000 %, was at least 90.000 %',
      'worse than its gate: written, blind, documents blocked: 20.000 %, was at most 10.000 %',
    ]);
  });
});

describe('a report', () => {
  it('has a row for each measure with figure, gate and goal in both modes, and at most 20 misses', () => {
    const scored = evaluateSet('generated');
    const [first] = rowsOf(scored, { generated: { blind: { recall: 0.5 } } }) ?? [];
    expect(first).toEqual([
      'identifiers found',
      expect.stringMatching(/^\d+\.\d\d %$/),
      '',
      '>= 99 %',
      expect.stringMatching(/^\d+\.\d\d %$/),
      '50.00 %',
      '>= 98 %',
    ]);
    expect(missesOf(scored).length).toBeLessThanOrEqual(20);
    expect(setJson(scored)).toMatchObject({ set: 'generated', present: true, documents: 300 });
  });

  it('passes over a set that is not present', () => {
    expect(rowsOf({ set: 'dev', scores: undefined }, {})).toBeUndefined();
    expect(missesOf({ set: 'dev', scores: undefined })).toEqual([]);
    expect(resultsOf([{ set: 'dev', scores: undefined }])).toEqual([]);
    expect(setJson({ set: 'dev', scores: undefined })).toEqual({ set: 'dev', present: false });
  });
});

describe('orderly eval', () => {
  it('prints one JSON value', async () => {
    const { out } = await orderly(home, ['eval', 'phi', '--set', 'generated', '--misses', '--json']);
    expect(JSON.parse(out)).toMatchObject({ sets: [{ set: 'generated', record: { blocked: expect.any(Number) } }] });
  });

  it('ends with 2 for what it does not know, and names what it does', async () => {
    const { code, err } = await orderly(home, ['eval', 'portals']);
    expect({ code, err }).toEqual({ code: 2, err: 'orderly: there is no evaluation portals; there are: phi\n' });
    expect((await orderly(home, ['eval', 'phi', '--set', 'mine'])).code).toBe(2);
  });
});
