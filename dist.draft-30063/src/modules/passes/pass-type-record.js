import { moneyOf } from '../../kernel/money.types.js';
import { statusAt } from '../programs/index.js';
/** One version of a type as the API shows it. */
export function shownType(type, status, currency) {
    const { priceMoney, validity, validFrom, validUntil, ...rest } = type;
    return {
        ...rest,
        status,
        priceMoney: priceMoney === 0 ? null : moneyOf(priceMoney, currency),
        validity: validity && {
            days: 'days' in validity ? validity.days : null,
            months: 'months' in validity ? validity.months : null,
        },
        validFrom: new Date(validFrom),
        validUntil: validUntil === null ? null : new Date(validUntil),
    };
}
/** Whether the type of a version is issued now. */
export function typeStatus(versions, now) {
    return statusAt({ status: 'ACTIVE', versions: [...versions] }, now);
}
//# sourceMappingURL=pass-type-record.js.map