import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { ModelConfigError } from './errors.ts';
import type { ModelText } from './messages.ts';
import { FixedText, prompt } from './prompt.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orderly-prompt-'));
  await writeFile(join(folder, 'note.md'), 'Seen on 3 March.');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('fixed text', () => {
  it('is read from a Markdown file of the project', () => {
    const text = prompt(new URL('../../fixtures/model/triage.md', import.meta.url));
    expect(text.text).toMatch(/^You read a denial letter/);
    expect(text.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(FixedText.is(text)).toBe(true);
    expect(FixedText.is({ ...text })).toBe(false);
  });

  it('is no type that a string could have', () => {
    expectTypeOf<string>().not.toExtend<ModelText>();
    expectTypeOf(prompt).returns.toExtend<ModelText>();
  });

  it('does not come from elsewhere, nor by a link', async () => {
    expect(() => prompt(pathToFileURL(join(folder, 'note.md')))).toThrow(ModelConfigError);
    expect(() => prompt(new URL('./prompt.ts', import.meta.url))).toThrow(ModelConfigError);
    expect(() => prompt(new URL('../../node_modules/zod/README.md', import.meta.url))).toThrow(ModelConfigError);
    const link = new URL('../../fixtures/model/link-of-a-test.md', import.meta.url);
    await symlink(join(folder, 'note.md'), link);
    try {
      expect(() => prompt(link)).toThrow(ModelConfigError);
    } finally {
      await rm(link);
    }
  });
});
