import { expect, it } from 'vitest';
import { LoginLimits } from './login-limits.js';

it('a flood of sign-ins is held back for one mini-program, and not for others', () => {
  let now = 0;
  const limits = new LoginLimits({ capacity: 3, restorePerSecond: 2 }, () => now);
  for (let n = 0; n < 3; n += 1) limits.take(1, 'wx1');
  expect(() => limits.take(1, 'wx1')).toThrow(expect.objectContaining({ code: 'THROTTLED', details: { retryAfterMs: 500 } }));
  expect(() => limits.take(2, 'wx1')).not.toThrow();
  expect(() => limits.take(1, 'wx2')).not.toThrow();
  now += 500;
  expect(() => limits.take(1, 'wx1')).not.toThrow();
});
