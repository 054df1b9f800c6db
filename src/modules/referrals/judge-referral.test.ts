import { describe, expect, it } from 'vitest';
import { type Arrival, isEnough, isFirstPurchase, isRewarded, refusalOf, refusalOfMember } from './judge-referral.js';
import type { ReferralStatus } from './referral-state.js';

const open = { firstPurchaseWithinDays: null, minimumPurchase: 0, perReferrer: null };
const stranger: Arrival = { former: null, sameDevice: false, friends: 0 };
const at = (text: string) => Date.parse(text);

describe('a new member with a code', () => {
  it.each([
    ['counts', {}, {}, null],
    ['counts below the limit', { friends: 4 }, { perReferrer: 5 }, null],
    ['does not count at the limit', { friends: 5 }, { perReferrer: 5 }, 'LIMIT'],
    ['does not count with a phone that was a member’s', { former: 'phone', sameDevice: true }, {}, 'SAME_PHONE'],
    ['does not count with anything else that was a member’s', { former: 'other' }, {}, 'RE_ENROLLED'],
    [
      'does not count on a known device, below the limit too',
      { sameDevice: true, friends: 1 },
      { perReferrer: 5 },
      'SAME_DEVICE',
    ],
  ] as const)('%s', (_title, arrival, definition, refusal) => {
    expect(refusalOf({ ...stranger, ...arrival }, { ...open, ...definition })).toBe(refusal);
  });
});

it.each([
  [{ isReferrer: true, broughtReferrer: false }, 'SELF'],
  [{ isReferrer: false, broughtReferrer: true }, 'CIRCLE'],
  [{ isReferrer: false, broughtReferrer: false }, 'RE_ENROLLED'],
])('a member of long ago with a code (%o) does not count: %s', (who, refusal) => {
  expect(refusalOfMember(who)).toBe(refusal);
});

describe('a first purchase', () => {
  const joined = at('2026-03-01T15:30:00Z');
  const zone = 'Asia/Shanghai';
  it.each([
    ['of the least counts', 5_000, '2026-03-01T15:40:00Z', true],
    ['of less does not', 4_999, '2026-03-01T15:40:00Z', false],
    ['counts on the last day, to its end', 5_000, '2026-03-08T15:59:59Z', true],
    ['does not count on the day after', 5_000, '2026-03-08T16:00:00Z', false],
    ['counts earlier on the very day, as tills’ clocks go', 5_000, '2026-03-01T01:00:00Z', true],
    ['does not count from the day before', 5_000, '2026-02-28T15:59:59Z', false],
  ] as const)('%s', (_title, total, occurredAt, counts) => {
    const definition = { ...open, minimumPurchase: 5_000, firstPurchaseWithinDays: 7 };
    expect(isFirstPurchase({ total, occurredAt: at(occurredAt) }, joined, definition, zone)).toBe(counts);
  });

  it('of nothing never counts, and without a limit of days one counts after years', () => {
    expect(isEnough(0, open)).toBe(false);
    expect(isEnough(1, open)).toBe(true);
    expect(isFirstPurchase({ total: 1, occurredAt: at('2036-03-01T00:00:00Z') }, joined, open, zone)).toBe(true);
  });
});

it.each([
  ['REFUSED', false, false],
  ['ENROLLED', true, false],
  ['PURCHASED', true, true],
  ['TAKEN_BACK', true, false],
] as [ReferralStatus, boolean, boolean][])(
  '%s is rewarded for the enrolment: %s, for the first purchase: %s',
  (status, first, second) => {
    expect(isRewarded({ status }, 'ENROLMENT')).toBe(first);
    expect(isRewarded({ status }, 'FIRST_PURCHASE')).toBe(second);
  },
);
