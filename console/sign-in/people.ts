/** Who uses the console, and what each role may do. */

const roles = ['admin', 'biller', 'manager', 'automation'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Signed in with a one-time password: nothing else can be done before it is changed. */
  readonly mustChangePassword: boolean;
}

type Deed = 'reveal' | 'resolve';

/** Everybody may read the run log; it holds tokens. */
const allowed: Readonly<Record<Deed, readonly Role[]>> = {
  reveal: ['admin', 'biller', 'automation'],
  resolve: ['admin', 'biller', 'automation'],
};

export function may(person: Person, deed: Deed): boolean {
  return allowed[deed].includes(person.role);
}

/** How the audit calls a person. */
export function actorOf(person: Person): string {
  return `person:${person.id}`;
}

/** The role as stored; an unknown one has the least rights. */
export function roleOf(text: string): Role {
  return roles.find((role) => role === text) ?? 'manager';
}
