/** What the slots of the sentences are filled with, for one case. */
import type { PhiType } from '#phi/finding.ts';
import { fills } from './fills.ts';
import { listsOf, type Split } from './lists.ts';
import type { Case, Person } from './people.ts';
import { personText } from './people-text.ts';
import type { Random } from './random.ts';
import type { Filling, Slots } from './writer.ts';

const cases: Readonly<Record<string, (text: string) => string>> = {
  caps: (text) => text.toUpperCase(),
  low: (text) => text.toLowerCase(),
};

const cased = (text: string, letters: string): string => (cases[letters] ?? ((same: string) => same))(text);

function typo(text: string, random: Random): string {
  const at = random.int(1, Math.max(1, text.length - 2));
  const cut = text.slice(0, at);
  return random.pick([
    cut + text.slice(at + 1),
    cut + text.charAt(at) + text.slice(at),
    cut + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  ]);
}

interface Who {
  readonly person: Person;
  readonly type: PhiType;
  readonly known: boolean;
}

function fillPerson({ person, type, known }: Who, form: string, letters: string, random: Random): Filling {
  const { text, variant } = personText(person, form, random);
  const isTypo = type === 'NAME' && variant === undefined && text.length > 5 && random.chance(0.015);
  const whole = cased(text, letters);
  return {
    text: isTypo ? typo(whole, random) : whole,
    type,
    scope: type === 'PROVIDER' ? 'provider' : 'patient',
    known,
    variant: isTypo ? 'typo' : variant,
  };
}

function peopleOf({ patient, relatives, staff, outside }: Case): ReadonlyMap<string, Who> {
  const named = (stem: string, people: readonly Person[], type: PhiType, known: boolean) =>
    people.map((person, at) => [`${stem}${at || ''}`, { person, type, known }] as const);
  return new Map([
    ...named('pt', [patient], 'NAME', true),
    ...named('rel', relatives, 'RELATIVE', false),
    ...named('dr', staff, 'PROVIDER', true),
    ...named('out', outside, 'PROVIDER', false),
  ]);
}

/** Fills slots for one case. Slots of people end in a form, `pt.back`, and all may end in a case, `pt.back.caps`. */
export function slotsOf(one: Case, split: Split, random: Random): Slots {
  const lists = listsOf(split);
  const people = peopleOf(one);
  return (slot) => {
    const [name = '', form = 'full', letters = ''] = slot.split('.');
    const who = people.get(name);
    if (who) return form in cases ? fillPerson(who, 'full', form, random) : fillPerson(who, form, letters, random);
    const filling = fills[name]?.(one, lists, random);
    return filling && { ...filling, text: cased(filling.text, form) };
  };
}
