import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDeed } from './deeds.js';
import { effectsIn } from './reckoning.js';
import { Rig } from './rig.js';

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const count = (list: { state: string }[], state: string): number => list.filter((each) => each.state === state).length;

describe('many at once, on two servers', () => {
  const rig = new Rig([4142, 4143]);
  beforeAll(() => rig.start(['spender', 'keyed', 'ordered', 'capturer', 'left', 'right', 'returner']));
  afterAll(() => rig.stop());

  it('200 holds of one balance: one wins, the others are told that points are missing', async () => {
    await rig.buy('spender', 100, 'spender-1');
    const deeds = times(200, () => newDeed('holdPoints', { member: { externalId: 'spender' }, points: 100 }));
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n)));
    expect([count(deeds, 'acknowledged'), count(deeds, 'refused')]).toEqual([1, 199]);
    const codes = new Set(deeds.flatMap((deed) => deed.answer?.userErrors.map((error) => error.code) ?? []));
    expect([...codes]).toEqual(['INSUFFICIENT_POINTS']);
    expect(await rig.balance('spender')).toEqual({ available: 0, pending: 0, held: 100, debt: 0 });
  });

  it('the same key 100 times: one effect, and the same answer for all', async () => {
    const deed = newDeed('recordPurchase', {
      member: { externalId: 'keyed' },
      orderId: 'keyed-1',
      total: { amount: '70.00', currency: 'CNY' },
    });
    const copies = times(100, () => ({ ...deed }));
    await Promise.all(copies.map((copy, n) => rig.send(copy, n)));
    expect(count(copies, 'acknowledged')).toBe(100);
    expect(new Set(copies.map((copy) => JSON.stringify(copy.answer))).size).toBe(1);
    expect(await rig.balance('keyed')).toEqual({ available: 70, pending: 0, held: 0, debt: 0 });
  });

  it('the same order under 100 keys: earns once', async () => {
    const deeds = times(100, () =>
      newDeed('recordPurchase', {
        member: { externalId: 'ordered' },
        orderId: 'ordered-1',
        total: { amount: '70.00', currency: 'CNY' },
      }),
    );
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n)));
    expect(count(deeds, 'acknowledged')).toBe(100);
    expect(await rig.balance('ordered')).toEqual({ available: 70, pending: 0, held: 0, debt: 0 });
  });

  it('one hold captured 100 times under 100 keys: captured once', async () => {
    await rig.buy('capturer', 50, 'capturer-1');
    const hold = newDeed('holdPoints', { member: { externalId: 'capturer' }, points: 50 });
    await rig.send(hold, 0);
    const deeds = times(100, () => newDeed('captureHold', { holdId: hold.answer?.hold?.id }));
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n)));
    expect([count(deeds, 'acknowledged'), count(deeds, 'refused')]).toEqual([1, 99]);
    expect(await rig.balance('capturer')).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
  });

  it('one order returned whole 50 times under 50 return ids: taken back once', async () => {
    await rig.buy('returner', 90, 'returner-1');
    const deeds = times(50, (n) =>
      newDeed('recordReturn', {
        member: { externalId: 'returner' },
        orderId: 'returner-1',
        returnId: `returner-${n}`,
        amount: { amount: '90.00', currency: 'CNY' },
      }),
    );
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n)));
    expect([count(deeds, 'acknowledged'), count(deeds, 'refused')]).toEqual([1, 49]);
    expect(await rig.balance('returner')).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
  });

  it('opposite transfers between two members: no caller sees a deadlock, and the sum stays', async () => {
    await rig.buy('left', 5_000, 'left-1');
    await rig.buy('right', 5_000, 'right-1');
    const deeds = times(600, (n) => {
      const [from, to] = n % 2 === 0 ? ['left', 'right'] : ['right', 'left'];
      return newDeed('transferPoints', { from: { externalId: from }, to: { externalId: to }, points: 1 + (n % 7) });
    });
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n + Math.floor(n / 2))));
    expect(count(deeds, 'acknowledged')).toBe(600);
    const [left, right] = [await rig.balance('left'), await rig.balance('right')];
    expect(left.available + right.available).toBe(10_000);
    expect(left.debt + right.debt + left.held + right.held).toBe(0);
  });

  it('leaves a ledger that verifies', async () => {
    expect((await effectsIn(rig.dataDir)).broken).toEqual([]);
    expect(await rig.verify()).toContain('The ledger is intact');
  });
});
