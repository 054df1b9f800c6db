import DataLoader from 'dataloader';
import type { Reads } from '../../database/index.js';
import type { RequestContext } from '../../kernel/context.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { mayIssue, needsIssue } from '../coupons/index.js';
import { type BookRead, countersPart, factsOf, needsFacts, needsOfCondition } from '../earning/index.js';
import { type Book, type LedgerReader, maySpend, WalletRecord } from '../ledger/index.js';
import { mayGive } from '../passes/index.js';
import { limitKeys } from './limit-keys.js';
import type { ShelfReward } from './read-rewards.js';
import { type RedeemFacts, whyNot } from './why-not.js';

/**
 * Whether the calling member could redeem one of a reward now: the same question that the command asks, in one look at the member for all rewards of a
 * request. For callers that are no members only the shelf counts.
 */
export class Eligibility {
  private readonly loaderOf: (context: RequestContext) => DataLoader<ShelfReward, Refusal | null>;

  constructor(
    private readonly reads: Reads,
    private readonly readBook: BookRead,
    private readonly ledger: LedgerReader,
  ) {
    this.loaderOf = (context) => new DataLoader((rewards) => this.judge(context, rewards), { maxBatchSize: 100 });
  }

  /** Why not; null where it could. As the command refuses: NOT_ELIGIBLE, EXPIRED, LIMIT_REACHED, OUT_OF_STOCK, INSUFFICIENT_POINTS. */
  whyNot(context: RequestContext, reward: ShelfReward): Promise<Refusal | null> {
    return context.loaders.get(this.loaderOf).load(reward);
  }

  private async judge(context: RequestContext, rewards: readonly ShelfReward[]): Promise<(Refusal | null)[]> {
    const { memberId } = context.caller;
    const now = context.clock.now();
    const book = await this.reads.ask(context, this.readBook, {
      memberIds: memberId === null ? [] : [memberId],
      now,
      ask(needs) {
        for (const reward of rewards) {
          if (reward.couponType !== null) needsIssue(needs, reward.couponType, 1);
          if (memberId === null) continue;
          for (const key of limitKeys(reward, memberId, now, needs.program.timeZone)) needs.of(countersPart).keys.add(key);
          if (reward.condition) needsFacts(needs, memberId, needsOfCondition(reward.condition), now);
        }
      },
    });
    return Promise.all(rewards.map((reward) => this.judgeOne(context, book, memberId, reward)));
  }

  private async judgeOne(
    context: RequestContext,
    book: Book,
    memberId: number | null,
    reward: ShelfReward,
  ): Promise<Refusal | null> {
    const { program } = book;
    const refusal =
      (memberId === null ? null : maySpend(book.member(memberId), 'member')) ??
      whyNot(reward, factsFor(book, memberId, reward), program) ??
      mayGive(book, reward.passType) ??
      (memberId === null ? null : await this.whyNotPaid(context, memberId, reward));
    if (refusal || reward.couponType === null) return refusal;
    const coupon = mayIssue(book, reward.couponType, 1, memberId);
    return isRefusal(coupon) ? coupon : null;
  }

  private async whyNotPaid(context: RequestContext, memberId: number, reward: ShelfReward): Promise<Refusal | null> {
    const { pricePoints: wanted, walletId } = reward;
    const config = context.tenant.wallets.find(({ id }) => id === walletId);
    if (wanted === 0 || !config) return null;
    const { available, debt } = await this.ledger.balance(context, new WalletRecord(memberId, config));
    if (debt > 0) return refuse('INSUFFICIENT_POINTS', ['rewardId'], 'in-debt', { debt });
    return available < wanted ? refuse('INSUFFICIENT_POINTS', ['rewardId'], 'insufficient-points', { available, wanted }) : null;
  }
}

/** For callers that are no members only the shelf is looked at. */
function factsFor(book: Book, memberId: number | null, reward: ShelfReward): RedeemFacts {
  const { program, now } = book;
  const shelf = { now, quantity: 1, free: reward.limited ? reward.free : null };
  if (memberId === null) return { ...shelf, member: null, taken: [] };
  const usedOf = (key: string) => book.of(countersPart).usedOf(key).times;
  const member = factsOf(book, memberId, needsOfCondition(reward.condition), now);
  return { ...shelf, member, taken: limitKeys(reward, memberId, now, program.timeZone).map(usedOf) };
}
