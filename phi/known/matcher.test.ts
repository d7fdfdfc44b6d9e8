import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../text.ts';
import { compileKnown } from './matcher.ts';
import { readRecord } from './record.ts';

const record = readRecord({
  patient: {
    names: [{ first: 'Robert', middle: 'Alan', last: 'Vandermolen-Ostrow', suffix: 'Jr' }],
    dob: '1966-04-22',
    phones: ['2125550142'],
    emails: ['rob.vandermolen66@example.com'],
    addresses: [{ line1: '1408 N Tamarind Street Apt 4B', city: 'Quellport', state: 'OH', zip: '44999' }],
    mrn: 'MR9043318',
    memberIds: ['QXT-440-918-27', 'H70114402-03'],
    ssn: '901449781',
    employer: 'The Brindle Kiln Company',
    claimNumbers: ['CLM70033119'],
    accountNumbers: ['44718'],
  },
  clinic: {
    name: 'Marrowstone Family Practice Associates',
    phone: '2125550177',
    npi: '1234567893',
    tin: '43-5550199',
    address: { line1: 'P.O. Box 7741', city: 'Elverton', state: 'OH', zip: '44998' },
    providers: [{ names: [{ first: 'Ottilie', last: 'Brackenridge' }] }],
  },
  others: [{ role: 'relative', names: [{ first: 'Ida', last: 'Vandermolen' }] }],
});
const matcher = compileKnown(record);

/** What is found in a text, as it stands there. */
function foundIn(raw: string, by = matcher): string[] {
  const text = readText(raw);
  return by.find(text).map(({ start, end }) => {
    const range = text.rawRange(start, end);
    return raw.slice(range.start, range.end);
  });
}

const named = (first: string, last: string, middle = '') =>
  compileKnown(readRecord({ patient: { names: [{ first, last, middle }] } }));

describe('the name of the patient', () => {
  it.each([
    ['Robert Vandermolen-Ostrow'],
    ['VANDERMOLEN-OSTROW, ROBERT A'],
    ['Vandermolen-Ostrow, Robert Alan'],
    ['VANDERMOLEN-OSTROW*ROBERT*A'],
    ['Vandermolen-Ostrow^Robert^Alan'],
    ['robert vandermolen ostrow'],
    ['R. Vandermolen-Ostrow'],
    ['R. A. Vandermolen'],
    ['Robert A. Vandermolen-Ostrow, Jr.'],
    ['Robert Ostrow III'],
    ['Bob Ostrow'],
    ['Bobby'],
    ['Rob'],
    ['Vandermolen, R.'],
    ['Vandermolen'],
    ['Ostrow'],
    ['rvandermolenostrow'],
    ['Rob\u00e9rt Vandermolen\u2011Ostrow'],
    ['Vander-\nmolen'],
    ['R O B E R T'],
  ])('is found as %j', (written) => {
    expect(foundIn(`Seen today: ${written} (new).`)).toEqual([written]);
  });

  it.each([
    ['R0bert Vandermo1en', 'look-alikes'],
    ['Rohert Vandermolen', 'damage by a scanner'],
    ['Robret Vandermolen', 'swapped letters'],
    ['Vandermoln', 'a missing letter'],
    ['Vanndermolenn', 'two letters too many'],
    ['Vanderrnolen', 'two letters for one'],
    ['Bobb Vandermolen', 'a typing error in a short part'],
    ['Obert Vandermolen', 'a lost first letter'],
    ['ROBERT. OSTR0W', 'a full stop for a comma'],
    ['Vander molen', 'a gap inside'],
  ])('is found as %j, with %s', (written) => {
    expect(foundIn(`Patient ${written} called.`)).toEqual([written]);
  });

  it('is found with its initials, if they are written as such', () => {
    expect(foundIn('R.V. and R.A.V. were seen; the RV was large; patient RAV agrees')).toEqual(['R.V', 'R.A.V', 'RAV']);
  });

  it('is found in file names and log-ins', () => {
    expect(foundIn('scan_Vandermolen_2026.pdf RobertOstrow.tif vandermolen66')).toEqual([
      'Vandermolen',
      'RobertOstrow',
      'vandermolen',
    ]);
  });

  it('leaves the possessive and the title alone', () => {
    expect(foundIn("Mr. Ostrow's visit")).toEqual(['Ostrow']);
  });
});

describe('a name that is an ordinary word', () => {
  it.each([
    [named('Rose', 'Grant'), 'The patient rose early. A grant was given.', []],
    [named('Rose', 'Grant'), 'GRANT, ROSE was here, and rose grant too', ['GRANT, ROSE', 'rose grant']],
    [named('Rose', 'Grant'), 'Mrs. Grant called. Then Rose reports pain; we told Rose so.', ['Grant', 'Rose', 'Rose']],
    [named('May', 'Short'), 'In May 2024 she may come. Short Term Goals: none. May 3 again.', []],
    [named('May', 'Short'), 'Dear May, thank you', ['May']],
    [named('Will', 'Price'), 'Will call back about the price. Price: 40. The Price is due', []],
    [named('Ana', 'Day'), 'ANA positive. Day 3 of treatment. Ana was well.', ['Ana']],
    [named('Mark', 'Graves'), 'Graves disease. Please mark it. Mr. Graves agrees.', ['Graves']],
    [named('Dennis', 'Paine'), 'Denies pain. Denied pains. Dennis Paine.', ['Dennis Paine']],
    [named('Aleva', 'Lipton'), 'Takes Aleve and Lipitor.', []],
  ])('%# is found only where it is a name', (by, raw, found) => {
    expect(foundIn(raw, by)).toEqual(found);
  });

  it('is not seen inside other words', () => {
    expect(foundIn('Willard McDonald is priceless', named('Donald', 'Price'))).toEqual([]);
  });
});

describe('a date of birth', () => {
  it.each([
    ['04/22/1966'],
    ['4/22/66'],
    ['4-22-1966'],
    ['1966-04-22'],
    ['19660422'],
    ['04221966'],
    ['22-APR-1966'],
    ['22APR1966'],
    ['April 22nd, 1966'],
    ['22nd of April 1966'],
    ["Apr 22 '66"],
    ['April 22'],
    ['22 of April'],
    ['4/22'],
    ['22.04.1966'],
    ['O4/22/l966'],
    ['4 / 22 / 1966'],
  ])('is found as %s', (written) => {
    expect(foundIn(`DOB ${written}; seen`)).toEqual([written]);
  });

  it.each([['14/22/1966'], ['4/22/19661'], ['4/2/2196'], ['5/22/1966'], ['4.22 mg']])(
    'is not found in %s',
    (written) => {
      expect(foundIn(`dose ${written} daily`)).toEqual([]);
    },
  );

  it('is no score and no verb', () => {
    const by = compileKnown(readRecord({ patient: { dob: '1990-05-04' } }));
    expect(foundIn('Strength 5/4, pain 5/4. She may 4 times', by)).toEqual([]);
    expect(foundIn('born 5/4, on May 4', by)).toEqual(['5/4', 'May 4']);
  });
});

describe('a number', () => {
  it.each([
    ['(212) 555-0142'],
    ['212.555.0142'],
    ['212 555 0142'],
    ['2125550142'],
    ['+1 (212) 555-0142 ext. 4'],
    ['1-212-555-0142'],
    ['555-0142'],
    ['212-555-0l4Z'],
    ['MR9043318'],
    ['9043318'],
    ['MR 904 3318'],
    ['MR-9O43318'],
    ['QXT44091827'],
    ['QXT 440 918 27'],
    ['Q XT-440918-27'],
    ['H70114402-03'],
    ['H70114402-01'],
    ['901-44-9781'],
    ['901449781'],
    ['9O1-44-978l'],
    ['XXX-XX-9781'],
    ['CLM70033119'],
    ['7003-3119'],
    ['1234567893'],
    ['43-5550199'],
    ['2125580142'],
    ['901449181'],
    ['CLM7O033l9'],
    ['435550199'],
    ['44999'],
    ['44999-1234'],
  ])('is found as %s', (written) => {
    expect(foundIn(`Known by SSN ${written}, as said`)).toEqual([written]);
  });

  it('of few digits is found behind a label only', () => {
    expect(foundIn('Acct # 44718; code 44718; last four 9781; room 9781')).toEqual(['44718', '9781']);
  });

  it('is not found inside another, or as a procedure', () => {
    expect(foundIn('9012125550142 MR90433187 CPT 44999 $44,999 $44999')).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['1408 N Tamarind Street Apt 4B'],
    ['1408 North Tamarind St., Apartment 4B'],
    ['1408 N. TAMARIND ST #4B'],
    ['1408 Tamarind Street'],
    ['1408 N Tamarind'],
    ['1408 N Tamarlnd Street, Unit 4'],
    ['1408 N Tamarnd St'],
    ['Tamarind St'],
    ['P.O. Box 7741'],
    ['PO BOX 7741'],
    ['Post Office Box 7741'],
    ['Quellport'],
    ['QUELLPORT'],
    ['Quel1port'],
    ['rob.vandermolen66@example.com'],
    ['rob.vandermolen66 @ example . com'],
    ['rob.vandermolen66 (at) example (dot) com'],
    ['ROB.VANDERMOLEN66@EXAMPLE.CORN'],
  ])('is found as %s', (written) => {
    expect(foundIn(`Writes from ${written}; as said`)).toEqual([written]);
  });
});

describe('an organisation', () => {
  it.each([
    ['Brindle Kiln Company'],
    ['Brindle Kiln, Inc.'],
    ['BRINDLE KILN'],
    ['Brindle  Kiin'],
    ['Marrowstone Family Practice Associates'],
    ['Marrowstone Family Practice Assoc'],
    ['Marrowstone Family Practice'],
    ['Marrowstone Farnily Practlce Associates'],
    ['Marowstone Family Pratice Associates'],
  ])('is found as %s', (written) => {
    expect(foundIn(`At the ${written} today`)).toEqual([written]);
  });
});

describe('other people', () => {
  it('are found with their types', () => {
    const text = readText('Dr. Brackenridge saw Robert Ostrow; Ida Vandermolen came along');
    expect(matcher.find(text).map(({ type, layer, sure }) => [type, layer, sure])).toEqual([
      ['PROVIDER', 'known', true],
      ['NAME', 'known', true],
      ['NAME', 'known', true],
    ]);
  });
});

describe('made-up people', () => {
  const letters = fc.constantFrom(...'bdfghjkmnprtvz');
  const vowels = fc.constantFrom(...'aeou');
  const syllables = fc.array(fc.tuple(letters, vowels), { minLength: 3, maxLength: 5 });
  const name = syllables.map((all) => {
    const word = all.flat().join('');
    return `X${word.slice(1)}`;
  });
  const between = fc.constantFrom(' ', ', ', '  ', '*', '^', '\n', ' . ');
  const sign = fc.constantFrom('', '-', ' ', '.');
  const digits = fc.stringMatching(/^[1-9][0-9]{9}$/);

  it('are found at exactly their place, and nothing else', () => {
    fc.assert(
      fc.property(
        name,
        name,
        between,
        digits,
        fc.array(sign, { minLength: 9, maxLength: 9 }),
        (first, last, gap, id, signs) => {
          const by = compileKnown(readRecord({ patient: { names: [{ first, last: `${last}q` }], memberIds: [id] } }));
          const spelled = [...id].map((digit, at) => digit + (signs[at] ?? '')).join('');
          const [one, two] = [`${last}q${gap}${first}`, spelled];
          const raw = `(1) \u00abcaf\u00e9\u00bb & seen [${one}] w/ #${two}# done`;
          expect(foundIn(raw, by)).toEqual([one, two]);
        },
      ),
    );
  });
});

describe('a hostile text', () => {
  it.each([
    ['the first name', 'Robert '],
    ['initials', 'R. V. '],
    ['signs', ' - / ( '],
    ['digits', '2125550142'],
    ['half a number', '212-555-014'],
    ['dates', '4/22/'],
    ['streets', '1408 N Tamarind '],
    ['damaged names', 'Vandermoln '],
    ['one letter', 'r'],
    ['bars', 'r|'],
  ])('of nothing but %s takes time in proportion to its length', (_name, piece) => {
    const time = (length: number) => {
      const text = readText(piece.repeat(Math.ceil(length / piece.length)));
      const start = process.cpuUsage().user;
      matcher.find(text);
      return process.cpuUsage().user - start;
    };
    time(20_000);
    // Quadratic time would be 16 times as long; 200 ms are the noise of a busy machine.
    expect(time(400_000)).toBeLessThan(8 * time(100_000) + 200_000);
  });
});
