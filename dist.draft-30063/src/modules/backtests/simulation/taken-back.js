/**
 * Reads a return's record award by award. It lists them in order, and what it says of each adds up to what that award lost, so that one can tell where the next
 * begins.
 */
export class ReversalReader {
    constructor(reversed) {
        this.left = new Map();
        for (const { what, points, reason } of reversed) {
            const { code, orderId } = reason;
            if (orderId === undefined || !outcomes.has(code))
                continue;
            const key = `${what} ${orderId}`;
            const items = this.left.get(key) ?? [];
            items.push({ points, code });
            this.left.set(key, items);
        }
    }
    /** What became of `lost` points of the order's next award in this wallet. */
    next(walletCode, orderId, lost) {
        const items = this.left.get(`${walletCode} ${orderId}`) ?? [];
        const taken = { really: 0, shortfall: 0 };
        for (let missing = lost; missing > 0;) {
            const item = items.shift();
            if (!item)
                break;
            missing -= item.points;
            if (really.has(item.code))
                taken.really += item.points;
            if (item.code === 'NOT_IN_WALLET')
                taken.shortfall += item.points;
        }
        return taken;
    }
    /** All that was really taken of an order, per wallet code. */
    static total(reversed, orderId) {
        const sums = new Map();
        for (const { what, points, reason } of reversed) {
            if (reason['orderId'] === orderId && really.has(reason.code))
                sums.set(what, (sums.get(what) ?? 0) + points);
        }
        return sums;
    }
}
const really = new Set(['TAKEN', 'OWED']);
const outcomes = new Set([...really, 'EXPIRED_BEFORE', 'NOT_IN_WALLET']);
//# sourceMappingURL=taken-back.js.map