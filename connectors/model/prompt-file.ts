/**
 * A prompt as a file: front matter that says what it is, and the sections `# System` and `# User`, in which `{{slot}}`
 * stands for text of a case. Slots that are not the clinic's own words are fenced, so that a model can tell data from
 * what it is asked.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Redacted } from '#phi/redacted.ts';
import { ModelConfigError } from './errors.ts';
import type { ModelMessage, ModelText } from './messages.ts';
import { type FixedText, fence, partOf, prompt } from './prompt.ts';
import { strictSchema } from './schema.ts';

const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().positive(),
  /** Who answers for the wording. */
  owner: z.string().min(1),
  changed: z.iso.date(),
  maxOutputTokens: z.int().positive(),
  /** Slots filled with words from outside the clinic. */
  untrusted: z.array(z.string()).default([]),
});

export interface PromptFile extends Readonly<z.infer<typeof frontMatter>> {
  /** Of the file and the schema of the answer: with which wording a suggestion was made. */
  readonly sha256: string;
  readonly slots: readonly string[];
  /** The messages for one case. @throws ModelConfigError where the slots are not exactly those of the file */
  messages(filled: Readonly<Record<string, Redacted>>): ModelMessage[];
}

const SLOT = /\{\{([a-z][A-Za-z0-9]*)\}\}/;

/**
 * Reads a prompt file of the project. `answer` is the schema of what is asked for.
 * @throws ModelConfigError for front matter that is wrong, a missing section, and a slot in the part for the system.
 */
export function promptFile(file: URL, answer: z.ZodType): PromptFile {
  const whole = prompt(file);
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole.text) ?? [];
  const name = file.pathname.split('/').at(-1);
  const parsed = frontMatter.safeParse(parse(head));
  if (!parsed.success) throw new ModelConfigError(`prompts/${name}: ${fieldsOf(parsed.error)}`);
  const [, system = '', user = ''] = /^\n*# System\n([\s\S]*?)\n# User\n([\s\S]*)$/.exec(body) ?? [];
  if (user.trim() === '' || SLOT.test(system)) {
    throw new ModelConfigError(`prompts/${name}: needs "# System" without slots, then "# User"`);
  }
  const pieces = piecesOf(whole, user);
  const slots = [...new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : [])))];
  const strange = parsed.data.untrusted.filter((slot) => !slots.includes(slot));
  if (strange.length > 0) throw new ModelConfigError(`prompts/${name}: untrusted: no such slot: ${strange.join(', ')}`);
  const sha256 = createHash('sha256')
    .update(whole.text)
    .update(JSON.stringify(strictSchema(answer)))
    .digest('hex');
  return {
    ...parsed.data,
    sha256,
    slots,
    messages: (filled) => {
      sameSlots(slots, Object.keys(filled), `prompts/${name}`);
      const content = pieces.flatMap((piece): readonly ModelText[] => {
        if (typeof piece !== 'string') return [piece];
        const text = filled[piece];
        if (!text) return [];
        return parsed.data.untrusted.includes(piece) ? fence(text) : [text];
      });
      return [
        { role: 'system', content: partOf(whole, system.trim()) },
        { role: 'user', content },
      ];
    },
  };
}

const fieldsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.') || '(front matter)'}: ${message}`).join('; ');

/** Fixed text and the names of the slots between, in order. */
function piecesOf(whole: FixedText, user: string): (FixedText | string)[] {
  return user.split(SLOT).flatMap((piece, at): (FixedText | string)[] => {
    if (at % 2 === 1) return [piece];
    return piece.trim() === '' ? [] : [partOf(whole, piece.trim())];
  });
}

function sameSlots(wanted: readonly string[], given: readonly string[], name: string): void {
  const missing = wanted.filter((slot) => !given.includes(slot));
  const strange = given.filter((slot) => !wanted.includes(slot));
  if (missing.length + strange.length === 0) return;
  throw new ModelConfigError(
    `${name}: slots missing: ${missing.join(', ') || 'none'}; unknown: ${strange.join(', ') || 'none'}`,
  );
}
