import { describe, expect, expectTypeOf, it } from 'vitest';
import { Redacted, sealRedacted } from './redacted.ts';

const parts = { text: 'Seen on [[DATE_1]].', caseId: 'case-1', placeholders: { DATE: 1 } } as const;

describe('redacted text', () => {
  it('is no type that a string, or an object of the same shape, could have', () => {
    expectTypeOf<string>().not.toExtend<Redacted>();
    expectTypeOf(parts).not.toExtend<Redacted>();
    expectTypeOf(sealRedacted(parts)).toEqualTypeOf<Redacted>();
    const send = (text: Redacted) => text.caseId;
    // @ts-expect-error a string was not redacted
    send('Seen on 3 March.');
    // @ts-expect-error an object of the same shape was not redacted either
    send({ ...parts });
    // @ts-expect-error only the redactor seals
    const forge = () => new Redacted(parts);
    expect([send, forge]).toHaveLength(2);
  });

  it('can be told from a copy while the program runs', () => {
    const sealed = sealRedacted(parts);
    expect(Redacted.is(sealed)).toBe(true);
    expect(Redacted.is({ ...sealed })).toBe(false);
    expect(Redacted.is(Object.create(Redacted.prototype))).toBe(false);
    expect(Redacted.is(sealed.text)).toBe(false);
    expect(Redacted.is(undefined)).toBe(false);
  });

  it('cannot be altered after it was sealed', () => {
    const sealed = sealRedacted(parts);
    expect(() => Object.assign(sealed, { text: 'Seen on 3 March.' })).toThrow(TypeError);
    expect(() => Object.assign(sealed.placeholders, { DATE: 2 })).toThrow(TypeError);
  });
});
