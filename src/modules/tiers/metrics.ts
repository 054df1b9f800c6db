import type { TierMetric } from '../../kernel/scheme/tiers.js';
import type { Span } from './windows.js';

/** What a member did: sums of some days. SPEND is in minor units. */
export type Metrics = Readonly<Record<TierMetric, number>>;

/** What a member did on one local day. */
export interface MetricDay {
  day: number;
  metrics: Metrics;
}

export const noMetrics: Metrics = { STATUS_POINTS: 0, SPEND: 0, ORDERS: 0 };

export function plus(one: Metrics, other: Metrics): Metrics {
  return {
    STATUS_POINTS: one.STATUS_POINTS + other.STATUS_POINTS,
    SPEND: one.SPEND + other.SPEND,
    ORDERS: one.ORDERS + other.ORDERS,
  };
}

export function sumOver(days: readonly MetricDay[], { from, until }: Span): Metrics {
  const sum = { ...noMetrics };
  for (const { day, metrics } of days) {
    if (day < from || day >= until) continue;
    sum.STATUS_POINTS += metrics.STATUS_POINTS;
    sum.SPEND += metrics.SPEND;
    sum.ORDERS += metrics.ORDERS;
  }
  return sum;
}

/** The days with a change of one day's metrics put in. */
export function withChange(days: readonly MetricDay[], day: number, change: Metrics): MetricDay[] {
  const known = days.find((one) => one.day === day);
  if (!known) return [...days, { day, metrics: change }];
  return days.map((one) => (one === known ? { day, metrics: plus(one.metrics, change) } : one));
}

export function isNegative({ STATUS_POINTS, SPEND, ORDERS }: Metrics): boolean {
  return STATUS_POINTS < 0 || SPEND < 0 || ORDERS < 0;
}
