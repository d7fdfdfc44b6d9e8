/** What the model client and the gate say to each other: the client serialises, the gate alone lets pass. */

/** One request exactly as it would leave: nothing is added, changed or followed after the gate has seen it. */
export interface SerialisedRequest {
  /** The case it is about: the gate searches for the values of this case. */
  readonly caseId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** Texts of prompt files that stand in the body: the second look passes over them, the search for known values does not. */
  readonly fixed: readonly string[];
}

/** Why a request stays here. Codes only: a reason never repeats what was found. */
export const gateReasons = [
  'knownValue',
  'identifier',
  'looseMatch',
  'unknownWords',
  'attachment',
  'tooLarge',
  'unreadable',
  'unknownCase',
  'foreignHost',
  'error',
  'timeout',
] as const;
export type GateReason = (typeof gateReasons)[number];

/** `policy` names the policy under which the gate decided; it is written to the record of the call. */
export type GateVerdict =
  | { readonly verdict: 'pass'; readonly policy: string }
  | { readonly verdict: 'refuse'; readonly policy: string; readonly reasons: readonly GateReason[] };

/** Looks at one request. A rejected promise and one that takes too long count as a refusal. */
export type SendGate = (request: SerialisedRequest) => Promise<GateVerdict>;
