/** `postmaster.pid`: PostgreSQL's own note of which process serves a data folder, and where it listens. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A server process that is alive and serves the data folder. */
export interface RunningServer {
  readonly pid: number;
  /** Undefined in the first moments, before it listens. */
  readonly port: number | undefined;
}

const fileIn = (dataDir: string): string => join(dataDir, 'postmaster.pid');

/** The server that runs on this data folder, if any. A file left by a killed machine is seen through. */
export function runningServer(dataDir: string): RunningServer | undefined {
  const note = readNote(fileIn(dataDir));
  return note && serves(note.pid, dataDir) ? note : undefined;
}

/**
 * Removes a note whose process id now belongs to something else: after a reboot, or in a restarted container, the
 * number is often taken, and PostgreSQL would believe that its server still runs. (A dead number it sees through.)
 */
export function removeMisleadingNote(dataDir: string): void {
  const note = readNote(fileIn(dataDir));
  // A server that a person started by hand, with other words on its command line, is left alone.
  if (!note || !processAlive(note.pid) || commandLine(note.pid).includes('postgres')) return;
  const aside = `${fileIn(dataDir)}.${randomBytes(4).toString('hex')}`;
  renameSync(fileIn(dataDir), aside);
  // Another starter may have put its own note there since we looked: that one goes back.
  const moved = readNote(aside);
  if (moved && moved.pid !== note.pid && !existsSync(fileIn(dataDir))) linkSync(aside, fileIn(dataDir));
  rmSync(aside);
}

/** Whether a process with this id exists, whoever owns it. */
export function processAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readNote(path: string): RunningServer | undefined {
  try {
    // Line 1 is the process, line 4 the port; the file grows while the server starts.
    const lines = readFileSync(path, 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) || undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process was started on this data folder. */
function serves(pid: number, dataDir: string): boolean {
  return commandLine(pid).includes(` -D ${dataDir} `);
}

/** Readable without ptrace rights, whoever the process belongs to; empty for one that has ended. */
function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
