import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPortals, ownFolder } from './registry.ts';

const template = new URL('../portal-template/', import.meta.url);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'orderly-portals-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A portal of the clinic's own, made from the template under another id. */
function ownPortal(id: string, change = (text: string) => text): void {
  const folder = join(ownFolder(home), id);
  cpSync(template, folder, { recursive: true });
  const file = join(folder, 'portal.ts');
  writeFileSync(file, change(readFileSync(file, 'utf8').replaceAll('portal-template', id)));
}

describe('the registry of portals', () => {
  it('reads the definitions that ship', async () => {
    const { all, forPayer } = await loadPortals({});
    expect(all.map(({ id }) => id).sort()).toEqual(['acme', 'cedar']);
    expect(forPayer('cedar')?.name).toBe('Cedar Medicare');
    expect(forPayer('nobody')).toBeUndefined();
  });

  it('reads a clinic’s own from its home folder, wherever that lies', async () => {
    ownPortal('northwind');
    const { byId } = await loadPortals({ home });
    expect(byId('northwind')?.payerIds).toEqual(['northwind']);
  });

  it('applies what the configuration sets differently', async () => {
    const { byId } = await loadPortals({ overrides: { acme: { baseUrl: 'http://127.0.0.1:4801', hours: 'always' } } });
    expect(byId('acme')?.policy).toMatchObject({ baseUrl: 'http://127.0.0.1:4801', hours: 'always' });
  });

  it('names the field of the configuration that is wrong', async () => {
    const overrides = { acme: { hours: [{ days: ['mon'], from: '25:00', to: '26:00' }] } };
    await expect(loadPortals({ overrides })).rejects.toThrow('config.yaml: portals.acme.hours');
    await expect(loadPortals({ overrides: { acmee: {} } })).rejects.toThrow('there is no portal of that name');
  });

  it('names the field of a definition that is wrong', async () => {
    ownPortal('badzone', (text) => text.replace("'America/New_York'", "'America/Nowhere'"));
    await expect(loadPortals({ home })).rejects.toThrow('portal badzone: policy.timeZone: an IANA time zone');
  });

  it('refuses two portals for one payer', async () => {
    ownPortal('twin', (text) => text.replace("payerIds: ['twin']", "payerIds: ['acme']"));
    await expect(loadPortals({ home })).rejects.toThrow('payer acme is served by two portals: twin and acme');
  });

  it('says what a definition file must export', async () => {
    mkdirSync(join(ownFolder(home), 'empty'));
    writeFileSync(join(ownFolder(home), 'empty', 'portal.ts'), 'export const something = 1;\n');
    await expect(loadPortals({ home })).rejects.toThrow('export a constant named "portal", made by definePortal');
  });
});
