import { describe, expect, test } from 'vitest';
import type { WalletConfig } from '../../../kernel/program-config.js';
import type { Entry, Hold, Lot, Totals, WalletState } from '../state.js';
import { asOccurred, asRecorded, dueBy, expiringIn } from './due.js';

const HOUR = 3_600_000;
const none: Totals = { available: 0, pending: 0, held: 0, debt: 0 };

const config: WalletConfig = {
  id: 1,
  code: 'points',
  name: 'Points',
  kind: 'POINTS',
  expiry: { kind: 'NEVER' },
  returnPolicy: 'DEBT',
  spendable: true,
};

const lot = (id: number, remaining: number, changes: Partial<Lot> = {}): Lot => ({
  id,
  sequence: id,
  amount: 1000,
  remaining,
  held: 0,
  expired: 0,
  pending: false,
  maturesAt: null,
  availableFrom: 0,
  expiresAt: null,
  expiry: null,
  occurredAt: 0,
  recordedAt: 0,
  closedAt: null,
  award: null,
  row: 'same',
  ...changes,
});

const holdOn = (lotId: number, points: number, expiresAt: number): Hold => ({
  id: 9,
  memberId: 1,
  walletId: 1,
  sequence: 5,
  points,
  captured: 0,
  status: 'ACTIVE',
  orderId: null,
  actor: 'member:1',
  createdAt: 0,
  expiresAt,
  endedAt: null,
  parts: [{ lotId, points }],
  row: 'same',
});

function wallet(lots: Lot[], totals: Partial<Totals>, holds: Hold[] = [], changes: Partial<WalletState> = {}): WalletState {
  return {
    memberId: 1,
    config,
    timeZone: 'Asia/Shanghai',
    totals: { ...none, ...totals },
    sequence: 10,
    nextChangeAt: 0,
    lastActivityAt: 0,
    lastRecordedAt: 0,
    lots: new Map(lots.map((each) => [each.id, each])),
    complete: true,
    holds: new Map(holds.map((hold) => [hold.id, hold])),
    endedHolds: [],
    entries: [],
    noted: 0,
    changed: false,
    ...changes,
  };
}

describe('what is due and not yet written', () => {
  const dying = () => wallet([lot(1, 100, { expiresAt: HOUR })], { available: 100 });

  test('points are good until the millisecond before they die, and not at it', () => {
    expect(asRecorded({ ...none, available: 100 }, dueBy(dying(), HOUR - 1))).toEqual({ ...none, available: 100 });
    expect(asRecorded({ ...none, available: 100 }, dueBy(dying(), HOUR))).toEqual(none);
  });

  test('pending points mature at their instant, pay the debt first and then die at theirs', () => {
    const state = () =>
      wallet([lot(1, 100, { pending: true, maturesAt: HOUR, availableFrom: HOUR, expiresAt: 2 * HOUR })], {
        pending: 100,
        debt: 30,
      });
    expect(dueBy(state(), HOUR - 1)).toEqual([]);
    expect(asRecorded(none, dueBy(state(), HOUR))).toEqual({ ...none, available: 70 });
    expect(dueBy(state(), 2 * HOUR).map((entry) => entry.kind)).toEqual(['MATURE', 'EXPIRE']);
    expect(asRecorded(none, dueBy(state(), 2 * HOUR))).toEqual(none);
  });

  test('held points do not die before their hold ends, and die then', () => {
    const state = () => wallet([lot(1, 0, { held: 40, expiresAt: HOUR })], { held: 40 }, [holdOn(1, 40, 2 * HOUR)]);
    expect(dueBy(state(), 2 * HOUR - 1)).toEqual([]);
    expect(asRecorded(none, dueBy(state(), 2 * HOUR))).toEqual(none);
  });

  test('a hold that timed out gives its points back', () => {
    const state = wallet([lot(1, 60, { held: 40 })], { available: 60, held: 40 }, [holdOn(1, 40, HOUR)]);
    expect(asRecorded(none, dueBy(state, HOUR))).toEqual({ ...none, available: 100 });
  });
});

describe('as it had occurred', () => {
  const due = (occurredAt: number, change: Partial<Totals>) => ({ occurredAt, change: { ...none, ...change } }) as Entry;

  test('what was taken before it came in is a debt', () => {
    expect(asOccurred({ ...none, available: -30 }, [], 0)).toEqual({ ...none, debt: 30 });
  });

  test('available and debt are never both positive', () => {
    expect(asOccurred({ ...none, available: 50, debt: 20 }, [], 0)).toEqual({ ...none, available: 30 });
    expect(asOccurred({ ...none, available: 20, debt: 50 }, [], 0)).toEqual({ ...none, debt: 30 });
  });

  test('what is due counts from its instant', () => {
    expect(asOccurred({ ...none, available: 50 }, [due(HOUR, { available: -50 })], HOUR - 1)).toEqual({ ...none, available: 50 });
    expect(asOccurred({ ...none, available: 50 }, [due(HOUR, { available: -50 })], HOUR)).toEqual(none);
  });
});

describe('what dies next', () => {
  test('lots that die together are one group, soonest first; pending, held and undying points are not in it', () => {
    const lots = [
      lot(1, 10, { expiresAt: 2 * HOUR }),
      lot(2, 20, { expiresAt: HOUR, held: 5 }),
      lot(3, 30, { expiresAt: 2 * HOUR }),
      lot(4, 40, { expiresAt: HOUR, pending: true, maturesAt: HOUR / 2 }),
      lot(5, 50),
    ];
    const all = [
      { points: 20, expiresAt: HOUR },
      { points: 40, expiresAt: 2 * HOUR },
    ];
    expect(expiringIn(wallet(lots, {}), 10)).toEqual(all);
    expect(expiringIn(wallet(lots, {}), 1)).toEqual(all.slice(0, 1));
  });

  test('a wallet that dies by inactivity dies as one, counted from the last activity', () => {
    const inactive = wallet([lot(1, 10), lot(2, 20)], {}, [], {
      config: { ...config, expiry: { kind: 'INACTIVITY', months: 1 } },
      lastActivityAt: Date.parse('2026-01-31T02:00:00Z'),
    });
    expect(expiringIn(inactive, 10)).toEqual([{ points: 30, expiresAt: Date.parse('2026-02-28T02:00:00Z') }]);
  });
});
