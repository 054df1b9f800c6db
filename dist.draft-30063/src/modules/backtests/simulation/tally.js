const MOST_AFFECTED = 20;
/** Sums of what was recorded and of what would have been. */
export class Tally {
    constructor(program) {
        this.program = program;
        this.purchases = 0;
        this.returns = 0;
        this.rules = new Map();
        this.members = new Map();
        this.wallets = new Map(program.wallets.map(({ code: walletCode }) => [
            walletCode,
            { walletCode, recorded: { granted: 0, takenBack: 0 }, simulated: { granted: 0, takenBack: 0 } },
        ]));
    }
    granted(side, memberId, outcomes) {
        for (const { rule, walletCode, wanted, granted } of outcomes) {
            const wallet = this.wallets.get(walletCode);
            if (wallet)
                wallet[side].granted += granted;
            this.member(side, memberId, walletCode, granted);
            const ofRule = this.rule(rule, walletCode);
            ofRule[side] += granted;
            if (side === 'recorded')
                continue;
            ofRule.wanted += wanted;
            ofRule.awards += granted > 0 ? 1 : 0;
            ofRule.cut += granted < wanted ? 1 : 0;
        }
    }
    takenBack(side, memberId, walletCode, points) {
        const wallet = this.wallets.get(walletCode);
        if (wallet)
            wallet[side].takenBack += points;
        this.member(side, memberId, walletCode, -points);
    }
    walletTallies() {
        return [...this.wallets.values()];
    }
    ruleTallies() {
        const all = [...this.rules.values()].filter(({ walletCode }) => walletCode !== '');
        return all.sort((a, b) => compare(a.rule, b.rule) || compare(a.walletCode, b.walletCode));
    }
    /** Those for whom most would be different, over all wallets. */
    mostAffected() {
        return [...this.members]
            .map(([memberId, wallets]) => ({ memberId, wallets, difference: differenceOf(wallets) }))
            .filter(({ difference }) => difference > 0)
            .sort((a, b) => b.difference - a.difference || a.memberId - b.memberId)
            .slice(0, MOST_AFFECTED)
            .map(({ memberId, wallets }) => ({ memberId, wallets }));
    }
    rule(rule, walletCode) {
        const key = `${rule} ${walletCode}`;
        const known = this.rules.get(key) ?? { rule, walletCode, recorded: 0, wanted: 0, simulated: 0, awards: 0, cut: 0 };
        this.rules.set(key, known);
        return known;
    }
    member(side, memberId, walletCode, points) {
        if (points === 0)
            return;
        let wallets = this.members.get(memberId);
        if (wallets === undefined) {
            wallets = this.program.wallets.map(({ code }) => ({ walletCode: code, recorded: 0, simulated: 0 }));
            this.members.set(memberId, wallets);
        }
        const wallet = wallets.find((one) => one.walletCode === walletCode);
        if (wallet)
            wallet[side] += points;
    }
}
function differenceOf(wallets) {
    return wallets.reduce((sum, { recorded, simulated }) => sum + Math.abs(simulated - recorded), 0);
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
//# sourceMappingURL=tally.js.map