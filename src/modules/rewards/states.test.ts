import { describe, expect, it } from 'vitest';
import type { RewardKind } from './reward.js';
import { firstStatus, isStillThere, type Mover, mayMove, type RedemptionStatus } from './states.js';

const statuses: RedemptionStatus[] = ['RESERVED', 'CONFIRMED', 'FULFILLED', 'SHIPPED', 'USED', 'CANCELLED', 'EXPIRED'];
const movesOf = (kind: RewardKind, by: Mover) =>
  statuses.flatMap((from) => statuses.filter((to) => mayMove(kind, from, to, by)).map((to) => `${from} ${to}`));

describe('a redemption', () => {
  it.each<[RewardKind, number, RedemptionStatus]>([
    ['GOODS', 0, 'RESERVED'],
    ['SERVICE', 0, 'RESERVED'],
    ['VIRTUAL', 0, 'FULFILLED'],
    ['PRIVILEGE', 0, 'FULFILLED'],
    ['DONATION', 0, 'FULFILLED'],
    ['VIRTUAL', 990, 'RESERVED'],
    ['DONATION', 1, 'RESERVED'],
  ])('of %s for %i in money begins %s', (kind, money, status) => {
    expect(firstStatus(kind, money)).toBe(status);
  });

  it('of goods is moved on by the shop step by step, and called off from everywhere but an end', () => {
    expect(movesOf('GOODS', 'SHOP')).toEqual([
      ...['RESERVED CONFIRMED', 'RESERVED CANCELLED'],
      ...['CONFIRMED FULFILLED', 'CONFIRMED SHIPPED', 'CONFIRMED CANCELLED'],
      ...['FULFILLED CANCELLED', 'SHIPPED FULFILLED', 'SHIPPED CANCELLED', 'USED CANCELLED'],
    ]);
  });

  it('of a service is used after it was confirmed, and not before', () => {
    const moves = movesOf('SERVICE', 'SHOP').filter((move) => !move.endsWith('CANCELLED'));
    expect(moves).toEqual(['RESERVED CONFIRMED', 'CONFIRMED USED']);
  });

  it.each<RewardKind>(['VIRTUAL', 'PRIVILEGE', 'DONATION', 'COUPON', 'PASS'])('of %s is fulfilled in one step', (kind) => {
    const moves = movesOf(kind, 'SHOP').filter((move) => !move.endsWith('CANCELLED'));
    expect(moves).toEqual(['RESERVED FULFILLED']);
  });

  it.each<RewardKind>(['GOODS', 'SERVICE', 'VIRTUAL', 'DONATION'])(
    'of %s is called off by its member only before it was sent or handed over',
    (kind) => {
      expect(movesOf(kind, 'MEMBER')).toEqual(['RESERVED CANCELLED', 'CONFIRMED CANCELLED']);
    },
  );

  it('is ended by the time from RESERVED, and the time does nothing else', () => {
    expect(movesOf('GOODS', 'TIME')).toEqual(['RESERVED EXPIRED']);
  });

  it('gives back what is still there: never a code that was seen or goods that were sent', () => {
    const given = (kind: RewardKind) => statuses.filter((status) => isStillThere(kind, status));
    expect(given('GOODS')).toEqual(['RESERVED', 'CONFIRMED']);
    expect(given('VIRTUAL')).toEqual(['RESERVED', 'CONFIRMED']);
    expect(given('PRIVILEGE')).toEqual(['RESERVED', 'CONFIRMED', 'FULFILLED']);
  });
});
