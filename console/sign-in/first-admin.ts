/** The first account of a clinic. Its one-time password is printed by `orderly start` and must be changed at once. */
import { randomInt } from 'node:crypto';
import { audit } from '#records/audit.ts';
import type { Records } from '#records/db.ts';
import type { Library } from './library.ts';
import type { Role } from './people.ts';

const FIRST_EMAIL = 'admin@orderly.local';
/** Without the letters and digits that are taken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

export interface FirstSignIn {
  readonly email: string;
  readonly password: string;
}

/** About 99 bits, in groups that can be typed. */
function oneTimePassword(): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * Makes the first admin where nobody has an account. While its one-time password is unused, each start replaces it:
 * only its hash is kept, so a lost one could not be told again. Out: `undefined` once it has been changed.
 */
export async function ensureFirstAdmin(records: Records, library: Library): Promise<FirstSignIn | undefined> {
  const { internalAdapter } = await library.$context;
  const first = await internalAdapter.findUserByEmail(FIRST_EMAIL);
  const password = oneTimePassword();
  if (!first) {
    if ((await internalAdapter.countTotalUsers()) > 0) return undefined;
    await addPerson(records, library, { email: FIRST_EMAIL, name: 'First admin', role: 'admin', password });
    return { email: FIRST_EMAIL, password };
  }
  if (!('mustChangePassword' in first.user) || first.user.mustChangePassword !== true) return undefined;
  const { password: hasher } = await library.$context;
  await internalAdapter.updatePassword(first.user.id, await hasher.hash(password));
  await internalAdapter.deleteUserSessions(first.user.id);
  await audit(records, { actor: 'system', action: 'person.newOneTimePassword', subject: first.user.id });
  return { email: FIRST_EMAIL, password };
}

/** Adds an account whose password must be changed at the first sign-in. Out: its id. */
async function addPerson(
  records: Records,
  library: Library,
  person: { readonly email: string; readonly name: string; readonly role: Role; readonly password: string },
): Promise<string> {
  const { internalAdapter, password: hasher } = await library.$context;
  const { email, name, role } = person;
  const user = await internalAdapter.createUser(
    { email, name, role, emailVerified: true, mustChangePassword: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await hasher.hash(person.password),
  });
  await audit(records, { actor: 'system', action: 'person.add', subject: user.id, detail: { role } });
  return user.id;
}
