/** What one evaluation gives more than another, rule by rule. */
export function beyond(evaluation, other) {
    const given = new Left(other.awards.map((award) => [nameOf(award), award.points]));
    const wanted = new Left(other.outcomes.map((outcome) => [`${outcome.rule} ${outcome.walletCode}`, outcome.wanted]));
    const granted = new Left(other.outcomes.map((outcome) => [`${outcome.rule} ${outcome.walletCode}`, outcome.granted]));
    const awards = evaluation.awards
        .map((award) => ({ ...award, points: given.leave(nameOf(award), award.points) }))
        .filter(({ points }) => points > 0);
    const outcomes = evaluation.outcomes
        .map((outcome) => {
        const name = `${outcome.rule} ${outcome.walletCode}`;
        return { ...outcome, wanted: wanted.leave(name, outcome.wanted), granted: granted.leave(name, outcome.granted) };
    })
        .filter((outcome) => outcome.wanted > 0);
    return { awards, outcomes, uses: usesOf(awards) };
}
/** A tier gives in several parts where what it multiplies has different dates. */
const nameOf = ({ rule, walletId, maturity, expiry }) => JSON.stringify([rule, walletId, maturity, expiry]);
/** Amounts by name, to be taken off of others. */
class Left {
    constructor(amounts) {
        this.amounts = new Map();
        for (const [name, amount] of amounts)
            this.amounts.set(name, (this.amounts.get(name) ?? 0) + amount);
    }
    /** What is left of an amount when that of the name is taken off. */
    leave(name, amount) {
        const taken = Math.min(amount, this.amounts.get(name) ?? 0);
        this.amounts.set(name, (this.amounts.get(name) ?? 0) - taken);
        return amount - taken;
    }
}
function usesOf(awards) {
    const uses = new Map();
    for (const { points, uses: keys } of awards) {
        for (const key of keys) {
            const used = uses.get(key) ?? { key, points: 0, times: 0 };
            uses.set(key, { key, points: used.points + points, times: used.times + 1 });
        }
    }
    return [...uses.values()];
}
//# sourceMappingURL=beyond.js.map