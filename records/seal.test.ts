import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keyring, keyIdOf, open, rewrap, SealError, seal } from './seal.ts';

const keys = new Map([
  ['aaaaaaaa', randomBytes(32)],
  ['bbbbbbbb', randomBytes(32)],
]);
const older: Keyring = { current: 'aaaaaaaa', keys };
const newer: Keyring = { current: 'bbbbbbbb', keys };

describe('a sealed value', () => {
  it('opens to what was sealed, for any content and place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (content, place) => {
        const clear = Buffer.from(content);
        expect(open(older, seal(older, clear, place), place)).toEqual(clear);
      }),
    );
  });

  it('does not open when any single byte was changed', () => {
    const box = seal(older, Buffer.from('Coverage of the made-up clinic'), 'coverages.member:1');
    for (let at = 0; at < box.length; at += 1) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(older, changed, 'coverages.member:1')).toThrow(SealError);
    }
  });

  it('does not open when it was cut off anywhere', () => {
    const box = seal(older, Buffer.from('x'), 'a');
    for (let length = 0; length < box.length; length += 1) {
      expect(() => open(older, box.subarray(0, length), 'a')).toThrow(SealError);
    }
  });

  it('does not open in another row than the one it was sealed for', () => {
    const box = seal(older, Buffer.from('x'), 'patients.identity:1');
    expect(() => open(older, box, 'patients.identity:2')).toThrow(SealError);
  });

  it('opens with the new key alone once it was rewrapped', () => {
    const box = seal(older, Buffer.from('x'), 'a');
    const fresh = rewrap(newer, box);
    expect(keyIdOf(fresh)).toBe('bbbbbbbb');
    const newKeyOnly: Keyring = {
      current: 'bbbbbbbb',
      keys: new Map([['bbbbbbbb', keys.get('bbbbbbbb') ?? Buffer.of()]]),
    };
    expect(open(newKeyOnly, fresh, 'a').toString()).toBe('x');
    expect(() => open(newKeyOnly, box, 'a')).toThrow(SealError);
  });
});
