import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { type Redemption, statusAt, type Tracking } from './redemption.js';
import type { RedemptionStatus } from './states.js';

/** A redemption as the API shows it: one whose time is over has expired, whether or not that was written yet. */
export class RedemptionRecord {
  readonly quantity: number;
  readonly points: number;
  readonly pointsReturned: number;
  readonly status: RedemptionStatus;
  readonly reference: string | null;
  readonly tracking: Tracking | null;
  readonly note: string | null;

  constructor(
    readonly row: Redemption,
    private readonly context: RequestContext,
  ) {
    ({ quantity: this.quantity, points: this.points, returned: this.pointsReturned } = row);
    ({ reference: this.reference, tracking: this.tracking, note: this.note } = row);
    this.status = statusAt(row, context.clock.now());
  }

  get id(): string {
    return toGlobalId('Redemption', this.row.id);
  }

  get money(): Money | null {
    return this.row.money === 0 ? null : moneyOf(this.row.money, this.context.tenant.currency);
  }

  get createdAt(): Date {
    return new Date(this.row.createdAt);
  }

  get updatedAt(): Date {
    return new Date(this.row.updatedAt);
  }

  get expiresAt(): Date | null {
    return this.row.expiresAt === null ? null : new Date(this.row.expiresAt);
  }
}

registerNodeType(RedemptionRecord, 'Redemption');
