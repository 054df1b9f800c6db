import { describeRefusal } from '../../kernel/messages.js';
import { fromMinorUnits } from '../../kernel/money.js';
import { moneyOf } from '../../kernel/money.types.js';
import { percentText } from '../../kernel/percent.js';
import { CouponRecord, refusalOf, shareOut } from '../coupons/index.js';
/** A quote as the API shows it. What points take off is shared out over the lines by what is left of them. */
export function describeQuote(context, { cart, found, quote, purse }) {
    const money = (minor) => moneyOf(minor, context.tenant.currency);
    const byPoints = shareOut(purse?.quote.worth ?? 0, quote.lines);
    const lines = cart.lines.map(({ lineId, amount }, place) => {
        const left = quote.lines[place] ?? 0;
        const off = byPoints[place] ?? 0;
        const taken = { couponDiscount: money(amount - left), pointsDiscount: money(off) };
        return { lineId, amount: money(amount), ...taken, toPay: money(left - off) };
    });
    const total = cart.lines.reduce((all, { amount }) => all + amount, cart.shipping);
    const discount = quote.verdicts.reduce((all, verdict) => all + verdict.discount, 0);
    const worth = purse?.quote.worth ?? 0;
    return {
        total: money(total),
        couponDiscount: money(discount),
        pointsDiscount: money(worth),
        toPay: money(total - discount - worth),
        shipping: money(quote.shipping),
        lines,
        coupons: [
            ...quote.verdicts.map((verdict) => describeCoupon(context, cart, found, verdict)),
            ...found.wrong.map((code) => noCoupon(context, code)),
        ],
        points: purse && describePoints(context, purse),
    };
}
function describeCoupon(context, cart, { candidates }, verdict) {
    const of = candidates.find(({ candidate }) => candidate === verdict.candidate);
    const money = (minor) => moneyOf(minor, context.tenant.currency);
    const shares = cart.lines.map(({ lineId }, place) => ({ lineId, discount: verdict.lines[place] ?? 0 }));
    return {
        code: of?.given ?? verdict.candidate.code,
        coupon: of ? new CouponRecord(of.row, context) : null,
        applies: verdict.reason === null,
        place: verdict.place,
        discount: money(verdict.discount),
        lines: shares.filter((share) => share.discount > 0).map((share) => ({ ...share, discount: money(share.discount) })),
        shipping: money(verdict.shipping),
        ...reasonOf(context, verdict.reason),
    };
}
function noCoupon(context, code) {
    const none = moneyOf(0, context.tenant.currency);
    const nothing = { coupon: null, applies: false, place: null, discount: none, lines: [], shipping: none };
    return { code, ...nothing, ...reasonOf(context, { code: 'NOT_FOUND' }) };
}
function reasonOf({ tenant, language }, why) {
    if (why === null)
        return { reasonCode: null, reason: null };
    const { message, params } = refusalOf(why, tenant.currency);
    return { reasonCode: why.code, reason: describeRefusal(message, params, language) };
}
function describePoints(context, { terms, available, maySpend, quote, wished }) {
    const { tenant, language } = context;
    const { walletCode, minimumPoints: minimum, stepPoints: step, maxShare } = terms;
    const { points, worth, maximum, maximumWorth, limit } = quote;
    const params = { points: grouped(maximum), amount: fromMinorUnits(maximumWorth, tenant.currency) };
    const code = maySpend || wished === 0 ? limit : 'MEMBER';
    const why = { available: grouped(available), share: percentText(maxShare), step, minimum };
    return {
        walletCode,
        available,
        maximum,
        maximumDiscount: moneyOf(maximumWorth, tenant.currency),
        points,
        discount: moneyOf(worth, tenant.currency),
        text: describeRefusal(maximum > 0 ? 'points-quote' : 'points-quote-none', params, language),
        reasonCode: code,
        reason: code && describeRefusal(code === 'MEMBER' ? 'points-member' : `points-${code}`, why, language),
    };
}
/** 1200 as 1,200: in English and in Chinese alike. */
function grouped(points) {
    return String(points).replace(/\B(?=(\d{3})+$)/g, ',');
}
//# sourceMappingURL=describe-quote.js.map