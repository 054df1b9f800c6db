import DataLoader from 'dataloader';
import type { Reads } from '../../database/index.js';
import type { RequestContext } from '../../kernel/context.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type BookRead, countersPart, factsOf, needsFacts, needsOfCondition } from '../earning/index.js';
import { type Book, type LedgerReader, maySpend, WalletRecord } from '../ledger/index.js';
import { limitKeys } from './limit-keys.js';
import type { ShelfReward } from './read-rewards.js';
import { whyNot } from './why-not.js';

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
    if (memberId === null)
      return rewards.map((reward) =>
        whyNot(reward, { now, quantity: 1, member: null, taken: [], free: freeOf(reward) }, context.tenant),
      );
    const book = await this.reads.ask(context, this.readBook, {
      memberIds: [memberId],
      now,
      ask(needs) {
        for (const reward of rewards) {
          for (const key of limitKeys(reward, memberId, now, needs.program.timeZone)) needs.of(countersPart).keys.add(key);
          if (reward.condition) needsFacts(needs, memberId, needsOfCondition(reward.condition), now);
        }
      },
    });
    return Promise.all(rewards.map((reward) => this.judgeOne(context, book, memberId, reward)));
  }

  private async judgeOne(context: RequestContext, book: Book, memberId: number, reward: ShelfReward): Promise<Refusal | null> {
    const { program, now } = book;
    const usedOf = (key: string) => book.of(countersPart).usedOf(key).times;
    const facts = {
      now,
      quantity: 1,
      member: factsOf(book, memberId, needsOfCondition(reward.condition), now),
      taken: limitKeys(reward, memberId, now, program.timeZone).map(usedOf),
      free: freeOf(reward),
    };
    const refusal = maySpend(book.member(memberId), 'member') ?? whyNot(reward, facts, program);
    if (refusal || reward.pricePoints === 0) return refusal;
    const config = program.wallets.find(({ id }) => id === reward.walletId);
    if (!config) return null;
    const { available, debt } = await this.ledger.balance(context, new WalletRecord(memberId, config));
    if (debt > 0) return refuse('INSUFFICIENT_POINTS', ['rewardId'], 'in-debt', { debt });
    const wanted = reward.pricePoints;
    return available < wanted ? refuse('INSUFFICIENT_POINTS', ['rewardId'], 'insufficient-points', { available, wanted }) : null;
  }
}

const freeOf = ({ limited, free }: ShelfReward): number | null => (limited ? free : null);
