/** Made-up names of people, from many languages: drawn from lists, put together from syllables, or words of the language. */
import { pictures, shortFirst, shortSurnames, syllables, worldFirst } from './banks/names.ts';
import { inSplit, type Lists } from './lists.ts';
import type { Random } from './random.ts';

const onsets = 'b c d f g h j k l m n p r s t v w z br ch dr fr gr kr kh ng nh ph pr sh st th tr sch dz gw mb ts'.split(
  ' ',
);
const vowels = 'a e i o u a e i o ai ee ou ie ua ei ya'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 'm', 'k', 't', 'ng', 'sh'];
const endings =
  'ez es os ini ello ova ov ski sky czyk enko vic son sen berg mann stein dottir ides poulos ian yan oglu pour zadeh wala kar nath eswaran ono moto mura uchi nen la lainen ic ak ek ik uk escu eanu eira inho quist gaard sma stra ma wu ang inh uyen uong ade ola kwu ike mba eni'.split(
    ' ',
  );

function invented(random: Random, surname: boolean): string {
  let name = '';
  for (let n = random.int(1, 2); n > 0; n -= 1) name += random.pick(onsets) + random.pick(vowels);
  name += random.pick(codas);
  if (surname) return name + random.pick(endings);
  return name.length < 4
    ? name + random.pick(['a', 'o', 'in', 'el', 'ia'])
    : name + random.pick(['', '', 'a', 'o', 'i', 'e']);
}

/** A folded name as it is written: capitals after blanks, hyphens and apostrophes. */
export const written = (folded: string): string =>
  folded.replace(/(^|[ '-])([a-z])/g, (_, gap, char) => gap + char.toUpperCase());

const marks = new Map(
  Object.entries({
    a: 'áàâäãåąă',
    e: 'éèêëęě',
    i: 'íìîïı',
    o: 'óòôöõøő',
    u: 'úùûüűů',
    n: 'ñńň',
    c: 'çčć',
    s: 'šśş',
    z: 'žźż',
    l: 'ł',
    y: 'ý',
    r: 'ř',
    d: 'đ',
    g: 'ğ',
  }).map(([letter, with_]) => [letter, [...with_]] as const),
);

function withMarks(name: string, random: Random): string {
  return [...name].map((char) => (random.chance(0.35) ? random.pick(marks.get(char) ?? [char]) : char)).join('');
}

const particles = [
  'de',
  'de la',
  'de los',
  'van',
  'von',
  'del',
  'van der',
  'Van',
  'Von',
  'Van Der',
  'dos',
  'el',
  'al',
  'El',
  'Al',
  'bin',
  'di',
  'Di',
  'La',
  'St.',
  'Mc',
];

/** Whether a made-up name may be drawn in the split of these lists: by its hash, as all names. */
const fits = (lists: Lists, name: string): boolean => inSplit(name.toLowerCase(), lists.split);

function drawFitting(lists: Lists, make: () => string): string {
  let name = make();
  for (let tries = 0; tries < 40 && !fits(lists, name); tries += 1) name = make();
  return name;
}

/** A given name of two syllables, as they are written: Soo-Jin, Soo-jin, Wing Kei. */
function twoParts(random: Random): string {
  const { parts, joins, lowSecond } = random.pick(syllables);
  const join = random.pick(joins);
  const second = random.pick(parts);
  return random.pick(parts) + join + (join === '' || (lowSecond && random.chance(0.5)) ? second.toLowerCase() : second);
}

/** A given name, now and then of two words. */
export function firstName(lists: Lists, random: Random): string {
  const draw = random.next();
  if (draw < 0.07) return drawFitting(lists, () => twoParts(random));
  if (draw < 0.11) return drawFitting(lists, () => random.pick(shortFirst));
  if (draw < 0.16) return drawFitting(lists, () => random.pick(worldFirst));
  const name = written(draw < 0.27 ? invented(random, false) : random.pick(draw < 0.4 ? lists.wordFirst : lists.first));
  const whole = random.chance(0.05)
    ? `${name}${random.pick([' ', ' ', '-'])}${written(random.pick(lists.first))}`
    : name;
  return random.chance(0.07) ? withMarks(whole, random) : whole;
}

/** One surname, of one word as a rule. */
export function oneSurname(lists: Lists, random: Random): string {
  const draw = random.next();
  if (draw < 0.14) return written(invented(random, true));
  if (draw < 0.19) return drawFitting(lists, () => random.pick(shortSurnames));
  if (draw < 0.22) return drawFitting(lists, () => picture(random));
  if (draw < 0.35)
    return written(random.pick(draw < 0.24 ? lists.words : draw < 0.255 ? lists.eponymLast : lists.wordLast));
  return written(random.pick(draw < 0.64 ? lists.commonLast : lists.last));
}

function picture(random: Random): string {
  const [first, second] = [random.pick(pictures.first), random.pick(pictures.second)];
  const join = random.pick([' ', ' ', '-', '']);
  return join === '' ? first + second.toLowerCase() : first + join + second;
}

/** A surname as people write it: hyphenated, with a particle, with Jr. */
export function surname(lists: Lists, random: Random): string {
  const one = oneSurname(lists, random);
  const draw = random.next();
  if (draw < 0.09) return `${one}-${oneSurname(lists, random)}`;
  if (draw < 0.13)
    return `${one} ${random.chance(0.3) ? oneSurname(lists, random).toLowerCase() : oneSurname(lists, random)}`;
  if (draw < 0.16) return `${random.pick(particles)} ${one}`;
  if (draw < 0.19) return random.pick(["O'", 'Mc', 'Mac', "D'", 'De', 'Le', 'St. ']) + one;
  if (draw < 0.2) return `${one} ${random.pick(['Jr', 'Jr.', 'Sr', 'III', 'II'])}`;
  return draw < 0.28 ? withMarks(one, random) : one;
}
