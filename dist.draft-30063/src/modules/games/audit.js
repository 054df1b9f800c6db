import { chiSquare } from './chi-square.js';
/** Observed against stated odds of one version of a game. What the seeds drew is tested; what was given differs where prizes were out. */
export function auditOf({ version, prizes }, { drawn, given }) {
    const observed = prizes.map(({ code }) => drawn[code] ?? 0);
    const weights = prizes.map(({ weight }) => weight);
    const plays = observed.reduce((sum, one) => sum + one, 0);
    const total = weights.reduce((sum, one) => sum + one, 0);
    return {
        ...chiSquare(observed, weights),
        version,
        plays,
        prizes: prizes.map(({ code, name, weight }, index) => ({
            code,
            name,
            weight,
            expected: (plays * weight) / total,
            drawn: observed[index] ?? 0,
            given: given[code] ?? 0,
        })),
    };
}
//# sourceMappingURL=audit.js.map