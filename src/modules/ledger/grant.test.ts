import { describe, expect, test } from 'vitest';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import type { WalletConfig } from '../../kernel/program-config.js';
import type { Maturity } from '../../kernel/scheme/rule.js';
import { grant, isBornDue } from './grant.js';
import { deathOf } from './lots.js';
import { matureByEvent } from './settle.js';
import type { Lot, WalletState } from './state.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const stamp = { transactionId: 1, actor: 'server:till', now: day('2026-03-10') };

const config = (expiry: ExpiryPolicy): WalletConfig => ({
  ...{ id: 1, code: 'points', name: 'Points', kind: 'POINTS', expiry, returnPolicy: 'DEBT', spendable: true },
});

function walletOf(expiry: ExpiryPolicy): WalletState {
  return {
    ...{ memberId: 1, config: config(expiry), timeZone: 'UTC', totals: { available: 0, pending: 0, held: 0, debt: 0 } },
    ...{ sequence: 0, nextChangeAt: null, lastActivityAt: null, lastRecordedAt: null, lots: new Map(), complete: true },
    ...{ holds: new Map(), endedHolds: [], entries: [], noted: 0, changed: false },
  };
}

function granted(wallet: WalletState, expiry: ExpiryPolicy | null, maturity: Maturity = { kind: 'NONE' }): Lot {
  const about = { kind: 'EARN', lotId: 7, points: 10, occurredAt: day('2026-03-01'), award: null, orderId: null } as const;
  grant(wallet, { ...about, maturity, expiry, reason: { code: 'PURCHASE' } }, stamp);
  return wallet.lots.get(7) as Lot;
}

const inDays = (days: number): ExpiryPolicy => ({ kind: 'ROLLING', days });
const inactivity: ExpiryPolicy = { kind: 'INACTIVITY', months: 1 };
const never: ExpiryPolicy = { kind: 'NEVER' };

describe('points with a validity of their own', () => {
  test.each<[string, ExpiryPolicy, ExpiryPolicy | null, string | null]>([
    ['go by it and not by the wallet', inDays(90), inDays(30), '2026-03-31'],
    ['and by the wallet without it', inDays(90), null, '2026-05-30'],
    ['last for ever where it says so', inDays(30), never, null],
    ['die by it though the wallet never does', never, inDays(30), '2026-03-31'],
    ['do not die with an inactive wallet', inactivity, inDays(90), '2026-05-30'],
    ['last for ever in an inactive wallet', inactivity, never, null],
    ['die by inactivity where that is what it says', never, inactivity, '2026-04-01'],
  ])('%s', (_, ofWallet, own, death) => {
    const wallet = walletOf(ofWallet);
    expect(deathOf(granted(wallet, own), wallet)).toBe(death === null ? null : day(death));
  });

  test('count it from the event that matures them', () => {
    const wallet = walletOf(inDays(90));
    const lot = granted(wallet, inDays(30), { kind: 'EVENT' });
    expect(deathOf(lot, wallet)).toBeNull();
    matureByEvent(wallet, [lot], day('2026-03-05'), { code: 'CONFIRMATION' }, stamp);
    expect(deathOf(lot, wallet)).toBe(day('2026-04-04'));
  });

  test('die at once when they come too late for it, and are recorded', () => {
    const wallet = walletOf(never);
    granted(wallet, inDays(5));
    expect(wallet.entries.map(({ kind }) => kind)).toEqual(['EARN', 'EXPIRE']);
    expect(wallet.totals.available).toBe(0);
  });

  test.each<[string, ExpiryPolicy, ExpiryPolicy | null, Maturity, boolean]>([
    ['alive by the wallet', inDays(90), null, { kind: 'NONE' }, false],
    ['dead by its own validity', inDays(90), inDays(5), { kind: 'NONE' }, true],
    ['dead by the wallet, alive by its own', inDays(5), inDays(90), { kind: 'NONE' }, false],
    ['matured meanwhile', never, null, { kind: 'DELAY', days: 3 }, true],
    ['waiting for an event', inDays(5), inDays(5), { kind: 'EVENT' }, false],
  ])('whether the other lots are needed to record them: %s', (_, ofWallet, own, maturity, needed) => {
    expect(isBornDue(config(ofWallet), maturity, day('2026-03-01'), stamp.now, 'UTC', own)).toBe(needed);
  });
});
