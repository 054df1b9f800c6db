import { shareOut } from './share-out.js';
/** Higher priorities first; then by kind and code, so that it does not matter how they were listed. */
export function inOrder(candidates) {
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return [...candidates].sort((a, b) => b.terms.priority - a.terms.priority || compare(a.type, b.type) || compare(a.code, b.code));
}
/** Holds coupons against a cart, one after the other: each takes from what those before it left. docs/coupons.md says the order in words. */
export function applyCoupons(cart, candidates) {
    const lines = cart.lines.map(({ amount }) => amount);
    let shipping = cart.shipping;
    const counting = [];
    const verdicts = inOrder(candidates).map((candidate) => {
        const no = (reason) => ({
            candidate,
            place: null,
            reason,
            discount: 0,
            lines: lines.map(() => 0),
            shipping: 0,
        });
        const refused = candidate.refused ?? whyNot(cart, candidate.terms) ?? whyNotBeside(candidate.terms, counting);
        if (refused)
            return no(refused);
        const effect = effectOn(cart, lines, shipping, candidate.terms);
        if (effect === null)
            return no({ code: 'NO_EFFECT' });
        counting.push(candidate);
        for (const [place, off] of effect.lines.entries())
            lines[place] = (lines[place] ?? 0) - off;
        shipping -= effect.shipping;
        const discount = effect.lines.reduce((all, off) => all + off, effect.shipping);
        return { candidate, place: counting.length, reason: null, discount, ...effect };
    });
    return { verdicts, lines, shipping };
}
/** What the cart itself lacks: lines that it is for, or enough of them. */
function whyNot(cart, terms) {
    const matching = cart.lines.filter((line) => isFor(line, terms));
    const isBound = terms.categories.length + terms.skus.length > 0;
    if (isBound && matching.length === 0)
        return { code: 'NO_MATCHING_LINES' };
    const spent = matching.reduce((all, { amount }) => all + amount, 0);
    if (spent >= terms.minimumSpend)
        return null;
    return { code: 'MINIMUM_SPEND', amount: terms.minimumSpend, missing: terms.minimumSpend - spent };
}
function whyNotBeside({ group, exclusive }, counting) {
    const [first] = counting;
    if (!first)
        return null;
    if (exclusive || first.terms.exclusive)
        return { code: 'EXCLUSIVE', coupon: first.terms.name };
    const same = group === null ? undefined : counting.find(({ terms }) => terms.group === group);
    return same ? { code: 'STACKING_GROUP', coupon: same.terms.name } : null;
}
function isFor({ sku, category }, { categories, skus }) {
    if (categories.length + skus.length === 0)
        return true;
    return skus.includes(sku) || (category !== null && categories.includes(category));
}
/** What it takes off of what is left; null for nothing at all. A gift and a service take nothing off and are an effect. */
function effectOn(cart, left, shipping, terms) {
    const { effect } = terms;
    const none = left.map(() => 0);
    if (effect.kind === 'GIFT' || effect.kind === 'SERVICE')
        return { lines: none, shipping: 0 };
    if (effect.kind === 'FREE_SHIPPING') {
        const off = Math.min(shipping, effect.atMost ?? shipping);
        return off === 0 ? null : { lines: none, shipping: off };
    }
    const weights = left.map((amount, place) => (isFor(cart.lines[place], terms) ? amount : 0));
    const whole = weights.reduce((all, weight) => all + weight, 0);
    const wanted = effect.kind === 'AMOUNT_OFF'
        ? effect.amount
        : Math.min(percentOf(whole, effect.percent, effect.rounding), effect.atMost ?? Number.MAX_SAFE_INTEGER);
    const off = Math.min(wanted, whole);
    return off === 0 ? null : { lines: shareOut(off, weights), shipping: 0 };
}
const WHOLE = 10000n;
/** `percent` in hundredths of a percent, rounded once for all lines together: splitting a line gains nothing. */
export function percentOf(amount, percent, rounding) {
    const exact = BigInt(amount) * BigInt(percent);
    if (rounding === 'CEIL')
        return Number((exact + WHOLE - 1n) / WHOLE);
    return Number((rounding === 'HALF_UP' ? exact + WHOLE / 2n : exact) / WHOLE);
}
//# sourceMappingURL=apply-coupons.js.map