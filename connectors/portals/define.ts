/**
 * What a payer portal is: policy (data) and pages (page objects with landmarks). A clinic's own portals, in the
 * `portals/` folder of its home, are written against this same file: `import { definePortal } from 'orderly/portal'`.
 */
import type { Locator, Page } from 'playwright';
import * as z from 'zod';
import { isTimeZone } from '#records/calendar.ts';
import type { EligibilityInput, FieldEvidence } from '#records/eligibility.ts';
import type { Outcome } from '#records/outcomes.ts';

export type { EligibilityInput as EligibilityQuery } from '#records/eligibility.ts';
export { BotStop } from '#records/outcomes.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 07:30');
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof weekday>;

/** A weekly span in the portal's own time zone. A span never crosses midnight: write two. */
const weeklySpan = z.strictObject({ days: z.array(weekday).min(1), from: clockTime, to: clockTime });
export type WeeklySpan = z.infer<typeof weeklySpan>;

/** Policy is data: it can be read, diffed and overridden in the configuration without touching code. */
export const portalPolicySchema = z.strictObject({
  baseUrl: z.url(),
  /** Origins besides that of `baseUrl` which pages may load from. Everything else is blocked and logged. */
  allowedOrigins: z.array(z.url()).default([]),
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
  /** When the portal may be used; `always`, or weekly spans. */
  hours: z.union([z.literal('always'), z.array(weeklySpan).min(1)]),
  maintenance: z.array(weeklySpan).default([]),
  pacing: z.strictObject({
    minGapMs: z.int().min(0),
    maxPerHour: z.int().min(1),
    maxPerDay: z.int().min(1),
    maxConcurrent: z.int().min(1).max(8),
  }),
  auth: z.strictObject({
    kind: z.enum(['password', 'password+totp', 'password+sms']),
    /** Wrong passwords after which the account locks. The runner stops after the first. */
    lockAfter: z.int().min(1),
    /** The portal logs an idle session out after this many minutes. */
    idleLogoutMinutes: z.int().min(1),
    /** Days until a password must be changed; leave out where it never expires. */
    passwordMaxAgeDays: z.int().min(1).optional(),
  }),
  automation: z.strictObject({
    status: z.enum(['permitted', 'byAgreement', 'prohibited', 'unknown']),
    source: z.string().min(1),
    reviewedOn: z.iso.date(),
  }),
  /** `shell` is about 2.7 times faster; `full` for portals that need a whole browser. */
  browser: z.enum(['shell', 'full']).default('shell'),
  /** How long one page may take to become recognisable, in milliseconds. */
  pageTimeoutMs: z.int().min(1_000).max(120_000).default(30_000),
});
export type PortalPolicy = z.infer<typeof portalPolicySchema>;
type PortalPolicyInput = z.input<typeof portalPolicySchema>;

/** A thing that must be visible before anyone acts on the page. `name` goes into the run log, so it is a plain word. */
export interface Landmark {
  readonly name: string;
  readonly find: (page: Page) => Locator;
}

/** A page of the portal. Its actions can be reached only through a visit that has recognised it. */
export interface PageObject<Actions> {
  readonly name: string;
  /** Path below the base URL, where the page can be opened directly. */
  readonly path?: string;
  /** Two to five things that make this page this page, found by role and name. */
  readonly landmarks: readonly Landmark[];
  /** CSS of values that may be seen on the masked screenshot. Everything that is not a label is masked otherwise. */
  readonly clear?: readonly string[];
  readonly actions: (page: Page, visit: Visit) => Actions;
}

/** A dialog or page that is known to come up in between, with the one thing to do about it. */
export interface Interstitial {
  readonly name: string;
  /** Visible when it is there. */
  readonly find: (page: Page) => Locator;
  /** Puts it away. Left out where only a person may: then `stop` says how the run ends. */
  readonly dismiss?: (page: Page) => Promise<void>;
  readonly stop?: Outcome;
  /** Tell a person that it was seen even though it was put away (password expiry, a changed rule). */
  readonly notice?: 'passwordExpiring' | 'announcement';
}

/** A page that means trouble, and what kind. */
export interface TroublePage {
  readonly name: string;
  readonly find: (page: Page) => Locator;
  readonly outcome: Outcome;
}

/** Pages that an action may lead to, by names of the caller's choice. */
export type Targets = Readonly<Record<string, PageObject<unknown>>>;

/** Which of the targets stands there, and its actions. */
export type Arrival<T extends Targets> = {
  [K in keyof T]: { readonly at: K; readonly on: T[K] extends PageObject<infer A> ? A : never };
}[keyof T];

/** What a page object or a flow may use. The engine makes it; nothing here reaches a queue, a database or a password. */
export interface Visit {
  readonly page: Page;
  /** An absolute instant in milliseconds; nothing may run past it. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** Goes to the page's path and recognises it. Throws `BotStop` for anything else that is there instead. */
  open<A>(target: PageObject<A>): Promise<A>;
  /** Recognises the page that an action led to. */
  expect<A>(target: PageObject<A>): Promise<A>;
  /** Recognises whichever of several pages an action led to; the answer says which by name. */
  expectOneOf<T extends Targets>(targets: T): Promise<Arrival<T>>;
  /** Fills a secret of the credential. Refused on any origin that is not the portal's. */
  fillSecret(field: Locator, secret: 'username' | 'password'): Promise<void>;
  /** Fills the current one-time code; waits for the next window when fewer than 8 s remain or the code was used. */
  fillCode(fields: Locator | readonly Locator[]): Promise<void>;
  /** One named step of the run, with its time and, at its end, a masked screenshot where `shot` says so. */
  step<T>(name: string, work: () => Promise<T>, options?: { readonly shot?: boolean }): Promise<T>;
  /**
   * Takes the masked screenshot of this step now, while the page is being read; to be called when everything has come.
   * Without it a step with `shot` takes it at its end, and the reading and the picture take their time one after another.
   */
  picture(): void;
  /** Reports something a person should read, by name only. */
  notice(kind: NonNullable<Interstitial['notice']>): void;
}

/** One value as the portal printed it, with where it stood. */
export interface Printed {
  readonly text: string;
  readonly page: string;
  readonly label: string;
}

/** What an eligibility flow brings back: printed text, still unread. The bot parses, checks and judges it. */
export type EligibilityAnswer =
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly count: number }
  | {
      readonly found: 'one';
      /** The member the portal says it answered for; compared with the one that was asked for. */
      readonly echo: { readonly memberId: Printed; readonly dob: Printed };
      readonly status: Printed;
      readonly fields: Partial<
        Record<
          | 'planBegin'
          | 'planEnd'
          | 'product'
          | 'insuranceType'
          | 'network'
          | 'pcpName'
          | 'pcpNpi'
          | 'pcpEffective'
          | 'trace',
          Printed
        >
      >;
      /** Benefit rows as printed; a cell the portal left empty is absent. */
      readonly benefits: readonly PrintedBenefit[];
      readonly otherPayers: readonly {
        readonly name: Printed;
        readonly id?: Printed;
        readonly order?: Printed;
        readonly from?: Printed;
        readonly to?: Printed;
      }[];
      /** True when the portal never finished loading a part: the result is kept, with a warning. */
      readonly partial: boolean;
    };

export interface PrintedBenefit {
  readonly service: Printed;
  readonly kind: Printed;
  readonly level?: Printed;
  readonly network?: Printed;
  readonly period?: Printed;
  readonly amount?: Printed;
  readonly percent?: Printed;
  readonly remaining?: Printed;
  readonly quantity?: Printed;
  readonly authRequired?: Printed;
  readonly notes?: readonly Printed[];
}

/** How this portal words things: printed words, folded to lower case, and what they mean. Unknown words are `layoutChanged`. */
export interface EligibilityWords {
  readonly dateFormat: 'MM/DD/YYYY' | 'YYYY-MM-DD' | 'DD MMM YYYY';
  readonly status: Readonly<Record<string, 'active' | 'inactive' | 'activeLimited' | 'unknown'>>;
  readonly network: Readonly<Record<string, 'in' | 'out' | 'unknown' | 'tier'>>;
  readonly services: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, 'copay' | 'coinsurance' | 'deductible' | 'oop' | 'limit' | 'auth'>>;
  readonly levels: Readonly<Record<string, 'IND' | 'FAM'>>;
  readonly periods: Readonly<Record<string, 'visit' | 'day' | 'calendarYear' | 'planYear' | 'lifetime'>>;
}

export interface Portal {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly payerIds: readonly string[];
  readonly policy: PortalPolicy;
  readonly interstitials: readonly Interstitial[];
  readonly trouble: readonly TroublePage[];
  /** Recognises the log-in page: being there in mid-flow means that the session is gone. */
  readonly login: PageObject<unknown>;
  /** The page after signing in; opened by `orderly portals check` and as the probe of a stored session. */
  readonly home: PageObject<unknown>;
  /** Opens the log-in page, signs in and ends on `home`. Throws `credentialProblem` for a refusal. */
  readonly signIn: (visit: Visit) => Promise<void>;
  /** Pages that `orderly portals check` opens read-only to assert their landmarks. Each needs a path. */
  readonly walk: readonly PageObject<unknown>[];
  readonly flows: {
    readonly eligibility?: {
      readonly words: EligibilityWords;
      readonly run: (visit: Visit, query: EligibilityInput) => Promise<EligibilityAnswer>;
    };
  };
}

type PortalInput = Omit<Portal, 'policy'> & { readonly policy: PortalPolicyInput };

/** Thrown when a portal definition is not well formed; the message names the field. */
export class PortalDefinitionError extends Error {
  override readonly name = 'PortalDefinitionError';
}

const shapeSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  payerIds: z.array(z.string().min(1)).min(1),
  policy: portalPolicySchema,
});

/**
 * Defines a payer portal. In: the definition; out: the same with its policy completed by defaults.
 * @throws PortalDefinitionError naming the first field that is wrong.
 */
export function definePortal(definition: PortalInput): Portal {
  const shape = shapeSchema.safeParse(definition);
  if (!shape.success) {
    const issue = shape.error.issues[0];
    throw new PortalDefinitionError(
      `portal ${String(definition.id)}: ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'not valid'}`,
    );
  }
  for (const page of [definition.login, definition.home, ...definition.walk]) {
    if (page.landmarks.length < 2) {
      throw new PortalDefinitionError(`portal ${definition.id}: page ${page.name} needs at least two landmarks`);
    }
  }
  return { ...definition, policy: shape.data.policy };
}

/** Defines a page object; only there so that the type of its actions is inferred. */
export function definePage<Actions>(page: PageObject<Actions>): PageObject<Actions> {
  return page;
}

/**
 * A small site of your own that looks like the portal to a bot: same headings, labels and buttons, made-up people.
 * The conformance suite runs the portal definition against it and breaks it in every way a real portal breaks.
 */
export interface StandIn {
  readonly account: { readonly username: string; readonly password: string; readonly totpSecret?: string };
  /** A member the site knows, and one it does not. */
  readonly members: {
    readonly found: Omit<EligibilityInput, 'payer'>;
    readonly unknown: Omit<EligibilityInput, 'payer'>;
  };
  start(): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** The arrival at one of the targets, by its place among them. For whoever implements `Visit.expectOneOf`. */
export function arrivalAt<T extends Targets>(targets: T, index: number, page: Page, visit: Visit): Arrival<T> {
  const [at, target] = Object.entries(targets)[index] ?? [];
  // A type assertion, the only one here: a key found at run time cannot bring the type that belongs to it.
  return { at, on: target?.actions(page, visit) } as Arrival<T>;
}

/** Where an evidence line of a result points to. */
export function evidenceOf(field: string, printed: Printed): FieldEvidence {
  return { field, page: printed.page, label: printed.label };
}
