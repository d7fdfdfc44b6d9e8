/** What may identify somebody: the words in which all layers of the redactor speak. */

/**
 * The identifiers of 45 CFR 164.514(b)(2)(i), told apart as clinic documents do. NAME is the patient, RELATIVE any other
 * private person; PROVIDER, FACILITY, NPI and TIN are hidden by our own policy, the rule does not ask for it.
 */
export const phiTypes = [
  'NAME',
  'RELATIVE',
  'PROVIDER',
  'DATE',
  'AGE90',
  'PHONE',
  'EMAIL',
  'URL',
  'IP',
  'SSN',
  'MRN',
  'MEMBER_ID',
  'ACCOUNT',
  'LICENSE',
  'VEHICLE',
  'DEVICE',
  'ADDRESS',
  'CITY',
  'ZIP',
  'EMPLOYER',
  'FACILITY',
  'NPI',
  'TIN',
] as const;
export type PhiType = (typeof phiTypes)[number];

/** The layers, in the order in which their word counts where two give one place different types. */
export const layers = ['known', 'format', 'structured', 'names', 'site', 'propagation'] as const;
export type Layer = (typeof layers)[number];

/** A place of a `Text` that may identify somebody. Offsets are into `Text.plain`, `end` exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: PhiType;
  readonly layer: Layer;
  /** A guess may be overruled by the clinical veto. A known value, a checksum or a label makes sure. */
  readonly sure: boolean;
}
