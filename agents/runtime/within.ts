/** What a model may not touch: whatever the rules said about action, ban, deadline and money. */
import { isDeepStrictEqual } from 'node:util';
import type { Proposal } from './define.ts';

const fixed = [
  'rule',
  'forbidden',
  'deadlines',
  'money',
  'amountCents',
  'dueOn',
  'payerId',
  'subject',
  'priority',
] as const;

/**
 * Tells whether what a model has made of a proposal stays inside what the rules allow: the action is the one they chose
 * or one of their alternatives, and everything else that they said is as they said it.
 */
export function isWithin(ruled: Proposal<unknown>, merged: Proposal<unknown>): boolean {
  const allowed = [ruled.action, ...ruled.alternatives];
  const offered = [merged.action, ...merged.alternatives];
  if (!offered.every((action) => allowed.includes(action))) return false;
  if (ruled.forbidden.some(({ action }) => offered.includes(action))) return false;
  return fixed.every((field) => isDeepStrictEqual(ruled[field], merged[field]));
}
