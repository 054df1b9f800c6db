import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReturnPolicy, WalletConfig } from '../../kernel/program-config.js';
import { type Kept, takeBack } from './reversal.js';
import type { Award, BaseLine, Lot, WalletState } from './state.js';

const stamp = { transactionId: 1, actor: 'server:till', now: 1000 };

const lot = (id: number, amount: number, base: BaseLine[] | null, changes: Partial<Lot> = {}): Lot => ({
  ...{ id, sequence: id, amount, remaining: amount, held: 0, expired: 0, pending: false, maturesAt: null, availableFrom: 0 },
  ...{ expiresAt: null, expiry: null, occurredAt: 0, recordedAt: 0, closedAt: null },
  award: { purchaseId: 1, ruleCode: 'r', ruleVersion: 1, base, settled: 0, returned: 0 },
  row: 'same',
  ...changes,
});

function walletOf(lots: Lot[], returnPolicy: ReturnPolicy = 'DEBT'): WalletState {
  const config: WalletConfig = {
    id: 1,
    code: 'points',
    name: 'Points',
    kind: 'POINTS',
    expiry: { kind: 'NEVER' },
    returnPolicy,
    spendable: true,
  };
  const available = lots.reduce((sum, one) => sum + (one.pending ? 0 : one.remaining), 0);
  const pending = lots.reduce((sum, one) => sum + (one.pending ? one.remaining : 0), 0);
  return {
    ...{
      memberId: 1,
      config,
      timeZone: 'UTC',
      totals: { available, pending, held: 0, debt: 0 },
      sequence: 9,
      nextChangeAt: null,
    },
    ...{ lastActivityAt: null, lastRecordedAt: null, lots: new Map(lots.map((one) => [one.id, one])), complete: true },
    ...{ holds: new Map(), endedHolds: [], entries: [], noted: 0, changed: false },
  };
}

/** An order of lines with these amounts, of which these remain. */
const kept = (amounts: number[], remaining: number[]): Kept => ({
  total: amounts.reduce((sum, amount) => sum + amount, 0),
  remaining: remaining.reduce((sum, amount) => sum + amount, 0),
  lines: new Map(amounts.map((amount, position) => [position, { amount, remaining: remaining[position] ?? 0 }])),
});

const award = (one: Lot): Award => one.award as Award;

describe('an award that was computed once over some lines of an order', () => {
  const base = [{ positions: [0, 2], amount: 400, points: 40 }];

  test('keeps floor(points x what is left of these lines / their amount), whatever comes back of the others', () => {
    const one = lot(1, 40, base);
    const wallet = walletOf([one]);
    const before = kept([300, 500, 100], [300, 500, 100]);
    const others = kept([300, 500, 100], [300, 0, 100]);
    const half = kept([300, 500, 100], [101, 0, 100]);
    const take = (from: Kept, to: Kept) =>
      takeBack(wallet, [{ lot: one, before: from, after: to }], 0, { code: 'RETURN' }, null, stamp);
    expect(take(before, others).entry).toBeNull();
    expect(take(others, half).results[0]).toMatchObject({ taken: 20, undone: false });
    expect(award(one)).toMatchObject({ settled: 20, returned: 20 });
  });

  test('ends the same however its return is split', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 300 })), { maxLength: 8 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 97 }), (parts, points) => {
        const amounts = [300, 500, 100];
        const left = [...amounts];
        const split = lot(1, points, [{ positions: [0, 2], amount: 400, points }]);
        const splitWallet = walletOf([split]);
        for (const [position, amount] of parts) {
          const before = kept(amounts, left);
          left[position] = Math.max(0, (left[position] ?? 0) - amount);
          takeBack(splitWallet, [{ lot: split, before, after: kept(amounts, left) }], 0, { code: 'RETURN' }, null, stamp);
        }
        const whole = lot(1, points, [{ positions: [0, 2], amount: 400, points }]);
        const wholeWallet = walletOf([whole]);
        const change = { lot: whole, before: kept(amounts, amounts), after: kept(amounts, left) };
        takeBack(wholeWallet, [change], 0, { code: 'RETURN' }, null, stamp);
        expect([splitWallet.totals, award(split)]).toEqual([wholeWallet.totals, award(whole)]);
      }),
    );
  });

  test('names no line that the order does not have', () => {
    const one = lot(1, 40, [{ positions: [7], amount: 400, points: 40 }]);
    const change = { lot: one, before: kept([400], [400]), after: kept([400], [0]) };
    expect(() => takeBack(walletOf([one]), [change], 0, { code: 'RETURN' }, null, stamp)).toThrow('does not exist');
  });
});

describe('what of an award was really taken', () => {
  const all = kept([100], [100]);
  const none = kept([100], [0]);
  const spent: Partial<Lot> = { remaining: 3 };

  test.each<[string, ReturnPolicy, Partial<Lot>, Kept, { settled: number; returned: number; undone: boolean }]>([
    ['all of it', 'DEBT', {}, none, { settled: 10, returned: 10, undone: true }],
    ['a part, and it keeps the rest', 'DEBT', {}, kept([100], [55]), { settled: 5, returned: 5, undone: false }],
    ['what was spent becomes a debt: taken as well', 'DEBT', spent, none, { settled: 10, returned: 10, undone: true }],
    [
      'what the policy leaves is settled and not taken',
      'WITHIN_BALANCE',
      spent,
      none,
      { settled: 10, returned: 3, undone: false },
    ],
    ['nothing that is available', 'PENDING_ONLY', {}, none, { settled: 10, returned: 0, undone: false }],
    ['its own pending points', 'PENDING_ONLY', { pending: true }, none, { settled: 10, returned: 10, undone: true }],
    [
      'not what had expired; nothing is kept all the same',
      'DEBT',
      { remaining: 4, expired: 6 },
      none,
      { settled: 4, returned: 4, undone: true },
    ],
  ])('%s', (_, policy, changes, after, expected) => {
    const one = lot(1, 10, null, changes);
    const { results } = takeBack(walletOf([one], policy), [{ lot: one, before: all, after }], 0, { code: 'RETURN' }, null, stamp);
    const { settled, returned } = award(one);
    expect({ settled, returned, undone: results[0]?.undone }).toEqual(expected);
  });

  test('an award is undone by the return that takes its last point, and by no later one', () => {
    const one = lot(1, 1, null);
    const wallet = walletOf([one]);
    const take = (before: Kept, after: Kept) =>
      takeBack(wallet, [{ lot: one, before, after }], 0, { code: 'RETURN' }, null, stamp).results[0]?.undone;
    expect(take(all, kept([100], [50]))).toBe(true);
    expect(take(kept([100], [50]), none)).toBe(false);
  });
});
