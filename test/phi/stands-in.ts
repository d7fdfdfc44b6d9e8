/** Whether an identifier of a document stands in the clinic's record, letter for letter. Knows nothing of the redactor. */
import { isoDate } from '#phi/dates.ts';
import type { PhiType } from '#phi/finding.ts';
import type { CaseRecord, Person } from '#phi/known/record.ts';

/**
 * In: a record, a value as a document writes it, and what it is. Out: whether the record holds its letters and digits,
 * for a name all of its words, or their initials, in one person. A value that was damaged or mistyped does not count.
 */
export function standsIn(record: CaseRecord, value: string, type: PhiType): boolean {
  const { patient, clinic } = record;
  const people = [patient, ...clinic.providers];
  switch (type) {
    case 'NAME':
    case 'RELATIVE':
    case 'PROVIDER':
      return people.some((person) => isNameOf(person, value));
    case 'DATE':
      return patient.dob !== undefined && (isoDate(value) ?? isoOfDigits(value)) === patient.dob;
    case 'PHONE':
      return [...patient.phones, clinic.phone ?? '', clinic.fax ?? ''].some((phone) => isPhone(phone, value));
    case 'SSN':
      return isEndOf(patient.ssn ?? '', value);
    default:
      return othersOf(record).some((other) => signs(other) !== '' && signs(other) === signs(value));
  }
}

/** The letters and digits of a value, without marks, in small letters. */
const signs = (value: string): string =>
  value
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const wordsOf = (value: string): string[] =>
  value
    .normalize('NFKD')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(signs)
    .filter((word) => word !== '');

function isNameOf({ names }: Pick<Person, 'names'>, value: string): boolean {
  const words = wordsOf(value);
  return (
    words.length > 0 &&
    names.some(({ first, middle = '', last, suffix = '', maiden = '' }) => {
      const own = [first, middle, last, maiden].flatMap(wordsOf);
      const all = new Set([...own, ...own.map((word) => word.charAt(0)), ...wordsOf(suffix)]);
      return words.every((word) => all.has(word));
    })
  );
}

/** Eight digits: the year in front or at the end. */
function isoOfDigits(value: string): string | undefined {
  const digits = signs(value);
  if (!/^\d{8}$/.test(digits)) return undefined;
  return isoDate(digits) ?? isoDate(`${digits.slice(4)}${digits.slice(0, 4)}`);
}

const digitsOf = (value: string): string => value.replace(/\D/g, '');

/** With a country code, an extension, or without the area code. */
function isPhone(phone: string, value: string): boolean {
  const [own, digits] = [digitsOf(phone).slice(-10), digitsOf(value)];
  return own.length === 10 && (digits.includes(own) || digits === own.slice(3));
}

const isEndOf = (ssn: string, value: string): boolean =>
  digitsOf(ssn).length === 9 && digitsOf(value).length >= 4 && digitsOf(ssn).endsWith(digitsOf(value));

/** What is compared as a whole. A ZIP code also stands there with its first five digits alone. */
function othersOf({ patient, clinic }: CaseRecord): string[] {
  const addresses = [...patient.addresses, ...(clinic.address ? [clinic.address] : [])];
  return [
    ...addresses.flatMap(({ line1, line2 = '', city, zip }) => [line1, line2, city, zip, zip.slice(0, 5)]),
    ...patient.emails,
    patient.employer ?? '',
    patient.mrn ?? '',
    ...patient.memberIds,
    ...patient.groupNumbers,
    ...patient.accountNumbers,
    ...patient.claimNumbers,
    ...patient.authNumbers,
    clinic.name ?? '',
    clinic.npi ?? '',
    clinic.tin ?? '',
  ];
}
