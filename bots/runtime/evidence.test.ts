import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCredentials } from '#fixtures/portals/credentials.ts';
import { datesOf, findKnown } from '#phi/known-values.ts';
import { artifactsOf, openArtifact, stepsOf } from '#records/evidence.ts';
import { type BotBench, botBench, someMember } from '#test/support/bots.ts';
import { installedBrowser } from './chromium.ts';
import { takeMaskedPicture } from './mask.ts';

describe('a masked picture', () => {
  /** What can be told from a picture: how far apart light and dark are inside each element. */
  async function contrastOf(html: string, mask: { clear: string[]; known: string[] }): Promise<Record<string, number>> {
    const browser = await chromium.launch(await installedBrowser('shell'));
    try {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      await page.setContent(html);
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('[id]')].map((element) => ({
          id: element.id,
          ...element.getBoundingClientRect().toJSON(),
        })),
      );
      const before = await page.content();
      const { content } = await takeMaskedPicture(page, await page.context().newCDPSession(page), mask);
      expect(await page.content()).toBe(before);
      const shown = await browser.newPage();
      await shown.setContent(`<img id="p" src="data:image/jpeg;base64,${content.toString('base64')}">`);
      return await shown.evaluate(async (areas) => {
        const image = document.querySelector('img');
        await image?.decode();
        const canvas = new OffscreenCanvas(800, 600);
        const pen = canvas.getContext('2d', { willReadFrequently: true });
        if (image) pen?.drawImage(image, 0, 0);
        return Object.fromEntries(
          areas.map(({ id, x, y, width, height }) => {
            const { data } = pen?.getImageData(x + 3, y + 3, Math.max(1, width - 6), Math.max(1, height - 6)) ?? {
              data: [],
            };
            const reds = Array.from(data).filter((_value, at) => at % 4 === 0);
            return [id, Math.max(...reds) - Math.min(...reds)];
          }),
        );
      }, boxes);
    } finally {
      await browser.close();
    }
  }

  const page = `<style>input { border: 0 } dd.loud { color: #d00 !important } td b { -webkit-text-fill-color: navy !important }</style>
    <h1 id="heading">Eligibility result</h1><h2 id="named">Plan of Philippa</h2>
    <dl><dt id="label">Member ID</dt><dd id="value">CM44172093A</dd><dd class="loud" id="loud">Oldacre</dd></dl>
    <table><tr><th id="column">Amount</th></tr><tr><td id="cell"><b>$25.00</b></td><td class="open" id="open">Office visit</td></tr></table>
    <p id="text">Her husband called on Monday</p><label id="field">Date of birth <input id="input" value="02/17/1949"></label>
    <x-card id="custom">Somebody</x-card>`;

  it('shows labels and cleared places, and nothing else', async () => {
    const contrast = await contrastOf(page, { clear: ['.open'], known: ['philippa'] });
    for (const id of ['heading', 'label', 'column', 'open']) expect(contrast[id], id).toBeGreaterThan(100);
    for (const id of ['value', 'loud', 'cell', 'text', 'input', 'custom']) expect(contrast[id], id).toBeLessThan(20);
  });

  it('covers a known value even in a heading or a cleared place', async () => {
    const contrast = await contrastOf(page, { clear: ['.open'], known: ['philippa', 'office'] });
    for (const id of ['named', 'open']) expect(contrast[id], id).toBeLessThan(20);
  });
});

describe('the evidence of a run', () => {
  let bench: BotBench;
  beforeAll(async () => {
    bench = await botBench();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('holds each step with its page and time, and fingerprints that are equal for two patients', async () => {
    const runs = [someMember('cedar', 'active'), someMember('cedar', 'unusualName')].map((one) =>
      bench.check('cedar', one),
    );
    const steps = await Promise.all((await Promise.all(runs)).map(({ run }) => stepsOf(bench.records, run.id)));
    const last = steps.map((list) => list.at(-1));
    expect(last[0]).toMatchObject({ name: 'read the answer', page: 'eligibilityDetail', ok: true });
    expect(last[0]?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(last[0]?.fingerprint).toBe(last[1]?.fingerprint);
  });

  it.each(['acme', 'cedar'] as const)(
    'holds a trace of %s only where asked for, free of known values',
    async (payer) => {
      const asked = someMember(payer, 'active');
      const plain = await bench.check(payer, asked);
      expect((await artifactsOf(bench.records, plain.run.id)).map(({ kind }) => kind)).not.toContain('trace');
      const { run } = await bench.check(payer, asked, { keepTrace: true });
      const row = (await artifactsOf(bench.records, run.id)).find(({ kind }) => kind === 'trace');
      const file = row && (await openArtifact(bench.records, row.id));
      const entries = Object.entries(unzipSync(file?.content ?? new Uint8Array()));
      const secrets = Object.values(demoCredentials[payer]);
      const known = [asked.memberId, asked.firstName, asked.lastName, ...datesOf(asked.dob), ...secrets];
      for (const [name, content] of entries) expect(findKnown(strFromU8(content), known), name).toEqual([]);
      const lines = entries
        .filter(([name]) => /\.(trace|network)$/.test(name))
        .flatMap(([, text]) => strFromU8(text).trim().split('\n'));
      const types = new Set(lines.map((line) => JSON.parse(line).type));
      expect([...types]).toEqual(
        expect.arrayContaining(['context-options', 'before', 'after', 'frame-snapshot', 'resource-snapshot']),
      );
      expect(
        entries.some(([name, content]) => name.includes('resources') && strFromU8(content).includes('<html')),
      ).toBe(false);
    },
  );
});
