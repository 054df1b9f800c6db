import { refuse } from '../../kernel/refusal.js';
import { left, slotsOf } from './purchase-state.js';
/** Working amounts, so that the purchases themselves stay as they are. */
class Draft {
    constructor() {
        this.allocations = [];
        this.used = new Map();
    }
    leftOf(purchase, slot) {
        const used = this.used.get(purchase)?.get(slot.position);
        return left(slot) - (used ? used.named + used.unnamed : 0);
    }
    /** Takes up to `amount` of a slot; returns what it took. */
    take(purchase, slot, amount, as) {
        const part = Math.min(amount, this.leftOf(purchase, slot));
        if (part === 0)
            return 0;
        const slots = this.used.get(purchase) ?? new Map();
        this.used.set(purchase, slots);
        let allocation = slots.get(slot.position);
        if (!allocation) {
            allocation = { purchase, position: slot.position, named: 0, unnamed: 0 };
            slots.set(slot.position, allocation);
            this.allocations.push(allocation);
        }
        allocation[as] += part;
        return part;
    }
}
/** A return that names no order: the member's purchases, newest first, line by line in position order. */
export function spreadUnnamed(candidates, amount) {
    const draft = new Draft();
    const unmatched = takeNewestFirst(draft, candidates, amount);
    return { allocations: draft.allocations, claims: null, unmatched };
}
/**
 * A return that names its order. It may take up to the order's amount minus its named returns, line by line where it names lines; what unnamed returns
 * have used up of that is spread like an unnamed one. Refuses: INVALID where a line does not exist or more is asked for than was paid.
 */
export function spreadNamed(target, lines, amount, candidates) {
    if (amount > target.total - target.claimed)
        return refuse('INVALID', ['amount'], 'return-more-than-order');
    const slots = slotsOf(target);
    const named = target.lines.length === 0 ? [] : lines;
    const claims = new Map();
    for (const [index, line] of named.entries()) {
        const slot = slots.find((one) => one.lineId === line.lineId);
        if (!slot)
            return refuse('INVALID', ['lines', String(index), 'lineId'], 'return-line-unknown', { line: line.lineId });
        const claimed = (claims.get(slot.position) ?? 0) + line.amount;
        if (claimed > slot.amount - slot.claimed)
            return refuse('INVALID', ['lines', String(index), 'amount'], 'return-more-than-line', { line: line.lineId });
        claims.set(slot.position, claimed);
    }
    const draft = new Draft();
    let excess = 0;
    let rest = amount;
    for (const slot of slots) {
        const claimed = claims.get(slot.position) ?? 0;
        excess += claimed - draft.take(target, slot, claimed, 'named');
        rest -= claimed;
    }
    for (const slot of slots) {
        const taken = draft.take(target, slot, rest, 'named');
        rest -= taken;
        claims.set(slot.position, (claims.get(slot.position) ?? 0) + taken);
    }
    const unmatched = takeNewestFirst(draft, candidates, excess + rest);
    return { allocations: draft.allocations, claims: { purchase: target, byPosition: claims, total: amount }, unmatched };
}
function takeNewestFirst(draft, candidates, amount) {
    let missing = amount;
    for (const purchase of candidates) {
        for (const slot of slotsOf(purchase)) {
            if (missing === 0)
                return 0;
            missing -= draft.take(purchase, slot, missing, 'unnamed');
        }
    }
    return missing;
}
/** Applies a spread to the purchases. */
export function applySpread({ allocations, claims }) {
    for (const { purchase, position, named, unnamed } of allocations) {
        const line = purchase.lines.find((one) => one.position === position);
        for (const one of line ? [line, purchase] : [purchase]) {
            one.named += named;
            one.unnamed += unnamed;
        }
        markChanged(purchase);
    }
    if (!claims)
        return;
    const { purchase, byPosition, total } = claims;
    for (const line of purchase.lines)
        line.claimed += byPosition.get(line.position) ?? 0;
    purchase.claimed += total;
    markChanged(purchase);
}
function markChanged(purchase) {
    if (purchase.row === 'same')
        purchase.row = 'changed';
}
/** Purchases in the order in which an unnamed return uses them up: newest first, then the later recorded; none that occurred after it. */
export function newestFirst(purchases, memberId, until) {
    const own = [...purchases].filter((purchase) => purchase.memberId === memberId && purchase.occurredAt <= until);
    return own.sort((a, b) => b.occurredAt - a.occurredAt || b.id - a.id);
}
//# sourceMappingURL=spread.js.map