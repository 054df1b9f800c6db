import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { cny, codes, DAY, Shop } from '../support/shop.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

describe('product.md 8.4: pending points', () => {
  it('cannot be spent, do not expire before they mature, and their validity starts at maturity', async () => {
    const shop = await Shop.open(app, { rule: { maturity: { kind: 'EVENT' } }, expiry: { kind: 'ROLLING', days: 10 } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    expect(codes(await shop.hold('ann', 1))).toEqual(['INSUFFICIENT_POINTS']);
    app.clock.advance(50 * DAY);
    expect(await shop.balance('ann')).toMatchObject({ available: 0, pending: 100 });
    await shop.confirm('o1');
    app.clock.advance(10 * DAY - 1);
    expect(await shop.points('ann')).toBe(100);
    app.clock.advance(1);
    expect(await shop.points('ann')).toBe(0);
  });

  it('confirming after maturity succeeds and writes nothing', async () => {
    const shop = await Shop.open(app, { rule: { maturity: { kind: 'DELAY', days: 2 } } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    app.clock.advance(2 * DAY);
    const { entries, userErrors } = await shop.confirm('o1');
    expect({ entries, userErrors }).toEqual({ entries: [], userErrors: [] });
    expect(await shop.points('ann')).toBe(100);
  });
});

describe('ledger.md: instants and backdating', () => {
  it('points die at their instant, not when a sweep runs, and the expiry entry says when they died', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    // the end of March 2027 in Shanghai
    app.clock.set(Date.parse('2027-03-31T15:59:59.999Z'));
    expect(await shop.points('ann')).toBe(100);
    app.clock.set(Date.parse('2027-03-31T16:00:00Z'));
    expect(await shop.points('ann')).toBe(0);
    expect(codes(await shop.hold('ann', 1))).toEqual(['INSUFFICIENT_POINTS']);
    const [expiry] = await shop.entries('ann');
    expect(expiry).toMatchObject({ kind: 'EXPIRE', points: -100, occurredAt: '2027-03-31T16:00:00.000Z' });
  });

  it('an earning recorded when it was dead already is recorded and expires at once', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'ROLLING', days: 10 } });
    await shop.enrol('ann');
    const { entries } = await shop.buy('ann', 'o1', '100.00', { occurredAt: '2026-01-01T00:00:00Z' });
    expect(entries).toMatchObject([
      { kind: 'EARN', points: 100 },
      { kind: 'EXPIRE', points: -100, occurredAt: '2026-01-11T00:00:00.000Z' },
      { kind: 'EARN', points: 100 },
    ]);
    expect(await shop.points('ann')).toBe(0);
  });

  it('inactivity counts from earning and spending; an adjustment does not keep old points alive', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'INACTIVITY', months: 1 } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    app.clock.set(Date.parse('2026-03-25T04:00:00Z'));
    await shop.adjust('ann', 5);
    app.clock.set(Date.parse('2026-04-02T04:00:00Z'));
    expect(await shop.points('ann')).toBe(5);
    await shop.buy('ann', 'o2', '10.00');
    app.clock.set(Date.parse('2026-05-01T04:00:00Z'));
    expect(await shop.points('ann')).toBe(15);
  });
});

describe('ledger.md: holds', () => {
  it('end by themselves after their time to live, exactly once, and give the points back', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.adjust('ann', 100);
    const { hold } = await shop.hold('ann', 60, { ttlSeconds: 60 });
    expect(await shop.balance('ann')).toMatchObject({ available: 40, held: 60 });
    app.clock.advance(60_000);
    expect(await shop.points('ann')).toBe(100);
    await Promise.all([app.sweep(), app.sweep(), shop.adjust('ann', 1)]);
    expect((await shop.entries('ann')).filter((entry) => entry.kind === 'RELEASE')).toHaveLength(1);
    expect(codes(await shop.capture(hold.id))).toEqual(['EXPIRED']);
  });

  it('held points do not expire; they can be captured, and when the hold ends the dead ones expire', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'ROLLING', days: 1 } });
    await shop.enrol('ann');
    await shop.adjust('ann', 100);
    app.clock.advance(DAY - 60_000);
    const { hold } = await shop.hold('ann', 60, { ttlSeconds: 120 });
    app.clock.advance(90_000);
    expect(await shop.balance('ann')).toEqual({ available: 0, pending: 0, held: 60, debt: 0 });
    await shop.capture(hold.id, 20);
    expect(await shop.points('ann')).toBe(0);
    expect((await shop.entries('ann')).map((entry) => [entry.kind, entry.points])).toEqual([
      ['EXPIRE', -40],
      ['CAPTURE', -20],
      ['EXPIRE', -40],
      ['HOLD', 0],
      ['ADJUST', 100],
    ]);
  });

  it('the time to live is capped by the program, and one of no length is refused', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.adjust('ann', 100);
    const { hold } = await shop.hold('ann', 1, { ttlSeconds: 100 * 86_400 });
    expect(Date.parse(hold.expiresAt) - TEST_NOW).toBeLessThan(100 * DAY);
    expect(codes(await shop.hold('ann', 1, { ttlSeconds: 0 }))).toEqual(['INVALID']);
  });

  it('a member releases its own only, and cannot capture', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann', 'bob');
    await shop.adjust('ann', 100);
    const { hold } = await shop.hold('ann', 10);
    expect(codes(await shop.release(hold.id, await shop.member('bob')))).toEqual(['NOT_FOUND']);
    expect((await shop.release(hold.id, await shop.member('ann'))).hold.status).toBe('RELEASED');
    const answer = await app.gql(
      'mutation { captureHold(input: { idempotencyKey: "k", holdId: "x" }) { userErrors { code } } }',
      {},
      await shop.member('ann'),
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('ledger.md: transfers', () => {
  it('keep the earlier expiry, pay the debt of the receiver, and show the side of the sender only', async () => {
    const shop = await Shop.open(app, { expiry: { kind: 'ROLLING', days: 30 } });
    await shop.enrol('ann', 'bob');
    await shop.adjust('ann', 100);
    app.clock.advance(20 * DAY);
    const { entries } = await shop.transfer('ann', 'bob', 60);
    expect(entries).toMatchObject([{ kind: 'TRANSFER_OUT', points: -60 }]);
    expect(await shop.points('bob')).toBe(60);
    app.clock.advance(10 * DAY);
    expect(await shop.points('bob')).toBe(0);
  });

  it('are refused to oneself, beyond the limit of the day, where they are switched off, and from the status wallet', async () => {
    const shop = await Shop.open(app, { transfers: { enabled: true, dailyLimit: 50 } });
    await shop.enrol('ann', 'bob');
    await shop.adjust('ann', 100);
    expect(codes(await shop.transfer('ann', 'ann', 1))).toEqual(['INVALID']);
    expect(codes(await shop.transfer('ann', 'bob', 30))).toEqual([]);
    expect(codes(await shop.transfer('ann', 'bob', 21))).toEqual(['LIMIT_REACHED']);
    app.clock.advance(DAY);
    expect(codes(await shop.transfer('ann', 'bob', 50))).toEqual([]);
    expect(codes(await shop.transfer('ann', 'bob', 1, { walletCode: 'status' }))).toEqual(['NOT_ELIGIBLE']);
    const off = await Shop.open(app, { transfers: { enabled: false } });
    await off.enrol('ann', 'bob');
    await off.adjust('ann', 100);
    expect(codes(await off.transfer('ann', 'bob', 1))).toEqual(['NOT_ELIGIBLE']);
  });
});

describe('L7: adjustments', () => {
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

describe('L10: exactly once', () => {
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

  it('a refusal is not kept: the same request succeeds once it can', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    const wish = { idempotencyKey: 'wish' };
    const refused = await shop.hold('ann', 10, wish);
    expect(refused.userErrors).toMatchObject([{ code: 'INSUFFICIENT_POINTS', retryable: true }]);
    await shop.adjust('ann', 10);
    expect(codes(await shop.hold('ann', 10, wish))).toEqual([]);
  });

  it('product.md 8.12: the same purchase sent by two channels with two keys earns once', async () => {
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

describe('L11: amounts', () => {
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

describe('ledger.md: members', () => {
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
    "product.md 8.13: a member's token never creates value: %s is FORBIDDEN",
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

describe('product.md 8', () => {
  it('8.5: status points count beside spendable ones and cannot be held', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '100.00');
    const { hold } = await shop.hold('ann', 100);
    await shop.capture(hold.id);
    expect(await shop.balance('ann', 'status')).toMatchObject({ available: 100 });
    expect(codes(await shop.hold('ann', 1, { walletCode: 'status' }))).toEqual(['NOT_ELIGIBLE']);
  });

  it('8.10: editing a rule changes the future only: what occurred before the edit earns by the rule of then', async () => {
    const shop = await Shop.open(app);
    await shop.enrol('ann');
    app.clock.advance(DAY);
    await shop.send('updateProgram', { rule: { pointsPer: '3' } }, await app.token({ kind: 'admin', program: shop.code }));
    app.clock.advance(DAY);
    await shop.buy('ann', 'late', '10.00', { occurredAt: new Date(TEST_NOW).toISOString() });
    await shop.buy('ann', 'now', '10.00');
    expect(await shop.points('ann')).toBe(40);
  });

  it('8.15: what is refused leaves no trace, but what fell due is posted beside it', async () => {
    const shop = await Shop.open(app, { rule: { maturity: { kind: 'DELAY', days: 1 } } });
    await shop.enrol('ann');
    await shop.buy('ann', 'o1', '10.00');
    app.clock.advance(DAY);
    expect(codes(await shop.hold('ann', 11))).toEqual(['INSUFFICIENT_POINTS']);
    expect((await shop.entries('ann')).map((entry) => entry.kind)).toEqual(['MATURE', 'EARN']);
  });
});
