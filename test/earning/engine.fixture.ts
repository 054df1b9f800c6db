import type { ProgramConfig } from '../../src/kernel/program-config.js';
import type { Campaign } from '../../src/kernel/scheme/program-items.js';
import type { EarningRule, Effect } from '../../src/kernel/scheme/rule.js';
import { emptyScheme, type Scheme } from '../../src/kernel/scheme/scheme.js';
import type { TierScheme } from '../../src/kernel/scheme/tiers.js';
import type { Happening, MemberFacts, PurchaseFacts, PurchaseLineFacts } from '../../src/modules/earning/engine/happening.js';
import { rule } from '../support/rules.js';

/** 1 March 2026, a Sunday, 12:00 in Shanghai. */
export const noon = Date.parse('2026-03-01T04:00:00Z');

export const perYuan = (pointsPer: string): Effect => ({ kind: 'POINTS_PER_MONEY', pointsPer });
export const fixed = (points: number): Effect => ({ kind: 'FIXED', points });
export const multiplier = (factor: string): Effect => ({ kind: 'MULTIPLIER', factor });
export const percent = (text: string): Effect => ({ kind: 'PERCENT_BONUS', percent: text });

/** A rule of purchases that gives 1 point per yuan into `points`, with what the test is about. */
export function ruleOf(changes: Partial<EarningRule> = {}): EarningRule {
  return { ...rule({ name: 'Base' }), code: 'base', version: 1, validFrom: 0, validUntil: null, ...changes };
}

export function campaignOf(changes: Partial<Campaign> = {}): Campaign {
  const times = { validFrom: 0, validUntil: null, from: 0, until: null };
  return { code: 'spring', version: 1, name: 'Spring', audience: null, budget: null, ...times, ...changes };
}

/** Tiers without thresholds, lowest first, each with a benefit where one is named. */
export function tierSchemeOf(codes: readonly string[], benefit: string | null = null): TierScheme {
  const none = { match: 'ALL' as const, thresholds: [] };
  const benefits = benefit === null ? [] : [{ code: benefit, name: benefit, value: '2' }];
  return {
    code: 'default',
    version: 3,
    validFrom: 0,
    validUntil: null,
    window: { kind: 'LIFETIME' },
    tiers: codes.map((code) => ({ code, name: code, entry: none, stay: none, benefits })),
    downgrade: { to: 'EARNED', graceDays: 0, newcomerMonths: 0, onReturn: 'AT_PERIOD_END' },
    noticeDays: null,
  };
}

const wallet = { kind: 'POINTS', expiry: { kind: 'NEVER' }, returnPolicy: 'DEBT', spendable: true } as const;

/** A program in Shanghai with yuan and the wallets points (1), status (2) and stars (3). */
export function programOf(scheme: Partial<Scheme> | readonly EarningRule[], changes: Partial<ProgramConfig> = {}): ProgramConfig {
  return {
    id: 1,
    code: 'demo',
    name: 'Demo',
    timeZone: 'Asia/Shanghai',
    region: 'CN',
    currency: 'CNY',
    version: 1,
    wallets: ['points', 'status', 'stars'].map((code, index) => ({ ...wallet, id: index + 1, code, name: code })),
    scheme: { ...emptyScheme, ...(Array.isArray(scheme) ? { rules: [...scheme] } : scheme) },
    holds: { defaultTtlSeconds: 900, maxTtlSeconds: 3600 },
    transfers: { enabled: false, dailyLimit: null },
    adjustments: { approvalAbove: null },
    redemptions: { reinstateGraceDays: 30 },
    issuer: null,
    ...changes,
  };
}

export function memberOf(changes: Partial<MemberFacts> = {}): MemberFacts {
  return {
    id: 7,
    joinedAt: Date.parse('2026-01-01T00:00:00Z'),
    tier: null,
    birthday: null,
    tags: new Set(),
    attributes: {},
    segments: new Set(),
    purchases: 0,
    ...changes,
  };
}

export type LineSpec = Partial<Omit<PurchaseLineFacts, 'position' | 'amount'>> & { amount: number };

export function purchaseOf(total: number, lines: readonly LineSpec[] = [], changes: Partial<PurchaseFacts> = {}): PurchaseFacts {
  const placed = lines.map((line, position) => ({ sku: null, category: null, quantity: '1', ...line, position }));
  return { total, paidWithPoints: 0, paidWithCoupons: 0, lines: placed, channel: null, store: null, ...changes };
}

/** A purchase by default; amounts in minor units. */
export function happeningOf(changes: Partial<Happening> = {}): Happening {
  const trigger = changes.trigger ?? 'PURCHASE';
  return {
    trigger,
    of: null,
    occurredAt: noon,
    member: memberOf(),
    purchase: trigger === 'PURCHASE' ? purchaseOf(10_000) : null,
    streak: null,
    payload: {},
    referral: null,
    ...changes,
  };
}

export const unused = () => ({ points: 0, times: 0 });
