import { CheckoutSettingsResolver, QuoteCartResolver } from './modules/checkout/index.js';
import { CodeImport, CouponFieldsResolver, CouponResolver, CouponTypeResolver, CouponUseResolver, Guesses, } from './modules/coupons/index.js';
/** Coupons, and what a cart costs with them and with points. */
export function couponResolvers(deps) {
    const { pool, clock, commands, reader: ledger, reads, members, readRef, schemes, coupons } = deps;
    const guesses = new Guesses(pool);
    const shared = { commands, coupons, guesses, members, readRef };
    return [
        new CouponTypeResolver(schemes, new CodeImport(pool, clock)),
        new CouponResolver(shared),
        new CouponUseResolver(shared),
        new CouponFieldsResolver(coupons, members),
        new CheckoutSettingsResolver(schemes),
        new QuoteCartResolver({ reads, coupons, guesses, ledger, members, readRef }),
    ];
}
//# sourceMappingURL=coupon-resolvers.js.map