import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAttempt, TRIED_FOR } from './backoff.js';

const HOUR = 3_600_000;
const failure = { attempts: 1, firstAttemptAt: 0, now: 0, askedToWait: null };

describe('a delivery that failed', () => {
  it.each([
    [1, 5_000],
    [2, 20_000],
    [3, 80_000],
    [6, 5_120_000],
    [8, 12 * HOUR],
    [500, 12 * HOUR],
  ])('for the %i. time waits %i ms', (attempts, wait) => {
    expect(nextAttempt({ ...failure, attempts }, 0.5)).toBe(wait);
  });

  it('waits as long as it was asked to, but a day at most', () => {
    expect(nextAttempt({ ...failure, askedToWait: 60_000 }, 0.5)).toBe(60_000);
    expect(nextAttempt({ ...failure, askedToWait: 90 * HOUR }, 0.5)).toBe(24 * HOUR);
  });

  it('is tried a last time after three days, and never again', () => {
    expect(nextAttempt({ ...failure, attempts: 12, now: TRIED_FOR - 1 }, 0.5)).toBe(TRIED_FOR);
    expect(nextAttempt({ ...failure, attempts: 13, now: TRIED_FOR }, 0.5)).toBeNull();
  });

  it('ends, whatever the dice say, after few attempts and not before three days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (dice) => {
          let [now, attempts] = [0, 0];
          for (const random of dice) {
            attempts += 1;
            const next = nextAttempt({ attempts, firstAttemptAt: 0, now, askedToWait: null }, random);
            if (next === null) break;
            expect(next).toBeGreaterThan(now);
            now = next;
          }
          expect(now).toBe(TRIED_FOR);
          expect(attempts).toBeGreaterThan(10);
          expect(attempts).toBeLessThan(20);
        },
      ),
    );
  });
});
