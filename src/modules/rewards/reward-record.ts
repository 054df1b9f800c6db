import type { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Money, moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { writeCondition } from '../earning/index.js';
import type { ShelfReward } from './read-rewards.js';
import { type RewardText, textOf } from './reward.js';

/** A reward as the API shows it, in the reader's language. */
export class RewardRecord {
  readonly code: string;
  readonly kind: ShelfReward['kind'];
  readonly status: ShelfReward['status'];
  readonly version: number;
  readonly category: string | null;
  readonly imageUrls: string[];
  readonly pricePoints: number;
  readonly maxQuantity: number;
  readonly limits: ShelfReward['limits'];
  readonly reserveMinutes: number | null;
  readonly position: number;
  readonly couponType: string | null;
  readonly passType: string | null;
  private readonly text: RewardText;

  constructor(
    readonly row: ShelfReward,
    private readonly context: RequestContext,
  ) {
    ({ code: this.code, kind: this.kind, status: this.status, version: this.version, category: this.category } = row);
    ({ imageUrls: this.imageUrls, pricePoints: this.pricePoints, maxQuantity: this.maxQuantity, limits: this.limits } = row);
    ({ reserveMinutes: this.reserveMinutes, position: this.position } = row);
    ({ couponType: this.couponType, passType: this.passType } = row);
    this.text = textOf(row, context.reader);
  }

  get id(): string {
    return toGlobalId('Reward', this.row.id);
  }

  get name(): string {
    return this.text.name;
  }

  get description(): string | null {
    return this.text.description;
  }

  get texts(): ({ language: string } & RewardText)[] {
    return Object.entries(this.row.texts).map(([language, text]) => ({ language, ...text }));
  }

  get priceMoney(): Money | null {
    const { priceMoney } = this.row;
    return priceMoney === 0 ? null : moneyOf(priceMoney, this.context.tenant.currency);
  }

  get walletCode(): string {
    return this.context.tenant.wallets.find(({ id }) => id === this.row.walletId)?.code ?? '';
  }

  get stock(): number | null {
    return this.row.limited ? this.row.free : null;
  }

  get startsAt(): Date | null {
    return dateOf(this.row.startsAt);
  }

  get endsAt(): Date | null {
    return dateOf(this.row.endsAt);
  }

  get condition(): object | null {
    const { condition } = this.row;
    return condition && writeCondition(condition, this.context.tenant.currency);
  }
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

registerNodeType(RewardRecord, 'Reward');
