import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Links } from './link.js';

const links = new Links(Buffer.alloc(32, 7));
const link = { programId: 3, invitationId: 123_456, expiresAt: Date.parse('2026-04-01T00:00:00Z') };

describe('a link', () => {
  it('is read as it was written, and short enough for a text message', () => {
    const token = links.write(link);
    expect(links.read(token)).toEqual(link);
    expect(token.length).toBeLessThan(50);
  });

  it('of which one letter is another is none', () => {
    const token = links.write(link);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0aZ-_9'), (place, letter) => {
        const forged = token.slice(0, place) + letter + token.slice(place + 1);
        // the last letter carries two bits that decoding drops
        if (forged !== token && place < token.length - 1) expect(links.read(forged)).toBeNull();
      }),
    );
  });

  it.each(['', 'x', `${'a'.repeat(12)}-1-1-${'A'.repeat(22)}`, `1-1-1-${'A'.repeat(22)}`, "1-1-1-' OR 1=1 --"])(
    '%j is none',
    (text) => expect(links.read(text)).toBeNull(),
  );

  it('of another server is none', () => expect(new Links(randomBytes(32)).read(links.write(link))).toBeNull());
});
