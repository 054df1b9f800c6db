import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { luhnDigit, makeCardNumber, makeReferralCode, normaliseCardNumber, normaliseReferralCode } from './codes.js';

describe('a referral code', () => {
  it('has eight letters and digits, none of which look alike', () => {
    for (let i = 0; i < 500; i += 1) expect(makeReferralCode(randomBytes)).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  });

  it('prefers no letter: bytes that would favour the first ones are drawn again', () => {
    let call = 0;
    const random = (count: number): Uint8Array => new Uint8Array(count).fill(call++ === 0 ? 255 : 0);
    expect(makeReferralCode(random)).toBe('22222222');
    expect(call).toBe(2);
  });

  it('is found as people type it', () => {
    expect(normaliseReferralCode(' ab2c-d3ef ')).toBe('AB2CD3EF');
  });
});

describe('a card number', () => {
  it('has sixteen digits, starts with no zero and carries its check digit', () => {
    for (let i = 0; i < 500; i += 1) {
      const card = makeCardNumber(randomBytes);
      expect(card).toMatch(/^[1-9]\d{15}$/);
      expect(luhnDigit(card.slice(0, 15))).toBe(card[15]);
    }
  });

  it('has the check digit everyone computes', () => {
    expect(luhnDigit('7992739871')).toBe('3');
  });

  it('is found with the spaces printed on the card', () => {
    expect(normaliseCardNumber('1234 5678-9012 3456')).toBe('1234567890123456');
  });
});
