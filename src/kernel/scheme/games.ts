import type { Instant } from '../clock.js';
import type { ExpiryPolicy } from '../expiry-policy.js';
import type { Gift, GiftKind, Version } from './rule.js';

/** A wheel and a scratch card tell at once; a lucky draw collects entries, and draws among them when it closes. */
export type GameKind = 'WHEEL' | 'SCRATCH_CARD' | 'LUCKY_DRAW';

/** What a prize is. */
export type PrizeGift =
  | { kind: 'NOTHING' }
  /** Points of a spendable wallet; they die as `expiry` says, or as the wallet's do. */
  | { kind: 'POINTS'; wallet: string; points: number; expiry: ExpiryPolicy | null }
  /** One of a reward, by its code. */
  | { kind: 'REWARD'; reward: string }
  /** What rules give as well, `of` this code. */
  | { kind: GiftKind; of: string; quantity: number };

/** The gift that a prize is; null for all else. */
export function prizeGift(prize: PrizeGift): Gift | null {
  return 'of' in prize ? { kind: prize.kind, code: prize.of, quantity: prize.quantity } : null;
}

export type GamePrize = PrizeGift & {
  code: string;
  name: string;
  imageUrl: string | null;
  /** Its odds are weight : the sum of all weights. 0 in a lucky draw, where the stock says how many win. */
  weight: number;
  /** How many there are in all, over all versions of the game; null for no limit. */
  stock: number | null;
};

export interface GameDefinition {
  kind: GameKind;
  name: string;
  description: string | null;
  /** From <= now < until it can be played; a lucky draw closes and draws at its end. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** What a play costs; null for nothing. */
  cost: { wallet: string; points: number } | null;
  /** Plays a member has each day of the program's calendar, beside those that it is granted; null for no limit. */
  dailyChances: number | null;
  /** Points that its prizes may give in all; null for no limit beside the stock. */
  budget: number | null;
  /** What is given where the prize drawn is out: the next one of the list that is not, or nothing. */
  whenOut: 'NEXT_PRIZE' | 'NOTHING';
  /** In the brand's order, the best first: what is out is replaced by a later one. */
  prizes: GamePrize[];
}

export type Game = GameDefinition & Version;
