import { describe, expect, it } from 'vitest';
import { nextAttempt } from './backoff.js';
import { askedToWait } from './retry-after.js';

const now = Date.parse('2026-03-02T04:00:00Z');
const HOUR = 3_600_000;

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 7 ', 7_000],
    ['Mon, 02 Mar 2026 04:02:00 GMT', 120_000],
    ['Monday, 02-Mar-26 04:02:00 GMT', 120_000],
    ['Mon Mar  2 04:02:00 2026', 120_000],
    // over already: to be tried at the usual time
    ['Mon, 02 Mar 2026 03:00:00 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ])('%j asks to wait %d ms', (header, wait) => {
    expect(askedToWait(header, now)).toBe(wait);
  });

  it.each([null, '', 'soon', '-5', '1.5', 'Mon, 02 Mar 2026 04:02:00', 'Mon, 31 Feb 2026 24:61:00 GMT', '2026-03-02T04:02:00Z'])(
    '%j says nothing',
    (header) => {
      expect(askedToWait(header, now)).toBeNull();
    },
  );

  it('a date is a day ahead at most, as seconds are', () => {
    const failure = { attempts: 1, firstAttemptAt: now, now };
    for (const header of ['Wed, 02 Mar 2033 04:00:00 GMT', '999999999999999'])
      expect(nextAttempt({ ...failure, askedToWait: askedToWait(header, now) }, 0.5)).toBe(now + 24 * HOUR);
  });
});
