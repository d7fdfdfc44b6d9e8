/**
 * PostgreSQL refuses to run as root. Where Orderly does (a container, a server's first minutes), the server gets an
 * ordinary system user, and its files go where that user can reach them.
 */
import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PostgresStartError } from './errors.ts';

/** The system user that the server's processes run as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** True when this process may, and must, hand the server to another user. */
export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user a new server gets when we are root: `postgres` where the system has it, else `nobody`.
 * @throws PostgresStartError `notAccessible` on a system that has neither.
 */
export function serverUserForRoot(): ServerUser {
  const users = systemUsers();
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw new PostgresStartError(
    'notAccessible',
    'PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody.',
    'Run Orderly as an ordinary user, or make one: useradd --system postgres',
  );
}

function systemUsers(): ServerUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** The owner of a data folder that is already there; a server never changes its user. */
export function ownerOf(dataDir: string): ServerUser {
  const { uid, gid } = statSync(dataDir);
  return { name: systemUsers().find((user) => user.uid === uid)?.name ?? String(uid), uid, gid };
}

/** Makes a whole folder the user's own. */
export function giveTo(user: ServerUser, folder: string): void {
  lchownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(user, path);
    else lchownSync(path, user.uid, user.gid);
  }
}

/** Whether `user` may read a file and pass through every folder above it, going by the mode bits. */
export function canRead(user: ServerUser, file: string): boolean {
  return allows(user, file, 4) && canEnter(user, dirname(file));
}

/** Whether `user` may pass through a folder and every folder above it. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (!allows(user, folder, 1)) return false;
  return folder === dirname(folder) || canEnter(user, dirname(folder));
}

function allows(user: ServerUser, path: string, bit: 1 | 4): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return (mode & (bit << 6)) !== 0;
  if (gid === user.gid) return (mode & (bit << 3)) !== 0;
  return (mode & bit) !== 0;
}
