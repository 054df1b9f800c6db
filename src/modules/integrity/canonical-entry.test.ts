import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BlockHead, canonicalEntry, canonicalHead } from './canonical-entry.js';

const entry = fc.array(fc.option(fc.string()), { minLength: 3, maxLength: 3 });
const head: BlockHead = { programId: 1, number: 2, sealedAt: '1700000000000000', lastPosition: 9, entries: 3, previous: 'ab' };

describe('what a seal covers', () => {
  it('two lists of entries read the same only if they are the same', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.array(entry, { maxLength: 4 }), (one, other) => {
        const text = (entries: (string | null)[][]) => entries.map(canonicalEntry).join('');
        expect(text(one) === text(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('no value can pass for the absence of one, nor for two', () => {
    expect(canonicalEntry([null])).not.toBe(canonicalEntry(['null']));
    expect(canonicalEntry(['a","b'])).not.toBe(canonicalEntry(['a', 'b']));
    expect(canonicalEntry(['a\n']) + canonicalEntry(['b'])).not.toBe(canonicalEntry(['a']) + canonicalEntry(['\nb']));
  });

  it.each(Object.keys(head) as (keyof BlockHead)[])('a block with another %s reads otherwise', (field) => {
    expect(canonicalHead({ ...head, [field]: typeof head[field] === 'number' ? 77 : '77' })).not.toBe(canonicalHead(head));
  });
});
