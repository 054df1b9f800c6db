import { Temporal } from 'temporal-polyfill';
import type { Expiry, Instant } from './scheme.js';

const local = (at: Instant, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const midnight = (date: Temporal.PlainDate, zone: string): Instant => date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;

export const addDays = (at: Instant, days: number, zone: string): Instant => local(at, zone).add({ days }).epochMilliseconds;

/** 31 January and one month is the last of February, at the same time of day. */
export const addMonths = (at: Instant, months: number, zone: string): Instant =>
  local(at, zone).add({ months }).epochMilliseconds;

export const localDay = (at: Instant, zone: string): string => local(at, zone).toPlainDate().toString();

function periodAfter(date: Temporal.PlainDate, period: 'MONTH' | 'QUARTER' | 'YEAR'): Temporal.PlainDate {
  const first = date.with({ day: 1 });
  if (period === 'MONTH') return first.add({ months: 1 });
  if (period === 'YEAR') return first.with({ month: 1 }).add({ years: 1 });
  return first.with({ month: date.month - ((date.month - 1) % 3) }).add({ months: 3 });
}

/**
 * When points that became available at `from` die: the first instant at which they are no longer good; Infinity when they never die.
 * Inactivity counts from `lastActivity` of the wallet where that is later.
 */
export function diesAt(policy: Expiry, from: Instant, lastActivity: Instant | null, zone: string): number {
  switch (policy.kind) {
    case 'NEVER':
      return Number.POSITIVE_INFINITY;
    case 'ROLLING': {
      const added = local(from, zone).add({
        days: policy.days ?? 0,
        months: policy.months ?? 0,
      });
      if (policy.roundUpTo === undefined) return added.epochMilliseconds;
      return midnight(periodAfter(added.toPlainDate(), policy.roundUpTo), zone);
    }
    case 'FIXED_DATE': {
      const { month, day, yearsAfter } = policy;
      const last = Temporal.PlainDate.from({ year: local(from, zone).year + yearsAfter, month, day }, { overflow: 'constrain' });
      return midnight(last.add({ days: 1 }), zone);
    }
    case 'INACTIVITY':
      return addMonths(Math.max(from, lastActivity ?? from), policy.months, zone);
  }
}
