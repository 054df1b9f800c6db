import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
/** A round of a leaderboard as the API shows it. `period` is null while nothing has counted in it. */
export class RoundRecord {
    constructor(board, round, period) {
        this.board = board;
        this.round = round;
        this.period = period;
    }
    get id() {
        return toGlobalId('Leaderboard', roundKey(this.board.code, this.round));
    }
    get code() {
        return this.board.code;
    }
    get name() {
        return this.board.name;
    }
    get startsAt() {
        return dateOf(this.round.startsAt);
    }
    get endsAt() {
        return dateOf(this.round.endsAt);
    }
    get closedAt() {
        return dateOf(this.period?.closedAt ?? null);
    }
    get prizes() {
        return this.board.prizes;
    }
}
const dateOf = (instant) => (instant === null ? null : new Date(instant));
export function roundKey(code, { startsAt }) {
    return startsAt === null ? code : `${code}/${startsAt}`;
}
/** Null for what is no key of a round. */
export function readRoundKey(key) {
    const match = /^([a-z0-9][a-z0-9_-]{0,62})(?:\/(-?\d{1,15}))?$/.exec(key);
    return match && { board: match[1], startsAt: match[2] === undefined ? null : Number(match[2]) };
}
registerNodeType(RoundRecord, 'Leaderboard');
//# sourceMappingURL=round-record.js.map