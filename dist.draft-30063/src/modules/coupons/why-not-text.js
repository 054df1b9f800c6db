import { fromMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
/** The codes of refusals that callers branch on, by why a coupon does not count. */
const codes = {
    NOT_FOUND: 'NOT_FOUND',
    USED: 'LIMIT_REACHED',
    RESERVED: 'LIMIT_REACHED',
    USES_PER_MEMBER: 'LIMIT_REACHED',
    EXPIRED: 'EXPIRED',
    REVOKED: 'INVALID_STATE',
};
/** Why a coupon does not count, as a refusal: NOT_ELIGIBLE unless it says more. Amounts are shown as money. */
export function refusalOf({ code, ...params }, currency) {
    const shown = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' && (name === 'amount' || name === 'missing')
            ? `${fromMinorUnits(value, currency)} ${currency}`
            : value,
    ]);
    return refuse(codes[code] ?? 'NOT_ELIGIBLE', ['code'], `coupon-${code}`, Object.fromEntries(shown));
}
//# sourceMappingURL=why-not-text.js.map