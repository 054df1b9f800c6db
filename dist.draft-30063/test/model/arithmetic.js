/** Points for `amount` minor units at `pointsPer` points a unit of money: one exact fraction, rounded once. */
export function pointsFor(amount, moneyDigits, pointsPer, rounding) {
    const [whole = '0', fraction = ''] = pointsPer.split('.');
    const above = BigInt(amount) * BigInt(whole + fraction);
    const below = 10n ** BigInt(moneyDigits + fraction.length);
    switch (rounding) {
        case 'FLOOR':
            return Number(above / below);
        case 'CEIL':
            return Number((above + below - 1n) / below);
        case 'HALF_UP':
            return Number((2n * above + below) / (2n * below));
    }
}
/** What an award of `points` on `amount` keeps when `remaining` of the amount is left. */
export function kept(points, remaining, amount) {
    return amount === 0 ? points : Number((BigInt(points) * BigInt(remaining)) / BigInt(amount));
}
export const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
//# sourceMappingURL=arithmetic.js.map