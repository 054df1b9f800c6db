/** The share of an amount that falls to so many of all units, exactly, rounded once. */
export function refundShare(amount, unused, all, rounding) {
    const product = BigInt(amount) * BigInt(unused);
    const whole = BigInt(all);
    const floor = product / whole;
    const rest = product % whole;
    const up = rounding === 'CEIL' ? rest > 0n : rounding === 'HALF_UP' && rest * 2n >= whole;
    return Number(up ? floor + 1n : floor);
}
//# sourceMappingURL=refund-share.js.map