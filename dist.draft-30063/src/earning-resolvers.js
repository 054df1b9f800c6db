import { EarningResolver, PreviewResolver, PurchaseMemberResolver, RecordPurchaseMemberResolver, RecordReturnMemberResolver, ReturnPurchasesResolver, RuleResolver, } from './modules/earning/index.js';
/** Purchases, returns, and the rules that reward them. */
export function earningResolvers(deps) {
    const { commands, reader, reads, readBook, purchases, members, readRef, schemes } = deps;
    return [
        new EarningResolver({ commands, ledger: reader, purchases, readRef }),
        new PreviewResolver({ reads, readBook, members, readRef }),
        new PurchaseMemberResolver(members),
        new RecordPurchaseMemberResolver(members),
        new RecordReturnMemberResolver(members),
        new ReturnPurchasesResolver(purchases),
        new RuleResolver(schemes),
    ];
}
//# sourceMappingURL=earning-resolvers.js.map