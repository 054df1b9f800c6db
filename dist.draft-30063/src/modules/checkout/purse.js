import { walletByCode } from '../../kernel/program-config.js';
import { WalletRecord } from '../ledger/index.js';
/** What a member can pay with at checkout; null where it has no such wallet. */
export async function purseOf(context, { ledger, members }, memberId, terms) {
    const config = walletByCode(context.tenant, terms.walletCode);
    if (config === null)
        return null;
    const [member, { available, debt }] = await Promise.all([
        members.byId(context, memberId),
        ledger.balance(context, new WalletRecord(memberId, config)),
    ]);
    return { terms, available: debt > 0 ? 0 : available, maySpend: member?.status === 'ACTIVE' };
}
//# sourceMappingURL=purse.js.map