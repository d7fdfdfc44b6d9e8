/**
 * From what a portal printed to an eligibility result. Nothing is guessed: a word, amount or date that cannot be read
 * ends the run, naming the field; what is absent is unknown, never zero.
 */
import {
  BotStop,
  type EligibilityAnswer,
  type EligibilityWords,
  evidenceOf,
  type Printed,
} from '#connectors/portals/define.ts';
import type { Benefit, EligibilityInput, EligibilityResult, FieldEvidence } from '#records/eligibility.ts';
import { readDate } from './dates.ts';
import { readCents, readPercent } from './money.ts';

export type OneAnswer = Extract<EligibilityAnswer, { found: 'one' }>;
type PrintedBenefit = OneAnswer['benefits'][number];
type PrintedPayer = OneAnswer['otherPayers'][number];

export interface ReadOptions {
  readonly words: EligibilityWords;
  readonly query: EligibilityInput;
  /** When the payer answered. */
  readonly asOf: Date;
  /** Stands for the payer's reference where it printed none. */
  readonly runId: string;
}

/** Reads an answer for one member. @throws BotStop layoutChanged: answerUnreadable or echoMismatch */
export function readAnswer(answer: OneAnswer, options: ReadOptions): EligibilityResult {
  const { words, query } = options;
  const reader = readerFor(words);
  checkEcho(answer.echo, query, reader);
  const { fields } = answer;
  const planBegin = reader.date('planBegin', fields.planBegin);
  const planEnd = reader.date('planEnd', fields.planEnd);
  if (planBegin !== 'unknown' && planEnd !== 'unknown' && planEnd < planBegin)
    throw unreadable('planEnd', fields.planEnd);
  const status = reader.word('coverageStatus', answer.status, words.status);
  return {
    asOf: options.asOf.toISOString(),
    route: 'portal',
    traceId: fields.trace?.text ?? options.runId,
    coverageStatus: statusOn(query.serviceDate, status, { planBegin, planEnd }),
    planBegin,
    planEnd,
    product: reader.text(fields.product),
    insuranceType: reader.text(fields.insuranceType),
    network: fields.network ? reader.word('network', fields.network, words.network) : 'unknown',
    pcp: fields.pcpName
      ? {
          name: fields.pcpName.text,
          npi: reader.text(fields.pcpNpi),
          effective: reader.date('pcp.effective', fields.pcpEffective),
        }
      : 'unknown',
    benefits: answer.benefits.map((benefit, at) => readBenefit(benefit, `benefits.${at}`, reader)),
    otherPayers: answer.otherPayers.map((payer, at) => readPayer(payer, `otherPayers.${at}`, reader)),
    rejects: [],
    evidence: evidenceFor(answer),
  };
}

type Reader = ReturnType<typeof readerFor>;

/** Reading functions: `undefined` in gives `unknown` out; text that is there and unreadable is thrown. */
function readerFor(words: EligibilityWords) {
  function parse<T>(field: string, printed: Printed | undefined, read: (text: string) => T | undefined): T | 'unknown' {
    if (printed === undefined) return 'unknown';
    const value = read(printed.text);
    if (value === undefined) throw unreadable(field, printed);
    return value;
  }
  return {
    words,
    date: (field: string, printed: Printed | undefined) =>
      parse(field, printed, (text) => readDate(text, words.dateFormat)),
    cents: (field: string, printed: Printed | undefined) => parse(field, printed, readCents),
    percent: (field: string, printed: Printed | undefined) => parse(field, printed, readPercent),
    count: (field: string, printed: Printed | undefined) => parse(field, printed, readCount),
    text: (printed: Printed | undefined) => printed?.text ?? 'unknown',
    /** A word that must be there. */
    word<T>(field: string, printed: Printed, table: Readonly<Record<string, T>>): T {
      const meaning = lookUp(table, printed.text);
      if (meaning === undefined) throw unreadable(field, printed);
      return meaning;
    },
    wordOrUnknown: <T>(field: string, printed: Printed | undefined, table: Readonly<Record<string, T>>) =>
      parse(field, printed, (text) => lookUp(table, text)),
  };
}

function lookUp<T>(table: Readonly<Record<string, T>>, text: string): T | undefined {
  const folded = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return Object.hasOwn(table, folded) ? table[folded] : undefined;
}

function readCount(text: string): number | undefined {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** The field and the page are named, the text is not: it may hold anything. */
function unreadable(what: string, printed: Printed | undefined): BotStop {
  return new BotStop(
    { code: 'layoutChanged', reason: 'answerUnreadable' },
    { what, ...(printed ? { page: printed.page } : {}) },
  );
}

/** The page must answer for whom it was asked: a right-looking answer about somebody else is the worst answer. */
function checkEcho(echo: OneAnswer['echo'], query: EligibilityInput, reader: Reader): void {
  if (foldId(echo.memberId.text) !== foldId(query.memberId)) throw mismatch('memberId', echo.memberId);
  if (reader.date('dob', echo.dob) !== query.dob) throw mismatch('dob', echo.dob);
}

/** Portals print a member id with or without its separators. */
const foldId = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

function mismatch(what: string, { page }: Printed): BotStop {
  return new BotStop({ code: 'layoutChanged', reason: 'echoMismatch' }, { page, what });
}

/**
 * Coverage is judged on the day of the service: a plan that has ended by then, or not begun, is inactive whatever its
 * status says today (a termination may be entered after the fact).
 */
function statusOn(
  serviceDate: string,
  status: EligibilityResult['coverageStatus'],
  { planBegin, planEnd }: { readonly planBegin: string; readonly planEnd: string },
): EligibilityResult['coverageStatus'] {
  const over = planEnd !== 'unknown' && planEnd < serviceDate;
  const notYet = planBegin !== 'unknown' && planBegin > serviceDate;
  return over || notYet ? 'inactive' : status;
}

function readBenefit(benefit: PrintedBenefit, field: string, reader: Reader): Benefit {
  const { words } = reader;
  const network = reader.wordOrUnknown(`${field}.network`, benefit.network, words.network);
  return {
    stc: reader.word(`${field}.stc`, benefit.service, words.services),
    kind: reader.word(`${field}.kind`, benefit.kind, words.kinds),
    level: reader.wordOrUnknown(`${field}.level`, benefit.level, words.levels),
    network: network === 'in' || network === 'out' ? network : 'unknown',
    period: reader.wordOrUnknown(`${field}.period`, benefit.period, words.periods),
    amount: reader.cents(`${field}.amount`, benefit.amount),
    percent: reader.percent(`${field}.percent`, benefit.percent),
    remaining: reader.cents(`${field}.remaining`, benefit.remaining),
    quantity: reader.count(`${field}.quantity`, benefit.quantity),
    authRequired: reader.wordOrUnknown(`${field}.authRequired`, benefit.authRequired, yesNo),
    notes: (benefit.notes ?? []).map(({ text }) => text),
  };
}

const yesNo = { yes: 'yes', no: 'no' } as const;
const orders = { primary: 'primary', secondary: 'secondary', tertiary: 'tertiary' } as const;

function readPayer(payer: PrintedPayer, field: string, reader: Reader): EligibilityResult['otherPayers'][number] {
  const from = reader.date(`${field}.from`, payer.from);
  const to = reader.date(`${field}.to`, payer.to);
  return {
    name: payer.name.text,
    id: reader.text(payer.id),
    order: reader.wordOrUnknown(`${field}.order`, payer.order, orders),
    period: from === 'unknown' && to === 'unknown' ? 'unknown' : { from, to },
  };
}

/** The names by which the result calls what a portal printed under another heading. */
const resultNames: Readonly<Record<string, string>> = {
  trace: 'traceId',
  pcpName: 'pcp.name',
  pcpNpi: 'pcp.npi',
  pcpEffective: 'pcp.effective',
  service: 'stc',
};

/** One line for each value that was printed: where it stood. */
function evidenceFor(answer: OneAnswer): FieldEvidence[] {
  return [
    evidenceOf('memberId', answer.echo.memberId),
    evidenceOf('dob', answer.echo.dob),
    evidenceOf('coverageStatus', answer.status),
    ...linesOf('', answer.fields),
    ...answer.benefits.flatMap((benefit, at) => linesOf(`benefits.${at}.`, benefit)),
    ...answer.otherPayers.flatMap((payer, at) => linesOf(`otherPayers.${at}.`, payer)),
  ];
}

function linesOf(prefix: string, printed: OneAnswer['fields'] | PrintedBenefit | PrintedPayer): FieldEvidence[] {
  const parts: readonly (readonly [string, Printed | readonly Printed[] | undefined])[] = Object.entries(printed);
  return parts.flatMap(([name, value]) => {
    const field = `${prefix}${resultNames[name] ?? name}`;
    if (value === undefined) return [];
    return 'text' in value ? [evidenceOf(field, value)] : value.map((one, at) => evidenceOf(`${field}.${at}`, one));
  });
}
