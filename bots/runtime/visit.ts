/** A visit: the only way by which a bot touches a portal's pages. Implements the contract of connectors/portals. */
import type { Page } from 'playwright';
import { errors } from 'playwright';
import {
  arrivalAt,
  BotStop,
  type Interstitial,
  type PageObject,
  type Portal,
  type Visit,
} from '#connectors/portals/define.ts';
import { finishes } from './bounded.ts';
import type { Evidence } from './evidence.ts';
import { createRecogniser } from './recognise.ts';
import { createSecretTyping, type SecretSource } from './secrets.ts';
import { AccountBusy } from './sessions.ts';
import { watchTraffic } from './traffic.ts';
import type { Workspace } from './workspace.ts';

/** Thrown when the browser or the page went away under a visit: nobody's fault but this machine's. */
export class BrowserGone extends Error {
  override readonly name = 'BrowserGone';
}

export interface VisitOptions {
  readonly portal: Portal;
  readonly workspace: Workspace;
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly evidence: Evidence;
  readonly notice: (kind: NonNullable<Interstitial['notice']>) => void;
}

/** A visit with what only the engine may use. */
export interface EngineVisit extends Visit {
  /** Signs in from the log-in page with these secrets. @throws BotStop */
  signIn(source: SecretSource): Promise<void>;
  /** Gives any error its type: what stands on the page explains it better than the error does. Never portal text. */
  stopOf(error: unknown): Promise<BotStop | BrowserGone | AccountBusy>;
  /** Gives up a document that does not come, so that the page can be asked again. Out: whether there was one. */
  halt(): Promise<boolean>;
  /** CSS that may be seen on a picture of the page one is on. */
  readonly clear: readonly string[];
}

/** The origins a portal may load from. */
export function originsOf(portal: Portal): ReadonlySet<string> {
  return new Set([portal.policy.baseUrl, ...portal.policy.allowedOrigins].map((url) => new URL(url).origin));
}

/** A page recognised so shortly ago is not asked again. */
const JUST_NOW_MS = 30;
const HALT_MS = 1_000;

export function openVisit(options: VisitOptions): EngineVisit {
  const { portal, workspace, evidence, deadline, signal } = options;
  const { page } = workspace;
  const origins = originsOf(portal);
  const traffic = watchTraffic(page);
  const alerted = watchAlerts(page);
  let signingIn = false;
  let secrets: SecretSource | undefined;
  let current: PageObject<unknown> | undefined;
  /** Of the step that goes on. */
  let takePicture: (() => void) | undefined;
  let shownWhenRecognised = 0;
  let recognisedAt = 0;
  page.setDefaultTimeout(portal.policy.pageTimeoutMs);

  const recogniser = createRecogniser({
    page,
    portal,
    traffic,
    origins,
    deadline,
    signal,
    alerted,
    signingIn: () => signingIn,
    notice: options.notice,
  });

  async function recognise(targets: readonly PageObject<unknown>[], reopen?: () => Promise<void>): Promise<number> {
    const at = await recogniser.recognise(targets, reopen);
    current = targets[at];
    shownWhenRecognised = traffic.shown;
    recognisedAt = performance.now();
    return at;
  }

  /** Asks for a page and waits until it begins to show; recognising it comes after. */
  async function goTo(target: PageObject<unknown>): Promise<void> {
    const url = new URL(target.path ?? '', portal.policy.baseUrl).href;
    const timeout = Math.max(1, Math.min(portal.policy.pageTimeoutMs, deadline - Date.now()));
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout });
    } catch (error) {
      if (page.isClosed()) throw error;
      if (error instanceof errors.TimeoutError) {
        throw new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, { page: target.name });
      }
      // What else went wrong with the document, the recogniser reads from the network.
    }
  }

  /** Exit of a step: the page recognised last still stands, unless the step has already left it. */
  async function assertStands(): Promise<void> {
    if (!current || traffic.navigating || traffic.shown !== shownWhenRecognised) return;
    if (performance.now() - recognisedAt < JUST_NOW_MS) return;
    if (!(await recogniser.stands(current))) await recognise([current]);
  }

  async function halt(): Promise<boolean> {
    const { navigating } = traffic;
    if (navigating) await finishes(HALT_MS, workspace.protocol.send('Page.stopLoading'));
    return navigating;
  }

  async function stopOf(error: unknown): Promise<BotStop | BrowserGone | AccountBusy> {
    if (error instanceof BotStop || error instanceof BrowserGone || error instanceof AccountBusy) return error;
    signal.throwIfAborted();
    if (!workspace.alive()) return new BrowserGone();
    const where = current ? { page: current.name } : {};
    if (await halt()) return new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, where);
    const stop = await recogniser.explain(current).catch(() => undefined);
    if (stop) return stop;
    if (error instanceof errors.TimeoutError) {
      return new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { ...where, what: 'control' });
    }
    // The class alone: messages hold locators, and with them values.
    const what = error instanceof Error ? error.name : typeof error;
    return new BotStop({ code: 'needsHuman', reason: 'internalError' }, { ...where, what });
  }

  const typing = createSecretTyping(origins, undefined, { deadline, signal });
  const visit: EngineVisit = {
    page,
    deadline,
    signal,
    get clear() {
      return current?.clear ?? [];
    },
    async open(target) {
      await goTo(target);
      await recognise([target], () => goTo(target));
      return target.actions(page, visit);
    },
    async expect(target) {
      await recognise([target]);
      return target.actions(page, visit);
    },
    async expectOneOf(targets) {
      return arrivalAt(targets, await recognise(Object.values(targets)), page, visit);
    },
    fillSecret: (field, secret) => (secrets ? typingWith(secrets) : typing).fillSecret(field, secret),
    fillCode: (fields) => (secrets ? typingWith(secrets) : typing).fillCode(fields),
    async step(name, work, stepOptions = {}) {
      const step = evidence.begin(name);
      let shooting: Promise<string | undefined> | undefined;
      const shoot = () => {
        if (stepOptions.shot) shooting ??= evidence.shoot(workspace, step.seq, visit.clear);
      };
      const around = takePicture;
      takePicture = shoot;
      try {
        const value = await work();
        const standing = assertStands();
        shoot();
        await standing;
        step.end({ ok: true, page: current?.name, fingerprint: await shooting });
        return value;
      } catch (error) {
        step.end({ ok: false, page: current?.name, fingerprint: await shooting });
        throw await stopOf(error);
      } finally {
        takePicture = around;
      }
    },
    picture: () => takePicture?.(),
    notice: options.notice,
    async signIn(source) {
      signingIn = true;
      secrets = source;
      try {
        await visit.step('sign in', () => portal.signIn(visit));
      } finally {
        signingIn = false;
        secrets = undefined;
      }
    },
    stopOf,
    halt,
  };
  const typingWith = (source: SecretSource) => createSecretTyping(origins, source, { deadline, signal });
  return visit;
}

/** Answers dialogs of the browser itself with "no", and remembers that one came up. */
function watchAlerts(page: Page): () => boolean {
  let alerted = false;
  page.on('dialog', (dialog) => {
    // Leaving a half-filled form is our own doing; every other question is for a person.
    const leaving = dialog.type() === 'beforeunload';
    alerted ||= !leaving;
    void (leaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  return () => alerted;
}
