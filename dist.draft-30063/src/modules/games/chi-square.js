/** Pearson's test of counts against weights; what has no weight is left out. */
export function chiSquare(observed, weights) {
    const count = observed.reduce((sum, one) => sum + one, 0);
    const total = weights.reduce((sum, one) => sum + one, 0);
    const degreesOfFreedom = Math.max(0, weights.filter((weight) => weight > 0).length - 1);
    if (count === 0 || degreesOfFreedom === 0)
        return { statistic: 0, degreesOfFreedom, pValue: 1 };
    const statistic = weights.reduce((sum, weight, index) => {
        if (weight === 0)
            return sum;
        const expected = (count * weight) / total;
        return sum + ((observed[index] ?? 0) - expected) ** 2 / expected;
    }, 0);
    return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}
/**
 * The probability that a chi-square variable with so many (whole) degrees of freedom exceeds x: Q(k/2, x/2), by the recurrence of the incomplete gamma
 * function Q(a + 1, z) = Q(a, z) + z^a e^-z / gamma(a + 1) (NIST Digital Library of Mathematical Functions, section 8.8), from Q(1, z) = e^-z and Q(1/2, z) = erfc(sqrt z).
 */
export function chiSquareTail(x, degreesOfFreedom) {
    const z = x / 2;
    let a = degreesOfFreedom % 2 === 0 ? 1 : 0.5;
    let tail = a === 1 ? Math.exp(-z) : erfc(Math.sqrt(z));
    // the logarithm of z^a e^-z / gamma(a + 1); gamma(2) = 1, gamma(3/2) = sqrt(pi) / 2
    let term = a * Math.log(z) - z - (a === 1 ? 0 : Math.log(Math.sqrt(Math.PI) / 2));
    for (; a < degreesOfFreedom / 2; a++) {
        tail += Math.exp(term);
        term += Math.log(z / (a + 1));
    }
    return Math.min(1, tail);
}
/** The complementary error function: its series below 3 (DLMF 7.6.2), its continued fraction above (DLMF 7.9.1). */
function erfc(x) {
    if (x < 3) {
        let [term, sum] = [x, x];
        for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
            term *= (2 * x * x) / (2 * n + 1);
            sum += term;
        }
        return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
    }
    let fraction = x;
    for (let n = 60; n > 0; n--)
        fraction = x + n / 2 / fraction;
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
//# sourceMappingURL=chi-square.js.map