/** Fixed text for models: it comes from a file of the project, so nothing about a case can stand in it. */
import { createHash, randomInt } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Redacted } from '#phi/redacted.ts';
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

/** A part of fixed text is fixed as well. @throws ModelConfigError for anything else */
export function partOf(whole: FixedText, part: string): FixedText {
  if (!whole.text.includes(part)) throw new ModelConfigError('only a part of a prompt file is fixed text');
  return make(part);
}

const LETTERS = 'bcdfghjkmnpqrstvwxz';

/**
 * Puts text from outside between two marks that it cannot have foreseen: they hold sixteen random letters. What stands
 * between them is data; the part of the prompt for the system has to say so.
 */
export function fence(text: Redacted): readonly (FixedText | Redacted)[] {
  const mark = Array.from({ length: 16 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return [make(`<<<data ${mark}`), text, make(`data ${mark}>>>`)];
}
