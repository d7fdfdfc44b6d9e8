import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHome, parseConfig } from './home.ts';
import { addKey, KeyError, openKeyring } from './keyring.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orderly-home-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a configuration', () => {
  it('is refused with every field that is wrong, by its path', () => {
    const text = 'clinic: { name: "", timeZone: Mars/Olympus }\nconsole: { port: 99999 }\nextra: 1\n';
    const read = () => parseConfig(text, 'config.yaml');
    for (const part of ['clinic.name', 'clinic.timeZone: not an IANA time zone', 'console.port', 'extra']) {
      expect(read).toThrow(part);
    }
  });

  it('is refused with the line where it is no YAML', () => {
    expect(() => parseConfig('clinic:\n  name: [unclosed\n', 'config.yaml')).toThrow(/^config\.yaml: line \d+/);
  });

  it('names the next command where there is none', () => {
    expect(() => openHome(folder)).toThrow('orderly init');
  });
});

describe('the keys', () => {
  it('are made once and found again', () => {
    expect(openKeyring(folder, {})).toEqual(openKeyring(folder, {}));
  });

  it('are refused when others can read the file', () => {
    openKeyring(folder, {});
    rmSync(join(folder, 'key'));
    writeFileSync(join(folder, 'key'), `${Buffer.alloc(32).toString('base64')}\n`, { mode: 0o644 });
    expect(() => openKeyring(folder, {})).toThrow('chmod 600');
  });

  it('keep the older ones when a new one is added', () => {
    const before = openKeyring(folder, {});
    const after = addKey(folder);
    expect(after.current).not.toBe(before.current);
    expect([...after.keys.keys()]).toContain(before.current);
  });

  it('come from ORDERLY_KEY where it is set, and are refused when malformed, without being shown', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(openKeyring(folder, { ORDERLY_KEY: key }).keys.size).toBe(1);
    expect(() => openKeyring(folder, { ORDERLY_KEY: 'too-short' })).toThrow(KeyError);
    expect(() => openKeyring(folder, { ORDERLY_KEY: 'too-short' })).not.toThrow('too-short');
  });
});
