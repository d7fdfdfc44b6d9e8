/** What a portal definition is written with: the package's `orderly/portal`. */
export * from './define.ts';
export { type AnswerLabels, printedAnswer } from './reading.ts';
export { troublePages } from './trouble.ts';
