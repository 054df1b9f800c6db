import type { Instant } from '../../../kernel/clock.js';
import type { AttributeValue } from '../../../kernel/scheme/condition.js';
import type { RuleDefinition, Trigger } from '../../../kernel/scheme/rule.js';

/** What rules may know of a member, as of when something happened. What no rule looks at need not be loaded (see `needsOf`). */
export interface MemberFacts {
  /** Null for a visitor, in previews only: limits per member do not bind it. */
  id: number | null;
  joinedAt: Instant;
  tier: TierFacts | null;
  birthday: { month: number; day: number } | null;
  tags: ReadonlySet<string>;
  attributes: Readonly<Record<string, AttributeValue>>;
  segments: ReadonlySet<string>;
  /** Purchases that were recorded before this one. */
  purchases: number;
}

export interface TierFacts {
  code: string;
  /** 0 for the lowest. */
  rank: number;
  /** The benefit EARNING_MULTIPLIER; null without it. */
  multiplier: string | null;
  /** Of the tier scheme. */
  version: number;
}

/** Amounts are in minor units. */
export interface PurchaseFacts {
  total: number;
  paidWithPoints: number;
  paidWithCoupons: number;
  /** They sum to the total, with an implicit last line where needed; empty for an order without lines. */
  lines: readonly PurchaseLineFacts[];
  channel: string | null;
  store: string | null;
}

export interface PurchaseLineFacts {
  position: number;
  sku: string | null;
  category: string | null;
  /** Decimal text. */
  quantity: string | null;
  amount: number;
}

/** Something that happened to one member and that rules may reward. */
export interface Happening {
  trigger: Trigger;
  /** The activity's, achievement's or tier's code; null where the trigger has none. */
  of: string | null;
  occurredAt: Instant;
  member: MemberFacts;
  purchase: PurchaseFacts | null;
  /** The streak that a check-in reached. */
  streak: number | null;
  payload: Readonly<Record<string, AttributeValue>>;
  referral: RuleDefinition['referral'];
}
