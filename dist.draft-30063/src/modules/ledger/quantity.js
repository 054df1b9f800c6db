import { toMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
/** What a request says in points or in money; null where it says neither. Refuses: INVALID (both, or an amount that is none). */
export function quantityOf({ points = null, amount = null }, program) {
    if (amount === null)
        return points === null ? null : { points, isMoney: false };
    if (points !== null)
        return refuse('INVALID', ['amount'], 'amount-or-points');
    const minor = amountAbove0(amount, program, ['amount']);
    return typeof minor === 'number' ? { points: minor, isMoney: true } : minor;
}
/** Money above 0 in the program's currency, in its smallest unit. Refuses: INVALID. */
export function amountAbove0({ amount, currency }, program, field) {
    const minor = currency === program.currency ? toMinorUnits(amount, currency) : null;
    if (minor !== null && minor > 0)
        return minor;
    return refuse('INVALID', field, 'amount-wrong', { currency: program.currency });
}
//# sourceMappingURL=quantity.js.map