/** Scores as rows of a table, as lines and as JSON. */
import { type Gates, type MeasureName, type Mode, measureNames, measures, modes, type Worse } from './gates.ts';
import type { SetScores } from './phi.ts';
import type { Found, Miss, Score } from './score.ts';
import type { SetName } from './sets.ts';

const modeNames: Readonly<Record<Mode, string>> = { record: 'with record', blind: 'blind' };

/** Each figure stands beside its gate and its goal. */
export function headOf({ set, scores }: SetScores): string[] {
  const columns = modes.flatMap((mode) => [modeNames[mode], 'gate', 'goal']);
  return [`${set} (${scores?.record.documents ?? 0} documents)`, ...columns];
}

/** A row for each measure, then recall by type and by kind, which have no gates. `undefined` for a set not present. */
export function rowsOf({ set, scores }: SetScores, gates: Gates): string[][] | undefined {
  if (scores === undefined) return undefined;
  const ofMeasure = (name: MeasureName) => [
    measures[name].what,
    ...modes.flatMap((mode) => {
      const goal = measures[name].goal[mode];
      return [percent(scores[mode][name]), percent(gates[set]?.[mode]?.[name]), bound(name, goal)];
    }),
  ];
  return [
    ...measureNames.map(ofMeasure),
    ...groupRows('type', scores.record.byType, scores.blind.byType),
    ...groupRows('kind', scores.record.byKind, scores.blind.byKind),
  ];
}

const percent = (share: number | undefined) => (share === undefined ? '' : `${(100 * share).toFixed(2)} %`);

function bound(name: MeasureName, goal: number | undefined): string {
  if (goal === undefined) return '';
  return `${measures[name].isBetter === 'more' ? '>=' : '<='} ${Number((100 * goal).toFixed(2))} %`;
}

/** Both modes have the same identifiers. */
function groupRows(what: string, record: Score['byType'], blind: Score['byType']): string[][] {
  return [...record].map(([name, found]) => {
    const other = blind.get(name);
    return [
      `found by ${what}: ${name} (${found.spans})`,
      recallOf(found),
      '',
      '',
      other ? recallOf(other) : '',
      '',
      '',
    ];
  });
}

const recallOf = ({ spans, missed }: Found) => percent((spans - missed) / spans);

/** A figure that is worse than its gate. */
export function worseLine({ set, mode, measure, figure, gate }: Worse): string {
  const { what, isBetter } = measures[measure];
  const kept = isBetter === 'more' ? 'at least' : 'at most';
  return `worse than its gate: ${set}, ${modeNames[mode]}, ${what}: ${exactly(figure)}, was ${kept} ${exactly(gate)}`;
}

/** To the digits that a gate is kept to. */
const exactly = (share: number) => `${(100 * share).toFixed(3)} %`;

export interface ListedMiss extends Miss {
  readonly set: SetName;
  readonly mode: Mode;
}

const MOST_MISSES = 20;

/** The first identifiers that were missed with the record, then without: so many of a set. */
export function missesOf({ set, scores }: SetScores): ListedMiss[] {
  if (scores === undefined) return [];
  return modes.flatMap((mode) => scores[mode].misses.map((miss) => ({ set, mode, ...miss }))).slice(0, MOST_MISSES);
}

export const missHead = ['set', 'mode', 'document', 'type', 'from', 'to', 'text'];

export function missRow({ set, mode, id, type, start, end, text }: ListedMiss): string[] {
  return [set, modeNames[mode], id, type, String(start), String(end), text];
}

/** For scripts. Of a set that is not present, `present` is false and nothing else is said. */
export function setJson({ set, scores }: SetScores) {
  if (scores === undefined) return { set, present: false };
  const { documents, spans } = scores.record;
  return { set, present: true, documents, spans, record: scoreJson(scores.record), blind: scoreJson(scores.blind) };
}

function scoreJson({ byType, byKind, ...score }: Score) {
  const figures = Object.fromEntries(measureNames.map((name) => [name, score[name]]));
  return { ...figures, byType: Object.fromEntries(byType), byKind: Object.fromEntries(byKind) };
}
