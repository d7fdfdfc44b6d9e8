/** What a portal definition is written with: the package's `orderly/portal`. */
export * from './define.ts';
export { printedBenefits, printedFields, printedLabels } from './reading.ts';
export { troublePages } from './trouble.ts';
