/** Check digits. A right one raises the trust in a value; a wrong one never clears it, for faxes misread digits. */

/** An NPI: ten digits of which, behind the prefix 80840, the last is the Luhn digit (45 CFR 162.406). */
export function isNpi(digits: string): boolean {
  if (!/^[12]\d{9}$/.test(digits)) return false;
  // 24 is what the prefix adds to the sum.
  const sum = [...digits].reduce((total, digit, at) => total + luhn(Number(digit), at % 2 === 0), 24);
  return sum % 10 === 0;
}

const luhn = (digit: number, isDoubled: boolean) => (isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit);

const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The letters in the order of their values, three rows of 1 to 9. */
const vinLetters = 'ABCDEFGH.JKLMN.P.R.STUVWXYZ';

/** A vehicle identification number: 17 characters without I, O and Q, the ninth a check digit (49 CFR 565.15). */
export function isVin(value: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(value)) return false;
  const sum = [...value].reduce((total, char, at) => total + vinValue(char) * (vinWeights[at] ?? 0), 0);
  return value.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11));
}

function vinValue(char: string): number {
  const digit = Number(char);
  return Number.isNaN(digit) ? (vinLetters.indexOf(char) % 9) + 1 : digit;
}

/**
 * A Medicare beneficiary identifier, without dashes, in capitals: digit 1-9, letter, letter or digit, digit, and so on,
 * without the letters S, L, O, I, B and Z (CMS, "Understanding the MBI format").
 */
export function isMbi(value: string): boolean {
  return MBI.test(value);
}

const MBI = /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;

/** What a scanner makes of digits, put right: O for 0, l and I for 1, S for 5, B for 8, Z for 2. */
export function digitsOf(value: string): string {
  return value.replace(/[oilsbz]/gi, (char) => misread[char.toLowerCase()] ?? char).replace(/\D/g, '');
}

const misread: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', b: '8', z: '2' };

/** Whether a number is one that a scanner read, rather than a word of such letters: digits are in the majority. */
export function isMostlyDigits(value: string): boolean {
  let digits = 0;
  let letters = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at) | 0x20;
    if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (code >= 0x61 && code <= 0x7a) letters += 1;
  }
  return digits > letters * 2;
}
