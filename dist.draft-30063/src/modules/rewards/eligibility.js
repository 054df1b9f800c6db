import DataLoader from 'dataloader';
import { refuse } from '../../kernel/refusal.js';
import { countersPart, factsOf, needsFacts, needsOfCondition } from '../earning/index.js';
import { maySpend, WalletRecord } from '../ledger/index.js';
import { limitKeys } from './limit-keys.js';
import { whyNot } from './why-not.js';
/**
 * Whether the calling member could redeem one of a reward now: the same question that the command asks, in one look at the member for all rewards of a
 * request. For callers that are no members only the shelf counts.
 */
export class Eligibility {
    constructor(reads, readBook, ledger) {
        this.reads = reads;
        this.readBook = readBook;
        this.ledger = ledger;
        this.loaderOf = (context) => new DataLoader((rewards) => this.judge(context, rewards), { maxBatchSize: 100 });
    }
    /** Why not; null where it could. As the command refuses: NOT_ELIGIBLE, EXPIRED, LIMIT_REACHED, OUT_OF_STOCK, INSUFFICIENT_POINTS. */
    whyNot(context, reward) {
        return context.loaders.get(this.loaderOf).load(reward);
    }
    async judge(context, rewards) {
        const { memberId } = context.caller;
        const now = context.clock.now();
        if (memberId === null)
            return rewards.map((reward) => whyNot(reward, { now, quantity: 1, member: null, taken: [], free: freeOf(reward) }, context.tenant));
        const book = await this.reads.ask(context, this.readBook, {
            memberIds: [memberId],
            now,
            ask(needs) {
                for (const reward of rewards) {
                    for (const key of limitKeys(reward, memberId, now, needs.program.timeZone))
                        needs.of(countersPart).keys.add(key);
                    if (reward.condition)
                        needsFacts(needs, memberId, needsOfCondition(reward.condition), now);
                }
            },
        });
        return Promise.all(rewards.map((reward) => this.judgeOne(context, book, memberId, reward)));
    }
    async judgeOne(context, book, memberId, reward) {
        const { program, now } = book;
        const usedOf = (key) => book.of(countersPart).usedOf(key).times;
        const facts = {
            now,
            quantity: 1,
            member: factsOf(book, memberId, needsOfCondition(reward.condition), now),
            taken: limitKeys(reward, memberId, now, program.timeZone).map(usedOf),
            free: freeOf(reward),
        };
        const refusal = maySpend(book.member(memberId), 'member') ?? whyNot(reward, facts, program);
        if (refusal || reward.pricePoints === 0)
            return refusal;
        const config = program.wallets.find(({ id }) => id === reward.walletId);
        if (!config)
            return null;
        const { available, debt } = await this.ledger.balance(context, new WalletRecord(memberId, config));
        if (debt > 0)
            return refuse('INSUFFICIENT_POINTS', ['rewardId'], 'in-debt', { debt });
        const wanted = reward.pricePoints;
        return available < wanted ? refuse('INSUFFICIENT_POINTS', ['rewardId'], 'insufficient-points', { available, wanted }) : null;
    }
}
const freeOf = ({ limited, free }) => (limited ? free : null);
//# sourceMappingURL=eligibility.js.map