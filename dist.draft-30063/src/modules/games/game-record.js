import { definitionOf } from '../programs/index.js';
/** A game as the API shows it: its newest version, or its draft where there is none. */
export class GameRecord {
    constructor(code, status, version, says) {
        this.code = code;
        this.status = status;
        this.version = version;
        this.says = says;
        ({ kind: this.kind, name: this.name, description: this.description } = says);
        ({ dailyChances: this.dailyChances, budget: this.budget, whenOut: this.whenOut } = says);
    }
    get startsAt() {
        return this.says.startsAt === null ? null : new Date(this.says.startsAt);
    }
    get endsAt() {
        return this.says.endsAt === null ? null : new Date(this.says.endsAt);
    }
    get cost() {
        const { cost } = this.says;
        return cost && { points: cost.points, walletCode: cost.wallet };
    }
    get prizes() {
        return this.says.prizes.map((prize) => new PrizeRecord(this.code, prize, this.says));
    }
}
/** A prize as the API shows it. */
export class PrizeRecord {
    constructor(game, prize, says) {
        this.game = game;
        this.prize = prize;
        this.says = says;
        ({ code: this.code, name: this.name, imageUrl: this.imageUrl, kind: this.kind, stock: this.stock } = prize);
    }
    get weight() {
        return this.says.kind === 'LUCKY_DRAW' ? null : this.prize.weight;
    }
    /** In lowest terms. */
    get odds() {
        if (this.weight === null)
            return null;
        const total = this.says.prizes.reduce((sum, { weight }) => sum + weight, 0);
        const common = divisor(total, this.weight);
        return `${this.weight / common}/${total / common}`;
    }
    get points() {
        return this.prize.kind === 'POINTS' ? this.prize.points : null;
    }
    get walletCode() {
        return this.prize.kind === 'POINTS' ? this.prize.wallet : null;
    }
}
function divisor(a, b) {
    return b === 0 ? a : divisor(b, a % b);
}
/** What the program's staff saved; null for what says nothing yet. */
export function gameItem({ code, status, draft, versions }) {
    const newest = versions.at(-1) ?? null;
    const says = newest ? definitionOf(newest) : draft;
    return says && new GameRecord(code, status, newest?.version ?? 0, says);
}
/** Games that have begun to be, each as its newest version of now: those in force, and what is over. */
export function gamesBegun({ tenant, clock }) {
    const now = clock.now();
    const newest = new Map();
    for (const game of tenant.scheme.games)
        if (game.validFrom <= now && game.validUntil !== game.validFrom)
            newest.set(game.code, game);
    return [...newest.values()].map((game) => {
        const isOver = game.validUntil !== null && game.validUntil <= now;
        return new GameRecord(game.code, isOver ? 'ENDED' : 'ACTIVE', game.version, game);
    });
}
//# sourceMappingURL=game-record.js.map