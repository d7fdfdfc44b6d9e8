import { type Log, openLog } from '#records/log.ts';

/** The program's log on stderr: short lines for a person at a terminal, one JSON value a line for everything else. */
export function commandLog(): Log {
  return openLog((line) => process.stderr.write(process.stderr.isTTY ? forPerson(line) : line));
}

function forPerson(line: string): string {
  const { at, event, ...fields }: Record<string, unknown> = JSON.parse(line);
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  return `${String(at).slice(11, 19)}  ${String(event).padEnd(16)} ${rest.join(' ')}\n`;
}
