import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import type { CouponType } from '../../kernel/scheme/coupons.js';
import { type CouponStatus, type CouponUse, type CouponUseStatus, statusAt, termsOf } from './coupon.js';
import { writeEffect } from './coupon-kind.js';
import type { CouponKind } from './coupons.enums.js';
import type { CouponRow } from './read-coupons.js';

/** A coupon as the API shows it: reservations and its own time end at their instants, whether or not that was written yet. */
export class CouponRecord {
  readonly code: string;
  readonly type: string;
  readonly maxUses: number;
  readonly used: number;
  readonly status: CouponStatus;
  private readonly terms: CouponType;

  constructor(
    readonly row: CouponRow,
    private readonly context: RequestContext,
  ) {
    ({ code: this.code, type: this.type, maxUses: this.maxUses, used: this.used } = row);
    this.status = statusAt(row, row.overdue, context.clock.now());
    this.terms = termsOf(context.tenant, row);
  }

  get id(): string {
    return toGlobalId('Coupon', this.row.id);
  }

  get name(): string {
    return this.terms.name;
  }

  get description(): string | null {
    return this.terms.description;
  }

  get kind(): CouponKind {
    return this.terms.effect.kind;
  }

  get effect(): object {
    return writeEffect(this.terms.effect, this.context.tenant.currency);
  }

  get minimumSpend(): Money {
    return moneyOf(this.terms.minimumSpend, this.context.tenant.currency);
  }

  get startsAt(): Date {
    return new Date(this.row.startsAt);
  }

  get expiresAt(): Date | null {
    return this.row.expiresAt === null ? null : new Date(this.row.expiresAt);
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }
}

/** One use of a coupon as the API shows it. */
export class CouponUseRecord {
  readonly orderId: string;
  readonly status: CouponUseStatus;
  readonly expiresAt: Date | null;
  readonly discount: Money;
  readonly undone: Money;

  constructor(
    readonly row: CouponUse,
    { tenant, clock }: RequestContext,
  ) {
    const { status, expiresAt } = row;
    this.orderId = row.orderId;
    this.status = status === 'RESERVED' && expiresAt !== null && expiresAt <= clock.now() ? 'EXPIRED' : status;
    this.expiresAt = expiresAt === null || this.status !== 'RESERVED' ? null : new Date(expiresAt);
    this.discount = moneyOf(row.discount, tenant.currency);
    this.undone = moneyOf(row.undone, tenant.currency);
  }
}

registerNodeType(CouponRecord, 'Coupon');
