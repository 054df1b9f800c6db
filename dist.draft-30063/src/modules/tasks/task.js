import { refuse } from '../../kernel/refusal.js';
export const levels = { LOW: 1, NORMAL: 2, HIGH: 3, CRITICAL: 4 };
/** The level of a number that is kept. */
export function levelOf(weight) {
    const level = Object.keys(levels).find((one) => levels[one] === weight);
    if (level === undefined)
        throw new Error(`no level weighs ${weight}`);
    return level;
}
const endOf = { finish: 'DONE', cancel: 'CANCELLED' };
/**
 * The task after a move; the very same one where the move says nothing new, so that a repeat changes nothing. Whoever starts a task has it. A task that goes
 * to another team, or to nobody, waits again. Refuses: INVALID_STATE for a task that has ended otherwise, or that somebody else is at.
 */
export function moveTask(task, move, now) {
    const { team, status, assignee, outcome, note } = task;
    if (move.to === 'finish' || move.to === 'cancel') {
        const ended = endOf[move.to];
        if (status === ended && outcome === move.outcome && note === move.note)
            return task;
        if (task.endedAt !== null)
            return over(status);
        return { ...task, status: ended, outcome: move.outcome, note: move.note, endedAt: now };
    }
    if (task.endedAt !== null)
        return over(status);
    if (move.to === 'start') {
        if (status === 'IN_PROGRESS' && assignee !== move.by)
            return refuse('INVALID_STATE', ['taskId'], 'task-of-another');
        return status === 'IN_PROGRESS' ? task : { ...task, status: 'IN_PROGRESS', assignee: move.by };
    }
    const next = { team: move.team ?? team, assignee: move.assignee };
    if (next.team === team && next.assignee === assignee)
        return task;
    return { ...task, ...next, status: 'OPEN' };
}
function over(status) {
    return refuse('INVALID_STATE', ['taskId'], 'task-ended', { status });
}
//# sourceMappingURL=task.js.map