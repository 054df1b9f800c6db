import { describe, expect, it } from 'vitest';
import { type CouponStatus, statusAt, validityFrom } from './coupon.js';

const coupon = { maxUses: 1, reserved: 0, used: 0, expiresAt: 100, revokedAt: null as number | null };

describe('a coupon at an instant', () => {
  it.each<[string, Partial<typeof coupon>, number, number, CouponStatus]>([
    ['can be used before its end', {}, 0, 99, 'ACTIVE'],
    ['has expired from its end on', {}, 0, 100, 'EXPIRED'],
    ['is reserved, also beyond its end', { reserved: 1 }, 0, 100, 'RESERVED'],
    ['is free again the instant its reservation ends', { reserved: 1 }, 1, 99, 'ACTIVE'],
    ['has expired where its reservation ended after its end', { reserved: 1 }, 1, 100, 'EXPIRED'],
    ['is used, also beyond its end', { used: 1 }, 0, 100, 'USED'],
    ['of several uses can be used while one is left', { maxUses: 3, used: 1, reserved: 1 }, 0, 1, 'ACTIVE'],
    ['of several uses is reserved when the last of them is', { maxUses: 3, used: 2, reserved: 1 }, 0, 1, 'RESERVED'],
    ['that was revoked cannot be used', { revokedAt: 1 }, 0, 1, 'REVOKED'],
    ['that was used stays so when it is revoked', { revokedAt: 1, used: 1 }, 0, 1, 'USED'],
  ])('%s', (_title, more, overdue, now, expected) => {
    expect(statusAt({ ...coupon, ...more }, overdue, now)).toBe(expected);
  });
});

describe('a coupon that is issued', () => {
  const end = (days: number, from: number) => from + days;
  it.each([
    ['without a bound is good for ever', { goodFrom: null, goodUntil: null, validDays: null }, { startsAt: 10, expiresAt: null }],
    ['is good for its days', { goodFrom: null, goodUntil: null, validDays: 5 }, { startsAt: 10, expiresAt: 15 }],
    ['is good no longer than its period', { goodFrom: null, goodUntil: 12, validDays: 5 }, { startsAt: 10, expiresAt: 12 }],
    [
      'waits for its period, and its days count from then',
      { goodFrom: 20, goodUntil: null, validDays: 5 },
      { startsAt: 20, expiresAt: 25 },
    ],
  ])('%s', (_title, terms, expected) => {
    expect(validityFrom(10, terms, end)).toEqual(expected);
  });
});
