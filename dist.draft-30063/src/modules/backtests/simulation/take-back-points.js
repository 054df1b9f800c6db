import { keptOfAward } from './kept-purchase.js';
import { ReversalReader } from './taken-back.js';
/**
 * What a return takes of awards, wallet by wallet as the ledger goes about it. Of an award that is as it was recorded the record says what had expired before
 * or was not there; of another one all is taken, or owed, that it no longer keeps.
 */
export function takeBackPoints(sources, reversed, codeOf) {
    const record = new ReversalReader(reversed);
    const all = sources.flatMap((source) => source.purchase.awards.map((award) => ({ source, award })));
    const wallets = [...new Set(all.map(({ award }) => award.walletId))];
    const inOrder = wallets.flatMap((walletId) => all.filter(({ award }) => award.walletId === walletId));
    return inOrder.map(({ source, award }) => {
        const { purchase, before, after } = source;
        const [keptBefore, kept] = [keptOfAward(award, before), keptOfAward(award, after)];
        const lost = keptBefore - kept;
        const { really, shortfall } = purchase.isAsRecorded
            ? record.next(codeOf(award.walletId), purchase.event.orderId, lost)
            : { really: lost, shortfall: 0 };
        award.returned += really;
        award.settled += really + shortfall;
        return { purchase, award, really, undone: keptBefore > 0 && kept === 0 && award.returned === award.settled };
    });
}
//# sourceMappingURL=take-back-points.js.map