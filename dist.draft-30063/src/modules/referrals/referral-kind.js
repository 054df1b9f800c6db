import { fromMinorUnits, toMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
const MAX_DAYS = 3_650;
const MAX_FRIENDS = 1_000_000;
/** How referrals count until a program says otherwise. */
export const DEFAULT_REFERRALS = { firstPurchaseWithinDays: null, minimumPurchase: 0, perReferrer: null };
/** How referrals counted at an instant. */
export function referralsAt({ scheme }, at) {
    return inForce(scheme.referrals, at)[0] ?? DEFAULT_REFERRALS;
}
/** Referral settings, as people write them. Refuses: INVALID with the path of each number that is out of its range. */
export const REFERRAL_KIND = {
    kind: 'referrals',
    read({ firstPurchaseWithinDays = null, minimumPurchase = null, perReferrer = null }, _code, { currency }) {
        const refusals = [];
        const within = (value, field, min, max) => {
            if (value !== null && (!Number.isInteger(value) || value < min || value > max))
                refusals.push(refuse('INVALID', [field], 'between', { min, max }));
        };
        within(firstPurchaseWithinDays, 'firstPurchaseWithinDays', 0, MAX_DAYS);
        within(perReferrer, 'perReferrer', 1, MAX_FRIENDS);
        const least = minimumPurchase === null ? 0 : toMinorUnits(minimumPurchase, currency);
        if (least === null)
            refusals.push(refuse('INVALID', ['minimumPurchase'], 'too-many-decimals', { currency }));
        else if (least < 0)
            refusals.push(refuse('INVALID', ['minimumPurchase'], 'amount-negative'));
        return refusals.length > 0 ? refusals : { firstPurchaseWithinDays, minimumPurchase: least ?? 0, perReferrer };
    },
    write: ({ firstPurchaseWithinDays, minimumPurchase, perReferrer }, { currency }) => ({
        firstPurchaseWithinDays,
        minimumPurchase: fromMinorUnits(minimumPurchase, currency),
        perReferrer,
    }),
};
//# sourceMappingURL=referral-kind.js.map