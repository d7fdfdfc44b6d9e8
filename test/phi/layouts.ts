/**
 * The heads, bodies and feet of documents by kind. A line `@body` stands for running text, `@line` for one sentence,
 * `@sheet` for labels with values, `@web` for the same as a web page, `@terse` for lines of shorthand; see `generate.ts`.
 */

import { denials } from './layouts/denials.ts';
import { denialsDense } from './layouts/denials-dense.ts';
import { footers as footerBank, letterheads as letterheadBank } from './layouts/edges.ts';
import { faxes } from './layouts/faxes.ts';
import { faxesDense } from './layouts/faxes-dense.ts';
import { notes } from './layouts/notes.ts';
import { notesDense } from './layouts/notes-dense.ts';
import { portals } from './layouts/portals.ts';
import { portalsDense } from './layouts/portals-dense.ts';
import { queries } from './layouts/queries.ts';
import { referrals } from './layouts/referrals.ts';
import { referralsDense } from './layouts/referrals-dense.ts';
import { x12 } from './layouts/x12.ts';

export const kinds = ['note', 'referral', 'denial', 'fax', 'portal', 'x12', 'query'] as const;
export type Kind = (typeof kinds)[number];

/** How often a kind is made. */
export const weights = { note: 4, referral: 2, denial: 3, fax: 3, portal: 3, x12: 1, query: 3 } satisfies Record<
  Kind,
  number
>;

const cut = (...banks: readonly string[]): string[] => banks.flatMap((bank) => bank.trim().split('\n===\n'));

export const layouts: Readonly<Record<Kind, readonly string[]>> = {
  note: cut(notes, notesDense),
  referral: cut(referrals, referralsDense),
  denial: cut(denials, denialsDense),
  fax: cut(faxes, faxesDense),
  portal: cut(portals, portalsDense),
  x12: cut(x12),
  query: cut(queries),
};

/** What may stand above and below any document. */
export const letterheads = cut(letterheadBank);
export const footers = cut(footerBank);
