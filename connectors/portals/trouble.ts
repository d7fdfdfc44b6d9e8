/** Pages of trouble that most portals have: each portal words them its own way, and each means the same ending. */
import type { Outcome } from '#records/outcomes.ts';
import type { TroublePage } from './define.ts';

const endings = {
  maintenance: { code: 'payerUnavailable', reason: 'maintenance' },
  rateLimit: { code: 'rateLimited' },
  accessDenied: { code: 'actionNotAllowed', reason: 'accessDenied' },
  accountLocked: { code: 'credentialProblem', reason: 'lockedAccount' },
  accountDisabled: { code: 'credentialProblem', reason: 'accountDisabled' },
  passwordExpired: { code: 'credentialProblem', reason: 'passwordExpired' },
} as const satisfies Readonly<Record<string, Outcome>>;

type UsualTrouble = keyof typeof endings;
const names = Object.keys(endings).filter((name): name is UsualTrouble => name in endings);

/** The trouble pages of a portal that has some of the usual ones. In: how each is found on a page. */
export function troublePages(found: Readonly<Partial<Record<UsualTrouble, TroublePage['find']>>>): TroublePage[] {
  return names.flatMap((name) => {
    const find = found[name];
    return find ? [{ name, find, outcome: endings[name] }] : [];
  });
}
