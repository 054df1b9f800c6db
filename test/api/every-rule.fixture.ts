import type { TierSchemeDefinition } from '../../src/kernel/scheme/tiers.js';
import { rule } from '../support/rules.js';

const at = (thresholds: [TierSchemeDefinition['tiers'][number]['entry']['thresholds'][number]['metric'], number][]) => ({
  match: 'ANY' as const,
  thresholds: thresholds.map(([metric, atLeast]) => ({ metric, atLeast })),
});
const multiplier = (value: string) => [{ code: 'EARNING_MULTIPLIER', name: 'More points', value }];

export const everyTier = (
  window: TierSchemeDefinition['window'],
  onReturn: 'AT_ONCE' | 'AT_PERIOD_END',
): TierSchemeDefinition => ({
  window,
  tiers: [
    { code: 'regular', name: 'Regular', entry: at([]), stay: at([]), benefits: [] },
    {
      code: 'silver',
      name: 'Silver',
      entry: at([['STATUS_POINTS', 250]]),
      stay: at([['SPEND', 15_000]]),
      benefits: multiplier('1.25'),
    },
    {
      code: 'gold',
      name: 'Gold',
      entry: at([
        ['SPEND', 90_000],
        ['ORDERS', 12],
      ]),
      stay: at([['SPEND', 60_000]]),
      benefits: multiplier('1.5'),
    },
  ],
  downgrade: { to: 'ONE_STEP', graceDays: 5, newcomerMonths: 0, onReturn },
  noticeDays: 7,
});

/** Rules that take notice of all that a purchase has, with every kind of limit. */
export const everyRule = {
  default: rule({ walletCodes: ['points', 'status'], maturity: { kind: 'NONE' } }),
  tea: rule({
    effect: { kind: 'MULTIPLIER', factor: '2' },
    lines: { skus: [], categories: ['tea'], exceptSkus: ['tea-0'], exceptCategories: [] },
    caps: [{ scope: 'MEMBER', period: 'MONTH', points: 120, times: null }],
  }),
  percent: rule({
    effect: { kind: 'PERCENT_BONUS', percent: '7.5' },
    basis: 'LINE',
    rounding: 'HALF_UP',
    walletCodes: ['points'],
    caps: [{ scope: 'PROGRAM', period: 'WEEK', points: 60, times: 9 }],
  }),
  first: rule({
    effect: { kind: 'FIXED', points: 30 },
    condition: { kind: 'PURCHASE_NUMBER', oneOf: [1], every: 4 },
    budget: 140,
  }),
  weekend: rule({
    effect: { kind: 'FIXED', points: 15 },
    condition: { kind: 'WEEKDAY', oneOf: ['SATURDAY', 'SUNDAY'] },
    caps: [{ scope: 'MEMBER', period: 'DAY', points: null, times: 1 }],
    campaign: 'spring',
    group: 'extra',
  }),
  gold: rule({
    effect: { kind: 'FIXED', points: 20 },
    condition: { kind: 'TIER', oneOf: null, atLeast: 'silver' },
    walletCodes: ['points', 'status'],
    group: 'extra',
    priority: 2,
    caps: [{ scope: 'MEMBER', period: 'WEEK', points: 45, times: null }],
  }),
  review: rule({
    trigger: 'ACTIVITY',
    of: 'review',
    effect: { kind: 'FIXED', points: 12 },
    campaign: 'spring',
    walletCodes: ['points', 'status'],
  }),
};
