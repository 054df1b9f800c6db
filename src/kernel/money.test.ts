import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinorUnits, toMinorUnits } from './money.js';

describe('minor units', () => {
  it.each([
    ['12.9', 'CNY', 1290],
    ['12.90', 'CNY', 1290],
    ['12.900', 'CNY', 1290],
    ['0', 'CNY', 0],
    ['100', 'JPY', 100],
    ['1.234', 'KWD', 1234],
    ['-3.05', 'CNY', -305],
    ['90071992547409.91', 'CNY', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %i minor units', (text, currency, minor) => expect(toMinorUnits(text, currency)).toBe(minor));

  it.each([
    ['12.901', 'CNY'],
    ['0.5', 'JPY'],
    ['1.2345', 'KWD'],
    ['90071992547409.92', 'CNY'],
  ])('%s %s has too many decimals or is too large, and is not rounded', (text, currency) =>
    expect(toMinorUnits(text, currency)).toBeNull(),
  );

  it('what is written is read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('CNY', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        expect(toMinorUnits(fromMinorUnits(minor, currency), currency)).toBe(minor + 0);
      }),
    );
  });
});
