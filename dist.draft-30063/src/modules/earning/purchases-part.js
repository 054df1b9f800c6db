import { together } from '../../kernel/sql/together.js';
import { placeLots, readLots } from '../ledger/index.js';
import { readPurchases, readReturns } from './read-purchases.js';
import { NAMED_AND_SPREAD_PURCHASES, purchaseParameters } from './spread-query.js';
import { writePurchases } from './write-purchases.js';
/** Purchases and returns of a batch. Awards that may be diminished join the lots of their wallets. */
export const purchasesPart = {
    name: 'purchases',
    need: () => ({ orders: new Set(), awards: new Set(), returns: new Set(), spreads: [] }),
    async load(sql, book, need) {
        const [purchases, returns] = await together([
            need.orders.size + need.spreads.length > 0 ? readPurchases(sql, book.program.id, need) : Promise.resolve([]),
            need.returns.size > 0 ? readReturns(sql, book.program.id, need.returns) : Promise.resolve([]),
            loadAwards(sql, book, need),
        ]);
        return {
            purchases: new Map(purchases.map((purchase) => [purchase.orderId, purchase])),
            returns: new Map(returns.map((one) => [one.returnId, one])),
        };
    },
    write: (sql, book, state) => writePurchases(sql, book, state),
};
async function loadAwards(sql, book, need) {
    if (need.awards.size + need.spreads.length === 0)
        return;
    const wanted = `SELECT DISTINCT unnest(p.award_lots) AS lot_id FROM ${NAMED_AND_SPREAD_PURCHASES} AS p`;
    await placeLots(book, await readLots(sql, 'awards', wanted, purchaseParameters(book.program.id, need.awards, need)));
}
//# sourceMappingURL=purchases-part.js.map