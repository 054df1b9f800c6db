import DataLoader from 'dataloader';
import type { Reads } from '../../database/index.js';
import type { RequestContext } from '../../kernel/context.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { together } from '../../kernel/sql/together.js';
import { mayIssue, needsIssue } from '../coupons/index.js';
import { type BookRead, countersPart, factsOf, needsFacts, needsOfCondition } from '../earning/index.js';
import { type Book, type LedgerReader, maySpend, WalletRecord } from '../ledger/index.js';
import { mayGive } from '../passes/index.js';
import { type Lapsed, pointsBack, readLapsed, stockBack, usesBack } from './lapsed.js';
import { limitKeys } from './limit-keys.js';
import type { ShelfReward } from './read-rewards.js';
import { type RedeemFacts, whyNot } from './why-not.js';

/**
 * Whether the calling member could redeem one of a reward now: the same question that the command asks, in one look at the member for all rewards of a
 * request. What the member reserved and whose time is over counts for nothing: the command ends it first. For callers that are no members only the
 * shelf counts.
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
    const asked = this.reads.ask(context, this.readBook, {
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
    const [book, lapsed] = await together<[Book, Lapsed[]]>([
      asked,
      memberId === null ? Promise.resolve([]) : this.reads.ask(context, readLapsed, { memberId, now }),
    ]);
    return Promise.all(rewards.map((reward) => this.judgeOne(context, book, reward, lapsed)));
  }

  private async judgeOne(
    context: RequestContext,
    book: Book,
    reward: ShelfReward,
    lapsed: readonly Lapsed[],
  ): Promise<Refusal | null> {
    const { program } = book;
    const { memberId } = context.caller;
    const refusal =
      (memberId === null ? null : maySpend(book.member(memberId), 'member')) ??
      whyNot(reward, factsFor(book, memberId, reward, lapsed), program) ??
      mayGive(book, reward.passType) ??
      (memberId === null ? null : await this.whyNotPaid(context, memberId, reward, lapsed));
    if (refusal || reward.couponType === null) return refusal;
    const coupon = mayIssue(book, reward.couponType, 1, memberId);
    return isRefusal(coupon) ? coupon : null;
  }

  private async whyNotPaid(
    context: RequestContext,
    memberId: number,
    reward: ShelfReward,
    lapsed: readonly Lapsed[],
  ): Promise<Refusal | null> {
    const { pricePoints: wanted, walletId } = reward;
    const config = context.tenant.wallets.find(({ id }) => id === walletId);
    if (wanted === 0 || !config) return null;
    const balance = await this.ledger.balance(context, new WalletRecord(memberId, config));
    // a debt is paid first
    const back = pointsBack(lapsed, walletId);
    const debt = Math.max(balance.debt - back, 0);
    const available = balance.available + Math.max(back - balance.debt, 0);
    if (debt > 0) return refuse('INSUFFICIENT_POINTS', ['rewardId'], 'in-debt', { debt });
    return available < wanted ? refuse('INSUFFICIENT_POINTS', ['rewardId'], 'insufficient-points', { available, wanted }) : null;
  }
}

/** For callers that are no members only the shelf is looked at. */
function factsFor(book: Book, memberId: number | null, reward: ShelfReward, lapsed: readonly Lapsed[]): RedeemFacts {
  const { program, now } = book;
  const shelf = { now, quantity: 1, free: reward.limited ? reward.free + stockBack(lapsed, reward.id) : null };
  if (memberId === null) return { ...shelf, member: null, taken: [] };
  const usedOf = (key: string) => book.of(countersPart).usedOf(key).times - usesBack(lapsed, key);
  const member = factsOf(book, memberId, needsOfCondition(reward.condition), now);
  return { ...shelf, member, taken: limitKeys(reward, memberId, now, program.timeZone).map(usedOf) };
}
