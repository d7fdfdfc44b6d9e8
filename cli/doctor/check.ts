/** What a check of `orderly doctor` is: one thing a clinic needs, how to see that it is there, and how to mend it. */

export interface Surroundings {
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a check found, in one line. A mending line may stand with a good finding, as advice. */
export type Finding =
  | { readonly ok: true; readonly says: string; readonly mend?: string }
  | { readonly ok: false; readonly says: string; readonly mend: string };

export interface Check {
  readonly name: string;
  /** Looks; changes nothing but what any command would. Bounded in time. A throw is a failed check. */
  readonly look: (around: Surroundings) => Promise<Finding>;
  /** Tries to mend it; `look` says afterwards whether it worked. */
  readonly fix?: (around: Surroundings, say: (line: string) => void) => Promise<void>;
}

export const good = (says: string, mend?: string): Finding => ({ ok: true, says, ...(mend && { mend }) });
export const bad = (says: string, mend: string): Finding => ({ ok: false, says, mend });
