/** The result of a run, field by field, each with the page and the label it was read from. */
import { html } from 'hono/html';
import { type Benefit, type EligibilityResult, eligibilityResultSchema } from '#records/eligibility.ts';
import { type Clock, money, plain, sentence } from '../words.ts';
import type { Html } from './layout.ts';

type Source = { readonly page: string; readonly label: string };
type Sources = ReadonlyMap<string, Source>;

export function resultSection(output: unknown, clock: Clock): Html {
  const eligibility = eligibilityResultSchema.safeParse(output);
  if (eligibility.success) return eligibilityResult(eligibility.data, clock);
  return fieldTable(flatten(output).map(([path, value]) => ({ label: path, value })));
}

/** The result in one sentence, without anything that identifies a person; `undefined` for other results. */
export function resultSentence(output: unknown): string | undefined {
  const parsed = eligibilityResultSchema.safeParse(output);
  if (!parsed.success) return undefined;
  const { coverageStatus, product, network } = parsed.data;
  const words = {
    active: 'Coverage is active',
    activeLimited: 'Coverage is active with limits',
    inactive: 'Coverage is not active',
    unknown: 'Coverage status unknown',
  };
  const parts = [words[coverageStatus], product === 'unknown' ? '' : product, networkWords[network]];
  return `${parts.filter(Boolean).join(', ')}.`;
}

const networkWords = { in: 'in network', out: 'out of network', tier: 'tiered network', unknown: '' } as const;

function eligibilityResult(result: EligibilityResult, clock: Clock): Html {
  const sources = sourcesOf(result);
  const from = (path: string) => ({ source: sourceOf(sources, path) });
  const pcp = result.pcp === 'unknown' ? undefined : result.pcp;
  return html`${fieldTable([
    { label: 'Coverage', value: result.coverageStatus, ...from('coverageStatus') },
    { label: 'Plan', value: result.product, ...from('product') },
    { label: 'Insurance type', value: result.insuranceType, ...from('insuranceType') },
    { label: 'Plan begins', value: result.planBegin, ...from('planBegin') },
    { label: 'Plan ends', value: result.planEnd, ...from('planEnd') },
    { label: 'Network', value: result.network, ...from('network') },
    { label: 'Primary care provider', value: pcp ? `${pcp.name}, NPI ${pcp.npi}` : 'unknown', ...from('pcp.name') },
    { label: 'Payer’s reference', value: result.traceId, ...from('traceId') },
    { label: 'As of', value: clock.full(new Date(result.asOf)) },
    { label: 'Route', value: result.route },
  ])}
${result.benefits.length > 0 ? benefitTable(result.benefits, sources) : html`<p class="quiet">The payer listed no benefits.</p>`}
${result.otherPayers.map((payer, index) =>
  fieldTable([
    { label: `Other payer ${index + 1}`, value: payer.name, ...from(`otherPayers.${index}.name`) },
    { label: 'Member id there', value: payer.id, ...from(`otherPayers.${index}.id`) },
    { label: 'Order', value: payer.order, ...from(`otherPayers.${index}.order`) },
  ]),
)}
${result.rejects.length > 0 ? fieldTable(result.rejects.map((reject) => ({ label: `Reject at ${reject.loop}`, value: `${reject.code}, follow-up ${reject.followUp}` }))) : ''}`;
}

interface Field {
  readonly label: string;
  readonly value: unknown;
  readonly source?: Source | undefined;
}

/** Absent is shown as "unknown", greyed: never as an empty cell that could be taken for zero. */
export function fieldTable(fields: readonly Field[]): Html {
  const sourced = fields.some((field) => field.source);
  return html`<div class="scroll"><table class="fields"><thead class="hidden"><tr><th scope="col">Field</th><th scope="col">Value</th>${sourced ? html`<th scope="col">Read from</th>` : ''}</tr></thead><tbody>
${fields.map((field) => html`<tr><th scope="row">${field.label}</th><td>${shown(field.value)}</td>${sourced ? html`<td class="source">${sourceWords(field.source)}</td>` : ''}</tr>`)}
</tbody></table></div>`;
}

function shown(value: unknown): Html {
  if (value === undefined || value === null || value === 'unknown') return html`<span class="unknown">unknown</span>`;
  return html`${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function sourceWords(source: Source | undefined): Html | '' {
  return source
    ? html`<span title="Label on the page">“${source.label}”</span> <span class="on">on ${plain(source.page)}</span>`
    : '';
}

function benefitTable(benefits: readonly Benefit[], sources: Sources): Html {
  return html`<h3>Benefits</h3><div class="scroll"><table class="benefits">
<thead><tr><th scope="col">Benefit</th><th scope="col">Service</th><th scope="col">Network</th><th scope="col">Level</th><th scope="col">Period</th><th scope="col" class="number">Amount</th><th scope="col" class="number">Remaining</th><th scope="col">Authorization</th></tr></thead>
<tbody>${benefits.map(
    (
      benefit,
      index,
    ) => html`<tr><th scope="row">${benefitWords[benefit.kind]}<div class="source">${sourceWords(benefitSource(benefit, index, sources))}</div></th><td>${benefit.stc}</td><td>${shown(benefit.network)}</td><td>${shown(benefit.level === 'IND' ? 'individual' : benefit.level === 'FAM' ? 'family' : benefit.level)}</td>
<td>${shown(plain(benefit.period))}</td><td class="number">${amountOf(benefit)}</td><td class="number">${moneyOf(benefit.remaining)}</td><td>${shown(benefit.authRequired)}</td></tr>
${benefit.notes.length > 0 ? html`<tr class="note"><td colspan="8">${benefit.notes.join(' · ')}</td></tr>` : ''}`,
  )}</tbody></table></div>`;
}

const benefitWords = {
  copay: 'Copay',
  coinsurance: 'Coinsurance',
  deductible: 'Deductible',
  oop: 'Out-of-pocket limit',
  limit: 'Limit',
  auth: 'Authorization',
} as const;

function amountOf(benefit: Benefit): Html {
  if (benefit.amount !== 'unknown') return moneyOf(benefit.amount);
  if (benefit.percent !== 'unknown') return html`${benefit.percent} %`;
  if (benefit.quantity !== 'unknown') return html`${benefit.quantity}`;
  return shown('unknown');
}

function moneyOf(amount: number | 'unknown'): Html {
  return amount === 'unknown' ? shown(amount) : html`${money(amount)}`;
}

function sourcesOf(result: EligibilityResult): Sources {
  return new Map(result.evidence.map(({ field, page, label }) => [field, { page, label }]));
}

/** Where the number of the row was read, else what named the row. */
function benefitSource(benefit: Benefit, index: number, sources: Sources): Source | undefined {
  const fields = (['amount', 'percent', 'quantity', 'remaining'] as const).filter(
    (field) => benefit[field] !== 'unknown',
  );
  const found = [...fields, 'authRequired', 'kind'].map((field) => sources.get(`benefits.${index}.${field}`));
  return found.find((source) => source !== undefined);
}

/** The source of the field itself, else of what it is part of. */
function sourceOf(sources: Sources, path: string): Source | undefined {
  const parts = path.split('.');
  const found = parts.map((_, cut) => sources.get(parts.slice(0, parts.length - cut).join('.')));
  return found.find((source) => source !== undefined);
}

/** Any other value as paths and leaves. */
export function flatten(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[labelOf(path), value]];
  return Object.entries(value).flatMap(([name, part]) => flatten(part, path === '' ? name : `${path}.${name}`));
}

const shortNames: Readonly<Record<string, string>> = { dob: 'Date of birth', memberId: 'Member id' };

function labelOf(path: string): string {
  return shortNames[path] ?? (sentence(plain(path)) || 'Value');
}
