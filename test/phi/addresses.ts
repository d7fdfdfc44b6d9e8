/** Streets, boxes and rural routes, with and without a word that tells a street. */
import { streetWords } from './banks/office.ts';
import type { Lists } from './lists.ts';
import { written } from './names.ts';
import type { Random } from './random.ts';
import { ordinal } from './times.ts';

const plainStreets =
  'Main,Oak,Maple,Church,Park,Elm,Lake,Hill,Pine,Washington,Cedar,Mill,Spring,Ridge,River,Martin Luther King Jr,County Line,Broadway,Center,Front,State,Market,Fannin,Bissonnet'.split(
    ',',
  );
const sides = ['N', 'S.', 'E', 'West', 'North', 'NE', 'SW', 'W', 'SE', 'NW'];

const side = (random: Random): string => (random.chance(0.3) ? `${random.pick(sides)} ` : '');

function streetName(lists: Lists, random: Random): string {
  const draw = random.next();
  if (draw < 0.3) return random.pick(plainStreets);
  if (draw < 0.45) return ordinal(random.int(1, 140));
  return written(random.pick(draw < 0.8 ? lists.commonLast : lists.words));
}

/** A street line. */
export function streetText(lists: Lists, random: Random): string {
  const number = random.int(1, 29999);
  const draw = random.next();
  if (draw < 0.1) return route(lists, random);
  const street = `${number} ${side(random)}${streetName(lists, random)}`;
  if (draw < 0.18) return `${street}${inside(random, 0.4)}`;
  return `${street} ${random.pick(streetWords)}${inside(random, 0.22)}`;
}

const inside = (random: Random, share: number): string =>
  random.chance(share)
    ? random.pick([
        `, Apt ${random.int(1, 400)}`,
        ` Unit ${random.int(1, 400)}`,
        `, Ste ${random.int(1, 400)}`,
        ` #${random.int(1, 400)}`,
        ` Apt ${random.int(1, 40)}${random.pick([...'ABCD'])}`,
        `, ${ordinal(random.int(2, 30))} floor`,
        ', basement',
        ` Lot ${random.int(1, 90)}`,
        ` Bldg ${random.pick([...'ABCDE'])}`,
        ' DN',
        ' UP',
      ])
    : '';

function route(lists: Lists, random: Random): string {
  const [n, m] = [random.int(1, 900), random.int(1, 30)];
  return random.pick([
    `RR ${m} Box ${n}`,
    `RT ${m} BOX ${n}${random.pick(['', 'A', 'B'])}`,
    `HC ${m} Box ${n}`,
    `Rural Route ${m}`,
    `${n}${m} County Road ${random.pick([...'XABK'])}${m}`,
    `${n}${m} CR ${n}`,
    `${n}${m} State Rt ${m} ${random.pick(['E', 'W', 'N', 'S'])}`,
    `${n}${m} US Hwy ${m}`,
    `${n} FM ${n}${m}`,
    `${n} Camino ${written(random.pick(lists.words))}`,
    `${n} Calle ${written(random.pick(lists.commonLast))}`,
    `${n}${m} Rue ${written(random.pick(lists.commonLast))}`,
  ]);
}

/** A box at the post office. */
export const boxText = (random: Random): string =>
  `${random.pick(['PO Box', 'P.O. Box', 'P O Box', 'P. O. BOX', 'P.O. Drawer', 'Box'])} ${random.int(10, 9999)}`;
