/** Made-up people, places and numbers of one case. */
import { pets } from './banks/names.ts';
import { worldTowns } from './banks/places.ts';
import { employer, facility } from './facilities.ts';
import { type Lists, listsOf, type Split } from './lists.ts';
import { firstName, surname, written } from './names.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly nick: string;
  readonly female: boolean;
}

export interface Case {
  readonly patient: Person;
  readonly relatives: readonly Person[];
  readonly staff: readonly Person[];
  readonly outside: readonly Person[];
  readonly clinic: string;
  readonly facilities: readonly string[];
  readonly employer: string;
  readonly towns: readonly string[];
  readonly dob: readonly [number, number, number];
}

function personOf(lists: Lists, random: Random, last?: string): Person {
  const first = firstName(lists, random);
  const draw = random.next();
  const middle = draw < 0.5 ? '' : draw < 0.85 ? random.pick([...'ABCDEFGHJKLMNPRSTVW']) : firstName(lists, random);
  return {
    first,
    middle,
    last: last ?? surname(lists, random),
    nick: random.chance(0.3) ? random.pick(pets) : first.slice(0, random.int(3, 4)) + random.pick(['', 'ie', 'y']),
    female: random.chance(0.5),
  };
}

export type Maker = (random: Random) => Case;

/** Makes the people and places of cases for a split. */
export function caseMaker(split: Split): Maker {
  const lists = listsOf(split);
  return (random) => {
    const patient = personOf(lists, random);
    const some = (count: number, make: () => Person) => Array.from({ length: count }, make);
    const shared = () => (random.chance(0.5) ? patient.last : undefined);
    return {
      patient,
      relatives: some(3, () => personOf(lists, random, shared())),
      staff: some(3, () => personOf(lists, random)),
      outside: some(3, () => personOf(lists, random)),
      clinic: facility(lists, split, random),
      facilities: Array.from({ length: 3 }, () => facility(lists, split, random)),
      employer: employer(lists, split, random),
      towns: Array.from({ length: 4 }, (_, at) =>
        written(at === 2 && random.chance(0.3) ? random.pick(worldTowns) : random.pick(lists.towns)),
      ),
      dob: [random.int(1926, 2021), random.int(1, 12), random.int(1, 28)],
    };
  };
}
