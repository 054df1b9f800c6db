import { Catalogue, CatalogueResolver, Eligibility, PoolImport, RedemptionFieldsResolver, RedemptionResolver, RewardResolver, Slots, } from './modules/rewards/index.js';
/** The catalogue, and what members take of it. */
export function rewardResolvers(deps) {
    const { pool, clock, commands, reader: ledger, reads, readBook, members, readRef, coupons, rewards, redemptions, passes, } = deps;
    return [
        new RewardResolver({ reads, rewards, eligibility: new Eligibility(reads, readBook, ledger) }),
        new CatalogueResolver({
            rewards,
            catalogue: new Catalogue(pool, clock),
            pools: new PoolImport(pool, clock),
            slots: new Slots(pool, clock),
        }),
        new RedemptionResolver({ commands, ledger, redemptions, readRef }),
        new RedemptionFieldsResolver({ reads, coupons, rewards, members, passes }),
    ];
}
//# sourceMappingURL=reward-resolvers.js.map