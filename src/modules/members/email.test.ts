import { describe, expect, it } from 'vitest';
import { normaliseEmail } from './email.js';

describe('one address, whatever its spelling', () => {
  it.each([
    ['Anna@Example.COM', 'anna@example.com'],
    ['  anna@example.com ', 'anna@example.com'],
    ['anna+shop@example.com', 'anna+shop@example.com'],
    ['anna@例子.中国', 'anna@xn--fsqu00a.xn--fiqs8s'],
  ])('%s is %s', (spelling, address) => {
    expect(normaliseEmail(spelling)).toBe(address);
  });

  it.each([
    '',
    'anna',
    '@example.com',
    'anna@',
    'anna@example',
    'an na@example.com',
    'anna@exa mple.com',
    'anna@example.com/x',
    'anna@a@b.com',
    `${'a'.repeat(300)}@example.com`,
  ])('%s is no address', (spelling) => {
    expect(normaliseEmail(spelling)).toBeNull();
  });
});
