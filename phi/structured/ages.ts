/** Ages of 90 and more, which the rule counts as identifiers (45 CFR 164.514(b)(2)(i)(C)). Younger ages stay. */

import type { Finding } from '#phi/finding.ts';
import type { Text } from '#phi/text.ts';
import { digitsOf } from './checks.ts';
import { before, matchAt, nothing, one } from './hit.ts';

const number = /(?:9[0-9oilsb]|1[0-2][0-9oilsb])(?![0-9])/y;
const OLD =
  /^(?:th birthday|[ -]{0,3}(?:years?|yrs?|y)\.?(?:[ -]{0,3}(?:old|o\b|of age|young)|[ -]?\/ ?o|\.? ?o\.?(?![a-z])|[ -]{1,3}(?:fe)?male)|[ -]{0,2}y ?\/? ?o\b|[ -]{0,2}yo[fm]?\b| ?[fm](?![a-z0-9'])(?! ?\d)| ?(?:years?|yrs?)(?=[,;.)]| (?:widow|man|woman|male|female|lady|pt|patient|resident|gentleman))|\+? (?:and|or) older|[ -]?(?:years?|yrs?)[ -]{1,2}(?:fe)?male)/;
const AGED =
  /\b(?:age[sd]?|turn(?:ed|s|ing)?|age of|ages? at \w{2,12}|lived to(?: be)?|died at|d\.? at|passed(?: away)? at|dead at|(?:his|her|their) age)[ :=#-]{1,20}$/;
/** "Temp 99 F" is a temperature. */
const WARM = /\b(?:t|temp|temperature|tmax|fever|of|to)[ :=]{0,3}$/;
/** "Ethel Quade (91) came": an age in brackets behind a name, a date of birth or a relation. */
const IN_BRACKETS = /(?:[a-z.'’-]{2,}|[0-9]{4}|\/[0-9]{2}) \($/;
/** "Mrs. Kim in room 12 is 94 and", "He was 90 and": somebody is it, not a value. */
const IS_OLD =
  /\b(?:he|she|who|patient|pt|res\.|resident|client|member|mother|father|mom|dad|wife|husband|gran[a-z]{2,8}|room \w{1,5}|(?:mr|mrs|ms|miss)\.?(?: [a-z'-]{2,20}){1,3}) (?:is|was|just turned|will be) $/;
/** "Abdul Rahim, 91, is". */
const BEHIND_NAME = /[A-Z][a-z'’-]+, $/;
/** A value in brackets behind its name is no age. */
const VITAL =
  /\b(?:sats?|spo2|sao2|o2|oxygen|hr|pulse|rate|bpm?|p|map|glucose|sugar|fsbs|wt|weight|ht|height|temp|score|pct|percentile|hgb|hct|mcv|egfr|ldl|hdl|inr|iq|ref|pg|page|line|box|rr|platelets?|plt|sodium|na|cl|chloride|systolic|diastolic|result|value|total|dose|degrees?|room|rm|bed|code|item|unit) \($/;
const ALMOST = /\b(?:is|was|now|nearly|almost|about to be|will be)[ ]{1,2}(?:now |nearly |almost )?$/;
const decade = /(?:90|100)'?s\b/y;
/** "In the 90s" is a blood pressure or a time. */
const IN_HIS = /\b(?:his|her|their)(?: (?:early|mid|late|upper))? ?-?$/;

/** In: a place where digits begin. Out: the age there, without `years old`. */
export function ageAtDigit(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  const tens = matchAt(decade, folded, at);
  if (tens) return IN_HIS.test(before(folded, at, 16)) ? one(at, at + tens[0].length, 'AGE90') : nothing;
  const found = matchAt(number, folded, at);
  if (!found || Number(digitsOf(found[0])) > 125) return nothing;
  const end = at + found[0].length;
  const after = folded.slice(end, end + 24);
  const previous = before(folded, at, 28);
  if (/^ f/.test(after) && WARM.test(previous)) return nothing;
  const isAge =
    OLD.test(after) ||
    (AGED.test(previous) && !/^[ -]?(?:%|day|month|week|mg)/.test(after)) ||
    (after.startsWith(')') && IN_BRACKETS.test(previous) && !VITAL.test(previous)) ||
    (/^, (?!\d)/.test(after) &&
      BEHIND_NAME.test(text.plain.slice(Math.max(0, at - 28), at)) &&
      !VITAL.test(previous.replace(/, $/, ' ('))) ||
    (/\bat $/.test(previous) && /^ (?:that|she|he|they|years)\b/.test(after)) ||
    (IS_OLD.test(before(folded, at, 40)) && /^(?:,| and\b|\.|;| now\b|$)/.test(after)) ||
    (ALMOST.test(previous) && /^ (?:this|next|in|years old)\b/.test(after));
  return isAge ? one(at, end, 'AGE90') : nothing;
}

const ones = '(?:one|two|three|four|five|six|seven|eight|nine)';
const spelled = new RegExp(
  `(?:(?:ninety(?:[ -]${ones})?|(?:a|one)[ -]hundred(?:[ -](?:and[ -])?(?:${ones}|ten))?)(?=[ -]{1,2}(?:years?|yrs?)[ -]{1,2}(?:old|of age|young)|[ -]{1,2}y\\/?o\\b)` +
    `|nineties|nonagenarian|centenarian|supercentenarian)`,
  'y',
);
const spelledAfterAge = new RegExp(`ninety(?:[ -]${ones})?(?![a-z])`, 'y');

/** In: a place where a word begins. Out: the age there, spelled out. */
export function ageAtWord(text: Text, at: number): readonly Finding[] {
  const { folded } = text;
  const found =
    matchAt(spelled, folded, at) ?? (AGED.test(before(folded, at, 28)) ? matchAt(spelledAfterAge, folded, at) : null);
  return found ? one(at, at + found[0].length, 'AGE90') : nothing;
}
