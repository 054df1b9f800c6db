import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDataKey, lookupHash, open, seal, unwrapDataKey } from './envelope.js';

const key = randomBytes(32);

describe('a sealed value', () => {
  it('opens with its key and context', () => {
    expect(open(key, seal(key, Buffer.from('+8613800138000'), 'member:1'), 'member:1').toString()).toBe('+8613800138000');
  });

  it('is different each time, so equal values cannot be recognised', () => {
    expect(seal(key, Buffer.from('a'), 'x')).not.toEqual(seal(key, Buffer.from('a'), 'x'));
  });

  it('does not open in another row, with another key, or after any byte has changed', () => {
    const sealed = seal(key, Buffer.from('Anna'), 'member:1');
    expect(() => open(key, sealed, 'member:2')).toThrow();
    expect(() => open(randomBytes(32), sealed, 'member:1')).toThrow();
    for (let i = 0; i < sealed.length; i += 1) {
      const bent = Buffer.from(sealed);
      bent[i] = (bent[i] ?? 0) ^ 1;
      expect(() => open(key, bent, 'member:1')).toThrow();
    }
    expect(() => open(key, sealed.subarray(0, 10), 'member:1')).toThrow();
  });
});

describe('a data key', () => {
  it('comes back from its wrapping, and only there', () => {
    const { key: dataKey, wrapped } = createDataKey(key, '1:42');
    expect(unwrapDataKey(key, wrapped, '1:42')).toEqual(dataKey);
    expect(() => unwrapDataKey(key, wrapped, '1:43')).toThrow();
    expect(() => unwrapDataKey(randomBytes(32), wrapped, '1:42')).toThrow();
  });
});

describe('a look-up hash', () => {
  it('is stable, and shared by neither programs nor kinds', () => {
    const hashes = [
      lookupHash(key, 1, 'phone', 'a'),
      lookupHash(key, 2, 'phone', 'a'),
      lookupHash(key, 1, 'email', 'a'),
      lookupHash(key, 1, 'phone', 'b'),
    ];
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(4);
    expect(lookupHash(key, 1, 'phone', 'a')).toEqual(hashes[0]);
  });
});
