/**
 * The ratchet: how good the redactor was, kept in `gates.json`. A change may raise a figure there; none lowers one. Where
 * the documents themselves change, the figures mean something else: then the file is edited by hand, in the same change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Score } from './score.ts';
import { type SetName, setNames } from './sets.ts';

/** With what the clinic knows about the patient, or without. */
export const modes = ['record', 'blind'] as const;
export type Mode = (typeof modes)[number];

export const measureNames = [
  'recall',
  'patientRecall',
  'knownRecall',
  'precision',
  'keepHit',
  'sentClean',
  'blocked',
] as const satisfies readonly (keyof Score)[];
export type MeasureName = (typeof measureNames)[number];
export type Figures = Readonly<Record<MeasureName, number>>;

export interface Measure {
  readonly what: string;
  readonly isBetter: 'more' | 'less';
  /** What the project wants to reach; nothing fails by it. */
  readonly goal: Readonly<Partial<Record<Mode, number>>>;
}

export const measures: Readonly<Record<MeasureName, Measure>> = {
  recall: { what: 'identifiers found', isBetter: 'more', goal: { record: 0.99, blind: 0.98 } },
  patientRecall: { what: 'of patients', isBetter: 'more', goal: { record: 0.993, blind: 0.985 } },
  knownRecall: { what: 'of values in the record', isBetter: 'more', goal: { record: 0.999 } },
  precision: { what: 'precision in characters', isBetter: 'more', goal: { record: 0.97, blind: 0.95 } },
  keepHit: { what: 'clinical terms hit', isBetter: 'less', goal: { record: 0.01, blind: 0.02 } },
  sentClean: { what: 'no patient leak, of those let through', isBetter: 'more', goal: { record: 0.99, blind: 0.95 } },
  blocked: { what: 'documents blocked', isBetter: 'less', goal: { record: 0.05, blind: 0.1 } },
};

const ofMode = z.partialRecord(z.enum(measureNames), z.number().min(0).max(1));
const gatesSchema = z.partialRecord(z.enum(setNames), z.partialRecord(z.enum(modes), ofMode));
export type Gates = Readonly<z.infer<typeof gatesSchema>>;

const FILE = join(import.meta.dirname, 'gates.json');

/** @throws Error for a file that holds anything but gates */
export function readGates(file = FILE): Gates {
  return gatesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A figure of one set in one mode. */
export interface Result {
  readonly set: SetName;
  readonly mode: Mode;
  readonly figures: Figures;
}

export interface Worse {
  readonly set: SetName;
  readonly mode: Mode;
  readonly measure: MeasureName;
  readonly figure: number;
  readonly gate: number;
}

/** Where a result stays behind its gate. What has no gate yet is not worse than it. */
export function worseThan(gates: Gates, results: readonly Result[]): Worse[] {
  return results.flatMap(({ set, mode, figures }) =>
    measureNames.flatMap((measure) => {
      const figure = rounded(figures[measure]);
      const gate = gates[set]?.[mode]?.[measure];
      return gate !== undefined && isBetter(measure, gate, figure) ? [{ set, mode, measure, figure, gate }] : [];
    }),
  );
}

/** Out: the gates with every figure that is better than its gate, or has none yet, in its place. None gets worse. */
export function raised(gates: Gates, results: readonly Result[]): Gates {
  const better = { ...gates };
  for (const { set, mode, figures } of results)
    better[set] = { ...better[set], [mode]: bestOf(better[set]?.[mode] ?? {}, figures) };
  return better;
}

function bestOf(gates: Partial<Figures>, figures: Figures): Partial<Figures> {
  const best = measureNames.map((measure) => {
    const [gate, figure] = [gates[measure], rounded(figures[measure])];
    return [measure, gate === undefined || isBetter(measure, figure, gate) ? figure : gate] as const;
  });
  return Object.fromEntries(best);
}

/** Raises the gates in the file. */
export function raiseGates(results: readonly Result[], file = FILE): void {
  writeFileSync(file, `${JSON.stringify(raised(readGates(file), results), null, 2)}\n`);
}

/** Gates are kept to a thousandth of a percent. */
const rounded = (figure: number): number => Number(figure.toFixed(5));

const isBetter = (measure: MeasureName, one: number, other: number): boolean =>
  measures[measure].isBetter === 'more' ? one > other : one < other;
