import { LRUCache } from 'lru-cache';
/**
 * Rewards as this process last read them: what a command needs of its member (facts, counters) follows from the reward, before anything is loaded. Their
 * rows of stock say whether they are still like that; where one is not, the batch is run again.
 */
export class KnownRewards {
    constructor() {
        this.rewards = new LRUCache({ max: 20_000 });
        this.ids = new LRUCache({ max: 20_000 });
        this.left = new LRUCache({ max: 20_000 });
    }
    find(programId, id) {
        return this.rewards.get(`${programId} ${id}`) ?? null;
    }
    /** A code never means another reward. */
    idOf(programId, code) {
        return this.ids.get(`${programId} ${code}`) ?? null;
    }
    learn(programId, reward) {
        this.ids.set(`${programId} ${reward.code}`, reward.id);
        this.rewards.set(`${programId} ${reward.id}`, reward);
    }
    forget(programId, id) {
        this.rewards.delete(`${programId} ${id}`);
    }
    /** What was left of a reward when this process last looked; 0 where it never did. */
    leftOf(programId, id) {
        return this.left.get(`${programId} ${id}`) ?? 0;
    }
    noteLeft(programId, id, free) {
        this.left.set(`${programId} ${id}`, free);
    }
}
//# sourceMappingURL=known-rewards.js.map