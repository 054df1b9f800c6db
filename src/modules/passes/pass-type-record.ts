import type { Instant } from '../../kernel/clock.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import type { PassType } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { statusAt } from '../programs/index.js';

export type ShownPassType = Omit<PassType, 'priceMoney' | 'validFrom' | 'validUntil' | 'validity'> & {
  status: SchemeStatus;
  priceMoney: Money | null;
  validity: { days: number | null; months: number | null } | null;
  validFrom: Date;
  validUntil: Date | null;
};

/** One version of a type as the API shows it. */
export function shownType(type: PassType, status: SchemeStatus, currency: string): ShownPassType {
  const { priceMoney, validity, validFrom, validUntil, ...rest } = type;
  return {
    ...rest,
    status,
    priceMoney: priceMoney === 0 ? null : moneyOf(priceMoney, currency),
    validity: validity && {
      days: 'days' in validity ? validity.days : null,
      months: 'months' in validity ? validity.months : null,
    },
    validFrom: new Date(validFrom),
    validUntil: validUntil === null ? null : new Date(validUntil),
  };
}

/** Whether the type of a version is issued now. */
export function typeStatus(versions: readonly PassType[], now: Instant): SchemeStatus {
  return statusAt({ status: 'ACTIVE', versions: [...versions] }, now);
}
