/**
 * Which elements of an X12 segment identify somebody. Positions and qualifiers are those of the implementation guides
 * 005010 for 270/271, 276/277, 278, 834, 835 and 837; the words are ours.
 */

import type { PhiType } from '#phi/finding.ts';

/** Element number to type, for segments in which the place alone decides. */
export const byPlace: Readonly<Record<string, Readonly<Record<number, PhiType>>>> = {
  N3: { 1: 'ADDRESS', 2: 'ADDRESS' },
  N4: { 1: 'CITY', 3: 'ZIP' },
  DMG: { 2: 'DATE' },
  DTP: { 3: 'DATE' },
  DTM: { 2: 'DATE', 6: 'DATE' },
  CLM: { 1: 'ACCOUNT' },
  CLP: { 1: 'ACCOUNT', 7: 'ACCOUNT' },
  TRN: { 2: 'ACCOUNT', 3: 'ACCOUNT', 4: 'ACCOUNT' },
  BHT: { 3: 'ACCOUNT', 4: 'DATE' },
  BGN: { 2: 'ACCOUNT', 3: 'DATE' },
  BPR: { 7: 'ACCOUNT', 9: 'ACCOUNT', 10: 'TIN', 13: 'ACCOUNT', 15: 'ACCOUNT', 16: 'DATE' },
  INS: { 12: 'DATE' },
  PAT: { 6: 'DATE' },
  PLB: { 1: 'NPI', 2: 'DATE' },
  PWK: { 6: 'ACCOUNT' },
  SBR: { 3: 'ACCOUNT', 4: 'EMPLOYER' },
  STC: { 2: 'DATE' },
  SVD: { 1: 'ACCOUNT' },
  TS3: { 1: 'NPI', 3: 'DATE' },
};

/** Who a name segment is about, by entity code. A payer is nobody; a code that is not here names a provider. */
export const persons: Readonly<Record<string, PhiType | 'payer'>> = {
  '03': 'NAME',
  '74': 'NAME',
  IL: 'NAME',
  QC: 'NAME',
  '70': 'NAME',
  '6Y': 'RELATIVE',
  '9K': 'RELATIVE',
  E1: 'RELATIVE',
  EI: 'RELATIVE',
  EXS: 'RELATIVE',
  GD: 'RELATIVE',
  J6: 'RELATIVE',
  LR: 'RELATIVE',
  QD: 'RELATIVE',
  S1: 'RELATIVE',
  S3: 'RELATIVE',
  TZ: 'RELATIVE',
  '36': 'EMPLOYER',
  ES: 'EMPLOYER',
  M8: 'EMPLOYER',
  P5: 'EMPLOYER',
  '40': 'payer',
  GP: 'payer',
  IN: 'payer',
  PR: 'payer',
  PRP: 'payer',
  SEP: 'payer',
  TTP: 'payer',
  TV: 'payer',
  X3: 'payer',
};

/** What the identifier of a name segment is, by its qualifier. */
export const identifiers: Readonly<Record<string, PhiType>> = {
  '24': 'TIN',
  '34': 'SSN',
  FI: 'TIN',
  II: 'MEMBER_ID',
  MI: 'MEMBER_ID',
  XX: 'NPI',
};

/** What a reference is, by its qualifier; any other identifies a claim, an account or an authorization. */
export const references: Readonly<Record<string, PhiType | 'none'>> = {
  '0B': 'LICENSE',
  '0F': 'MEMBER_ID',
  '1W': 'MEMBER_ID',
  '23': 'MEMBER_ID',
  '3H': 'MEMBER_ID',
  '87': 'none',
  CE: 'none',
  EA: 'MRN',
  EI: 'TIN',
  HPI: 'NPI',
  JD: 'MEMBER_ID',
  MI: 'MEMBER_ID',
  PXC: 'none',
  SY: 'SSN',
  TJ: 'TIN',
};

/** How a contact is reached, by qualifier. */
export const channels: Readonly<Record<string, PhiType>> = {
  CP: 'PHONE',
  EM: 'EMAIL',
  EX: 'PHONE',
  FX: 'PHONE',
  HP: 'PHONE',
  TE: 'PHONE',
  UR: 'URL',
  WP: 'PHONE',
};
