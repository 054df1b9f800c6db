import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accessEnd, decideRefresh, type SessionState, sessionEnd } from './refresh.js';
import { readRefreshToken, writeRefreshToken } from './refresh-token.js';

const now = Date.parse('2026-03-02T04:00:00Z');
const DAY = 86_400_000;
const open: SessionState = { generation: 5, askedBefore: false, expiresAt: now + DAY, endedAt: null };

describe('a refresh token', () => {
  it.each<[string, Partial<SessionState>, number, string]>([
    ['of the present generation gives the next', {}, 5, 'rotate'],
    ['of the one before gives the same answer to the same request again', { askedBefore: true }, 4, 'repeat'],
    ['of the one before ends the session when another request brings it', {}, 4, 'reused'],
    ['of an older one ends the session, whatever request brings it', { askedBefore: true }, 3, 'reused'],
    ['of the first ends the session', {}, 1, 'reused'],
    ['that is newer than what is known is refused and ends nothing', {}, 6, 'over'],
    ['of a session at its end is refused', { expiresAt: now }, 5, 'over'],
    ['of a session that was ended is refused', { endedAt: now - 1 }, 5, 'over'],
    ['that was used before, of a session that was ended, is refused', { endedAt: now - 1 }, 2, 'over'],
  ])('%s', (_name, change, generation, expected) => {
    expect(decideRefresh({ ...open, ...change }, generation, now)).toBe(expected);
  });

  it('is read back by the key that wrote it, and by no other', () => {
    const [key, other] = [randomBytes(32), randomBytes(32)];
    const token = { programId: 3, sessionId: 640, generation: 12 };
    const text = writeRefreshToken(key, token);
    expect(readRefreshToken(key, text)).toEqual(token);
    expect(readRefreshToken(other, text)).toBeNull();
    expect(readRefreshToken(key, text.replace('.640.', '.641.'))).toBeNull();
    expect(readRefreshToken(key, text.replace('.12.', '.13.'))).toBeNull();
    expect(readRefreshToken(key, text.replace('fr_3', 'fr_4'))).toBeNull();
  });

  it.each(['', 'fr_', 'fr_1.2.3', 'fr_1.2.3.', `fr_0.1.1.${'a'.repeat(43)}`, `fr_1.1.1.${'a'.repeat(44)}`, 'x'.repeat(10_000)])(
    '"%.20s" is none',
    (text) => expect(readRefreshToken(randomBytes(32), text)).toBeNull(),
  );
});

describe('a session', () => {
  it('lives for thirty days from its last refresh, and for half a year at most', () => {
    expect(sessionEnd(now, now)).toBe(now + 30 * DAY);
    expect(sessionEnd(now, now + 29 * DAY)).toBe(now + 59 * DAY);
    expect(sessionEnd(now, now + 170 * DAY)).toBe(now + 180 * DAY);
  });

  it('gives access for a quarter of an hour, never beyond its own end', () => {
    expect(accessEnd(now + DAY, now)).toBe(now + 900_000);
    expect(accessEnd(now + 60_000, now)).toBe(now + 60_000);
  });
});
