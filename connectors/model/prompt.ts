/** Fixed text for models: it comes from a file of the project, so nothing about a case can stand in it. */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelConfigError } from './errors.ts';

let make: (text: string) => FixedText;

/** Text of a prompt file. A plain string is not one. */
export class FixedText {
  readonly #fixed = true;
  readonly text: string;
  /** Of the text, in hex: says with which wording an answer was made. */
  readonly sha256: string;

  private constructor(text: string) {
    this.text = text;
    this.sha256 = createHash('sha256').update(text).digest('hex');
    Object.freeze(this);
  }

  static {
    make = (text) => new FixedText(text);
  }

  /** Whether a value was made by `prompt`. */
  static is(value: unknown): value is FixedText {
    return typeof value === 'object' && value !== null && #fixed in value;
  }
}

const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * Reads a Markdown file of the project, such as `prompt(new URL('./triage.md', import.meta.url))`.
 * @throws ModelConfigError for a file elsewhere, and for one in a folder where a clinic's data may lie.
 */
export function prompt(file: URL): FixedText {
  const path = realpathSync(fileURLToPath(file));
  const parts = relative(root, path).split(sep);
  const isOurs = parts.every((part) => !part.startsWith('.') && part !== 'node_modules') && path.endsWith('.md');
  if (!isOurs) throw new ModelConfigError('a prompt is a .md file of the project, outside hidden folders');
  return make(readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim());
}
