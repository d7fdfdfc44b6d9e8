/** Appeal windows of Medicare Advantage plans, and the denial letter that wins over every table. */
import * as z from 'zod';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, length, optionalDay, optionalLength, optionalText, sourceOr, spanOf } from './facts.ts';
import { medicareAdvantageWindows } from './rules.ts';
import { endOf, wordsOf } from './spans.ts';
import { startDates, startOf, unknownStart } from './starts.ts';

export const maReconsiderationSchema = z.object({
  ...startDates,
  program: z.string().default('medicareAdvantage'),
  startsFrom: z.string(),
  /** What the sources say; the published windows where the question brings none. */
  windows: z
    .array(z.object({ days: length, source: optionalText, asOf: optionalText }))
    .default(() => [...medicareAdvantageWindows]),
});
export type MaReconsiderationFacts = z.output<typeof maReconsiderationSchema>;

/**
 * By when a reconsideration must be asked of a Medicare Advantage plan (42 CFR 422.582(b)). Published windows differ
 * between 60 and 65 days: the shortest counts, the others are shown. A contracted provider's dispute follows its
 * contract instead: `commercialWindow`.
 */
export function maReconsideration({ program, startsFrom, windows, ...dates }: MaReconsiderationFacts): Deadline {
  if (program !== 'medicareAdvantage') return noDeadline('appealLevel', 'this is a rule of medicareAdvantage alone');
  const start = startOf(startsFrom, dates);
  if (!start) return unknownStart(startsFrom);
  const [first, ...more] = windows.map(
    ({ days, source, asOf = null }): Candidate => ({
      dueOn: endOf(start.on, { days }),
      rule: `Medicare Advantage reconsideration: ${wordsOf({ days })} from ${start.words}`,
      source: sourceOr(source),
      asOf,
      confidence: 'medium',
    }),
  );
  return first ? dueBy('appealLevel', first, ...more) : noDeadline('appealLevel', 'no source for the window is given');
}

export const letterOverrideSchema = z.object({
  ...startDates,
  remitDate: dayOrUnknown,
  tableDays: optionalLength,
  tableMonths: optionalLength,
  tableFrom: z.string().default('remitDate'),
  tableSource: optionalText,
  letter: z
    .object({
      letterDate: dayOrUnknown,
      days: optionalLength,
      months: optionalLength,
      /** The day itself, where the letter prints one. */
      dueOn: optionalDay,
      /** The letter's words, kept as the evidence. They are not shown in errors or logs. */
      quote: optionalText,
    })
    .nullish(),
});
export type LetterOverrideFacts = z.output<typeof letterOverrideSchema>;

export type LetterOverrideDeadline = Deadline & {
  /** Whose word the day is. */
  readonly from: 'letter' | 'table' | null;
};

/** The denial letter's own window wins over any table, longer or shorter; the table counts where the letter is silent. */
export function letterOverride(facts: LetterOverrideFacts): LetterOverrideDeadline {
  const [first, ...more] = letterDates(facts.letter);
  if (first) return { ...dueBy('appealLevel', first, ...more), from: 'letter' };
  if (facts.letter && spanOf(facts.letter.days, facts.letter.months)) {
    // The table may be longer than the letter that it would stand in for.
    return { ...noDeadline('appealLevel', 'the letter names a window, but its date is not known'), from: null };
  }
  const span = spanOf(facts.tableDays, facts.tableMonths);
  if (!span) return { ...noDeadline('appealLevel', 'neither letter nor table names a window'), from: null };
  const start = startOf(facts.tableFrom, { ...facts, letterDate: facts.letter?.letterDate ?? facts.letterDate });
  if (!start) return { ...unknownStart(facts.tableFrom), from: null };
  const deadline = dueBy('appealLevel', {
    dueOn: endOf(start.on, span),
    rule: `payer's table: ${wordsOf(span)} from ${start.words}; no letter says otherwise`,
    source: sourceOr(facts.tableSource),
    asOf: null,
    confidence: 'medium',
  });
  return { ...deadline, from: 'table' };
}

function letterDates(letter: LetterOverrideFacts['letter']): Candidate[] {
  if (!letter) return [];
  const basis = { source: 'the denial letter', asOf: letter.letterDate, confidence: 'high' as const };
  const span = spanOf(letter.days, letter.months);
  const printed = letter.dueOn ? [{ ...basis, dueOn: letter.dueOn, rule: 'the day the letter names' }] : [];
  if (!span || !letter.letterDate) return printed;
  const rule = `${wordsOf(span)} from the date of the letter, which wins over any table`;
  return [...printed, { ...basis, dueOn: endOf(letter.letterDate, span), rule }];
}
