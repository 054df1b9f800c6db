import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LETTERS, keyOfCode, makeCode } from './codes.js';

describe('a code that is made up', () => {
  it('has at least 80 bits that are all its own', () => {
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
    const letters = makeCode(randomBytes).replaceAll('-', '').length;
    expect(letters * Math.log2(CODE_LETTERS.length)).toBeGreaterThanOrEqual(80);
  });

  it('has no letter that looks like another one, whatever the bytes', () => {
    const bytes = fc.infiniteStream(fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(bytes, (stream) => {
        const code = makeCode((count) => Uint8Array.from({ length: count }, () => stream.next().value as number));
        expect(code).toMatch(/^([34679ACEFGHKMNPRTWXY]{5}-){3}[34679ACEFGHKMNPRTWXY]{5}$/);
      }),
      { numRuns: 50 },
    );
  });

  it('is never the same twice', () => {
    const codes = Array.from({ length: 5_000 }, () => makeCode(randomBytes));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what people type', () => {
  it.each([
    ['ACEFG-HKMNP', 'ACEFGHKMNP'],
    ['  acefg hkmnp ', 'ACEFGHKMNP'],
    ['ＡＣＥＦＧ－ＨＫＭＮＰ', 'ACEFGHKMNP'],
    ['acefg–hkmnp', 'ACEFGHKMNP'],
    ['- -', null],
    ['', null],
    ['a\u0000b', null],
    ['x'.repeat(201), null],
  ])('%j is the code %j', (typed, key) => {
    expect(keyOfCode(typed)).toBe(key);
  });
});
