import * as z from 'zod';
import { type Candidate, type Deadline, dueBy, noDeadline } from './deadline.ts';
import { dayOrUnknown, optionalDay, optionalLength, optionalText, sourceOr, spanOf } from './facts.ts';
import { endOf, wordsOf } from './spans.ts';
import { type Start, startDates, startOf, unknownStart } from './starts.ts';

const any = '*';
/** What a payer's window may be narrowed to; absent or `*` means any. */
const narrowings = ['state', 'contract', 'denialClass'] as const;

export const payerWindowSchema = z.object({
  id: z.string(),
  payer: z.string(),
  lob: z.string(),
  level: z.union([z.int(), z.string()]),
  state: optionalText,
  contract: optionalText,
  denialClass: optionalText,
  days: optionalLength,
  months: optionalLength,
  source: optionalText,
  /** When the source was looked up. */
  asOf: optionalText,
  /** First and last remittance date to which the row applies. */
  effectiveFrom: optionalDay,
  expires: optionalDay,
});
export type PayerWindow = z.output<typeof payerWindowSchema>;

export const commercialWindowSchema = z.object({
  ...startDates,
  remitDate: dayOrUnknown,
  payer: z.string(),
  lob: z.string(),
  level: z.union([z.int(), z.string()]),
  state: optionalText,
  contract: optionalText,
  denialClass: optionalText,
  windows: z.array(payerWindowSchema),
  startsFrom: z.string().default('remitDate'),
});
export type CommercialWindowFacts = z.output<typeof commercialWindowSchema>;

export type CommercialWindowDeadline = Deadline & {
  /** The row of the table that was used. */
  readonly windowId: string | null;
};

/**
 * By when a payer's own appeal level must be used, from the clinic's table of windows. The most specific row wins; of
 * rows equally specific the shortest, shown as a conflict. Without a row there is no date.
 */
export function commercialWindow(facts: CommercialWindowFacts): CommercialWindowDeadline {
  const rows = mostSpecific(facts.windows.filter((row) => applies(row, facts)));
  if (rows.length === 0) {
    const reason = 'no window is known for this payer, line of business, class of denial and level';
    return { ...noDeadline('appealLevel', reason), windowId: null };
  }
  const start = startOf(facts.startsFrom, facts);
  if (!start) return { ...unknownStart(facts.startsFrom), windowId: null };
  const dated = rows.flatMap((row) => datedRow(row, start));
  const [first, ...more] = dated.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (!first) return { ...noDeadline('appealLevel', 'the row for this denial names no length'), windowId: null };
  const { windowId, ...candidate } = first;
  return { ...dueBy('appealLevel', candidate, ...more), windowId };
}

function applies(row: PayerWindow, facts: CommercialWindowFacts): boolean {
  const inForce =
    !facts.remitDate ||
    ((row.effectiveFrom ?? facts.remitDate) <= facts.remitDate && facts.remitDate <= (row.expires ?? facts.remitDate));
  return (
    inForce &&
    (row.payer === any || row.payer === facts.payer) &&
    (row.lob === any || row.lob === facts.lob) &&
    String(row.level) === String(facts.level) &&
    narrowings.every((name) => !narrows(row, name) || row[name] === facts[name])
  );
}

function narrows(row: PayerWindow, name: (typeof narrowings)[number] | 'payer' | 'lob'): boolean {
  return Boolean(row[name]) && row[name] !== any;
}

function mostSpecific(rows: readonly PayerWindow[]): readonly PayerWindow[] {
  const rank = (row: PayerWindow) =>
    ['payer' as const, 'lob' as const, ...narrowings].filter((n) => narrows(row, n)).length;
  const highest = Math.max(...rows.map(rank));
  return rows.filter((row) => rank(row) === highest);
}

function datedRow(row: PayerWindow, start: Start): (Candidate & { readonly windowId: string })[] {
  const span = spanOf(row.days, row.months);
  if (!span) return [];
  const rule = `payer's window for level ${row.level}: ${wordsOf(span)} from ${start.words}`;
  return [
    {
      windowId: row.id,
      dueOn: endOf(start.on, span),
      rule,
      source: sourceOr(row.source),
      asOf: row.asOf ?? null,
      confidence: 'medium',
    },
  ];
}
