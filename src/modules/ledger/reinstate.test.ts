import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WalletConfig } from '../../kernel/program-config.js';
import { reinstate } from './reinstate.js';
import { spend } from './spend.js';
import type { Lot, WalletState } from './state.js';

const DAY = 86_400_000;
const stampAt = (now: number) => ({ transactionId: 1, actor: 'server:till', now });
const reason = { code: 'REDEMPTION_CANCELLED' };

const lot = (id: number, amount: number, expiresAt: number | null): Lot => ({
  ...{ id, sequence: id, amount, remaining: amount, held: 0, expired: 0, pending: false, maturesAt: null, availableFrom: 0 },
  ...{ expiresAt, expiry: null, occurredAt: 0, recordedAt: 0, closedAt: null, award: null, row: 'same' },
});

function walletOf(lots: Lot[], expiry: WalletConfig['expiry'] = { kind: 'ROLLING', days: 10 }): WalletState {
  const config: WalletConfig = {
    id: 1,
    code: 'points',
    name: 'Points',
    kind: 'POINTS',
    expiry,
    returnPolicy: 'DEBT',
    spendable: true,
  };
  const available = lots.reduce((sum, one) => sum + one.remaining, 0);
  return {
    ...{
      memberId: 1,
      config,
      timeZone: 'UTC',
      totals: { available, pending: 0, held: 0, debt: 0 },
      sequence: 9,
      nextChangeAt: null,
    },
    ...{ lastActivityAt: null, lastRecordedAt: null, lots: new Map(lots.map((one) => [one.id, one])), complete: true },
    ...{ holds: new Map(), endedHolds: [], entries: [], noted: 0, changed: false },
  };
}

/** Spends, and calls it off at `now`. */
function spendAndCancel(wallet: WalletState, points: number, now: number, debt = 0) {
  const spent = spend(wallet, points, { code: 'REDEMPTION' }, stampAt(0));
  wallet.totals = { ...wallet.totals, debt, available: debt > 0 ? 0 : wallet.totals.available };
  const parts = spent.uses.map(({ lotId, remaining }) => ({ lotId, points: -remaining }));
  let next = 100;
  return reinstate(wallet, { parts, graceDays: 30, ids: () => next++, reason }, stampAt(now));
}

const left = ({ lots }: WalletState) => [...lots.values()].map(({ id, remaining, expiresAt }) => [id, remaining, expiresAt]);

describe('a spend that is called off', () => {
  test('goes back to the lots that paid, which keep their dates', () => {
    const wallet = walletOf([lot(1, 100, 5 * DAY), lot(2, 100, 8 * DAY), lot(3, 50, null)]);
    const entry = spendAndCancel(wallet, 150, 2 * DAY);
    expect(entry).toMatchObject({ kind: 'REINSTATE', system: 'redeemed', change: { available: 150 }, reason });
    expect(left(wallet)).toEqual([
      [1, 100, 5 * DAY],
      [2, 100, 8 * DAY],
      [3, 50, null],
    ]);
    expect(wallet.nextChangeAt).toBe(5 * DAY);
  });

  test('from a lot that dies at that very instant comes back as a new one for the days of grace, and the reason says how much', () => {
    const wallet = walletOf([lot(1, 100, 5 * DAY), lot(2, 100, 8 * DAY)]);
    const entry = spendAndCancel(wallet, 150, 5 * DAY);
    expect(entry.reason).toEqual({ ...reason, grace: 100, graceDays: 30, validity: [`${5 * DAY}/${35 * DAY}`] });
    expect(left(wallet)).toEqual([
      [1, 0, 5 * DAY],
      [2, 100, 8 * DAY],
      [100, 100, 35 * DAY],
    ]);
    expect(wallet.lots.get(100)).toMatchObject({ amount: 100, sequence: entry.sequence, award: null, row: 'new' });
  });

  test('is good for the days of grace where the wallet would die by inactivity sooner', () => {
    const wallet = walletOf([lot(1, 100, 2 * DAY)], { kind: 'INACTIVITY', months: 0 });
    spendAndCancel(wallet, 100, 5 * DAY);
    expect(left(wallet).at(-1)).toEqual([100, 100, 35 * DAY]);
    expect(wallet.totals.available).toBe(100);
  });

  test('pays a debt first, from what dies soonest', () => {
    const wallet = walletOf([lot(1, 100, 5 * DAY), lot(2, 100, 8 * DAY)]);
    const entry = spendAndCancel(wallet, 200, 2 * DAY, 130);
    expect(entry.change).toMatchObject({ available: 70, debt: -130 });
    expect(left(wallet)).toEqual([
      [1, 0, 5 * DAY],
      [2, 70, 8 * DAY],
    ]);
    expect(entry.uses).toEqual([{ lotId: 2, remaining: 70, held: 0, expired: 0 }]);
  });

  test('whatever the lots and the debt: what the entry changes lies in lots, nothing is gained, and available and debt are never both there', () => {
    const lots = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 500 }), day: fc.integer({ min: 1, max: 20 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        lots,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 25 }),
        (drafts, share, debt, day) => {
          const wallet = walletOf(drafts.map(({ amount, day: dies }, index) => lot(index + 1, amount, dies * DAY)));
          const all = drafts.reduce((sum, { amount }) => sum + amount, 0);
          const points = debt > 0 ? all : Math.max(1, Math.floor(all * share));
          const before = all - points;
          const entry = spendAndCancel(wallet, points, day * DAY, debt);
          const made = [...wallet.lots.values()]
            .filter(({ sequence }) => sequence === entry.sequence)
            .reduce((sum, { amount }) => sum + amount, 0);
          const used = entry.uses.reduce((sum, { remaining }) => sum + remaining, 0);
          expect(made + used).toBe(entry.change.available);
          expect(entry.change.available - entry.change.debt).toBe(points);
          expect(Math.min(entry.after.available, entry.after.debt)).toBe(0);
          expect(entry.after.available - entry.after.debt).toBe(before + points - debt);
        },
      ),
    );
  });
});
