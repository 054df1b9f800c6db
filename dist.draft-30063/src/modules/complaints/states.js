import { refuse } from '../../kernel/refusal.js';
const unsolved = ['OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'PROPOSED', 'REOPENED'];
/** From where each move leads where: docs/complaints.md shows the same as a table. */
export const moves = {
    ACKNOWLEDGE: { from: ['OPEN', 'REOPENED'], to: 'ACKNOWLEDGED' },
    START: { from: ['OPEN', 'ACKNOWLEDGED', 'REOPENED'], to: 'IN_PROGRESS' },
    // another proposal may follow the first
    PROPOSE: { from: unsolved, to: 'PROPOSED' },
    ACCEPT: { from: ['PROPOSED'], to: 'RESOLVED' },
    DECLINE: { from: ['PROPOSED'], to: 'IN_PROGRESS' },
    RESOLVE: { from: unsolved, to: 'RESOLVED' },
    REOPEN: { from: ['RESOLVED', 'CLOSED'], to: 'REOPENED' },
    REOPEN_OWN: { from: ['RESOLVED', 'CLOSED'], to: 'REOPENED' },
    CLOSE: { from: [...unsolved, 'RESOLVED'], to: 'CLOSED' },
    WITHDRAW: { from: [...unsolved, 'RESOLVED'], to: 'CLOSED' },
    LAPSE: { from: ['RESOLVED'], to: 'CLOSED' },
};
/** Where a move leads from a status. Refuses: INVALID_STATE. */
export function nextStatus(status, move) {
    const { from, to } = moves[move];
    return from.includes(status) ? to : refuse('INVALID_STATE', ['number'], 'complaint-state', { status });
}
/** Somebody still has to do something. */
export const isUnsolved = (status) => unsolved.includes(status);
/** Whoever does this has answered the member. */
export const responds = (move) => ['ACKNOWLEDGE', 'PROPOSE', 'RESOLVE', 'CLOSE'].includes(move);
/** And has said how it is to be put right. */
export const proposes = (move) => ['PROPOSE', 'RESOLVE', 'CLOSE'].includes(move);
//# sourceMappingURL=states.js.map