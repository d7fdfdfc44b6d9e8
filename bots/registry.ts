/** Every bot of this installation: one folder, one `bot.ts`, one export named `bot`. Adding one touches no other file. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bot } from './runtime/define.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Bots by name. */
export const bots: ReadonlyMap<string, Bot> = await readBots();

async function readBots(): Promise<ReadonlyMap<string, Bot>> {
  const files = readdirSync(folder, { withFileTypes: true })
    .map((entry) => join(folder, entry.name, 'bot.ts'))
    .filter((file) => existsSync(file))
    .sort();
  const found = await Promise.all(files.map(readBot));
  return new Map(found.map((bot) => [bot.name, bot]));
}

async function readBot(file: string): Promise<Bot> {
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (typeof loaded === 'object' && loaded !== null && 'bot' in loaded && isBot(loaded.bot)) return loaded.bot;
  throw new TypeError(`${file}: export a constant named "bot", made by defineBot`);
}

/** `defineBot` has typed it; this only tells its result from something else of that name. */
function isBot(value: unknown): value is Bot {
  return typeof value === 'object' && value !== null && 'effect' in value && 'input' in value && 'run' in value;
}
