import { describe, expect, it } from 'vitest';
import { normalisePhone } from './phone.js';

describe('one number, whatever its spelling', () => {
  it.each([
    '+8613800138000',
    '+86 138 0013 8000',
    '+86-138-0013-8000',
    '008613800138000',
    '0086 138-0013-8000',
    '8613800138000',
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    ' (+86) 138 0013 8000 ',
    '＋８６１３８００１３８０００',
    '138.0013.8000',
  ])('%s is +8613800138000 in region CN', (spelling) => {
    expect(normalisePhone(spelling, 'CN')).toBe('+8613800138000');
  });

  it.each([
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0044 20 7946 0958', 'GB', '+442079460958'],
    ['+44 (0)20 7946 0958', 'GB', '+442079460958'],
    ['(650) 253-0000', 'US', '+16502530000'],
    ['0086 138 0013 8000', 'US', '+8613800138000'],
    ['010-12345678', 'CN', '+861012345678'],
    ['+390612345678', 'CN', '+390612345678'],
  ])('%s in region %s is %s', (spelling, region, number) => {
    expect(normalisePhone(spelling, region)).toBe(number);
  });
});

describe('what is no number is refused, not guessed', () => {
  it.each([
    '',
    '   ',
    'abc',
    '12',
    '1380013800',
    '138001380000',
    'call 13800138000',
    '13800138000 ext 5',
    '+',
    '+999 123 456 789',
    '1'.repeat(60),
  ])('%s is null', (spelling) => {
    expect(normalisePhone(spelling, 'CN')).toBeNull();
  });

  it('a national number means nothing without a known region', () => {
    expect(normalisePhone('13800138000', 'ZZ')).toBeNull();
    expect(normalisePhone('+8613800138000', 'ZZ')).toBe('+8613800138000');
  });
});
