import type { Instant } from '../../kernel/clock.js';
import { type Reader, textFor } from '../../kernel/reader.js';
import type { Condition } from '../../kernel/scheme/condition.js';

export type RewardKind = 'GOODS' | 'VIRTUAL' | 'COUPON' | 'SERVICE' | 'PRIVILEGE' | 'PASS' | 'DONATION';

/** DRAFT and PAUSED ones cannot be redeemed and members do not see them; ENDED is for good. */
export type RewardStatus = 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'ENDED';

export type LimitPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'TOTAL';

/** How many one member may take in a period of the program's calendar; weeks begin on Monday. */
export interface RewardLimit {
  period: LimitPeriod;
  quantity: number;
}

/** Texts in one language. */
export interface RewardText {
  name: string;
  description: string | null;
}

/** What a reward says beside its columns; stored as one JSON value. */
export interface RewardDefinition {
  description: string | null;
  /** By BCP 47 tag; where the reader's language is missing, `name` and `description` are shown. */
  texts: Record<string, RewardText>;
  imageUrls: string[];
  /** In minor units, beside the points; 0 for none. It is paid to the shop, which then confirms the redemption. */
  priceMoney: number;
  /** At most so many in one redemption. */
  maxQuantity: number;
  limits: RewardLimit[];
  /** Who may have it; null for everybody. */
  condition: Condition | null;
  /** A reservation that is not confirmed within so many minutes ends by itself; null: it waits. */
  reserveMinutes: number | null;
  /** The kind of coupon that a reward of kind COUPON is; null for all else. */
  couponType: string | null;
  /** PASS: the code of the type that one gives. */
  passType: string | null;
  /** Whether its number is limited. */
  limited: boolean;
}

/** A reward as it is in force. */
export interface Reward extends RewardDefinition {
  id: number;
  code: string;
  kind: RewardKind;
  status: RewardStatus;
  /** Raised by every change. */
  version: number;
  name: string;
  category: string | null;
  walletId: number;
  pricePoints: number;
  /** Sorts the catalogue, lower ones first. */
  position: number;
  /** From <= now < until it can be seen and redeemed. */
  startsAt: Instant | null;
  endsAt: Instant | null;
}

/** The texts of a reward for a reader; those in no named language where there are none that it prefers. */
export function textOf({ name, description, texts }: Pick<Reward, 'name' | 'description' | 'texts'>, reader: Reader): RewardText {
  return textFor(texts, reader) ?? { name, description };
}
