import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import { PrizeRecord } from './game-record.js';
/** A play as the API shows it, with the game as it was then. */
export class PlayRecord {
    constructor(row, game) {
        this.row = row;
        this.game = game;
        ({ version: this.version, nonce: this.number, clientSeed: this.clientSeed } = row);
        ({ drawn: this.drawn, cost: this.cost, points: this.points } = row);
    }
    get id() {
        return toGlobalId('GamePlay', this.row.id);
    }
    get status() {
        if (this.row.status === 'ENTERED')
            return 'ENTERED';
        return this.prize === null || this.prize.kind === 'NOTHING' ? 'LOST' : 'WON';
    }
    /** What was given; of a lucky draw what is being given. */
    get prize() {
        const { status, prize, drawn } = this.row;
        const code = status === 'DRAWN' ? drawn : prize;
        const found = this.game.prizes.find((one) => one.code === code);
        return found ? new PrizeRecord(this.row.game, found, this.game) : null;
    }
    get playedAt() {
        return new Date(this.row.playedAt);
    }
}
registerNodeType(PlayRecord, 'GamePlay');
//# sourceMappingURL=play-record.js.map