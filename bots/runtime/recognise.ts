/**
 * Which page is this? The one place that decides whether a bot may act: landmarks of the page that is expected, or a
 * typed reason why not. On the happy path one question to the browser; everything else is asked only when that fails.
 */
import { errors, type Locator, type Page } from 'playwright';
import { BotStop, type Interstitial, type PageObject, type Portal } from '#connectors/portals/define.ts';
import type { Outcome, StopDetail } from '#records/outcomes.ts';
import { within } from './bounded.ts';
import type { Traffic } from './traffic.ts';

export interface RecogniseContext {
  readonly page: Page;
  readonly portal: Portal;
  readonly traffic: Traffic;
  readonly origins: ReadonlySet<string>;
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** True while signing in: then the log-in page is expected. */
  readonly signingIn: () => boolean;
  readonly notice: (kind: NonNullable<Interstitial['notice']>) => void;
  /** True once the page has opened a dialog of the browser itself (alert, confirm, prompt). */
  readonly alerted: () => boolean;
}

export interface Recogniser {
  /**
   * Waits until one of the pages is there. Out: its index. `reopen` goes to the page again when putting an
   * interstitial away has led elsewhere. @throws BotStop
   */
  recognise(targets: readonly PageObject<unknown>[], reopen?: () => Promise<void>): Promise<number>;
  /** Whether the page stands there now, with nothing over it. One question, no waiting. */
  stands(target: PageObject<unknown>): Promise<boolean>;
  /** What is there instead of the page one was working on; `undefined` where nothing explains it. */
  explain(current: PageObject<unknown> | undefined): Promise<BotStop | undefined>;
}

/**
 * How long one look for the landmarks takes before asking what else may be there. A page that has just come needs up to
 * 100 ms to answer at all; a shorter look asks a busy machine a dozen questions about a page that is what it should be.
 */
const LOOK_MS = 250;
/** A page on which nothing moves any more for so long will not change by itself. */
const SETTLE_MS = 2_000;
/** A question to a page that is just being replaced may never be answered. */
const ANSWER_MS = 1_500;
const MAX_DISMISSALS = 3;
const DIALOGS = '[role=dialog], [role=alertdialog], dialog[open], [aria-modal=true]';

export function createRecogniser(context: RecogniseContext): Recogniser {
  const { page, portal, traffic } = context;
  const { pageTimeoutMs } = portal.policy;
  const settleMs = Math.min(SETTLE_MS, pageTimeoutMs / 4);
  const dialogs = page.locator(DIALOGS).filter({ visible: true });
  const inTheWay = portal.interstitials.reduce((union, one) => union.or(one.find(page)), page.locator(DIALOGS));
  const known = new Map<PageObject<unknown>, Locator>();

  /** The body, if it holds every landmark of the page and nothing lies over it. */
  function marksOf(target: PageObject<unknown>): Locator {
    const cached = known.get(target);
    if (cached) return cached;
    const clear = page.locator('body').filter({ hasNot: inTheWay.filter({ visible: true }) });
    const marks = target.landmarks.reduce(
      (body, landmark) => body.filter({ has: landmark.find(page).filter({ visible: true }) }),
      clear,
    );
    known.set(target, marks);
    return marks;
  }

  async function look(targets: readonly PageObject<unknown>[], ms: number): Promise<number | undefined> {
    const marks = targets.map(marksOf);
    const any = marks.reduce((union, one) => union.or(one));
    try {
      await any.waitFor({ state: 'attached', timeout: Math.max(1, ms) });
    } catch (error) {
      if (error instanceof errors.TimeoutError || !page.isClosed()) return undefined;
      throw error;
    }
    // Authors name the likeliest page first.
    if (marks.length === 1 || (marks[0] && (await isThere(marks[0])))) return 0;
    const counts = await Promise.all(marks.map(isThere));
    const at = counts.indexOf(true);
    return at < 0 ? undefined : at;
  }

  async function troubleHere(): Promise<BotStop | undefined> {
    const candidates = portal.trouble.filter(({ outcome }) => !(context.signingIn() && outcome.code === 'sessionLost'));
    const there = await Promise.all(candidates.map(({ find }) => isThere(find(page).filter({ visible: true }))));
    const trouble = candidates[there.indexOf(true)];
    return trouble && new BotStop(trouble.outcome, { page: trouble.name, ...waitAsked(trouble.outcome, traffic) });
  }

  async function interstitialHere(): Promise<Interstitial | undefined> {
    const there = await Promise.all(
      portal.interstitials.map(({ find }) => isThere(find(page).filter({ visible: true }))),
    );
    return portal.interstitials[there.indexOf(true)];
  }

  /** Log-in page, a dialog nobody knows, or an answer of the network. */
  async function strangerHere(): Promise<BotStop | undefined> {
    if (!context.signingIn() && (await isThere(marksOf(portal.login)))) {
      return new BotStop({ code: 'sessionLost', reason: 'loggedOut' }, { page: portal.login.name });
    }
    if (context.alerted() || (await isThere(dialogs)))
      return new BotStop({ code: 'needsHuman', reason: 'unknownDialog' });
    return wrongAnswer(context);
  }

  async function putAway(interstitial: Interstitial, times: Map<Interstitial, number>): Promise<void> {
    const detail: StopDetail = { page: interstitial.name };
    if (interstitial.stop) throw new BotStop(interstitial.stop, detail);
    const count = (times.get(interstitial) ?? 0) + 1;
    times.set(interstitial, count);
    if (!interstitial.dismiss || count > MAX_DISMISSALS) {
      throw new BotStop({ code: 'needsHuman', reason: 'unknownDialog' }, detail);
    }
    if (interstitial.notice) context.notice(interstitial.notice);
    try {
      await interstitial.dismiss(page);
    } catch (error) {
      if (page.isClosed()) throw error;
      throw new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { ...detail, what: 'dismiss' });
    }
  }

  async function recognise(targets: readonly PageObject<unknown>[], reopen?: () => Promise<void>): Promise<number> {
    const until = Math.min(Date.now() + pageTimeoutMs, context.deadline);
    const dismissed = new Map<Interstitial, number>();
    let reopened = 0;
    let lookMs = LOOK_MS;
    traffic.forget();
    for (;;) {
      const arrived = await traffic.parsed(until - Date.now());
      context.signal.throwIfAborted();
      if (!arrived) throw new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, { page: namesOf(targets) });
      const at = await look(targets, Math.min(lookMs, until - Date.now()));
      // On a busy machine the first look at a new page takes longer than its time: each one gets more.
      lookMs = Math.min(lookMs * 2, ANSWER_MS);
      if (at !== undefined) return at;
      const trouble = await troubleHere();
      if (trouble) throw trouble;
      const interstitial = await interstitialHere();
      if (interstitial) {
        await putAway(interstitial, dismissed);
        traffic.forget();
        continue;
      }
      const stranger = await strangerHere();
      if (stranger) throw (await secondOpinion(stranger)) ?? stranger;
      if (dismissed.size > reopened && reopen && !traffic.navigating) {
        reopened += 1;
        await reopen();
        continue;
      }
      const late = Date.now() >= until;
      if (!late && (traffic.navigating || traffic.quietFor() <= settleMs)) continue;
      const after = await look(targets, ANSWER_MS);
      if (after !== undefined) return after;
      throw await absent(targets, late);
    }
  }

  /** A portal in maintenance may answer 503 with a page that says more; it gets the time to show it. */
  async function secondOpinion(stop: BotStop): Promise<BotStop | undefined> {
    if (stop.detail.status === undefined) return undefined;
    await page.waitForLoadState('domcontentloaded', { timeout: 1_000 }).catch(() => undefined);
    return troubleHere();
  }

  async function absent(targets: readonly PageObject<unknown>[], late: boolean): Promise<BotStop> {
    if (late && (traffic.navigating || traffic.quietFor() === 0)) {
      return new BotStop({ code: 'payerUnavailable', reason: 'timeout' }, { page: namesOf(targets) });
    }
    if (await isThere(marksOf(portal.login))) {
      return new BotStop({ code: 'layoutChanged', reason: 'unexpectedPage' }, { page: portal.login.name });
    }
    const what = targets.length === 1 && targets[0] ? await missingLandmark(page, targets[0]) : undefined;
    const detail = { page: namesOf(targets), ...(what === undefined ? {} : { what }) };
    return new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, detail);
  }

  async function explain(current: PageObject<unknown> | undefined): Promise<BotStop | undefined> {
    const trouble = await troubleHere();
    if (trouble) return trouble;
    const interstitial = await interstitialHere();
    if (interstitial?.stop) return new BotStop(interstitial.stop, { page: interstitial.name });
    const stranger = await strangerHere();
    if (stranger) return (await secondOpinion(stranger)) ?? stranger;
    const what = current && (await missingLandmark(page, current));
    if (what === undefined) return undefined;
    return new BotStop({ code: 'layoutChanged', reason: 'landmarkMissing' }, { page: current?.name ?? '', what });
  }

  return { recognise, explain, stands: (target) => isThere(marksOf(target)) };
}

const namesOf = (targets: readonly PageObject<unknown>[]) => targets.map(({ name }) => name).join(' or ');

/** While a page is being replaced nothing is there; the caller looks again. */
function isThere(locator: Locator): Promise<boolean> {
  return within(ANSWER_MS, locator.count()).then(
    (count) => count > 0,
    () => false,
  );
}

async function missingLandmark(page: Page, target: PageObject<unknown>): Promise<string | undefined> {
  const there = await Promise.all(
    target.landmarks.map((landmark) => isThere(landmark.find(page).filter({ visible: true }))),
  );
  return target.landmarks[there.indexOf(false)]?.name;
}

function waitAsked(outcome: Outcome, traffic: Traffic): StopDetail {
  return outcome.code === 'rateLimited' && traffic.retryAfterMs !== undefined
    ? { retryAfterMs: traffic.retryAfterMs }
    : {};
}

/** What the network says about the main document: another origin, no connection, or an error status. */
function wrongAnswer({ traffic, origins, signingIn }: RecogniseContext): BotStop | undefined {
  if (traffic.origin !== undefined && !origins.has(traffic.origin)) {
    return new BotStop({ code: 'layoutChanged', reason: 'unexpectedPage' }, { what: 'origin' });
  }
  if (traffic.failed) return new BotStop({ code: 'payerUnavailable', reason: 'connectionFailed' });
  const { status } = traffic;
  if (status === undefined || status < 400) return undefined;
  const outcome = outcomeOf(status, signingIn());
  return new BotStop(outcome, { status, ...waitAsked(outcome, traffic) });
}

function outcomeOf(status: number, signingIn: boolean): Outcome {
  if (status >= 500) return { code: 'payerUnavailable', reason: 'serverError' };
  if (status === 429) return { code: 'rateLimited' };
  if (status === 403) return { code: 'actionNotAllowed', reason: 'accessDenied' };
  if (status === 401 && !signingIn) return { code: 'sessionLost', reason: 'loggedOut' };
  return { code: 'layoutChanged', reason: 'unexpectedPage' };
}
