/** The ways a person is written. */
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Filling } from './writer.ts';

type Written = Pick<Filling, 'text' | 'variant'>;
type Form = (person: Person, random: Random) => Written;

const first = (name: string): string => name.charAt(0);

function inner({ middle }: Person, random: Random): string {
  if (middle === '' || random.chance(0.35)) return '';
  return random.chance(0.6) ? first(middle) + (random.chance(0.6) ? '.' : '') : middle;
}

const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const full: Form = (person, random) => ({ text: spaced(person.first, inner(person, random), person.last) });
const back: Form = (person, random) => ({
  text: person.last + random.pick([', ', ', ', ', ', ',']) + spaced(person.first, inner(person, random)),
});
/** "K. Heiser", "A N Beston". */
const short: Form = (person, random) => {
  const dot = random.pick(['.', '.', '']);
  const second = person.middle !== '' && random.chance(0.2) ? `${first(person.middle)}${dot}` : '';
  return { text: spaced(first(person.first) + dot, second, person.last) };
};

const forms: Readonly<Record<string, Form>> = {
  full,
  back,
  short,
  first: (person) => ({ text: person.first }),
  last: (person) => ({ text: person.last }),
  nick: (person) => ({ text: person.nick, variant: 'nickname' }),
  /** J.S. or JS. */
  initials: (person, random) => {
    const [a, b] = [first(person.first), first(person.last)];
    return { text: random.pick([`${a}.${b}.`, a + b]), variant: 'initials' };
  },
  /** What somebody signs a line with: KVH, nt. */
  mono: (person, random) => {
    const letters = first(person.first) + (random.chance(0.4) ? first(person.middle) : '') + first(person.last);
    return { text: random.chance(0.25) ? letters.toLowerCase() : letters, variant: 'initials' };
  },
  /** "Tasha W" */
  firsti: (person) => ({ text: `${person.first} ${first(person.last)}` }),
  /** A column without a comma: "GRAY   ROSCOE   J". */
  flat: (person, random) => {
    const gap = random.pick([' ', ' ', '  ', '   ']);
    const middle = person.middle === '' || random.chance(0.5) ? '' : gap + first(person.middle);
    return { text: person.last + gap + person.first + middle };
  },
  /** The name of an account on a computer. */
  user: (person, random) => {
    const [one, last] = [person.first, person.last].map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
    const initial = first(one ?? '');
    const text = random.pick([
      `${initial}${last}`,
      `${initial}.${last}`,
      `${one}.${last}`,
      `${last}${initial}`,
      `${one}_${initial}`,
    ]);
    return { text, variant: 'initials' };
  },
  /** William "Bud" Tully */
  bud: (person, random) => {
    const [open, close] = random.pick([
      ['"', '"'],
      ['(', ')'],
      ["'", "'"],
      ['“', '”'],
    ] as const);
    return { text: `${person.first} ${open}${person.nick}${close} ${person.last}`, variant: 'nickname' };
  },
};

/** How a person is written when the sentence leaves it open. */
const anyForm = ['full', 'full', 'full', 'short', 'last', 'back', 'first', 'firsti'] as const;

/** Writes a person in one of the forms; an unknown form, or none, is the full name. */
export function personText(person: Person, form: string, random: Random): Written {
  const one = forms[form === 'any' ? random.pick(anyForm) : form] ?? full;
  return one(person, random);
}
