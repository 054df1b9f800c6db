import { memberBalances } from './documents.js';
/** What the given customers have and owe in `points` together. */
export async function totalBalances(api, customers) {
    const total = { available: 0, debt: 0 };
    let after = null;
    do {
        const page = await api.send(memberBalances, { after });
        for (const { externalId, wallet } of page.members.nodes) {
            if (externalId === null || !customers.has(externalId) || wallet === null)
                continue;
            total.available += wallet.balance.available;
            total.debt += wallet.balance.debt;
        }
        after = page.members.pageInfo.hasNextPage ? page.members.pageInfo.endCursor : null;
    } while (after !== null);
    return total;
}
//# sourceMappingURL=balances.js.map