import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, newDeed } from './deeds.js';
import { deadlocksIn, effectsIn, withSlowRows } from './reckoning.js';
import { Rig } from './rig.js';
import { freePorts } from './server-process.js';

const ports = await freePorts(2);

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const count = (list: { state: string }[], state: string): number => list.filter((each) => each.state === state).length;

interface Result {
  userErrors: { code: string }[];
}

describe('many at once, on two servers', () => {
  const rig = new Rig(ports);
  const crowd = times(50, (n) => `crowd-${n}`);
  beforeAll(() => rig.start([...crowd, 'spender', 'keyed', 'ordered', 'capturer', 'left', 'right', 'returner']));
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

  /** Each member gets 5 points by an order of its own, and all of them send what `make` gives at once. */
  async function all(name: string, make: (member: { externalId: string }, n: number) => Deed): Promise<Deed[]> {
    await Promise.all(crowd.map((member, n) => rig.buy(member, 5, `${name}-${n}`)));
    const deeds = crowd.map((externalId, n) => make({ externalId }, n));
    await Promise.all(deeds.map((deed, n) => rig.send(deed, n)));
    return deeds;
  }
  const refusals = (deeds: Deed[]) => [
    ...new Set(deeds.flatMap((deed) => deed.answer?.userErrors.map((error) => error.code) ?? [])),
  ];

  it('the same key for 50 different members: one effect, and the key is refused to the others', async () => {
    const { key } = newDeed('holdPoints', {});
    const deeds = await all('key', (member) => ({ ...newDeed('holdPoints', { idempotencyKey: key, member, points: 1 }), key }));
    expect([count(deeds, 'acknowledged'), refusals(deeds)]).toEqual([1, ['IDEMPOTENCY_KEY_MISMATCH']]);
    const balances = await Promise.all(crowd.map((member) => rig.balance(member)));
    expect(balances.filter((balance) => balance.held > 0)).toHaveLength(1);
  });

  it.each(['one', 'two', 'three', 'four', 'five'])(
    'the same order for 50 different members earns for one of them: order %s',
    async (name) => {
      const total = { amount: '9.00', currency: 'CNY' };
      const deeds = await all(`before-${name}`, (member) => newDeed('recordPurchase', { member, orderId: name, total }));
      expect([count(deeds, 'acknowledged'), refusals(deeds)]).toEqual([1, ['ALREADY_EXISTS']]);
    },
  );

  it.each(['one', 'two', 'three'])('the same return for 50 different members takes from one of them: return %s', async (name) => {
    const amount = { amount: '1.00', currency: 'CNY' };
    const deeds = await all(`after-${name}`, (member) => newDeed('recordReturn', { member, returnId: name, amount }));
    expect([count(deeds, 'acknowledged'), refusals(deeds)]).toEqual([1, ['ALREADY_EXISTS']]);
  });

  it('200 keys in one request, for other members and in another order on the other server: one effect a key', async () => {
    const bulk =
      'mutation Bulk($input: RecordPurchasesInput!) { answer: recordPurchases(input: $input) { results { created userErrors { code } } } }';
    const record = async (via: number, keys: readonly string[]) => {
      const purchases = keys.map((key, n) => {
        // members of one half only, so that nothing but the keys meets
        const member = { externalId: crowd[via * 25 + (n % 25)] };
        return { idempotencyKey: key, member, orderId: `${key} ${via}`, total: { amount: '1.00', currency: 'CNY' } };
      });
      const { answer } = await rig.ask<{ answer: { results: Result[] } }>(via, bulk, { input: { purchases } });
      return keys.filter((_, n) => answer.results[n]?.userErrors.length === 0);
    };
    for (let round = 0; round < 3; round += 1) {
      const keys = times(200, () => randomUUID());
      const done = await withSlowRows(rig.dataDir, 'idempotency', () =>
        Promise.all([record(0, keys), record(1, [...keys].sort())]),
      );
      expect(done.flat().sort()).toEqual([...keys].sort());
    }
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

  it('a membership closed while 20 purchases arrive: what was earned before is written off, nothing is earned after', async () => {
    const close = 'mutation Close($input: EndMembershipInput!) { closeMember(input: $input) { userErrors { code message } } }';
    for (const member of crowd.slice(0, 10)) {
      const by = { externalId: member };
      const deeds = times(20, (n) =>
        newDeed('recordPurchase', { member: by, orderId: `${member}-last-${n}`, total: { amount: '3.00', currency: 'CNY' } }),
      );
      const closing = rig.ask(1, close, { input: { idempotencyKey: member, member: by } });
      await Promise.all([...deeds.map((deed, n) => rig.send(deed, n)), closing]);
      expect(refusals(deeds).filter((code) => code !== 'NOT_ELIGIBLE')).toEqual([]);
      expect(await rig.balance(member)).toMatchObject({ available: 0, pending: 0, held: 0 });
    }
  });

  it('a suspension that is acknowledged: not one hold takes effect after it', async () => {
    const suspend =
      'mutation Suspend($input: MemberStatusInput!) { suspendMember(input: $input) { userErrors { code message } } }';
    const suspendAmid = async (externalId: string) => {
      const deeds = times(40, () => newDeed('holdPoints', { member: { externalId }, points: 1 }));
      const sent = deeds.map(async (deed, n) => {
        await sleep(n / 2);
        await rig.send(deed, n);
      });
      await sleep(5 + 10 * Math.random());
      await rig.ask(1, suspend, { input: { member: { externalId }, reasonCode: 'TEST' } });
      const then = await rig.balance(externalId);
      await Promise.all(sent);
      expect(await rig.balance(externalId)).toEqual(then);
    };
    await withSlowRows(rig.dataDir, 'entry', async () => {
      for (const member of crowd.slice(10)) await suspendAmid(member);
    });
  });

  it('made PostgreSQL resolve no deadlock: nobody waits for anybody in a circle', async () => {
    expect(await deadlocksIn(rig.dataDir)).toBe(0);
  });

  it('leaves a ledger that verifies', async () => {
    expect((await effectsIn(rig.dataDir)).broken).toEqual([]);
    expect(await rig.verify()).toContain('The ledger is intact');
  });
});
