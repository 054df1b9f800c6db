import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { cny, codes, DAY, Shop } from '../support/shop.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

describe('adjustments', () => {
  it('above the threshold wait for a second person; nobody approves their own; what is declined writes nothing', async () => {
    const shop = await Shop.open(app, { adjustments: { approvalAbove: 100 } });
    await shop.enrol('ann');
    const other = await app.token({ kind: 'staff', program: shop.code, subject: 'ben' });
    const first = await shop.adjust('ann', 101);
    expect(first).toMatchObject({ adjustment: { status: 'PENDING_APPROVAL' }, entries: [] });
    const decide = (mutation: string, adjustmentId: string, token: string) =>
      shop.send(mutation, { idempotencyKey: `${mutation}-${adjustmentId}-${token.slice(-9)}`, adjustmentId }, token);
    expect(codes(await decide('approveAdjustment', first.adjustment.id, shop.staff))).toEqual(['FORBIDDEN_TARGET']);
    expect(await shop.points('ann')).toBe(0);
    const approved = await decide('approveAdjustment', first.adjustment.id, other);
    expect(approved).toMatchObject({ adjustment: { status: 'APPROVED' }, entries: [{ kind: 'ADJUST', points: 101 }] });
    expect(codes(await decide('declineAdjustment', first.adjustment.id, other))).toEqual(['INVALID_STATE']);
    const second = await shop.adjust('ann', -101);
    await decide('declineAdjustment', second.adjustment.id, other);
    expect(await shop.points('ann')).toBe(101);
  });

  it('staff do not adjust their own membership', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('anna');
    expect(codes(await shop.adjust('anna', 5))).toEqual(['FORBIDDEN_TARGET']);
  });
});

describe('exactly once', () => {
  it('a repeat with the same key gives the first result, also after the state has changed; other input is a mismatch', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    const first = await shop.adjust('ann', 10, { idempotencyKey: 'same' });
    await shop.adjust('ann', 7);
    const again = await shop.adjust('ann', 10, { idempotencyKey: 'same' });
    expect(again.adjustment.id).toBe(first.adjustment.id);
    expect(again.entries).toEqual(first.entries);
    expect(codes(await shop.adjust('ann', 11, { idempotencyKey: 'same' }))).toEqual(['IDEMPOTENCY_KEY_MISMATCH']);
    expect(await shop.points('ann')).toBe(17);
  });

  it('a repeat equals its first request also when the clock of the till was ahead then and is not any more', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    const more = { idempotencyKey: 'ahead', occurredAt: new Date(app.clock.now() + 60_000).toISOString() };
    const first = await shop.buy('ann', 'o1', '10.00', more);
    app.clock.advance(DAY);
    const again = await shop.buy('ann', 'o1', '10.00', more);
    expect([codes(again), again.entries]).toEqual([[], first.entries]);
  });

  it.each(['', 'x'.repeat(201), 'half \ud800 a pair', 'a\u0000b', 'two\nlines'])(
    '%j is no key: INVALID, also when it is sent twice',
    async (idempotencyKey) => {
      const shop = await Shop.open(app);
      await shop.enrol('ann');
      for (const _ of [1, 2]) expect(codes(await shop.adjust('ann', 5, { idempotencyKey }))).toEqual(['INVALID']);
      expect(await shop.entries('ann')).toEqual([]);
    },
  );

  it('half a pair of surrogates is no order id: PostgreSQL would take another text for it', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    for (const orderId of ['o\ud800', 'o\udfff']) expect(codes(await shop.buy('ann', orderId, '1.00'))).toEqual(['INVALID']);
  });

  it('a refusal is not kept: the same request succeeds once it can', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    const wish = { idempotencyKey: 'wish' };
    const refused = await shop.hold('ann', 10, wish);
    expect(refused.userErrors).toMatchObject([{ code: 'INSUFFICIENT_POINTS', retryable: true }]);
    await shop.adjust('ann', 10);
    expect(codes(await shop.hold('ann', 10, wish))).toEqual([]);
  });

  it('the same purchase sent by two channels with two keys earns once', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    const [one, two] = await Promise.all([
      shop.buy('ann', 'o1', '50.00', { channel: 'web' }),
      shop.buy('ann', 'o1', '50.00', { channel: 'till' }),
    ]);
    expect([one.created, two.created].sort()).toEqual([false, true]);
    expect(one.entries.map((entry: { sequence: number }) => entry.sequence)).toEqual(
      two.entries.map((entry: { sequence: number }) => entry.sequence),
    );
    expect(codes(await shop.buy('ann', 'o1', '50.01'))).toEqual(['ALREADY_EXISTS']);
    expect(await shop.points('ann')).toBe(50);
  });
});

describe('amounts', () => {
  it.each([0, -5])('%i points cannot be held or transferred', async (points) => {
    const shop = await Shop.open(app);
    await shop.enrol('ann', 'bob');
    expect(codes(await shop.hold('ann', points))).toEqual(['INVALID']);
    expect(codes(await shop.transfer('ann', 'bob', points))).toEqual(['INVALID']);
  });

  it.each(['1.5', '9007199254740992', 'ten'])('points of %s are BAD_USER_INPUT', async (points) => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await expect(shop.adjust('ann', points as unknown as number)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('an order of 0.00 is recorded and earns nothing', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    expect(await shop.buy('ann', 'free', '0.00')).toMatchObject({
      created: true,
      entries: [],
      outcomes: [
        { wanted: 0, granted: 0 },
        { wanted: 0, granted: 0 },
      ],
    });
  });

  it('more points than can be kept are refused, and the wallet stays as it was', async () => {
    const shop = await Shop.open(app, { adjustments: { approvalAbove: null } });
    await shop.enrol('ann');
    await shop.adjust('ann', Number.MAX_SAFE_INTEGER);
    expect(codes(await shop.adjust('ann', 1))).toEqual(['LIMIT_REACHED']);
    expect(codes(await shop.buy('ann', 'o1', '1.00'))).toEqual(['LIMIT_REACHED']);
    expect(await shop.points('ann')).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    ['a negative amount', cny('-1.00')],
    ['more decimals than the currency has', cny('1.001')],
    ['another currency', { amount: '1.00', currency: 'USD' }],
  ])('%s is INVALID and records nothing', async (_what, total) => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    expect(codes(await shop.buy('ann', 'o1', '1.00', { total }))).toEqual(['INVALID']);
    expect(await shop.entries('ann')).toEqual([]);
  });
});

describe('members', () => {
  it('SUSPENDED earns and cannot spend; CLOSED loses what is left and accepts returns only', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    await shop.send('suspendMember', { member: { externalId: 'ann' }, reasonCode: 'FRAUD' });
    expect(codes(await shop.hold('ann', 1))).toEqual(['NOT_ELIGIBLE']);
    expect(codes(await shop.buy('ann', 'o2', '10.00'))).toEqual([]);
    await shop.send('closeMember', { idempotencyKey: 'bye', member: { externalId: 'ann' } });
    expect(await shop.points('ann')).toBe(0);
    expect(codes(await shop.buy('ann', 'o3', '10.00'))).toEqual(['NOT_ELIGIBLE']);
    expect(codes(await shop.giveBack('ann', 'r1', '100.00', { orderId: 'o1' }))).toEqual([]);
  });

  it.each(['recordPurchase', 'recordReturn', 'confirmPurchase', 'adjustPoints'])(
    "a member's token never creates value: %s is FORBIDDEN",
    async (mutation) => {
      const shop = await Shop.open(app);
      await shop.enrol('ann');
      const input = {
        idempotencyKey: 'k',
        member: { externalId: 'ann' },
        orderId: 'o1',
        total: cny('5.00'),
        returnId: 'r',
        amount: cny('5.00'),
        points: 5,
        reasonCode: 'X',
      };
      const wanted: Record<string, string[]> = {
        recordPurchase: ['idempotencyKey', 'member', 'orderId', 'total'],
        recordReturn: ['idempotencyKey', 'member', 'returnId', 'amount'],
        confirmPurchase: ['idempotencyKey', 'orderId'],
        adjustPoints: ['idempotencyKey', 'member', 'points', 'reasonCode'],
      };
      const given = Object.fromEntries(Object.entries(input).filter(([name]) => wanted[mutation]?.includes(name)));
      await expect(shop.send(mutation, given, await shop.member('ann'))).rejects.toThrow('FORBIDDEN');
      expect(await shop.entries('ann')).toEqual([]);
    },
  );

  it('a member may leave itself out and may not name another', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann', 'bob');
    await shop.adjust('ann', 10);
    const token = await shop.member('ann');
    expect(codes(await shop.hold('ann', 1, { member: undefined }, token))).toEqual([]);
    expect(codes(await shop.hold('bob', 1, {}, token))).toEqual(['FORBIDDEN_TARGET']);
    expect(codes(await shop.hold('nobody', 1, {}, token))).toEqual(['FORBIDDEN_TARGET']);
  });
});

describe('what is easily got wrong', () => {
  it('status points count beside spendable ones and cannot be held', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 100);
    await shop.capture(hold.id);
    expect(await shop.balance('ann', 'status')).toMatchObject({ available: 100 });
    expect(codes(await shop.hold('ann', 1, { walletCode: 'status' }))).toEqual(['NOT_ELIGIBLE']);
  });

  it('editing a rule changes the future only: what occurred before the edit earns by the rule of then', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    app.clock.advance(DAY);
    await shop.send('updateProgram', { rule: { pointsPer: '3' } }, await app.token({ kind: 'admin', program: shop.code }));
    app.clock.advance(DAY);
    await shop.buy('ann', 'late', '10.00', { occurredAt: new Date(TEST_NOW).toISOString() });
    await shop.buy('ann', 'now', '10.00');
    expect(await shop.points('ann')).toBe(40);
  });

  it('what is refused leaves no trace, but what fell due is posted beside it', async () => {
    const shop = await Shop.open(app, { rule: { maturity: { kind: 'DELAY', days: 1 } } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '10.00');
    app.clock.advance(DAY);
    expect(codes(await shop.hold('ann', 11))).toEqual(['INSUFFICIENT_POINTS']);
    expect((await shop.entries('ann')).map((entry) => entry.kind)).toEqual(['MATURE', 'EARN']);
  });
});
